import { RULE_COLUMNS } from "../formulas/print-rule";
import type { RuleId } from "./index";
import { ruleOf } from "./index";
import type { RuleOperator } from "./rule";
import type { CellValue } from "../../workbook/grid";

/** A row of a 规则表 as it counts. */
export interface RuleRow {
  /** Null switches the rule off. */
  readonly value: number | null;
  /** "" where nothing is written; null where the table has no such column. */
  readonly action: string | null;
  /** Serial number of the day it begins on; null where it always holds. */
  readonly from: number | null;
}

/** The rules of a workbook, by their ids as written; a rule without a row is off. */
export type RuleTable = ReadonlyMap<string, RuleRow>;

/** Rows that may stand above the headings. */
const MOST_ABOVE = 10;

/**
 * Reads a 规则表, headings included, as its formulas do: rows are found by their id, the first of several counts, and
 * only a number is a value. Headings may be in one language alone.
 *
 * Null where the cells have no headings of an id and a value, such as the rows of the table by themselves.
 */
export function readRuleTable(cells: readonly (readonly CellValue[])[]): RuleTable | null {
  for (const [place, row] of cells.slice(0, MOST_ABOVE).entries()) {
    const [id, value, action, from] = [
      RULE_COLUMNS.id,
      RULE_COLUMNS.value,
      RULE_COLUMNS.action,
      RULE_COLUMNS.from,
    ].map((heading) => row.findIndex((cell) => isHeading(cell, heading)));
    if (id < 0 || value < 0) continue;
    const rules = new Map<string, RuleRow>();
    for (const cells_ of cells.slice(place + 1)) {
      const key = textOf(cells_[id]).trim().toLowerCase();
      if (key === "" || rules.has(key)) continue;
      rules.set(key, {
        value: numberOf(cells_[value]),
        action: action < 0 ? null : textOf(cells_[action]).trim(),
        from: from < 0 ? null : numberOf(cells_[from]),
      });
    }
    return rules;
  }
  return null;
}

/** The value of a rule on a day, a serial number; null where it is off or begins later. With no day it holds always. */
export function valueOn({ value, from }: RuleRow, day: number | null): number | null {
  return from !== null && day !== null && from > day ? null : value;
}

/**
 * Whether a figure passes a rule; null where the rule is off or begins later than `day`, a serial number, null where
 * no day is asked about.
 */
export function passes(id: RuleId, row: RuleRow, figure: number, day: number | null): boolean | null {
  const value = valueOn(row, day);
  return value === null ? null : HOLDS[ruleOf(id).operator](figure, value);
}

const HOLDS: Readonly<Record<RuleOperator, (figure: number, value: number) => boolean>> = {
  "<=": (figure, value) => figure <= value,
  "<": (figure, value) => figure < value,
  ">=": (figure, value) => figure >= value,
  ">": (figure, value) => figure > value,
  "=": (figure, value) => figure === value,
};

/** The heading as we write it, or one of its two languages: "数值 value", "数值", "value". */
function isHeading(cell: CellValue | undefined, heading: string): boolean {
  const text = textOf(cell).trim().toLowerCase();
  return text === heading.toLowerCase() || heading.toLowerCase().split(" ").includes(text);
}

function textOf(cell: CellValue | undefined): string {
  return cell === null || cell === undefined ? "" : String(cell);
}

function numberOf(cell: CellValue | undefined): number | null {
  return typeof cell === "number" ? cell : null;
}
