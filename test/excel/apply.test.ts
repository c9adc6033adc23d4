import { buildShopDaily } from "../../src/workbench/samples/shop-daily";
import { area } from "../../src/workbench/model/address";
import { Workbook } from "../../src/workbench/model/workbook";
import { DAILY_ONLY, openAutomation, type OpenAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { stateOf, stateOfSheet } from "../support/workbook-state";

/** What applying a plan does to a workbook and what it leaves alone, through the genuine library. */

jest.setTimeout(120_000);

let automation: OpenAutomation | null = null;
afterEach(() => automation?.close());

async function open(workbook: Workbook, options = {}): Promise<OpenAutomation> {
  automation = await openAutomation(workbook, options);
  return automation;
}

/** A daily sheet of two columns of figures and one of remarks. */
function remarks(texts: readonly string[]): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  const sheet = workbook.addSheet("日报表");
  sheet.write(area(0, 0, 1, 4), (_, column) => ["日期", "访客数", "支付买家数", "备注"][column]);
  sheet.write(area(1, 0, texts.length, 4), (row, column) =>
    column === 3 ? `'${texts[row]}` : [46082 + row, 100 + row, 3 + row][column],
  );
  return workbook;
}

describe("applying a plan", () => {
  test("writes texts that look like formulas, numbers or dates as the texts they are", async () => {
    const texts = [
      "=1+1",
      "+86 138",
      "-5",
      "@店长",
      "00123",
      "1-2",
      "3月1日",
      "TRUE",
      "12%",
      "'引号",
      "2026/3/1",
      "备注",
    ];
    const workbook = remarks(texts);
    const { call } = await open(workbook);
    expect((await call("convert", DAILY_ONLY)).error).toBeUndefined();
    const made = sheetOf(workbook, "日报");
    const column = made.tables[0]?.columns.findIndex(({ name }) => name === "备注") ?? -1;
    expect(column).toBeGreaterThan(0);
    expect(texts.map((_, row) => made.value(3 + row, column))).toEqual(texts);
    expect(texts.map((_, row) => made.formulaText(3 + row, column))).toEqual(texts.map(() => null));
  });

  test("pours new figures into the sheet it made: references and notes stay, other sheets are not touched", async () => {
    const workbook = remarks(["a", "b", "c"]);
    const { call } = await open(workbook);
    await call("convert", DAILY_ONLY);
    const made = sheetOf(workbook, "日报");
    made.write(area(1, 9), () => "别忘了周一开会");
    const notes = workbook.addSheet("老板看的");
    notes.write(area(0, 0), () => "=SUM(日报[访客数])");
    workbook.engine?.recalculate();
    expect(notes.value(0, 0)).toBe(100 + 101 + 102);
    sheetOf(workbook, "日报表").write(area(4, 0, 1, 4), (_, column) => [46085, 1000, 9, "d"][column]);
    const source = stateOfSheet(sheetOf(workbook, "日报表"));

    const answer = await call("convert", DAILY_ONLY);

    expect(answer.made?.map(({ how }) => how)).toEqual(["updated"]);
    expect(workbook.sheets.map(({ name }) => name)).toEqual(["日报表", "日报", "老板看的"]);
    expect(notes.value(0, 0)).toBe(100 + 101 + 102 + 1000);
    expect(made.value(1, 9)).toBe("别忘了周一开会");
    expect(stateOfSheet(sheetOf(workbook, "日报表"))).toEqual(source);
    // The totals row moved down with the table: 1,303 visitors, 21 buyers.
    const total = made.tables[0]?.area.bottom ?? 0;
    expect([made.value(total, 0), made.value(total, 2), made.value(total, 3)]).toEqual(["合计", 1303, 21]);
  });

  test("a shorter source leaves nothing of the longer table behind", async () => {
    const workbook = remarks(["a", "b", "c", "d", "e"]);
    const { call } = await open(workbook);
    await call("convert", DAILY_ONLY);
    sheetOf(workbook, "日报表").write(area(3, 0, 3, 4), () => null);
    await call("convert", DAILY_ONLY);
    const made = sheetOf(workbook, "日报");
    expect(made.tables[0]?.area.bottom).toBe(2 + 2 + 1);
    const columns = made.tables[0]?.columns.length ?? 0;
    const below = Array.from({ length: columns * 4 }, (_, i) =>
      made.value(6 + Math.floor(i / columns), i % columns),
    );
    expect(below.every((value) => value === null)).toBe(true);
  });

  test("does not grow over a note written under the table: the sheet is left and a new one made", async () => {
    const workbook = remarks(["a", "b"]);
    const { call } = await open(workbook);
    await call("convert", DAILY_ONLY);
    const made = sheetOf(workbook, "日报");
    made.write(area(7, 1), () => "这里是我记的");
    sheetOf(workbook, "日报表").write(area(3, 0, 4, 4), (row, column) => [46084 + row, 50, 2, "x"][column]);

    const answer = await call("convert", DAILY_ONLY);

    expect(answer.made?.map(({ how, keptAs }) => [how, keptAs])).toEqual([["recreated", "日报 (旧)"]]);
    expect(sheetOf(workbook, "日报 (旧)").value(7, 1)).toBe("这里是我记的");
    expect(sheetOf(workbook, "日报").tables[0]?.area.bottom).toBe(2 + 6 + 1);
  });

  test("leaves a sheet alone whose table the operator made their own", async () => {
    const workbook = remarks(["a", "b"]);
    const { call } = await open(workbook);
    await call("convert", DAILY_ONLY);
    const theirs = sheetOf(workbook, "日报");
    const [table] = theirs.tables;
    if (table) workbook.renameTable(table, "我的日报");
    const before = stateOfSheet(theirs);
    const answer = await call("convert", DAILY_ONLY);
    expect(answer.made?.map(({ how }) => how)).toEqual(["created"]);
    expect(stateOfSheet(theirs)).toEqual(before);
    expect(workbook.sheets).toHaveLength(3);
  });

  test.each([
    ["a protected structure", (workbook: Workbook) => (workbook.structureProtected = true), "protected"],
    ["a read-only workbook", (workbook: Workbook) => (workbook.readOnly = true), "read-only"],
  ])("says so and changes nothing in %s", async (_name, lock, code) => {
    const workbook = buildShopDaily(withFixedEngine);
    lock(workbook);
    const before = stateOf(workbook);
    const { call } = await open(workbook);
    const { error } = await call("convert", DAILY_ONLY);
    expect([error?.code, error?.outcome]).toEqual([code, "unchanged"]);
    expect(stateOf(workbook)).toEqual(before);
  });

  test("sends nothing above 2 MB, and few requests: 8 and one for each 2 MB of values", async () => {
    const workbook = new Workbook();
    withFixedEngine(workbook);
    const sheet = workbook.addSheet("长表");
    const headers = [
      "日期",
      "访客数",
      "浏览量",
      "支付金额",
      "支付买家数",
      "花费",
      "点击量",
      "展现量",
      "备注",
    ];
    sheet.write(area(0, 0, 1, 9), (_, column) => headers[column]);
    sheet.write(area(1, 0, 40_000, 9), (row, column) => {
      if (column === 0) return 20_000 + row;
      return column === 8 ? `第${row}天：活动照常，客服两班` : (row % 977) * column + 0.37;
    });
    let tidying = 0;
    let largest = 0;
    let [written, requests] = [0, 0];
    const { call, host } = await open(workbook, {
      intercept: (body: string) => {
        requests++;
        const bytes = new TextEncoder().encode(body).length;
        largest = Math.max(largest, bytes);
        written += bytes;
        // What the library sends by itself after Excel.run, to let go of ranges.
        if (body.includes('"_RemoveReference"')) tidying++;
        return "pass";
      },
    });
    [requests, tidying, largest, written] = [0, 0, 0, 0];
    const before = host.counters.sent;
    const answer = await call("convert", DAILY_ONLY);
    const megabytes = (bytes: number): number => Math.ceil(bytes / 2 ** 21);
    expect(answer.made).toHaveLength(1);
    expect(largest).toBeLessThanOrEqual(2 ** 21);
    expect(host.counters.largestAnswer).toBeLessThanOrEqual(2 ** 21);
    expect(requests - tidying).toBeLessThanOrEqual(
      8 + megabytes(written) + megabytes(host.counters.sent - before),
    );
  });
});
