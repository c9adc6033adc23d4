import { strToU8, zipSync } from "fflate";

/** A cell of a test workbook: a value, or a formula in the file's form without "=". */
export type PlainCell =
  number | string | boolean | null | { readonly error: string } | { readonly formula: string };

export interface PlainTable {
  readonly name: string;
  readonly ref: string;
  readonly columns: readonly string[];
  readonly hasTotals: boolean;
}

export interface PlainSheet {
  readonly name: string;
  readonly rows: readonly (readonly PlainCell[])[];
  readonly table?: PlainTable;
}

/**
 * The bytes of an .xlsx with these sheets: the least that Excel and LibreOffice open. Independent of the workbench's
 * own file writer, so that the two cannot share a mistake.
 */
export function plainWorkbook(
  sheets: readonly PlainSheet[],
  names: Readonly<Record<string, string>> = {},
): Uint8Array {
  const files: Record<string, Uint8Array> = {};
  const put = (path: string, xml: string) => {
    files[path] = strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  };
  const withTables = sheets.map((sheet, i) => ({ sheet, number: i + 1 }));
  put("[Content_Types].xml", contentTypes(withTables));
  put("_rels/.rels", relations([["officeDocument", "xl/workbook.xml"]]));
  put(
    "xl/workbook.xml",
    `<workbook xmlns="${MAIN}" xmlns:r="${REL}"><sheets>${withTables
      .map(
        ({ sheet, number }) =>
          `<sheet name="${escape(sheet.name)}" sheetId="${number}" r:id="rId${number}"/>`,
      )
      .join("")}</sheets><definedNames>${Object.entries(names)
      .map(([name, text]) => `<definedName name="${escape(name)}">${escape(text)}</definedName>`)
      .join("")}</definedNames></workbook>`,
  );
  put(
    "xl/_rels/workbook.xml.rels",
    relations(withTables.map(({ number }) => ["worksheet", `worksheets/sheet${number}.xml`])),
  );
  for (const { sheet, number } of withTables) {
    const parts = sheet.table ? `<tableParts count="1"><tablePart r:id="rId1"/></tableParts>` : "";
    put(
      `xl/worksheets/sheet${number}.xml`,
      `<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetData>${sheet.rows.map(rowXml).join("")}</sheetData>${parts}</worksheet>`,
    );
    if (!sheet.table) continue;
    put(
      `xl/worksheets/_rels/sheet${number}.xml.rels`,
      relations([["table", `../tables/table${number}.xml`]]),
    );
    put(`xl/tables/table${number}.xml`, tableXml(sheet.table, number));
  }
  return zipSync(files);
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TYPES = "application/vnd.openxmlformats-officedocument.spreadsheetml";

function contentTypes(sheets: readonly { sheet: PlainSheet; number: number }[]): string {
  const override = (part: string, type: string) =>
    `<Override PartName="${part}" ContentType="${TYPES}.${type}+xml"/>`;
  return `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override("/xl/workbook.xml", "sheet.main")}${sheets
    .map(
      ({ sheet, number }) =>
        override(`/xl/worksheets/sheet${number}.xml`, "worksheet") +
        (sheet.table ? override(`/xl/tables/table${number}.xml`, "table") : ""),
    )
    .join("")}</Types>`;
}

function relations(list: readonly (readonly [string, string])[]): string {
  return `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list
    .map(([type, target], i) => `<Relationship Id="rId${i + 1}" Type="${REL}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;
}

function tableXml({ name, ref, columns, hasTotals }: PlainTable, id: number): string {
  const filterRef = hasTotals ? ref.replace(/\d+$/, (row) => String(Number(row) - 1)) : ref;
  return `<table xmlns="${MAIN}" id="${id}" name="${escape(name)}" displayName="${escape(name)}" ref="${ref}"${hasTotals ? ' totalsRowCount="1"' : ""}><autoFilter ref="${filterRef}"/><tableColumns count="${columns.length}">${columns
    .map((column, i) => `<tableColumn id="${i + 1}" name="${escape(column)}"/>`)
    .join("")}</tableColumns></table>`;
}

function rowXml(cells: readonly PlainCell[], row: number): string {
  return `<row r="${row + 1}">${cells.map((cell, column) => cellXml(cell, `${letters(column)}${row + 1}`)).join("")}</row>`;
}

function cellXml(cell: PlainCell, at: string): string {
  if (cell === null) return "";
  if (typeof cell === "number") return `<c r="${at}"><v>${cell}</v></c>`;
  if (typeof cell === "boolean") return `<c r="${at}" t="b"><v>${cell ? 1 : 0}</v></c>`;
  if (typeof cell === "string")
    return `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escape(cell)}</t></is></c>`;
  if ("error" in cell) return `<c r="${at}" t="e"><v>${cell.error}</v></c>`;
  return `<c r="${at}"><f>${escape(cell.formula)}</f></c>`;
}

function letters(column: number): string {
  return (column >= 26 ? letters(Math.floor(column / 26) - 1) : "") + String.fromCharCode(65 + (column % 26));
}

const escape = (text: string): string =>
  text.replace(
    /[&<>"]/g,
    (letter) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[letter] ?? letter,
  );
