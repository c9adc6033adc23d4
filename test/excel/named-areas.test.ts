import { areaOf } from "../../src/excel/named-areas";

describe("areaOf", () => {
  test.each([
    ["=日报!$A$2:$C$9", "日报", [2, 9, 1, 3]],
    ["='店铺 日报'!$A$1", "店铺 日报", [1, 1, 1, 1]],
    ["='It''s'!$B$2:$A$1", "It's", [1, 2, 1, 2]],
    ["=Sheet1!$A:$C", "Sheet1", [1, 1_048_576, 1, 3]],
    ["=Sheet1!$2:$5", "Sheet1", [2, 5, 1, 16_384]],
    ["=Sheet1!XFD1048576", "Sheet1", [1_048_576, 1_048_576, 16_384, 16_384]],
  ])("reads %s", (formula, sheet, [firstRow, lastRow, firstColumn, lastColumn]) => {
    expect(areaOf(formula)).toEqual({ sheet, firstRow, lastRow, firstColumn, lastColumn });
  });

  test.each([
    "=0.06",
    '="文字"',
    "=#REF!",
    "=日报!#REF!",
    "=日报!$A$1:$A$2,日报!$C$1:$C$2",
    "=OFFSET(日报!$A$1,0,0,9,3)",
    "='[旧.xlsx]日报'!$A$1:$C$3",
    "=[1]日报!$A$1",
    "=日报!$XFE$1",
    "=日报!$A$1048577",
    "=日报!$A$0",
    "=一月:三月!$A$1",
    "日报!$A$1",
    "",
    `='${"'".repeat(5000)}`,
  ])("finds no area in %s", (formula) => {
    expect(areaOf(formula)).toBeNull();
  });
});
