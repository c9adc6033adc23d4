import { ceilNearly, fifteenDigits, floorNearly, roundAway, roundHalfUp, roundToZero } from "../arithmetic";
import { toInteger, toNumber } from "../coercion";
import { DIV0, NUM } from "../operands";
import { power } from "../operators";
import { type FunctionSpec, integerOr, numberOr, scalar } from "./function-spec";

const one = (name: string, run: (x: number) => number): FunctionSpec =>
  scalar(name, 1, 1, ([x = null]) => run(toNumber(x)));

const positive = (x: number): number => {
  if (x <= 0) throw NUM;
  return x;
};

/** MOD keeps the sign of the divisor. */
function modulo(a: number, b: number): number {
  if (b === 0) throw DIV0;
  const remainder = a - b * floorNearly(a / b);
  return Math.abs(remainder) < Math.abs(b) * 1e-15 ? 0 : remainder;
}

/** CEILING rounds away from zero where both are negative, FLOOR towards it; unlike signs are limited as in Excel. */
function toMultiple(x: number, step: number, rule: (quotient: number) => number): number {
  if (step === 0 || x === 0) return 0;
  if (x > 0 && step < 0) throw NUM;
  return fifteenDigits(rule(x / step) * step);
}

function multipleAwayFromZero(x: number, step: number): number {
  if (step === 0) return 0;
  if (x * step < 0) throw NUM;
  return fifteenDigits(roundHalfUp(x / step, 0) * step);
}

function factorial(x: number): number {
  const n = Math.trunc(x);
  if (n < 0 || n > 170) throw NUM;
  let product = 1;
  for (let i = 2; i <= n; i++) product *= i;
  return product;
}

function combinations(n: number, k: number): number {
  if (n < 0 || k < 0 || k > n) throw NUM;
  let result = 1;
  for (let i = 1; i <= Math.min(k, n - k); i++) result = (result * (n - i + 1)) / i;
  return Math.round(result);
}

/** Arithmetic of single values. */
export const MATH: readonly FunctionSpec[] = [
  one("ABS", Math.abs),
  one("ACOS", (x) => (Math.abs(x) > 1 ? Number.NaN : Math.acos(x))),
  one("ASIN", (x) => (Math.abs(x) > 1 ? Number.NaN : Math.asin(x))),
  one("ATAN", Math.atan),
  scalar("CEILING", 2, 2, ([x = null, step = null]) => toMultiple(toNumber(x), toNumber(step), ceilNearly)),
  scalar("CEILING.MATH", 1, 3, (given) => {
    const x = toNumber(given[0] ?? null);
    const step = Math.abs(numberOr(given, 1, 1));
    if (step === 0) return 0;
    const away = x < 0 && numberOr(given, 2, 0) !== 0;
    return fifteenDigits((away ? floorNearly(x / step) : ceilNearly(x / step)) * step);
  }),
  scalar("COMBIN", 2, 2, ([n = null, k = null]) => combinations(toInteger(n), toInteger(k))),
  one("COS", Math.cos),
  one("DEGREES", (x) => (x * 180) / Math.PI),
  one("EVEN", (x) => Math.sign(x) * ceilNearly(Math.abs(x) / 2) * 2),
  one("EXP", Math.exp),
  one("FACT", factorial),
  scalar("FLOOR", 2, 2, ([x = null, step = null]) => {
    if (toNumber(step) === 0 && toNumber(x) !== 0) throw DIV0;
    return toMultiple(toNumber(x), toNumber(step), floorNearly);
  }),
  scalar("FLOOR.MATH", 1, 3, (given) => {
    const x = toNumber(given[0] ?? null);
    const step = Math.abs(numberOr(given, 1, 1));
    if (step === 0) return 0;
    const towards = x < 0 && numberOr(given, 2, 0) !== 0;
    return fifteenDigits((towards ? ceilNearly(x / step) : floorNearly(x / step)) * step);
  }),
  one("INT", floorNearly),
  one("LN", (x) => Math.log(positive(x))),
  scalar("LOG", 1, 2, (given) => {
    const x = positive(toNumber(given[0] ?? null));
    const base = positive(numberOr(given, 1, 10));
    if (base === 1) throw DIV0;
    return base === 10 ? Math.log10(x) : fifteenDigits(Math.log(x) / Math.log(base));
  }),
  one("LOG10", (x) => Math.log10(positive(x))),
  scalar("MOD", 2, 2, ([a = null, b = null]) => modulo(toNumber(a), toNumber(b))),
  scalar("MROUND", 2, 2, ([x = null, step = null]) => multipleAwayFromZero(toNumber(x), toNumber(step))),
  one("ODD", (x) => (x === 0 ? 1 : Math.sign(x) * (ceilNearly((Math.abs(x) - 1) / 2) * 2 + 1))),
  scalar("PI", 0, 0, () => Math.PI),
  scalar("POWER", 2, 2, ([x = null, y = null]) => power(toNumber(x), toNumber(y))),
  scalar("QUOTIENT", 2, 2, ([a = null, b = null]) => {
    const [x, y] = [toNumber(a), toNumber(b)];
    if (y === 0) throw DIV0;
    return Math.trunc(x / y);
  }),
  one("RADIANS", (x) => (x * Math.PI) / 180),
  { ...scalar("RAND", 0, 0, (_, frame) => frame.host.random()), volatile: true },
  {
    ...scalar("RANDBETWEEN", 2, 2, ([low = null, high = null], frame) => {
      const [a, b] = [Math.ceil(toNumber(low)), Math.floor(toNumber(high))];
      if (a > b) throw NUM;
      return a + Math.floor(frame.host.random() * (b - a + 1));
    }),
    volatile: true,
  },
  scalar("ROUND", 2, 2, ([x = null, n = null]) => roundHalfUp(toNumber(x), toInteger(n))),
  scalar("ROUNDDOWN", 2, 2, ([x = null, n = null]) => roundToZero(toNumber(x), toInteger(n))),
  scalar("ROUNDUP", 2, 2, ([x = null, n = null]) => roundAway(toNumber(x), toInteger(n))),
  one("SIGN", Math.sign),
  one("SIN", Math.sin),
  one("SQRT", (x) => (x < 0 ? Number.NaN : Math.sqrt(x))),
  one("TAN", Math.tan),
  scalar("TRUNC", 1, 2, (given) => roundToZero(toNumber(given[0] ?? null), integerOr(given, 1, 0))),
];
