import { area } from "../../src/workbench/model/address";
import type { CellInput, Sheet } from "../../src/workbench/model/sheet";

/** Reads and types cells of a table of ours by its headings and the first cells of its rows. */
export class SheetTable {
  constructor(
    private readonly sheet: Sheet,
    /** Row of the header and column of the keys, from 0. */
    private readonly header: number,
    private readonly keyColumn = 0,
  ) {}

  cell(key: string | number, heading: string): unknown {
    return this.sheet.value(this.rowOf(key), this.columnOf(heading));
  }

  type(key: string | number, heading: string, input: CellInput): void {
    this.sheet.write(area(this.rowOf(key), this.columnOf(heading)), () => input);
  }

  columnOf(heading: string): number {
    for (let column = 0; column < 120; column++)
      if (this.sheet.value(this.header, column) === heading) return column;
    throw new Error(`no column ${heading}`);
  }

  private rowOf(key: string | number): number {
    for (let row = this.header + 1; row < this.header + 200; row++)
      if (this.sheet.value(row, this.keyColumn) === key) return row;
    throw new Error(`no row ${key}`);
  }
}
