import { FUNCTIONS, functionNames } from "../../../src/workbench/engine/functions/functions";
import { LAZY_FUNCTIONS } from "../../../src/workbench/engine/functions/lazy-functions";
import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import {
  columnCompletions,
  completions,
  functionCatalogue,
  shownArgument,
} from "../../../src/workbench/page/formulas/catalogue";
import { SIGNATURES } from "../../../src/workbench/page/formulas/signatures";

const ADDIN = {
  namespace: "OPS",
  file: {
    functions: [
      {
        id: "METRIC",
        name: "METRIC",
        description: "按整张表算一个指标",
        parameters: [
          { name: "指标", description: "指标名称" },
          { name: "小数位", description: "几位小数", optional: true },
        ],
      },
      { id: "JOIN", name: "JOIN", description: "连起来", parameters: [{ name: "值", repeating: true }] },
    ],
  },
};

function workbookWithTable(): Workbook {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("日报");
  sheet.write(area(0, 0, 1, 2), (_row, column) => ["支付金额", "访客数[人]"][column]);
  workbook.addTable(sheet, area(0, 0, 3, 2), true, { name: "Sales" });
  workbook.addName("Season", "=日报!$A$1");
  return workbook;
}

/** What Excel asks for where the engine takes more: it lets IF have one argument, and INDEX of areas a fourth. */
const LOOSER: Readonly<Record<string, readonly [number, number]>> = { IF: [2, 3], INDEX: [2, 3] };

describe("functionCatalogue", () => {
  const functions = functionCatalogue(ADDIN);

  it("holds every function of the engine and the add-in's under its namespace", () => {
    expect(functionNames().filter((name) => !functions.has(name))).toEqual([]);
    expect(functions.get("OPS.METRIC")?.arguments).toEqual([
      { label: "指标", description: "指标名称" },
      { label: "[小数位]", description: "几位小数" },
    ]);
  });

  it("describes the arguments of every function the engine has, as many as it needs and takes", () => {
    expect(Object.keys(SIGNATURES).sort()).toEqual(functionNames());
    for (const name of functionNames()) {
      const spec = FUNCTIONS.get(name) ?? LAZY_FUNCTIONS.get(name);
      const known = functions.get(name);
      // LET takes as many as there are names and is no function of the engine's tables.
      if (!spec || !known?.arguments) {
        expect([name, known?.arguments?.length]).toEqual(["LET", 5]);
        continue;
      }
      const needed = known.arguments.filter(({ label }) => !label.startsWith("[")).length;
      const most = known.repeating > 0 ? spec.max : known.arguments.length;
      expect([name, needed, most]).toEqual([name, ...(LOOSER[name] ?? [spec.min, spec.max])]);
    }
  });

  it("comes round to the arguments that repeat", () => {
    const sumifs = functions.get("SUMIFS");
    const join = functions.get("OPS.JOIN");
    if (!sumifs || !join) throw new Error("a function is missing");
    // sum_range, range1, criteria1, [range2], [criteria2]: the sixth argument is a range again.
    expect([0, 3, 4, 5, 6, 7].map((argument) => shownArgument(sumifs, argument))).toEqual([0, 3, 4, 3, 4, 3]);
    expect(shownArgument(join, 4)).toBe(0);
  });
});

describe("completions", () => {
  const functions = functionCatalogue(ADDIN);
  const names = (word: string): string[] =>
    completions(word, functions, workbookWithTable()).map(({ name }) => name);

  it("offers what begins so, in any case, the add-in's functions first", () => {
    expect(names("ops.")).toEqual(["OPS.JOIN", "OPS.METRIC"]);
    expect(names("sumif")).toEqual(["SUMIF", "SUMIFS"]);
    expect(names("zz")).toEqual([]);
  });

  it("offers tables and names of the workbook", () => {
    expect(names("sale")).toEqual(["Sales"]);
    expect(names("Season")).toEqual(["Season"]);
  });

  it("finds an add-in's function without its namespace", () => {
    expect(names("metr")).toEqual(["OPS.METRIC"]);
  });

  it("offers a table's columns, with what brackets need marked", () => {
    expect(columnCompletions("sales", "访", workbookWithTable()).map(({ name }) => name)).toEqual([
      "访客数'[人']",
    ]);
    expect(columnCompletions("Gone", "", workbookWithTable())).toEqual([]);
  });
});
