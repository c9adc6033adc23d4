import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import fc from "fast-check";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { area } from "../../../src/workbench/model/address";
import { CellError, type Scalar } from "../../../src/workbench/model/values";
import { Workbook } from "../../../src/workbench/model/workbook";
import { freeFormula, type GeneratedFormula, rowFormula, totalFormula } from "../../support/formulas";
import { hasLibreOffice, type OfficeCell, recalculate } from "../../support/libreoffice";
import { type PlainCell, type PlainSheet, plainWorkbook } from "../../support/plain-workbook";
import { KNOWN_DIFFERENCES } from "./known-differences";

const SEED = Number(process.env.FUZZ_SEED ?? 20260301);
const WORKBOOKS = 4;
const FREE_FORMULAS = 850;
const TABLE_ROWS = 12;

/** One generated workbook: what goes into both programs, and the formulas to compare. */
interface Case {
  readonly data: readonly (readonly PlainCell[])[];
  readonly table: readonly (readonly PlainCell[])[];
  readonly free: readonly GeneratedFormula[];
  readonly rowFormulas: readonly GeneratedFormula[];
  readonly totals: readonly GeneratedFormula[];
}

const CALCULATED = 4;
const TABLE_COLUMNS = [
  "日期", "渠道", "访客数", "支付 金额", "备注#1", "比[率]", "转化",
  ...Array.from({ length: CALCULATED - 1 }, (_, i) => `算${i + 2}`),
]; // prettier-ignore
const NAMES = { 订单: "'数据 表'!$E$5", 税率: "0.13", 订单合计: "SUM('数据 表'!$E$2:$E$21)" };

const words = fc.constantFrom(
  "手机",
  "淘宝",
  "京东",
  "Abc",
  "abc",
  "a b",
  " 空格 ",
  "x-y_z",
  "店铺A",
  "A*b",
  "拼多多 旗舰店",
);
const number = fc.integer({ min: -500_000, max: 500_000 }).map((n) => n / 100);
const error = fc.constantFrom("#N/A", "#DIV/0!", "#VALUE!").map((text) => ({ error: text }));
const mixed: fc.Arbitrary<PlainCell> = fc.oneof(
  { weight: 4, arbitrary: fc.constant(null) },
  { weight: 6, arbitrary: number },
  { weight: 3, arbitrary: words },
  { weight: 1, arbitrary: error },
);
const dataRow: fc.Arbitrary<PlainCell[]> = fc.tuple(
  number,
  words,
  fc.integer({ min: 40_000, max: 46_500 }),
  mixed,
  fc.integer({ min: 1, max: 900_000 }).map((n) => n / 1000),
  fc.integer({ min: 0, max: 6 }),
  words,
  number,
  fc.boolean(),
);
const tableRow: fc.Arbitrary<PlainCell[]> = fc.tuple(
  fc.integer({ min: 45_000, max: 45_400 }),
  words,
  fc.integer({ min: 0, max: 900 }),
  fc.integer({ min: 1, max: 90_000 }).map((n) => n / 100),
  fc.integer({ min: 1, max: 9 }),
  fc.integer({ min: 1, max: 999 }).map((n) => n / 1000),
);

const workbookCase: fc.Arbitrary<Case> = fc.record({
  data: fc.array(dataRow, { minLength: 20, maxLength: 20 }),
  table: fc.array(tableRow, { minLength: TABLE_ROWS, maxLength: TABLE_ROWS }),
  free: fc.array(freeFormula, { minLength: FREE_FORMULAS, maxLength: FREE_FORMULAS }),
  rowFormulas: fc.array(rowFormula, { minLength: CALCULATED, maxLength: CALCULATED }),
  totals: fc.array(totalFormula, { minLength: 2, maxLength: 2 }),
});

const HEAD = ["数", "文", "日", "杂", "价", "级", "名", "额", "否"];
const TOTALS_ROW = TABLE_ROWS + 1;

/** The sheets of a case, with formulas as the file or as a person has them. */
function sheetsOf(each: Case, form: (formula: GeneratedFormula) => PlainCell): PlainSheet[] {
  const bodies = each.table.map((row) => [...row, ...each.rowFormulas.map(form)]);
  const [first, second] = each.totals;
  const totals: PlainCell[] = [
    "合计",
    null,
    form({ typed: "=SUBTOTAL(109,[访客数])", filed: "SUBTOTAL(109,日报[访客数])" }),
    form({ typed: "=SUM([支付 金额])", filed: "SUM(日报[支付 金额])" }),
    first ? form(first) : null,
    second ? form(second) : null,
    form({ typed: "=SUM(日报[转化])", filed: "SUM(日报[转化])" }),
  ];
  const last = String.fromCharCode(64 + TABLE_COLUMNS.length);
  return [
    { name: "数据 表", rows: [HEAD, ...each.data] },
    {
      name: "日报表",
      rows: [TABLE_COLUMNS, ...bodies, totals],
      table: { name: "日报", ref: `A1:${last}${TOTALS_ROW + 1}`, columns: TABLE_COLUMNS, hasTotals: true },
    },
    { name: "公式", rows: each.free.map((formula) => [form(formula)]) },
  ];
}

/** The case in our own model, calculated. */
function calculated(each: Case): Workbook {
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 2, 1), random: () => 0.5 });
  const sheets = sheetsOf(each, ({ typed }) => typed);
  for (const { name } of sheets) workbook.addSheet(name);
  for (const [name, text] of Object.entries(NAMES)) workbook.addName(name, `=${text}`);
  const write = (sheet: PlainSheet) =>
    sheet.rows.forEach((row, r) =>
      row.forEach((cell, c) => workbook.findSheet(sheet.name)?.write(area(r, c), () => inputOf(cell))),
    );
  const [data, daily, formulas] = sheets;
  if (!data || !daily || !formulas) throw new Error("A sheet is missing.");
  write(data);
  const body = { ...daily, rows: daily.rows.slice(0, -1).map((row, i) => (i === 0 ? row : row.slice(0, 6))) };
  write(body);
  const sheet = workbook.findSheet("日报表");
  if (!sheet) throw new Error("The table's sheet is missing.");
  const table = workbook.addTable(sheet, area(0, 0, TOTALS_ROW, TABLE_COLUMNS.length), true, {
    name: "日报",
  });
  workbook.setShowTotals(table, true);
  write(daily);
  write(formulas);
  engine.recalculate();
  return workbook;
}

function inputOf(cell: PlainCell): Scalar {
  if (cell === null || typeof cell !== "object") return cell;
  return "error" in cell ? CellError.parse(cell.error) : `=${cell.formula}`;
}

/** Empty cells and empty texts are one here: LibreOffice writes no text for an empty one. */
function plain(cell: OfficeCell | undefined): Scalar {
  if (!cell) return "";
  return cell.type === "error" ? (CellError.parse(String(cell.value)) ?? String(cell.value)) : cell.value;
}

function agree(ours: Scalar, theirs: Scalar): boolean {
  if (typeof ours === "number" && typeof theirs === "number")
    return (
      Math.abs(ours - theirs) <= 1e-9 * Math.max(Math.abs(ours), Math.abs(theirs)) ||
      Math.abs(ours - theirs) < 1e-12
    );
  if (ours instanceof CellError || theirs instanceof CellError)
    return ours instanceof CellError && theirs instanceof CellError && ours.text === theirs.text;
  return (ours ?? "") === (theirs ?? "");
}

const shown = (value: Scalar): string => (typeof value === "string" ? JSON.stringify(value) : String(value));

describe("CalculationEngine beside LibreOffice", () => {
  const enabled = hasLibreOffice("the comparison of the engine with LibreOffice");
  (enabled ? it : it.skip)(
    "gives the same value in every generated formula cell",
    async () => {
      process.stdout.write(`Differential test: FUZZ_SEED=${SEED}\n`);
      const cases = fc.sample(workbookCase, { seed: SEED, numRuns: WORKBOOKS });
      const folder = mkdtempSync(join(tmpdir(), "opsheet-fuzz-"));
      const paths = cases.map((each, i) => {
        const path = join(folder, `case-${i}.xlsx`);
        writeFileSync(
          path,
          plainWorkbook(
            sheetsOf(each, ({ filed }) => ({ formula: filed })),
            NAMES,
          ),
        );
        return path;
      });
      const office = await recalculate(paths).finally(() => rmSync(folder, { recursive: true, force: true }));
      const differences: string[] = [];
      let compared = 0;
      let known = 0;
      cases.forEach((each, i) => {
        const workbook = calculated(each);
        for (const [s, sheet] of sheetsOf(each, ({ typed }) => ({ formula: typed.slice(1) })).entries())
          sheet.rows.forEach((row, r) =>
            row.forEach((cell, c) => {
              if (cell === null || typeof cell !== "object" || !("formula" in cell)) return;
              compared++;
              const ours = workbook.sheets[s]?.value(r, c) ?? null;
              const theirs = plain(office[i]?.get(sheet.name)?.get(r)?.get(c));
              if (agree(ours, theirs)) return;
              const difference = { formula: cell.formula, ours, theirs };
              if (KNOWN_DIFFERENCES.some((entry) => entry.covers(difference))) known++;
              else
                differences.push(
                  `${sheet.name} ${r + 1},${c + 1}: =${cell.formula} ours ${shown(ours)}, LibreOffice ${shown(theirs)}`,
                );
            }),
          );
      });
      process.stdout.write(`Differential test: ${compared} formulas, ${known} known differences.\n`);
      expect(compared).toBeGreaterThanOrEqual(3000);
      expect(differences).toEqual([]);
    },
    600_000,
  );
});
