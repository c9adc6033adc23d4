import { sheet } from "../../../fixtures/daily-sheets";
import { recogniseGrid } from "../../../../src/core/recognise/recognise-grid";
import type { RecognisedColumn } from "../../../../src/core/recognise/recognised-sheet";

function firstColumn(header: string, texts: readonly string[]): RecognisedColumn {
  const rows = texts.map((text, i) => [text, 40 + i * i, 3 + i]);
  return recogniseGrid(sheet("表", [[header, "访客数", "支付买家数"], ...rows])).tables[0].columns[0];
}

describe("texts without a year under an unknown heading", () => {
  test.each([
    ["4/7", "1/6", "2/9", "5/8", "3/4"],
    ["3/5", "2/5", "1/4", "5/12"],
    ["1/2", "1/3", "1/2", "2/3"],
  ])("parts of a whole are no days: %s", (...texts) => {
    expect(firstColumn("配比", texts).field).toBeNull();
  });

  test.each([
    [["9/28", "9/29", "9/30", "10/1", "10/2"]],
    [["10月2日", "10月1日", "9月30日", "9月29日"]],
    [["9/28", "9/28", "9/29", "9/29", "9/30", "9/30"]],
  ])("day after day is: %j", (texts) => {
    const { field, confidence } = firstColumn("甲乙", texts);
    expect(field).toBe("date");
    expect(confidence).toBeLessThanOrEqual(0.8);
  });
});
