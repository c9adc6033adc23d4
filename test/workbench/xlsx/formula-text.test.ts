import { formulaInFile, formulaShown, movable } from "../../../src/workbench/xlsx/formula-text";

describe("formulaInFile and formulaShown", () => {
  test.each([
    ["SUM(A1:B2)", "SUM(A1:B2)"],
    ["[@访客数]/[@[a b]]", "表1[[#This Row],[访客数]]/表1[[#This Row],[a b]]"],
    ["XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(A1,B:B,C:C)"],
    ["SORT(FILTER(A1:A9,A1:A9>0))", "_xlfn._xlws.SORT(_xlfn._xlws.FILTER(A1:A9,A1:A9>0))"],
    ["LET(x,A1,x*2)", "_xlfn.LET(_xlpm.x,A1,_xlpm.x*2)"],
    ["SUM(A1#)", "SUM(_xlfn.ANCHORARRAY(A1))"],
    ["OPS.RATE(A1)", "_xldudf_OPS_RATE(A1)"],
    ["STDEV.S(A1:A9)", "_xlfn.STDEV.S(A1:A9)"],
    ['"XLOOKUP("&A1', '"XLOOKUP("&A1'],
    ["'[1]Shop Daily'!B2", "'[1]Shop Daily'!B2"],
  ])("keeps %s as %s", (shown, file) => {
    expect(formulaInFile(shown, "表1")).toBe(file);
    expect(formulaShown(file, "表1")).toBe(shown);
  });

  test("names the table where the cell stands outside of it", () => {
    expect(formulaShown("表1[[#This Row],[x]]", null)).toBe("表1[@x]");
  });
});

describe("movable", () => {
  test.each([
    ["A1+$B$2+C$3+$D4", 2, 1, "B3+$B$2+D$3+$D6"],
    ["SUM(A:A,2:$3,Sheet2!B5:C6)", 1, 1, "SUM(B:B,3:$3,Sheet2!C6:D7)"],
    ['"A1"&日报!A1', 1, 0, '"A1"&日报!A2'],
    ["A1", -1, 0, "#REF!"],
  ])("moves %s by %i and %i", (text, rows, columns, moved) => {
    expect(movable(text)(rows, columns)).toBe(moved);
  });
});
