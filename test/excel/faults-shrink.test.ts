import { area } from "../../src/workbench/model/address";
import { describeFaults, sheetOf } from "../support/faults";

describeFaults({
  name: "a refresh with fewer days, the totals switched off by the operator",
  prepare: async ({ workbook, convert }) => {
    await convert();
    const table = workbook.findTable("日报");
    if (!table) throw new Error("no report was made");
    workbook.setShowTotals(table, false);
    sheetOf(workbook, "店铺日报").write(area(62, 0, 2, 12), () => null);
    workbook.engine?.recalculate();
  },
});
