import type { CleanTable } from "../core/clean/clean-table";
import type { BidChange } from "../core/keywords/bid-change";
import { newChanges, readChanges } from "../core/keywords/bid-log";
import type { TypedChange } from "../core/keywords/bid-log";
import { compareChanges } from "../core/keywords/bid-log-comparison";
import { logReports } from "../core/keywords/bid-log-report";
import type { LogReport } from "../core/keywords/bid-log-report";
import { wordTableOf } from "../core/keywords/word-table";
import type { Locale } from "../core/locale";
import { currencyOf } from "../core/model/table-currency";
import type { WorkbookSettings } from "../core/settings/settings";
import { bidLog } from "../core/templates/bid-log";
import { keptLog } from "../core/templates/bid-log-table";
import { withRows } from "../core/templates/kept-rows";
import type { TableCells } from "../core/templates/kept-rows";
import { bidLogWords } from "../core/templates/bid-log-words";
import { keywordWords } from "../core/templates/keyword-words";
import { isoFromSerial, serialInSystem } from "../core/values/serial-date";
import type { DateSystem } from "../core/values/serial-date";
import { tidyText } from "../core/values/text";
import type { Analysis } from "./analyse";
import { ruleValue } from "./rule-value";
import { keywordHomes } from "./keyword-sheets";
import type { SheetChoice } from "./plan-sheets";
import type { SharedTable } from "./shared-tables";
import type { WorkbookTemplateInput } from "../core/templates/template";
import { writtenTable } from "./written-table";
import type { CellValue, Grid } from "../workbook/grid";
import type { SheetPlan } from "../workbook/plan";
import type { SheetSurvey } from "../workbook/port";

/** The sheets that may hold the 调价记录, by our mark. */
export function bidLogSheets(sheets: readonly SheetSurvey[]): readonly SheetSurvey[] {
  return sheets.filter(({ madeBy, retired }) => !retired && madeBy === bidLog.id);
}

/** The choice that makes the 调价记录 again where it is there: it is made of the first sheet of keywords, or of any. */
export function madeBidLog({ survey, sheets }: Pick<Analysis, "survey" | "sheets">): readonly SheetChoice[] {
  if (bidLogSheets(survey.sheets).length === 0) return [];
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
  const home = keywordHomes(tables)[0]?.[0] ?? sheets[0]?.name;
  return home === undefined ? [] : [{ sheet: home, template: bidLog.id }];
}

/** The 调价记录 in the sheets found so; null where there is none. */
export function bidLogCells(grids: readonly Grid[]): TableCells | null {
  return grids.flatMap((grid) => writtenTable(grid, TYPED) ?? []).at(0) ?? null;
}

const TYPED: ReadonlySet<string> = new Set(
  (["zh-CN", "en-US"] as const).flatMap((locale) => Object.values(bidLogWords(locale).typed)),
);

/** What the 调价记录 is made of. */
export interface BidLogRequest {
  readonly tables: readonly CleanTable[];
  /** The log as it stands in the workbook; null where there is none yet. */
  readonly there: TableCells | null;
  /** Changes to write down. */
  readonly bids: readonly BidChange[];
  /** The tables made once a workbook, for the days the 规则表 says. */
  readonly shared: readonly SharedTable[];
  readonly settings: WorkbookSettings;
  /** Name of the 规则表. */
  readonly rules: string;
}

/**
 * Plans the 调价记录: all that is in it stays as it is, changes that are not in it yet come below, and every change is
 * compared by the keyword reports of the workbook.
 */
export function planBidLog(request: BidLogRequest, around: WorkbookTemplateInput): SheetPlan {
  const { tables, there, bids, shared, settings, rules } = request;
  const { locale } = around;
  const before = keptLog(there, locale);
  const dateSystem = tables[0]?.dateSystem ?? 1900;
  const upTo = lastDay(logReports(tables, new Set()));
  const year = Number((isoFromSerial(upTo ?? 0) ?? bids[0]?.date ?? "").slice(0, 4)) || null;
  const typed = bids.map((bid) => typedBid(bid, locale, dateSystem));
  const log = withRows(before, newChanges(before.rows, typed, { year, dateSystem }, actionName));
  const changes = readChanges(log.rows, { year, dateSystem });
  const words = new Set(changes.flatMap(({ word }) => word ?? []));
  // Whole days, at least one.
  const days = Math.max(1, Math.floor(ruleValue({ shared }, "bid_log_days")));
  return {
    ...bidLog.plan({
      ...around,
      log,
      comparisons: compareChanges(changes, logReports(tables, words), days),
      days,
      upTo,
      dateSystem,
      tableNames: { rules },
    }),
    currency: currencyOf(
      tables.filter((table) => wordTableOf(table) !== null),
      settings,
    ),
  };
}

function lastDay(reports: readonly LogReport[]): number | null {
  const ends = reports.flatMap(({ days }) => days.at(-1) ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}

function typedBid(bid: BidChange, locale: Locale, dateSystem: DateSystem): TypedChange {
  return {
    date: serialInSystem(bid.date, dateSystem) ?? bid.date,
    word: bid.word,
    matchType: bid.matchType,
    campaign: bid.campaign,
    action: keywordWords(locale).verdicts[bid.action],
    oldBid: bid.oldBid,
    newBid: bid.newBid,
    reason: bid.reason,
    remark: bid.remark,
  };
}

/** What was done, whatever language it is written in. */
function actionName(cell: CellValue): string {
  const text = cell === null ? "" : tidyText(String(cell)).toLowerCase();
  for (const locale of ["zh-CN", "en-US"] as const)
    for (const [verdict, name] of Object.entries(keywordWords(locale).verdicts))
      if (name.toLowerCase() === text) return verdict;
  return text;
}
