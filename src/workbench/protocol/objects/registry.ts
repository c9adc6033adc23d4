import type { ClassTable } from "../class-table";
import { HostError } from "../../model/host-error";
import { chartAxisTables } from "./chart-axis";
import { chartPartTables } from "./chart-parts";
import { chartSeriesTables } from "./chart-series";
import { chartTables } from "./chart";
import { commentTables } from "./comment";
import { conditionalFormatTables } from "./conditional-format";
import { dataValidationTables } from "./data-validation";
import { documentTables } from "./document";
import { filterTables } from "./filter";
import { formatTables } from "./format";
import { nameTables } from "./name";
import { pageTables } from "./page";
import { rangeTables } from "./range";
import { rangeSetTables } from "./range-set";
import { serviceTables } from "./services";
import { shapeTables } from "./shape";
import { shapeLineTables } from "./shape-line";
import { shapeTextTables } from "./shape-text";
import { sortTables } from "./sort";
import { tableTables } from "./table";
import { tablePartTables } from "./table-parts";
import { workbookTables } from "./workbook";
import { worksheetTables } from "./worksheet";

/** Every class the workbench has, with its members. */
export const CLASS_TABLES: readonly ClassTable[] = [
  workbookTables,
  worksheetTables,
  rangeTables,
  rangeSetTables,
  formatTables,
  sortTables,
  tableTables,
  tablePartTables,
  filterTables,
  nameTables,
  conditionalFormatTables,
  dataValidationTables,
  pageTables,
  chartTables,
  chartPartTables,
  chartAxisTables,
  chartSeriesTables,
  shapeTables,
  shapeLineTables,
  shapeTextTables,
  commentTables,
  documentTables,
  serviceTables,
].flat();

const BY_NAME = new Map<string, ClassTable>(CLASS_TABLES.map((table) => [table.name, table]));

/** The table of a class. Throws ApiNotFound for a class that is not declared. */
export function tableOf(className: string): ClassTable {
  const table = BY_NAME.get(className);
  if (!table) throw new HostError("ApiNotFound", `The workbench does not have the class ${className}.`);
  return table;
}
