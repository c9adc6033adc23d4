import { mkdirSync, writeFileSync } from "node:fs";
import path from "node:path";
import { DAYS, plantedShop } from "../core/fishbone/planted-shop";
import { withFixedEngine } from "../support/automation";
import { buildTemplates } from "../../src/app/build";
import { openPort } from "../support/bid-log-build";
import type { OpenPort } from "../support/bid-log-build";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { textsOf } from "../support/drawn-sheet";
import { sheetOf } from "../support/faults";
import { hasLibreOffice } from "../support/libreoffice";
import { plainWorkbook } from "../support/plain-workbook";
import type { PlainCell } from "../support/plain-workbook";
import { SheetTable } from "../support/sheet-table";
import type { FieldId } from "../../src/core/fields/index";
import type { DailyFigures } from "../../src/core/fishbone/shop-facts";
import { CAUSES_HEADER_ROW } from "../../src/core/templates/fishbone";
import { area } from "../../src/workbench/model/address";
import type { Sheet } from "../../src/workbench/model/sheet";
import type { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/** A shop whose channel 手淘搜索 lost its visitors in the last week, as an operator would keep it in three sheets. */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing the 鱼骨图 with LibreOffice");
const SHOP = plantedShop("channel", 11);
const HEADER = CAUSES_HEADER_ROW - 1;

let workbook: Workbook;
let open: OpenPort;

const bones = (): Sheet => {
  const found = workbook.sheets.find(({ name }) => name.startsWith("鱼骨图"));
  if (found === undefined) throw new Error("no fishbone");
  return found;
};
const column = (heading: string): number => new SheetTable(bones(), HEADER).columnOf(heading);
const rowOf = (cause: string): number => {
  const last = bones().tables[0].area.bottom;
  for (let row = HEADER + 1; row <= last; row += 1)
    if (bones().value(row, column("原因")) === cause) return row;
  throw new Error(`no row for ${cause}`);
};
const at = (cause: string, heading: string): unknown => bones().value(rowOf(cause), column(heading));
/** What the drawing says, its labels without the breaks of their lines. */
const texts = (): readonly string[] => textsOf(bones().shapes);

beforeAll(async () => {
  ({ workbook } = openWorkbook(plainWorkbook(sheets()), {
    fileName: "shop.xlsx",
    attachEngine: withFixedEngine,
  }));
  open = await openPort(workbook);
  await open.build([{ sheet: "店铺日报", template: "fishbone", fishbone: { problem: "sales" } }]);
});
afterAll(() => open.close());

test("names the channel that was lost first, with its figures and the day it began", () => {
  expect(bones().name).toBe("鱼骨图 26-03-01 业绩下降");
  expect(bones().value(HEADER + 1, column("原因"))).toBe("某个渠道流量掉了");
  expect(at("某个渠道流量掉了", "状态")).toBe("证实");
  expect(at("某个渠道流量掉了", "数据怎么说")).toMatch(
    /^手淘搜索 访客数 [\d,]+ → [\d,]+，从 2026-02-2\d 起$/,
  );
  // What it explains, worked out of the sheets' own numbers: the visitors it lost, at the worth of all its visitors.
  const { figures } = SHOP.parts[0];
  const mean = (field: FieldId, from: number, to: number, of: DailyFigures = figures): number => {
    let total = 0;
    for (let day = from; day < to; day += 1) total += of[field]?.[day] ?? 0;
    return total / (to - from);
  };
  const [late, early] = [DAYS - 7, DAYS - 35];
  const lost = mean("visitors", early, late) - mean("visitors", late, DAYS);
  const paid = mean("paidAmount", early, late) * 28 + mean("paidAmount", late, DAYS) * 7;
  const came = mean("visitors", early, late) * 28 + mean("visitors", late, DAYS) * 7;
  const net = (from: number, to: number): number =>
    mean("paidAmount", from, to, SHOP.shop) - mean("refundAmount", from, to, SHOP.shop);
  const explained = (lost * paid) / came / (net(early, late) - net(late, DAYS));
  expect(at("某个渠道流量掉了", "能解释")).toBeCloseTo(Math.min(1, explained), 6);
  expect(at("对手降价或大促", "数据怎么说")).toBe("表里没有，要去看");
});

test("is drawn with a label for each cause, and the loser marked", () => {
  const drawn = texts();
  expect(drawn.some((text) => text.includes("业绩下降"))).toBe(true);
  expect(drawn.some((text) => text.includes("某个渠道流量掉了：手淘搜索"))).toBe(true);
  const order = ["竞争对手", "消费者", "市场", "产品", "价格", "页面", "流量", "客服", "库存"];
  const places = order.map((bone) => drawn.findIndex((text) => text === bone));
  expect(places.every((place) => place >= 0)).toBe(true);
});

test("keeps what people write: states, owners, causes of their own; the drawing follows", async () => {
  const type = (row: number, heading: string, value: string): void => {
    bones().write(area(row, column(heading)), () => value);
  };
  type(rowOf("对手降价或大促"), "状态", "排除");
  type(rowOf("某个渠道流量掉了"), "负责人", "小王");
  const { tables } = bones();
  const below = tables[0].area.bottom + 1;
  tables[0].area = { ...tables[0].area, bottom: below };
  type(below, "大骨", "流量");
  type(below, "原因", "搜索权重被降");
  type(below, "状态", "疑似");
  const { made } = await open.refresh();
  expect(made.map(({ how }) => how)).toEqual(["updated"]);
  expect(at("对手降价或大促", "状态")).toBe("排除");
  expect(at("某个渠道流量掉了", "负责人")).toBe("小王");
  expect(at("搜索权重被降", "状态")).toBe("疑似");
  expect(texts().some((text) => text.includes("搜索权重被降"))).toBe(true);
});

test("takes its causes from the workbook's own 原因库 where there is one", async () => {
  const seen = await open.analyse();
  await buildTemplates(open.port, seen, { locale: "zh-CN", choices: [], once: ["causes"] });
  const library = sheetOf(workbook, "原因库");
  const heading = (name: string): number => new SheetTable(library, 2).columnOf(name);
  const rowWith = (name: string, value: string): number => {
    for (let row = 3; row < 60; row += 1) if (library.value(row, heading(name)) === value) return row;
    throw new Error(`no row ${value}`);
  };
  library.write(area(rowWith("编号 id", "smallerBaskets"), heading("原因")), () => "客人只买便宜的");
  const below = library.tables[0].area.bottom + 1;
  library.tables[0].area = { ...library.tables[0].area, bottom: below };
  library.write(area(below, heading("大骨")), () => "市场");
  library.write(area(below, heading("原因")), () => "换季");
  await open.build([
    {
      sheet: "店铺日报",
      template: "fishbone",
      fishbone: { problem: "basket", lastDay: SHOP.days[DAYS - 2] },
    },
  ]);
  const made = workbook.sheets.find(({ name }) => name.includes("客单价下降"));
  const causes = Array.from({ length: 40 }, (_, i) => made?.value(HEADER + 1 + i, column("原因")));
  expect(causes).toContain("换季");
  expect(causes).not.toContain("买家花得少了");
});

test("opens in LibreOffice with the same figures, and again in the workbench with its drawing", async () => {
  const { bytes } = saveWorkbook(workbook);
  if (process.env["KEEP_SCENES"] !== undefined) {
    mkdirSync(process.env["KEEP_SCENES"], { recursive: true });
    writeFileSync(path.join(process.env["KEEP_SCENES"], "fishbone.xlsx"), bytes);
  }
  const { workbook: again } = openWorkbook(bytes, { fileName: "shop.xlsx", attachEngine: withFixedEngine });
  expect(sheetOf(again, bones().name).shapes.length).toBe(bones().shapes.length);
  if (!libreOffice) return;
  const { compared, differences } = await compareWithLibreOffice(bytes, { sheets: [bones().name] });
  expect(differences).toEqual([]);
  expect(compared).toBeGreaterThan(20);
});

/** Days in the first sheet of sources: the second begins in the middle of the weeks ahead. */
const EARLY = 35;

function sheets() {
  const sources = parts("source", ["日期", "流量来源"], PART_FIELDS);
  return [
    { name: "店铺日报", rows: table(["日期"], SHOP_FIELDS, [{ names: [], figures: SHOP.shop }]) },
    // A sheet for each part of the time, as many keep them.
    { name: "来源1", rows: [sources[0], ...sources.slice(1, 1 + 5 * EARLY)] },
    { name: "来源2", rows: [sources[0], ...sources.slice(1 + 5 * EARLY)] },
    { name: "商品每日", rows: parts("product", ["日期", "商品名称"], PRODUCT_FIELDS) },
  ];
}

const SHOP_FIELDS = {
  访客数: "visitors",
  支付买家数: "paidBuyers",
  支付件数: "paidUnits",
  支付金额: "paidAmount",
  退款金额: "refundAmount",
  跳失率: "bounceRate",
} as const;
const PART_FIELDS = { 访客数: "visitors", 支付买家数: "paidBuyers", 支付金额: "paidAmount" } as const;
const PRODUCT_FIELDS = {
  商品访客数: "visitors",
  支付买家数: "paidBuyers",
  支付金额: "paidAmount",
  库存数量: "stock",
} as const;

function parts(
  kind: string,
  keys: readonly string[],
  fields: Readonly<Record<string, FieldId>>,
): PlainCell[][] {
  const own = SHOP.parts.filter((part) => part.kind === kind);
  return table(
    keys,
    fields,
    own.map(({ name, figures }) => ({ names: [name], figures })),
  );
}

function table(
  keys: readonly string[],
  fields: Readonly<Record<string, FieldId>>,
  things: readonly { readonly names: readonly string[]; readonly figures: DailyFigures }[],
): PlainCell[][] {
  const rows = SHOP.days.flatMap((day, place) =>
    things.map(({ names, figures }) => [
      day,
      ...names,
      ...Object.values(fields).map((field) => figures[field]?.[place] ?? null),
    ]),
  );
  return [[...keys, ...Object.keys(fields)], ...rows];
}
