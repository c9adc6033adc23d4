import { isBlank } from "./cell-kind";
import type { Area } from "./crop";
import { isFigure } from "./figure";
import type { HeaderRows } from "./header-rows";
import { periodKind } from "./period-heading";
import { summaryMark } from "./row-marks";
import { readHeader } from "../columns/header-text";
import type { FieldId } from "../../fields/index";
import { fieldOf } from "../../fields/index";
import { readDate } from "../../values/read-date";
import { tidyText } from "../../values/text";
import type { CellValue, Grid } from "../../../workbook/grid";

/** Columns beside a table, with their header. */
export interface Side {
  readonly area: Area;
  readonly header: HeaderRows;
}

/** What a row may say besides what it is about, also behind a blank column. */
const SAID_BESIDE: ReadonlySet<FieldId> = new Set<FieldId>([
  "endDate",
  "weekday",
  "paidAt",
  "orderedAt",
  "status",
  "currency",
  "duration",
  "matchType",
]);
/** Rows that tell days in a row from chance. */
const LEAST_DAYS = 3;

/**
 * Whether columns on both sides of a blank one hold a table each: both begin with a heading of what the rows are
 * about and with keys down to their last row of figures, and these end in different rows, or the left ones are one
 * day after the other and the right ones different names.
 * Example: 日期 | 访客数 over 3 days beside 关键词 | 点击量 over 5 words; not 日期 | 访客 beside 支付 | 花费.
 */
export function haveOwnKeys(grid: Grid, left: Side, right: Side): boolean {
  if (!isHeadedByKey(grid, left) || !isHeadedByKey(grid, right)) return false;
  const [days, names] = [keysOf(grid, left), keysOf(grid, right)];
  if (days === null || names === null) return false;
  if (left.header.last + days.length !== right.header.last + names.length) return true;
  return days.length >= LEAST_DAYS && goDayByDay(days) && names.every((key) => periodKind(key) === null);
}

/** Whether the first column is headed by what the rows are about, and every other one has a heading. */
function isHeadedByKey({ rows }: Grid, { area, header }: Side): boolean {
  for (let column = area.left; column < area.right; column += 1) {
    if (rows.slice(header.first, header.last + 1).every((row) => isBlank(row[column]))) return false;
  }
  const [reading] = readHeader(tidyText(String(rows[header.last][area.left] ?? "")));
  return (
    reading !== undefined && fieldOf(reading.field).kind === "dimension" && !SAID_BESIDE.has(reading.field)
  );
}

/** The keys down to the last row of figures, totals aside, all different; null where one is lacking or repeated. */
function keysOf({ rows }: Grid, { area, header }: Side): readonly CellValue[] | null {
  const keys: CellValue[] = [];
  let gap = false;
  for (let i = header.last + 1; i < area.bottom; i += 1) {
    const row = rows[i].slice(area.left, area.right);
    if (!row.slice(1).some(isFigure) || summaryMark(row, true) !== null) continue;
    gap ||= isBlank(row[0]) || i !== header.last + 1 + keys.length;
    keys.push(row[0]);
  }
  return gap || keys.length < 2 || new Set(keys).size < keys.length ? null : keys;
}

function goDayByDay(keys: readonly CellValue[]): boolean {
  const days = keys.map((key) => readDate(key, { order: "month-first", year: 2000 })?.iso.slice(0, 10) ?? "");
  const times = days.map((day) => Date.parse(`${day}T00:00:00Z`) / 86_400_000);
  const step = times[1] - times[0];
  return Math.abs(step) === 1 && times.every((time, i) => i === 0 || time - times[i - 1] === step);
}
