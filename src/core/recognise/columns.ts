import { agreements } from "./arithmetic";
import type { Agreement, ProfileOf } from "./arithmetic";
import { readHeader } from "./header-text";
import type { HeaderReading } from "./header-text";
import type { ColumnProfile } from "./profile";
import { decideSharedWord } from "./shared-words";
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

/** The field of a column; null where it stays open. */
export interface ColumnDecision {
  readonly field: FieldId | null;
  readonly confidence: number;
}

/** Share of agreeing rows from which the figures decide, and from which they confirm what the words say. */
const DECIDES = 0.95;
const CONFIRMS = 0.7;
/** A key column of dates without a known name stands among the first; further right it describes something else. */
const DATE_COLUMNS = 3;

const NOTHING_CONFIRMED: ReadonlyMap<number, ColumnDecision> = new Map();

/**
 * Finds the field of every column that is not in `confirmed` (by 1-based column), first by the words of its header, then by its own figures, then by arithmetic
 * between columns.
 *
 * Issues: "ambiguous-header", "unknown-header", "field-from-figures", "ratio-contradicts-inputs", each at its column.
 */
export function decideColumns(
  columns: readonly ColumnEvidence[],
  sheet: string,
  headerRow: number,
  confirmed = NOTHING_CONFIRMED,
): WithIssues<readonly ColumnDecision[]> {
  const readings = columns.map((column) => {
    const known = confirmed.get(column.index);
    if (known === undefined) return readColumn(column);
    return known.field === null ? [] : [{ field: known.field, score: known.confidence }];
  });
  const possible = new Set(readings.flat().map(({ field }) => field));
  const decisions: (ColumnDecision | null)[] = readings.map(
    (found, i) =>
      confirmed.get(columns[i].index) ?? (found.length === 1 ? weigh(found[0], columns[i].profile) : null),
  );
  const profileOf: ProfileOf = (field) => {
    const place = decisions.findIndex((decision) => decision?.field === field && decision.confidence >= 0.5);
    return place < 0 ? undefined : columns[place].profile;
  };
  const has = (field: FieldId): boolean => possible.has(field);
  const issues: Issue[] = [];
  const note = (code: Issue["code"], column: ColumnEvidence, params: Issue["params"]): void => {
    issues.push(
      issue(code, { sheet, row: headerRow, column: column.index }, { header: column.header, ...params }),
    );
  };

  // Words with two meanings first without arithmetic, because other quotients may be built on them.
  columns.forEach((column, i) => {
    if (readings[i].length < 2) return;
    const fields = readings[i].map(({ field }) => field);
    const byFigures = agreements(column.profile, profileOf).find(
      ({ identity, share }) => share >= DECIDES && fields.includes(identity.field),
    );
    decisions[i] =
      byFigures !== undefined
        ? { field: byFigures.identity.field, confidence: 0.96 }
        : decideSharedWord(fields, { profile: column.profile, profileOf, has });
    if (decisions[i] === null) note("ambiguous-header", column, { first: fields[0], second: fields[1] });
  });

  columns.forEach((column, i) => {
    const found = agreements(column.profile, profileOf);
    const decision = decisions[i];
    if (confirmed.has(column.index) && decision?.field == null) return;
    if (decision?.field != null) {
      const weighed = confirm(decision, found, (share) =>
        note("ratio-contradicts-inputs", column, { field: decision.field ?? "", share }),
      );
      if (!confirmed.has(column.index)) decisions[i] = weighed;
    } else if (readings[i].length === 0) {
      decisions[i] = fromFigures(column, found, !possible.has("date") && i < DATE_COLUMNS);
      const field = decisions[i]?.field;
      if (field != null) note("field-from-figures", column, { field });
      else if (column.header !== "") note("unknown-header", column, {});
    }
  });
  return { value: decisions.map((decision) => decision ?? { field: null, confidence: 0 }), issues };
}

function readColumn(column: ColumnEvidence): readonly HeaderReading[] {
  if (column.group !== null) {
    const together = readHeader(`${column.group}${column.header}`);
    if (together.length > 0) return together;
  }
  return readHeader(column.header);
}

/** Lowers the words' confidence where the column's own cells speak against them. */
function weigh(reading: HeaderReading, profile: ColumnProfile): ColumnDecision {
  const { kind, unit } = fieldOf(reading.field);
  const { filled, numbers, integers, dates, texts } = profile;
  let confidence = reading.score;
  if (filled === 0) confidence *= 0.92;
  else if (unit === "date") {
    const plausible = dates + profile.figures.filter(isPlausibleSerial).length;
    if (plausible / filled < 0.6) confidence *= reading.field === "date" ? 0.6 : 0.8;
  } else if (kind === "dimension") {
    if (unit === "text" && dates / filled > 0.8) confidence *= 0.7;
  } else if (texts / filled > 0.5) confidence *= 0.65;
  else if (dates / filled > 0.5) confidence *= 0.5;
  else if (unit === "count" && integers < numbers * 0.5 && !DECIMAL_COUNTS.has(reading.field))
    confidence *= 0.85;
  return { field: reading.field, confidence: round(confidence) };
}

/** Counts that platforms spread over several clicks, so that fractions are usual. */
const DECIMAL_COUNTS: ReadonlySet<FieldId> = new Set<FieldId>(["conversions", "orders", "adOrders"]);

function isPlausibleSerial(figure: number | null): boolean {
  return figure !== null && ((figure > 20000 && figure < 73051) || (figure > 19900100 && figure < 20991232));
}

function confirm(
  decision: ColumnDecision,
  found: readonly Agreement[],
  contradicts: (share: number) => void,
): ColumnDecision {
  const own = found.filter(({ identity }) => identity.field === decision.field);
  if (own.length === 0) return decision;
  const best = own[0];
  if (best.share >= CONFIRMS)
    return { field: decision.field, confidence: round(Math.max(decision.confidence, 0.98)) };
  if (best.compared < 5) return decision;
  contradicts(round(1 - best.share));
  return {
    field: decision.field,
    confidence: round(Math.min(decision.confidence, best.share >= 0.5 ? 0.92 : 0.75)),
  };
}

/** A column with an unknown header: a quotient of two others, or, where it may be, the only column of dates. */
function fromFigures(
  column: ColumnEvidence,
  found: readonly Agreement[],
  mayBeDate: boolean,
): ColumnDecision | null {
  const { profile } = column;
  const best = found[0];
  if (best !== undefined && best.share >= DECIDES && best.compared >= 5 && profile.distinct >= 4) {
    if (profile.integers < profile.numbers) return { field: best.identity.field, confidence: 0.9 };
  }
  if (mayBeDate && profile.filled >= 2 && profile.dates / profile.filled >= 0.9) {
    return { field: "date", confidence: 0.85 };
  }
  return null;
}

function round(confidence: number): number {
  return Math.round(confidence * 1000) / 1000;
}
