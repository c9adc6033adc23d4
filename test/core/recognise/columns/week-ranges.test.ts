import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { RecognisedColumn } from "../../../../src/core/recognise/recognised-sheet";

function columnOver(header: string, texts: readonly string[]): RecognisedColumn {
  const rows = texts.map((text, i) => [`第${9 + i}周`, text, 40 + i * i, 3 + i]);
  return recogniseGrid(sheet("表", [["周次", header, "访客数", "支付买家数"], ...rows])).tables[0].columns[1];
}

describe("ranges of seven days", () => {
  test.each<[string, readonly string[]]>([
    ["over the end of February", ["2.23-3.1", "3.2-3.8", "3.9-3.15"]],
    ["of a leap year", ["2.26-3.3", "3.4-3.10", "3.11-3.17"]],
    ["over New Year", ["12.22-12.28", "12.29-1.4", "1.5-1.11"]],
    ["backwards, with a week left out", ["3.16-3.22", "3.2-3.8", "2.23-3.1"]],
    ["in other words", ["3月2日-3月8日", "3月9日~15日", "3月16日至3月22日"]],
    ["with their years", ["2026-03-02~2026-03-08", "2026-03-09~2026-03-15", "2026/3/16-2026/3/22"]],
  ])("are weeks %s", (_, texts) => {
    const { field, evidence, confidence } = columnOver("起止日期", texts);
    expect([field, evidence]).toEqual(["week", "figures"]);
    expect(confidence).toBeLessThan(0.9);
  });

  test.each<[string, string, readonly string[]]>([
    ["as long as they like", "起止日期", ["3.1-3.3", "3.2-3.8", "3.9-3.15"]],
    ["on other days of the week", "起止日期", ["3.1-3.7", "3.4-3.10", "3.9-3.15"]],
    ["the same in every row", "起止日期", ["3.2-3.8", "3.2-3.8", "3.2-3.8"]],
    ["of a sale", "活动时间", ["3.2-3.8", "3.9-3.15", "3.16-3.22"]],
    ["of scores and no days", "比分", ["21-3", "18-21", "21-19"]],
  ])("are none %s", (_, header, texts) => expect(columnOver(header, texts).field).not.toBe("week"));
});

describe("月访客数", () => {
  const fieldBeside = (period: string, cells: readonly string[]) => {
    const rows = cells.map((cell, i) => [cell, 3000 + i * 170, 75 + i * 4]);
    return recogniseGrid(sheet("表", [[period, "月访客数", "成交单数"], ...rows])).tables[0].columns[1].field;
  };

  test("is the number of visitors of a month, and open beside days or things", () => {
    expect(fieldBeside("月份", ["2026年1月", "2026年2月", "2026年3月"])).toBe("visitors");
    expect(fieldBeside("日期", ["2026-03-01", "2026-03-02", "2026-03-03"])).toBeNull();
    expect(fieldBeside("商品名称", ["护眼台灯", "落地灯", "夹子灯"])).toBeNull();
  });
});
