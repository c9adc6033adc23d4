import type { CellValue } from "../workbook/grid";
import type { BlockPlan } from "../workbook/plan";
import { blockCells } from "./stage";

/**
 * The cells of a block as they are to stand when our sheet is built again, given what stands there now, formulas as
 * such: in a block that keeps, what the operator wrote over a cell stays. An emptied cell begins anew, and so does a
 * formula that reads a table: it is ours, of an earlier build.
 */
export function cellsToStand(block: BlockPlan, now: readonly (readonly CellValue[])[] | undefined) {
  const planned = blockCells(block);
  if (block.keeps !== true) return planned;
  return planned.map((row, r) =>
    row.map((cell, c) => {
      const there = now?.[r]?.[c] ?? null;
      const isOurs = typeof there === "string" && there.startsWith("=") && there.includes("[");
      return there === null || isOurs ? cell : there;
    }),
  );
}
