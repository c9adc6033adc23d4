import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { RecognisedColumn } from "../../../../src/core/recognise/recognised-sheet";
import type { CellValue } from "../../../../src/workbook/grid";

function lastColumn(header: readonly string[], rows: readonly (readonly CellValue[])[]): RecognisedColumn {
  const all = rows.map((row, i) => [`2026-04-${String(i + 11)}`, ...row]);
  const { columns } = recogniseGrid(sheet("店铺", [["日期", ...header], ...all])).tables[0];
  return columns[columns.length - 1];
}

const column = (figures: readonly CellValue[]): CellValue[][] => figures.map((figure) => [figure]);

describe("a header that says percent", () => {
  test.each([
    ["支付转化率%", "payConversionRate"],
    ["加购率(%)", "cartRate"],
    ["下单转化率（%）", "orderConversionRate"],
    ["退款率(%)", "refundRate"],
  ])("%s over plain figures no such rate reaches is percent", (header, field) => {
    const figures = column([0.58, 0.61, 0.53, 0.66, 0.57]);
    expect(lastColumn([header], figures)).toMatchObject({ field, scale: 0.01 });
  });

  test.each(["支付转化率%", "加购率(%)", "退款率(%)", "跳失率(%)"])(
    "%s over usual shares stays",
    (header) => {
      const usual = header === "跳失率(%)" ? [0.58, 0.61, 0.53, 0.66] : [0.058, 0.061, 0.053, 0.066];
      expect(lastColumn([header], column(usual)).scale).toBe(1);
    },
  );

  test("the inputs overrule what is usual", () => {
    const rows = [
      [120, 66, 0.55],
      [200, 124, 0.62],
      [150, 87, 0.58],
      [180, 108, 0.6],
    ];
    expect(lastColumn(["访客数", "支付买家数", "支付转化率(%)"], rows)).toMatchObject({
      field: "payConversionRate",
      scale: 1,
      confidence: 0.99,
    });
  });
});
