import { classTable } from "../../../src/workbench/protocol/class-table";
import { describeCoverage } from "../../../src/workbench/headless/coverage";

describe("describeCoverage", () => {
  it("lists members as add-ins write them, with what can be done with each", () => {
    const table = classTable<"Setting">({
      name: "Setting",
      get: { Key: () => "", Value: () => "" },
      set: { Value: () => undefined },
      call: { Delete: () => undefined, _Internal: () => undefined },
      path: { GetRange: () => null, Font: () => null },
    });
    expect(describeCoverage([table])).toEqual(["Setting: key? value?= delete() getRange()> font>"]);
  });
});
