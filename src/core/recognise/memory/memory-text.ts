import type {
  ConfirmedField,
  ConfirmedMapping,
  MappingMemory,
  RememberedColumn,
  RememberedMeasure,
} from "./memory";
import { issue, type WithIssues } from "../../issue";
import { isSettingsText } from "../../settings/settings-text";

/** Tables remembered at most; the one confirmed longest ago goes for the next. */
const MAPPINGS_KEPT = 200;
/** Version of the form below. A form that older add-ins would misread takes the next number. */
const VERSION = 1;
/** Longest text written; beyond it the mapping confirmed longest ago goes, down to the newest one. */
const LONGEST_WRITTEN = 400_000;
/** A longer text is not looked into. */
const LONGEST_READ = 2_000_000;

/**
 * Reads what the workbook keeps. Usually there is one text; two instances that began at the same moment may have left
 * one each, and the mappings of the later count where both have the same table. Texts of settings are none of ours.
 *
 * A text of a newer version, or one that is not in our form, is passed over whole.
 * Issues: "memory-unreadable" with the count of such texts. Never throws.
 */
export function parseMemory(texts: readonly string[]): WithIssues<MappingMemory> {
  const bySignature = new Map<string, ConfirmedMapping>();
  let unreadable = 0;
  for (const text of texts) {
    if (isSettingsText(text)) continue;
    const mappings = readText(text);
    if (mappings === null) unreadable += 1;
    for (const mapping of mappings ?? []) {
      bySignature.delete(mapping.signature);
      bySignature.set(mapping.signature, mapping);
    }
  }
  return {
    value: { mappings: [...bySignature.values()] },
    issues: unreadable === 0 ? [] : [issue("memory-unreadable", null, { count: unreadable })],
  };
}

/**
 * The texts to keep instead of those given: the changed memory as one text, none for an empty memory, and untouched
 * whatever could not be read. Issues: "mapping-forgotten" with the count of the oldest mappings given up for room.
 */
export function rewriteMemory(
  texts: readonly string[],
  change: (memory: MappingMemory) => MappingMemory,
): WithIssues<readonly string[]> {
  const after = change(parseMemory(texts).value);
  const { text, kept } = printMemory(after);
  const unreadable = texts.filter((each) => readText(each) === null);
  const forgotten = after.mappings.length - kept;
  return {
    value: kept === 0 ? unreadable : [...unreadable, text],
    issues: forgotten > 0 ? [issue("mapping-forgotten", null, { count: forgotten })] : [],
  };
}

/** The memory as text that can stand in XML, of the newest mappings that have room, and how many those are. */
function printMemory(memory: MappingMemory): { readonly text: string; readonly kept: number } {
  const printed = memory.mappings.slice(-MAPPINGS_KEPT).map((mapping) => toXmlSafe(JSON.stringify(mapping)));
  let length = printed.reduce((sum, each) => sum + each.length + 1, 0);
  while (length > LONGEST_WRITTEN && printed.length > 1) length -= (printed.shift() ?? "").length + 1;
  return { text: `{"version":${VERSION},"mappings":[${printed.join(",")}]}`, kept: printed.length };
}

/** JSON writes control characters and halves of surrogate pairs as escapes; two more characters XML cannot hold. */
function toXmlSafe(json: string): string {
  return json.replace(/[\ufffe\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16)}`);
}

function readText(text: string): readonly ConfirmedMapping[] | null {
  if (text.length > LONGEST_READ) return null;
  let read: unknown;
  try {
    read = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isRecord(read) || read.version !== VERSION) return null;
  return listOf(read.mappings, readMapping);
}

function readMapping(read: unknown): ConfirmedMapping | null {
  if (!isRecord(read)) return null;
  const { signature, sheet, kind, wide } = read;
  const columns = listOf(read.columns, readColumn);
  const measures = listOf(read.measures, readMeasure);
  if (typeof signature !== "string" || typeof sheet !== "string" || !isTextOrNull(wide)) return null;
  if (columns === null || measures === null || !isTextOrNull(kind)) return null;
  return { signature, sheet, kind, columns, wide, measures };
}

function readColumn(read: unknown): RememberedColumn | null {
  if (!isRecord(read)) return null;
  const { group, header } = read;
  if (!isTextOrNull(group) || typeof header !== "string") return null;
  if (read.confirmed === null) return { group, header, confirmed: null };
  const confirmed = readConfirmed(read.confirmed);
  return confirmed === null ? null : { group, header, confirmed };
}

function readMeasure(read: unknown): RememberedMeasure | null {
  if (!isRecord(read) || typeof read.label !== "string") return null;
  const confirmed = readConfirmed(read.confirmed);
  return confirmed === null ? null : { label: read.label, confirmed };
}

function readConfirmed(read: unknown): ConfirmedField | null {
  if (!isRecord(read) || !isTextOrNull(read.field)) return null;
  const { field, scale } = read;
  if (scale === null) return { field, scale };
  return typeof scale === "number" && scale > 0 && Number.isFinite(scale) ? { field, scale } : null;
}

function listOf<T>(read: unknown, readOne: (each: unknown) => T | null): readonly T[] | null {
  if (!Array.isArray(read)) return null;
  const list: T[] = [];
  for (const each of read as readonly unknown[]) {
    const one = readOne(each);
    if (one === null) return null;
    list.push(one);
  }
  return list;
}

function isRecord(read: unknown): read is Readonly<Record<string, unknown>> {
  return typeof read === "object" && read !== null && !Array.isArray(read);
}

function isTextOrNull(read: unknown): read is string | null {
  return read === null || typeof read === "string";
}
