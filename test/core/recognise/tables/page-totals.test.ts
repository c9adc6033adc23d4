import { cells, shapesOf } from "./table-shape";
import type { CellValue } from "../../../../src/workbook/grid";

function droppedOf(rows: readonly (readonly CellValue[])[]): string {
  const [{ dropped, rows: data }] = shapesOf(cells(rows));
  return `${dropped.join(", ")} | ${data.join("-")}`;
}

const ORDERS = ["订单编号", "订单金额", "件数"];

test("takes sums without a label for totals: of each page, and of all pages", () => {
  const rows = [
    ORDERS,
    ["A1", 10, 1],
    ["A2", 20, 2],
    ["A3", 30, 1],
    [null, 60, 4],
    ["A4", 5, 1],
    ["A5", 6, 2],
    ["A6", 7, 3],
    [null, 18, 6],
    [null, 78, 10],
  ];
  expect(droppedOf(rows)).toBe("5 total, 9 total, 10 total | 2-8");
});

test("takes the sum of all pages under the last of them", () => {
  const rows = [
    ORDERS,
    ["A1", 10, 1],
    ["A2", 20, 2],
    ["A3", 30, 1],
    [null, 60, 4],
    ["A4", 5, 1],
    ["A5", 6, 2],
    [null, 71, 7],
    ["A6", 7, 3],
  ];
  expect(droppedOf(rows)).toBe("5 total, 8 total | 2-9");
});

test("keeps a row without a name that adds up to nothing", () => {
  const rows = [
    ORDERS,
    ["A1", 10, 1],
    ["A2", 20, 2],
    [null, 31, 4],
    ["A3", 30, 1],
    ["A4", 5, 1],
    ["A5", 6, 2],
  ];
  expect(droppedOf(rows)).toBe(" | 2-7");
});

test("takes a total above two rows", () => {
  const rows = [
    ["广告", "花费", "展示"],
    [null, 12.5, 3000],
    ["a", 5.5, 1000],
    ["b", 7, 2000],
  ];
  expect(droppedOf(rows)).toBe("2 total | 3-4");
});
