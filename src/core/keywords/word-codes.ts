import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** What a word is the same by: letters of either case and width, without what cannot be seen at its ends. */
export function wordKey(text: string): string {
  return tidyText(text).toLowerCase();
}

/** Characters a hash is made of: all of a usual word, the ends of a long one. */
const [MOST_HASHED, AT_START] = [24, 8];

/**
 * A column of names as numbers: each name has the place at which it was first met.
 *
 * Cells of a long sheet are each a text of their own, and a `Map` works out and keeps a hash for each: a table of our
 * own takes half the time.
 */
export class NameCodes {
  /** As first met. */
  readonly names: string[] = [];
  private readonly byKey = new Map<string, number>();
  /** Spellings, and the code of each. */
  private readonly spellings: string[] = [];
  private readonly codes: number[] = [];
  /** A spelling's hash and place, side by side; place -1 where the slot is free. */
  private slots = new Int32Array(2 << 12).fill(-1);
  private hashes = new Int32Array(0);

  /** The number of a cell's name; -1 where there is none. */
  codeOf(cell: CellValue): number {
    if (typeof cell !== "string")
      return cell === null || typeof cell === "boolean" ? -1 : this.codeOf(String(cell));
    const hash = hashOf(cell);
    const { slots, spellings } = this;
    const mask = slots.length / 2 - 1;
    let slot = hash & mask;
    for (;;) {
      const place = slots[2 * slot + 1];
      if (place < 0) return this.learn(cell, hash, slot);
      if (slots[2 * slot] === hash && spellings[place] === cell) return this.codes[place];
      slot = (slot + 1) & mask;
    }
  }

  /**
   * Writes the numbers of the cells' names, from cell `from` to before `to`, to the start of `codes`: as `codeOf`, one
   * after the other. All are hashed first, then looked for, then compared, so that the processor asks for many places of
   * memory at a time and waits once: that takes half the time.
   */
  codesOf(cells: readonly CellValue[], from: number, to: number, codes: Int32Array): void {
    const count = to - from;
    if (this.hashes.length < count) this.hashes = new Int32Array(count);
    const { hashes, slots, spellings } = this;
    for (let i = 0; i < count; i += 1) {
      const cell = cells[from + i];
      hashes[i] = typeof cell === "string" ? hashOf(cell) : 0;
    }
    const mask = slots.length / 2 - 1;
    for (let i = 0; i < count; i += 1) {
      let slot = hashes[i] & mask;
      while (slots[2 * slot] !== hashes[i] && slots[2 * slot + 1] >= 0) slot = (slot + 1) & mask;
      codes[i] = slots[2 * slot + 1];
    }
    for (let i = 0; i < count; i += 1) {
      const place = codes[i];
      const cell = cells[from + i];
      codes[i] = place >= 0 && spellings[place] === cell ? this.codes[place] : this.codeOf(cell);
    }
  }

  private learn(spelling: string, hash: number, slot: number): number {
    const key = wordKey(spelling);
    let code = key === "" ? -1 : this.byKey.get(key);
    if (code === undefined) {
      code = this.names.length;
      this.names.push(spelling.trim());
      this.byKey.set(key, code);
    }
    this.slots[2 * slot] = hash;
    this.slots[2 * slot + 1] = this.spellings.length;
    this.spellings.push(spelling);
    this.codes.push(code);
    if (this.spellings.length * 4 > this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    const before = this.slots;
    this.slots = new Int32Array(before.length * 4).fill(-1);
    const mask = this.slots.length / 2 - 1;
    for (let i = 0; i < before.length; i += 2) {
      if (before[i + 1] < 0) continue;
      let slot = before[i] & mask;
      while (this.slots[2 * slot + 1] >= 0) slot = (slot + 1) & mask;
      this.slots[2 * slot] = before[i];
      this.slots[2 * slot + 1] = before[i + 1];
    }
  }
}

function hashOf(text: string): number {
  const { length } = text;
  let hash = length;
  let from = 0;
  if (length > MOST_HASHED) {
    for (; from < AT_START; from += 1) hash = Math.imul(hash ^ text.charCodeAt(from), 0x01000193);
    from = length - MOST_HASHED + AT_START;
  }
  for (; from < length; from += 1) hash = Math.imul(hash ^ text.charCodeAt(from), 0x01000193);
  return hash ^ (hash >>> 15);
}

/** Triples of numbers as numbers, in the order they are first met. */
export class TripleCodes {
  /** The three numbers of each, one behind the other. */
  parts = new Int32Array(3 << 10);
  count = 0;
  private slots = new Int32Array(1 << 12).fill(-1);
  /** By the first number, the code it last had: most words are in one campaign and matched in one way. */
  private recent = new Int32Array(1 << 10).fill(-1);

  codeOf(first: number, second: number, third: number): number {
    const { parts } = this;
    if (first < this.recent.length) {
      const code = this.recent[first];
      if (code >= 0 && parts[3 * code + 1] === second && parts[3 * code + 2] === third) return code;
    }
    const code = this.find(first, second, third);
    if (first >= this.recent.length) {
      const recent = new Int32Array(2 * first).fill(-1);
      recent.set(this.recent);
      this.recent = recent;
    }
    this.recent[first] = code;
    return code;
  }

  private find(first: number, second: number, third: number): number {
    const { parts, slots } = this;
    let slot = slotOf(first, second, third, slots.length);
    for (;;) {
      const code = slots[slot];
      if (code < 0) return this.learn(first, second, third, slot);
      const at = 3 * code;
      if (parts[at] === first && parts[at + 1] === second && parts[at + 2] === third) return code;
      slot = (slot + 1) & (slots.length - 1);
    }
  }

  private learn(first: number, second: number, third: number, slot: number): number {
    const code = this.count;
    this.count += 1;
    if (3 * this.count > this.parts.length) {
      const parts = new Int32Array(2 * this.parts.length);
      parts.set(this.parts);
      this.parts = parts;
    }
    this.parts.set([first, second, third], 3 * code);
    this.slots[slot] = code;
    if (this.count * 2 > this.slots.length) this.grow();
    return code;
  }

  private grow(): void {
    const slots = new Int32Array(this.slots.length * 4).fill(-1);
    const { parts } = this;
    for (let code = 0; code < this.count; code += 1) {
      let slot = slotOf(parts[3 * code], parts[3 * code + 1], parts[3 * code + 2], slots.length);
      while (slots[slot] >= 0) slot = (slot + 1) & (slots.length - 1);
      slots[slot] = code;
    }
    this.slots = slots;
  }
}

function slotOf(first: number, second: number, third: number, slots: number): number {
  const mixed =
    Math.imul(first, 0x9e3779b1) ^ Math.imul(second + 1, 0x85ebca6b) ^ Math.imul(third + 1, 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) & (slots - 1);
}
