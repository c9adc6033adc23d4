import fc from "fast-check";
import { cells, days, headingTexts, shapesOf } from "./table-shape";
import type { TableShape } from "./table-shape";
import { findTables } from "../../../../src/core/recognise/tables/find-tables";
import type { CellValue, Grid } from "../../../../src/workbook/grid";

type Rows = readonly (readonly CellValue[])[];

/** Title, header and data rows, and columns of each table, as "title | 2-2 | 3-9 | 1-4". */
function inShort(grid: Grid): readonly string[] {
  return shapesOf(grid).map(
    ({ title, header, rows, columns }) =>
      `${title ?? "-"} | ${header.join("-")} | ${rows.join("-")} | ${columns.join("-")}`,
  );
}

const DAILY = ["日期", "访客数", "支付金额"];

describe("findTables: one table", () => {
  test.each<[string, Rows, string]>([
    [
      "with weeks by their number over their days",
      [
        ["各店周报"],
        ["店铺", "指标", "第9周", "第10周", "第11周"],
        [null, null, "2.23-3.1", "3.2-3.8", "3.9-3.15"],
        ["天猫店", "访客数", 8420, 8816, 9012],
        [null, "支付金额", 38052, 41496, 40770],
      ],
      "各店周报 | 2-3 | 4-5 | 1-5",
    ],
    [
      "with weeks over a first row of days",
      [
        ["商品", "第9周", "第10周", "第11周"],
        ["上新", "2.23", "3.2", "3.9"],
        ["红鞋", 8420, 8816, 9012],
        ["蓝鞋", 3805, 4149, 4077],
      ],
      "- | 1-1 | 2-4 | 1-4",
    ],
    [
      "below a title, a note and blank rows",
      [["3月店铺日报"], ["注：数据来自后台"], [], DAILY, ...days(5, 2)],
      "3月店铺日报 | 4-4 | 5-9 | 1-3",
    ],
    [
      "below a line that says who made it",
      [["3月店铺日报", null, "制表人：小陈"], DAILY, ...days(5, 2)],
      "3月店铺日报 | 2-2 | 3-7 | 1-3",
    ],
    [
      "below labels with their values",
      [["店铺日报"], ["负责人：阿杰", null, "单位：元"], DAILY, ...days(5, 2)],
      "店铺日报 | 3-3 | 4-8 | 1-3",
    ],
    [
      "with a day off in words",
      [
        ["日期", "客服", "接待人数", "询单人数", "差评"],
        ["2026-03-01", "可可", 90, 57, 2],
        [null, "阿桃", 105, 62, 0],
        ["2026-03-02", "可可", 84, 42, 2],
        [null, "阿桃", "休", "休", "休"],
        ["2026-03-03", "可可", 90, 48, 0],
        [null, "阿桃", 121, 68, 1],
      ],
      "- | 1-1 | 2-7 | 1-5",
    ],
    [
      "away from the corner",
      [[], [], [null, null, ...DAILY], ...days(4, 2).map((row) => [null, null, ...row])],
      "- | 3-3 | 4-7 | 3-5",
    ],
    [
      "after comment lines of a text file",
      [["# Report: daily, exported"], ["# shop, 2026-03-01", "to 2026-03-31"], DAILY, ...days(4, 2)],
      "- | 3-3 | 4-7 | 1-3",
    ],
    [
      "with blank columns inside",
      [
        ["日期", "访客数", null, "支付金额", null, null, "花费"],
        ...days(6, 3).map(([d, a, b, c]) => [d, a, null, b, null, null, c]),
      ],
      "- | 1-1 | 2-7 | 1-7",
    ],
    [
      "with a column of remarks behind a gap",
      [[...DAILY, null, "备注"], ...days(6, 2).map((row, i) => [...row, null, i === 2 ? "大促" : null])],
      "- | 1-1 | 2-7 | 1-5",
    ],
    [
      "with a title and its unit at the side",
      [["流量日报", null, "单位：元"], DAILY, ...days(4, 2)],
      "流量日报 | 2-2 | 3-6 | 1-3",
    ],
    [
      "under the title and the totals",
      [["日报"], ["合计", 900, 800], DAILY, ...days(4, 2)],
      "日报 | 3-3 | 4-7 | 1-3",
    ],
    [
      "of an export with its period",
      [
        ["生意参谋-商品效果"],
        ["统计时间：2026-03-01 ~ 2026-03-07"],
        [],
        ["商品ID", "商品名称", "支付金额"],
        ["600000000001", "鞋", 10],
        ["600000000002", "包", 20],
      ],
      "生意参谋-商品效果 | 4-4 | 5-6 | 1-3",
    ],
    [
      "of Google's with title and period",
      [
        ["Campaign report"],
        ["All time"],
        ["Campaign", "Clicks", "Impr.", "Cost"],
        ["a", 3, 40, 1.5],
        ["b", 4, 50, 2.5],
      ],
      "Campaign report | 3-3 | 4-5 | 1-4",
    ],
    [
      "in a language nobody told us",
      [["Päivä", "Kävijät", "Myynti", "Kulut"], ...days(4, 3)],
      "- | 1-1 | 2-5 | 1-4",
    ],
    [
      "with unknown Chinese headings",
      [
        ["货号", "甲项", "乙项"],
        ["A-1", 4, 5],
        ["A-2", 6, 8],
        ["A-3", 1, 9],
      ],
      "- | 1-1 | 2-4 | 1-3",
    ],
    [
      "of words only",
      [
        ["负责人", "事项", "进展"],
        ["小王", "上新", "完成"],
        ["小李", "报活动", "进行中"],
        ["小张", "拍图", "完成"],
      ],
      "- | 1-1 | 2-4 | 1-3",
    ],
    [
      "with years as headings",
      [
        ["品类", 2024, 2025, 2026],
        ["鞋", 120, 150, 170],
        ["包", 80, 95, 60],
        ["帽", 12, 15, 11],
      ],
      "- | 1-1 | 2-4 | 1-4",
    ],
    [
      "with days of the month as headings",
      [
        ["3月", 1, 2, 3, 4, 5],
        ["访客数", 12, 50, 31, 44, 72],
        ["支付金额", 11, 15, 13, 14, 17],
      ],
      "- | 1-1 | 2-3 | 1-6",
    ],
    ["with one heading lacking", [[null, "访客数", "支付金额"], ...days(4, 2)], "- | 1-1 | 2-5 | 1-3"],
    [
      "beside remarks without a heading",
      [[...DAILY], ...days(12, 2).map((row, i) => [...row, null, i === 3 ? "这里补录过" : null])],
      "- | 1-1 | 2-13 | 1-3",
    ],
    [
      "said again on its next pages",
      [
        ["日报"],
        DAILY,
        ...days(3, 2),
        [],
        ["日报"],
        DAILY,
        ...days(3, 2, 4),
        ["第 2 页"],
        DAILY,
        ...days(2, 2, 7),
      ],
      "日报 | 2-2 | 3-15 | 1-3",
    ],
  ])("%s", (_name, rows, expected) => {
    expect(inShort(cells(rows))).toEqual([expected]);
  });
});

describe("findTables: several tables", () => {
  const CHANNELS: Rows = [
    ["渠道", "访客数", "成交额"],
    ["手淘搜索", 70, 300],
    ["直通车", 40, 140],
    ["首页", 25, 90],
  ];
  const beside = (gap: number, left: Rows, right: Rows): Rows => {
    const width = Math.max(...left.map((row) => row.length));
    return Array.from({ length: Math.max(left.length, right.length) }, (_, i) => [
      ...Array.from({ length: width + gap }, (_unused, column) => left[i]?.[column] ?? null),
      ...(right[i] ?? []),
    ]);
  };
  const week = (first: number): Rows => [["日期", "访客", "金额"], ...days(7, 2, first)];

  test.each<[string, Rows, readonly string[]]>([
    [
      "below each other with titles",
      [["一、按天"], DAILY, ...days(4, 2), [], ["二、按渠道"], ...CHANNELS],
      ["一、按天 | 2-2 | 3-6 | 1-3", "二、按渠道 | 9-9 | 10-12 | 1-3"],
    ],
    [
      "below each other, the title apart",
      [["一、按天"], [], DAILY, ...days(4, 2), [], ["二、按渠道"], [], ...CHANNELS],
      ["一、按天 | 3-3 | 4-7 | 1-3", "二、按渠道 | 11-11 | 12-14 | 1-3"],
    ],
    [
      "below each other without a blank row",
      [DAILY, ...days(4, 2), ...CHANNELS],
      ["- | 1-1 | 2-5 | 1-3", "- | 6-6 | 7-9 | 1-3"],
    ],
    [
      "with the same headings under other titles",
      [["3月"], DAILY, ...days(3, 2), [], ["4月"], DAILY, ...days(3, 2, 4)],
      ["3月 | 2-2 | 3-5 | 1-3", "4月 | 8-8 | 9-11 | 1-3"],
    ],
    [
      "side by side of other height",
      beside(1, [DAILY, ...days(9, 2)], CHANNELS),
      ["- | 1-1 | 2-10 | 1-3", "- | 1-1 | 2-4 | 5-7"],
    ],
    [
      "side by side in other rows",
      beside(2, [["按天"], DAILY, ...days(9, 2)], [[], [], [], ["按渠道"], ...CHANNELS]),
      ["按天 | 2-2 | 3-11 | 1-3", "按渠道 | 5-5 | 6-8 | 6-8"],
    ],
    [
      "side by side with titles and one height",
      beside(1, [["按天"], DAILY, ...days(3, 2)], [["按渠道"], ...CHANNELS]),
      ["按天 | 2-2 | 3-5 | 1-3", "按渠道 | 2-2 | 3-5 | 5-7"],
    ],
    [
      "one block a week beside each other",
      beside(1, beside(1, week(1), week(8)), week(15)),
      ["- | 1-1 | 2-8 | 1-3", "- | 1-1 | 2-8 | 5-7", "- | 1-1 | 2-8 | 9-11"],
    ],
    [
      "one block a week without a gap",
      beside(0, beside(0, week(1), week(8)), week(15)),
      ["- | 1-1 | 2-8 | 1-3", "- | 1-1 | 2-8 | 4-6", "- | 1-1 | 2-8 | 7-9"],
    ],
    [
      "weeks without a gap under their titles",
      beside(0, [["第1周"], ...week(1)], [["第2周"], ...week(8)]),
      ["第1周 | 2-2 | 3-9 | 1-3", "第2周 | 2-2 | 3-9 | 4-6"],
    ],
    [
      "two beside each other below one",
      [
        ["日报"],
        DAILY,
        ...days(6, 2),
        [],
        [],
        ...beside(1, [["来源"], ...CHANNELS], [["商品"], ["商品名称", "支付件数"], ["鞋", 4], ["包", 9]]),
      ],
      ["日报 | 2-2 | 3-8 | 1-3", "来源 | 12-12 | 13-15 | 1-3", "商品 | 12-12 | 13-14 | 5-6"],
    ],
  ])("%s", (_name, rows, expected) => {
    expect(inShort(cells(rows))).toEqual(expected);
  });
});

describe("findTables: thousands of tables in a sheet", () => {
  const stack = (count: number, table: (i: number) => Rows): Grid =>
    cells(Array.from({ length: count }, (_, i) => [...table(i), []]).flat());

  // Comparing each with each takes more than a minute for these.
  test.each<[string, (i: number) => Rows]>([
    ["a day each", (i) => [[`分店${i}`], DAILY, ["2026-03-01", i, i * 3]]],
    ["labels over figures", (i) => [[`分店${i}`], ["访客数", "支付金额", "花费"], [i, i * 3, 7]]],
    ["headings of their own", (i) => [[`分店${i}`], ["访客数", `金额${i}`, "花费"], [i, i * 3, 7]]],
  ])(
    "%s, in time",
    (_name, table) => {
      const found = findTables(stack(6000, table));
      expect(found).toHaveLength(6000);
      expect(found[5999].bounds.title).toBe("分店5999");
    },
    15_000,
  );

  test("a card is left out when a table further down has its headings, and stays when it is that table", () => {
    const card: Rows = [["总览"], ["访客数", "支付金额"], [300, 900], []];
    expect(inShort(cells([...card, ["日报"], DAILY, ...days(4, 2)]))).toEqual(["日报 | 6-6 | 7-10 | 1-3"]);
    expect(inShort(cells(card))).toEqual(["总览 | 2-2 | 3-3 | 1-2"]);
  });
});

describe("findTables: no table", () => {
  test.each<[string, Rows]>([
    [
      "labels with values",
      [
        ["店铺名称", "旗舰店"],
        ["统计日期", "2026-03-01"],
        ["访客数", 1234],
        ["支付金额", 5678.9],
      ],
    ],
    [
      "labels with a colon",
      [
        ["文件名：", "a.xlsx"],
        ["操作者：", "小王"],
        ["日期：", "2026-03-01"],
      ],
    ],
    [
      "labels and values twice a row",
      [
        ["访客数", 1234, "支付金额", 5678],
        ["转化率", "3%", "客单价", 88],
        ["加购", 40, "收藏", 30],
      ],
    ],
    ["a note", [["今天要做的事"], ["1. 检查库存"], ["2. 回复差评"]]],
    ["figures without headings", days(8, 3)],
    ["headings with nothing below", [["修订记录"], ["时间", "素材名称", "字段", "旧值", "新值"]]],
    ["nothing", [[null, ""], ["　"]]],
  ])("%s", (_name, rows) => {
    expect(inShort(cells(rows))).toEqual([]);
  });
});

describe("findTables: headers of several rows", () => {
  test.each<[string, Rows, string, readonly string[]]>([
    [
      "groups over details",
      [
        ["日期", "流量", null, "成交", null],
        [null, "浏览量", "访客数", "支付金额", "支付买家数"],
        ...days(4, 4),
      ],
      "- | 1-2 | 3-6 | 1-5",
      ["日期", "流量 / 浏览量", "流量 / 访客数", "成交 / 支付金额", "成交 / 支付买家数"],
    ],
    [
      "three rows",
      [
        ["日期", "站内推广", null, null, null, "成交", null],
        [null, "直通车", null, "万相台", null, null, null],
        [null, "花费", "点击量", "花费", "点击量", "支付金额", "支付买家数"],
        ...days(4, 6),
      ],
      "- | 1-3 | 4-7 | 1-7",
      [
        "日期",
        "站内推广 直通车 / 花费",
        "站内推广 直通车 / 点击量",
        "站内推广 万相台 / 花费",
        "站内推广 万相台 / 点击量",
        "成交 / 支付金额",
        "成交 / 支付买家数",
      ],
    ],
    [
      "groups written in every cell",
      [
        ["日期", "直通车", "直通车", "万相台", "万相台"],
        [null, "花费", "点击量", "花费", "点击量"],
        ...days(4, 4),
      ],
      "- | 1-2 | 3-6 | 1-5",
      ["日期", "直通车 / 花费", "直通车 / 点击量", "万相台 / 花费", "万相台 / 点击量"],
    ],
    [
      "under a title",
      [
        ["6月汇总日报"],
        ["日期", "流量", null, "成交", null],
        [null, "浏览量", "访客数", "支付金额", "支付买家数"],
        ...days(4, 4),
      ],
      "6月汇总日报 | 2-3 | 4-7 | 1-5",
      ["日期", "流量 / 浏览量", "流量 / 访客数", "成交 / 支付金额", "成交 / 支付买家数"],
    ],
    [
      "dates with the days of the week below",
      [
        ["商品", "3月1日", "3月2日", "3月3日"],
        [null, "周日", "周一", "周二"],
        ["鞋", 3, 4, 5],
        ["包", 6, 8, 7],
      ],
      "- | 1-2 | 3-4 | 1-4",
      ["商品", "3月1日", "3月2日", "3月3日"],
    ],
  ])("%s", (_name, rows, expected, headings) => {
    expect(inShort(cells(rows))).toEqual([expected]);
    expect(headingTexts(cells(rows))).toEqual(headings);
  });

  test("takes no first row of data for a second row of headings", () => {
    const rows = [
      ["商品编码", "商品名称", "类目", "规格"],
      ["A-1", "鞋", null, "红"],
      ["A-2", "包", "箱包", null],
      ["A-3", "帽", "服饰", "黑"],
    ];
    expect(inShort(cells(rows))).toEqual(["- | 1-1 | 2-4 | 1-4"]);
  });
});

describe("findTables: properties", () => {
  const tables: readonly Rows[] = [
    [DAILY, ...days(6, 2)],
    [
      ["日期", "流量", null, "成交", null],
      [null, "浏览量", "访客数", "支付金额", "支付买家数"],
      ...days(5, 4),
    ],
    [
      ["关键词", "展现量", "点击量", "花费"],
      ["红鞋", 100, 3, 1.5],
      ["女鞋", 50, 2, 1.25],
      ["跑鞋", 70, 5, 3.5],
      ["童鞋", 41, 9, 2],
    ],
    [
      ["SKU", "3/1", "3/2", "3/3", "3/4"],
      ["A-1", 3, 4, 5, 6],
      ["A-2", 7, 1, 0, 2],
      ["A-3", 8, 2, 2, 2],
    ],
  ];
  const table = fc.constantFrom(...tables);
  const moved = (shapes: readonly TableShape[], down: number, right: number): readonly TableShape[] =>
    shapes.map(({ title, header, rows, columns, dropped }) => ({
      title,
      header: [header[0] + down, header[1] + down],
      rows: [rows[0] + down, rows[1] + down],
      columns: [columns[0] + right, columns[1] + right],
      dropped,
    }));
  const blank = (count: number): Rows => Array.from({ length: count }, () => []);
  const padded = (rows: Rows, right: number): Rows =>
    rows.map((row) => [...Array<CellValue>(right).fill(null), ...row]);

  test("blank rows and columns in front move the tables and change nothing", () => {
    fc.assert(
      fc.property(table, fc.nat(6), fc.nat(4), (rows, down, right) => {
        const expected = moved(shapesOf(cells(rows)), down, right);
        expect(shapesOf(cells([...blank(down), ...padded(rows, right)]))).toEqual(expected);
      }),
    );
  });

  test("a title above becomes the title, and nothing else changes", () => {
    fc.assert(
      fc.property(
        table,
        fc.constantFrom("店铺日报", "3月数据汇总", "Weekly review"),
        fc.nat(2),
        (rows, title, gap) => {
          const expected = moved(shapesOf(cells(rows)), 1 + gap, 0).map((shape) => ({ ...shape, title }));
          expect(shapesOf(cells([[title], ...blank(gap), ...rows]))).toEqual(expected);
        },
      ),
    );
  });

  test("tables below each other, with titles, are the same tables", () => {
    fc.assert(
      fc.property(table, table, fc.integer({ min: 1, max: 3 }), (upper, lower, gap) => {
        const down = upper.length + 1 + gap + 1;
        const expected = [
          ...moved(shapesOf(cells(upper)), 1, 0).map((shape) => ({ ...shape, title: "上面的表" })),
          ...moved(shapesOf(cells(lower)), down, 0).map((shape) => ({ ...shape, title: "下面的表" })),
        ];
        const all = shapesOf(cells([["上面的表"], ...upper, ...blank(gap), ["下面的表"], ...lower]));
        expect(all.map(withoutWidth)).toEqual(expected.map(withoutWidth));
      }),
    );
  });

  test("tables beside each other, with titles, are the same tables", () => {
    fc.assert(
      fc.property(table, table, fc.integer({ min: 1, max: 3 }), (left, right, gap) => {
        const width = Math.max(...left.map((row) => row.length));
        const [a, b] = [
          [["左边的表"], ...left],
          [["右边的表"], ...right],
        ] as const;
        const rows = Array.from({ length: Math.max(a.length, b.length) }, (_, i) => [
          ...Array.from({ length: width + gap }, (_unused, column) => a[i]?.[column] ?? null),
          ...(b[i] ?? []),
        ]);
        const expected = [
          ...moved(shapesOf(cells(left)), 1, 0).map((shape) => ({ ...shape, title: "左边的表" })),
          ...moved(shapesOf(cells(right)), 1, width + gap).map((shape) => ({ ...shape, title: "右边的表" })),
        ];
        expect(shapesOf(cells(rows))).toEqual(expected);
      }),
    );
  });

  test("no grid makes it throw, also rows of different length", () => {
    const cell = fc.oneof(
      {
        weight: 4,
        arbitrary: fc.constantFrom<CellValue>(
          null,
          "",
          "日期",
          "访客数",
          "合计",
          "2026-03-01",
          "3/1",
          46082,
          12,
          "#DIV/0!",
          "__proto__",
          "constructor",
          "第1周",
          true,
        ),
      },
      { weight: 1, arbitrary: fc.oneof(fc.string(), fc.double(), fc.constant("长".repeat(32767))) },
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { maxLength: 9 }), { maxLength: 14 }), (rows) => {
        const found = findTables({ ...cells([]), rows });
        for (const { part, bounds } of found) {
          expect(bounds.headerFirst).toBeLessThanOrEqual(bounds.headerLast);
          expect(bounds.headerLast).toBeLessThan(bounds.bodyEnd);
          expect(bounds.bodyEnd).toBeLessThanOrEqual(part.rows.length);
        }
        expect(shapesOf({ ...cells([]), rows })).toHaveLength(found.length);
      }),
      { numRuns: 2000 },
    );
  });
});

/** Tables below each other share the columns of the broader one. */
function withoutWidth({ title, header, rows, dropped }: TableShape): Omit<TableShape, "columns"> {
  return { title, header, rows, dropped };
}
