import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Scalar } from "../model/values";
import { CsvColumn, sourceOf } from "./csv-column";
import type { ByteSource } from "./csv-column";
import { FileError } from "./file-error";

/** The cells of a text file; null for a cell that is empty or not there. */
export interface CsvCells {
  readonly rowCount: number;
  /** As many as the longest row has cells. */
  readonly columns: readonly CsvColumn[];
}

/**
 * Why a file is left to others: "not-utf-8" for bytes that are no UTF-8; "unusual" for a cell that begins with a quotation
 * mark and does not end with one, and for lines that end in a carriage return alone.
 */
export type CsvRefusal = "not-utf-8" | "unusual";

/** How cells are written. */
export interface CsvWriting {
  /** One character of ASCII, no quotation mark and no digit. */
  readonly delimiter: string;
  /** The value of a cell that is not empty, by its text. */
  readonly valueOf: (text: string) => Scalar;
}

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const QUOTE = 0x22;
const POINT = 0x2e;
const ZERO = 0x30;
/** Digits that are read at once: before a point, and in all. */
const MOST_WHOLE = 9;
const MOST_DIGITS = 15;
const POWERS = Float64Array.from({ length: MOST_DIGITS + 1 }, (_, i) => 10 ** i);
/** Below it a number is written with an exponent. */
const LEAST_PLAIN = 1e-6;
/** Lines whose length tells how many rows there are. */
const SAMPLE_LINES = 1000;

/**
 * Reads UTF-8 without a mark as RFC 4180 says, and beyond it rows of any length, lines that end in LF or CR LF, and
 * quotation marks inside a cell that does not begin with one. Of a report, whose words come again, it takes a quarter of
 * Papa Parse's time: a text is made once, and none of plain figures ("0", "12", "3.5"), which become the numbers that are
 * written so. Any other cell becomes what `valueOf` makes of it. See `CsvRefusal` for what is left to Papa Parse.
 *
 * Errors: FileError "too-large" for more rows or columns than a sheet has.
 */
export function readCsv(bytes: Uint8Array, writing: CsvWriting): CsvCells | CsvRefusal {
  const reader = new CsvReader(writing, bytes);
  try {
    if (!reader.read(bytes)) return "unusual";
    // What is behind the last line end gets one of its own.
    const isEnded = reader.at >= bytes.length && !reader.isInRow;
    if (!isEnded && !reader.read(joined(bytes.subarray(reader.at), LINE_FEED))) return "unusual";
  } catch (error) {
    if (error instanceof NotUtf8) return "not-utf-8";
    throw error;
  }
  return reader.cells();
}

class CsvReader {
  /** The byte that is read next. */
  at = 0;
  private readonly columns: CsvColumn[] = [];
  /** The row being read, and its cells so far. */
  private row = 0;
  private column = 0;
  /** 1 for the bytes that end a cell; one more than the highest of them, four times. */
  private readonly ends = new Uint8Array(256);
  private readonly above: number;
  private readonly valueOf: (spelling: Uint8Array) => Scalar;
  /** Cells there can be, since each has a byte behind it; and rows there may be. */
  private readonly most: number;
  private readonly likely: number;

  constructor({ delimiter, valueOf }: CsvWriting, bytes: Uint8Array) {
    this.most = bytes.length + 1;
    this.likely = likelyRows(bytes);
    const ends = [delimiter.charCodeAt(0), LINE_FEED, CARRIAGE_RETURN];
    for (const code of ends) this.ends[code] = 1;
    this.above = (Math.max(...ends) + 1) * 0x01010101;
    const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
    this.valueOf = (spelling) => valueOf(decoded(decoder, spelling));
  }

  /**
   * Reads the cells up to the last line end, which keeps each but one in quotation marks from running past the bytes; `at`
   * is then how far it came. False for what the RFC does not say.
   */
  read(bytes: Uint8Array): boolean {
    const { ends, columns } = this;
    const source = sourceOf(bytes);
    const end = bytes.lastIndexOf(LINE_FEED) + 1;
    this.at = 0;
    while (this.at < end) {
      const from = this.at;
      const code = bytes[from];
      const column = this.column < columns.length ? columns[this.column] : this.addColumn();
      if (code === QUOTE) {
        if (!this.putQuoted(column, source, from + 1)) return false;
      } else if (ends[code] === 0) {
        const figure = this.figureAt(bytes, from);
        if (figure < 0) this.putText(column, source, from);
        else column.putFigure(this.row, figure);
      }
      if (!this.endCell(bytes)) return false;
    }
    return true;
  }

  /** Whether a row has begun and not ended. */
  get isInRow(): boolean {
    return this.column > 0;
  }

  cells(): CsvCells {
    for (const column of this.columns) column.end();
    return { rowCount: this.row, columns: this.columns };
  }

  /** A number written the way numbers are, up to the end of its cell; -1 for anything else. */
  private figureAt(bytes: Uint8Array, from: number): number {
    let whole = bytes[from] - ZERO;
    if (whole < 0 || whole > 9) return -1;
    let at = from + 1;
    let code = bytes[at] - ZERO;
    while (code >= 0 && code <= 9) {
      whole = (whole * 10 + code) | 0;
      code = bytes[(at += 1)] - ZERO;
    }
    const digits = at - from;
    if (digits > MOST_WHOLE || (digits > 1 && bytes[from] === ZERO)) return -1;
    this.at = at;
    if (this.ends[code + ZERO] === 1) return whole;
    return code + ZERO === POINT ? this.fractionAt(bytes, from, whole) : -1;
  }

  /** Goes on behind the point of a number. */
  private fractionAt(bytes: Uint8Array, from: number, whole: number): number {
    const point = this.at;
    let at = point + 1;
    let code = bytes[at] - ZERO;
    let digits = whole;
    while (code >= 0 && code <= 9) {
      digits = digits * 10 + code;
      code = bytes[(at += 1)] - ZERO;
    }
    const count = at - point - 1;
    const isPlain = count > 0 && at - from - 1 <= MOST_DIGITS && bytes[at - 1] !== ZERO;
    if (!isPlain || this.ends[code + ZERO] === 0) return -1;
    this.at = at;
    // Both are whole and exact, so that this is the number nearest to what is written.
    const figure = digits / POWERS[count];
    return figure >= LEAST_PLAIN ? figure : -1;
  }

  private putText(column: CsvColumn, source: ByteSource, from: number): void {
    const { ends, above } = this;
    const { view } = source;
    const last = view.byteLength - 4;
    let at = from;
    // Four bytes at a time as long as none of them is as low as those that end a cell.
    for (let four = 0; at <= last; at += 4) {
      four = view.getInt32(at, true);
      if (((four - above) & ~four & 0x80808080) !== 0) break;
    }
    while (ends[view.getUint8(at)] === 0) at += 1;
    this.at = at;
    column.putText(this.row, source, from, at);
  }

  /** Reads behind a quotation mark, up to and with the one that closes it, if there is one; two in a row are one inside. */
  private putQuoted(column: CsvColumn, source: ByteSource, from: number): boolean {
    const { bytes } = source;
    let hasInside = false;
    let at = from;
    for (; at < bytes.length; at += 1) {
      if (bytes[at] !== QUOTE) continue;
      if (bytes[at + 1] !== QUOTE) break;
      hasInside = true;
      at += 1;
    }
    if (at >= bytes.length) return false;
    this.at = at + 1;
    if (hasInside) {
      const text = sourceOf(withoutSecondQuotes(bytes.subarray(from, at)));
      column.putText(this.row, text, 0, text.bytes.length);
    } else if (at > from) column.putText(this.row, source, from, at);
    return true;
  }

  /** Steps over what ends a cell; false where something else stands there. */
  private endCell(bytes: Uint8Array): boolean {
    const code = this.at < bytes.length ? bytes[this.at] : LINE_FEED;
    if (this.ends[code] === 0) return false;
    this.at += 1;
    this.column += 1;
    if (code === CARRIAGE_RETURN) {
      if (this.at < bytes.length && bytes[this.at] !== LINE_FEED) return false;
      this.at += 1;
    }
    if (code === LINE_FEED || code === CARRIAGE_RETURN) this.endRow();
    return true;
  }

  private addColumn(): CsvColumn {
    if (this.columns.length === MAX_COLUMNS) throw tooLarge();
    const most = Math.ceil(this.most / (this.columns.length + 1));
    const column = new CsvColumn(Math.min(this.likely, most), this.valueOf);
    this.columns.push(column);
    return column;
  }

  private endRow(): void {
    if (this.row === MAX_ROWS) throw tooLarge();
    this.row += 1;
    this.column = 0;
  }
}

/** About as many rows as there are, rather more: a list that need not grow is filled sooner. */
function likelyRows(bytes: Uint8Array): number {
  let [lines, end] = [0, 0];
  while (lines < SAMPLE_LINES) {
    const at = bytes.indexOf(LINE_FEED, end);
    if (at < 0) break;
    lines += 1;
    end = at + 1;
  }
  return lines === 0 ? 1 : Math.min(MAX_ROWS, Math.ceil((bytes.length / end) * lines * 1.05));
}

function withoutSecondQuotes(bytes: Uint8Array): Uint8Array {
  let isSecond = false;
  return bytes.filter((code) => {
    isSecond = code === QUOTE && !isSecond;
    return !isSecond;
  });
}

class NotUtf8 extends Error {}

function decoded(decoder: TextDecoder, spelling: Uint8Array): string {
  try {
    return decoder.decode(spelling);
  } catch {
    throw new NotUtf8();
  }
}

function joined(bytes: Uint8Array, last: number): Uint8Array {
  const all = new Uint8Array(bytes.length + 1);
  all.set(bytes);
  all[bytes.length] = last;
  return all;
}

/** For more rows or columns than a sheet has. */
export function tooLarge(): FileError {
  return new FileError("too-large", "The file has more rows or columns than a sheet.");
}
