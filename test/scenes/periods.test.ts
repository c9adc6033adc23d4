import * as XLSX from "@e965/xlsx";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { openAutomation, withFixedEngine } from "../support/automation";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { hasLibreOffice } from "../support/libreoffice";
import { periodsInSql, type DailyFigures, type PeriodFigure } from "./period-sql";
import { PERIOD_SCENES, REAL_PERIOD_SCENES, type PeriodScene } from "./scenes";

/**
 * Weeks and months the whole way, through the genuine library. What is expected is worked out by SQL from the rows of
 * the 日报, which convert.test.ts compares with the source.
 */

jest.setTimeout(240_000);

const scenes = [...PERIOD_SCENES, ...REAL_PERIOD_SCENES];
if (REAL_PERIOD_SCENES.length === 0) console.log("SKIP the real files: the folder with them is not here");
const libreOffice = hasLibreOffice("comparing weekly and monthly reports with LibreOffice");

describe.each(scenes)("weeks and months of $name", (scene) => {
  let result: Uint8Array;
  let made: Sheets;
  let daily: readonly Column[];

  beforeAll(async () => {
    result = await convert(scene);
    made = XLSX.read(result, { type: "array", sheets: ["日报", "周报", "月报"] }).Sheets;
    daily = readTable(made, "日报");
  });

  test.each([
    ["周报", "week"],
    ["月报", "month"],
  ] as const)("every figure of the %s is what SQL says", async (sheet, unit) => {
    const columns = readTable(made, sheet);
    const figures = columns.flatMap((column): (Meaning & { readonly column: Column })[] => {
      const meaning = column.isFormula ? meaningOf(column.header, daily) : null;
      return meaning === null ? [] : [{ ...meaning, column }];
    });
    const unknown = columns.filter(
      ({ header, isFormula }) =>
        isFormula && !KNOWN.has(header) && !figures.some(({ column }) => column.header === header),
    );
    expect(unknown.map(({ header }) => header)).toEqual([]);
    expect(figures.length).toBeGreaterThan(3);
    const expected = await periodsInSql(
      unit,
      columnOf(daily, "日期").values.map(Number),
      daily.flatMap(({ header, values, isFormula }): DailyFigures[] =>
        isFormula || header === "日期" ? [] : [{ header, values: values.map(numberOrNull) }],
      ),
      figures.map(({ figure }) => figure),
    );
    expect(columnOf(columns, "开始").values).toEqual(expected.map(({ from }) => from));
    expect(columnOf(columns, "天数").values).toEqual(expected.map(({ days }) => days));
    expect(columnOf(columns, "缺").values).toEqual(
      expected.map(({ days, length }) => (days < length ? `缺${length - days}天` : null)),
    );
    figures.forEach(({ column, as }, i) => {
      const wanted = expected.map((period) => period[as][i]);
      expect(firstDifference(column.values, wanted, column.header)).toBeNull();
    });
  });

  if (!scene.inLibreOffice) return;
  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const comparison = await compareWithLibreOffice(result);
    expect(comparison.differences).toEqual([]);
    expect(comparison.compared).toBeGreaterThan(0);
  });
});

interface Meaning {
  readonly figure: PeriodFigure;
  readonly as: "figures" | "change" | "yearChange";
}

/** Rates by hand: what is divided by what, and times how much. Sources: the platforms' own definitions. */
const RATES: Readonly<Record<string, readonly [string, readonly string[], number]>> = {
  支付转化率: ["支付买家数", ["访客数"], 1],
  询单转化率: ["支付买家数", ["咨询人数"], 1],
  下单转化率: ["下单买家数", ["访客数"], 1],
  咨询转化率: ["下单买家数", ["咨询人数"], 1],
  咨询率: ["咨询人数", ["访客数"], 1],
  客单价: ["支付金额", ["支付买家数"], 1],
  笔单价: ["支付金额", ["订单数"], 1],
  UV价值: ["支付金额", ["访客数"], 1],
  人均浏览量: ["浏览量", ["访客数"], 1],
  加购率: ["加购人数", ["访客数"], 1],
  推广费率: ["花费", ["支付金额"], 1],
  点击率: ["点击量", ["展现量"], 1],
  平均点击花费: ["花费", ["点击量"], 1],
  千次展现花费: ["花费", ["展现量"], 1000],
  投入产出比: ["总成交金额", ["花费"], 1],
  ACOS: ["花费", ["总成交金额"], 1],
  点击转化率: ["订单数", ["点击量"], 1],
  每笔成交花费: ["花费", ["订单数"], 1],
  广告笔单价: ["总成交金额", ["订单数"], 1],
  点击加购率: ["购物车数", ["点击量"], 1],
  点击收藏率: ["收藏数", ["点击量"], 1],
  加购成本: ["花费", ["购物车数"], 1],
  收藏成本: ["花费", ["收藏数"], 1],
  收藏加购成本: ["花费", ["收藏数", "购物车数"], 1],
  查看加购率: ["购物车数", ["查看内容"], 1],
};

/** Columns checked by themselves, or by rules-and-targets.test.ts. */
const KNOWN = new Set(["天数", "缺", "完成率", "时间进度", "进度差", "进度", "判定"]);

/** What a heading of the weekly or monthly table says, read as an operator would. */
function meaningOf(header: string, daily: readonly Column[]): Meaning | null {
  for (const [mark, as] of [
    [" 环比", "change"],
    [" 同比", "yearChange"],
  ] as const)
    if (header.endsWith(mark)) {
      const meaning = meaningOf(header.slice(0, -mark.length), daily);
      return meaning && { ...meaning, as };
    }
  const rate = RATES[header];
  if (rate) return { figure: { kind: "rate", over: rate[0], under: rate[1], times: rate[2] }, as: "figures" };
  const mean = /^(.*)（日均）$/.exec(header)?.[1];
  if (mean !== undefined) return { figure: { kind: "mean", of: mean }, as: "figures" };
  const people = /^(.*)人次$/.exec(header)?.[1];
  const of = [header, ...(people === undefined ? [] : [people, `${people}数`, `${people}人数`])].find(
    (name) => daily.some((column) => column.header === name && !column.isFormula),
  );
  // A sum of people that is not marked as one would be found under its own name.
  if (of === undefined || (of === header && /访客|买家|人数/.test(header))) return null;
  return { figure: { kind: "sum", of }, as: "figures" };
}

async function convert(scene: PeriodScene): Promise<Uint8Array> {
  const { workbook } = openWorkbook(scene.load(), {
    fileName: scene.fileName,
    attachEngine: withFixedEngine,
  });
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const answer = await automation.call("convert", { locale: "zh-CN", templates: ["weekly", "monthly"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  expect(answer.made?.map(({ name }) => name)).toEqual(["规则表", "日报", "周报", "月报"]);
  return saveWorkbook(workbook).bytes;
}

type Sheets = Readonly<Record<string, XLSX.WorkSheet>>;

interface Column {
  readonly header: string;
  readonly isFormula: boolean;
  readonly values: readonly unknown[];
}

/** A made table as SheetJS sees it: header in row 3, then rows down to the one that says 合计. */
function readTable(sheets: Sheets, name: string): readonly Column[] {
  const sheet = sheets[name] ?? {};
  const at = (row: number, column: number) =>
    sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
  let last = 3;
  while (at(last, 0)?.v !== "合计") last++;
  const columns: Column[] = [];
  for (let column = 0; at(2, column)?.v !== undefined; column++) {
    const cells = Array.from({ length: last - 3 }, (_, i) => at(3 + i, column));
    columns.push({
      header: String(at(2, column)?.v),
      isFormula: cells.some((cell) => cell?.f !== undefined),
      values: cells.map((cell) => (cell?.v === undefined || cell.v === "" ? null : cell.v)),
    });
  }
  return columns;
}

function columnOf(columns: readonly Column[], header: string): Column {
  const found = columns.find((column) => column.header === header);
  if (!found) throw new Error(`no column ${header}`);
  return found;
}

function numberOrNull(value: unknown): number | null {
  return typeof value === "number" ? value : null;
}

/** The first place where two columns differ by more than a billionth; null where they are equal. */
function firstDifference(
  values: readonly unknown[],
  wanted: readonly (number | null | undefined)[],
  header: string,
): string | null {
  if (values.length !== wanted.length) return `${header}: ${values.length} rows, not ${wanted.length}`;
  for (const [row, value] of values.entries()) {
    const other = wanted[row] ?? null;
    const equal =
      other === null || value === null
        ? value === other
        : typeof value === "number" && Math.abs(value - other) <= 1e-9 * Math.max(Math.abs(other), 1e-6);
    if (!equal) return `${header}, row ${row + 1}: ${String(value)}, not ${String(other)}`;
  }
  return null;
}
