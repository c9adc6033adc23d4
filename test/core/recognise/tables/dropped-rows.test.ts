import fc from "fast-check";
import { cells, days, shapesOf } from "./table-shape";
import type { CellValue } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

const DAILY = ["日期", "访客数", "支付金额", "转化率"];
const PRODUCTS = ["商品名称", "访客数", "支付金额", "支付件数"];
const GOODS: Rows = [
  ["红鞋", 120, 340.5, 7],
  ["蓝鞋", 80, 150.25, 3],
  ["帆布包", 45, 99.9, 2],
  ["草帽", 31, 60.1, 4],
];

/** What is dropped and which rows are data, as "1 total, 5 note | 2-4". */
function droppedOf(rows: Rows): string {
  const [{ dropped, rows: data }, ...others] = shapesOf(cells(rows));
  expect(others).toEqual([]);
  return `${dropped.join(", ")} | ${data.join("-")}`;
}

describe("findDroppedRows: totals and what is worked out", () => {
  test.each<[string, Rows, string]>([
    ["a total at the end", [DAILY, ...days(4, 3), ["合计", 1, 2, 3]], "6 total | 2-5"],
    ["a total in front", [DAILY, ["合 计：", 1, 2, 3], ...days(4, 3)], "2 total | 3-6"],
    [
      "a label behind blank cells",
      [
        ["渠道", "计划", "花费", "点击量"],
        ["直通车", "a", 3, 4],
        ["直通车", "b", 5, 7],
        [null, "小计", 9, 10],
        ["万相台", "c", 5, 6],
        ["万相台", "d", 8, 1],
        [null, "小计", 12, 6],
        [null, null, "总计", 17],
      ],
      "4 total, 7 total, 8 total | 2-6",
    ],
    [
      "a total a week",
      [DAILY, ...days(3, 3), ["周合计", 1, 2, 3], ...days(3, 3, 4), ["第2周", 1, 2, 3], ["3月", 4, 5, 6]],
      "5 total, 9 total, 10 total | 2-8",
    ],
    [
      "quarters among months with their year",
      [
        ["月份", "访客数", "金额"],
        ["2026年1月", 10, 11],
        ["2026年2月", 12, 14],
        ["2026年3月", 15, 18],
        ["2026年Q1", 37, 43],
        ["2026年4月", 17, 19],
        ["2026年5月", 11, 12],
      ],
      "5 total | 2-7",
    ],
    [
      "half a year, also where it says how far it goes",
      [
        ["月份", "访客数", "金额"],
        ["4月", 9, 12],
        ["5月", 10, 11],
        ["6月", 12, 14],
        ["上半年", 31, 37],
        ["7月", 15, 18],
        ["8月", 17, 19],
        ["9月", 13, 15],
        ["下半年（截至9月）", 45, 52],
      ],
      "5 total, 9 total | 2-8",
    ],
    [
      "all days of a shop in the column of days",
      [
        ["账号", "日期", "消耗", "成交金额"],
        ["旗舰店", "全部", 90, 240],
        ["旗舰店", "2026-03-01", 20, 70],
        ["旗舰店", "2026-03-02", 40, 80],
        ["旗舰店", "2026-03-03", 30, 90],
        ["福利号", "全部", 45, 95],
        ["福利号", "2026-03-01", 10, 30],
        ["福利号", "2026-03-02", 20, 25],
        ["福利号", "2026-03-03", 15, 40],
      ],
      "2 total, 6 total | 3-9",
    ],
    [
      "totals of several figures",
      [
        ["商品", "指标", "1月", "2月", "3月"],
        ["鞋", "销量", 3, 4, 5],
        [null, "金额", 30, 40, 50],
        ["包", "销量", 1, 4, 5],
        [null, "金额", 10, 40, 50],
        ["合计", "销量", 4, 8, 10],
        [null, "金额", 40, 80, 100],
      ],
      "6 total, 7 total | 2-5",
    ],
    [
      "units below the headings",
      [["日期", "花费", "点击量"], [null, "(元)", "(次)"], ...days(4, 2)],
      "2 note | 3-6",
    ],
    [
      "quarters among months",
      [
        ["月份", "访客数", "金额"],
        ["1月", 10, 11],
        ["2月", 12, 14],
        ["3月", 15, 18],
        ["一季度", 37, 43],
        ["4月", 17, 19],
        ["5月", 11, 12],
      ],
      "5 total | 2-7",
    ],
    [
      "averages and ratios at the end",
      [
        DAILY,
        ...days(5, 3),
        ["合计", 1, 2, 3],
        ["日均", 1, 2, 3],
        ["环比", "3%", "2%", "1%"],
        ["目标", 900, 800, 0.1],
        ["达成率", "98%", "87%", null],
      ],
      "7 total, 8 average, 9 note, 10 note, 11 note | 2-6",
    ],
    [
      "targets in front",
      [DAILY, ["目标", 900, 800, 0.1], ["完成率", 0.9, 0.8, 0.7], ...days(4, 3)],
      "2 note, 3 note | 4-7",
    ],
    [
      "Google's totals by type",
      [
        ["Keyword", "Clicks", "Impr.", "Cost"],
        ["red shoes", 1, 20, 0.5],
        ["blue shoes", 2, 31, 0.7],
        ["Total: Search", 3, 51, 1.2],
        ["Total: Account", 3, 51, 1.2],
      ],
      "4 total, 5 total | 2-3",
    ],
    [
      "a German total",
      [
        ["Datum", "Klicks", "Kosten"],
        ["01.03.2026", 3, 4],
        ["02.03.2026", 5, 7],
        ["Gesamt", 8, 11],
      ],
      "4 total | 2-3",
    ],
    ["a total without a label at the end", [PRODUCTS, ...GOODS, [null, 276, 650.75, 16]], "6 total | 2-5"],
    ["a total without a label in front", [PRODUCTS, [null, 276, 650.75, 16], ...GOODS], "2 total | 3-6"],
    [
      "a total under a name of its own",
      [PRODUCTS, ["本店所有商品", 276, 650.75, 16], ...GOODS],
      "2 total | 3-6",
    ],
    ["a mean without a label", [PRODUCTS, ...GOODS, [null, 69, 162.6875, 4]], "6 average | 2-5"],
    ["a row without a day among days", [DAILY, ...days(5, 3), ["较大促前", 3, 4, 5]], "7 note | 2-6"],
  ])("leaves out %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });

  test.each<[string, Rows, string]>([
    ["a product that sells as much as two others", [PRODUCTS, ...GOODS, ["拖鞋", 200, 490.75, 5]], " | 2-6"],
    ["a nameless product", [PRODUCTS, ...GOODS, [null, 12, 30, 1]], " | 2-6"],
    [
      "the search word total in the middle",
      [
        ["搜索词", "点击量", "展现量"],
        ["a", 1, 9],
        ["b", 2, 8],
        ["c", 3, 12],
        ["total", 4, 15],
        ["d", 3, 14],
        ["e", 9, 13],
        ["f", 8, 17],
        ["g", 7, 18],
      ],
      " | 2-9",
    ],
    [
      "figures named by their rows",
      [
        ["指标", "3月1日", "3月2日", "3月3日"],
        ["访客数", 3, 4, 5],
        ["支付金额", 6, 8, 7],
        ["支付转化率", 0.1, 0.2, 0.3],
        ["目标", 4, 4, 4],
      ],
      " | 2-5",
    ],
    [
      "a day called today",
      [
        ["日期", "访客数", "金额"],
        ["今天", 3, 4],
        ["昨天", 5, 6],
        ["2026-03-05", 5, 7],
        ["2026-03-04", 7, 8],
        ["2026-03-03", 6, 2],
      ],
      " | 2-6",
    ],
  ])("keeps %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });
});

describe("findDroppedRows: blank and half-filled rows", () => {
  test.each<[string, Rows, string]>([
    [
      "days to come",
      [DAILY, ...days(4, 3), ["2026-03-05"], ["2026-03-06"], ["2026-03-07"]],
      "6 blank, 7 blank, 8 blank | 2-5",
    ],
    [
      "days to come with formulas",
      [DAILY, ...days(4, 3), ["2026-03-05", null, null, "#DIV/0!"], ["2026-03-06", null, 0, "#DIV/0!"]],
      "6 blank, 7 blank | 2-5",
    ],
    [
      "most of a month to come, above its total",
      [
        ["日期", "星期", "访客数", "金额"],
        [46082, "周日", 5, 6],
        [46083, "周一", 7, 8],
        [46084, "周二", 9, 4],
        ...Array.from({ length: 28 }, (_, i) => [46085 + i, "周三", null, null]),
        ["合计", null, 21, 18],
      ],
      `${Array.from({ length: 28 }, (_, i) => `${5 + i} blank`).join(", ")}, 33 total | 2-4`,
    ],
    [
      "numbered lines",
      [["序号", "商品名称", "访客数", "金额"], [1, "鞋", 5, 6], [2, "包", 7, 8], [3, "帽", 9, 4], [4], [5]],
      "5 blank, 6 blank | 2-4",
    ],
    [
      "lines with formulas only",
      [PRODUCTS, ...GOODS, [null, null, 0, "#DIV/0!"], [null, "", 0, "#DIV/0!"]],
      "6 blank, 7 blank | 2-5",
    ],
    [
      "a closed day with a remark at the end",
      [
        ["日期", "访客数", "金额", "备注"],
        ["2026-03-01", 5, 6, null],
        ["2026-03-02", 7, 8, "大促"],
        ["2026-03-03", 9, 4, null],
        ["2026-03-04", null, null, "店休"],
      ],
      "5 blank | 2-4",
    ],
    [
      "days to come with their targets",
      [
        ["日期", "销售目标", "支付金额", "完成率"],
        ["2026-03-01", 100, 90, 0.9],
        ["2026-03-02", 100, 120, 1.2],
        ["2026-03-03", 120, 99, 0.825],
        ["2026-03-04", 120, null, 0],
        ["2026-03-05", 150, null, "#DIV/0!"],
      ],
      "5 blank, 6 blank | 2-4",
    ],
    [
      "months to come without their targets",
      [
        ["月份", "销售目标", "支付金额", "完成率"],
        ["1月", 900, 810, 0.9],
        ["2月", 700, 840, 1.2],
        ["3月", 950, 760, 0.8],
        ["4月", null, null, "#DIV/0!"],
        ["5月", 0, null, "#DIV/0!"],
      ],
      "5 blank, 6 blank | 2-4",
    ],
    ["a blank row inside", [DAILY, ...days(2, 3), [], ...days(2, 3, 3)], "4 blank | 2-6"],
  ])("leaves out %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });

  test.each<[string, Rows, string]>([
    ["a day of zeros", [DAILY, ...days(4, 3), ["2026-03-05", 0, 0, 0]], " | 2-6"],
    ["a day without figures inside", [DAILY, ...days(2, 3), ["2026-03-03"], ...days(2, 3, 4)], " | 2-6"],
    [
      "a closed day with a remark inside",
      [
        ["日期", "访客数", "金额", "备注"],
        ["2026-03-01", 5, 6, null],
        ["2026-03-02", null, null, "店休"],
        ["2026-03-03", 9, 4, null],
        ["2026-03-04", 7, 8, "大促"],
      ],
      " | 2-5",
    ],
    [
      "a product without figures at the end",
      [
        ["商品编码", ...PRODUCTS],
        ...GOODS.map((row, i) => [`A-${i}`, ...row]),
        ["A-9", "新品", null, null, null],
      ],
      " | 2-6",
    ],
    [
      "a day half of whose figures are there",
      [DAILY, ...days(4, 3), ["2026-03-05", 12, null, null]],
      " | 2-6",
    ],
    [
      "months to come with their targets, above the total",
      [
        ["月份", "销售目标", "支付金额", "完成率", "负责人"],
        ["1月", 900, 810, 0.9, "阿岚"],
        ["2月", 700, 840, 1.2, "阿岚"],
        ["3月", 950, 760, 0.8, "阿岚"],
        ["4月", 1000, null, null, "阿岚"],
        ["5月", "1,200", null, "#DIV/0!", "阿岚"],
        ["合计", 4750, 2410, 0.507],
      ],
      "7 total | 2-6",
    ],
    [
      "a week to come with its budget",
      [
        ["周次", "推广预算", "推广花费", "支付金额"],
        ["第9周", 3000, 3120, 38052],
        ["第10周", 3000, 3310, 41496],
        ["第11周", 3500, 3480, 40770],
        ["第12周", 3500, null, null],
      ],
      " | 2-5",
    ],
    ["a day the source has no figures for", [DAILY, ...days(4, 3), ["2026-03-05", "-", "-", "-"]], " | 2-6"],
  ])("keeps %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });
});

describe("findDroppedRows: repeated headers, notes and segments", () => {
  test.each<[string, Rows, string]>([
    [
      "the header on the next page, with its title",
      [["日报"], DAILY, ...days(2, 3), ["日报"], DAILY, ...days(2, 3, 3)],
      "5 note, 6 repeated-header | 3-8",
    ],
    [
      "a header of two rows said again",
      [
        ["日期", "流量", null, "成交", null],
        [null, "浏览量", "访客数", "金额", "买家数"],
        ...days(2, 4),
        ["日期", "流量", null, "成交", null],
        [null, "浏览量", "访客数", "金额", "买家数"],
        ...days(2, 4, 3),
      ],
      "5 repeated-header, 6 repeated-header | 3-8",
    ],
    [
      "titles and totals of segments",
      [
        PRODUCTS,
        ["鞋类"],
        ["红鞋", 120, 340.5, 7],
        ["蓝鞋", 80, 150.25, 3],
        ["小计", 200, 490.75, 10],
        ["配饰"],
        ["帆布包", 45, 99.9, 2],
        ["草帽", 31, 60.1, 4],
        ["小计", 76, 160, 6],
        ["总计", 276, 650.75, 16],
      ],
      "2 note, 5 total, 6 note, 9 total, 10 total | 3-8",
    ],
    [
      "notes below",
      [DAILY, ...days(3, 3), [], ["注：支付金额含运费"], ["制表：小王", "审核：小李"]],
      "5 blank, 6 note, 7 note | 2-4",
    ],
    [
      "comment lines of a text file below",
      [
        ["Date", "Clicks", "Cost"],
        ["2026-03-01", 3, 4],
        ["2026-03-02", 5, 7],
        ["# end of report", "2 rows"],
      ],
      "4 note | 2-3",
    ],
    ["a sentence with totals", [DAILY, ...days(3, 3), [], ["合计新增 15 个"]], "5 blank, 6 total | 2-4"],
  ])("leaves out %s", (_name, rows, expected) => {
    expect(droppedOf(rows)).toBe(expected);
  });

  test("keeps a product with nothing but its name among others", () => {
    expect(droppedOf([PRODUCTS, ...GOODS.slice(0, 2), ["新品"], ...GOODS.slice(2)])).toBe(" | 2-6");
  });
});

describe("findDroppedRows: properties", () => {
  test("a row of sums appended to any figures is left out, and nothing else", () => {
    const figures = fc.array(
      fc.tuple(fc.integer({ min: 1000, max: 9999 }), fc.integer({ min: 1000, max: 99999 })),
      { minLength: 3, maxLength: 20 },
    );
    fc.assert(
      fc.property(figures, (rows) => {
        const named = rows.map(([a, b], i) => [`商品${String.fromCharCode(65 + i)}`, a, b / 100]);
        const sums = [
          null,
          rows.reduce((sum, [a]) => sum + a, 0),
          rows.reduce((sum, [, b]) => sum + b, 0) / 100,
        ];
        const last = named.length + 1;
        expect(droppedOf([["商品名称", "访客数", "支付金额"], ...named, sums])).toBe(
          `${last + 1} total | 2-${last}`,
        );
      }),
    );
  });
});

describe("findDroppedRows: days without sales", () => {
  const SEARCH = ["日期", "点击量", "展现量", "点击率", "平均排名"];
  const full: Rows = [
    ["2026-03-05", 977, 18728, "5.22%", 29.86],
    ["2026-03-04", 973, 18596, "5.23%", 30.15],
    ["2026-03-03", 1035, 19598, "5.28%", 29.76],
    ["2026-03-02", 1067, 21870, "4.88%", 35.02],
  ];

  test("a day of zeros is data, though its rates are missing", () => {
    expect(droppedOf([SEARCH, ...full, ["2026-03-01", 0, 0, null, null]])).toBe(" | 2-6");
    expect(droppedOf([SEARCH, ...full, ["2026-03-01", 0, 0, "#DIV/0!", "-"]])).toBe(" | 2-6");
  });

  test("a day prepared for figures to come is none", () => {
    expect(droppedOf([SEARCH, ...full, ["2026-03-06", null, null, "#DIV/0!", 0]])).toBe("6 blank | 2-5");
  });

  test("a remark in a column of figures is a note", () => {
    const rows: Rows = [
      ["日子", "访客", "花费"],
      ["11.1", 10, 3.5],
      ["11.2", 12, 4.25],
      ["下面几天是大促", null, null],
      ["11.3", 40, 9.75],
      ["11.4", 38, 9.5],
    ];
    expect(droppedOf(rows)).toBe("4 note | 2-6");
  });
});
