import { area } from "../../src/workbench/model/address";
import { describeFaults, sheetOf } from "../support/faults";

describeFaults({
  name: "a rebuild after a column was added",
  prepare: async ({ workbook, convert }) => {
    await convert();
    const source = sheetOf(workbook, "店铺日报");
    source.write(area(2, 12), () => "收藏人数");
    source.write(area(3, 12, 61, 1), (row) => 10 + row);
  },
});
