import { area } from "../../../src/workbench/model/address";
import { CellError } from "../../../src/workbench/model/values";
import type { FunctionsFile } from "../../../src/workbench/protocol/custom-functions";
import { calculatingWorkbook, closePages, openPage, type TestPage } from "./addin-page";

afterEach(closePages);

const FUNCTIONS = {
  functions: [
    { id: "ADD", name: "ADD", parameters: [{ type: "number" }, { type: "number", optional: true }] },
    { id: "SPREAD", name: "SPREAD", parameters: [{ type: "any", dimensionality: "matrix" }] },
    { id: "CODES", name: "CODES", parameters: [{ type: "any", dimensionality: "matrix" }] },
    { id: "FAIL", name: "FAIL", parameters: [{ type: "string" }] },
    { id: "COUNT", name: "COUNT", parameters: [{ type: "number", repeating: true }] },
  ],
};

const SCRIPT = `
  window.calls = 0;
  CustomFunctions.associate("ADD", (a, b) => { window.calls++; return a + (b === null ? 100 : b); });
  CustomFunctions.associate("SPREAD", async (rows) => rows.map((row) => [row.join("|"), row.length]));
  CustomFunctions.associate("CODES", (rows) => rows[0].map((cell) => cell.code || cell).join("|"));
  CustomFunctions.associate("FAIL", (word) => {
    if (word === "na") throw new CustomFunctions.Error(CustomFunctions.ErrorCode.notAvailable, "没有数据");
    if (word === "div") return new CustomFunctions.Error(CustomFunctions.ErrorCode.divisionByZero);
    throw new Error("inner");
  });
  CustomFunctions.associate("COUNT", (numbers) => numbers.length);
`;

async function openWithFunctions(functions: FunctionsFile = FUNCTIONS): Promise<TestPage> {
  const page = await openPage({
    workbook: calculatingWorkbook(),
    functions,
    namespace: "OPS",
    script: SCRIPT,
    fastClock: 20,
  });
  await page.addin.host.functionsReady;
  return page;
}

/** Writes formulas into B1 downwards and gives their settled values. */
async function results(page: TestPage, formulas: readonly string[]): Promise<unknown[]> {
  const sheet = page.workbook.sheets[0];
  if (!sheet) throw new Error("The workbook has no sheet.");
  sheet.write(area(0, 1, formulas.length), (row) => formulas[row]);
  page.workbook.engine?.recalculate();
  await page.workbook.engine?.settled();
  return formulas.map((_, row) => {
    const value = sheet.value(row, 1);
    return value instanceof CellError ? [value.text, value.message] : value;
  });
}

describe("custom functions", () => {
  it("calculates cells by the add-in's functions, omitted arguments being null", async () => {
    const page = await openWithFunctions();
    expect(await results(page, ["=OPS.ADD(1,2)", "=ops.add(5)", "=OPS.ADD(OPS.ADD(1,1),3)"])).toEqual([
      3, 105, 5,
    ]);
  });

  it("sends ranges as rows, one cell too, and spills what comes back", async () => {
    const page = await openWithFunctions();
    const sheet = page.workbook.sheets[0];
    sheet?.write(
      area(0, 4, 2, 2),
      (row, column) =>
        [
          ["a", 1],
          ["b", true],
        ][row]?.[column],
    );
    expect(await results(page, ["=OPS.SPREAD(E1:F2)"])).toEqual(["a|1"]);
    expect([sheet?.value(0, 2), sheet?.value(1, 1), sheet?.value(1, 2)]).toEqual([2, "b|true", 2]);
    sheet?.write(area(4, 1), () => "=OPS.SPREAD(E1)");
    page.workbook.engine?.recalculate();
    await page.workbook.engine?.settled();
    expect(sheet?.value(4, 1)).toBe("a");
  });

  it("shows errors thrown, returned and unforeseen as Excel does", async () => {
    const page = await openWithFunctions();
    expect(await results(page, ['=OPS.FAIL("na")', '=OPS.FAIL("div")', '=OPS.FAIL("x")'])).toEqual([
      ["#N/A", "没有数据"],
      ["#DIV/0!", undefined],
      ["#VALUE!", undefined],
    ]);
  });

  it("passes errors among any cells where the metadata allows it", async () => {
    const page = await openWithFunctions({ ...FUNCTIONS, allowErrorForDataTypeAny: true });
    page.workbook.sheets[0]?.write(area(0, 3), () => "=1/0");
    page.workbook.sheets[0]?.write(area(0, 4), () => "a");
    expect(await results(page, ["=OPS.CODES(D1:E1)", "=OPS.ADD(D1,1)"])).toEqual([
      "#DIV/0!|a",
      ["#DIV/0!", undefined],
    ]);
  });

  it("gives an error argument as the result without a call", async () => {
    const page = await openWithFunctions();
    expect(await results(page, ["=OPS.ADD(1/0,1)"])).toEqual([["#DIV/0!", undefined]]);
    expect(await page.evaluate("return window.calls;")).toBe(0);
  });

  it("gathers repeating arguments into one list", async () => {
    const page = await openWithFunctions();
    expect(await results(page, ["=OPS.COUNT(1,2,3)"])).toEqual([3]);
  });

  it("does not know functions of other namespaces", async () => {
    const page = await openWithFunctions();
    expect(await results(page, ["=OTHER.ADD(1,2)", "=OPS.NONE(1)"])).toEqual([
      ["#NAME?", undefined],
      ["#NAME?", undefined],
    ]);
  });
});
