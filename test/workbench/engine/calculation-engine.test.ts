import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import type { CustomCall, CustomFunctionCaller } from "../../../src/workbench/engine/engine";
import { area } from "../../../src/workbench/model/address";
import { HostError } from "../../../src/workbench/model/host-error";
import { Workbook } from "../../../src/workbench/model/workbook";
import { at, bench, daily, formulaAt, put } from "./sheets";

describe("compile", () => {
  it.each(["=1+", "=SUM(", "=ABS()", "=IF(1,2,3,4)", '="open'])("refuses %s", (text) => {
    const { engine, sheet } = bench();
    expect(() => engine.compile(text, sheet, 0, 0)).toThrow(HostError);
  });

  it("gives cells below each other one formula, with a text for each", () => {
    const { engine, sheet } = bench();
    const first = engine.compile('=C2/$B$1&"C2"&LOG10(A:A)', sheet, 1, 3);
    expect(engine.compile('=C3/$B$1&"C2"&LOG10(A:A)', sheet, 2, 3)).toBe(first);
    expect(engine.compile('=C2/$B$1&"C2"&LOG10(A:A)', sheet, 2, 3)).not.toBe(first);
    expect(first.textAt(9, 4)).toBe('=D10/$B$1&"C2"&LOG10(B:B)');
  });

  it("drops the file's prefixes and writes function names in capitals", () => {
    const { engine, sheet } = bench();
    expect(engine.compile("=_xlfn.ifna(_xlfn.SINGLE(A1),0)", sheet, 0, 5).textAt(0, 5)).toBe(
      "=IFNA(SINGLE(A1),0)",
    );
    expect(engine.compile("=_xldudf_OPS_FUNNEL(A1)", sheet, 0, 5).textAt(0, 5)).toBe("=OPS.FUNNEL(A1)");
  });
});

describe("recalculate", () => {
  it("follows a change through other sheets, names and whole columns", () => {
    const { workbook, sheet } = bench([[1], [2]]);
    const other = workbook.addSheet("数据 表");
    put(other, "A1", [["=SUM(Sheet1!A:A)"], ["=A1*比例"]]);
    workbook.addName("比例", "=Sheet1!$C$1");
    put(sheet, "C1", [[10]]);
    expect(at(other, "A2")).toBe(30);
    put(sheet, "A7", [[4]]);
    expect([at(other, "A1"), at(other, "A2")]).toEqual([7, 70]);
  });

  it("calculates running totals whatever row changes", () => {
    const rows = Array.from({ length: 300 }, (_, i) => [1, i === 0 ? "=A1" : `=B${i}+A${i + 1}`]);
    const { sheet } = bench(rows);
    expect(at(sheet, "B300")).toBe(300);
    put(sheet, "A100", [[11]]);
    expect([at(sheet, "B99"), at(sheet, "B100"), at(sheet, "B300")]).toEqual([99, 110, 310]);
  });

  it("calculates two columns that read each other's row above, and sums that run upwards", () => {
    const rows = Array.from({ length: 50 }, (_, i) => [
      i === 0 ? 1 : `=B${i}+1`,
      i === 0 ? 2 : `=A${i}*1`,
      `=SUM(A${i + 1}:A$50)`,
    ]);
    const { sheet } = bench(rows);
    expect([at(sheet, "A2"), at(sheet, "B2"), at(sheet, "A3")]).toEqual([3, 1, 2]);
    expect(at(sheet, "C50")).toBe(at(sheet, "A50"));
  });

  it("reports circular references and shows 0", () => {
    const { engine, sheet } = bench([["=B1+1", "=A1", "=A1+5"]]);
    expect(engine.circularReferences.map(({ row, column }) => [row, column]).sort()).toEqual([
      [0, 0],
      [0, 1],
    ]);
    expect([at(sheet, "A1"), at(sheet, "B1"), at(sheet, "C1")]).toEqual([0, 0, 5]);
    put(sheet, "B1", [[1]]);
    expect([at(sheet, "A1"), engine.circularReferences.length]).toEqual([2, 0]);
  });

  it("calculates references made at calculation time after what they read", () => {
    const { sheet } = bench([
      ["=SUM(OFFSET(C1,0,0,2,1))", '=INDIRECT("C"&2)', "=D1*2", 5],
      [null, null, "=D2*2", 7],
    ]);
    expect([at(sheet, "A1"), at(sheet, "B1")]).toEqual([24, 14]);
    put(sheet, "D2", [[1]]);
    expect([at(sheet, "A1"), at(sheet, "B1")]).toEqual([12, 2]);
  });

  it("tells which cells changed", () => {
    const { workbook, sheet } = bench([[1, "=A1", "=B1", "=5"]]);
    const told: unknown[] = [];
    workbook.listen((event) => {
      if (event.kind === "calculated") told.push(event.area);
    });
    put(sheet, "A1", [[2]]);
    expect(told).toEqual([{ top: 0, left: 1, bottom: 0, right: 2 }]);
  });

  it("finds conditions and lookups through an index that follows changes", () => {
    const rows = Array.from({ length: 200 }, (_, i) => [
      `k${i % 4}`,
      i,
      i < 8 ? `=SUMIFS(B:B,A:A,"K${i % 4}")` : null,
    ]);
    const { sheet } = bench(rows);
    expect(at(sheet, "C2")).toBe(50 * 1 + 4 * ((49 * 50) / 2));
    put(sheet, "A200", [["k1"]]);
    expect(at(sheet, "C2")).toBe(50 * 1 + 4 * ((49 * 50) / 2) + 199);
    put(sheet, "D1", [
      ['=VLOOKUP("K3",A:B,2,FALSE)'],
      ["=MATCH(7,B:B,0)"],
      ["=MATCH(9,B:B,0)"],
      ["=MATCH(8,B:B,0)"],
    ]);
    expect([at(sheet, "D1"), at(sheet, "D4")]).toEqual([3, 9]);
  });
});

describe("structured references", () => {
  it("read the own row, columns, ranges of columns, headers, totals and all", () => {
    const { workbook, sheet } = daily();
    put(sheet, "D2", [
      ["=[@[支付 金额]]/[@访客数]"],
      ["=日报[@[支付 金额]]/日报[@访客数]"],
      ["=SUM(日报[@[访客数]:[支付 金额]])"],
    ]);
    const [table] = workbook.tables;
    if (!table) throw new Error("The table is missing.");
    workbook.setShowTotals(table, true);
    put(sheet, "B5", [["=SUBTOTAL(109,[访客数])", "=SUM(日报[支付 金额])"]]);
    const formulas = [
      "=SUM(日报[[访客数]:[支付 金额]])",
      "=日报[[#Totals],[支付 金额]]/日报[[#Totals],[访客数]]",
      "=日报[[#Headers],[客单]]",
      "=ROWS(日报[#All])",
      "=ROWS(日报[[#Data],[#Totals]])",
      "=ROWS(日报)",
      "=SUM(日报[[#Headers],[#Data],[访客数]])",
      "=日报[@访客数]",
    ];
    put(sheet, "F10", [formulas]);
    expect([at(sheet, "D2"), at(sheet, "D3"), at(sheet, "D4")]).toEqual([10, 15, 50]);
    const letters = ["F", "G", "H", "I", "J", "K", "L", "M"];
    expect(letters.map((letter) => at(sheet, `${letter}10`))).toEqual([
      480,
      15,
      "客单",
      5,
      4,
      3,
      30,
      "#VALUE!",
    ]);
  });

  it("escape signs in headers", () => {
    const { workbook, sheet } = bench([
      ["比[率]", "备注#1'", "a@b"],
      [1, 2, 3],
    ]);
    workbook.addTable(sheet, area(0, 0, 2, 3), true, { name: "T" });
    put(sheet, "E2", [["=SUM(T[比'[率']])", "=SUM(T[备注'#1''])", "=SUM(T[a'@b])"]]);
    expect([at(sheet, "E2"), at(sheet, "F2"), at(sheet, "G2")]).toEqual([1, 2, 3]);
    expect(formulaAt(sheet, "F2")).toBe("=SUM(T[备注'#1''])");
  });

  it("take in the new rows of a resized table", () => {
    const { workbook, sheet } = daily();
    put(sheet, "F1", [["=SUM(日报[访客数])"]]);
    put(sheet, "B5", [[100]]);
    expect(at(sheet, "F1")).toBe(30);
    const [table] = workbook.tables;
    if (table) workbook.resizeTable(table, area(0, 0, 5, 4));
    workbook.engine?.recalculate();
    expect(at(sheet, "F1")).toBe(130);
  });

  it("renames a sheet in names that no formula uses, however they were written", () => {
    const { workbook, sheet } = daily();
    const named = workbook.addName("来源", "='Sheet1'!$A:$XFD", sheet);
    workbook.renameSheet(sheet, "我的 日报");
    expect(named.formulaText).toBe("='我的 日报'!$A:$XFD");
  });

  it("follow renames of table, column, sheet and name, and turn to #REF! when they are deleted", () => {
    const { workbook, sheet } = daily();
    const other = workbook.addSheet("汇总");
    const name = workbook.addName("税率", "=0.1");
    put(other, "A1", [["=SUM(日报[访客数])*税率", "=Sheet1!B2", "=SUM(日报[支付 金额])"]]);
    const [table] = workbook.tables;
    if (!table) throw new Error("The table is missing.");
    workbook.renameTable(table, "日报2");
    workbook.renameTableColumn(table, 1, "访客 数");
    workbook.renameSheet(sheet, "我的 表");
    expect(formulaAt(other, "A1")).toBe("=SUM(日报2[访客 数])*税率");
    expect(formulaAt(other, "B1")).toBe("='我的 表'!B2");
    workbook.deleteName(name);
    workbook.removeTable(table, true);
    workbook.engine?.recalculate();
    expect([at(other, "C1"), formulaAt(other, "C1")]).toEqual(["#REF!", "=SUM(#REF!)"]);
    workbook.deleteSheet(sheet);
    workbook.engine?.recalculate();
    expect([at(other, "B1"), formulaAt(other, "B1")]).toEqual(["#REF!", "=#REF!"]);
  });

  it("leaves filtered rows out of SUBTOTAL, and rows hidden by hand only above 100", () => {
    const { workbook, sheet, engine } = daily();
    put(sheet, "F1", [["=SUBTOTAL(9,日报[访客数])", "=SUBTOTAL(109,日报[访客数])"]]);
    sheet.rows.set(2, { hidden: true });
    engine.visibilityChanged(sheet);
    engine.recalculate();
    expect([at(sheet, "F1"), at(sheet, "G1")]).toEqual([30, 10]);
    const column = workbook.tables[0]?.columns[1];
    if (column) column.filter = { filterOn: "Values" };
    engine.visibilityChanged(sheet);
    engine.recalculate();
    expect(at(sheet, "F1")).toBe(10);
  });
});

describe("spill", () => {
  it("fills cells, answers A1#, shrinks, and gives way to #SPILL!", () => {
    const { engine, sheet } = bench([[3, "=SEQUENCE(A1)", "=SUM(B1#)", "=SUM(B1:B9)"]]);
    expect([at(sheet, "B3"), at(sheet, "C1"), at(sheet, "D1")]).toEqual([3, 6, 6]);
    expect(engine.spillArea(sheet, 0, 1)).toEqual(area(0, 1, 3, 1));
    expect(engine.spillParent(sheet, 2, 1)).toEqual({ row: 0, column: 1 });
    put(sheet, "A1", [[2]]);
    expect([at(sheet, "B3"), at(sheet, "D1")]).toEqual([null, 3]);
    put(sheet, "B2", [["在"]]);
    expect([at(sheet, "B1"), at(sheet, "B2")]).toEqual(["#SPILL!", "在"]);
    put(sheet, "B2", [[null]]);
    expect([at(sheet, "B1"), at(sheet, "B2")]).toEqual([1, 2]);
    put(sheet, "B1", [[7]]);
    expect([at(sheet, "B2"), at(sheet, "D1")]).toEqual([null, 7]);
  });

  it("is refused inside a table", () => {
    const { sheet } = daily();
    put(sheet, "D2", [["=SEQUENCE(2)"]]);
    expect(at(sheet, "D2")).toBe("#SPILL!");
  });
});

describe("contentLoaded", () => {
  it("trusts saved values until something they depend on changes", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("Sheet1");
    sheet.cells.setValue(0, 0, 1);
    for (const [column, text, saved] of [
      [1, "=A1+1", 99],
      [2, "=[1]Sheet1!A1", 42],
      [3, "=A9", 7],
    ] as const) {
      sheet.cells.setFormula(0, column, { textAt: () => text });
      sheet.cells.setValue(0, column, saved);
    }
    const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0 });
    engine.recalculate();
    expect([at(sheet, "B1"), at(sheet, "C1"), at(sheet, "D1")]).toEqual([99, 42, 7]);
    put(sheet, "A1", [[5]]);
    expect([at(sheet, "B1"), at(sheet, "C1"), at(sheet, "D1")]).toEqual([6, 42, 7]);
    engine.recalculateAll();
    expect([at(sheet, "C1"), at(sheet, "D1")]).toEqual([42, 0]);
  });
});

describe("custom functions", () => {
  function caller(waves: (readonly CustomCall[])[]): CustomFunctionCaller {
    const one = { matrix: false, optional: false, repeating: false };
    return {
      find: (name) =>
        name === "OPS.DOUBLE"
          ? { id: "DOUBLE", parameters: [one] }
          : name === "OPS.PAIR"
            ? { id: "PAIR", parameters: [{ ...one, matrix: true }] }
            : null,
      invoke: (calls) => {
        waves.push(calls);
        return Promise.resolve(
          calls.map((call) => (call.id === "PAIR" ? [[1, 2]] : Number(call.arguments[0]) * 2)),
        );
      },
    };
  }

  it("show #BUSY!, go out in one wave, fill in and reach dependents", async () => {
    const { engine, sheet } = bench();
    const waves: (readonly CustomCall[])[] = [];
    engine.useCustomFunctions(caller(waves));
    put(sheet, "A1", [[4, "=OPS.DOUBLE(A1)", "=IFERROR(B1+1,0)", "=OPS.PAIR(A1:A2)"]]);
    expect([at(sheet, "B1"), at(sheet, "D1")]).toEqual(["#BUSY!", "#BUSY!"]);
    await engine.settled();
    expect([at(sheet, "B1"), at(sheet, "C1"), at(sheet, "D1"), at(sheet, "E1")]).toEqual([8, 9, 1, 2]);
    expect(waves.map((wave) => wave.map((call) => [call.id, call.arguments, call.caller]))).toEqual([
      [
        ["DOUBLE", [4], "Sheet1!B1"],
        ["PAIR", [[[4], [null]]], "Sheet1!D1"],
      ],
    ]);
    put(sheet, "A1", [[5]]);
    await engine.settled();
    expect([at(sheet, "B1"), at(sheet, "C1"), waves.length]).toEqual([10, 11, 2]);
  });

  it("nest, and become #NAME? when nobody offers them", async () => {
    const { engine, sheet } = bench();
    engine.useCustomFunctions(caller([]));
    put(sheet, "A1", [["=OPS.DOUBLE(OPS.DOUBLE(1))", "=OPS.NOSUCH()"]]);
    await engine.settled();
    expect([at(sheet, "A1"), at(sheet, "B1")]).toEqual([4, "#NAME?"]);
    engine.useCustomFunctions(null);
    engine.recalculate();
    expect(at(sheet, "A1")).toBe("#NAME?");
  });

  it("answer #VALUE! when the add-in fails", async () => {
    const { engine, sheet } = bench();
    engine.useCustomFunctions({ ...caller([]), invoke: () => Promise.reject(new Error("gone")) });
    put(sheet, "A1", [["=OPS.DOUBLE(1)"]]);
    await engine.settled();
    expect(at(sheet, "A1")).toBe("#VALUE!");
  });
});

describe("cells moved", () => {
  it("takes references along when rows are inserted and deleted", () => {
    const { engine, sheet, workbook } = bench([[1], [2], [3]]);
    workbook.addName("末", "=Sheet1!$A$3");
    put(sheet, "C1", [["=SUM(A1:A3)", "=A3", "=$A$2", "=末"]]);
    // Two rows are inserted above row 2: cells from row 2 on stand two lower.
    sheet.cells.setValue(3, 0, 2);
    sheet.cells.setValue(4, 0, 3);
    sheet.cells.setValue(1, 0, null);
    sheet.cells.setValue(2, 0, null);
    engine.structureChanged({
      kind: "cells-moved",
      sheet,
      area: area(1, 0, 1_048_573, 16_384),
      rows: 2,
      columns: 0,
    });
    engine.recalculate();
    expect(["C1", "D1", "E1"].map((cell) => formulaAt(sheet, cell))).toEqual(["=SUM(A1:A5)", "=A5", "=$A$4"]);
    expect(["C1", "D1", "E1", "F1"].map((cell) => at(sheet, cell))).toEqual([6, 3, 2, 3]);
    // Row 4 is deleted.
    sheet.cells.setValue(3, 0, 3);
    sheet.cells.setValue(4, 0, null);
    engine.structureChanged({
      kind: "cells-moved",
      sheet,
      area: area(4, 0, 1_048_572, 16_384),
      rows: -1,
      columns: 0,
    });
    engine.recalculate();
    expect(["C1", "D1", "E1"].map((cell) => formulaAt(sheet, cell))).toEqual([
      "=SUM(A1:A4)",
      "=A4",
      "=#REF!",
    ]);
    expect(["C1", "D1", "E1"].map((cell) => at(sheet, cell))).toEqual([4, 3, "#REF!"]);
  });
});
