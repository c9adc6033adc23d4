import type { Analysis } from "./analyse";
import { isShopTable } from "./shop-table";
import { wordDays } from "./word-days";
import type { CleanTable } from "../core/clean/clean-table";
import { PROBLEMS } from "../core/fishbone/problems";
import type { NamedProblem } from "../core/fishbone/problems";
import { readFacts, readFactsOver } from "../core/fishbone/read-facts";
import type { ShopFacts, Subject } from "../core/fishbone/shop-facts";
import { joinable } from "../core/keywords/join-reports";
import type { KeywordReport, WordGrouping } from "../core/keywords/keyword-report";
import { readReports } from "../core/keywords/read-report";
import { wordTableOf } from "../core/keywords/word-table";
import type { WordTable } from "../core/keywords/word-table";
import { moneyStyle } from "../core/model/table-currency";

/** Where the causes of a problem are looked for. */
export interface ProblemSite {
  /** The operator's sheet of the days of what the problem is of. */
  readonly sheet: string;
  readonly facts: ShopFacts;
  /** The part that the problem is of; null for the shop as a whole. */
  readonly subject: Subject | null;
  /** The operator's sheet of the shop's days, whose countermeasures are written down; null where there is none. */
  readonly shop: string | null;
  /** What stands in front of its amounts of money; "" for nothing, as where the workbook has several currencies. */
  readonly sign: string;
}

/**
 * The shops of a workbook, one for each table of days, in workbook order. The tables of products, traffic sources and
 * keywords beside them are taken for the shop's where there is one shop; of several nothing says whose they are.
 */
export function shopsOf(analysis: Pick<Analysis, "sheets" | "settings">): readonly ProblemSite[] {
  const tables = tablesOf(analysis);
  const shops = tables.filter(isShopTable);
  const beside = shops.length === 1 ? tables : [];
  const { sign } = moneyStyle(tables, analysis.settings);
  return shops.flatMap((table) => {
    const facts = readFacts(table, beside);
    return facts === null ? [] : [{ sheet: table.sheet, facts, subject: null, shop: table.sheet, sign }];
  });
}

/** The site of a problem by the operator's sheet of its days; null where there is none. */
export function siteOf(
  analysis: Analysis,
  sheet: string,
  { problem, part }: NamedProblem,
): ProblemSite | null {
  return part !== null && PROBLEMS[problem].of?.kind === "keyword"
    ? wordSite(analysis, sheet, part)
    : (shopsOf(analysis).find((each) => each.sheet === sheet) ?? null);
}

/** A row a word, in all its ways of matching and campaigns. */
const BY_WORD: WordGrouping = { byMatchType: false, byCampaign: false };

/** Adding a large report up takes a moment; an analysis never changes. */
const reports = new WeakMap<Analysis, Map<string, KeywordReport>>();

/** Null where no report with days is in the sheet, or none that has the word. */
function wordSite(analysis: Analysis, sheet: string, word: string): ProblemSite | null {
  const known = reports.get(analysis) ?? new Map<string, KeywordReport>();
  reports.set(analysis, known);
  const tables = dayReportOf(analysis, sheet);
  const report = known.get(sheet) ?? (tables && readReports(tables, BY_WORD).at(0)?.value);
  if (report === null || report === undefined) return null;
  known.set(sheet, report);
  const found = wordDays(report, BY_WORD, word);
  return found && { sheet, subject: found.subject, ...shopOver(analysis, found.days) };
}

/** The days of the workbook's shop; null where there is none, or several, as nothing says whose a report is. */
export function onlyShop(analysis: Pick<Analysis, "sheets">): CleanTable | null {
  const shops = tablesOf(analysis).filter(isShopTable);
  return shops.length === 1 ? shops[0] : null;
}

/** What a workbook shows of its shop over the days of a report. */
function shopOver(analysis: Analysis, days: readonly string[]): Omit<ProblemSite, "sheet" | "subject"> {
  const tables = tablesOf(analysis);
  const shop = onlyShop(analysis);
  const beside = shop === null ? [] : tables.filter((table) => wordTableOf(table) === null);
  return {
    facts: readFactsOver(days, shop, beside),
    shop: shop?.sheet ?? null,
    sign: moneyStyle(tables, analysis.settings).sign,
  };
}

/** The tables of the first keyword report of a sheet that has days; null where it has none. */
export function dayReportOf(analysis: Pick<Analysis, "sheets">, sheet: string): readonly CleanTable[] | null {
  const group = wordTablesOf(analysis).find(
    (each) =>
      each.every(({ serials }) => serials !== null) && each.some(({ table }) => table.sheet === sheet),
  );
  return group === undefined ? null : group.map(({ table }) => table);
}

/** The tables of each keyword report; an analysis never changes, and every word asks for them. */
function wordTablesOf(analysis: Pick<Analysis, "sheets">): readonly (readonly WordTable[])[] {
  let found = wordTables.get(analysis.sheets);
  if (found === undefined) {
    found = joinable(tablesOf(analysis).flatMap((table) => wordTableOf(table) ?? []));
    wordTables.set(analysis.sheets, found);
  }
  return found;
}

const wordTables = new WeakMap<Analysis["sheets"], readonly (readonly WordTable[])[]>();

function tablesOf({ sheets }: Pick<Analysis, "sheets">): readonly CleanTable[] {
  return sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
}
