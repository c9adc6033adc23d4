import { area } from "../../../src/workbench/model/address";
import { Workbook } from "../../../src/workbench/model/workbook";
import { inspection } from "../../../src/workbench/page/inspect";

describe("inspection", () => {
  it("reads values, error texts and formulas of a named sheet", () => {
    const workbook = new Workbook();
    workbook.addSheet("日报").write(area(0, 0, 1, 3), (_row, column) => [12, "#DIV/0!", "=A1*2"][column]);
    expect(inspection(() => workbook).read("日报!A1:C1")).toEqual([
      [
        { value: 12, formula: null },
        { value: "#DIV/0!", formula: null },
        { value: null, formula: "=A1*2" },
      ],
    ]);
  });

  it("says when there is no such sheet", () => {
    const workbook = new Workbook();
    workbook.addSheet("日报");
    expect(() => inspection(() => workbook).read("周报!A1")).toThrow(/周报/);
  });
});
