import { cellsToStand } from "../../src/excel/kept-cells";
import { shopDaily } from "../fixtures/daily-sheets";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import { TEMPLATES } from "../../src/core/templates/index";
import type { BlockPlan } from "../../src/workbook/plan";

const LAST = "=INT(MAX(日报[日期]))";
const block: BlockPlan = { row: 3, column: 2, values: [[LAST]], style: "heading", areFormulas: true };

describe("a block whose cells the operator may write over", () => {
  test.each<[string, string | number | null, string | number]>([
    ["a day typed", 46100, 46100],
    ["a text typed", "上周一", "上周一"],
    ["a formula of the operator's own", "=TODAY()-1", "=TODAY()-1"],
    ["an emptied cell", null, LAST],
    ["our own formula", LAST, LAST],
    ["our formula over a daily table that made room for another", "=INT(MAX(日报_旧[日期]))", LAST],
  ])("goes on with what is there: %s", (_, there, expected) => {
    expect(cellsToStand({ ...block, keeps: true }, [[there]])).toEqual([[expected]]);
  });

  test("is no other block, and begins as planned where nothing is known of it", () => {
    expect(cellsToStand(block, [[46100]])).toEqual([[LAST]]);
    expect(cellsToStand({ ...block, keeps: true }, undefined)).toEqual([[LAST]]);
  });

  test("is the day that 数据简报, 归因 and 日检 look at, today and the names of owners in 对策表, and nothing else", () => {
    const table = cleanTable(shopDaily, recogniseGrid(shopDaily).tables[0]).value;
    const kept = TEMPLATES.filter((template) => template.fits(table).length === 0).flatMap((template) => {
      const { value } = template.plan({
        table,
        locale: "zh-CN",
        takenSheetNames: [],
        takenTableNames: [],
        tableNames: {
          daily: "日报",
          targets: "计划",
          rules: "规则表",
          weekly: "周报",
          monthly: "月报",
          countermeasures: "对策表",
        },
      });
      return value.blocks.filter(({ keeps }) => keeps).map(({ values }) => [template.id, values]);
    });
    const owners = ["运营", "推广", "美工", "客服", "仓储", ...Array.from({ length: 8 }, () => null)];
    expect(kept).toEqual([
      ...["brief", "attribution", "check"].map((id) => [id, [[LAST]]]),
      ["countermeasures", [["=TODAY()"]]],
      ["countermeasures", [owners]],
    ]);
  });
});
