import type { ColumnDecision } from "./columns";
import { currencyOfMark } from "./currency";
import type { CurrencyCode } from "./currency";
import type { PlatformId } from "./platform";
import type { ColumnEvidence } from "./table-words";
import { fieldOf } from "../../fields/index";

/** What the currency of a table is read from. */
export interface CurrencyEvidence {
  readonly title: string | null;
  readonly columns: ReadonlyArray<ColumnEvidence & ColumnDecision>;
  readonly platform: PlatformId | null;
}

/** Platforms that settle in one currency only. */
const SETTLES: Partial<Record<PlatformId, CurrencyCode>> = {
  taobao: "CNY",
  fliggy: "CNY",
  jd: "CNY",
  pinduoduo: "CNY",
  douyin: "CNY",
  kuaishou: "CNY",
  xiaohongshu: "CNY",
  meituan: "CNY",
  baidu: "CNY",
};
/** Cells looked at for a mark, spread over the sample. */
const MOST_CELLS = 20;

/**
 * The currency of a table's money: by a column of currencies, the marks in headers, cells and number formats, the
 * title, or else by the platform. Null where there is no money, nothing tells, or columns differ.
 * Example: "14 Day Total Sales (₹)" -> INR; 花费 and 点击量 of a 直通车 report -> CNY.
 */
export function detectCurrency({ title, columns, platform }: CurrencyEvidence): CurrencyCode | null {
  const stated = columns
    .filter(({ field }) => field === "currency")
    .flatMap(({ profile }) => profile.examples);
  const codes = codesOf(stated.slice(0, MOST_CELLS));
  if (codes.size > 0) return only(codes);
  const money = columns.filter(isMoney);
  const named = codesOf(money.map(({ group, header }) => `${group ?? ""} ${header}`));
  if (named.size > 0) return only(named);
  if (money.length === 0) return null;
  const shown = codesOf(
    money.flatMap(({ profile }) => [profile.format ?? "", ...markedCells(profile.cells)]),
  );
  if (shown.size > 0) return only(shown);
  const titled = codesOf([title ?? ""]);
  if (titled.size > 0) return only(titled);
  return platformCurrency(platform);
}

/** The currency a platform settles in; null where there are several, or no platform is known. */
export function platformCurrency(platform: PlatformId | null): CurrencyCode | null {
  return platform === null ? null : (SETTLES[platform] ?? null);
}

function isMoney({ field, header }: ColumnEvidence & ColumnDecision): boolean {
  if (field !== null) return fieldOf(field).unit === "currency";
  return currencyOfMark(header) !== null;
}

function markedCells(cells: readonly unknown[]): readonly string[] {
  const texts = cells.filter((cell): cell is string => typeof cell === "string" && cell.length < 40);
  return texts.slice(0, MOST_CELLS);
}

function codesOf(texts: readonly string[]): ReadonlySet<CurrencyCode> {
  return new Set(texts.map(currencyOfMark).filter((code) => code !== null));
}

function only(codes: ReadonlySet<CurrencyCode>): CurrencyCode | null {
  return codes.size === 1 ? [...codes][0] : null;
}
