import type { CellValue } from "../../src/workbook/grid";
import type { WorkbookPlan } from "../../src/workbook/plan";
import { WorkbookError } from "../../src/workbook/port";
import type { AppliedSheet, Undo, Watch, WorkbookPort } from "../../src/workbook/port";

type Rows = readonly (readonly CellValue[])[];

/** What a workbook keeps whose amounts of money are to have a sign. */
export function withCurrency(code: "CNY" | "USD"): readonly string[] {
  return [`<settings xmlns="urn:opsheet:settings" version="1" weekStart="monday" currency="${code}"/>`];
}

/** A workbook in memory. It keeps what it was asked for, so that a test can look at it. */
export class MemoryPort implements WorkbookPort {
  readonly applied: WorkbookPlan[] = [];
  readonly activated: string[] = [];
  readonly selected: Parameters<WorkbookPort["select"]>[0][] = [];
  readonly undone: Undo[] = [];
  /** The texts kept out of sight. */
  memory: readonly string[] = [];
  /** How many times the sheets were read. */
  reads = 0;
  readOnly = false;
  /** Thrown by the next call of that name, once. */
  readonly failures: Partial<
    Record<"survey" | "readSheets" | "apply" | "undo" | "activate" | "select" | "changeMemory", unknown>
  > = {};
  /** Held open until the test resolves it, to look at the pane in between. */
  pause: Promise<void> = Promise.resolve();
  private made: (AppliedSheet & { readonly key: string })[] = [];

  constructor(private readonly sheets: Record<string, Rows>) {}

  readonly survey: WorkbookPort["survey"] = async () => {
    await this.pause;
    this.fail("survey");
    const own = Object.entries(this.sheets).map(([name, rows]) => ({ name, rows, madeBy: null }));
    const made = this.made.map(({ name, key }) => ({ name, rows: [], madeBy: key }));
    return {
      sheets: [...own, ...made].map(({ name, rows, madeBy }) => ({
        name,
        hidden: false,
        rows: rows.length,
        columns: Math.max(0, ...rows.map((row) => row.length)),
        madeBy,
        retired: false,
        tables: [],
      })),
      takenNames: [],
      sources: [],
      readOnly: this.readOnly,
      memory: this.memory,
    };
  };

  readonly readSheets: WorkbookPort["readSheets"] = async (names, watch) => {
    this.reads += 1;
    watch?.progress?.("reading", 0, names.length);
    await this.pause;
    this.fail("readSheets");
    refuseIfCancelled(watch);
    return names.map((sheet) => ({
      sheet,
      firstRow: 1,
      firstColumn: 1,
      rows: this.sheets[sheet] ?? [],
      formats: [],
      tables: [],
    }));
  };

  readonly apply: WorkbookPort["apply"] = async (plan, watch) => {
    this.applied.push(plan);
    watch?.progress?.("writing", 1, 4);
    await this.pause;
    this.fail("apply");
    refuseIfCancelled(watch);
    const sheets = plan.sheets.map(({ key, name }): AppliedSheet => {
      const again = this.made.some((each) => each.key === key);
      return { key, name, how: again ? "updated" : "created" };
    });
    this.made.push(...sheets.filter(({ how }) => how === "created"));
    const undo: Undo = {
      build: String(this.applied.length),
      earlierBuilds: [],
      sheets: sheets.map(({ key, name, how }) => {
        const built = { key, name, table: name, reads: [], headers: [], inputColumns: [], inputs: [] };
        const tableArea = { firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 };
        const planned = plan.sheets.find((each) => each.key === key);
        return how === "updated" && planned
          ? { ...built, tableArea, how, plan: planned, hadTotals: true, earlierBuild: "" }
          : { ...built, tableArea, how: "created", areas: [], charts: [], keptBlocks: [], earlier: null };
      }),
    };
    return { sheets, undo };
  };

  readonly undo: WorkbookPort["undo"] = async (undo, watch) => {
    await this.pause;
    this.fail("undo");
    refuseIfCancelled(watch);
    this.undone.push(undo);
    const gone = undo.sheets.filter(({ how }) => how === "created").map(({ key }) => key);
    this.made = this.made.filter(({ key }) => !gone.includes(key));
    return {
      sheets: undo.sheets.map(({ name, how }) => ({ name, how: how === "created" ? "removed" : "restored" })),
    };
  };

  readonly changeMemory: WorkbookPort["changeMemory"] = async (change) => {
    this.fail("changeMemory");
    this.memory = change(this.memory);
  };

  readonly activate: WorkbookPort["activate"] = async (sheet) => {
    this.fail("activate");
    this.activated.push(sheet);
  };

  readonly select: WorkbookPort["select"] = async (area) => {
    this.fail("select");
    this.selected.push(area);
  };

  /** What the operator types meanwhile. */
  type(sheet: string, rows: Rows): void {
    this.sheets[sheet] = rows;
  }

  private fail(call: keyof MemoryPort["failures"]): void {
    const failure = this.failures[call];
    if (failure !== undefined) {
      delete this.failures[call];
      throw failure;
    }
  }
}

function refuseIfCancelled(watch: Watch | undefined): void {
  if (watch?.isCancelled?.()) throw new WorkbookError("cancelled", "unchanged");
}

/** A shop's daily sheet: text numbers, a missing mark, a total row. */
export const DAILY: Rows = [
  ["日期", "访客数", "支付买家数", "支付金额", "店长备注"],
  ["2026-03-01", "1,000", 30, 3000, "上新"],
  ["2026-03-02", 1200, 36, "3,600", null],
  ["2026-03-03", 900, "-", null, null],
  ["合计", 3100, 66, 6600, null],
];

/** A keyword report: no row per day, so no daily report. */
export const KEYWORDS: Rows = [
  ["关键词", "展现量", "点击量", "花费"],
  ["连衣裙", 1000, 50, 25.5],
  ["半身裙", 800, 20, 12],
];
