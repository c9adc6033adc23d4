import { HyperFormula } from "hyperformula";
import { attachEngine } from "../../src/workbench/engine/calculation-engine";
import { area } from "../../src/workbench/model/address";
import { Workbook } from "../../src/workbench/model/workbook";

/** Times in milliseconds and how many times as long HyperFormula takes. */
export interface EngineComparison {
  readonly rows: number;
  readonly ours: { readonly build: number; readonly edit: number };
  readonly hyperFormula: { readonly build: number; readonly edit: number };
  readonly ratio: { readonly build: number; readonly edit: number };
}

const CHANNELS = 30;
const HEADERS = ["日期", "渠道", "访客数", "支付买家数", "支付金额", "转化率", "客单价", "UV价值", "核对"];

/**
 * The workload of the issue on both engines in this one process: rows with four formulas each and 30 SUMIFS over
 * them, built and calculated; then one cell edited (the median of five edits). Throws where the two disagree.
 */
export function compareEngines(rows = 100_000): EngineComparison {
  const ours = measureOurs(rows);
  const theirs = measureHyperFormula(rows);
  ours.sums.forEach((value, i) => {
    const other = theirs.sums[i] ?? Number.NaN;
    if (!(Math.abs(value - other) <= 1e-9 * Math.abs(other)))
      throw new Error(`The engines disagree on SUMIFS ${i + 1}: ${value} and ${other}.`);
  });
  return {
    rows,
    ours: { build: ours.build, edit: ours.edit },
    hyperFormula: { build: theirs.build, edit: theirs.edit },
    ratio: { build: theirs.build / ours.build, edit: theirs.edit / ours.edit },
  };
}

/** One data row with its formulas; numbers follow a fixed rule, so that both engines get the same. */
function dataRow(index: number): (string | number)[] {
  const row = index + 2;
  const visitors = (index * 37) % 500;
  const buyers = (index * 13) % 60;
  return [
    45_000 + Math.floor(index / CHANNELS),
    `渠道${index % CHANNELS}`,
    visitors,
    buyers,
    buyers * 25.5 + (index % 7),
    `=IF(C${row}=0,0,D${row}/C${row})`,
    `=IFERROR(E${row}/D${row},0)`,
    `=IFERROR(E${row}/C${row},0)`,
    `=F${row}*G${row}-H${row}`,
  ];
}

const sumFormula = (index: number, rows: number): string =>
  `=SUMIFS(Daily!$E$2:$E$${rows + 1},Daily!$B$2:$B$${rows + 1},"渠道${index}",Daily!$C$2:$C$${rows + 1},">=50")`;

const EDITS = 5;
const editedRow = (turn: number): number => 500 + turn * 1000;

function measureOurs(rows: number): { build: number; edit: number; sums: number[] } {
  const data = Array.from({ length: rows }, (_, index) => dataRow(index));
  const start = performance.now();
  const workbook = new Workbook();
  const engine = attachEngine(workbook, { now: () => new Date(2026, 0, 1), random: () => 0.5 });
  const daily = workbook.addSheet("Daily");
  const sums = workbook.addSheet("Totals");
  daily.write(area(0, 0, 1, HEADERS.length), (_, column) => HEADERS[column]);
  daily.write(area(1, 0, rows, HEADERS.length), (row, column) => data[row]?.[column]);
  sums.write(area(0, 0, CHANNELS, 1), (row) => sumFormula(row, rows));
  engine.recalculate();
  const build = performance.now() - start;
  const edit = medianEdit((turn) => {
    daily.write(area(editedRow(turn), 4), () => 1000 + turn);
    engine.recalculate();
  });
  return { build, edit, sums: Array.from({ length: CHANNELS }, (_, row) => Number(sums.value(row, 0))) };
}

function measureHyperFormula(rows: number): { build: number; edit: number; sums: number[] } {
  const data = [HEADERS, ...Array.from({ length: rows }, (_, index) => dataRow(index))];
  const formulas = Array.from({ length: CHANNELS }, (_, index) => [sumFormula(index, rows)]);
  const start = performance.now();
  const engine = HyperFormula.buildFromSheets(
    { Daily: data, Totals: formulas },
    { licenseKey: "gpl-v3", maxRows: 1_048_576 },
  );
  const build = performance.now() - start;
  const daily = engine.getSheetId("Daily") ?? 0;
  const sums = engine.getSheetId("Totals") ?? 1;
  const edit = medianEdit((turn) => {
    engine.setCellContents({ sheet: daily, row: editedRow(turn), col: 4 }, [[1000 + turn]]);
  });
  const values = Array.from({ length: CHANNELS }, (_, row) =>
    Number(engine.getCellValue({ sheet: sums, row, col: 0 })),
  );
  engine.destroy();
  return { build, edit, sums: values };
}

function medianEdit(edit: (turn: number) => void): number {
  const times = Array.from({ length: EDITS }, (_, turn) => {
    const start = performance.now();
    edit(turn);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return times[Math.floor(EDITS / 2)] ?? 0;
}
