import { cpSync, mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { utils, write, type CellObject, type WorkBook, type WorkSheet } from "@e965/xlsx";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { FixtureCell, FixtureSheet, FixtureTable, FixtureWorkbook } from "./fixture-workbook";
import { FIXTURE_WORKBOOKS } from "./fixtures/workbooks";

const FIXTURES = join(process.cwd(), "test/corpus/fixtures");

/** Cached errors, by the codes SheetJS gives them. */
const ERRORS: Readonly<Record<string, number>> = {
  "#NULL!": 0x00,
  "#DIV/0!": 0x07,
  "#VALUE!": 0x0f,
  "#REF!": 0x17,
  "#N/A": 0x2a,
};

/** Writes every fixture, text files and workbooks, to a new temporary folder and gives its path. */
export function writeFixtures(): string {
  const folder = mkdtempSync(join(tmpdir(), "opsheet-fixtures-"));
  cpSync(FIXTURES, folder, { recursive: true, filter: (path) => !path.endsWith(".ts") });
  for (const workbook of FIXTURE_WORKBOOKS) {
    const path = join(folder, workbook.file);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, workbookBytes(workbook));
  }
  return folder;
}

/** The bytes of a fixture workbook, written by SheetJS so that neither our reader nor our writer has a say in it. */
export function workbookBytes(fixture: FixtureWorkbook): Uint8Array {
  const workbook: WorkBook = utils.book_new();
  for (const sheet of fixture.sheets) utils.book_append_sheet(workbook, worksheet(sheet), sheet.name);
  workbook.Workbook = {
    WBProps: { date1904: fixture.date1904 === true },
    Names: Object.entries(fixture.names ?? {}).map(([Name, Ref]) => ({ Name, Ref })),
  };
  const bookType = basename(fixture.file).endsWith(".xls") ? "biff8" : "xlsx";
  const bytes = new Uint8Array(
    write(workbook, { type: "array", bookType, compression: true }) as ArrayBuffer,
  );
  return fixture.sheets.some(({ tables }) => tables !== undefined) ? withTables(bytes, fixture) : bytes;
}

function worksheet(fixture: FixtureSheet): WorkSheet {
  const sheet: WorkSheet = {};
  const width = Math.max(...fixture.rows.map((row) => row.length));
  fixture.rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellObject(value, fixture.formats?.[utils.encode_col(c)]);
      if (cell !== null) sheet[utils.encode_cell({ r, c })] = cell;
    }),
  );
  sheet["!ref"] = utils.encode_range({ s: { r: 0, c: 0 }, e: { r: fixture.rows.length - 1, c: width - 1 } });
  sheet["!merges"] = (fixture.merges ?? []).map((area) => utils.decode_range(area));
  if (fixture.hidden !== undefined) {
    const rows: { hidden?: boolean }[] = [];
    for (const row of fixture.hidden) rows[row - 1] = { hidden: true };
    sheet["!rows"] = rows;
  }
  return sheet;
}

function cellObject(cell: FixtureCell, format: string | undefined): CellObject | null {
  if (cell === null) return null;
  const formula = typeof cell === "object" && "formula" in cell ? { f: cell.formula } : {};
  const value = typeof cell === "object" ? cell.value : cell;
  const code = typeof value === "string" ? ERRORS[value] : undefined;
  if (code !== undefined) return { t: "e", v: code, w: String(value), ...formula };
  if (typeof value === "string") return { t: "s", v: value, ...formula };
  const shown = (typeof cell === "object" ? cell.format : undefined) ?? format;
  return { t: "n", v: value, ...formula, ...(shown === undefined ? {} : { z: shown }) };
}

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships";
const TABLE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/table";
const TABLE_CONTENT = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** Puts Excel tables into the package, which SheetJS does not write. */
function withTables(bytes: Uint8Array, fixture: FixtureWorkbook): Uint8Array {
  const parts = unzipSync(bytes);
  const edit = (name: string, change: (xml: string) => string): void => {
    parts[name] = strToU8(change(strFromU8(parts[name] as Uint8Array)));
  };
  let id = 0;
  fixture.sheets.forEach((sheet, index) => {
    const tables = (sheet.tables ?? []).map((table) => ({ table, id: (id += 1) }));
    if (tables.length === 0) return;
    const refs = tables.map((each) => `<tablePart r:id="rIdTable${each.id}"/>`).join("");
    edit(`xl/worksheets/sheet${index + 1}.xml`, (xml) =>
      xml.replace("</worksheet>", `<tableParts count="${tables.length}">${refs}</tableParts></worksheet>`),
    );
    const relations = tables.map(
      (each) =>
        `<Relationship Id="rIdTable${each.id}" Type="${TABLE}" Target="../tables/table${each.id}.xml"/>`,
    );
    parts[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = strToU8(
      `<Relationships xmlns="${RELATIONS}">${relations.join("")}</Relationships>`,
    );
    for (const each of tables) {
      parts[`xl/tables/table${each.id}.xml`] = strToU8(tableXml(sheet, each.table, each.id));
      edit("[Content_Types].xml", (xml) =>
        xml.replace(
          "</Types>",
          `<Override PartName="/xl/tables/table${each.id}.xml" ContentType="${TABLE_CONTENT}"/></Types>`,
        ),
      );
    }
  });
  return zipSync(parts);
}

function tableXml(sheet: FixtureSheet, table: FixtureTable, id: number): string {
  const { s: first, e: last } = utils.decode_range(table.area);
  const columns: string[] = [];
  for (let column = first.c; column <= last.c; column += 1) {
    const name = String(sheet.rows[first.r]?.[column] ?? "").replaceAll("&", "&amp;");
    columns.push(`<tableColumn id="${column - first.c + 1}" name="${name}"/>`);
  }
  const body = table.totals === true ? { ...last, r: last.r - 1 } : last;
  return (
    `<table xmlns="${MAIN}" id="${id}" name="${table.name}" displayName="${table.name}" ref="${table.area}"` +
    `${table.totals === true ? ' totalsRowCount="1"' : ' totalsRowShown="0"'}>` +
    `<autoFilter ref="${utils.encode_range({ s: first, e: body })}"/>` +
    `<tableColumns count="${columns.length}">${columns.join("")}</tableColumns>` +
    `<tableStyleInfo name="TableStyleMedium2" showRowStripes="1"/></table>`
  );
}
