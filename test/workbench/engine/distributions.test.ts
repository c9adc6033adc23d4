import { readFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { area } from "../../../src/workbench/model/address";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";
import { bench, plain } from "./sheets";

/** Formulas and SciPy's values, of make.py and keywords.py in test/statistics-reference. */
const REFERENCE = ["distributions.csv.gz", "keywords-distributions.csv.gz"]
  .map((name) => readFileSync(join(__dirname, "..", "..", "statistics-reference", name)))
  .flatMap((file) => gunzipSync(file).toString("utf8").trim().split("\n"))
  .map((line) => line.split(";"))
  .map(([formula, value]) => ({ formula: `=${formula}`, value: Number(value) }));

const near = (a: number, b: number): boolean => Math.abs(a - b) <= Math.max(1e-9 * Math.abs(b), 1e-14);

/** What is left of a difference of nearly equal numbers has no digits to compare. */
const bothNearlyZero = (...shown: readonly string[]): boolean =>
  shown.every((text) => /^number /.test(text) && Math.abs(Number(text.slice(7))) < 1e-14);

describe("distributions", () => {
  const { workbook, engine, sheet } = bench();
  sheet.write(area(0, 0, REFERENCE.length, 1), (row) => REFERENCE[row]?.formula);
  engine.recalculate();

  it("are SciPy's", () => {
    const shown = REFERENCE.map(({ formula, value }, row) => ({ formula, value, ours: sheet.value(row, 0) }));
    expect(shown.filter(({ value, ours }) => !(typeof ours === "number" && near(ours, value)))).toEqual([]);
    expect(shown.length).toBeGreaterThanOrEqual(1200);
  });

  const enabled = hasLibreOffice("the comparison of distributions with LibreOffice");
  (enabled ? it : it.skip)(
    "are LibreOffice's",
    async () => {
      const { compared, differences } = await compareWithLibreOffice(saveWorkbook(workbook).bytes);
      expect(compared).toBe(REFERENCE.length);
      const apart = differences.filter(({ saved, recalculated }) => !bothNearlyZero(saved, recalculated));
      expect(apart.map(({ formula, saved, recalculated }) => [formula, saved, recalculated])).toEqual([]);
    },
    200_000,
  );

  // Bounds of the arguments as Excel's help pages of the functions give them.
  it.each([
    "TINV(0,5)", "TINV(1.01,5)", "TINV(0.5,0.9)", "T.INV(0,5)", "T.INV(1,5)", "T.INV(0.5,0)", "T.INV.2T(0,5)",
    "T.INV.2T(2,5)", "TDIST(-1,5,2)", "TDIST(1,0,2)", "TDIST(1,5,3)", "TDIST(1,5,0)", "T.DIST(1,0.5,TRUE)",
    "T.DIST.2T(-1,5)", "T.DIST.RT(1,0)", "NORMSINV(0)", "NORMSINV(1)", "NORMDIST(1,0,0,TRUE)", "NORMINV(0.5,0,-1)",
    "BETADIST(0.5,0,1)", "BETADIST(0.5,1,0)", "BETADIST(2,1,1)", "BETADIST(0.5,1,1,1,1)", "BETAINV(0,1,1)",
    "BETAINV(1.1,1,1)", "BETA.INV(0.5,-1,1)", "BETA.DIST(0,0.5,1,FALSE)", "CHIDIST(-1,3)", "CHIDIST(1,0)",
    "CHIDIST(1,1E11)", "CHISQ.DIST.RT(1,0.9)", "BINOM.DIST(-1,5,0.5,TRUE)", "BINOM.DIST(6,5,0.5,TRUE)",
    "BINOMDIST(1,5,1.1,TRUE)", "BINOMDIST(1,5,-0.1,TRUE)", "GAMMALN(0)", "GAMMALN.PRECISE(-1)",
    "GAMMA.DIST(-1,2,1,TRUE)", "GAMMADIST(1,0,1,TRUE)", "GAMMA.DIST(1,2,0,FALSE)", "GAMMA.DIST(0,0.5,1,FALSE)",
    "GAMMA.INV(-0.1,2,1)", "GAMMA.INV(1,2,1)", "GAMMAINV(0.5,0,1)", "GAMMAINV(0.5,2,-1)",
  ])("=%s is beyond its bounds", (formula) => {
    expect(plain(engine.evaluate(`=${formula}`, sheet) as never)).toBe("#NUM!");
  }); // prettier-ignore

  it.each([
    ["TINV(0.05,13.9)", "TINV(0.05,13)"],
    ["TDIST(2,13.9,2.9)", "TDIST(2,13,2)"],
    ["T.DIST(2,13.9,TRUE)", "T.DIST(2,13,TRUE)"],
    ["CHIDIST(2,3.9)", "CHIDIST(2,3)"],
    ["BINOMDIST(2.9,5.9,0.5,TRUE)", "BINOMDIST(2,5,0.5,TRUE)"],
  ])("=%s cuts fractions off like =%s", (given, whole) => {
    expect(engine.evaluate(`=${given}`, sheet)).toBe(engine.evaluate(`=${whole}`, sheet));
  });

  it.each([
    ["TINV(1,5)", 0],
    ["BINOMDIST(0,5,0,FALSE)", 1],
    ["BINOMDIST(5,5,1,FALSE)", 1],
    ["BINOMDIST(5,5,1,TRUE)", 1],
    ["BETAINV(1,2,3)", 1],
    ["CHIDIST(0,3)", 1],
    ["GAMMA.DIST(0,2,1,TRUE)", 0],
    ["GAMMA.DIST(0,2,1,FALSE)", 0],
    ["GAMMA.DIST(0,1,4,FALSE)", 0.25],
    ["GAMMA.INV(0,2,1)", 0],
    ["NORMSDIST(\"x\")", "#VALUE!"],
    ["NORMSDIST(NA())", "#N/A"],
    ["NORMSDIST(TRUE)", 0.841344746068543],
  ])("=%s is %s", (formula, expected) => {
    const value = plain(engine.evaluate(`=${formula}`, sheet) as never);
    if (typeof expected === "number") expect(value).toBeCloseTo(expected, 12);
    else expect(value).toBe(expected);
  }); // prettier-ignore
});
