import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area, type Area } from "../../../src/workbench/model/address";
import type { ConditionalFormat } from "../../../src/workbench/model/rules";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { cellLook } from "../../../src/workbench/page/grid/cell-look";
import { ConditionalLooks } from "../../../src/workbench/page/grid/conditional/conditional-looks";

const NO_FORMAT = { fillColor: null, fontColor: null, bold: null, italic: null, numberFormat: null };
const RED = { ...NO_FORMAT, fillColor: "#FFC7CE" };

/** A column of values from A1 down, with an engine whose day is 2026-03-15, a Sunday. */
function column(values: readonly (string | number | null)[]): Sheet {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("表");
  attachEngine(workbook, { now: () => new Date(2026, 2, 15), random: () => 0.5 });
  sheet.write(area(0, 0, values.length), (row) => values[row] ?? null);
  workbook.engine?.recalculate();
  return sheet;
}

function rule(
  sheet: Sheet,
  type: string,
  given: Record<string, unknown>,
  over: Partial<ConditionalFormat> = {},
  at: Area = area(0, 0, 20),
): void {
  sheet.conditionalFormats.push({
    id: String(sheet.conditionalFormats.length),
    areas: [at],
    type,
    priority: sheet.conditionalFormats.length,
    stopIfTrue: false,
    rule: given,
    format: RED,
    ...over,
  });
}

/** Rows from A1 down that get the red fill. */
function red(sheet: Sheet, rows: number): number[] {
  const looks = new ConditionalLooks(sheet);
  return Array.from({ length: rows }, (_, row) => row).filter(
    (row) => looks.at(row, 0)?.fill === RED.fillColor,
  );
}

describe("conditional formats that style cells", () => {
  const cases: readonly [string, string, Record<string, unknown>, readonly (string | number)[], number[]][] =
    [
      ["above a number", "CellValue", { operator: "GreaterThan", formula1: "=60" }, [60, 61, "abc"], [1, 2]],
      [
        "between two",
        "CellValue",
        { operator: "Between", formula1: 2, formula2: "=4" },
        [1, 2, 4, 5],
        [1, 2],
      ],
      ["equal to a text", "CellValue", { operator: "EqualTo", formula1: '="完成"' }, ["完成", "未完成"], [0]],
      ["by a formula", "Custom", { formula: "=$A1>AVERAGE($A$1:$A$4)" }, [1, 2, 3, 10], [3]],
      ["by its row", "Custom", { formula: "=MOD(ROW(),2)=0" }, [1, 1, 1, 1], [1, 3]],
      ["begins with", "ContainsText", { operator: "BeginsWith", text: "未" }, ["未完成", "完成"], [0]],
      ["the two largest", "TopBottom", { rank: 2, type: "TopItems" }, [5, 9, 7, 9, 1], [1, 3]],
      ["the lowest fifth", "TopBottom", { rank: 20, type: "BottomPercent" }, [5, 9, 7, 8, 1], [4]],
      ["twice there", "PresetCriteria", { criterion: "DuplicateValues" }, ["a", "A", "b"], [0, 1]],
      // Mean 4.025; one standard deviation of the population above it is 6.05.
      ["far above the mean", "PresetCriteria", { criterion: "OneStdDevAboveAverage" }, [2, 2, 6, 6.1], [3]],
      ["of last week", "PresetCriteria", { criterion: "LastWeek" }, [46088, 46089, 46095, 46096], [1, 2]],
    ];
  it.each(cases)("mark what is %s", (_words, type, given, values, expected) => {
    const sheet = column(values);
    rule(sheet, type, given);
    expect(red(sheet, values.length)).toEqual(expected);
  });

  it("let the first rule win and a stopping one hide those after it", () => {
    const sheet = column([1, 5]);
    rule(sheet, "CellValue", { operator: "GreaterThan", formula1: "4" }, { stopIfTrue: true });
    rule(
      sheet,
      "CellValue",
      { operator: "GreaterThan", formula1: "0" },
      { format: { ...NO_FORMAT, fillColor: "#000000", bold: true } },
    );
    const looks = new ConditionalLooks(sheet);
    expect(looks.at(0, 0)).toEqual({ fill: "#000000", bold: true });
    expect(looks.at(1, 0)).toEqual({ fill: "#FFC7CE" });
  });

  it("are drawn over the cell's own fill, with their number format", () => {
    const sheet = column([0.256]);
    sheet.restyle(area(0, 0), (style) => ({ ...style, fill: "#123456" }));
    rule(
      sheet,
      "CellValue",
      { operator: "GreaterThan", formula1: 0 },
      { format: { ...RED, numberFormat: "0%" } },
    );
    const look = cellLook(sheet, 0, 0, (text) => text.length * 8, new ConditionalLooks(sheet).at(0, 0));
    expect(look).toMatchObject({ fill: "#FFC7CE", text: "26%" });
  });

  it("leave cells alone where the formula does not parse", () => {
    const sheet = column([1]);
    rule(sheet, "Custom", { formula: "=SUM(" });
    expect(red(sheet, 1)).toEqual([]);
  });
});

describe("colour scales, data bars and icons", () => {
  it("mix the colours of the points around a value", () => {
    const sheet = column([0, 25, 50, 100]);
    rule(sheet, "ColorScale", {
      criteria: {
        minimum: { type: "LowestValue", color: "#000000" },
        midpoint: { type: "Number", formula: "50", color: "#FFFFFF" },
        maximum: { type: "HighestValue", color: "#FF0000" },
      },
    });
    const looks = new ConditionalLooks(sheet);
    // Half way from black to white is 127.5, which rounds to 80 in sixteens.
    expect([0, 1, 2, 3].map((row) => looks.at(row, 0)?.fill)).toEqual([
      "#000000",
      "#808080",
      "#FFFFFF",
      "#FF0000",
    ]);
  });

  it("begin bars of mixed signs at an axis", () => {
    const sheet = column([-10, 30]);
    rule(sheet, "DataBar", { positiveFillColor: "#638EC6" });
    const looks = new ConditionalLooks(sheet);
    expect(looks.at(0, 0)?.bar).toMatchObject({ from: 0, to: 0.25, axis: 0.25, color: "#FF0000" });
    expect(looks.at(1, 0)?.bar).toMatchObject({ from: 0.25, to: 1, axis: 0.25, color: "#638EC6" });
  });

  it("choose icons by their steps, and may leave the value out", () => {
    const sheet = column([0, 33, 67, 100]);
    rule(sheet, "IconSet", {
      style: "ThreeArrows",
      showIconOnly: true,
      criteria: [
        {},
        { type: "Percent", formula: "33", operator: "GreaterThan" },
        { type: "Percent", formula: "67", operator: "GreaterThanOrEqual" },
      ],
    });
    const looks = new ConditionalLooks(sheet);
    expect([0, 1, 2, 3].map((row) => looks.at(row, 0)?.icon?.shape)).toEqual(["down", "down", "up", "up"]);
    expect(cellLook(sheet, 0, 0, () => 8, looks.at(0, 0))?.text).toBe("");
  });
});
