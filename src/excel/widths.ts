import type { ColumnWidth, SheetPlan } from "../workbook/plan";
import { tableOf } from "./layout";

/** A column that an update gives another width, in points. */
export interface WidthChange {
  readonly column: number;
  readonly before: number;
  readonly after: number;
}

/** Number formats of a sheet as it is; null where cells differ. */
interface FormatsBefore {
  readonly blockFormats: readonly (string | null)[];
  readonly columnFormats: readonly (string | null)[];
  readonly rowFormats: readonly (readonly string[])[] | null;
}

/** Excel rounds widths to whole pixels. */
const ROUNDED = 1;

/**
 * Queues a look at the columns of our sheet whose widths a plan may change. The function given back says, once the
 * request has been answered, which get another width: most keep the one they have, which may be the operator's.
 */
export function lookAtWidths(
  sheet: Excel.Worksheet,
  plan: SheetPlan,
): (before: FormatsBefore) => readonly WidthChange[] {
  const looks = plan.columnWidths
    .filter(({ sign, insteadOf }) => sign !== undefined || insteadOf !== undefined)
    .map((wanted) => {
      const range = sheet.getRangeByIndexes(0, wanted.column - 1, 1, 1);
      range.load("columnHidden");
      range.format.load("columnWidth");
      return { wanted, range };
    });
  return (formats) => {
    if (looks.length === 0) return [];
    const changed = columnsOfOtherFormat(plan, formats);
    return looks.flatMap(({ wanted, range }): readonly WidthChange[] => {
      const before = range.format.columnWidth;
      const after = range.columnHidden ? before : widthAfter(wanted, before, changed.has(wanted.column));
      return after === before ? [] : [{ column: wanted.column, before, after }];
    });
  };
}

/** Queues widths of columns. */
export function writeWidths(sheet: Excel.Worksheet, widths: readonly ColumnWidth[]): void {
  for (const { column, width } of widths)
    sheet.getRangeByIndexes(0, column - 1, 1, 1).getEntireColumn().format.columnWidth = width;
}

function widthAfter({ width, sign, insteadOf }: ColumnWidth, now: number, isChanged: boolean): number {
  if (insteadOf !== undefined) return Math.abs(now - insteadOf) < ROUNDED ? width : now;
  if (sign === undefined || !isChanged || width - now < ROUNDED) return now;
  return Math.min(width, now + sign);
}

/** Numbers of the columns in which a plan shows other formats than there are. */
function columnsOfOtherFormat(plan: SheetPlan, before: FormatsBefore): ReadonlySet<number> {
  const { column: first, columns } = tableOf(plan);
  const rowFormats = new Set(before.rowFormats?.flat().map(shown));
  const inTable = columns.flatMap((column, i) => {
    const isOther =
      column.rowFormats === undefined
        ? differs(column.numberFormat, before.columnFormats[i])
        : column.rowFormats.some((format) => !rowFormats.has(shown(format)));
    return isOther ? [first + i] : [];
  });
  const inBlocks = plan.blocks.flatMap(({ column, values, numberFormat }, i) =>
    numberFormat !== undefined && differs(numberFormat, before.blockFormats[i])
      ? (values[0] ?? []).map((_, right) => column + right)
      : [],
  );
  return new Set([...inTable, ...inBlocks]);
}

/** Cells of several formats are the operator's doing. */
function differs(wanted: string, before: string | null | undefined): boolean {
  return before !== null && before !== undefined && shown(wanted) !== shown(before);
}

/** A format without the marks of plain text, which Excel may write otherwise than it was told. */
function shown(format: string): string {
  return format.replaceAll(/["\\]/g, "");
}
