import { withFixedEngine } from "../support/automation";
import { openPort } from "../support/bid-log-build";
import { sheetOf } from "../support/faults";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import { openFunctions } from "./typed-functions";
import type { TypedFunctions } from "./typed-functions";
import type { TypedCountermeasure } from "../../src/core/countermeasures/countermeasure";
import { COUNTERMEASURES_HEADER_ROW } from "../../src/core/templates/countermeasures";
import { openWorkbook } from "../../src/workbench/xlsx/open";

/** OPS.BEFOREAFTER typed into cells, in the add-in's own runtime, beside a 对策表 of the same days. */

jest.setTimeout(240_000);

/** 2026-01-05, a Monday. */
const FIRST = 46027;
const DAYS = 90;
const MENDED = FIRST + 60;
/** How far days are off in hundredths, drawn once by hand; of another length than a week. */
const OFF = [4, -7, 2, 9, -3, -5, 1, 6, -8, 3, 0, -2, 5, -6, 8, -4, 7, -1, -9];
/** A day on which visitors were not counted, and one without any figure. */
const [UNCOUNTED, EMPTY] = [FIRST + 20, FIRST + 31];

const rows: PlainCell[][] = Array.from({ length: DAYS }, (_, place): PlainCell[] => {
  const day = FIRST + place;
  const visitors = Math.round(800 * (1 + 0.05 * (place % 7)) * (1 + OFF[place % OFF.length] / 100));
  const rate = (day < MENDED ? 0.05 : 0.063) * (1 + OFF[(3 * place) % OFF.length] / 300);
  const buyers = Math.round(visitors * rate);
  if (day === EMPTY) return [day, "-", "-", "-"];
  return [day, buyers, day === UNCOUNTED ? "-" : visitors, buyers * 99];
});

const MEASURE: TypedCountermeasure = {
  found: MENDED - 2,
  problem: "转化率下降",
  cause: "主图或详情页改差了",
  measure: "换回原来的主图",
  phase: null,
  owner: "美工",
  due: MENDED,
  state: "已完成",
  figure: "支付转化率",
  target: null,
  changed: MENDED,
  note: null,
};

/** Rows of the 对策表, and the columns of the operator's sheet that the function is given for each. */
const CASES: readonly (readonly [
  measure: string,
  figure: string,
  changed: number,
  columns: string,
  found: number | null,
])[] = [
  ["换回原来的主图", "支付转化率", MENDED, "B1:C91", MENDED - 12],
  ["送优惠券", "访客数", MENDED, "C1:C91", null],
  ["加推广", "支付金额", FIRST + 40, "D1:D91", FIRST + 38],
  ["没数的那周", "访客数", FIRST + 33, "C1:C91", FIRST + 20],
  ["才一周", "支付转化率", FIRST + DAYS - 10, "B1:C91", FIRST + 60],
  ["刚开店", "支付金额", FIRST + 9, "D1:D91", null],
];

let typed: TypedFunctions;
let table: SheetTable;

beforeAll(async () => {
  const { workbook } = openWorkbook(
    plainWorkbook([
      { name: "店铺日报", rows: [["日期", "支付买家数", "访客数", "支付金额"], ...rows.map(dated)] },
    ]),
    { fileName: "shop.xlsx", attachEngine: withFixedEngine },
  );
  const open = await openPort(workbook);
  await open.build([
    {
      sheet: "店铺日报",
      template: "countermeasures",
      countermeasures: CASES.map(([measure, figure, changed, , found]) => ({
        ...MEASURE,
        measure,
        figure,
        changed,
        found,
      })),
    },
  ]);
  open.close();
  const sheet = sheetOf(workbook, "对策表");
  table = new SheetTable(sheet, COUNTERMEASURES_HEADER_ROW - 1, 4);
  expect(table.columnOf("对策")).toBe(4);
  typed = await openFunctions(workbook);
});
afterAll(() => typed.close());

test.each(CASES)(
  "%s: the same figures as its row of the 对策表",
  async (measure, _, changed, columns, found) => {
    const [headings, row] = await typed.spill(
      `=OPS.BEFOREAFTER(店铺日报!A1:A91,店铺日报!${columns},${changed},${found === null ? "" : `,${found}`})`,
    );
    expect(headings).toEqual(["改前", "改后", "变化", "变化率", "变化下限", "变化上限", "结论", "每边几周"]);
    headings.forEach((heading, place) => {
      if (heading === "结论") return;
      const wanted = table.cell(measure, String(heading));
      expect([heading, row[place]]).toEqual([
        heading,
        typeof wanted === "number" ? expect.closeTo(wanted, 9) : "",
      ]);
    });
    expect(typeof row[0]).toBe("number");
    const said = table.cell(measure, "结论");
    // The table waits for the weeks it was asked for; the function says what there is.
    if (said === "未到期") expect(row[7]).toBe(1);
    else expect(row[6]).toBe({ 有效: "上升", 无效: "下降", 未定: "未定" }[String(said)]);
  },
);

test("a change by its cell, and what is wrong in words", async () => {
  const [, byCell] = await typed.spill("=OPS.BEFOREAFTER(店铺日报!A1:A91,店铺日报!B1:C91,店铺日报!A62)");
  expect(byCell[6]).toBe("上升");
  const [, weeks] = await typed.spill("=OPS.BEFOREAFTER(店铺日报!A1:A91,店铺日报!B1:C91,店铺日报!A62,28)");
  expect(weeks[7]).toBe(4);
  expect(await typed.spill("=OPS.BEFOREAFTER(店铺日报!A1:A91,店铺日报!B1:B90,店铺日报!A62)")).toEqual([
    [["#VALUE!", "日期和数值的行数要一样：日期 91 行，数值 90 行。"]],
  ]);
  expect(await typed.spill("=OPS.BEFOREAFTER(店铺日报!A1:A91,店铺日报!B1:B91,店铺日报!A4)")).toEqual([
    [["#N/A", "改动前后都至少要有一个整周：前面 2 天，后面 87 天。"]],
  ]);
});

function dated([day, ...figures]: PlainCell[]): PlainCell[] {
  return [new Date(Date.UTC(1899, 11, 30 + Number(day))).toISOString().slice(0, 10), ...figures];
}
