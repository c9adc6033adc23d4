import { FUNNELS } from "./funnel-definition";
import type { FunnelId } from "./funnel-definition";
import type { FunnelStep } from "./funnel-source";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { plainHeading } from "../formulas/structured-reference";

/** A column of a table that is a step. */
export interface StepColumn extends FunnelStep {
  readonly column: CleanColumn;
}

/** The steps a table has, first to last, and what the last one brings in. */
export interface FoundFunnel {
  readonly funnel: FunnelId | "own";
  readonly steps: readonly StepColumn[];
  readonly amount: CleanColumn | null;
}

/** Below this a field is a guess. */
const SURE_ENOUGH = 0.6;
/** Share of the rows that a step has figures in; a column begun last week is no step of last year's funnel. */
const FILLED = 0.5;
/** Fewer are no funnel. */
const FEWEST = 2;

/**
 * The funnel a table has the most steps of; of two with as many the one named first. Null where it has none of two
 * steps.
 *
 * Takes `own`: headings the operator chose for the steps, first to last, instead of a funnel we know; those that are
 * not there are passed over.
 */
export function findSteps(table: CleanTable, own: readonly string[] | null = null): FoundFunnel | null {
  if (own !== null) return ownSteps(table, own);
  const found = FUNNELS.map(({ id, steps, amount }): FoundFunnel => {
    const columns = steps.flatMap((fields) => firstOf(table, fields) ?? []);
    return { funnel: id, steps: columns.map(stepOf), amount: firstOf(table, amount) ?? null };
  }).reduce((best, each) => (each.steps.length > best.steps.length ? each : best));
  return found.steps.length < FEWEST ? null : found;
}

/** Columns that can be steps: counts with figures, in the order of the sheet. */
export function stepCandidates(table: CleanTable): readonly StepColumn[] {
  return table.columns.filter(isCounted).map(stepOf);
}

/** What a heading is told by, whatever its blanks and line breaks. */
export function headingText(column: CleanColumn): string {
  return plainHeading(column.header);
}

function ownSteps(table: CleanTable, own: readonly string[]): FoundFunnel | null {
  const candidates = stepCandidates(table);
  const steps = own.flatMap((heading) => candidates.find((each) => each.heading === heading) ?? []);
  const amounts: readonly FieldId[] = FUNNELS.flatMap(({ amount }) => amount);
  return steps.length < FEWEST ? null : { funnel: "own", steps, amount: firstOf(table, amounts) ?? null };
}

function stepOf(column: CleanColumn): StepColumn {
  const definition = column.field === null ? null : fieldOf(column.field);
  const arePeople = definition?.kind === "measure" && definition.overDays === "person-times";
  return {
    heading: headingText(column),
    field: column.field,
    counted: arePeople ? "people" : "events",
    column,
  };
}

/** The surest column of the first field that the table has. */
function firstOf(table: CleanTable, fields: readonly FieldId[]): CleanColumn | undefined {
  for (const field of fields) {
    const columns = table.columns.filter(
      (column) => column.field === field && column.confidence >= SURE_ENOUGH && isFilled(column),
    );
    if (columns.length > 0)
      return columns.reduce((best, each) => (each.confidence > best.confidence ? each : best));
  }
  return undefined;
}

function isCounted(column: CleanColumn): boolean {
  if (column.type !== "number" || !isFilled(column)) return false;
  if (column.field === null) return column.values.every((value) => value === null || Number.isInteger(value));
  const definition = fieldOf(column.field);
  return definition.kind === "measure" && definition.unit === "count" && definition.overDays !== "none";
}

function isFilled({ type, values }: CleanColumn): boolean {
  return (
    type === "number" &&
    values.filter((value) => value !== null).length >= FILLED * values.length &&
    values.length > 0
  );
}
