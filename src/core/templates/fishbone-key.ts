import type { TemplateId } from "./template";
import { wordKey } from "../keywords/word-codes";

export const FISHBONE_ID = "fishbone" satisfies TemplateId;

/** A problem of a shop, or of the part named, in the week up to an ISO day. */
export interface FishbonePlace {
  readonly problem: string;
  readonly part: string | null;
  readonly day: string;
}

/** What marks the sheet of a problem on some day, so that it is the same again. A part may be called anything. */
export function fishboneKey(sheet: string, { problem, part, day }: FishbonePlace): string {
  const named = part === null ? "" : `:${quoted(wordKey(part))}`;
  return `${FISHBONE_ID}:${sheet}:${problem}${named}@${day}`;
}

// No sheet's name holds a colon.
const KEY = /^fishbone:([^:]*):([A-Za-z]+)(?::(".*"))?@(\d{4}-\d{2}-\d{2})$/s;

/** What the mark of a sheet says, see `fishboneKey`; null for the marks of others. */
export function readFishboneKey(key: string): (FishbonePlace & { readonly sheet: string }) | null {
  const [, sheet, problem, part, day] = KEY.exec(key) ?? [];
  if (sheet === undefined || problem === undefined || day === undefined) return null;
  const name = part === undefined ? null : unquoted(part);
  return name === undefined ? null : { sheet, problem, part: name, day };
}

/** In quotation marks and without characters that files cannot hold. */
function quoted(text: string): string {
  return JSON.stringify(text).replace(/[\ufffe\uffff]/g, (each) => `\\u${each.charCodeAt(0).toString(16)}`);
}

/** Undefined for what is no quoted text. */
function unquoted(text: string): string | undefined {
  try {
    return JSON.parse(text) as string;
  } catch {
    return undefined;
  }
}
