import type { ColumnDecision, ColumnEvidence } from "./columns";
import type { TableKind, WideLayout } from "./recognised-sheet";
import { fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import { readDate } from "../values/read-date";
import { serialFromIso } from "../values/serial-date";

/** What a row of the table is, and the columns that tell rows apart. */
export interface KindDecision {
  readonly kind: TableKind;
  readonly confidence: number;
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
  ["campaign", ["adGroup", "campaign", "adScene"]],
  ["service", ["owner"]],
];
const PERIODS: readonly FieldId[] = ["date", "startDate", "endDate", "week", "month", "hour"];
/** Fields that describe the key beside them rather than being one. */
const DESCRIPTIONS: readonly FieldId[] = [
  "matchType",
  "status",
  "currency",
  "category",
  "brand",
  "weekday",
  "region",
  "portfolio",
  "duration",
  "paidAt",
  "orderedAt",
  "shopId",
];
const SERVICE: readonly FieldId[] = ["serviceChats", "serviceResponseSeconds", "serviceReplyRate"];

/** Decides what a row of the table is from the key columns that vary from row to row. */
export function decideKind(columns: readonly DecidedColumn[], wide: WideLayout | null): KindDecision {
  const keys = columns.filter((column) => isKey(column));
  const varying = keys.filter(({ profile }) => profile.distinct > 1 || profile.filled <= 1);
  const fields = new Set(varying.map(({ field }) => field));
  const periods = PERIODS.filter((period) => fields.has(period));
  if (wide !== null) return decideWide(wide, varying);
  for (const [kind, ids] of KINDS) {
    const found = ids.filter((id) => fields.has(id));
    if (found.length === 0) continue;
    // A person beside no figure at all is whoever has to do something, not an agent whose work is counted.
    if (kind === "service" && !columns.some((column) => isMeasure(column))) continue;
    const words = kind === "channel" ? varying.find(({ field }) => field === "trafficSource") : undefined;
    const asWords = words !== undefined && looksLikeSearchWords(words);
    const grain = [
      ...found,
      ...otherKeys(varying, found),
      ...periods.filter((period) => period !== "endDate"),
    ];
    const confidence = found.some((id) => confidenceOf(columns, id) >= 0.8) ? 0.93 : 0.7;
    return {
      kind: asWords ? "keyword" : kind,
      confidence: asWords ? 0.75 : confidence,
      grain: unique(grain),
    };
  }
  return decidePeriod(columns, varying, periods);
}

function decidePeriod(
  columns: readonly DecidedColumn[],
  varying: readonly DecidedColumn[],
  periods: readonly FieldId[],
): KindDecision {
  const others = otherKeys(varying, []);
  const date = varying.find(({ field }) => field === "date" || field === "startDate");
  if (date !== undefined) {
    const step = medianStep(date);
    const confidence = Math.min(0.96, date.confidence) - (others.length > 1 ? 0.2 : 0);
    const grain = unique([date.field ?? "date", ...others]);
    if (step >= 28 && step <= 31) return { kind: "monthly", confidence: confidence - 0.1, grain };
    if (step === 7) return { kind: "weekly", confidence: confidence - 0.1, grain };
    return { kind: "daily", confidence, grain };
  }
  if (periods.includes("month"))
    return { kind: "monthly", confidence: 0.85, grain: unique(["month", ...others]) };
  if (periods.includes("week"))
    return { kind: "weekly", confidence: 0.85, grain: unique(["week", ...others]) };
  if (columns.some(({ field }) => field !== null && SERVICE.includes(field))) {
    return { kind: "service", confidence: 0.7, grain: others };
  }
  const alone = columns.find(({ field }) => field === "date");
  if (alone !== undefined) return { kind: "daily", confidence: 0.6, grain: ["date"] };
  return { kind: "other", confidence: 0.6, grain: others };
}

function decideWide(wide: WideLayout, varying: readonly DecidedColumn[]): KindDecision {
  const grain = unique([...otherKeys(varying, []), wide.headingField]);
  const kind = wide.headingField === "month" ? "monthly" : wide.headingField === "week" ? "weekly" : "daily";
  return { kind, confidence: 0.8, grain };
}

function isMeasure({ field }: DecidedColumn): boolean {
  return field !== null && fieldOf(field).kind === "measure";
}

function isKey(column: DecidedColumn): boolean {
  if (column.field === null || column.confidence < 0.5) return false;
  return fieldOf(column.field).kind === "dimension" && !DESCRIPTIONS.includes(column.field);
}

function otherKeys(varying: readonly DecidedColumn[], found: readonly FieldId[]): readonly FieldId[] {
  return varying
    .map(({ field }) => field)
    .filter(
      (field): field is FieldId => field !== null && !PERIODS.includes(field) && !found.includes(field),
    );
}

/** Days between neighbouring dates, the middle one; 0 when fewer than three dates can be read. */
function medianStep(column: DecidedColumn): number {
  const serials = column.profile.examples
    .map((text) =>
      readDate(/^\d+(?:\.\d+)?$/.test(text) ? Number(text) : text, { order: "day-first", year: null }),
    )
    .map((reading) => (reading === null ? null : serialFromIso(reading.iso.slice(0, 10))))
    .filter((serial) => serial !== null)
    .sort((a, b) => a - b);
  const steps = serials
    .slice(1)
    .map((serial, i) => serial - serials[i])
    .filter((step) => step > 0)
    .sort((a, b) => a - b);
  return steps.length < 2 ? 0 : steps[Math.floor(steps.length / 2)];
}

/** Sources of traffic are few and known by name; many different names without one of these are words searched for. */
const CHANNEL =
  /直通车|淘宝客|手淘|万相台|引力魔方|首页|购物车|我的|直播|推荐|搜索$|活动|站外|聚划算|direct|organic|paid|email|social|referral|display|google|yahoo|bing/i;

function looksLikeSearchWords(column: DecidedColumn): boolean {
  const { examples } = column.profile;
  if (examples.length < 20) return false;
  return examples.filter((text) => CHANNEL.test(text)).length / examples.length < 0.1;
}

function confidenceOf(columns: readonly DecidedColumn[], id: FieldId): number {
  return columns.find(({ field }) => field === id)?.confidence ?? 0;
}

function unique(fields: readonly FieldId[]): readonly FieldId[] {
  return [...new Set(fields)];
}
