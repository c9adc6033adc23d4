import { area } from "../../src/workbench/model/address";
import { Workbook } from "../../src/workbench/model/workbook";
import { REQUIREMENT_SETS } from "../../src/workbench/protocol/app-context";
import type { Interception } from "../../src/workbench/protocol/host";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import type { RecognisedTable } from "../../src/core/recognise/recognised-sheet";
import {
  DAILY_ONLY,
  type Answer,
  openAutomation,
  type OpenAutomation,
  withFixedEngine,
} from "../support/automation";

/** What the user confirmed is kept in the workbook: through the genuine library, and through a saved file. */

jest.setTimeout(180_000);

const NAMESPACE = "urn:opsheet:memory";
const opened: OpenAutomation[] = [];
afterEach(() => opened.splice(0).forEach((each) => each.close()));

async function open(workbook: Workbook, options = {}): Promise<OpenAutomation> {
  const automation = await openAutomation(workbook, options);
  opened.push(automation);
  return automation;
}

/** A sheet as a shop keeps it whose third and fourth headings nobody but the shop understands. */
const HEADINGS = ["日期", "访客数", "内部码甲", "内部码乙", "支付金额"];

function addSheet(workbook: Workbook, name: string, headings: readonly string[], firstDay = 46_082): void {
  const sheet = workbook.addSheet(name);
  sheet.write(area(0, 0, 1, headings.length), (_, column) => headings[column]);
  sheet.write(area(1, 0, 6, headings.length), (row, column) =>
    headings[column] === "日期" ? firstDay + row : (row + 3) * (column + 7) + 11 * column,
  );
  const dates = headings.indexOf("日期");
  sheet.restyle(area(1, dates, 6, 1), (style) => ({ ...style, numberFormat: "yyyy/m/d" }));
}

function newWorkbook(): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  addSheet(workbook, "三月", HEADINGS);
  return workbook;
}

const MAPPING = {
  sheet: "三月",
  headerRow: 1,
  kind: "daily",
  columns: [
    { index: 3, field: "cartUsers", scale: 10_000 },
    { index: 4, field: null },
  ],
};

/** The columns of a sheet's first table, as [header, field, evidence, confidence, scale]. */
async function columnsOf({ call }: OpenAutomation, sheet: string): Promise<readonly unknown[][]> {
  const { sheets } = await call("recognise");
  const [table] = (sheets?.find((each) => each.sheet === sheet)?.tables ?? []) as readonly RecognisedTable[];
  return (table?.columns ?? []).map((c) => [c.header, c.field, c.evidence, c.confidence, c.scale]);
}

const ours = (workbook: Workbook) =>
  workbook.customXmlParts.filter((part) => part.namespaceUri === NAMESPACE);

describe("confirm and forget", () => {
  test("keep a mapping in one part of the workbook: next month's sheet in the saved file is recognised by it", async () => {
    const workbook = newWorkbook();
    const automation = await open(workbook);
    const before = await columnsOf(automation, "三月");
    expect(before[2]?.[1]).toBeNull();

    expect(await automation.call("confirm", { mapping: MAPPING })).toEqual({ sentences: [] });

    expect(ours(workbook)).toHaveLength(1);
    const now = await columnsOf(automation, "三月");
    expect(now[2]).toEqual(["内部码甲", "cartUsers", "memory", 1, 10_000]);
    expect(now[3]?.slice(0, 4)).toEqual(["内部码乙", null, null, 0]);
    expect([now[0], now[4]]).toEqual([before[0], before[4]]);

    const saved = openWorkbook(saveWorkbook(workbook).bytes, {
      fileName: "店铺.xlsx",
      attachEngine: withFixedEngine,
    }).workbook;
    addSheet(saved, "四月", HEADINGS, 46_113);
    addSheet(saved, "五月", ["日期", "支付金额", "访客数", "内部码乙", "内部码甲"], 46_143);
    const reopened = await open(saved);
    expect((await columnsOf(reopened, "四月"))[2]).toEqual(["内部码甲", "cartUsers", "memory", 1, 10_000]);
    expect((await columnsOf(reopened, "五月"))[4]).toEqual(["内部码甲", "cartUsers", "memory", 0.95, 10_000]);

    const table = { sheet: "四月", headerRow: 1 };
    expect(await reopened.call("forget", { table })).toEqual({});
    expect(ours(saved)).toEqual([]);
    expect((await columnsOf(reopened, "四月"))[2]?.[1]).toBeNull();
  });

  test("write again only what changed, and forget everything at once", async () => {
    const workbook = newWorkbook();
    addSheet(workbook, "别的", ["日期", "某指标", "另一指标"]);
    const automation = await open(workbook);
    await automation.call("confirm", { mapping: MAPPING });
    const [part] = ours(workbook);
    const first = part?.xml;
    await automation.call("confirm", { mapping: MAPPING });
    expect(part?.xml).toBe(first);
    const other = { sheet: "别的", headerRow: 1, columns: [{ index: 2, field: "cost" }] };
    await automation.call("confirm", { mapping: other });
    // The same part, now with two tables in it.
    expect(ours(workbook)).toEqual([part]);
    expect((await columnsOf(automation, "三月"))[2]?.[2]).toBe("memory");
    expect((await columnsOf(automation, "别的"))[1]).toEqual(["某指标", "cost", "memory", 1, 1]);
    await automation.call("forget");
    expect(ours(workbook)).toEqual([]);
  });

  test("see what another instance confirmed meanwhile", async () => {
    const workbook = newWorkbook();
    const [one, other] = [await open(workbook), await open(workbook)];
    await one.call("confirm", { mapping: MAPPING });
    await other.call("confirm", { mapping: { ...MAPPING, columns: [{ index: 4, field: "cost" }] } });
    const columns = await columnsOf(one, "三月");
    expect([columns[2]?.[1], columns[3]?.[1]]).toEqual(["cartUsers", "cost"]);
    expect(ours(workbook)).toHaveLength(1);
  });

  test("refuse a read-only workbook and an Excel without custom XML, and write nothing", async () => {
    const readOnly = newWorkbook();
    readOnly.readOnly = true;
    const { call } = await open(readOnly);
    const refused = await call("confirm", { mapping: MAPPING });
    expect([refused.error?.code, refused.error?.outcome]).toEqual(["read-only", "unchanged"]);
    expect(readOnly.customXmlParts).toEqual([]);

    const old = newWorkbook();
    const automation = await open(old, { requirements: { ...REQUIREMENT_SETS, ExcelApi: "1.4" } });
    expect((await columnsOf(automation, "三月")).length).toBe(5);
    const unsupported = await automation.call("confirm", { mapping: MAPPING });
    expect([unsupported.error?.code, unsupported.error?.outcome]).toEqual(["not-supported", "unchanged"]);
    expect(old.customXmlParts).toEqual([]);
  });

  test.each([
    ["a newer version", `<memory xmlns="${NAMESPACE}">{"version":2,"mappings":[]}</memory>`],
    ["a damaged text", `<memory xmlns="${NAMESPACE}">{"version":1,"mappi</memory>`],
    ["another root", `<other xmlns="${NAMESPACE}">{"version":1,"mappings":[]}</other>`],
    ["elements in it", `<memory xmlns="${NAMESPACE}"><a/>{"version":1,"mappings":[]}</memory>`],
    [
      "a document type that would multiply itself",
      `<!DOCTYPE memory [<!ENTITY a "哈哈哈哈哈哈"><!ENTITY b "&a;&a;&a;&a;">]><memory xmlns="${NAMESPACE}">&b;</memory>`,
    ],
    [
      "six million characters, more than an answer holds,",
      `<memory xmlns="${NAMESPACE}">${" ".repeat(6_000_000)}</memory>`,
    ],
  ])("leave a part with %s untouched, say so, and write beside it", async (_what, xml) => {
    const workbook = newWorkbook();
    workbook.customXmlParts.push({ id: "{A}", xml, namespaceUri: NAMESPACE });
    const automation = await open(workbook);
    const { sentences } = await automation.call("convert", DAILY_ONLY);
    expect(sentences?.[0]).toContain("以前确认过的列读不出来");
    await automation.call("confirm", { mapping: MAPPING });
    expect((await columnsOf(automation, "三月"))[2]?.[1]).toBe("cartUsers");
    expect(ours(workbook).map((part) => part.xml === xml)).toEqual([true, false]);
    await automation.call("forget", { table: { sheet: "三月", headerRow: 1 } });
    expect(ours(workbook).map((part) => part.xml)).toEqual([xml]);
    // Forgetting everything is asked for in so many words.
    await automation.call("forget");
    expect(ours(workbook)).toEqual([]);
  });
});

describe("faults while a mapping is kept", () => {
  const FAULTS: readonly (readonly [string, Interception])[] = [
    ["the answer is lost, the batch applied", "lose-after"],
    ["the answer is lost, the batch not applied", "lose-before"],
    ["Excel is busy", { error: 5102 }],
    ["an error comes although the batch was applied", { error: 5010, applied: true }],
    ["the last action is refused", { refuseAt: 2 }],
    ["Excel falls silent", "never"],
  ];

  /** A workbook that remembers something already, and a way to confirm more, disturbed at a request. */
  async function openBench() {
    const workbook = newWorkbook();
    let disturb: (n: number) => Interception = () => "pass";
    const automation = await open(workbook, { intercept: (_body: string, n: number) => disturb(n) });
    await automation.call("confirm", { mapping: { ...MAPPING, columns: [{ index: 3, field: "cost" }] } });
    const before = [...ours(workbook).map((part) => ({ ...part }))];
    const { counters } = automation.host;
    return {
      now: () => ours(workbook).map((part) => part.xml),
      before: before.map((part) => part.xml),
      requests: () => counters.requests,
      confirm: async (fault: (request: number) => Interception = () => "pass"): Promise<Answer> => {
        const start = counters.requests;
        disturb = (n) => fault(n - start);
        const answer = await automation.call("confirm", { mapping: MAPPING, timeoutMs: 300 });
        disturb = () => "pass";
        return answer;
      },
      reset: () => (workbook.customXmlParts = before.map((part) => ({ ...part }))),
      close: () => automation.close(),
    };
  }

  let complete: readonly string[];
  let requests: number;

  beforeAll(async () => {
    const bench = await openBench();
    const start = bench.requests();
    await bench.confirm();
    requests = bench.requests() - start;
    complete = bench.now();
    expect(complete).not.toEqual(bench.before);
  });

  test.each(FAULTS)(
    "%s: the memory is as before or complete, and the answer says which",
    async (_name, fault) => {
      const told: string[] = [];
      let bench = await openBench();
      for (let n = 1; n <= requests; n++) {
        const answer = await bench.confirm((request) => (request === n ? fault : "pass"));
        const outcome = answer.error?.outcome ?? "complete";
        const now = bench.now();
        if (outcome === "unknown") expect([bench.before, complete]).toContainEqual(now);
        else
          expect({ n, outcome, now }).toEqual({
            n,
            outcome,
            now: outcome === "complete" ? complete : bench.before,
          });
        told.push(outcome);
        if (fault === "never") {
          bench.close();
          bench = await openBench();
          continue;
        }
        expect(outcome).not.toBe("unknown");
        expect((await bench.confirm()).error).toBeUndefined();
        expect(bench.now()).toEqual(complete);
        bench.reset();
      }
      expect(told.some((outcome) => outcome !== "complete")).toBe(true);
    },
  );
});

describe("reading", () => {
  test("hands over named areas, shown texts and nothing that Excel named itself", async () => {
    const workbook = newWorkbook();
    addSheet(workbook, "It's 店", ["日期", "花费"]);
    workbook.addName("三月表", "=三月!$A$1:$E$7");
    workbook.addName("一格", "='It''s 店'!$B$2");
    workbook.addName("税率", "=0.06");
    workbook.addName("两块", "=三月!$A$1:$A$2,三月!$C$1:$C$2");
    workbook.addName("没了", "=#REF!");
    workbook.addName("别处", "='It''s 店'!$A:$B", workbook.findSheet("三月"));
    const [sheet] = workbook.sheets;
    if (sheet) sheet.pageLayout.printArea = area(0, 0, 3, 3);
    const { call } = await open(workbook);
    const [march, other] = (await call("read")).grids ?? [];
    expect(march?.names).toEqual([
      { name: "三月表", firstRow: 1, lastRow: 7, firstColumn: 1, lastColumn: 5 },
    ]);
    expect(other?.names).toEqual([
      { name: "一格", firstRow: 2, lastRow: 2, firstColumn: 2, lastColumn: 2 },
      { name: "别处", firstRow: 1, lastRow: 1_048_576, firstColumn: 1, lastColumn: 2 },
    ]);
    // 46,082 is 1 March 2026.
    expect(march?.formats.map(({ row, texts }) => [row, texts?.[0]]).slice(0, 3)).toEqual([
      [1, "日期"],
      [2, "2026/3/1"],
      [3, "2026/3/2"],
    ]);
  });

  test("shows the days of a workbook that counts from 1904", async () => {
    const workbook = newWorkbook();
    workbook.date1904 = true;
    const { call } = await open(workbook);
    const [grid] = (await call("read")).grids ?? [];
    // Day 46,082 counted from 1904 is four years and a day later.
    expect([grid?.rows[1]?.[0], grid?.formats[1]?.texts?.[0]]).toEqual([46_082, "2030/3/2"]);
  });
});
