import { evaluate } from "../../../src/core/evaluate";
import {
  constant,
  fieldsOf,
  greater,
  input,
  lesser,
  minus,
  plus,
  radicandsOf,
  ratio,
  ratioAboveZero,
  squareRoot,
  times,
} from "../../../src/core/expr";
import type { Expr } from "../../../src/core/expr";
import { printMetric } from "../../../src/core/formulas/print-metric";

type Name = "a" | "b";
const [a, b]: readonly [Expr<Name>, Expr<Name>] = [input("a"), input("b")];
const over = (figures: Record<Name, number | null>) => (name: Name) => figures[name];
const print = (expr: Expr<Name>): string => printMetric(expr, (name) => ({ a: "$A1", b: "$B1" })[name]);

describe("expressions over inputs of any name", () => {
  test("take roots, and give nothing below 0", () => {
    expect(evaluate(squareRoot(minus(a, b)), over({ a: 13, b: 4 }))).toBe(3);
    expect(evaluate(squareRoot(minus(a, b)), over({ a: 4, b: 4 }))).toBe(0);
    expect(evaluate(squareRoot(minus(a, b)), over({ a: 4, b: 13 }))).toBeNull();
    expect(evaluate(squareRoot(a), over({ a: null, b: 1 }))).toBeNull();
  });

  test("choose the lesser and the greater", () => {
    expect(evaluate(lesser(a, b), over({ a: 2, b: -3 }))).toBe(-3);
    expect(evaluate(greater(a, b), over({ a: 2, b: -3 }))).toBe(2);
    expect(evaluate(greater(a, b), over({ a: 2, b: null }))).toBeNull();
  });

  test("name their inputs and radicands", () => {
    const root = squareRoot(ratio(b, a));
    expect(fieldsOf(plus(root, b))).toEqual(["b", "a"]);
    expect(radicandsOf(plus(root, b))).toEqual([ratio(b, a)]);
  });
});

describe("printMetric", () => {
  test("tests a radicand as it tests a denominator", () => {
    expect(print(ratio(squareRoot(minus(a, b)), b))).toBe(
      '=IF(COUNT($A1,$B1)<2,"",IF(OR($B1=0,$A1-$B1<0),"",SQRT($A1-$B1)/$B1))',
    );
  });

  test("needs no test for a sum of squares", () => {
    expect(print(squareRoot(plus(times(a, a), times(b, b))))).toBe(
      '=IF(COUNT($A1,$B1)<2,"",SQRT($A1*$A1+$B1*$B1))',
    );
  });

  test("catches the error where a test could end in one", () => {
    expect(print(ratio(constant(1), ratio(a, b)))).toBe('=IF(COUNT($A1,$B1)<2,"",IFERROR(1/($A1/$B1),""))');
    expect(print(ratioAboveZero(constant(1), squareRoot(minus(a, b))))).toBe(
      '=IF(COUNT($A1,$B1)<2,"",IFERROR(IF(SQRT($A1-$B1)<=0,"",1/SQRT($A1-$B1)),""))',
    );
  });

  test("writes MIN and MAX, which need no brackets", () => {
    expect(print(times(lesser(constant(1), minus(a, b)), greater(a, b)))).toBe(
      '=IF(COUNT($A1,$B1)<2,"",MIN(1,$A1-$B1)*MAX($A1,$B1))',
    );
  });
});
