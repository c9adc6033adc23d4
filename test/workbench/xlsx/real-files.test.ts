import * as XLSX from "@e965/xlsx";
import { unzipSync } from "fflate";
import { CellError, type Scalar } from "../../../src/workbench/model/values";
import { openWorkbook } from "../../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { compareSheets } from "../../support/compare-workbooks";
import { realBytes, realFiles } from "./real-files";

const named = (file: string): string => file.split("/").at(-1) ?? file;
const open = (file: string) => openWorkbook(realBytes(file), { fileName: named(file) }).workbook;

/** Every cell that SheetJS sees differently than we do. */
function differences(file: string, workbook = open(file)): string[] {
  const book = XLSX.read(realBytes(file), { type: "array", cellFormula: true, cellNF: true, cellText: true });
  const found: string[] = [];
  book.SheetNames.forEach((name, index) => {
    const theirs = book.Sheets[name] ?? {};
    const ours = workbook.sheets[index];
    if (!ours || ours.name !== name) return void found.push(`sheet ${name}`);
    const used = ours.usedArea();
    const seen = new Set<string>();
    for (const place of Object.keys(theirs)) {
      if (place.startsWith("!")) continue;
      seen.add(place);
      const cell = theirs[place] as XLSX.CellObject;
      const { r, c } = XLSX.utils.decode_cell(place);
      if (shown(ours.value(r, c)) !== theirValue(cell))
        found.push(`${place}: ${shown(ours.value(r, c))} is ${theirValue(cell)}`);
      const formula = ours.formulaText(r, c)?.slice(1) ?? "";
      if (formula !== (cell.f ?? "")) found.push(`${place}: ${formula} is ${cell.f ?? ""}`);
      const format = ours.style(r, c).numberFormat;
      if (cell.t !== "z" && plainFormat(format) !== plainFormat(String(cell.z ?? "General")))
        found.push(`${place}: format ${format} is ${String(cell.z)}`);
    }
    if (used)
      for (let row = used.top; row <= used.bottom; row++)
        for (let column = used.left; column <= used.right; column++)
          if (ours.value(row, column) !== null && !seen.has(XLSX.utils.encode_cell({ r: row, c: column })))
            found.push(`${XLSX.utils.encode_cell({ r: row, c: column })}: only here`);
  });
  return found;
}

const shown = (value: Scalar): string =>
  value === null || value === ""
    ? ""
    : value instanceof CellError
      ? `e ${value.text}`
      : `${typeof value} ${plainText(String(value))}`;

/** SheetJS drops a carriage return that a file writes out (&#13;); XML says it is part of the text. */
const plainText = (text: string): string => text.replace(/\r\n/g, "\n");

function theirValue(cell: XLSX.CellObject): string {
  // A cell that says it is a text and has none is an empty text to SheetJS and an empty cell to Excel.
  if (cell.t === "z" || cell.v === undefined || cell.v === "") return "";
  if (cell.t === "e") return `e ${cell.w ?? ""}`;
  return `${typeof cell.v} ${plainText(String(cell.v))}`;
}

/** SheetJS names a few built-in formats as they are in the United States; ours are those of China. */
const LOCAL: Readonly<Record<string, string>> = {
  "m/d/yy": "yyyy/m/d",
  "m/d/yy h:mm": "yyyy/m/d h:mm",
  "#,##0 ;[Red](#,##0)": "#,##0;[Red]\\-#,##0",
  "#,##0.00;[Red](#,##0.00)": "#,##0.00;[Red]\\-#,##0.00",
};
const plainFormat = (format: string): string => LOCAL[format] ?? format;

const cases = (...endings: string[]): string[] => {
  const files = realFiles(...endings);
  return files.length > 0 ? files : ["none"];
};

describe("openWorkbook on the real .xlsx files", () => {
  test.each(cases(".xlsx"))("agrees with SheetJS on every cell of %s", (file) => {
    if (file !== "none") expect(differences(file).slice(0, 5)).toEqual([]);
  });
});

describe("openWorkbook on the real .xls file", () => {
  test.each(cases(".xls"))("agrees with SheetJS on every cell of %s", (file) => {
    if (file !== "none") expect(differences(file).slice(0, 5)).toEqual([]);
  });
});

describe("saveWorkbook of an untouched workbook", () => {
  test.each(cases(".xlsx"))("writes every part of %s as it was", (file) => {
    if (file === "none") return;
    const before = unzipSync(realBytes(file));
    const after = unzipSync(saveWorkbook(open(file)).bytes);
    const parts = (of: Record<string, Uint8Array>): string[] =>
      Object.keys(of)
        .filter((name) => !name.endsWith("/"))
        .sort();
    expect(parts(after)).toEqual(parts(before));
    const changed = parts(before).filter(
      (name) => !Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? [])),
    );
    expect(changed).toEqual([]);
  });
});

describe("saveWorkbook after one cell changed", () => {
  test.each(cases(".xlsx"))("leaves every other cell of %s as it was", (file) => {
    if (file === "none") return;
    const workbook = open(file);
    const sheet = workbook.sheets[0];
    if (!sheet) throw new Error("no sheet");
    const row = sheet.usedArea()?.bottom ?? 0;
    sheet.write({ top: row, left: 0, bottom: row, right: 0 }, () => "改过");
    const changed = compareSheets(realBytes(file), saveWorkbook(workbook).bytes);
    expect(changed.map((each) => each.place)).toEqual(changed.map(() => `A${row + 1}`));
    expect(changed.find((each) => each.what === "value")?.after).toBe("s 改过");
  });
});
