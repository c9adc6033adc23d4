import type { CellValue, Grid } from "../../src/workbook/grid";

const HEADINGS = [
  "日期",
  "关键词",
  "推广计划",
  "商品ID",
  "展现量",
  "点击量",
  "点击率",
  "花费（元）",
  "平均点击花费",
  "总成交笔数",
  "总成交金额",
  "投入产出比",
];

/** A keyword report of that many rows and twelve columns, every figure a text as exports write them. */
export function longGrid(count: number): Grid {
  const rows: (readonly CellValue[])[] = [HEADINGS];
  for (let i = 0; i < count; i += 1) rows.push(longRow(i));
  // Out of JSON, as it comes from Excel: every cell a text of its own.
  const parsed = JSON.parse(JSON.stringify(rows)) as CellValue[][];
  return { sheet: "关键词报表", firstRow: 1, firstColumn: 1, rows: parsed, formats: [], tables: [] };
}

function longRow(i: number): readonly CellValue[] {
  const day = new Date(Date.UTC(2026, 0, 1 + (i % 200))).toISOString().slice(0, 10);
  const impressions = 1000 + ((i * 7919) % 90_000);
  const clicks = 10 + ((i * 104_729) % 900);
  const cost = clicks * (0.5 + (i % 7) / 10);
  const orders = (i * 31) % 40;
  const sales = orders * (59 + (i % 50));
  const isMissing = i % 97 === 0;
  return [
    i % 3 === 0 ? day.replaceAll("-", "/") : day,
    `连衣裙 夏季 ${i % 4000}款`,
    `计划${i % 40}`,
    `6123456${String(100_000 + (i % 900)).slice(0, 6)}`,
    grouped(impressions),
    String(clicks),
    `${((clicks / impressions) * 100).toFixed(2)}%`,
    `¥${grouped(Number(cost.toFixed(2)))}`,
    (cost / clicks).toFixed(2),
    isMissing ? "-" : String(orders),
    sales > 3000 ? `${(sales / 1e4).toFixed(4)}万` : sales.toFixed(2),
    isMissing ? "--" : (sales / cost).toFixed(2),
  ];
}

function grouped(value: number): string {
  const [whole, fraction] = String(value).split(".");
  const parts = whole.replace(/\B(?=(?:\d{3})+$)/g, ",");
  return fraction === undefined ? parts : `${parts}.${fraction}`;
}
