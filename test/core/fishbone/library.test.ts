import { CAUSE_IDS, causesOf } from "../../../src/core/fishbone/causes";
import {
  LIBRARY_COLUMNS,
  LIBRARY_HEADINGS,
  libraryOf,
  readLibrary,
  usualLibrary,
} from "../../../src/core/fishbone/library";
import { PROBLEMS } from "../../../src/core/fishbone/problems";
import type { ProblemId } from "../../../src/core/fishbone/problems";
import type { CellValue } from "../../../src/workbook/grid";

const HEADINGS = ["大骨", "中骨", "原因", "用于哪些问题", "看什么", "负责人", "对策", "编号 id"];

test.each(["zh-CN", "en-US"] as const)(
  "what is written in %s is read again, problem by problem",
  (locale) => {
    const usual = usualLibrary(locale);
    const cells = [
      LIBRARY_COLUMNS.map((column) => LIBRARY_HEADINGS[locale][column]),
      ...usual.map((row) => LIBRARY_COLUMNS.map((column): CellValue => row[column])),
    ];
    const read = readLibrary(cells) ?? [];
    expect(read).toEqual(usual);
    expect(read.map(({ id }) => id)).toEqual(CAUSE_IDS);
    for (const problem of Object.keys(PROBLEMS) as ProblemId[])
      expect(libraryOf(read, problem).map(({ id }) => id)).toEqual(causesOf(problem));
  },
);

test("reads rows people reworded, added, copied or emptied, whatever the order of the columns", () => {
  const read = readLibrary([
    [...HEADINGS].reverse(),
    ["refundWave", "换供应商", "老板", "退款原因", "退款率上升", "退货潮", null, "产品"],
    [null, "装修店铺", null, null, null, " 首页太旧 ", null, "页面"],
    ["refundWave", null, null, null, null, "抄来的一行", null, null],
    ["fewerUnits", "x", null, null, null, null, null, null],
  ]);
  expect(read?.map(({ id, cause, bone }) => [id, cause, bone])).toEqual([
    ["refundWave", "退货潮", "产品"],
    [null, "首页太旧", "页面"],
    [null, "抄来的一行", ""],
  ]);
  // A row that names no problem is for all of them.
  expect(libraryOf(read ?? [], "refunds")).toHaveLength(3);
  expect(libraryOf(read ?? [], "visitors").map(({ cause }) => cause)).toEqual(["首页太旧", "抄来的一行"]);
});

test("cells without a heading of causes are no library", () => {
  expect(
    readLibrary([
      ["大骨", "对策"],
      ["产品", "x"],
    ]),
  ).toBeNull();
  expect(readLibrary([])).toBeNull();
});
