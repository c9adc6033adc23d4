import type { ColumnDecision } from "./columns";
import { chooseGrain, varies } from "./grain";
import { looksLikeSearchWords } from "./loose-words";
import { medianStep } from "./period-step";
import type { TableKind, WideLayout } from "../recognised-sheet";
import type { ColumnEvidence } from "./table-words";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** What a row of the table is, and the columns that tell rows apart. */
export interface KindDecision {
  readonly kind: TableKind;
  /** 0 to 1. */
  readonly confidence: number;
  /** Fields of the key columns, the one that names the kind first. */
  readonly grain: readonly FieldId[];
}

/** A column with the field it was given. */
export type DecidedColumn = ColumnEvidence & ColumnDecision;

/** Keys from the finest down: the first that is there and varies names the kind. */
const KINDS: ReadonlyArray<readonly [TableKind, readonly FieldId[]]> = [
  ["orders", ["orderId"]],
  ["keyword", ["searchTerm", "keyword"]],
  ["product", ["productId", "sku", "productTitle"]],
  ["campaign", ["creativeId", "creative"]],
  ["channel", ["placement", "trafficSource"]],
  ["campaign", ["adGroup", "campaign"]],
  ["service", ["owner"]],
  ["campaign", ["adScene"]],
];
const PERIODS: readonly FieldId[] = ["date", "startDate", "week", "month"];
const SERVICE: readonly FieldId[] = ["serviceChats", "serviceResponseSeconds", "serviceReplyRate"];
/** A key with less than this share of another's different values is a group the other is kept under. */
const COARSER = 0.5;

/**
 * Decides what a row of the table is from the key columns that vary from row to row.
 * `names` are those of the sheet and the table, null where there is none.
 * Example: 关键词 | 日期 | 花费 -> a keyword report by day: kind "keyword", grain keyword and date.
 */
export function decideKind(
  columns: readonly DecidedColumn[],
  wide: WideLayout | null,
  names: readonly (string | null)[],
): KindDecision {
  const known = columns.filter(({ field, confidence }) => field !== null && confidence >= 0.5);
  const varying = known.filter(varies);
  const grain = chooseGrain(known, wide);
  const found = finestKey(columns, varying);
  if (found !== null) {
    const asWords =
      found.column.field === "trafficSource" && looksLikeSearchWords(found.column.profile, names);
    const confidence = found.column.confidence >= 0.8 ? 0.93 : 0.7;
    return { kind: asWords ? "keyword" : found.kind, confidence: asWords ? 0.75 : confidence, grain };
  }
  if (wide !== null) return { kind: kindOfWide(wide), confidence: 0.8, grain };
  return decidePeriod(columns, varying, grain);
}

interface FoundKey {
  readonly kind: TableKind;
  readonly column: DecidedColumn;
}

/** The first kind whose key varies, unless another key has far more different values. */
function finestKey(columns: readonly DecidedColumn[], varying: readonly DecidedColumn[]): FoundKey | null {
  const keys: FoundKey[] = [];
  for (const [kind, fields] of KINDS) {
    const column = fields
      .map((field) => varying.find((each) => each.field === field))
      .find((each) => each !== undefined);
    if (column !== undefined && (kind !== "service" || areAgents(column, columns, varying)))
      keys.push({ kind, column });
  }
  const [first] = keys;
  // The lines of an order are still a list of orders, however many products they name.
  if (first === undefined || first.kind === "orders") return first ?? null;
  const finest = keys.reduce((a, b) => (b.column.profile.distinct > a.column.profile.distinct ? b : a));
  return first.column.profile.distinct < finest.column.profile.distinct * COARSER ? finest : first;
}

function decidePeriod(
  columns: readonly DecidedColumn[],
  varying: readonly DecidedColumn[],
  grain: readonly FieldId[],
): KindDecision {
  const period = PERIODS.map((field) => varying.find((each) => each.field === field)).find(
    (each) => each !== undefined,
  );
  if (period !== undefined) {
    if (period.field === "month") return { kind: "monthly", confidence: 0.85, grain };
    if (period.field === "week") return { kind: "weekly", confidence: 0.85, grain };
    const step = medianStep(period.profile);
    const confidence = Math.min(0.96, period.confidence);
    if (step >= 28 && step <= 31) return { kind: "monthly", confidence: confidence - 0.1, grain };
    if (step === 7) return { kind: "weekly", confidence: confidence - 0.1, grain };
    return { kind: "daily", confidence, grain };
  }
  if (columns.some(({ field }) => field !== null && SERVICE.includes(field)))
    return { kind: "service", confidence: 0.7, grain };
  const alone = columns.find(({ field }) => field === "date");
  if (alone !== undefined) return { kind: "daily", confidence: 0.6, grain: ["date"] };
  return { kind: "other", confidence: 0.6, grain };
}

function kindOfWide({ headingField }: WideLayout): TableKind {
  return headingField === "month" ? "monthly" : headingField === "week" ? "weekly" : "daily";
}

/**
 * Whether the people of a column are agents whose work is counted. Beside no figure they are whoever has to do
 * something; beside days they are who was on duty, but where figures of service tell.
 */
function areAgents(
  people: DecidedColumn,
  columns: readonly DecidedColumn[],
  varying: readonly DecidedColumn[],
): boolean {
  if (!columns.some(isMeasure)) return false;
  if (AGENT.test(people.header) || columns.some(({ field }) => field !== null && SERVICE.includes(field)))
    return true;
  return !varying.some(({ field }) => field !== null && PERIODS.includes(field));
}

const AGENT = /客服|旺旺|接待|(?<![a-z])agent/i;

function isMeasure({ field }: DecidedColumn): boolean {
  return field !== null && fieldOf(field).kind === "measure";
}
