import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as XLSX from "@e965/xlsx";
import { type OfficeCell, recalculate } from "./libreoffice";

/** A formula cell whose saved value LibreOffice does not agree with. */
export interface CalculationDifference {
  readonly sheet: string;
  readonly cell: string;
  readonly formula: string;
  readonly saved: string;
  readonly recalculated: string;
}

export interface CalculationComparison {
  /** How many formula cells were compared. */
  readonly compared: number;
  readonly differences: readonly CalculationDifference[];
}

const TOLERANCE = 1e-9;

/**
 * Has LibreOffice calculate a saved .xlsx from scratch and lists every formula cell that shows another value there,
 * numbers beyond a relative 1e-9. Formulas that refer to other workbooks are left out: those are not there. The
 * saved values are read by SheetJS. Rejects where LibreOffice is absent or does not open the file.
 */
export async function compareWithLibreOffice(
  saved: Uint8Array,
  options: { readonly sheets?: readonly string[] } = {},
): Promise<CalculationComparison> {
  const after = await recalculated(saved);
  const before = XLSX.read(saved, { type: "array", cellFormula: true, cellText: true });
  const differences: CalculationDifference[] = [];
  let compared = 0;
  for (const sheet of options.sheets ?? before.SheetNames) {
    const cells = before.Sheets[sheet] ?? {};
    for (const cell of Object.keys(cells)) {
      if (cell.startsWith("!")) continue;
      const old = cells[cell] as XLSX.CellObject;
      if (old.f === undefined || /\[\d+\]/.test(old.f)) continue;
      compared++;
      const { r, c } = XLSX.utils.decode_cell(cell);
      const now = after.get(sheet)?.get(r)?.get(c);
      if (!agrees(old, now))
        differences.push({
          sheet,
          cell,
          formula: old.f,
          saved: savedText(old),
          recalculated: officeText(now),
        });
    }
  }
  return { compared, differences };
}

async function recalculated(saved: Uint8Array) {
  const folder = mkdtempSync(join(tmpdir(), "opsheet-saved-"));
  try {
    const file = join(folder, "saved.xlsx");
    writeFileSync(file, saved);
    const [workbook] = await recalculate([file]);
    if (!workbook) throw new Error("LibreOffice gave no workbook.");
    return workbook;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function agrees(a: XLSX.CellObject, b: OfficeCell | undefined): boolean {
  if (a.t === "n" && b?.type === "number") {
    const [x, y] = [Number(a.v), Number(b.value)];
    return Math.abs(x - y) <= TOLERANCE * Math.max(Math.abs(x), Math.abs(y));
  }
  return savedText(a) === officeText(b);
}

/** An empty text and no value look the same. */
function savedText(cell: XLSX.CellObject): string {
  if (cell.v === undefined || cell.v === "") return "";
  if (cell.t === "e") return `error ${cell.w ?? String(cell.v)}`;
  return `${cell.t === "n" ? "number" : cell.t === "b" ? "logical" : "text"} ${String(cell.v)}`;
}

const officeText = (cell: OfficeCell | undefined): string =>
  cell === undefined || cell.value === "" ? "" : `${cell.type} ${String(cell.value)}`;
