import type { ConfirmedDecision } from "./apply-memory";
import { agreements } from "./arithmetic";
import type { Agreement, Figures, FiguresOf } from "./arithmetic";
import { readColumnHeading } from "./column-reading";
import { fieldByFigures, fieldByPattern } from "./figure-evidence";
import { headerKey } from "./header-key";
import { readHeaderMarks } from "./header-marks";
import type { HeaderReading } from "./header-text";
import { isBorneOut, looksLikeSearchWords } from "./loose-words";
import type { PlatformId } from "./platform";
import type { ColumnProfile } from "./profile";
import { areConfused } from "./rate-families";
import type { FieldEvidence, FieldReading } from "./recognised-sheet";
import { scaleOf } from "./scale";
import { ARITHMETIC_SCORES, FIGURE_SCORES, SHARED_SCORES } from "./scores";
import { decideByContext, decideByFigures } from "./shared-words";
import type { WordContext, WordDecision } from "./shared-words";
import { themeOf } from "./table-theme";
import { valueFit } from "./value-fit";
import { windowDaysOf } from "./windows";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { issue } from "../issue";
import type { Issue, WithIssues } from "../issue";

/** A column as the sheet shows it, before anything is known of its meaning. */
export interface ColumnEvidence {
  /** 1-based column of the sheet. */
  readonly index: number;
  readonly group: string | null;
  readonly header: string;
  readonly profile: ColumnProfile;
}

/** What a column turned out to be; see RecognisedColumn for the meaning of each. */
export interface ColumnDecision {
  readonly field: FieldId | null;
  readonly confidence: number;
  readonly evidence: FieldEvidence | null;
  readonly readings: readonly FieldReading[];
  readonly windowDays: number | null;
  readonly scale: number;
}

/** Where the columns stand, for issues, and what is known of the table as a whole. */
export interface TableContext {
  readonly sheet: string;
  /** 1-based row of the sheet the headers stand in. */
  readonly headerRow: number;
  readonly platform: PlatformId | null;
  /** What amounts of money are multiplied by where the header does not say (单位：万元 over the table); else 1. */
  readonly moneyFactor: number;
  /** Columns the user decided, by their 1-based place; they help to decide the others and are left as they are. */
  readonly confirmed: ReadonlyMap<number, ConfirmedDecision>;
}

/** Share of agreeing rows from which the figures overrule the words, and from which they confirm them. */
const OVERRULES = 0.95;
const CONFIRMS = 0.7;
/** Rows from which a contradiction is worth saying. */
const ENOUGH = 5;
/** A key column of dates without a known name stands among the first; further right it describes something else. */
const DATE_COLUMNS = 3;

interface Draft {
  field: FieldId | null;
  confidence: number;
  evidence: FieldEvidence;
  scale: number;
}

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
  const { confirmed } = context;
  const readings = columns.map(({ index, group, header }): readonly HeaderReading[] => {
    const known = confirmed.get(index);
    if (known === undefined) return readColumnHeading(group, header);
    return known.field === null ? [] : [{ field: known.field, score: known.confidence, basis: "exact" }];
  });
  const marks = columns.map(({ group, header }) => readHeaderMarks(`${group ?? ""} ${header}`.trim()));
  const certain = new Set(readings.filter((found) => found.length === 1).map(([{ field }]) => field));
  const possible = new Set(readings.flat().map(({ field }) => field));
  const theme = themeOf(certain);
  const has = (field: FieldId): boolean => certain.has(field);
  const scale = (i: number, field: FieldId | null): number => {
    const own = scaleOf(field, marks[i], columns[i].profile);
    return own === 1 && field !== null && isMoney(field) ? context.moneyFactor : own;
  };
  const draft = (i: number, { field, confidence, evidence }: WordDecision): Draft => ({
    field,
    confidence: confidence * valueFit(field, columns[i].profile),
    evidence,
    scale: scale(i, field),
  });

  const drafts: (Draft | null)[] = columns.map((column, i) => {
    if (readings[i].length !== 1) return null;
    const [{ field, score }] = readings[i];
    if (confirmed.has(column.index))
      return { field, confidence: score, evidence: "memory", scale: scale(i, field) };
    if (!isBorneOut(headerKey(column.header), { profile: column.profile, has, theme })) return null;
    // Search words stand under the name of a source where the source is the search itself.
    if (field === "trafficSource" && !has("searchTerm") && looksLikeSearchWords(column.profile))
      return draft(i, { field: "searchTerm", confidence: FIGURE_SCORES.pattern, evidence: "figures" });
    // Who came from a campaign is counted among the ads' own visitors.
    if (field === "visitors" && theme.adRows)
      return draft(i, { field: "adVisitors", confidence: SHARED_SCORES.weak, evidence: "words" });
    const found = draft(i, { field, confidence: score, evidence: "words" });
    return found.confidence === 0 ? null : found;
  });
  const figuresOf: FiguresOf = (field) =>
    columns.flatMap(({ profile }, i) => {
      const found = drafts[i];
      return found?.field === field && found.confidence >= 0.5 ? [{ profile, scale: found.scale }] : [];
    });
  const issues: Issue[] = [];
  const note = (code: Issue["code"], column: ColumnEvidence, params: Issue["params"]): void => {
    const at = { sheet: context.sheet, row: context.headerRow, column: column.index };
    issues.push(issue(code, at, { header: column.header, ...params }));
  };

  const shared = columns.flatMap(({ header, profile }, i) =>
    readings[i].length > 1 && isBorneOut(headerKey(header), { profile, has, theme }) ? [i] : [],
  );
  const wordContext = (i: number): WordContext => ({
    column: { profile: columns[i].profile, scale: scale(i, readings[i][0].field) },
    key: headerKey(columns[i].header),
    figuresOf,
    has,
    theme,
    platform: context.platform,
  });
  // Words with two meanings by the other headers first, because quotients may be built on them; then by arithmetic,
  // which overrules.
  for (const decide of [decideByContext, decideByFigures]) {
    for (const i of shared) {
      const found = decide(fieldsOf(readings[i]), wordContext(i));
      if (found !== null) drafts[i] = draft(i, found);
    }
  }
  columns.forEach((_, i) => {
    if (readings[i].length < 2 || drafts[i] !== null) return;
    const [first, second] = fieldsOf(readings[i]);
    note("ambiguous-header", columns[i], { first, second });
  });

  columns.forEach((column, i) => {
    const { profile } = column;
    if (confirmed.has(column.index) && drafts[i] === null) return;
    const figures: Figures = { profile, scale: drafts[i]?.scale ?? 1 };
    const decided = drafts[i];
    if (decided !== null) {
      const pattern = confirmed.has(column.index) ? null : fieldByPattern(decided.field, profile);
      const weighed = weighFigures(decided, agreements(figures, figuresOf), profile, column);
      if (pattern !== null) drafts[i] = draft(i, pattern);
      else if (!confirmed.has(column.index)) drafts[i] = weighed;
    } else if (readings[i].length < 2) {
      const mayBeDate =
        isKeyDate(column.header) && !possible.has("date") && !certain.has("startDate") && i < DATE_COLUMNS;
      const byFigures = readings[i].length === 0 ? fieldByFigures(figures, figuresOf, mayBeDate) : null;
      const byPattern = fieldByPattern(null, profile);
      // What the words said and the cells denied stays open, unless the cells show by their shape what they are.
      const found = byFigures ?? (byPattern !== null && !has(byPattern.field) ? byPattern : null);
      if (found !== null) drafts[i] = { ...draft(i, found), scale: byFigures?.scale ?? 1 };
      if (column.header === "") return;
      if (found !== null) note("field-from-figures", column, { field: found.field });
      else note("unknown-header", column, {});
    }
  });
  return { value: drafts.map((found, i) => settle(found, i)), issues };

  function weighFigures(
    decided: Draft,
    found: readonly Agreement[],
    profile: ColumnProfile,
    column: ColumnEvidence,
  ): Draft {
    const { field } = decided;
    if (field === null) return decided;
    const own = found.find(({ identity }) => identity.field === field);
    if (own !== undefined && own.share >= CONFIRMS)
      return {
        ...decided,
        confidence: Math.max(decided.confidence, ARITHMETIC_SCORES.confirmed),
        scale: own.scale,
      };
    const other = found.find(({ identity }) => areConfused(identity.field, field));
    if (other !== undefined && proves(other, profile) && (own === undefined || own.share < 0.5)) {
      note("field-from-figures", column, { field: other.identity.field });
      return {
        field: other.identity.field,
        confidence: FIGURE_SCORES.switched,
        evidence: "figures",
        scale: other.scale,
      };
    }
    if (own === undefined || own.compared < ENOUGH) return decided;
    note("ratio-contradicts-inputs", column, { field, share: round(1 - own.share) });
    const most = own.share >= 0.5 ? ARITHMETIC_SCORES.partly : ARITHMETIC_SCORES.against;
    return { ...decided, confidence: Math.min(decided.confidence, most) };
  }

  function settle(found: Draft | null, i: number): ColumnDecision {
    const field = found?.field ?? null;
    return {
      field,
      confidence: found === null ? 0 : round(found.confidence),
      evidence: found?.evidence ?? null,
      readings: readings[i]
        .filter((reading) => reading.field !== field)
        .map((reading) => ({ field: reading.field, confidence: round(reading.score) })),
      windowDays: windowDaysOf(field, marks[i]),
      scale: found?.scale ?? 1,
    };
  }
}

/** Enough rows, different enough, and no chance agreement of whole numbers. */
function proves({ share, compared }: Agreement, { distinct, integers, numbers }: ColumnProfile): boolean {
  return share >= OVERRULES && compared >= ENOUGH && distinct >= 4 && integers < numbers;
}

/** Dates of an upload or a change describe the row; they are no day it stands for. */
function isKeyDate(header: string): boolean {
  return !/更新|上架|发布|创建|注册|到期|范围|区间|range|updated|created|modified|expir|launch|release/i.test(
    header,
  );
}

function isMoney(field: FieldId): boolean {
  return fieldOf(field).unit === "currency";
}

function fieldsOf(readings: readonly HeaderReading[]): readonly FieldId[] {
  return readings.map(({ field }) => field);
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
