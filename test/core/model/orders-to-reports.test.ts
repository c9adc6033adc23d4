import { MemoryPort } from "../../taskpane/memory-port";
import { analyse } from "../../../src/app/analyse";
import { buildTemplates } from "../../../src/app/build";
import type { BuildOutcome } from "../../../src/app/build";
import type { TemplateId } from "../../../src/core/templates/template";
import type { CellValue } from "../../../src/workbook/grid";
import type { SheetPlan } from "../../../src/workbook/plan";

const REPORTS: readonly TemplateId[] = ["daily", "weekly", "monthly"];
const HEADER = ["订单编号", "总金额", "买家实际支付金额", "订单创建时间", "订单付款时间 ", "退款金额"];

/** Made up, in the columns of a Tmall order report; `left` is what is paid after a refund of 50. */
function orders(left: number): readonly (readonly CellValue[])[] {
  return [
    HEADER,
    ["1", 80, left, "2026-03-01 09:00:00", "2026-03-01 09:01:00", 50],
    ["2", 20, 20, "2026-03-01 09:30:00", "2026-03-02 00:01:00", 0],
    ["3", 45, 0, "2026-03-02 10:00:00", null, 0],
    ["4", 60, 60, "2026-03-02 11:00:00", "2026-03-02 11:02:00", 0],
  ];
}

async function build(
  left: number,
  later: readonly (readonly CellValue[])[] = [],
): Promise<{ outcome: BuildOutcome; sheets: readonly SheetPlan[] }> {
  const port = new MemoryPort({ 订单: [...orders(left), ...later] });
  const analysis = await analyse(port);
  const [{ offers }] = analysis.sheets[0].tables;
  const obstacles = offers
    .filter(({ template }) => REPORTS.includes(template))
    .map((offer) => offer.obstacles);
  expect(obstacles).toEqual([[], [], []]);
  const outcome = await buildTemplates(port, analysis, { locale: "zh-CN", templates: REPORTS });
  return { outcome, sheets: port.applied[0].sheets };
}

function sheetOf(sheets: readonly SheetPlan[], key: string): SheetPlan {
  const found = sheets.find((each) => each.key === `${key}:订单`);
  if (found === undefined) throw new Error(`no ${key}`);
  return found;
}

function columnsOf(sheet: SheetPlan): readonly string[] {
  return sheet.tables[0].columns.map(({ header }) => header);
}

describe("a list of orders", () => {
  test("becomes 日报, 周报 and 月报", async () => {
    const { outcome, sheets } = await build(30);
    const made = outcome.made.filter(({ source }) => source === "订单").map(({ template }) => template);
    expect(made).toEqual(expect.arrayContaining([...REPORTS]));
    expect(sheetOf(sheets, "daily").tables[0].rowCount).toBe(2);
    expect(columnsOf(sheetOf(sheets, "weekly"))).toEqual(
      expect.arrayContaining(["下单金额", "订单数", "支付金额", "退款金额", "笔单价"]),
    );
  });

  test("has a row of nothing for each day between without an order, so that no week lacks it", async () => {
    const { outcome, sheets } = await build(30, [
      ["5", 70, 70, "2026-03-05 09:00:00", "2026-03-05 09:01:00", 0],
    ]);
    const [daily] = sheetOf(sheets, "daily").tables;
    const paid = daily.columns.find(({ header }) => header === "支付金额")?.content;
    // 30 on the 1st, 20 and 60 on the 2nd, nothing on the 3rd and 4th, 70 on the 5th.
    expect([daily.rowCount, paid]).toEqual([5, { kind: "values", values: [30, 80, 0, 0, 70] }]);
    expect(outcome.issues).toContainEqual({
      code: "days-without-orders",
      at: { sheet: "订单" },
      params: { count: 2, from: "2026-03-03" },
    });
    expect(outcome.issues.map(({ code }) => code)).not.toContain("date-gap");
  });

  test("is named in the note, and its refund rate is left out where refunds are off the payments already", async () => {
    const { outcome, sheets } = await build(30);
    const daily = sheetOf(sheets, "daily");
    expect(JSON.stringify(daily.blocks)).toContain(
      "来源：工作表“订单” · 由订单按付款日汇总，退款算在付款那天，支付金额已扣退款 · 2026-03-01 至 2026-03-02",
    );
    expect(columnsOf(daily)).not.toContain("金额退款率");
    expect(outcome.issues.map(({ code }) => code)).toEqual(["unpaid-orders", "paid-after-refunds"]);
  });

  test("has a refund rate where the payments stand before refunds", async () => {
    const { outcome, sheets } = await build(80);
    const daily = sheetOf(sheets, "daily");
    expect(JSON.stringify(daily.blocks)).toContain("由订单按付款日汇总，退款算在付款那天 · ");
    expect(columnsOf(daily)).toContain("金额退款率");
    expect(outcome.issues.map(({ code }) => code)).toEqual(["unpaid-orders"]);
  });
});
