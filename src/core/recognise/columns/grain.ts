import type { DecidedColumn } from "./kind";
import type { WideLayout } from "../recognised-sheet";
import type { FieldId } from "../../fields/index";
import type { CellValue } from "../../../workbook/grid";

/** Things rows are told apart by, each with the fields it goes by, the surest first. */
const SUBJECTS: readonly (readonly FieldId[])[] = [
  ["orderId"],
  ["searchTerm"],
  ["keyword"],
  ["matchType"],
  ["productId", "sku", "productTitle"],
  ["creativeId", "creative"],
  ["adGroup"],
  ["campaign"],
  ["placement"],
  ["trafficSource"],
  ["device"],
  ["owner"],
  ["shopId", "shopName"],
];
const PERIODS: readonly FieldId[] = ["date", "week", "month", "startDate"];
/** What only describes another key, unless nothing else tells the rows apart. */
const DESCRIPTIONS: readonly FieldId[] = ["adScene", "region", "category", "brand", "portfolio", "weekday"];
/** Names of shops and people follow from what is sold; campaigns do not, since one word is bought in several. */
const MAY_FOLLOW: ReadonlySet<FieldId> = new Set<FieldId>(["shopId", "shopName", "owner", "trafficSource"]);

/**
 * The key of a table: the fields whose columns together tell one row from another, in the order of the subjects.
 *
 * A subject that is the same in every row is part of the key beside another one, because next week's rows go below:
 * the day of a product report, the campaign of a list of words. It is none beside days alone. Of two columns for one
 * thing (an id and a name) the id stands for both. An order's number is enough where no number comes twice. Of a
 * report over a span the first day is no part of the key.
 * Example: search terms with match type, ad group, campaign and day -> all five.
 */
export function chooseGrain(known: readonly DecidedColumn[], wide: WideLayout | null): readonly FieldId[] {
  const varying = known.filter(varies);
  const order = columnOf(varying, ["orderId"]);
  if (order !== undefined && isUnique(order)) return ["orderId"];
  const bySubject = SUBJECTS.some((fields) => columnOf(varying, fields) !== undefined);
  const subjects = SUBJECTS.flatMap((fields) => columnOf(bySubject ? known : varying, fields) ?? []);
  const keys = withoutDependent(withoutOnDuty([...subjects, ...periodOf(known, bySubject)]));
  const needed =
    keys.length > 0 ? keys : DESCRIPTIONS.flatMap((field) => columnOf(varying, [field]) ?? []).slice(0, 1);
  const fields = needed.map(({ field }) => field).filter((field) => field !== null);
  return [...new Set(wide === null ? fields : [...fields, wide.headingField])];
}

/** Whether a column tells rows apart at all. */
export function varies({ profile }: DecidedColumn): boolean {
  return profile.distinct > 1 || profile.filled <= 1;
}

function columnOf(columns: readonly DecidedColumn[], fields: readonly FieldId[]): DecidedColumn | undefined {
  return fields
    .map((field) => columns.find((column) => column.field === field))
    .find((column) => column !== undefined);
}

/** The column of periods and the hour beside it. */
function periodOf(known: readonly DecidedColumn[], bySubject: boolean): readonly DecidedColumn[] {
  const period = columnOf(bySubject ? known : known.filter(varies), PERIODS);
  const hour = columnOf(known.filter(varies), ["hour"]) ?? [];
  if (period === undefined || (bySubject && period.field === "startDate" && isSpan(known)))
    return [hour].flat();
  return [period, hour].flat();
}

/** Whether rows begin and end on different days, so that they stand for a span and not for a day. */
function isSpan(known: readonly DecidedColumn[]): boolean {
  const [start, end] = [columnOf(known, ["startDate"]), columnOf(known, ["endDate"])];
  return end !== undefined && start?.profile.cells.some((cell, i) => cell !== end.profile.cells[i]) === true;
}

/** Without columns that say nothing new: each of their values follows from the value of another key beside it. */
function withoutDependent(keys: readonly DecidedColumn[]): readonly DecidedColumn[] {
  return keys.filter(({ field, profile }) => {
    if (field === null || !MAY_FOLLOW.has(field)) return true;
    const others = keys.filter((other) => other.field !== field && !isPeriod(other.field));
    return !others.some((other) => follows(profile.cells, other.profile.cells));
  });
}

/** Who was on duty tells no row apart where every row is a day of its own. */
function withoutOnDuty(keys: readonly DecidedColumn[]): readonly DecidedColumn[] {
  const days = keys.find(({ field }) => isPeriod(field));
  if (days === undefined || days.profile.filled < 2 || days.profile.distinct < days.profile.filled)
    return keys;
  return keys.filter(({ field }) => field !== "owner");
}

function isPeriod(field: FieldId | null): boolean {
  return field !== null && (field === "hour" || PERIODS.includes(field));
}

function follows(cells: readonly CellValue[], from: readonly CellValue[]): boolean {
  const seen = new Map<CellValue, CellValue>();
  for (let i = 0; i < from.length; i += 1) {
    if (from[i] === null) continue;
    const before = seen.get(from[i]);
    if (before !== undefined && before !== cells[i]) return false;
    seen.set(from[i], cells[i]);
  }
  return true;
}

function isUnique({ profile }: DecidedColumn): boolean {
  return new Set(profile.cells).size === profile.cells.length;
}
