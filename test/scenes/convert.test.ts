import * as XLSX from "@e965/xlsx";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";
import { openAutomation, withFixedEngine } from "../support/automation";
import { compareWithLibreOffice } from "../support/compare-with-libreoffice";
import { compareSheets } from "../support/compare-workbooks";
import { hasLibreOffice } from "../support/libreoffice";
import { expectSame } from "../support/workbook-state";
import { OWN_SCENES, REAL_SCENES, type Scene } from "./scenes";

/**
 * The whole way, through the genuine library: a file in, a file with the 日报 out. What is expected is read from
 * the source by SheetJS and worked out here, without our reader, recognition or cleaning.
 */

jest.setTimeout(240_000);

const scenes = [...OWN_SCENES, ...REAL_SCENES];
if (REAL_SCENES.length === 0) console.log("SKIP the real files: the folder with them is not here");
const libreOffice = hasLibreOffice("comparing converted workbooks with LibreOffice");

describe.each(scenes)("converting $name", (scene) => {
  let source: Uint8Array;
  let result: Uint8Array;
  let made: string;
  let sheet: XLSX.WorkSheet;

  beforeAll(async () => {
    source = scene.load();
    ({ bytes: result, made } = await convert(source, scene.fileName));
    sheet = XLSX.read(result, { type: "array", sheets: [made] }).Sheets[made] ?? {};
  });

  test("leaves every original sheet as it was", () => {
    expect(compareSheets(asXlsx(source, scene), result)).toEqual([]);
  });

  test("has one row a day, in ascending order, and every figure of the source", () => {
    const days = sourceDays(source, scene);
    const table = readTable(sheet);
    expect(days.length).toBe(scene.days);
    expect(table.columns[0]?.values).toEqual(days.map((day) => day.serial));
    for (const { header, values } of sourceColumns(days)) {
      const equal = table.columns.filter((column) => sameValues(column.values, values));
      expect({ header, foundAs: equal.length > 0 }).toEqual({ header, foundAs: true });
    }
  });

  test("calculates what the formulas say, with nothing but a blank where there is nothing to divide", () => {
    const table = readTable(sheet);
    for (const column of table.columns.filter((each) => each.isFormula)) {
      expect(column.header).not.toBe("");
      for (const value of column.values) expect(typeof value === "number" || value === null).toBe(true);
    }
  });

  test("works out every rate by its definition, in the rows and in the totals", () => {
    const table = readTable(sheet);
    const checked = RATES.filter(([rate, above, below]) =>
      [rate, above, below].every((header) => table.columns.some((column) => column.header === header)),
    );
    expect(checked.map(([rate]) => rate)).toEqual([...scene.rates]);
    for (const [rate, above, below, times] of checked) {
      const [r, a, b] = [rate, above, below].map((header) => table.columns.find((c) => c.header === header));
      const sum = (values: readonly unknown[] = []) =>
        values.reduce<number>((s, v) => s + (typeof v === "number" ? v : 0), 0);
      const expected = (x: unknown, y: unknown) =>
        typeof x === "number" && typeof y === "number" && y !== 0 ? (x / y) * times : null;
      expect(r?.isFormula).toBe(true);
      r?.values.forEach((value, i) => expectClose(value, expected(a?.values[i], b?.values[i])));
      expectClose(r?.total, expected(sum(a?.values), sum(b?.values)));
    }
  });

  (libreOffice ? test : test.skip)(
    "shows the same values in LibreOffice, calculated from scratch",
    async () => {
      const comparison = await compareWithLibreOffice(result);
      expect(comparison.differences).toEqual([]);
      expect(comparison.compared).toBeGreaterThan(0);
    },
  );

  test("gives the same workbook when it is converted again", async () => {
    const again = await convert(result, scene.fileName.replace(/\.\w+$/, ".xlsx"));
    expect(again.made).toBe(made);
    expectSame(cellsOf(again.bytes), cellsOf(result));
  });
});

/** Rates by hand: label, what is divided by what, and times how much. Sources: the platforms' own definitions. */
const RATES: readonly (readonly [string, string, string, number])[] = [
  ["支付转化率", "支付买家数", "访客数", 1],
  ["客单价", "支付金额", "支付买家数", 1],
  ["UV价值", "支付金额", "访客数", 1],
  ["人均浏览量", "浏览量", "访客数", 1],
  ["进店转化率", "进店人数", "曝光人数", 1],
  ["点击率", "点击量", "展现量", 1],
  ["平均点击花费", "花费", "点击量", 1],
  ["千次展现花费", "花费", "展现量", 1000],
  ["投入产出比", "总成交金额", "花费", 1],
  ["推广费率", "花费", "支付金额", 1],
];

function expectClose(value: unknown, expected: number | null): void {
  if (expected === null) expect(value ?? null).toBeNull();
  else expect(Math.abs(Number(value) - expected)).toBeLessThanOrEqual(1e-9 * Math.abs(expected));
}

async function convert(bytes: Uint8Array, fileName: string): Promise<{ bytes: Uint8Array; made: string }> {
  const { workbook } = openWorkbook(bytes, { fileName, attachEngine: withFixedEngine });
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const answer = await automation.call("convert", { locale: "zh-CN", templates: ["daily"] });
  automation.close();
  expect(answer.error).toBeUndefined();
  expect(answer.made).toHaveLength(1);
  return { bytes: saveWorkbook(workbook).bytes, made: answer.made?.[0]?.name ?? "" };
}

/** A text file has no looks and no sheets of its own: what SheetJS reads of it is compared as a workbook. */
function asXlsx(bytes: Uint8Array, scene: Scene): Uint8Array {
  if (!scene.fileName.endsWith(".csv")) return bytes;
  const { workbook } = openWorkbook(bytes, { fileName: scene.fileName });
  return saveWorkbook(workbook).bytes;
}

interface SourceDay {
  readonly serial: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** The rows of the source that are days, oldest first; a cell is what SheetJS read. */
function sourceDays(bytes: Uint8Array, scene: Scene): readonly SourceDay[] {
  const isText = scene.fileName.endsWith(".csv");
  const book = isText
    ? XLSX.read(new TextDecoder("utf-8").decode(bytes), { type: "string", raw: true })
    : XLSX.read(bytes, { type: "array", cellNF: true });
  const sheet = book.Sheets[isText ? (book.SheetNames[0] ?? "") : scene.sheet] ?? {};
  const range = XLSX.utils.decode_range(sheet["!ref"] ?? "A1");
  const rows = Array.from({ length: range.e.r + 1 }, (_, r) =>
    Array.from({ length: range.e.c + 1 }, (_unused, c) => {
      const cell = sheet[XLSX.utils.encode_cell({ r, c })] as XLSX.CellObject | undefined;
      return cell?.t === "e" ? null : (cell?.v ?? null);
    }),
  );
  const header = (rows[scene.headerRow - 1] ?? []).map((text) => String(text ?? ""));
  const dateColumn = header.findIndex((text) => /date|日期|时间/i.test(text));
  return rows
    .slice(scene.headerRow)
    .flatMap((row): SourceDay[] => {
      const serial = serialOf(row[dateColumn]);
      if (serial === null) return [];
      return [
        {
          serial,
          cells: Object.fromEntries(
            header.flatMap((text, column) =>
              column === dateColumn || text === "" ? [] : [[text, row[column]]],
            ),
          ),
        },
      ];
    })
    .sort((a, b) => a.serial - b.serial);
}

/** Serial number of a day written as such, as 2026-03-01, 2026/3/1 or 1.03.2026; null for anything else. */
function serialOf(value: unknown): number | null {
  if (typeof value === "number") return value;
  const text = String(value ?? "");
  const ymd = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  const dmy = /^(\d{1,2})\.(\d{2})\.(\d{4})$/.exec(text);
  const [year, month, day] = ymd ? ymd.slice(1).map(Number) : dmy ? dmy.slice(1).reverse().map(Number) : [];
  if (year === undefined || month === undefined || day === undefined) return null;
  return Date.UTC(year, month - 1, day) / 86_400_000 + 25_569;
}

/** The columns of figures, cleaned by a reading of our own: commas, percent and currency marks; words are missing. */
function sourceColumns(days: readonly SourceDay[]) {
  return Object.keys(days[0]?.cells ?? {})
    .map((header) => ({ header, values: days.map(({ cells }) => figure(cells[header])) }))
    .filter(
      ({ values, header }) =>
        values.some((value) => value !== null) && !/名称|编号|备注|Campaign/.test(header),
    );
}

function figure(value: unknown): number | null {
  if (typeof value === "number") return value;
  const text = String(value ?? "").trim();
  if (!/^[¥$]?-?[\d,]+(\.\d+)?%?$/.test(text)) return null;
  const number = Number(text.replace(/[¥$,%]/g, ""));
  return text.endsWith("%") ? number / 100 : number;
}

interface TableColumn {
  readonly header: string;
  readonly isFormula: boolean;
  readonly values: readonly unknown[];
  /** What stands in the totals row. */
  readonly total: unknown;
}

/** The table of the made sheet, as SheetJS sees it: header in row 3, totals in the last row of column A. */
function readTable(sheet: XLSX.WorkSheet): { columns: readonly TableColumn[] } {
  const at = (row: number, column: number) =>
    sheet[XLSX.utils.encode_cell({ r: row, c: column })] as XLSX.CellObject | undefined;
  let last = 3;
  while (typeof at(last, 0)?.v === "number") last++;
  expect(at(last, 0)?.v).toBe("合计");
  const columns: TableColumn[] = [];
  for (let column = 0; at(2, column)?.v !== undefined; column++) {
    const cells = Array.from({ length: last - 3 }, (_, i) => at(3 + i, column));
    columns.push({
      header: String(at(2, column)?.v),
      isFormula: cells.some((cell) => cell?.f !== undefined),
      total: at(last, column)?.v === "" ? null : (at(last, column)?.v ?? null),
      values: cells.map((cell) => (cell?.v === undefined || cell.v === "" ? null : cell.v)),
    });
  }
  return { columns };
}

function sameValues(a: readonly unknown[], b: readonly (number | null)[]): boolean {
  return (
    a.length === b.length &&
    a.every((value, i) => {
      const other = b[i];
      if (value === null || other === null || other === undefined) return value === (other ?? null);
      return typeof value === "number" && Math.abs(value - other) <= 1e-12 * Math.max(1, Math.abs(other));
    })
  );
}

/** Every cell of every sheet: value and formula. */
function cellsOf(bytes: Uint8Array): Record<string, Record<string, unknown>> {
  const book = XLSX.read(bytes, { type: "array" });
  return Object.fromEntries(
    book.SheetNames.map((name) => [
      name,
      Object.fromEntries(
        Object.entries(book.Sheets[name] ?? {})
          .filter(([address]) => !address.startsWith("!"))
          .map(([address, cell]) => [address, [(cell as XLSX.CellObject).v, (cell as XLSX.CellObject).f]]),
      ),
    ]),
  );
}
