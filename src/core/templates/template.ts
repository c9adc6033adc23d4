import type { CheckReference } from "./check-reference";
import type { TableCells } from "./kept-rows";
import type { PeriodPair } from "../attribution/period-pair";
import type { CleanTable } from "../clean/clean-table";
import type { TypedCountermeasure } from "../countermeasures/countermeasure";
import type { FieldId } from "../fields/index";
import type { FunnelPlaces, FunnelSource } from "../funnel/funnel-source";
import type { Issue, WithIssues } from "../issue";
import type { WordGrouping } from "../keywords/keyword-report";
import type { WordRows } from "../keywords/word-rows";
import type { Locale, Words } from "../locale";
import type { Beside } from "../model/beside";
import type { WeekStart } from "../model/periods";
import type { SubjectFigures, SubjectKind } from "../model/subject-figures";
import type { SheetPlan } from "../../workbook/plan";

/** The templates there are. */
export type TemplateId =
  | "daily"
  | "weekly"
  | "monthly"
  | "targets"
  | "dayTargets"
  | "productTargets"
  | "personTargets"
  | "brief"
  | "attribution"
  | "check"
  | "products"
  | "sources"
  | "sourceAttribution"
  | "funnelData"
  | "funnelSegments"
  | "funnel"
  | "keywords"
  | "bidLog"
  | "fishbone"
  | "countermeasures"
  | "knowledge"
  | "causes"
  | "keptWeekly"
  | "keptMonthly"
  | "keptCheck"
  | "rules";

/** What a template is given to plan a sheet. */
export interface TemplateInput {
  readonly table: CleanTable;
  readonly locale: Locale;
  /** Names of the sheets that stay in the workbook; compared without regard to letter case. */
  readonly takenSheetNames: readonly string[];
  /** Names of the tables and defined names that stay; compared without regard to letter case. */
  readonly takenTableNames: readonly string[];
  /** Names of the tables that other templates make, of the same source or once a workbook, for formulas to read. */
  readonly tableNames?: Readonly<Partial<Record<TemplateId, string>>>;
  /** The day weeks begin on; Monday where not said. */
  readonly weekStart?: WeekStart;
  /** Weekly and monthly tables that the operator keeps: they may hold the platform's own figures of people. */
  readonly kept?: readonly CleanTable[];
  /** Tables of other grains that stand beside the days of the shop; none where not said. */
  readonly beside?: Beside;
  /** Two periods that the operator compares, where the template has a place for them. */
  readonly compared?: PeriodPair;
  /** The 问题点解析对策表 of the same sheet as people left it, and what comes below it; nothing in it where not said. */
  readonly countermeasures?: GivenCountermeasures;
}

/** What a 问题点解析对策表 is made of. */
export interface GivenCountermeasures {
  /** As it stands in the workbook; null where there is none yet. */
  readonly there: TableCells | null;
  /** Countermeasures to write down. */
  readonly more: readonly TypedCountermeasure[];
}

/** A structured sheet we know how to make from a recognised table. */
export interface Template {
  readonly id: TemplateId;
  /** What it is called in the pane and on the sheet. */
  readonly title: Words;
  /** Fields it cannot do without. */
  readonly needs: readonly FieldId[];
  /** Templates whose tables its formulas read; they are made along with it. */
  readonly reads: readonly TemplateId[];
  /** Whether it is made only where it is asked for by name. */
  readonly onlyAsked?: true;
  /** Templates of tables beside the days that it reads as well where such a table is there. */
  readonly mayRead?: readonly TemplateId[];
  /** Why the template cannot be made from this table; nothing when it can. */
  fits(table: CleanTable): readonly Issue[];
  /** The sheet to make. Call only where `fits` has nothing to say; throws otherwise. */
  plan(input: TemplateInput): WithIssues<SheetPlan>;
}

/** What a template made once a workbook is given to plan its sheet. */
export type WorkbookTemplateInput = Pick<TemplateInput, "locale" | "takenSheetNames" | "takenTableNames">;

/** A sheet made once a workbook for other templates to read, and left as it is when it is there. */
export interface WorkbookTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  /** Headings of its table that formulas of other templates read; the operator may not rename them. */
  readonly headings: readonly string[];
  plan(input: WorkbookTemplateInput): SheetPlan;
}

/** What a template of a table beside the days is given to plan its sheet. */
export interface BesideTemplateInput extends WorkbookTemplateInput {
  readonly figures: SubjectFigures;
  /** Names of the tables that other templates make, for formulas to read. */
  readonly tableNames?: TemplateInput["tableNames"];
  /** The days of the same shop, whose daily table is among the names; null where there are none. */
  readonly days: CleanTable | null;
}

/** A sheet made of the one table of products or traffic sources that stands beside the days of a shop. */
export interface BesideTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  /** What the table has rows for. */
  readonly of: SubjectKind;
  /** Templates whose tables its formulas read, the daily table only where there is one. */
  readonly reads: readonly TemplateId[];
  fits(figures: SubjectFigures): boolean;
  plan(input: BesideTemplateInput): SheetPlan;
}

/** What a template of a funnel is given to plan its sheet. */
export interface FunnelTemplateInput extends WorkbookTemplateInput {
  readonly source: FunnelSource;
  /** Names of the tables that other templates of the same funnel make, and of the 规则表. */
  readonly tableNames: NonNullable<TemplateInput["tableNames"]>;
  /** What the operator looks at; the latest days, or all together, where not said. */
  readonly places?: FunnelPlaces;
}

/** A sheet made of the steps of a funnel, of one table of the operator or several. */
export interface FunnelTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  /** Templates of the same funnel whose tables its formulas read, where they fit. */
  readonly reads: readonly TemplateId[];
  fits(source: FunnelSource): boolean;
  plan(input: FunnelTemplateInput): SheetPlan;
}

/** What a template of a keyword report is given to plan its sheet. */
export interface KeywordTemplateInput extends WorkbookTemplateInput {
  readonly rows: WordRows;
  /** What its rows are told apart by besides the word. */
  readonly grouping: WordGrouping;
  /** Names of the tables its formulas read. */
  readonly tableNames: NonNullable<TemplateInput["tableNames"]>;
}

/** A sheet made of the words of a keyword report. */
export interface KeywordTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  readonly reads: readonly TemplateId[];
  plan(input: KeywordTemplateInput): SheetPlan;
}

/** A table of ours that another sheet compares itself with. */
export interface ReportReference {
  readonly table: string;
  /** Heading of the first day of its periods. */
  readonly from: string;
  /** Headings of what it adds up, by field; people are not among them. */
  readonly sums: Readonly<Partial<Record<FieldId, string>>>;
}

/** What a template of tables the operator keeps is given to plan its sheet. */
export interface KeptTemplateInput extends Omit<TemplateInput, "table" | "tableNames" | "kept" | "beside"> {
  /** Tables that `gather` put together. */
  readonly tables: readonly CleanTable[];
  /** Our own report of the same kind, of the only shop of the workbook; null where there is none. */
  readonly report: ReportReference | null;
  /** Our own reports of the same kind, each with the names its shop may go by. */
  readonly shops: readonly ShopReport[];
  /** Our own checklist, of the only shop of the workbook; null where there is none. */
  readonly check: CheckReference | null;
}

export interface ShopReport {
  /** Of the sheet, and of what stands above its table. */
  readonly names: readonly string[];
  readonly report: ReportReference;
}

/** A sheet made of tables the operator keeps of what ours show, beside our own. */
export interface KeptTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  /** The report of ours it is compared with. */
  readonly compares: TemplateId;
  /** Of the tables of a workbook those it adopts, together where they make one sheet. */
  gather(tables: readonly CleanTable[]): readonly (readonly CleanTable[])[];
  /** The sheet of tables that belong together. */
  plan(input: KeptTemplateInput): SheetPlan;
}
