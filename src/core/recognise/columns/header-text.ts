import { fieldsByCanonicalWords, fieldsByWords } from "./aliases";
import {
  AD_SCOPE,
  ANOTHER_SUBJECT,
  CHANGE,
  OWN_PART,
  PIVOT_COUNT,
  PIVOT_MEAN,
  PIVOT_SUM,
  PRIOR,
  RISE_OR_FALL,
  SCOPES,
  SECTION,
  WINDOW_WORDS,
} from "./header-scope";
import { readHeaderMarks, withoutUnits } from "./header-marks";
import { headerKey } from "./header-key";
import { isLooseWord } from "./loose-words";
import { classOfHeader, fieldsOfClass } from "./measure-class";
import { readNumberedName } from "./numbered-names";
import { WORD_SCORES } from "./scores";
import type { WordBasis } from "./scores";
import { simplifyCharacters } from "./traditional";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";
import { tidyText } from "../../values/text";

export { headerKey };

/** One thing a header may mean. */
export interface HeaderReading {
  readonly field: FieldId;
  /** 0 to 1: how much the words alone say so. */
  readonly score: number;
  /** What of the words was known. */
  readonly basis: WordBasis;
}

/**
 * What a header may mean by its words, best first; nothing for unknown words, several for a word with two meanings.
 *
 * Width, letter case, blanks, newlines, points and traditional characters make no difference. Where the whole is
 * not known: units and periods in brackets ("花费（元）"), abbreviations, plurals and words for "how many" ("点击次数"),
 * a second language ("Cost\n花费"), an attribution window ("7天总销售额") and words of scope ("店铺访客数") are set
 * aside, in this order. A word that makes it the figure of somebody else or a plan ("同行访客数", "目标销售额")
 * leaves it unknown; a time past ("上周花费") leaves it the same figure, less sure.
 */
export function readHeader(text: string): readonly HeaderReading[] {
  if (text.length > 120) return [];
  const whole = known(fieldsByWords(text), "exact");
  if (whole.length > 0) return whole;
  const tidied = simplifyCharacters(tidyText(text));
  const pivot = readPivot(tidied);
  if (pivot !== null) return pivot;
  if (CHANGE.test(tidied) || RISE_OR_FALL.test(tidied)) return known(["growth"], "change");
  if (PRIOR.test(tidied)) return readPrior(tidied);
  if (OWN_PART.test(tidied)) return known(readPlain(tidied.replace(OWN_PART, "")), "section");
  const numbered = readNumberedName(tidied, readPlain);
  if (numbered.length > 0) return known(numbered, "one-part");
  if (ANOTHER_SUBJECT.test(tidied)) return readOfRival(tidied);
  const bare = withoutUnits(text);
  const percent = readHeaderMarks(text).percent;
  // A count is never a percent: "Impr. %" is no number of impressions.
  const found = firstOf(percent, [
    () => known(fieldsByWords(bare), "unit"),
    () => known(fieldsByCanonicalWords(text), "canonical"),
    () => known(fieldsByCanonicalWords(bare), "canonical"),
    () => readParts(text),
    () => readWithoutWindow(bare),
    () => readInSection(bare),
    () => readWithoutScope(bare),
  ]);
  return ofUnit(text, found);
}

/** A unit in brackets that a reading cannot have rules it out: "退款(笔)" is no amount, "成交(单)" none either. */
function ofUnit(text: string, found: readonly HeaderReading[]): readonly HeaderReading[] {
  const unit = classOfHeader(text);
  if (unit === null || found.length === 0) return found;
  const fields = fieldsOfClass(
    found.map(({ field }) => field),
    unit,
  );
  if (fields.length === found.length) return found;
  return known(fields, "unit");
}

/** "求和项:访客数" is 访客数, "平均值项:转化率" the rate; a sum of rates, a mean of amounts or a number of rows is neither. */
function readPivot(tidied: string): readonly HeaderReading[] | null {
  if (PIVOT_COUNT.test(tidied)) return [];
  const isMean = PIVOT_MEAN.test(tidied);
  if (!isMean && !PIVOT_SUM.test(tidied)) return null;
  const inner = readHeader(tidied.replace(isMean ? PIVOT_MEAN : PIVOT_SUM, ""));
  const kept = inner.filter(({ field }) => {
    const definition = fieldOf(field);
    return definition.kind === "measure" && (definition.overDays === "none") === isMean;
  });
  return kept.map((reading) => ({
    ...reading,
    score: Math.min(reading.score, WORD_SCORES.pivot),
    basis: "pivot",
  }));
}

/** "上周访客数" is visitors as well; beside a present 访客数 the column stays open. */
function readPrior(tidied: string): readonly HeaderReading[] {
  return readHeader(tidied.replace(PRIOR, ""))
    .filter(({ field }) => fieldOf(field).kind === "measure")
    .map((reading) => ({ ...reading, score: Math.min(reading.score, WORD_SCORES.prior), basis: "prior" }));
}

/** A rival's shop is a shop all the same; a rival's figures are none of ours. */
function readOfRival(tidied: string): readonly HeaderReading[] {
  const rest = tidied.replace(RIVAL, "");
  if (rest === tidied) return [];
  const fields = readPlain(rest).filter((field) => fieldOf(field).kind === "dimension");
  return known(fields, "scope");
}

const RIVAL = /^(?:竞品|竞店|竞对|竞争对手|对手|competitor(?:'s)?\s+)(?=\S{2})/i;

function isQuotient(field: FieldId): boolean {
  const { unit } = fieldOf(field);
  return unit === "ratio" || unit === "multiple";
}

function firstOf(
  percent: boolean,
  trials: ReadonlyArray<() => readonly HeaderReading[]>,
): readonly HeaderReading[] {
  for (const trial of trials) {
    const all = trial();
    const found = percent ? all.filter(({ field }) => isQuotient(field)) : all;
    if (found.length > 0) return found;
  }
  return [];
}

function known(fields: readonly FieldId[], basis: WordBasis): readonly HeaderReading[] {
  return fields.map((field) => ({
    field,
    score: WORD_SCORES[fields.length === 1 ? basis : "shared"],
    basis,
  }));
}

/** Reads a header word by word where the words alone decide: the whole, without units, or in another form. */
function readPlain(text: string): readonly FieldId[] {
  const whole = fieldsByWords(text);
  return whole.length > 0 ? whole : fieldsByCanonicalWords(text);
}

const SEPARATORS =
  /[\n\r/|()[\]【】]+|(?<=[a-z.])\s+(?=[\u3400-\u9fff])|(?<=[\u3400-\u9fff])\s+(?=[a-z])|(?<=[\u3400-\u9fff])(?=[a-z]{2,}$)|(?<=^[a-z]{2,})(?=[\u3400-\u9fff])/i;

const ID_PART = /^(?:ids?|编号|编码|代码|code|no\.?)$/i;

/** Reads a header in two languages or with a word in brackets part by part. */
function readParts(text: string): readonly HeaderReading[] {
  const parts = tidyText(text)
    .split(SEPARATORS)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  if (parts.length < 2 || parts.length > 4) return [];
  const found = parts
    .map((part) => (isLooseWord(headerKey(part)) ? [] : readPlain(part)))
    .filter((fields) => fields.length > 0);
  if (found.length === 0) return [];
  const common = found[0].filter((field) => found.every((fields) => fields.includes(field)));
  if (found.length > 1) return known(common.length > 0 ? common : [...new Set(found.flat())], "parts-agree");
  // The id of a thing is not its name: "场景ID".
  if (parts.some((part) => ID_PART.test(part))) return [];
  const languages = new Set(parts.map((part) => /[\u3040-\u9fff]/.test(part)));
  // "访客/新客" in one language is two things; "Cost\n花费" is one thing said twice.
  if (languages.size === 1 && common.some((field) => fieldOf(field).kind === "measure")) return [];
  return known(common, "one-part");
}

/** A window makes the shop's word the ad's: "7天总订单数" counts attributed orders. */
function readWithoutWindow(bare: string): readonly HeaderReading[] {
  const rest = bare.replace(WINDOW_WORDS, " ").trim();
  if (rest === bare || rest === "") return [];
  const fields = readPlain(rest);
  const scoped = fields.length > 0 ? fields : readWithoutScope(rest).map(({ field }) => field);
  return known(unique(scoped.map(adCounterpart)), "window");
}

/** "展现数据-总花费": the part before the line names a section of the report. */
function readInSection(bare: string): readonly HeaderReading[] {
  const rest = bare.replace(SECTION, "");
  return rest === bare ? [] : known(readPlain(rest), "section");
}

function readWithoutScope(bare: string): readonly HeaderReading[] {
  let rest = bare;
  let ofAds = false;
  for (let i = 0; i < 3; i += 1) {
    const scope = SCOPES.exec(rest);
    if (scope === null) return [];
    ofAds ||= AD_SCOPE.test(scope[0]);
    rest = rest.slice(scope[0].length).replace(/^[\s_\-–:：]+/, "");
    const plain = isLooseWord(headerKey(rest)) ? [] : readPlain(rest);
    // When the broadcast began is no first day of a span.
    const fields = plain.filter((field) => !SPAN.has(field));
    if (fields.length > 0) return known(unique(ofAds ? fields.map(adCounterpart) : fields), "scope");
  }
  return [];
}

const SPAN: ReadonlySet<FieldId> = new Set<FieldId>(["startDate", "endDate"]);

/** What a figure of the shop is called when it is attributed to ads. */
export function adCounterpart(field: FieldId): FieldId {
  return AD_COUNTERPARTS.get(field) ?? field;
}

const AD_COUNTERPARTS: ReadonlyMap<FieldId, FieldId> = new Map([
  ["paidAmount", "adSales"],
  ["orderedAmount", "adSales"],
  ["orders", "adOrders"],
  ["paidUnits", "adUnits"],
  ["orderedUnits", "adUnits"],
  ["payConversionRate", "clickConversionRate"],
  ["visitors", "adVisitors"],
]);

function unique(fields: readonly FieldId[]): readonly FieldId[] {
  return [...new Set(fields)];
}
