import fc from "fast-check";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { enterText, enterTexts } from "../../../src/workbench/page/typing/enter-text";
import { History } from "../../../src/workbench/page/undo/history";
import { stateOf } from "../../support/workbook-state";

function open(): { workbook: Workbook; sheet: Sheet; history: History } {
  const workbook = new Workbook();
  attachEngine(workbook, { now: () => new Date(2026, 3, 30), random: () => 0.5 });
  const sheet = workbook.addSheet("表");
  return { workbook, sheet, history: new History(workbook) };
}

const type = (history: History, sheet: Sheet, row: number, column: number, text: string): void =>
  history.content(sheet, area(row, column), () => enterText(sheet, row, column, text));

describe("History", () => {
  it("takes typing back with the format it gave the cell, and does it again", () => {
    const { sheet, history } = open();
    type(history, sheet, 0, 0, "5");
    type(history, sheet, 0, 0, "12.5%");
    expect(history.undo()?.area).toEqual(area(0, 0));
    expect([sheet.value(0, 0), sheet.style(0, 0).numberFormat]).toEqual([5, "General"]);
    history.redo();
    expect([sheet.value(0, 0), sheet.style(0, 0).numberFormat]).toEqual([0.125, "0.00%"]);
  });

  it("calculates what depends on the cell", () => {
    const { sheet, history } = open();
    type(history, sheet, 0, 0, "5");
    type(history, sheet, 1, 0, "=A1*2");
    type(history, sheet, 0, 0, "7");
    expect(sheet.value(1, 0)).toBe(14);
    history.undo();
    expect(sheet.value(1, 0)).toBe(10);
  });

  it("keeps texts that look like something else", () => {
    const { sheet, history } = open();
    for (const [row, text] of ["'0012", "'=A1", "''x", "'TRUE"].entries()) type(history, sheet, row, 0, text);
    const before = [0, 1, 2, 3].map((row) => sheet.value(row, 0));
    expect(before).toEqual(["0012", "=A1", "'x", "TRUE"]);
    history.content(sheet, area(0, 0, 4, 1), () => sheet.clearContents(area(0, 0, 4, 1)));
    history.undo();
    expect([0, 1, 2, 3].map((row) => sheet.value(row, 0))).toEqual(before);
    expect(sheet.formulaText(1, 0)).toBeNull();
  });

  it("brings an array formula back with what it spills, not with copies of it", () => {
    const { sheet, history } = open();
    type(history, sheet, 0, 0, "=SEQUENCE(3)");
    history.content(sheet, area(0, 0, 3, 1), () => {
      sheet.clearContents(area(0, 0, 3, 1));
      sheet.workbook.engine?.recalculate();
    });
    expect(sheet.value(1, 0)).toBeNull();
    history.undo();
    expect([0, 1, 2].map((row) => sheet.value(row, 0))).toEqual([1, 2, 3]);
    expect(sheet.workbook.engine?.spillParent(sheet, 2, 0)).toEqual({ row: 0, column: 0 });
  });

  it("gives a table's column its name back when its header is taken back", () => {
    const { workbook, sheet, history } = open();
    enterTexts(
      sheet,
      area(0, 0, 2, 2),
      (row, column) =>
        [
          ["甲", "乙"],
          ["1", "2"],
        ][row]?.[column],
    );
    const table = workbook.addTable(sheet, area(0, 0, 2, 2), true);
    type(history, sheet, 0, 1, "丙");
    expect(table.columns.map(({ name }) => name)).toEqual(["甲", "丙"]);
    history.undo();
    expect(table.columns.map(({ name }) => name)).toEqual(["甲", "乙"]);
  });

  it("takes a column's width back", () => {
    const { sheet, history } = open();
    history.layout(sheet, () => sheet.columns.set(2, { width: 90 }));
    expect(history.undo()).toEqual({ sheet, area: null });
    expect(sheet.columnWidth(2)).toBe(sheet.defaultColumnWidth);
    history.redo();
    expect(sheet.columnWidth(2)).toBe(90);
  });

  it("is empty after the add-in changed something, as Excel's is after a sheet was deleted", () => {
    const { workbook, sheet, history } = open();
    type(history, sheet, 0, 0, "5");
    sheet.write(area(3, 3), () => 1);
    expect([history.canUndo, history.undo()]).toEqual([false, null]);
    type(history, sheet, 0, 0, "6");
    workbook.deleteSheet(workbook.addSheet("暂存"));
    expect(history.canUndo).toBe(false);
  });

  it("stays when the add-in only selects, and when the person adds a sheet", () => {
    const { workbook, sheet, history } = open();
    type(history, sheet, 0, 0, "5");
    workbook.notify({ kind: "selection-changed", sheet, area: area(1, 1) });
    history.apart(() => workbook.addSheet());
    workbook.activate(sheet);
    expect(history.canUndo).toBe(true);
  });

  it("forgets what was taken back once something else is typed", () => {
    const { sheet, history } = open();
    type(history, sheet, 0, 0, "5");
    history.undo();
    type(history, sheet, 0, 0, "6");
    expect([history.canRedo, history.redo()]).toEqual([false, null]);
  });

  it("keeps a step that a protected sheet refuses to take back", () => {
    const { sheet, history } = open();
    type(history, sheet, 0, 0, "5");
    sheet.protection.protected = true;
    expect(() => history.undo()).toThrow(/protected/);
    sheet.protection.protected = false;
    history.undo();
    expect(sheet.value(0, 0)).toBeNull();
  });

  it("makes no step of what the workbook refused", () => {
    const { sheet, history } = open();
    expect(() => type(history, sheet, 0, 0, "=1+*2")).toThrow();
    expect(history.canUndo).toBe(false);
  });

  it("goes back a hundred steps", () => {
    const { sheet, history } = open();
    for (let n = 0; n <= 105; n++) type(history, sheet, 0, 0, String(n));
    let steps = 0;
    while (history.undo()) steps++;
    expect([steps, sheet.value(0, 0)]).toEqual([100, 5]);
  });

  it("comes to the same workbook back and forth, whatever was typed, pasted and cleared", () => {
    const text = fc.constantFrom("1", "2.5", "12%", "2026/3/1", "女神节", "=A1+1", "=SUM(A1:B3)", "'007", "");
    const step = fc.record({
      kind: fc.constantFrom("type", "clear", "paste"),
      row: fc.nat(3),
      column: fc.nat(3),
      text,
    });
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const { workbook, sheet, history } = open();
        const states = [JSON.stringify(stateOf(workbook))];
        for (const { kind, row, column, text: typed } of steps) {
          const at = kind === "type" ? area(row, column) : area(row, column, 2, 2);
          history.content(sheet, at, () => {
            if (kind === "clear") sheet.clearContents(at);
            else enterTexts(sheet, at, () => typed);
            workbook.engine?.recalculate();
          });
          states.push(JSON.stringify(stateOf(workbook)));
        }
        for (let n = steps.length; n > 0; n--) {
          history.undo();
          expect(JSON.stringify(stateOf(workbook))).toBe(states[n - 1]);
        }
        for (let n = 1; n <= steps.length; n++) {
          history.redo();
          expect(JSON.stringify(stateOf(workbook))).toBe(states[n]);
        }
      }),
    );
  });
});
