import { CellError, type Scalar } from "../../model/values";
import { toInteger, toLogical } from "../coercion";
import type { Calculation, Frame, ScalarCalculation } from "../frame";
import { collapse, first, Matrix, NA, type Operand, VALUE } from "../operands";
import { compare, lift } from "../operators";

/** An argument not yet calculated; scalar is set where it always gives a single value. */
export interface LazyArgument {
  readonly operand: Calculation;
  readonly scalar: ScalarCalculation | null;
}

/** A function that calculates only the arguments it needs. */
export interface LazyFunction {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  readonly build: (given: readonly LazyArgument[]) => LazyArgument;
}

const NOTHING: LazyArgument = { operand: () => null, scalar: () => null };

/** A test value read as TRUE or FALSE; the error where it is none. */
function truth(value: Scalar): boolean | CellError {
  if (typeof value === "boolean") return value;
  if (typeof value === "number") return value !== 0;
  if (value === null) return false;
  if (value instanceof CellError) return value;
  try {
    return toLogical(value);
  } catch {
    return VALUE;
  }
}

function buildIf(given: readonly LazyArgument[]): LazyArgument {
  const test = given[0] ?? NOTHING;
  const yes = given[1] ?? NOTHING;
  const no = given[2] ?? { operand: () => false, scalar: () => false };
  if (test.scalar && yes.scalar && no.scalar) {
    const [condition, then, otherwise] = [test.scalar, yes.scalar, no.scalar];
    const scalar: ScalarCalculation = (frame) => {
      const chosen = truth(condition(frame));
      return typeof chosen === "boolean" ? (chosen ? then(frame) : otherwise(frame)) : chosen;
    };
    return { operand: scalar, scalar };
  }
  return {
    scalar: null,
    operand: (frame) => {
      const value = collapse(test.operand(frame));
      if (!(value instanceof Matrix)) {
        const chosen = truth(value);
        return typeof chosen === "boolean" ? (chosen ? yes : no).operand(frame) : chosen;
      }
      return lift([value, yes.operand(frame), no.operand(frame)], ([t = null, a = null, b = null]) => {
        const chosen = truth(t);
        return typeof chosen === "boolean" ? (chosen ? a : b) : chosen;
      });
    },
  };
}

function buildFallback(given: readonly LazyArgument[], caught: (error: CellError) => boolean): LazyArgument {
  const tried = given[0] ?? NOTHING;
  const other = given[1] ?? NOTHING;
  if (tried.scalar && other.scalar) {
    const [attempt, fallback] = [tried.scalar, other.scalar];
    const scalar: ScalarCalculation = (frame) => {
      const value = attempt(frame);
      // Excel gives 0 for an empty cell here, not an empty cell.
      if (value instanceof CellError && caught(value)) return fallback(frame) ?? 0;
      return value;
    };
    return { operand: scalar, scalar };
  }
  return {
    scalar: null,
    operand: (frame) => {
      const value = collapse(tried.operand(frame));
      if (value instanceof Matrix)
        return lift([value, other.operand(frame)], ([a = null, b = null]) =>
          a instanceof CellError && caught(a) ? b : a,
        );
      return value instanceof CellError && caught(value) ? other.operand(frame) : value;
    },
  };
}

function buildChoose(given: readonly LazyArgument[]): LazyArgument {
  const [index = NOTHING, ...choices] = given;
  const pick = (value: Scalar, frame: Frame): Operand => {
    if (value instanceof CellError) return value;
    try {
      const place = toInteger(value);
      const choice = choices[place - 1];
      return choice ? choice.operand(frame) : VALUE;
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  };
  return {
    scalar: null,
    operand: (frame) => {
      const value = collapse(index.operand(frame));
      if (!(value instanceof Matrix)) return pick(value, frame);
      const all = choices.map((choice) => choice.operand(frame));
      return lift([value, ...all], ([place = null, ...picked]) => {
        const number = typeof place === "number" ? Math.trunc(place) : 0;
        return picked[number - 1] ?? VALUE;
      });
    },
  };
}

function buildIfs(given: readonly LazyArgument[]): LazyArgument {
  if (given.length % 2 === 1) return { operand: () => NA, scalar: () => NA };
  let chain: LazyArgument = { operand: () => NA, scalar: () => NA };
  for (let i = given.length - 2; i >= 0; i -= 2)
    chain = buildIf([given[i] ?? NOTHING, given[i + 1] ?? NOTHING, chain]);
  return chain;
}

function buildSwitch(given: readonly LazyArgument[]): LazyArgument {
  const [subject = NOTHING, ...rest] = given;
  const fallback = rest.length % 2 === 1 ? rest[rest.length - 1] : undefined;
  const operand: Calculation = (frame) => {
    const value = first(subject.operand(frame));
    if (value instanceof CellError) return value;
    for (let i = 0; i + 1 < rest.length; i += 2) {
      const candidate = first((rest[i] ?? NOTHING).operand(frame));
      if (candidate instanceof CellError) return candidate;
      if (compare(value, candidate) === 0) return (rest[i + 1] ?? NOTHING).operand(frame);
    }
    return fallback ? fallback.operand(frame) : NA;
  };
  return { operand, scalar: null };
}

const LIST: readonly LazyFunction[] = [
  { name: "CHOOSE", min: 2, max: 255, build: buildChoose },
  { name: "IF", min: 1, max: 3, build: buildIf },
  { name: "IFERROR", min: 2, max: 2, build: (given) => buildFallback(given, () => true) },
  { name: "IFNA", min: 2, max: 2, build: (given) => buildFallback(given, (error) => error.text === "#N/A") },
  { name: "IFS", min: 2, max: 254, build: buildIfs },
  { name: "SWITCH", min: 3, max: 254, build: buildSwitch },
];

/** Functions that calculate their arguments only as needed, by name. */
export const LAZY_FUNCTIONS: ReadonlyMap<string, LazyFunction> = new Map(
  LIST.map((each) => [each.name, each]),
);
