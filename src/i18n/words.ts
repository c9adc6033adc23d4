import type { IssueCode } from "../core/issue";
import type { DropReason, TableKind } from "../core/recognise/recognised-sheet";
import type { TemplateId } from "../core/templates/template";

/** The values an issue carries, already in words: field ids replaced by their labels, numbers and days formatted. */
export type IssueValues = Readonly<Record<string, string>>;

/** The sentence for an issue. */
export type IssueSentence = (values: IssueValues) => string;

/** Every word of the panes and of messages. A new code without a sentence does not compile. */
export interface Words {
  /** "·" between facts of one line. */
  readonly separator: string;
  /** Puts whole sentences one after another. */
  readonly sentences: (...sentences: readonly string[]) => string;
  readonly kinds: Readonly<Record<TableKind, string>>;
  readonly templates: Readonly<Record<TemplateId, string>>;
  readonly dropped: Readonly<Record<DropReason, string>>;
  /** How a date such as 1/2/2026 was read. */
  readonly dateOrders: Readonly<Record<"day-first" | "month-first", string>>;
  readonly issues: Readonly<Record<IssueCode, IssueSentence>>;
  readonly functions: FunctionMessages;
  readonly pane: PaneWords;
}

/** Messages Excel shows beside a cell whose custom function gave an error. */
export interface FunctionMessages {
  /** The first argument names no metric. */
  readonly unknownMetric: (name: string) => string;
  /** The columns, by label, that the metric needs and the table lacks. */
  readonly missingColumns: (metric: string, labels: readonly string[]) => string;
  readonly emptyDenominator: (metric: string) => string;
  readonly noTable: string;
  readonly wrongDecimals: string;
  /** The first argument names no rule. */
  readonly unknownRule: (name: string) => string;
  /** The cells given as rules have no headings of rules. */
  readonly noRules: string;
  /** What is said of a figure that passes its rule, and of one that does not, with what to do where that is said. */
  readonly passed: string;
  readonly failed: (action: string) => string;
}

/** The task pane, 320 px wide: headings at most 12 Chinese characters, buttons at most 8. */
export interface PaneWords {
  readonly rows: (count: string) => string;
  readonly period: (from: string, to: string) => string;
  readonly columnsUnderstood: (known: string, all: string) => string;
  /** After the kind, how certain it is. */
  readonly certain: string;
  readonly likely: string;
  readonly uncertain: string;
  readonly nothingCleaned: string;
  readonly cleanedInShort: (cells: string, rows: string) => string;
  readonly noTableInSheet: string;
  readonly emptySheet: string;
  readonly notBuilt: (sheet: string, why: string) => string;
}
