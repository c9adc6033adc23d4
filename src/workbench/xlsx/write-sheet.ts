import { areaName } from "../model/address";
import type { ColumnFormat, Sheet } from "../model/sheet";
import type { FileNote } from "./file-error";
import type { OfficePackage } from "./package";
import { splitSheet } from "./read-sheet";
import { writeSheetProperties } from "./sheet-properties";
import { aspectTexts } from "./sheet-aspects";
import type { SheetSource } from "./source";
import { WorksheetChildren } from "./worksheet-children";
import { writeComments } from "./write-comments";
import { conditionalFormatsXml } from "./write-conditional-formats";
import { writeDrawings } from "./write-drawings";
import { type CellWriting, changedSheetData, newSheetData } from "./write-sheet-data";
import {
  columnsXml,
  formatXml,
  mergesXml,
  pageSetupXml,
  protectionXml,
  sheetFilterXml,
  sheetPropertiesXml,
  viewXml,
} from "./write-sheet-frame";
import { tableXml } from "./write-tables";
import { validationsXml } from "./write-validations";
import type { DifferentialFormat } from "./read-styles";
import { child, XML_DECLARATION, type XmlElement } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";

/** What writing a sheet needs of the save as a whole. */
export interface SheetWriting {
  readonly to: OfficePackage;
  readonly workbookPart: string;
  /** Texts of the file's shared strings, and model styles by cell format number. */
  readonly strings: readonly string[];
  readonly styles: readonly number[];
  readonly cells: Omit<CellWriting, "sheet">;
  differential(format: DifferentialFormat): number;
  /** A table id free in the whole workbook. */
  tableId(): number;
  readonly lost: FileNote[];
}

/** Writes a sheet that is in no file yet, whole, into a part. */
export function writeNewSheet(writing: SheetWriting, sheet: Sheet, part: string, selected: boolean): void {
  const { to } = writing;
  const children = new WorksheetChildren();
  children.set(
    "sheetPr",
    sheetPropertiesXml(sheet, undefined, () => ""),
  );
  const used = sheet.usedArea();
  children.set("dimension", `<dimension ref="${used ? areaName(used) : "A1"}"/>`);
  children.set("sheetViews", viewXml(sheet, undefined, selected));
  children.set("sheetFormatPr", formatXml(sheet, undefined));
  children.set("cols", columnsXml(sheet, undefined, new Map(), writing.cells.cellFormat));
  children.set("sheetData", `<sheetData>${newSheetData({ ...writing.cells, sheet })}</sheetData>`);
  children.set("sheetProtection", protectionXml(sheet, undefined));
  children.set("autoFilter", sheetFilterXml(sheet));
  children.set("mergeCells", mergesXml(sheet));
  children.set(
    "conditionalFormatting",
    conditionalFormatsXml(sheet.conditionalFormats, writing.differential),
  );
  children.set("dataValidations", validationsXml(sheet.validations));
  children.set(
    "pageMargins",
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/>',
  );
  children.set("pageSetup", pageSetupXml(sheet, undefined));
  // The part must be there before other parts are related to it.
  to.set(part, "");
  to.setContentType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml");
  children.set("customProperties", writeSheetProperties(to, part, sheet));
  children.set("drawing", writeDrawings(to, part, sheet, writing.lost));
  children.set("legacyDrawing", writeComments(to, writing.workbookPart, part, sheet));
  children.set("tableParts", writeTables(writing, part, sheet));
  to.set(
    part,
    `${XML_DECLARATION}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">${children.text()}</worksheet>`,
  );
}

/**
 * Writes a sheet of the opened file: only what changed is made anew, all else of its part stays as it stands.
 * Where nothing changed the part is not touched. `suspect` says that cells may have changed.
 */
export function writeOldSheet(
  writing: SheetWriting,
  sheet: Sheet,
  source: SheetSource,
  suspect: boolean,
): void {
  const { to } = writing;
  const { part } = source;
  const changed = new Set<string>();
  for (const [aspect, text] of aspectTexts(sheet))
    if (source.aspects.get(aspect) !== text) changed.add(aspect);
  const writesCells = suspect || changed.has("rows") || changed.has("columns");
  if (!writesCells && changed.size === 0) return;
  const split = splitSheet(to.text(part) ?? "");
  const { xml, root } = split;
  const raw = (of: XmlElement): string =>
    of.name === "sheetData" ? xml.slice(of.start, split.to) + "</sheetData>" : rawOf(xml, split, of);
  const children = WorksheetChildren.of(root, raw);
  if (writesCells) {
    const data = changedSheetData(
      { ...writing.cells, sheet },
      { ...split, strings: writing.strings, styles: writing.styles },
    );
    if (data !== xml.slice(split.from, split.to)) {
      children.set("sheetData", `<sheetData>${data}</sheetData>`);
      const used = sheet.usedArea();
      if (child(root, "dimension"))
        children.set("dimension", `<dimension ref="${used ? areaName(used) : "A1"}"/>`);
    } else if (changed.size === 0) return;
  }
  const cellFormat = writing.cells.cellFormat;
  if (changed.has("properties") || changed.has("pageLayout"))
    children.set("sheetPr", sheetPropertiesXml(sheet, child(root, "sheetPr"), raw));
  if (changed.has("properties")) children.set("customProperties", writeSheetProperties(to, part, sheet));
  if (changed.has("view")) children.set("sheetViews", viewXml(sheet, child(root, "sheetViews"), false));
  if (changed.has("columns")) {
    children.set("sheetFormatPr", formatXml(sheet, child(root, "sheetFormatPr")));
    const before = new Map(columnsBefore(source));
    children.set("cols", columnsXml(sheet, child(root, "cols"), before, cellFormat));
  }
  if (changed.has("protection"))
    children.set("sheetProtection", protectionXml(sheet, child(root, "sheetProtection")));
  if (changed.has("filter")) children.set("autoFilter", sheetFilterXml(sheet));
  if (changed.has("merges")) children.set("mergeCells", mergesXml(sheet));
  if (changed.has("conditionalFormats")) {
    // Rules of later kinds stay in the extension list, but their ties to the classic ones are cut.
    if (child(root, "conditionalFormatting") && xml.includes("x14:cfRule"))
      writing.lost.push({ code: "conditional-format-details-lost", at: { sheet: sheet.name } });
    children.set(
      "conditionalFormatting",
      conditionalFormatsXml(sheet.conditionalFormats, writing.differential),
    );
  }
  if (changed.has("validations")) children.set("dataValidations", validationsXml(sheet.validations));
  if (changed.has("pageLayout")) children.set("pageSetup", pageSetupXml(sheet, child(root, "pageSetup")));
  if (changed.has("drawings")) children.set("drawing", writeDrawings(to, part, sheet, writing.lost));
  if (changed.has("comments"))
    children.set("legacyDrawing", writeComments(to, writing.workbookPart, part, sheet));
  if (changed.has("tables")) children.set("tableParts", writeTables(writing, part, sheet));
  to.set(part, `${xml.slice(0, root.start)}${startTag(xml, root)}${children.text()}</${root.qualifiedName}>`);
}

const startTag = (xml: string, root: XmlElement): string =>
  root.innerStart === root.end
    ? xml.slice(root.start, root.end).replace(/\/>$/, ">")
    : xml.slice(root.start, root.innerStart);

/** The tree was read from the text without the cells: what stands behind them is moved by their length. */
function rawOf(xml: string, split: { from: number; to: number }, of: XmlElement): string {
  const moved = of.start >= split.from ? split.to - split.from : 0;
  return xml.slice(of.start + moved, of.end + moved);
}

function columnsBefore(source: SheetSource): [number, ColumnFormat][] {
  const text = source.aspects.get("columns");
  return text === undefined ? [] : ((JSON.parse(text) as [[number, ColumnFormat][], number])[0] ?? []);
}

/** Writes the sheet's tables as parts and gives the element that names them, "" for none. */
function writeTables(writing: SheetWriting, part: string, sheet: Sheet): string {
  const { to } = writing;
  const related = to.relationships(part).filter((each) => each.kind === "table");
  const kept = new Set(sheet.tables.map((table) => table.sourcePart));
  for (const each of related)
    if (!kept.has(each.target)) {
      to.remove(each.target);
      to.unrelate(part, each.id);
    }
  const entries = sheet.tables.map((table) => {
    const old = related.find((each) => each.target === table.sourcePart);
    const name = old?.target ?? to.freeName("xl/tables/table", ".xml");
    const before = old ? to.text(name) : undefined;
    const id =
      before === undefined
        ? writing.tableId()
        : Number(/\sid="(\d+)"/.exec(before)?.[1] ?? writing.tableId());
    to.set(name, tableXml(table, id, before));
    if (!old) to.setContentType(name, TABLE_TYPE);
    const relation = old?.id ?? to.relate(part, "table", name);
    return `<tablePart xmlns:r="${RELATIONSHIPS}" r:id="${relation}"/>`;
  });
  return entries.length === 0 ? "" : `<tableParts count="${entries.length}">${entries.join("")}</tableParts>`;
}
