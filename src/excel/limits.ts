/**
 * Excel on the web refuses requests above 5 MB; we stay well below. Counted in UTF-8 bytes of the request's JSON,
 * of which our estimate sees only the values, so the target leaves room for the library's own envelope.
 */
export const REQUEST_BYTES = 1_600_000;

/** Values asked for in one answer; a longer sheet is read in parts. */
export const RESPONSE_BYTES = 1_800_000;

/** Cells of the first part of a read, before the sheet's bytes a cell are known. */
export const FIRST_READ_CELLS = 60_000;

/** How long Excel may take over one request before we take the answer for lost. */
export const ANSWER_TIMEOUT_MS = 90_000;

/** Rows at the top and the bottom of a sheet whose number formats are read as evidence. */
export const FORMAT_ROWS_TOP = 40;
export const FORMAT_ROWS_BOTTOM = 5;

/** Longest text kept in a custom XML part: read and written in one piece, it must fit a request with room to spare. */
export const MEMORY_CHARACTERS = 1_000_000;

const encoder = new TextEncoder();

/** Size of a value as it goes over the wire. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}
