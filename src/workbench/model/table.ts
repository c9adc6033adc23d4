import type { Area } from "./address";
import type { Sheet } from "./sheet";

/** An Excel table (ListObject). Its area takes in header and totals row where shown. */
export interface Table {
  readonly id: string;
  name: string;
  readonly sheet: Sheet;
  area: Area;
  showHeaders: boolean;
  showTotals: boolean;
  columns: TableColumn[];
  style: string;
  showBandedRows: boolean;
  showBandedColumns: boolean;
  showFilterButton: boolean;
  highlightFirstColumn: boolean;
  highlightLastColumn: boolean;
  /** Set when a file was opened: XML part the table came from. */
  sourcePart?: string;
}

export interface TableColumn {
  readonly id: number;
  /** The header text; the header cell holds the same. */
  name: string;
  /** A filter kept as data, in the words of Excel.FilterCriteria; null where the column is not filtered. */
  filter: FilterCriteria | null;
  /** Formula every row of the column shares (English A1 text with "="), null for a column of values. */
  calculatedFormula: string | null;
}

export type FilterCriteria = Readonly<Record<string, unknown>>;

/** The rows that hold data: without header and totals. */
export function tableBody(table: Table): Area {
  return {
    ...table.area,
    top: table.area.top + (table.showHeaders ? 1 : 0),
    bottom: table.area.bottom - (table.showTotals ? 1 : 0),
  };
}

export function tableHeader(table: Table): Area | null {
  return table.showHeaders ? { ...table.area, bottom: table.area.top } : null;
}

export function tableTotals(table: Table): Area | null {
  return table.showTotals ? { ...table.area, top: table.area.bottom } : null;
}
