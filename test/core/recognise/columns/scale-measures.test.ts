import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { CellValue } from "../../../../src/workbook/grid";

const DAYS = ["3月4日", "3月5日", "3月6日", "3月7日"];

function scalesOf(rows: readonly (readonly CellValue[])[], title?: string): Record<string, number | null> {
  const header = ["店铺", "指标", ...DAYS];
  const titled = title === undefined ? [] : [[title, ...header.slice(1).map(() => null)]];
  const { wide } = recogniseGrid(sheet("周会", [...titled, header, ...rows])).tables[0];
  return Object.fromEntries((wide?.measures ?? []).map(({ label, scale }) => [label, scale]));
}

describe("the scale of figures under days", () => {
  test("percents kept as plain numbers are told by the figures of their own rows", () => {
    const rows = [
      ["东店", "访客数", 800, 910, 870, 1020],
      ["东店", "支付转化率", 5.2, 4.8, 6.1, 5.5],
      ["西店", "访客数", 430, 520, 470, 610],
      ["西店", "支付转化率", 3.9, 4.1, 3.6, 4.4],
    ];
    expect(scalesOf(rows)).toEqual({ 访客数: 1, 支付转化率: 0.01 });
  });

  test("fractions and texts with a percent sign stay", () => {
    const rows = [
      ["东店", "跳失率", 0.52, 0.48, 0.61, 0.55],
      ["东店", "点击率", "5.2%", "4.8%", "6.1%", "5.5%"],
    ];
    expect(scalesOf(rows)).toEqual({ 跳失率: 1, 点击率: 1 });
  });

  test("a unit of the label counts, and that over the table for money without one", () => {
    const rows = [
      ["东店", "支付金额", 3.2, 4.1, 3.9, 4.4],
      ["东店", "花费（元）", 320.5, 410.2, 390.1, 440.3],
      ["东店", "曝光量（万）", 12.1, 13.4, 11.8, 12.9],
    ];
    expect(scalesOf(rows)).toEqual({ 支付金额: 1, "花费(元)": 1, "曝光量(万)": 1e4 });
    expect(scalesOf([rows[0], rows[2]], "三月经营 单位：万元")).toEqual({
      支付金额: 1e4,
      "曝光量(万)": 1e4,
    });
  });

  test("the inputs of a quotient tell percents below one", () => {
    const rows = [
      ["东店", "访客数", 8000, 9100, 8700, 10200],
      ["东店", "支付买家数", 48, 64, 61, 56],
      ["东店", "支付转化率", 0.6, 0.7, 0.7, 0.55],
    ];
    expect(scalesOf(rows)).toEqual({ 访客数: 1, 支付买家数: 1, 支付转化率: 0.01 });
  });
});
