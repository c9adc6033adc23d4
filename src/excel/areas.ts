import type { BlockPlan } from "../workbook/plan";
import type { SheetArea } from "../workbook/port";

const LAST_ROW = 1_048_576;
const LAST_COLUMN = 16_384;

/** The filled cells of a block as few areas: runs along the rows, joined downwards where they are equal. */
export function filledAreas({ row, column, values }: BlockPlan): readonly SheetArea[] {
  return joinDownwards(
    values.flatMap((cells, i) =>
      filledRuns(cells.map((cell) => cell !== null && cell !== "")).map(([from, to]) => ({
        firstRow: row + i,
        lastRow: row + i,
        firstColumn: column + from,
        lastColumn: column + to,
      })),
    ),
  );
}

/** What of a sheet lies in none of the areas, to its very ends. */
export function gapsBetween(areas: readonly SheetArea[]): readonly SheetArea[] {
  const cuts = [1, LAST_ROW + 1, ...areas.flatMap(({ firstRow, lastRow }) => [firstRow, lastRow + 1])];
  const tops = [...new Set(cuts)].sort((a, b) => a - b);
  return joinDownwards(
    tops.slice(0, -1).flatMap((firstRow, i) => {
      const lastRow = (tops[i + 1] ?? LAST_ROW + 1) - 1;
      const taken = areas
        .filter((area) => area.firstRow <= firstRow && lastRow <= area.lastRow)
        .sort((a, b) => a.firstColumn - b.firstColumn);
      return freeColumns(taken).map(([firstColumn, lastColumn]) => ({
        firstRow,
        lastRow,
        firstColumn,
        lastColumn,
      }));
    }),
  );
}

/** The columns that none of the areas covers; they come by their first column. */
function freeColumns(taken: readonly SheetArea[]): readonly (readonly [number, number])[] {
  const free: [number, number][] = [];
  let next = 1;
  for (const { firstColumn, lastColumn } of taken) {
    if (firstColumn > next) free.push([next, firstColumn - 1]);
    next = Math.max(next, lastColumn + 1);
  }
  if (next <= LAST_COLUMN) free.push([next, LAST_COLUMN]);
  return free;
}

function filledRuns(filled: readonly boolean[]): readonly (readonly [number, number])[] {
  const runs: [number, number][] = [];
  filled.forEach((isFilled, i) => {
    if (!isFilled) return;
    const last = runs.at(-1);
    if (last?.[1] === i - 1) last[1] = i;
    else runs.push([i, i]);
  });
  return runs;
}

function joinDownwards(areas: readonly SheetArea[]): readonly SheetArea[] {
  const joined: SheetArea[] = [];
  for (const area of areas) {
    const above = joined.findIndex(
      (each) =>
        each.lastRow === area.firstRow - 1 &&
        each.firstColumn === area.firstColumn &&
        each.lastColumn === area.lastColumn,
    );
    const first = joined[above];
    if (first) joined[above] = { ...first, lastRow: area.lastRow };
    else joined.push(area);
  }
  return joined;
}
