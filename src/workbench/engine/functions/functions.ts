import { AGGREGATES } from "./aggregate";
import { ARRAYS } from "./arrays";
import { CONDITIONALS } from "./conditional";
import { DATES } from "./dates";
import { DISTRIBUTIONS } from "./distributions";
import type { FunctionSpec } from "./function-spec";
import { INFORMATION } from "./information";
import { LAZY_FUNCTIONS } from "./lazy-functions";
import { LOGICAL } from "./logical";
import { LOOKUP } from "./lookup";
import { MATH } from "./math";
import { REFERENCES } from "./reference";
import { STATISTICS } from "./statistics";
import { TEXT } from "./text";

const ALL: readonly FunctionSpec[] = [
  ...AGGREGATES,
  ...ARRAYS,
  ...CONDITIONALS,
  ...DATES,
  ...DISTRIBUTIONS,
  ...INFORMATION,
  ...LOGICAL,
  ...LOOKUP,
  ...MATH,
  ...REFERENCES,
  ...STATISTICS,
  ...TEXT,
];

/** Every function whose arguments are calculated before it runs, by name. */
export const FUNCTIONS: ReadonlyMap<string, FunctionSpec> = new Map(ALL.map((spec) => [spec.name, spec]));

/** The names of all functions the engine calculates, in alphabetical order. */
export const functionNames = (): string[] => [...FUNCTIONS.keys(), ...LAZY_FUNCTIONS.keys(), "LET"].sort();
