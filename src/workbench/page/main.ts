import { Workbook } from "../model/workbook";
import { createUniverGrid } from "./grid/univer-grid";
const wb = new Workbook();
const s = wb.addSheet("店铺日报");
s.write({ top: 0, left: 0, bottom: 59, right: 9 }, (r, c) => (r === 0 ? `列${c}` : r * c * 1234.5));
s.frozen = { rows: 1, columns: 1 };
wb.addTable(s, { top: 0, left: 0, bottom: 59, right: 9 }, true);
const host = document.getElementById("workbench")!;
host.style.cssText = "position:absolute;inset:0";
const g = createUniverGrid(host, {
  selected: (a) => console.log("sel", JSON.stringify(a)),
  opened() {},
  moved() {},
  resized(c) {
    console.log("res", [...(c.columns ?? [])]);
  },
});
g.show(s);
(window as unknown as { g: unknown; s: unknown }).g = g;
(window as unknown as { g: unknown; s: unknown }).s = s;
