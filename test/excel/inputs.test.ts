import fc from "fast-check";
import { moveInputs, rowNames } from "../../src/excel/inputs";
import type { InputColumn } from "../../src/excel/inputs";
import type { CellValue } from "../../src/workbook/grid";

/** What operators typed goes with their rows, however often keys come again; expected by hand and by counting. */

const column = (cells: InputColumn["cells"]): InputColumn => ({ index: 3, cells });
const wanted = (rowCount: number) => [
  { header: "备注", index: 3, preset: Array.from({ length: rowCount }, () => "new") },
];
const move = (cells: InputColumn["cells"], keys: readonly CellValue[], planned: readonly CellValue[]) => {
  const moved = moveInputs([column(cells)], rowNames(keys), rowNames(planned), wanted(planned.length));
  return { cells: moved.after[0].cells, isLosing: moved.isLosing };
};

test("the second row of a key is the second row of it again; rows without a key go by their order", () => {
  expect(move(["a", "b", "c"], ["流量", "价格", "流量"], ["流量", "流量", "价格"])).toEqual({
    cells: ["a", "c", "b"],
    isLosing: false,
  });
  expect(move(["a", "b", "c"], [1, null, ""], [1, null, null, 2])).toEqual({
    cells: ["a", "b", "c", "new"],
    isLosing: false,
  });
});

test("a row of a key less: what was typed in the last of them would be lost", () => {
  expect(move(["a", "b"], ["流量", "流量"], ["流量"])).toEqual({ cells: ["a"], isLosing: true });
  expect(move(["a", ""], ["流量", "流量"], ["流量"])).toEqual({ cells: ["a"], isLosing: false });
});

const anyKey = fc.constantFrom<CellValue>("a", "b", "a 2", "", null, 1, "1");
const anyCell = fc.constantFrom<string | number>("", "x", "y", 7);
const anyTable = fc.array(fc.tuple(anyKey, anyCell), { maxLength: 12 });
const textOf = (key: CellValue): string => String(key ?? "");

test("no two rows have one name, and none depends on rows of other keys", () => {
  fc.assert(
    fc.property(fc.array(anyKey, { maxLength: 12 }), (keys) => {
      const names = rowNames(keys);
      expect(new Set(names).size).toBe(keys.length);
      for (const key of new Set(keys.map(textOf))) {
        const own = names.filter((_, row) => textOf(keys[row]) === key);
        expect(own).toEqual(rowNames(own.map(() => key)));
      }
    }),
  );
});

test("of each key the cells typed come in the same order, as many as there are rows for; what does not fit is said", () => {
  fc.assert(
    fc.property(anyTable, fc.array(anyKey, { maxLength: 12 }), (rows, planned) => {
      const { cells, isLosing } = move(
        rows.map(([, cell]) => cell),
        rows.map(([key]) => key),
        planned,
      );
      let isLost = false;
      for (const key of new Set([...rows.map(([each]) => textOf(each)), ...planned.map(textOf)])) {
        const typed = rows.flatMap(([each, cell]) => (textOf(each) === key ? [cell] : []));
        const placed = cells.filter((_, row) => textOf(planned[row]) === key);
        const room = placed.length;
        expect(placed).toEqual([...typed, ...Array.from({ length: room }, () => "new")].slice(0, room));
        isLost ||= typed.slice(room).some((cell) => cell !== "");
      }
      expect(isLosing).toBe(isLost);
    }),
  );
});

test("there and back: a build and its undo leave every cell in its row", () => {
  fc.assert(
    fc.property(anyTable, fc.array(anyKey, { maxLength: 12 }), (rows, planned) => {
      const keys = rows.map(([key]) => key);
      const typed = rows.map(([, cell]) => cell);
      const there = move(typed, keys, planned);
      fc.pre(!there.isLosing);
      const back = move(there.cells, planned, keys);
      // A row that the build left out was empty, and begins anew.
      const count = (all: readonly CellValue[], row: number, until = all.length): number =>
        all.slice(0, until).filter((key) => textOf(key) === textOf(keys[row])).length;
      const expected = typed.map((cell, row) => (count(keys, row, row) < count(planned, row) ? cell : "new"));
      expect(back.cells).toEqual(expected);
    }),
  );
});
