import { area } from "../../src/workbench/model/address";
import { describeFaults, sheetOf } from "../support/faults";

describeFaults({
  name: "a refresh with more days",
  prepare: async ({ workbook, convert }) => {
    const source = sheetOf(workbook, "店铺日报");
    // The last two days come later: the first build does without them.
    const lastDays = [62, 63].map((row) =>
      Array.from({ length: 12 }, (_, column) => source.value(row, column)),
    );
    source.write(area(62, 0, 2, 12), () => null);
    await convert();
    source.write(area(62, 0, 2, 12), (row, column) => lastDays[row]?.[column]);
    // A note the operator wrote on our sheet, and a figure of theirs that refers to it.
    sheetOf(workbook, "日报").write(area(0, 9), () => "我的备注");
    sheetOf(workbook, "待办").write(area(8, 0), () => "=SUM(日报[访客数])");
    workbook.engine?.recalculate();
  },
});
