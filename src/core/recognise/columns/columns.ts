import type { ConfirmedDecision } from "../memory/apply-memory";
import { agreements } from "./arithmetic";
import type { Agreement, FiguresOf } from "./arithmetic";
import { fieldByFigures, fieldByPattern } from "./figure-evidence";
import { newFieldDrafts } from "./figures-by-field";
import type { FieldDrafts } from "./figures-by-field";
import { looksLikeSearchWords } from "./loose-words";
import type { PlatformId } from "./platform";
import { areConfused } from "./rate-families";
import type { RecognisedColumn } from "../recognised-sheet";
import { scaleOf } from "./scale";
import { FIGURE_SCORES, SHARED_SCORES } from "./scores";
import { decideByContext, decideByFigures } from "./shared-words";
import type { WordDecision } from "./shared-words";
import { readTableWords } from "./table-words";
import type { ColumnEvidence, ColumnWords, TableWords } from "./table-words";
import { valueFit } from "./value-fit";
import { weighFigures } from "./weigh-figures";
import type { ColumnDraft } from "./weigh-figures";
import { windowDaysOf } from "./windows";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";
import { issue } from "../../issue";
import type { Issue, WithIssues } from "../../issue";

/** What a column turned out to be; see RecognisedColumn for the meaning of each. */
export type ColumnDecision = Pick<
  RecognisedColumn,
  "field" | "confidence" | "evidence" | "readings" | "windowDays" | "scale"
>;

/** Where the columns stand, for issues, and what is known of the table as a whole. */
export interface TableContext {
  readonly sheet: string;
  /** The text over the table, null where there is none. */
  readonly title: string | null;
  /** 1-based row of the sheet the headers stand in. */
  readonly headerRow: number;
  readonly platform: PlatformId | null;
  /** What amounts of money are multiplied by where the header does not say (单位：万元 over the table); else 1. */
  readonly moneyFactor: number;
  /** Columns the user decided, by their 1-based place; they help to decide the others and are left as they are. */
  readonly confirmed: ReadonlyMap<number, ConfirmedDecision>;
}

/** A key column of dates without a known name stands among the first; further right it describes something else. */
const DATE_COLUMNS = 3;
/** Dates of an upload or a change describe the row; they are no day it stands for. */
const OTHER_DATES =
  /更新|上架|发布|创建|注册|到期|范围|区间|range|updated|created|modified|expir|launch|release/i;
/** How long something is on offer. */
const OF_SALE = /活动|促销|大促|优惠|有效|报名|档期|投放|排期|sale|promo|valid|campaign/i;
/** Columns compared with others; a sheet of more repeats its first ones, and goes by its words further right. */
const MOST_COMPARED = 400;

/**
 * Finds the field of every column, first by the words of its header, then by its own figures, then by arithmetic
 * between columns. A column keeps its other readings; without a field they are what the operator is asked about.
 *
 * Issues: "ambiguous-header", "unknown-header", "field-from-figures", "ratio-contradicts-inputs", each at its column.
 */
export function decideColumns(
  columns: readonly ColumnEvidence[],
  context: TableContext,
): WithIssues<readonly ColumnDecision[]> {
  const words = readTableWords(columns, context.confirmed);
  const drafts = newFieldDrafts(columns);
  columns.forEach((column, i) => {
    drafts.set(i, draftByWords(column, words.columns[i], words, context));
  });
  decideSharedWords(columns, drafts, words, context);

  const issues: Issue[] = [];
  columns.forEach((column, i) => {
    const { readings } = words.columns[i];
    const isConfirmed = context.confirmed.has(column.index);
    const draft = drafts.at(i);
    const note = ({ code, params }: Pick<Issue, "code" | "params">): void => {
      const at = { sheet: context.sheet, row: context.headerRow, column: column.index };
      issues.push(issue(code, at, { header: column.header, ...params }));
    };
    if (draft !== null) {
      const pattern = isConfirmed ? null : fieldByPattern(draft.field, column.profile, false);
      const weighed = weighFigures(
        draft,
        i < MOST_COMPARED ? agreementsFor(draft, column, drafts.figuresOf) : [],
        column.profile,
      );
      if (pattern !== null) drafts.set(i, draftOf(pattern, column, words.columns[i], context));
      else if (!isConfirmed) drafts.set(i, weighed.draft);
      if (pattern === null && weighed.finding !== null) note(weighed.finding);
    } else if (readings.length > 1) {
      note({ code: "ambiguous-header", params: { first: readings[0].field, second: readings[1].field } });
    } else if (!isConfirmed) {
      const found = draftByFigures(column, i, words, context, drafts.figuresOf);
      drafts.set(i, found);
      const field = found?.field;
      if (column.header === "") return;
      note(
        field === undefined
          ? { code: "unknown-header", params: {} }
          : { code: "field-from-figures", params: { field } },
      );
    }
  });
  return { value: columns.map((_, i) => settle(drafts.at(i), words.columns[i])), issues };
}

/** Quotients that are the column's field, or one confused with it. */
function agreementsFor(
  { field, scale }: ColumnDraft,
  { profile }: ColumnEvidence,
  figuresOf: FiguresOf,
): readonly Agreement[] {
  return agreements(
    { profile, scale },
    figuresOf,
    (result) => result === field || areConfused(result, field),
  );
}

/** A column whose words mean one thing only. */
function draftByWords(
  column: ColumnEvidence,
  own: ColumnWords,
  { has, theme }: TableWords,
  context: TableContext,
): ColumnDraft | null {
  if (own.readings.length !== 1 || !own.borneOut) return null;
  const [{ field, score }] = own.readings;
  if (context.confirmed.has(column.index)) {
    return { field, confidence: score, evidence: "memory", scale: scaleIn(field, column, own, context) };
  }
  // Search words stand under the name of a source where the source is the search itself.
  if (
    field === "trafficSource" &&
    !has("searchTerm") &&
    looksLikeSearchWords(column.profile, [context.sheet, context.title])
  ) {
    const found: WordDecision = {
      field: "searchTerm",
      confidence: FIGURE_SCORES.pattern,
      evidence: "figures",
    };
    return draftOf(found, column, own, context);
  }
  // Who came from a campaign is counted among the ads' own visitors.
  const found: WordDecision =
    field === "visitors" && theme.adRows
      ? { field: "adVisitors", confidence: SHARED_SCORES.weak, evidence: "words" }
      : { field, confidence: score, evidence: "words" };
  const draft = draftOf(found, column, own, context);
  return draft.confidence === 0 ? null : draft;
}

/** Words with two meanings: by the other headers first, because quotients may be built on them, then by arithmetic. */
function decideSharedWords(
  columns: readonly ColumnEvidence[],
  drafts: FieldDrafts,
  words: TableWords,
  context: TableContext,
): void {
  for (const decide of [decideByContext, decideByFigures]) {
    columns.forEach((column, i) => {
      const own = words.columns[i];
      if (own.readings.length < 2 || !own.borneOut) return;
      if (decide === decideByFigures && i >= MOST_COMPARED) return;
      const fields = own.readings.map(({ field }) => field);
      const found = decide(fields, {
        column: { profile: column.profile, scale: scaleIn(fields[0], column, own, context) },
        key: own.key,
        figuresOf: drafts.figuresOf,
        has: words.has,
        theme: words.theme,
        platform: context.platform,
      });
      if (found !== null) drafts.set(i, draftOf(found, column, own, context));
    });
  }
}

/** A column nobody named; what the words said and the cells denied stays open, unless the cells' shape says it. */
function draftByFigures(
  column: ColumnEvidence,
  place: number,
  words: TableWords,
  context: TableContext,
  figuresOf: FiguresOf,
): ColumnDraft | null {
  const own = words.columns[place];
  const noDates = !words.mayHave("date") && !words.has("startDate");
  const mayBeDate = noDates && place < DATE_COLUMNS && !OTHER_DATES.test(column.header);
  const figures = { profile: column.profile, scale: 1 };
  const found =
    own.readings.length === 0 && place < MOST_COMPARED
      ? fieldByFigures(figures, figuresOf, {
          mayBeWeek: !OF_SALE.test(column.header),
          mayBeDate,
          ofShop: words.theme.shop && !words.theme.adRows,
        })
      : null;
  if (found !== null) return { ...draftOf(found, column, own, context), scale: found.scale };
  const pattern = fieldByPattern(null, column.profile, column.header === "");
  return pattern === null || words.has(pattern.field) ? null : draftOf(pattern, column, own, context);
}

function draftOf(
  { field, confidence, evidence }: WordDecision,
  column: ColumnEvidence,
  own: ColumnWords,
  context: TableContext,
): ColumnDraft {
  return {
    field,
    confidence: confidence * valueFit(field, column.profile),
    evidence,
    scale: scaleIn(field, column, own, context),
  };
}

function scaleIn(field: FieldId, column: ColumnEvidence, own: ColumnWords, context: TableContext): number {
  const scale = scaleOf(field, own.marks, column.profile);
  return scale === 1 && fieldOf(field).unit === "currency" ? context.moneyFactor : scale;
}

function settle(draft: ColumnDraft | null, { readings, marks }: ColumnWords): ColumnDecision {
  const field = draft?.field ?? null;
  return {
    field,
    confidence: draft === null ? 0 : round(draft.confidence),
    evidence: draft?.evidence ?? null,
    readings: readings
      .filter((reading) => reading.field !== field)
      .map((reading) => ({ field: reading.field, confidence: round(reading.score) })),
    windowDays: windowDaysOf(field, marks),
    scale: draft?.scale ?? 1,
  };
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
