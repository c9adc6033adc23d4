import { CellError, type Scalar } from "../../model/values";
import { toLogical } from "../coercion";
import { NA, type Operand, VALUE } from "../operands";
import { ANY, type FunctionSpec, overRanges, scalar } from "./function-spec";
import { eachFilled, isRange } from "./walk";

/** The truth values AND and its like see: in ranges logicals and numbers alone. #VALUE! where there are none. */
function truths(given: readonly Operand[]): boolean[] {
  const found: boolean[] = [];
  for (const operand of given) {
    if (!isRange(operand)) {
      found.push(toLogical(operand as Scalar));
      continue;
    }
    eachFilled(operand, (value) => {
      if (value instanceof CellError) throw value;
      if (typeof value === "boolean") found.push(value);
      else if (typeof value === "number") found.push(value !== 0);
    });
  }
  if (found.length === 0) throw VALUE;
  return found;
}

/** Logic over values and ranges. */
export const LOGICAL: readonly FunctionSpec[] = [
  overRanges("AND", 1, ANY, (given) => truths(given).every(Boolean)),
  scalar("FALSE", 0, 0, () => false),
  scalar("NA", 0, 0, () => NA),
  scalar("NOT", 1, 1, ([value = null]) => !toLogical(value)),
  overRanges("OR", 1, ANY, (given) => truths(given).some(Boolean)),
  scalar("TRUE", 0, 0, () => true),
  overRanges("XOR", 1, ANY, (given) => truths(given).filter(Boolean).length % 2 === 1),
];
