import { FIELD_IDS, fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { tidyText } from "../values/text";

/** One thing a header may mean. */
export interface HeaderReading {
  readonly field: FieldId;
  /** 0 to 1: how much the words alone say so. */
  readonly score: number;
}

const EXACT = 0.97;
const WITHOUT_BRACKETS = 0.93;
const PARTS_AGREE = 0.95;
const ONE_PART = 0.88;
const WITHOUT_WINDOW = 0.88;
const WITHOUT_QUALIFIER = 0.78;
/** When two fields share the words, the words alone decide nothing. */
const SHARED = 0.6;

const BRACKETS = /[([{【][^)\]}】]*[)\]}】]/g;
const WINDOW = /^(?:近|过去)?\d+(?:天|日|days?)(?:内|的)*(?=.)/;
const QUALIFIERS =
  /^(?:店铺|本店|全店|门店|商品|宝贝|无线端?|pc端?|整体|当日|今日|昨日|本日|每日|实际|总|广告|推广|直播间?|daily|total|shop|store)(?=..)/;

/**
 * What a header may mean by its words, best first; nothing for unknown words.
 *
 * Full and half width, letter case, blanks, newlines and points make no difference; units and periods in brackets
 * ("花费（元）") and a window in front ("7天总销售额") are set aside when the whole is not known; a bilingual header
 * ("Cost\n花费") is read part by part.
 */
export function readHeader(text: string): readonly HeaderReading[] {
  if (text.length > 120) return [];
  const key = headerKey(text);
  const exact = lookup(key, EXACT);
  if (exact.length > 0) return exact;
  const bare = key.replace(BRACKETS, "");
  const withoutBrackets = bare === key ? [] : lookup(bare, WITHOUT_BRACKETS);
  if (withoutBrackets.length > 0) return withoutBrackets;
  const parts = readParts(text);
  if (parts.length > 0) return parts;
  const withoutWindow = lookup(bare.replace(WINDOW, ""), WITHOUT_WINDOW);
  if (withoutWindow.length > 0) return withoutWindow;
  return lookup(bare.replace(QUALIFIERS, ""), WITHOUT_QUALIFIER);
}

/** A header's words in the form they are compared in. */
export function headerKey(text: string): string {
  return tidyText(text)
    .toLowerCase()
    .replace(/[\s._\-–—'"‘’“”:：;,，、*]+/g, "");
}

function readParts(text: string): readonly HeaderReading[] {
  const parts = tidyText(text)
    .split(/[\n\r/|()（）[\]【】]+|(?<=[a-z.])\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s+(?=[a-z])/i)
    .filter((part) => part.trim() !== "");
  if (parts.length < 2 || parts.length > 4) return [];
  const found = parts
    .map((part) => lookup(headerKey(part), ONE_PART))
    .filter((readings) => readings.length > 0);
  if (found.length === 0) return [];
  const common = found[0].filter(({ field }) =>
    found.every((readings) => readings.some((r) => r.field === field)),
  );
  if (common.length === 1)
    return [{ field: common[0].field, score: found.length > 1 ? PARTS_AGREE : ONE_PART }];
  const fields = [...new Set(found.flat().map(({ field }) => field))];
  return fields.map((field) => ({ field, score: SHARED }));
}

function lookup(key: string, score: number): readonly HeaderReading[] {
  const fields = key === "" ? undefined : ALIASES.get(key);
  if (fields === undefined) return [];
  return fields.map((field) => ({ field, score: fields.length === 1 ? score : SHARED }));
}

/** Every alias and label by its key; a key shared by several fields keeps them all, in registry order. */
const ALIASES: ReadonlyMap<string, readonly FieldId[]> = collectAliases();

function collectAliases(): ReadonlyMap<string, readonly FieldId[]> {
  const aliases = new Map<string, FieldId[]>();
  for (const id of FIELD_IDS) {
    for (const alias of fieldOf(id).aliases) add(aliases, headerKey(alias), id);
  }
  // A label that is another field's alias stays that field's: operators' words come before ours.
  for (const id of FIELD_IDS) {
    for (const label of Object.values(fieldOf(id).label)) {
      const key = headerKey(label);
      if (!aliases.has(key)) add(aliases, key, id);
    }
  }
  return aliases;
}

function add(aliases: Map<string, FieldId[]>, key: string, id: FieldId): void {
  const fields = aliases.get(key);
  if (fields === undefined) aliases.set(key, [id]);
  else if (!fields.includes(id)) fields.push(id);
}
