import type { CellValue } from "../workbook/grid";
import { asWritten } from "./cell-values";
import { jsonBytes, REQUEST_BYTES } from "./limits";
import type { Session } from "./session";

/** Rows looked at to guess how long a part may be. */
const SAMPLE_ROWS = 100;

/**
 * Collects writes and sends them when the next one would make the request too large. Calls to Excel are queued
 * through `add`, whose bytes are an estimate of what they put on the wire.
 */
export class Outbox {
  private bytes = 0;

  constructor(private readonly session: Session) {}

  async add(bytes: number, queue: () => void): Promise<void> {
    if (this.bytes > 0 && this.bytes + bytes > REQUEST_BYTES) await this.flush();
    queue();
    this.bytes += bytes;
  }

  async flush(): Promise<void> {
    if (this.bytes === 0) return;
    await this.session.sync();
    this.bytes = 0;
  }

  /**
   * Writes columns of values side by side from the given 0-based place, in parts that fit a request.
   * `columns` is one array a column, all of the same length.
   */
  async addValues(
    sheet: Excel.Worksheet,
    top: number,
    left: number,
    columns: readonly (readonly CellValue[])[],
  ): Promise<void> {
    const rowCount = columns[0]?.length ?? 0;
    let row = 0;
    while (row < rowCount) {
      const sample = rowsOf(columns, row, Math.min(rowCount, row + SAMPLE_ROWS));
      const rowBytes = jsonBytes(sample) / sample.length;
      const room = this.bytes > 0.8 * REQUEST_BYTES ? REQUEST_BYTES : REQUEST_BYTES - this.bytes;
      let count = Math.min(rowCount - row, Math.max(1, Math.floor((room * 0.95) / rowBytes)));
      let values = rowsOf(columns, row, row + count);
      let bytes = jsonBytes(values);
      while (bytes > REQUEST_BYTES && count > 1) {
        count = Math.floor(count / 2);
        values = values.slice(0, count);
        bytes = jsonBytes(values);
      }
      const from = row;
      await this.add(bytes, () => {
        sheet.getRangeByIndexes(top + from, left, count, columns.length).values = values;
      });
      row += count;
    }
  }
}

function rowsOf(columns: readonly (readonly CellValue[])[], from: number, to: number) {
  return Array.from({ length: to - from }, (_, i) =>
    columns.map((column) => asWritten(column[from + i] ?? null)),
  );
}
