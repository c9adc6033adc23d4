import * as excel from "../../../src/excel/port";
import type { WorkbookPort } from "../../../src/workbook/port";
import { DAILY, MemoryPort } from "../../taskpane/memory-port";

/** A workbook that answers at once. The way to Excel comes along: our pane has to carry it. */
export function excelWorkbook(): WorkbookPort {
  return typeof Excel === "undefined" ? new MemoryPort({ 店铺日报: DAILY }) : excel.excelWorkbook();
}
