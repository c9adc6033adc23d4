import { CellError, type Scalar } from "../../model/values";
import { toNumber } from "../coercion";
import type { Frame } from "../frame";
import { isGrid, Matrix, NA, type Operand, Reference, VALUE } from "../operands";
import { type FunctionSpec, overRanges, scalar } from "./function-spec";

const asks = (name: string, test: (value: Scalar) => boolean): FunctionSpec =>
  scalar(name, 1, 1, ([value = null]) => test(value));

const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": 1,
  "#DIV/0!": 2,
  "#VALUE!": 3,
  "#REF!": 4,
  "#NAME?": 5,
  "#NUM!": 6,
  "#N/A": 7,
  "#SPILL!": 9,
  "#CALC!": 14,
};

function isEven(value: Scalar): boolean {
  if (typeof value === "boolean") throw VALUE;
  return Math.trunc(toNumber(value)) % 2 === 0;
}

function type(operand: Operand): number {
  if (operand instanceof Matrix || (operand instanceof Reference && operand.rows * operand.columns > 1))
    return 64;
  const value = isGrid(operand) ? operand.at(0, 0) : operand;
  if (typeof value === "string") return 2;
  if (typeof value === "boolean") return 4;
  return value instanceof CellError ? 16 : 1;
}

function isFormula(operand: Operand): boolean {
  if (!(operand instanceof Reference)) throw operand instanceof CellError ? operand : VALUE;
  return operand.sheet.cells.formula(operand.top, operand.left) !== undefined;
}

function asNumber(operand: Operand, _frame: Frame): number {
  const value = isGrid(operand) ? operand.at(0, 0) : operand;
  if (value instanceof CellError) throw value;
  return typeof value === "number" ? value : value === true ? 1 : 0;
}

/** What kind of value a cell holds. */
export const INFORMATION: readonly FunctionSpec[] = [
  scalar("ERROR.TYPE", 1, 1, ([value = null]) => {
    if (!(value instanceof CellError)) throw NA;
    return ERROR_NUMBERS[value.text] ?? 7;
  }),
  asks("ISBLANK", (value) => value === null),
  asks("ISERR", (value) => value instanceof CellError && value.text !== "#N/A"),
  asks("ISERROR", (value) => value instanceof CellError),
  asks("ISEVEN", isEven),
  overRanges("ISFORMULA", 1, 1, ([of = null]) => isFormula(of), "n"),
  asks("ISLOGICAL", (value) => typeof value === "boolean"),
  asks("ISNA", (value) => value instanceof CellError && value.text === "#N/A"),
  asks("ISNONTEXT", (value) => typeof value !== "string"),
  asks("ISNUMBER", (value) => typeof value === "number"),
  asks("ISODD", (value) => !isEven(value)),
  overRanges("ISREF", 1, 1, ([of = null]) => of instanceof Reference),
  asks("ISTEXT", (value) => typeof value === "string"),
  overRanges("N", 1, 1, ([value = null], frame) => asNumber(value, frame)),
  overRanges("TYPE", 1, 1, ([value = null]) => type(value)),
];
