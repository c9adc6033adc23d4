/** Type a column is expected to be read as. */
export type PlainType = "number" | "date" | "text";

/** A raw cell: what stands in it and, for a number, the Excel number format it is shown under. */
export interface PlainCell {
  readonly value: string | number | boolean | null;
  readonly format?: string;
}

/** What a cell is worth: a number, a text (also for ids), a date text, or null for nothing. */
export type PlainValue = string | number | null;

/**
 * The value of an ordinary cell, read by the dullest rules there are, so that the add-in's cleaning can be measured
 * against something that shares no code with it.
 *
 * Takes: a raw cell and the column's type. Gives: null for an empty cell; in a number column the number, a plain or
 * comma-grouped decimal text, a percent text as a share; in a date column "2026-03-01", with "T08:30:00" behind it
 * where the cell has a time; in a text column the text as it stands, a number as its digits.
 * Throws on everything else: such a cell needs an answer by hand.
 * Example: "1,234.5" -> 1234.5, "12.3%" -> 0.123, 46082 under "yyyy/m/d" -> "2026-03-01", "-" -> throws
 */
export function plainReading(cell: PlainCell, type: PlainType): PlainValue {
  if (cell.value === null || cell.value === "") return null;
  if (typeof cell.value === "boolean") throw unreadable(cell, type);
  if (type === "text") return String(cell.value);
  const value = type === "number" ? readNumber(cell.value) : readDate(cell.value, cell.format ?? "General");
  if (value === null) throw unreadable(cell, type);
  return value;
}

const unreadable = (cell: PlainCell, type: PlainType): Error =>
  new Error(`no plain ${type}: ${JSON.stringify(cell.value)} under ${cell.format ?? "no format"}`);

function readNumber(value: string | number): number | null {
  if (typeof value === "number") return value;
  const match = /^(-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?)(%?)$/.exec(value);
  if (match === null) return null;
  const digits = (match[1] as string).replaceAll(",", "");
  // Adding 0 turns the -0 of "-0%" into 0.
  return Number(match[2] === "%" ? `${digits}e-2` : digits) + 0;
}

function readDate(value: string | number, format: string): string | null {
  if (typeof value === "number") {
    if (isDateFormat(format)) return fromSerial(value);
    return readDateText(String(value));
  }
  return readDateText(value);
}

function readDateText(text: string): string | null {
  const match =
    /^(\d{4})-(\d{2})-(\d{2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ??
    /^(\d{4})\/(\d{1,2})\/(\d{1,2})(?: (\d{1,2}):(\d{2})(?::(\d{2}))?)?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text);
  if (match === null) return null;
  const [year, month, day, hour, minute, second] = match.slice(1).map((part) => Number(part ?? 0));
  const date = new Date(Date.UTC(year ?? 0, (month ?? 0) - 1, day, hour ?? 0, minute ?? 0, second ?? 0));
  // A day or hour that does not exist would have rolled over into the next.
  if (date.getUTCMonth() + 1 !== month || date.getUTCDate() !== day) return null;
  if ((hour ?? 0) > 23 || (minute ?? 0) > 59 || (second ?? 0) > 59) return null;
  return match[4] === undefined ? day8601(date) : `${day8601(date)}T${time8601(date)}`;
}

/** Whether a number format shows days; quoted words, colours and escaped signs do not count. */
function isDateFormat(format: string): boolean {
  return /[ydm]/i.test(format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, ""));
}

/** Day 1 is 1 January 1900; serials below 61 (Excel's 29 February 1900) do not occur in shop data. */
function fromSerial(serial: number): string | null {
  if (serial < 61) return null;
  const date = new Date(Math.round((serial - 25569) * 86_400) * 1000);
  return Number.isInteger(serial) ? day8601(date) : `${day8601(date)}T${time8601(date)}`;
}

const day8601 = (date: Date): string => date.toISOString().slice(0, 10);
const time8601 = (date: Date): string => date.toISOString().slice(11, 19);
