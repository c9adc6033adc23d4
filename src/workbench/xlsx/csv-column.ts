import type { Scalar } from "../model/values";

/** Spellings there is room for at first, and bytes of them. */
const [SPELLINGS, BYTES] = [1 << 10, 1 << 14];

/**
 * The cells of one column, from the top down: plain figures as they are, all others as the place of their spelling, so
 * that a text is made once however many cells have it.
 */
export class CsvColumn {
  /** NaN where a cell is no plain figure; up to the last one that is, null where none is. To be read once `end` was called. */
  figures: Float64Array | null = null;
  /** The place of each cell's spelling in `values`, -1 for none; up to the last one, null where none has. As `figures`. */
  codes: Int32Array | null = null;
  /** Rows up to which each is known. */
  private figured = 0;
  private coded = 0;
  /** What each spelling is worth. */
  readonly values: Scalar[] = [];
  /** Place of a spelling by its hash, -1 where a slot is free; four slots or more to a spelling. */
  private slots = new Int32Array(SPELLINGS * 4).fill(-1);
  private hashes = new Int32Array(SPELLINGS);
  /** Where the bytes of a spelling begin in `bytes`; they end where the next one's begin. */
  private starts = new Int32Array(SPELLINGS + 1);
  private bytes = viewOf(new Uint8Array(BYTES));

  /** `room` is how many rows there may be, if more come it grows; `valueOf` is asked once for each spelling. */
  constructor(
    private room: number,
    private readonly valueOf: (spelling: Uint8Array) => Scalar,
  ) {}

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
  putSpelling(row: number, source: DataView, from: number, to: number): void {
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
  }

  private codeOf(source: DataView, from: number, to: number): number {
    const { slots, hashes, starts, bytes } = this;
    const length = to - from;
    const hash = hashOf(source, from, to);
    const mask = slots.length - 1;
    let slot = hash & mask;
    for (let code = slots[slot]; code >= 0; code = slots[slot]) {
      const start = starts[code];
      if (
        hashes[code] === hash &&
        starts[code + 1] - start === length &&
        isSame(source, from, bytes, start, length)
      )
        return code;
      slot = (slot + 1) & mask;
    }
    return this.learn(bytesOf(source).subarray(from, to), hash, slot);
  }

  private learn(spelling: Uint8Array, hash: number, slot: number): number {
    const code = this.values.push(this.valueOf(spelling)) - 1;
    if (code === this.hashes.length) {
      this.hashes = longer(this.hashes, code * 2);
      this.starts = longer(this.starts, code * 2 + 1);
    }
    const start = this.starts[code];
    const end = start + spelling.length;
    if (end > this.bytes.byteLength) {
      const bytes = new Uint8Array(Math.max(end, this.bytes.byteLength * 2));
      bytes.set(bytesOf(this.bytes));
      this.bytes = viewOf(bytes);
    }
    bytesOf(this.bytes).set(spelling, start);
    this.hashes[code] = hash;
    this.starts[code + 1] = end;
    this.slots[slot] = code;
    if (this.values.length * 4 > this.slots.length) this.spread();
    return code;
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    for (let code = 0; code < this.values.length; code += 1) {
      let slot = this.hashes[code] & (slots.length - 1);
      while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code;
    }
    this.slots = slots;
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

function longer(numbers: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const all = new Int32Array(length);
  all.set(numbers);
  return all;
}

/** The same bytes, to be read four at a time wherever they begin. */
export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}

function bytesOf({ buffer, byteOffset, byteLength }: DataView): Uint8Array {
  return new Uint8Array(buffer, byteOffset, byteLength);
}

function hashOf(source: DataView, from: number, to: number): number {
  let hash = to - from;
  let at = from;
  for (; at + 4 <= to; at += 4) hash = (Math.imul(hash, 0x9e3779b1) + source.getInt32(at, true)) | 0;
  for (; at < to; at += 1) hash = (Math.imul(hash, 0x9e3779b1) + source.getUint8(at)) | 0;
  return hash ^ (hash >>> 15);
}

function isSame(a: DataView, fromA: number, b: DataView, fromB: number, length: number): boolean {
  let at = 0;
  for (; at + 4 <= length; at += 4)
    if (a.getInt32(fromA + at, true) !== b.getInt32(fromB + at, true)) return false;
  for (; at < length; at += 1) if (a.getUint8(fromA + at) !== b.getUint8(fromB + at)) return false;
  return true;
}
