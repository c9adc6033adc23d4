import { PARTS_OF_WHOLES } from "./part-of-whole";
import type { PartOfWhole } from "./part-of-whole";
import { trustedColumns } from "./trusted-columns";
import type { TrustedColumn } from "./trusted-columns";
import { placeOf } from "../clean/changes";
import type { CleanTable } from "../clean/clean-table";
import { fieldOf } from "../fields/index";
import { issue } from "../issue";
import type { Issue } from "../issue";

/** Half a cent and a little: amounts are rounded. */
const ROUNDING = 0.011;
/** A part larger than its whole in more than this share of the rows is a column of another meaning, not a fault. */
const EVERYWHERE = 0.5;

/**
 * Finds the rows in which a part is larger than its whole.
 *
 * Two columns are compared where each is the only one of its field under the same heading and over the same days of
 * attribution. Issues: "part-exceeds-whole", or "part-exceeds-whole-unusual" where it may happen, at the first cell.
 * Example: 12 buyers of 10 visitors in row 7 -> one issue at row 7; 12 orders of 10 buyers -> none.
 */
export function partFindings(table: CleanTable): readonly Issue[] {
  const columns = trustedColumns(table);
  return PARTS_OF_WHOLES.filter(({ kinds }) => kinds?.includes(table.kind) ?? true).flatMap((pair) =>
    columns
      .filter(({ field }) => field === pair.part)
      .flatMap((part) => {
        const whole = onlyWhole(columns, part, pair);
        return whole === null ? [] : compare(table, part, whole, pair);
      }),
  );
}

function onlyWhole(
  columns: readonly TrustedColumn[],
  part: TrustedColumn,
  pair: PartOfWhole,
): TrustedColumn | null {
  const alike = columns.filter(
    ({ group, windowDays }) =>
      group === part.group &&
      (windowDays === part.windowDays || windowDays === null || part.windowDays === null),
  );
  const wholes = alike.filter(({ field }) => field === pair.whole);
  const parts = alike.filter(({ field }) => field === pair.part);
  return wholes.length === 1 && parts.length === 1 ? wholes[0] : null;
}

function compare(
  table: CleanTable,
  part: TrustedColumn,
  whole: TrustedColumn,
  pair: PartOfWhole,
): readonly Issue[] {
  const slack = fieldOf(pair.part).unit === "currency" ? ROUNDING : 1e-9;
  let [compared, count, first] = [0, 0, -1];
  for (let place = 0; place < part.values.length; place += 1) {
    const [a, b] = [part.values[place], whole.values[place]];
    if (typeof a !== "number" || typeof b !== "number") continue;
    compared += 1;
    if (a <= b + slack) continue;
    count += 1;
    if (first === -1) first = place;
  }
  if (count === 0) return [];
  const sure = pair.when === "impossible" && (count <= EVERYWHERE * compared || compared < 3);
  const at = { sheet: table.sheet, ...placeOf(table, part, first) };
  const params = {
    part: part.header,
    whole: whole.header,
    count,
    row: at.row,
    example: part.values[first] as number,
    other: whole.values[first] as number,
  };
  return [issue(sure ? "part-exceeds-whole" : "part-exceeds-whole-unusual", at, params)];
}
