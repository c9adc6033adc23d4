import { spawnSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { read, type WorkSheet } from "@e965/xlsx";

/** A cell as LibreOffice calculated it. Errors are their texts ("#DIV/0!"); empty cells are absent. */
export interface OfficeCell {
  readonly type: "number" | "text" | "logical" | "error";
  readonly value: number | string | boolean;
}

/** Sheet name, then 0-based row, then 0-based column. */
export type OfficeWorkbook = ReadonlyMap<string, ReadonlyMap<number, ReadonlyMap<number, OfficeCell>>>;

/** The soffice program, null where LibreOffice is not installed. */
export function findLibreOffice(): string | null {
  const places = (process.env.PATH ?? "").split(":").map((folder) => join(folder, "soffice"));
  places.push("/usr/lib/libreoffice/program/soffice", "/Applications/LibreOffice.app/Contents/MacOS/soffice");
  return places.find((place) => existsSync(place)) ?? null;
}

/**
 * True where LibreOffice can be used. Where it is absent a visible line says what is skipped; in CI (CI=true) its
 * absence is an error instead.
 */
export function hasLibreOffice(what: string): boolean {
  if (findLibreOffice()) return true;
  const line = `LibreOffice is not installed: skipped ${what}.`;
  if (process.env.CI === "true") throw new Error(line);
  process.stderr.write(`${line}\n`);
  return false;
}

/**
 * Opens each workbook in LibreOffice, calculates every formula from scratch whatever values are saved, and gives
 * all cells. Throws where LibreOffice is absent or a file does not open.
 */
export function recalculate(paths: readonly string[]): Promise<OfficeWorkbook[]> {
  return Promise.resolve().then(() =>
    convert(paths.map((path) => ({ bytes: readFileSync(path), extension: extname(path), name: path }))).map(
      cellsOf,
    ),
  );
}

/** The .xlsx file as LibreOffice saves it anew, as somebody does who works with it there. */
export function savedInLibreOffice(bytes: Uint8Array): Uint8Array {
  const [saved] = convert([{ bytes, extension: ".xlsx", name: "the workbook" }]);
  if (saved === undefined) throw new Error("LibreOffice saved nothing.");
  return saved;
}

interface OfficeFile {
  readonly bytes: Uint8Array;
  readonly extension: string;
  /** What it is called in errors. */
  readonly name: string;
}

/**
 * Files as .xlsx of LibreOffice. One start of the program serves all; it has a profile of its own, so a running
 * LibreOffice is not disturbed.
 */
function convert(files: readonly OfficeFile[]): readonly Uint8Array[] {
  const program = findLibreOffice();
  if (!program) throw new Error("LibreOffice is not installed.");
  const folder = mkdtempSync(join(tmpdir(), "opsheet-office-"));
  try {
    writeProfile(folder);
    // Files of one name from different folders must not overwrite each other's results.
    const copies = files.map(({ bytes, extension }, i) => {
      const copy = join(folder, `in-${i}${extension}`);
      writeFileSync(copy, bytes);
      return copy;
    });
    const out = join(folder, "out");
    const done = spawnSync(
      program,
      [
        `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`,
        "--headless",
        "--norestore",
        "--convert-to",
        "xlsx:Calc MS Excel 2007 XML",
        "--outdir",
        out,
        ...copies,
      ],
      { encoding: "utf8", timeout: 600_000 },
    );
    return copies.map((copy, i) => {
      const result = join(out, `${basename(copy, extname(copy))}.xlsx`);
      if (!existsSync(result))
        throw new Error(`LibreOffice did not open ${files[i]?.name ?? copy}: ${done.stderr || done.stdout}`);
      return readFileSync(result);
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** As recalculate, for one file. */
export async function recalculateWorkbook(path: string): Promise<OfficeWorkbook> {
  const [workbook] = await recalculate([path]);
  if (!workbook) throw new Error(`LibreOffice gave nothing for ${path}.`);
  return workbook;
}

/** The settings that make LibreOffice calculate anew on opening (0 is "always"). */
function writeProfile(folder: string): void {
  mkdirSync(join(folder, "profile", "user"), { recursive: true });
  const item = (path: string, name: string, value: string) =>
    `<item oor:path="${path}"><prop oor:name="${name}" oor:op="fuse"><value>${value}</value></prop></item>`;
  writeFileSync(
    join(folder, "profile", "user", "registrymodifications.xcu"),
    `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry" xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
${item("/org.openoffice.Office.Calc/Formula/Load", "OOXMLRecalcMode", "0")}
${item("/org.openoffice.Office.Calc/Formula/Load", "ODFRecalcMode", "0")}
</oor:items>
`,
  );
}

function cellsOf(bytes: Uint8Array): OfficeWorkbook {
  const book = read(bytes, {
    type: "buffer",
    dense: true,
    cellFormula: false,
    cellText: false,
    cellHTML: false,
  });
  return new Map(book.SheetNames.map((name) => [name, sheetCells(book.Sheets[name])]));
}

const ERROR_CODES: Readonly<Record<number, string>> = {
  0: "#NULL!",
  7: "#DIV/0!",
  15: "#VALUE!",
  23: "#REF!",
  29: "#NAME?",
  36: "#NUM!",
  42: "#N/A",
};

function sheetCells(sheet: WorkSheet | undefined): ReadonlyMap<number, ReadonlyMap<number, OfficeCell>> {
  const rows = new Map<number, Map<number, OfficeCell>>();
  const dense = (sheet?.["!data"] ?? []) as ({ t: string; v?: unknown; w?: string } | undefined)[][];
  dense.forEach((row, r) => {
    const cells = new Map<number, OfficeCell>();
    row?.forEach((cell, c) => {
      const read = cell && cellOf(cell);
      if (read) cells.set(c, read);
    });
    if (cells.size > 0) rows.set(r, cells);
  });
  return rows;
}

function cellOf({ t, v }: { t: string; v?: unknown }): OfficeCell | null {
  if (t === "n" && typeof v === "number") return { type: "number", value: v };
  if (t === "s") return { type: "text", value: String(v ?? "") };
  if (t === "b") return { type: "logical", value: v === true };
  if (t === "e") return { type: "error", value: ERROR_CODES[Number(v)] ?? String(v) };
  return null;
}
