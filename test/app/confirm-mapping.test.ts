import { analyse } from "../../src/app/analyse";
import { confirmMapping, tableAt } from "../../src/app/confirm-mapping";
import { forgetAllMappings, forgetMapping } from "../../src/app/forget-mapping";
import { WorkbookError } from "../../src/workbook/port";
import { MemoryPort } from "../taskpane/memory-port";

/** Two of a shop's tables under headings of its own. */
const SHEETS = {
  三月: [
    ["日期", "访客数", "内部码甲", "支付金额"],
    ["2026-03-01", 1000, 17, 3000],
    ["2026-03-02", 1200, 23, 3600],
    ["2026-03-03", 900, 11, 2500],
  ],
  四月: [
    ["日期", "访客数", "内部码甲", "支付金额", "备注"],
    ["2026-04-01", 800, 19, 2000, "上新"],
    ["2026-04-02", 700, 13, 1900, "-"],
    ["2026-04-03", 950, 29, 2600, null],
  ],
};
const PLACE = { sheet: "三月", headerRow: 1 };

async function confirmed(port: MemoryPort) {
  const analysis = await analyse(port);
  return analysis.sheets.map(({ tables }) => {
    const column = tables[0]?.recognised.columns[2];
    return [column?.field ?? null, column?.evidence ?? null, column?.confidence ?? null];
  });
}

describe("confirmMapping and forgetMapping", () => {
  test("decide the table and its nearly equal neighbour until they are forgotten", async () => {
    const port = new MemoryPort(SHEETS);
    const before = await confirmed(port);
    expect(before).toEqual([
      [null, null, 0],
      [null, null, 0],
    ]);
    const issues = await confirmMapping(port, await analyse(port), {
      ...PLACE,
      columns: [{ index: 3, field: "cartUsers" }],
    });
    expect(issues).toEqual([]);
    expect(port.memory).toHaveLength(1);
    const analysis = await analyse(port);
    expect([analysis.memory.mappings.map(({ sheet }) => sheet), analysis.issues]).toEqual([["三月"], []]);
    // 四月 has the four headings and one more: 80 %.
    expect(await confirmed(port)).toEqual([
      ["cartUsers", "memory", 1],
      ["cartUsers", "memory", 0.95],
    ]);
    // Forgetting the neighbour forgets what it is read by.
    await forgetMapping(port, tableAt(analysis, { sheet: "四月", headerRow: 1 }));
    expect([await confirmed(port), port.memory]).toEqual([before, []]);
  });

  test("forget by signature, and nothing where there is nothing of the kind", async () => {
    const port = new MemoryPort(SHEETS);
    const analysis = await analyse(port);
    await confirmMapping(port, analysis, { ...PLACE, columns: [{ index: 3, field: null }] });
    const kept = port.memory;
    await forgetMapping(port, { signature: "日期|花费" });
    expect(port.memory).toEqual(kept);
    await forgetMapping(port, { signature: tableAt(analysis, PLACE).signature });
    expect(port.memory).toEqual([]);
  });

  test("say of an unreadable memory that it was not used, and let everything be forgotten", async () => {
    const port = new MemoryPort(SHEETS);
    port.memory = ['{"version":7}'];
    expect((await analyse(port)).issues.map(({ code }) => code)).toEqual(["memory-unreadable"]);
    await forgetAllMappings(port);
    expect([port.memory, (await analyse(port)).issues]).toEqual([[], []]);
  });

  test("pass on what the workbook refuses, and throw for a table or column there is not", async () => {
    const port = new MemoryPort(SHEETS);
    const analysis = await analyse(port);
    port.failures.changeMemory = new WorkbookError("read-only", "unchanged");
    const columns = [{ index: 3, field: "cartUsers" as const }];
    await expect(confirmMapping(port, analysis, { ...PLACE, columns })).rejects.toThrow("read-only");
    expect(port.memory).toEqual([]);
    await expect(confirmMapping(port, analysis, { ...PLACE, headerRow: 9, columns })).rejects.toThrow(
      "row 9",
    );
    await expect(confirmMapping(port, analysis, { ...PLACE, sheet: "五月", columns })).rejects.toThrow(
      "五月",
    );
    await expect(
      confirmMapping(port, analysis, { ...PLACE, columns: [{ index: 5, field: null }] }),
    ).rejects.toThrow("column 5");
  });
});
