import { rmSync } from "node:fs";
import { join } from "node:path";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import type { CleanTable } from "../../../src/core/clean/clean-table";
import { groupChecks, joinChecks } from "../../../src/core/model/joined-checks";
import { groupKept, keptTable } from "../../../src/core/model/kept-tables";
import { keptPeriodsOf } from "../../../src/core/model/kept-periods";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";
import { openGrids } from "../../corpus/open-grids";
import { REPORTING_SHEETS } from "../../corpus/fixtures/reporting";
import { writeFixtures } from "../../corpus/write-fixtures";

/** Checklists and weekly and monthly sheets in the shapes operators keep them, told apart and put together. */

let folder: string;
beforeAll(() => {
  folder = writeFixtures();
});
afterAll(() => rmSync(folder, { recursive: true }));

function tablesOf(slug: string): readonly CleanTable[] {
  const file = REPORTING_SHEETS.find((each) => each.file.startsWith(`${slug}/`))?.file ?? slug;
  return openGrids(join(folder, file)).flatMap((grid) =>
    recogniseGrid(grid).tables.map((table) => cleanTable(grid, table).value),
  );
}

/** What a list is made of, its first rows and how many it has, each as "day | cell | cell …". */
function listOf(slug: string) {
  const groups = groupChecks(tablesOf(slug));
  expect(groups).toHaveLength(1);
  const { columns, rows } = joinChecks(groups[0] ?? []);
  return {
    columns: columns.map(({ heading, role }) => `${heading}:${role}`).join(" | "),
    rows: rows.map(({ day, cells }) => [day, ...cells].map((cell) => cell ?? "").join(" | ")),
    cadences: [...new Set(rows.map(({ cadence }) => cadence))],
  };
}

test("two halves under headings of their own are one list", () => {
  const { columns, rows } = listOf("check-two-halves");
  expect(columns).toBe(":moment | 序号:given | 检查项:item | 完成:tick | 发现:finding | 负责人:typed");
  expect(rows).toHaveLength(13);
  expect(rows[4]).toBe("2026-03-09 | 上午 | 5 | 活动报名进度 | × | 聚划算素材未交 | 小石");
  expect(rows[8]).toBe("2026-03-09 | 下午 | 2 | 各部门沟通 | √ | 美工缺 2 张主图 | 小禾");
});

test("merged halves, what is asked for and what was done about it are kept", () => {
  const { columns, rows } = listOf("check-merged-halves");
  expect(columns).toBe(
    "时段:moment | 检查项目:item | 要求:given | 完成情况:tick | 问题记录:finding | 跟进人:typed | 处理结果:typed",
  );
  expect(rows[3]).toBe(
    "2026-03-10 | 上午 | 直通车 | 余额、日限额、分时折扣 | × | 日限额 11 点已花完 | 阿岚 | 加到 400 元",
  );
});

test("days as headings become a row for each day and item, without a tick where there was none", () => {
  const across = listOf("check-days-across");
  // 11 items on 7 days.
  expect(across.rows).toHaveLength(77);
  expect(across.rows[2]).toBe("2026-03-02 | 上午 | 关注同行 | 阿岚 | √");
  expect(across.rows[66]).toBe("2026-03-08 | 上午 | 数据是否达标 | 小禾 | √");
  expect(across.rows[67]).toBe("2026-03-08 | 上午 | 店铺分析 | 小禾 | ");
  const numbers = listOf("check-day-numbers");
  expect(numbers.rows).toHaveLength(60);
  expect(numbers.rows[7]).toBe("2026-03-02 | 催付 | 未付款订单 2 小时内 | 否");
  expect(numbers.rows[56]).toBe("2026-03-10 | 差评回复 | 当天 | ");
});

test("a day a row becomes a row for each day and item; what was found that day is a row of its own", () => {
  const { columns, rows } = listOf("check-days-down");
  expect(columns).toBe("星期:given | 检查人:typed | :item | :tick | :finding");
  // 7 days of 6 items, and 3 findings.
  expect(rows).toHaveLength(45);
  expect(rows[8]).toBe("2026-03-03 | 周二 | 小禾 | 看同行 | × | ");
  expect(rows[12]).toBe("2026-03-03 | 周二 | 小禾 | 发现 |  | 台灯被盗图");
});

test("lines below an item are what was found there", () => {
  const { rows } = listOf("check-findings");
  expect(rows).toHaveLength(10);
  expect(rows[3]).toBe(
    "2026-03-11 | 付费推广 | ✔ | 阿岚 | 10:50 | 发现：落地灯投产比 1.8，低于保本 2.1；处理：降价 0.2 元，观察 3 天",
  );
  expect(rows[2]).toBe("2026-03-11 | 同行动态 | × | 阿岚 |  | ");
});

test("lines between the items are the parts of a list of the week", () => {
  const { columns, rows, cadences } = listOf("check-week-teams");
  expect(columns).toBe(
    ":moment | 序号:given | 检查项目:item | 要求:given | 是否完成:tick | 问题:finding | 负责人:typed",
  );
  expect(cadences).toEqual(["week"]);
  expect(rows.map((row) => row.split(" | ")[1])).toEqual([
    ...["运营", "运营", "运营"],
    ...["推广", "推广", "美工", "美工"],
  ]);
});

test("the same list on a sheet a day is one list", () => {
  const { rows } = listOf("check-sheet-per-day");
  expect(rows).toHaveLength(15);
  expect(rows[0]).toBe("2026-03-09 | 数据是否达标 | 小禾 | √ | 差 589 元");
  expect(rows[6]).toBe("2026-03-10 | 流量、转化、客单价 | 小禾 | × | ");
  expect(rows[12]).toBe("2026-03-11 | 付费推广分析 | 阿岚 | × | 日限额花完");
});

test("sheets of figures are no checklists", () => {
  for (const { file } of REPORTING_SHEETS) {
    const [slug = ""] = file.split("/");
    if (!slug.startsWith("check-")) expect([slug, groupChecks(tablesOf(slug))]).toEqual([slug, []]);
  }
});

/** Period and item of each row, and one of its figures. */
function keptOf(slug: string, kind: "week" | "month", figure: string, group = 0): readonly string[] {
  const table = keptTable(groupKept(tablesOf(slug), kind)[group] ?? [], kind);
  const kept = table === null ? null : keptPeriodsOf(table, kind);
  if (table === null || kept === null) throw new Error(`${slug} is not kept by the ${kind}`);
  const column = table.columns.find(({ header }) => header === figure);
  return kept.order.map((place, i) =>
    [
      kept.periods[i]?.from,
      ...kept.items.map(({ values }) => values[place]),
      column?.values[place] ?? "",
    ].join(" "),
  );
}

test("weeks and months of several items keep a row for each of both", () => {
  expect(keptOf("weekly-columns-two-rows", "week", "支付金额").slice(0, 4)).toEqual([
    ...["2026-02-23 天猫店 38052", "2026-02-23 京东店 15510", "2026-02-23 抖音店 "],
    "2026-03-02 天猫店 41496",
  ]);
  const blocks = keptOf("weekly-blocks-sources", "week", "支付金额");
  expect(blocks).toHaveLength(15);
  expect(blocks[5]).toBe("2026-03-09 手淘搜索 17787");
  const stacked = keptOf("weekly-stacked", "week", "支付件数");
  expect(stacked).toHaveLength(13);
  expect(stacked[8]).toBe("2026-03-09 亚麻灯罩 9");
  // 12 months of three shops and 9 of the one that opened in April; the cells before it are empty.
  expect(keptOf("monthly-columns-year", "month", "各店销售额(元)")).toHaveLength(45);
  expect(keptOf("monthly-sources", "month", "访客数")[4]).toBe("2026-02-01 直播间 8100");
});

test("products on a sheet a month are one table, and the summary is another", () => {
  const products = keptOf("monthly-sheets", "month", "访客数");
  expect(products).toHaveLength(12);
  expect(products[4]).toBe("2026-02-01 护眼台灯 11040");
  expect(keptOf("monthly-sheets", "month", "访客数", 1)).toEqual([
    ...["2026-01-01 29410", "2026-02-01 19180", "2026-03-01 31560"],
  ]);
});

test("figures one below the other become a row a period", () => {
  expect(keptOf("weekly-figures-down", "week", "支付金额")).toEqual([
    ...["2025-10-27 36844", "2025-11-03 40468", "2025-11-10 83881"],
  ]);
  expect(keptOf("monthly-two-months", "month", "支付订单数")).toEqual(["2026-02-01 402", "2026-03-01 561"]);
});
