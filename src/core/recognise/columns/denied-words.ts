import { headerKey } from "./header-key";
import type { ColumnProfile } from "./profile";
import type { TableTheme } from "./table-theme";
import type { FieldId } from "../../fields/index";

/** What is known of the table when a word is doubted. */
export interface DenyContext {
  /** Those of all columns, each once. */
  readonly headers: readonly string[];
  readonly profile: ColumnProfile;
  /** The cells of the only column of days, weeks or months; null where there is none or several. */
  readonly periods: ColumnProfile | null;
  readonly has: (field: FieldId) => boolean;
  readonly theme: TableTheme;
}

/** What only a table of sales or of ads keeps. */
const SALES: readonly FieldId[] = [
  "orders",
  "paidUnits",
  "orderedUnits",
  "paidBuyers",
  "adSales",
  "adOrders",
  "roas",
  "grossSales",
  "refundAmount",
  "orderId",
];
const SOLD: readonly FieldId[] = ["paidAmount", "orders", "visitors", "adSales", "orderId"];
const CREATORS = /达人|博主|红人|网红|kol|koc|creator|influencer|affiliate/i;
const RETURNS = /退货|退款|退回|退件|售后|refund|return/i;
const REASON = /原因|reason/i;
/** Figures from which a column that only ever rises is a running total. */
const LEAST_FIGURES = 4;

/** Words that mean something else where the table about them says so. */
const DENIED: ReadonlyArray<readonly [RegExp, (context: DenyContext) => boolean]> = [
  [/^(?:收入|支出|income|expenses?|expenditures?)(?:金额)?(?:\([^)]*\))?$/, isCashBook],
  [/^(?:佣金|commissions?)(?:金额)?(?:\([^)]*\))?$/, ({ headers }) => names(headers, CREATORS) > 0],
  [/^(?:件数|数量|qty|quantity)$/, isReturnLog],
  [/累计|截至|cumulative|runningtotal|(?:^|[^a-z])(?:ytd|mtd)(?:[^a-z]|$)/, isRunningTotal],
];

/**
 * Whether the table about it speaks against a header's usual meaning: 收入 in a cash book, 佣金 beside creators, 件数
 * in a log of returns, 累计成交 that only rises from day to day. `key` is the header as headerKey gives it.
 */
export function isDenied(key: string, context: DenyContext): boolean {
  return DENIED.some(([word, denies]) => word.test(key) && denies(context));
}

function isCashBook({ has, theme }: DenyContext): boolean {
  return !theme.shop && !theme.ads && !SALES.some(has);
}

function isReturnLog({ headers, has }: DenyContext): boolean {
  if (SOLD.some(has)) return false;
  const returns = names(headers, RETURNS);
  return returns >= 2 || (returns === 1 && headers.some((header) => REASON.test(header)));
}

/** From one period to the next it only rises, or only falls where the last day comes first. */
function isRunningTotal({ profile, periods }: DenyContext): boolean {
  // Things sorted by their total have days that repeat.
  if (periods === null || periods.distinct < Math.min(periods.filled, 200)) return false;
  const figures = profile.figures.filter((figure) => figure !== null);
  if (figures.length < LEAST_FIGURES) return false;
  const steps = figures.slice(1).map((figure, i) => figure - figures[i]);
  const rises = steps.filter((step) => step > 0).length;
  const falls = steps.filter((step) => step < 0).length;
  // A new month begins anew.
  return Math.min(rises, falls) <= steps.length * 0.1 && Math.max(rises, falls) > 0;
}

function names(headers: readonly string[], word: RegExp): number {
  return headers.filter((header) => header.length <= 60 && word.test(headerKey(header))).length;
}
