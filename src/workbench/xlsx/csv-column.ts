import type { Scalar } from "../model/values";

/** Spellings there is room for at first, and bytes of them: little, as a file may have thousands of columns. */
const [SPELLINGS, BYTES] = [1 << 5, 1 << 9];
/**
 * Texts after which a column is no longer looked up if they hardly came again: order numbers, titles. A report by day may
 * name tens of thousands of words before the first comes again.
 */
const ENOUGH = 1 << 16;
/** Spellings looked at for one; so many are only in the way of each other where somebody meant them to be. */
const MOST_LOOKS = 256;

/** Bytes, to be read one or four at a time. */
export interface ByteSource {
  readonly bytes: Uint8Array;
  readonly view: DataView;
}

export function sourceOf(bytes: Uint8Array): ByteSource {
  return { bytes, view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength) };
}

/**
 * The cells of one column, from the top down: plain figures as they are, all others as the place of their text, so that a
 * text that comes again is made once.
 */
export class CsvColumn {
  /** NaN where a cell is no plain figure; up to the last one that is, null where none is. To be read once `end` was called. */
  figures: Float64Array | null = null;
  /** The place of each cell's text in `values`, -1 for none; up to the last one, null where none has. As `figures`. */
  codes: Int32Array | null = null;
  /** Rows up to which each is known. */
  private figured = 0;
  private coded = 0;
  /** What each text is worth; those of a column whose texts hardly come again may be there more than once. */
  readonly values: Scalar[] = [];
  /** The spellings met; null where they are not looked up. */
  private spellings: Spellings | null = new Spellings();
  private found = 0;

  /** `room` is how many rows there may be, if more come it grows; `valueOf` makes a value of the bytes of a text. */
  constructor(
    private room: number,
    private readonly valueOf: (spelling: Uint8Array) => Scalar,
  ) {}

  /** Rows up to the last cell that is not empty. */
  get rowCount(): number {
    return Math.max(this.figured, this.coded);
  }

  /** The cell of a row; null for an empty one. */
  valueAt(row: number): Scalar {
    const code = this.codes?.[row] ?? -1;
    if (code >= 0) return this.values[code];
    const figure = this.figures?.[row] ?? Number.NaN;
    return Number.isNaN(figure) ? null : figure;
  }

  putFigure(row: number, figure: number): void {
    if (row >= this.room) this.grow(row);
    const figures = (this.figures ??= new Float64Array(this.room));
    if (row > this.figured) figures.fill(Number.NaN, this.figured, row);
    figures[row] = figure;
    this.figured = row + 1;
  }

  /** A cell written as the bytes from `from` to before `to`. */
  putText(row: number, source: ByteSource, from: number, to: number): void {
    if (row >= this.room) this.grow(row);
    const codes = (this.codes ??= new Int32Array(this.room));
    if (row > this.coded) codes.fill(-1, this.coded, row);
    codes[row] = this.codeOf(source, from, to);
    this.coded = row + 1;
  }

  /** Says that all rows are there. */
  end(): void {
    this.figures = this.figures?.subarray(0, this.figured) ?? null;
    this.codes = this.codes?.subarray(0, this.coded) ?? null;
    this.spellings = null;
  }

  private codeOf(source: ByteSource, from: number, to: number): number {
    const known = this.spellings?.find(source, from, to) ?? -1;
    if (known >= 0) {
      this.found += 1;
      return known;
    }
    const code = this.values.push(this.valueOf(source.bytes.subarray(from, to))) - 1;
    if (code >= ENOUGH && this.found < code) this.spellings = null;
    else this.spellings?.add(source.bytes, from, to);
    return code;
  }

  private grow(row: number): void {
    this.room = Math.max(row + 1, this.room * 2);
    if (this.figures !== null) {
      const figures = new Float64Array(this.room);
      figures.set(this.figures);
      this.figures = figures;
    }
    if (this.codes !== null) this.codes = longer(this.codes, this.room);
  }
}

/** Texts by their bytes, numbered as they are added. */
class Spellings {
  private count = 0;
  /** Place of a spelling by its hash, -1 where a slot is free; four slots or more to a spelling. */
  private slots = new Int32Array(SPELLINGS * 4).fill(-1);
  private hashes = new Int32Array(SPELLINGS);
  /** Where the bytes of a spelling begin in `kept`; they end where the next one's begin. */
  private starts = new Int32Array(SPELLINGS + 1);
  private kept = sourceOf(new Uint8Array(BYTES));
  /** Where the spelling that was looked for last would stand. */
  private hash = 0;
  private slot = 0;

  /** The number of the spelling of the bytes from `from` to before `to`; -1 for one that is not known. */
  find({ view }: ByteSource, from: number, to: number): number {
    const { slots, hashes, starts, kept } = this;
    const length = to - from;
    const hash = hashOf(view, from, to);
    const mask = slots.length - 1;
    let slot = hash & mask;
    this.hash = hash;
    for (let looks = 0, code = slots[slot]; code >= 0 && looks < MOST_LOOKS; code = slots[slot], looks += 1) {
      const start = starts[code];
      const isAlike = hashes[code] === hash && starts[code + 1] - start === length;
      if (isAlike && isSame(view, from, kept.view, start, length)) return code;
      slot = (slot + 1) & mask;
    }
    this.slot = slot;
    return -1;
  }

  /** Adds the spelling that was looked for last. */
  add(bytes: Uint8Array, from: number, to: number): void {
    const code = this.count;
    this.count += 1;
    if (code === this.hashes.length) {
      this.hashes = longer(this.hashes, code * 2);
      this.starts = longer(this.starts, code * 2 + 1);
    }
    const start = this.starts[code];
    const end = start + to - from;
    if (end > this.kept.bytes.length) {
      const kept = new Uint8Array(Math.max(end, this.kept.bytes.length * 2));
      kept.set(this.kept.bytes);
      this.kept = sourceOf(kept);
    }
    this.kept.bytes.set(bytes.subarray(from, to), start);
    this.hashes[code] = this.hash;
    this.starts[code + 1] = end;
    // One that too many stood in the way of is never found again, and so is a text of its own each time.
    if (this.slots[this.slot] < 0) this.slots[this.slot] = code;
    if (this.count * 4 > this.slots.length) this.spread();
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    const mask = slots.length - 1;
    for (let code = 0; code < this.count; code += 1) {
      let slot = this.hashes[code] & mask;
      for (let looks = 0; slots[slot] >= 0 && looks < MOST_LOOKS; looks += 1) slot = (slot + 1) & mask;
      if (slots[slot] < 0) slots[slot] = code;
    }
    this.slots = slots;
  }
}

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(length);
  all.set(numbers);
  return all;
}

/** Every bit of the bytes tells in every bit of the hash (the last steps are those of MurmurHash3). */
function hashOf(view: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = (Math.imul(hash, 0x9e3779b1) + view.getInt32(at, true)) | 0;
  for (; at < to; at += 1) hash = (Math.imul(hash, 0x9e3779b1) + view.getUint8(at)) | 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

function isSame(a: DataView, fromA: number, b: DataView, fromB: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4)
    if (a.getInt32(fromA + at, true) !== b.getInt32(fromB + at, true)) return false;
  for (; at < length; at += 1) if (a.getUint8(fromA + at) !== b.getUint8(fromB + at)) return false;
  return true;
}
