import type { CurrencyChoice } from "./currency";
import type { FunnelChoices } from "../funnel/table-keys";
import type { WordGrouping } from "../keywords/keyword-report";
import type { WeekStart } from "../model/periods";

/** What the operator chose for a workbook; it travels with the file. */
export interface WorkbookSettings {
  /** The day weeks begin on, in every report that has weeks. */
  readonly weekStart: WeekStart;
  /** The sign in front of amounts of money in what we write; figures alone where not there. */
  readonly currency?: CurrencyChoice;
  /** Steps and parts chosen for the funnel of a table; not there where nothing was chosen. */
  readonly funnels?: FunnelChoices;
  /**
   * The sheets that `funnels` calls otherwise than the reports made of them do, because they were renamed since the
   * report was built: the name in `funnels` by the table of the report. Not there without any.
   */
  readonly renamed?: Readonly<Record<string, string>>;
  /** What rows of words are told apart by besides the word; by nothing where not there. */
  readonly words?: WordGrouping;
}

/** A workbook nobody chose anything in: weeks as in ISO 8601. */
export const DEFAULT_SETTINGS: WorkbookSettings = { weekStart: "monday" };
