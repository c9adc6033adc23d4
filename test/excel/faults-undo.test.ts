import { area } from "../../src/workbench/model/address";
import { describeFaults, sheetOf } from "../support/faults";
import { addShop, holdBackDays } from "../support/shops";

describeFaults({
  name: "taking back a build that updated one report, made one anew and added one",
  act: "undo",
  prepare: async ({ workbook, convert }) => {
    const addDays = holdBackDays(sheetOf(workbook, "店铺日报"), { top: 62, days: 2 });
    const second = addShop(workbook, "二店");
    await convert();
    // A figure of the operator's that refers to the earlier sheets.
    sheetOf(workbook, "待办").write(area(8, 0), () => "=SUM(日报[访客数])+SUM(日报_2[访客数])");
    addDays();
    second.write(area(0, 3, 6, 1), (row) => (row === 0 ? "收藏人数" : 10 + row));
    addShop(workbook, "三店");
    const { answer } = await convert();
    expect(answer.made?.map(({ how }) => how)).toEqual(["updated", "recreated", "created"]);
  },
});
