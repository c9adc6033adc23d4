import type { Area } from "./address";
import type { Sheet } from "./sheet";
import type { Style } from "./styles";
import type { FilterCriteria } from "./table";
import type { Scalar } from "./values";

/** A cell as a filter sees it. */
export interface FilteredCell {
  readonly value: Scalar;
  readonly text: string;
  readonly style: Style;
}

/** Whether a row's cell passes; criteria the workbench only keeps as data (icons, dynamic dates) let all pass. */
export function matches(cell: FilteredCell, criteria: FilterCriteria, limit: number | null): boolean {
  switch (criteria.filterOn) {
    case "Values":
      return (
        Array.isArray(criteria.values) &&
        criteria.values.some(
          (value: unknown) => typeof value === "string" && value.toLowerCase() === cell.text.toLowerCase(),
        )
      );
    case "Custom": {
      const first = meets(cell, criteria.criterion1);
      if (criteria.criterion2 === undefined || criteria.criterion2 === null) return first;
      const second = meets(cell, criteria.criterion2);
      return criteria.operator === "Or" ? first || second : first && second;
    }
    case "TopItems":
    case "TopPercent":
      return typeof cell.value === "number" && limit !== null && cell.value >= limit;
    case "BottomItems":
    case "BottomPercent":
      return typeof cell.value === "number" && limit !== null && cell.value <= limit;
    case "CellColor":
      return (cell.style.fill ?? "#FFFFFF") === criteria.color;
    case "FontColor":
      return cell.style.font.color === criteria.color;
    default:
      return true;
  }
}

/** The value a ranked filter ("the top 10") reaches down or up to; null for other filters. */
export function rankLimit(sheet: Sheet, body: Area, column: number, criteria: FilterCriteria): number | null {
  const kind = String(criteria.filterOn);
  if (!/^(Top|Bottom)(Items|Percent)$/.test(kind)) return null;
  const values: number[] = [];
  for (let row = body.top; row <= body.bottom; row++) {
    const value = sheet.value(row, column);
    if (typeof value === "number") values.push(value);
  }
  values.sort((a, b) => (kind.startsWith("Top") ? b - a : a - b));
  const wanted = Number(criteria.criterion1);
  const count = kind.endsWith("Percent") ? Math.floor((values.length * wanted) / 100) : wanted;
  return values[Math.max(0, Math.min(values.length, count) - 1)] ?? null;
}

/** ">=10", "<>a*", "abc": the words of a custom filter. */
function meets(cell: FilteredCell, criterion: unknown): boolean {
  const [, operator = "", operand = ""] = /^(>=|<=|<>|>|<|=)?([\s\S]*)$/.exec(String(criterion)) ?? [];
  const wanted = Number(operand);
  const numeric = operand.trim() !== "" && !Number.isNaN(wanted);
  if (numeric && typeof cell.value === "number")
    switch (operator) {
      case ">":
        return cell.value > wanted;
      case "<":
        return cell.value < wanted;
      case ">=":
        return cell.value >= wanted;
      case "<=":
        return cell.value <= wanted;
      case "<>":
        return cell.value !== wanted;
      default:
        return cell.value === wanted;
    }
  const same = wildcard(operand).test(cell.text);
  if (operator === "<>") return !same;
  if (operator === "" || operator === "=") return same;
  if (numeric || typeof cell.value !== "string") return false;
  const order = cell.value.localeCompare(operand);
  return operator.startsWith(">")
    ? order > 0 || (operator === ">=" && order === 0)
    : order < 0 || (operator === "<=" && order === 0);
}

/** "*" and "?" stand for any text and any character; "~" takes their meaning away. */
function wildcard(pattern: string): RegExp {
  let source = "";
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern.charAt(i);
    if (char === "~" && i + 1 < pattern.length) source += escape(pattern.charAt(++i));
    else source += char === "*" ? "[\\s\\S]*" : char === "?" ? "[\\s\\S]" : escape(char);
  }
  return new RegExp(`^${source}$`, "i");
}

const escape = (char: string): string => char.replace(/[.*+?^${}()|[\]\\]/g, "\\$&");
