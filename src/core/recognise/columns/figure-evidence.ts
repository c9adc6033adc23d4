import { agreementAsInput, agreements } from "./arithmetic";
import type { Figures, FiguresOf } from "./arithmetic";
import { goDayByDay, namesPeriod } from "./days-in-words";
import type { ColumnProfile } from "./profile";
import { FIGURE_SCORES } from "./scores";
import type { WordDecision } from "./shared-words";
import { areWeeks } from "./week-ranges";
import type { FieldId } from "../../fields/index";

/** A field told by figures, with the scale they say. */
export interface FigureDecision extends WordDecision {
  readonly scale: number;
}

/** What is known of where a nameless column stands. */
export interface TablePlace {
  /** The words do not speak of a sale or an offer, which may last a week as well. */
  readonly mayBeWeek: boolean;
  /** No other column is a date, and this one is among the first. */
  readonly mayBeDate: boolean;
  /** The table is a report of the shop and not of its ads. */
  readonly ofShop: boolean;
}

/** Share of agreeing rows from which a nameless column is taken for a quotient, and the rows it takes. */
const DECIDES = 0.95;
const ENOUGH = 5;
/** Inputs a nameless column may be where a quotient comes out by it; sums of money, because they agree to the cent. */
const INPUTS: readonly FieldId[] = ["adSales", "cost", "paidAmount"];

/**
 * The field of a column nobody named, by its figures: a quotient of two others, an amount that makes a quotient come
 * out, weeks by their days, or, where it may be, the only column of dates. Null where they tell nothing.
 * Example: 效果值 that equals clicks / impressions in every row -> ctr; 起止日期 over "3.2-3.8" and "3.9-3.15" -> week.
 */
export function fieldByFigures(
  column: Figures,
  figuresOf: FiguresOf,
  { mayBeWeek, mayBeDate, ofShop }: TablePlace,
): FigureDecision | null {
  const { profile } = column;
  if (mayBeWeek && areWeeks(profile)) return decision("week", FIGURE_SCORES.weeks, 1);
  // A day that is the same in every row is no key.
  if (mayBeDate && profile.filled >= 2 && profile.distinct >= 2) {
    if (profile.dates / profile.filled >= 0.9) return decision("date", FIGURE_SCORES.dates, 1);
    if (areDays(profile)) return decision("date", FIGURE_SCORES.daysWithoutYear, 1);
  }
  if (profile.numbers < ENOUGH || profile.distinct < 4 || profile.integers === profile.numbers) return null;
  const best = agreements(column, figuresOf).find(
    ({ share, compared }) => share >= DECIDES && compared >= ENOUGH,
  );
  if (best !== undefined) return decision(best.identity.field, FIGURE_SCORES.quotient, best.scale);
  const inputs = INPUTS.filter((field) => (agreementAsInput(column, field, figuresOf) ?? 0) >= DECIDES);
  // 投产比 is worked out from either: the shop's own among figures of the shop, else the ads'.
  const other = ofShop ? "adSales" : "paidAmount";
  const known = inputs.filter((field) => field !== other || !inputs.includes(SALES_OF[other]));
  return known.length === 1 ? decision(known[0], FIGURE_SCORES.product, 1) : null;
}

const SALES_OF = { adSales: "paidAmount", paidAmount: "adSales" } as const;

/** Days without a year that no figure is written like ("6/1", "4月12日"), one after the other. */
function areDays(profile: ColumnProfile): boolean {
  const { filled, cells, numbers } = profile;
  return numbers === 0 && cells.filter(namesPeriod).length / filled >= 0.9 && goDayByDay(profile);
}

const ORDER_NAME = /^#[A-Z]{0,4}\d{3,}$/;
const ASIN = /^B0[0-9A-Z]{8}$/;

const WEEKDAY =
  /^[(（]?(?:周|星期|礼拜|週)?[一二三四五六日天][)）]?$|^(?:mon|tue|wed|thu|fri|sat|sun)[a-z]{0,6}\.?$|^[月火水木金土日](?:曜日?)?$/i;

const PATTERNS: ReadonlyArray<readonly [FieldId, RegExp]> = [
  ["productId", ASIN],
  ["orderId", ORDER_NAME],
];

/**
 * The field the shape of the texts gives away, where the header does not contradict: an ASIN is a product's id, a
 * number behind # an order's, and days of the week need no heading at all. Null where `said` is a field that such texts may well be.
 */
export function fieldByPattern(
  said: FieldId | null,
  profile: ColumnProfile,
  isNameless: boolean,
): WordDecision | null {
  if (said !== null && said !== "sku" && said !== "productTitle") return null;
  const { examples, texts, filled } = profile;
  if (isNameless && texts >= 4 && examples.length <= 8 && share(examples, WEEKDAY) >= 0.85)
    return { field: "weekday", confidence: FIGURE_SCORES.pattern, evidence: "figures" };
  if (texts < 3 || texts / filled < 0.9) return null;
  const [field] = PATTERNS.find(([, pattern]) => share(examples, pattern) >= 0.8) ?? [null];
  if (field === null || (said !== null && field === "orderId")) return null;
  return { field, confidence: FIGURE_SCORES.pattern, evidence: "figures" };
}

function share(texts: readonly string[], pattern: RegExp): number {
  return texts.filter((text) => pattern.test(text)).length / texts.length;
}

function decision(field: FieldId, confidence: number, scale: number): FigureDecision {
  return { field, confidence, evidence: "figures", scale };
}
