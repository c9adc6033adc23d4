import type { Scalar } from "../../model/values";
import { toInteger, toLogical, toNumber, toText } from "../coercion";
import type { Frame } from "../frame";
import type { Operand } from "../operands";

/** A worksheet function as data: how many arguments, how they are passed, what it does. */
export interface FunctionSpec {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /**
   * One letter an argument, the last one repeats: "s" a single value (an array makes the function run for each
   * element), "r" as it is (reference, array or value), "n" a reference that is not read (ROW, COLUMNS).
   */
  readonly takes: string;
  /** Throws a CellError to answer with it. */
  readonly run: (given: Operand[], frame: Frame) => Operand;
  /** It may answer with a reference or an array though all its arguments are single values. */
  readonly gives?: "any";
  /** Calculated anew each time (RAND, NOW, OFFSET). */
  readonly volatile?: boolean;
  /** Takes part in what hidden rows change. */
  readonly seesHiddenRows?: boolean;
}

/** A function of single values. */
export function scalar(
  name: string,
  min: number,
  max: number,
  run: (given: Scalar[], frame: Frame) => Scalar,
): FunctionSpec {
  return { name, min, max, takes: "s", run: run as FunctionSpec["run"] };
}

/** A function that takes ranges as they are and gives one value. */
export function overRanges(
  name: string,
  min: number,
  max: number,
  run: (given: Operand[], frame: Frame) => Operand,
  takes = "r",
): FunctionSpec {
  return { name, min, max, takes, run };
}

export const ANY = 255;

/** The argument at a place, or the default where it was not given at all. */
export const numberOr = (given: readonly Scalar[], place: number, otherwise: number): number =>
  place < given.length ? toNumber(given[place] ?? null) : otherwise;
export const integerOr = (given: readonly Scalar[], place: number, otherwise: number): number =>
  place < given.length ? toInteger(given[place] ?? null) : otherwise;
export const logicalOr = (given: readonly Scalar[], place: number, otherwise: boolean): boolean =>
  place < given.length ? toLogical(given[place] ?? null) : otherwise;
export const textOr = (given: readonly Scalar[], place: number, otherwise: string): string =>
  place < given.length ? toText(given[place] ?? null) : otherwise;
