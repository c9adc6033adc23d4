import { displayText } from "../../../model/display-text";
import { CellError, type Scalar } from "../../../model/values";
import type { RuleValues } from "./rule-values";

/** Whether a rule that styles whole cells holds for a cell; scales, bars and icons are no matter of this. */
export function ruleHolds(values: RuleValues, row: number, column: number): boolean {
  const { rule, type } = values.rule;
  const value = values.sheet.value(row, column);
  switch (type) {
    case "Custom": {
      const found = values.operand(rule.formula, row, column);
      return found === true || (typeof found === "number" && found !== 0);
    }
    case "CellValue":
      return compares(
        value,
        rule.operator,
        values.operand(rule.formula1, row, column),
        values.operand(rule.formula2, row, column),
      );
    case "ContainsText":
      return holdsText(displayText(values.sheet, row, column), rule.operator, rule.text);
    case "TopBottom":
      return typeof value === "number" && isRanked(value, values);
    case "PresetCriteria":
      return meetsPreset(value, values, String(rule.criterion), row, column);
    default:
      return false;
  }
}

function compares(value: Scalar, operator: unknown, first: Scalar, second: Scalar): boolean {
  if (value instanceof CellError || first instanceof CellError || second instanceof CellError) return false;
  const low = order(value, first);
  const high = order(value, second);
  switch (operator) {
    case "Between":
      return low >= 0 && high <= 0;
    case "NotBetween":
      return low < 0 || high > 0;
    case "EqualTo":
      return low === 0;
    case "NotEqualTo":
      return low !== 0;
    case "GreaterThan":
      return low > 0;
    case "LessThan":
      return low < 0;
    case "GreaterThanOrEqual":
      return low >= 0;
    case "LessThanOrEqual":
      return low <= 0;
    default:
      return false;
  }
}

/** Excel's order: numbers before texts before truth values; an empty cell is 0 or "", as the other asks. */
function order(a: Scalar, b: Scalar): number {
  const left = a ?? (typeof b === "string" ? "" : 0);
  const right = b ?? (typeof left === "string" ? "" : 0);
  const rank = (value: Scalar): number => (typeof value === "number" ? 0 : typeof value === "string" ? 1 : 2);
  if (rank(left) !== rank(right)) return rank(left) - rank(right);
  if (typeof left === "string" && typeof right === "string")
    return Math.sign(left.toLowerCase().localeCompare(right.toLowerCase()));
  return Number(left) - Number(right);
}

function holdsText(shown: string, operator: unknown, wanted: unknown): boolean {
  const text = shown.toLowerCase();
  const part = String(wanted ?? "").toLowerCase();
  switch (operator) {
    case "NotContains":
      return !text.includes(part);
    case "BeginsWith":
      return text.startsWith(part);
    case "EndsWith":
      return text.endsWith(part);
    default:
      return text.includes(part);
  }
}

function isRanked(value: number, { numbers, rule: { rule } }: RuleValues): boolean {
  const kind = String(rule.type);
  const given = Number(rule.rank ?? 10);
  const share = Math.floor((numbers.length * given) / 100);
  const rank = Math.max(1, Math.min(numbers.length, kind.endsWith("Percent") ? share : given));
  if (kind.startsWith("Bottom")) return value <= (numbers[rank - 1] ?? value);
  return value >= (numbers[numbers.length - rank] ?? value);
}

function meetsPreset(
  value: Scalar,
  values: RuleValues,
  criterion: string,
  row: number,
  column: number,
): boolean {
  switch (criterion) {
    case "Blanks":
      return value === null || (typeof value === "string" && value.trim() === "");
    case "NonBlanks":
      return value !== null && !(typeof value === "string" && value.trim() === "");
    case "Errors":
      return value instanceof CellError;
    case "NonErrors":
      return !(value instanceof CellError);
    case "DuplicateValues":
      return value !== null && values.count(value) > 1;
    case "UniqueValues":
      return value !== null && values.count(value) === 1;
  }
  if (typeof value !== "number") return false;
  if (criterion.endsWith("Average")) return meetsAverage(value, values, criterion);
  const today = values.operand("=TODAY()", row, column);
  return typeof today === "number" && inPeriod(Math.floor(value), today, criterion);
}

const DEVIATIONS: Readonly<Record<string, number>> = { One: 1, Two: 2, Three: 3 };

function meetsAverage(value: number, { mean, deviation }: RuleValues, criterion: string): boolean {
  const above = criterion.includes("Above");
  const far = DEVIATIONS[/^(One|Two|Three)StdDev/.exec(criterion)?.[1] ?? ""] ?? 0;
  const limit = mean + (above ? far : -far) * (far > 0 ? deviation : 0);
  if (criterion.startsWith("EqualOr") && value === limit) return true;
  return above ? value > limit : value < limit;
}

/** Whether a day (as a serial number) lies in a period around today; weeks begin on Sunday, as Excel's do. */
function inPeriod(day: number, today: number, period: string): boolean {
  const week = (serial: number): number => Math.floor((serial - 1) / 7);
  const month = (serial: number): number => {
    const date = new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000);
    return date.getUTCFullYear() * 12 + date.getUTCMonth();
  };
  switch (period) {
    case "Yesterday":
      return day === today - 1;
    case "Today":
      return day === today;
    case "Tomorrow":
      return day === today + 1;
    case "LastSevenDays":
      return day <= today && day > today - 7;
    case "LastWeek":
      return week(day) === week(today) - 1;
    case "ThisWeek":
      return week(day) === week(today);
    case "NextWeek":
      return week(day) === week(today) + 1;
    case "LastMonth":
      return month(day) === month(today) - 1;
    case "ThisMonth":
      return month(day) === month(today);
    case "NextMonth":
      return month(day) === month(today) + 1;
    default:
      return false;
  }
}
