import * as XLSX from "@e965/xlsx";
import { DOMParser, type Element } from "@xmldom/xmldom";
import { strFromU8, unzipSync } from "fflate";

/** One difference between a sheet before and after. */
export interface SheetDifference {
  readonly sheet: string;
  /** Cell address, or what of the sheet differs ("merges", "width of column C"). */
  readonly place: string;
  readonly what: "sheet" | "value" | "formula" | "number format" | "fill" | "font" | "merges" | "width";
  readonly before: string;
  readonly after: string;
}

/**
 * Compares every sheet of one workbook file with the sheet of the same name in another: values, formulas, number
 * formats, fills, fonts, merges and column widths. Read by SheetJS, fonts by a plain DOM; none of it is our reader.
 * Takes .xlsx and, for `before`, also .xls (then without looks, which SheetJS reads of .xlsx only).
 */
export function compareSheets(before: Uint8Array, after: Uint8Array): SheetDifference[] {
  const old = readBook(before);
  const now = readBook(after);
  const areZips = isZip(before) && isZip(after);
  const oldFonts = areZips ? fontsOf(before) : new Map<string, Map<string, string>>();
  const newFonts = areZips ? fontsOf(after) : new Map<string, Map<string, string>>();
  return old.SheetNames.flatMap((name) => {
    const sheet = old.Sheets[name];
    const other = now.Sheets[name];
    if (!sheet) return [];
    if (!other)
      return [{ sheet: name, place: "", what: "sheet" as const, before: "there", after: "missing" }];
    return [
      ...compareCells(name, sheet, other, areZips),
      ...compareTexts(name, "font", oldFonts.get(name) ?? new Map(), newFonts.get(name) ?? new Map()),
      ...compareTexts(
        name,
        "merges",
        new Map([["merges", mergesOf(sheet)]]),
        new Map([["merges", mergesOf(other)]]),
      ),
      ...compareTexts(name, "width", widthsOf(sheet), widthsOf(other)),
    ];
  });
}

const isZip = (bytes: Uint8Array): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

const readBook = (bytes: Uint8Array): XLSX.WorkBook =>
  XLSX.read(bytes, {
    type: "array",
    cellFormula: true,
    cellNF: true,
    cellStyles: true,
    cellText: false,
    sheetStubs: true,
  });

function compareCells(
  name: string,
  before: XLSX.WorkSheet,
  after: XLSX.WorkSheet,
  withLooks: boolean,
): SheetDifference[] {
  const places = new Set(
    [...Object.keys(before), ...Object.keys(after)].filter((key) => !key.startsWith("!")),
  );
  const found: SheetDifference[] = [];
  for (const place of places) {
    const old = before[place] as XLSX.CellObject | undefined;
    const now = after[place] as XLSX.CellObject | undefined;
    const note = (what: SheetDifference["what"], a: unknown, b: unknown): void => {
      if (String(a ?? "") !== String(b ?? ""))
        found.push({ sheet: name, place, what, before: String(a ?? ""), after: String(b ?? "") });
    };
    note("value", `${typeOf(old)} ${String(old?.v ?? "")}`, `${typeOf(now)} ${String(now?.v ?? "")}`);
    note("formula", old?.f, now?.f);
    note("number format", old?.z ?? "General", now?.z ?? "General");
    if (withLooks) note("fill", JSON.stringify(old?.s ?? null), JSON.stringify(now?.s ?? null));
  }
  return found;
}

/** A stub and no cell at all are both empty. */
const typeOf = (cell: XLSX.CellObject | undefined): string =>
  cell === undefined || cell.t === "z" ? "" : cell.t;

function compareTexts(
  sheet: string,
  what: SheetDifference["what"],
  before: ReadonlyMap<string, string>,
  after: ReadonlyMap<string, string>,
): SheetDifference[] {
  return [...new Set([...before.keys(), ...after.keys()])].flatMap((place) => {
    const [a, b] = [before.get(place) ?? "", after.get(place) ?? ""];
    return a === b ? [] : [{ sheet, place, what, before: a, after: b }];
  });
}

const mergesOf = (sheet: XLSX.WorkSheet): string =>
  (sheet["!merges"] ?? [])
    .map((each) => XLSX.utils.encode_range(each))
    .sort()
    .join(" ");

const widthsOf = (sheet: XLSX.WorkSheet): Map<string, string> =>
  new Map(
    (sheet["!cols"] ?? []).flatMap((column: XLSX.ColInfo | undefined, index): [string, string][] =>
      column ? [[XLSX.utils.encode_col(index), `${column.wpx ?? ""} ${column.hidden ? "hidden" : ""}`]] : [],
    ),
  );

/** The font element of every cell that names a cell format, by sheet name and address. */
function fontsOf(bytes: Uint8Array): Map<string, Map<string, string>> {
  const parts = unzipSync(bytes);
  const dom = (name: string): Element | null => {
    const part = parts[name];
    return part ? new DOMParser().parseFromString(strFromU8(part), "text/xml").documentElement : null;
  };
  const styles = dom("xl/styles.xml");
  const list = (parent: Element | null | undefined, tag: string): Element[] =>
    parent ? Array.from(parent.getElementsByTagNameNS("*", tag)) : [];
  const fonts = list(list(styles, "fonts")[0], "font").map((font) => String(font));
  const formats = list(list(styles, "cellXfs")[0], "xf").map(
    (xf) => fonts[Number(xf.getAttribute("fontId"))] ?? "",
  );
  const related = new Map(
    list(dom("xl/_rels/workbook.xml.rels"), "Relationship").map((each) => [
      each.getAttribute("Id"),
      (each.getAttribute("Target") ?? "").replace(/^\/?(xl\/)?/, "xl/"),
    ]),
  );
  return new Map(
    list(dom("xl/workbook.xml"), "sheet").map((sheet) => {
      const id = Array.from(sheet.attributes).find((each) => each.name.endsWith(":id"))?.value ?? "";
      const part = parts[related.get(id) ?? ""];
      const cells = new Map<string, string>();
      for (const tag of (part ? strFromU8(part) : "").matchAll(/<(?:\w+:)?c\s[^>]*>/g)) {
        const place = /\sr="([A-Z]+\d+)"/.exec(tag[0])?.[1];
        const format = /\ss="(\d+)"/.exec(tag[0])?.[1];
        if (place !== undefined && format !== undefined) cells.set(place, formats[Number(format)] ?? "");
      }
      return [sheet.getAttribute("name") ?? "", cells];
    }),
  );
}
