import { type Area, areaName, parseAddress } from "../model/address";
import type { PageLayout, Sheet } from "../model/sheet";
import type { ColourReader } from "./colours";
import { readFilters } from "./read-tables";
import { widthToPoints } from "./units";
import { child, childrenOf, flag, parseXml, type XmlElement } from "./xml";

/** A worksheet part taken apart: its head and tail as a tree, its cells left as text. */
export interface SheetText {
  readonly xml: string;
  /** Where the inside of <sheetData> stands; equal for an empty one. */
  readonly from: number;
  readonly to: number;
  /** The root with all children but the cells. */
  readonly root: XmlElement;
}

/** Names without prefix, as the scanner of cells wants them; the text is the same where there is no prefix. */
export function withoutMainPrefix(xml: string): string {
  const prefix = /<([\w.-]+):(?:worksheet|styleSheet|workbook|table|comments)[\s>]/.exec(
    xml.slice(0, 4000),
  )?.[1];
  if (prefix === undefined) return xml;
  return xml
    .replace(new RegExp(`(</?)${prefix}:`, "g"), "$1")
    .replace(new RegExp(`xmlns:${prefix}=`), "xmlns=");
}

/** Takes a worksheet part apart. */
export function splitSheet(part: string): SheetText {
  const xml = withoutMainPrefix(part);
  const open = xml.search(/<sheetData[\s/>]/);
  if (open < 0) return { xml, from: 0, to: 0, root: parseXml(xml) };
  const tagEnd = xml.indexOf(">", open) + 1;
  if (xml[tagEnd - 2] === "/") return { xml, from: tagEnd, to: tagEnd, root: parseXml(xml) };
  const close = xml.lastIndexOf("</sheetData>");
  if (close < 0) throw new Error("A sheet whose cells do not end.");
  const root = parseXml(xml.slice(0, tagEnd) + xml.slice(close));
  return { xml, from: tagEnd, to: close, root };
}

/** Reads what a sheet part says beside its cells, rules and objects into the model. */
export function readSheetFrame(
  sheet: Sheet,
  root: XmlElement,
  styles: readonly number[],
  colour: ColourReader,
): void {
  const properties = child(root, "sheetPr");
  sheet.tabColor = colour(child(properties, "tabColor")) ?? "";
  readView(sheet, child(child(root, "sheetViews"), "sheetView"));
  const format = child(root, "sheetFormatPr")?.attributes ?? {};
  if (format.defaultRowHeight !== undefined) sheet.defaultRowHeight = Number(format.defaultRowHeight);
  if (format.defaultColWidth !== undefined)
    sheet.defaultColumnWidth = widthToPoints(Number(format.defaultColWidth));
  for (const column of childrenOf(child(root, "cols"), "col")) readColumns(sheet, column, styles);
  sheet.merges = childrenOf(child(root, "mergeCells"), "mergeCell").flatMap((each) =>
    each.attributes.ref ? [parseAddress(each.attributes.ref).area] : [],
  );
  const protection = child(root, "sheetProtection");
  if (protection)
    sheet.protection = {
      protected: flag(protection, "sheet"),
      options: readProtection(protection),
      password: null,
    };
  const filter = child(root, "autoFilter");
  if (filter?.attributes.ref)
    sheet.filter = {
      area: parseAddress(filter.attributes.ref).area,
      criteria: new Map([...readFilters(filter)].map(([column, criteria]) => [column, criteria])),
    };
  readPage(sheet.pageLayout, root, properties);
}

function readView(sheet: Sheet, view: XmlElement | undefined): void {
  if (!view) return;
  sheet.showGridlines = flag(view, "showGridLines", true);
  sheet.showHeadings = flag(view, "showRowColHeaders", true);
  const pane = child(view, "pane");
  if (pane && /^frozen/.test(pane.attributes.state ?? ""))
    sheet.frozen = {
      rows: Number(pane.attributes.ySplit ?? 0),
      columns: Number(pane.attributes.xSplit ?? 0),
    };
  const selection = childrenOf(view, "selection").at(-1)?.attributes.sqref?.split(" ")[0];
  if (selection) sheet.selection = areaOr(selection, sheet.selection);
}

function areaOr(text: string, otherwise: Area): Area {
  try {
    return parseAddress(text).area;
  } catch {
    return otherwise;
  }
}

/** Columns beyond this are of a format for the rest of the sheet, written as one entry to the last column. */
const MAX_COLUMNS_OF_AN_ENTRY = 16_384;

function readColumns(sheet: Sheet, column: XmlElement, styles: readonly number[]): void {
  const { min, max, width, style } = column.attributes;
  const first = Number(min) - 1;
  const last = Math.min(Number(max), first + MAX_COLUMNS_OF_AN_ENTRY) - 1;
  for (let index = first; index <= last; index++)
    sheet.columns.set(index, {
      ...(width === undefined ? {} : { width: widthToPoints(Number(width)) }),
      ...(flag(column, "hidden") ? { hidden: true } : {}),
      ...(style === undefined ? {} : { style: styles[Number(style)] ?? 0 }),
    });
}

/** The file's words for what stays forbidden against the API's words for what is allowed. */
export const PROTECTION_OPTIONS: readonly (readonly [
  file: string,
  api: string,
  forbiddenAtFirst: boolean,
])[] = [
  ["objects", "allowEditObjects", false],
  ["scenarios", "allowEditScenarios", false],
  ["formatCells", "allowFormatCells", true],
  ["formatColumns", "allowFormatColumns", true],
  ["formatRows", "allowFormatRows", true],
  ["insertColumns", "allowInsertColumns", true],
  ["insertRows", "allowInsertRows", true],
  ["insertHyperlinks", "allowInsertHyperlinks", true],
  ["deleteColumns", "allowDeleteColumns", true],
  ["deleteRows", "allowDeleteRows", true],
  ["sort", "allowSort", true],
  ["autoFilter", "allowAutoFilter", true],
  ["pivotTables", "allowPivotTables", true],
];

function readProtection(protection: XmlElement): Record<string, unknown> {
  const options: Record<string, unknown> = {};
  for (const [file, api, forbidden] of PROTECTION_OPTIONS) options[api] = !flag(protection, file, forbidden);
  options.selectionMode = flag(protection, "selectUnlockedCells")
    ? "None"
    : flag(protection, "selectLockedCells")
      ? "Unlocked"
      : "Normal";
  return options;
}

/** Excel.PaperType by the file's number, for the sizes people here print on. */
export const PAPER: Readonly<Record<string, string>> = {
  "1": "Letter",
  "5": "Legal",
  "8": "A3",
  "9": "A4",
  "11": "A5",
  "12": "B4",
  "13": "B5",
};

function readPage(layout: PageLayout, root: XmlElement, properties: XmlElement | undefined): void {
  const setup = child(root, "pageSetup")?.attributes;
  if (!setup) return;
  layout.orientation = setup.orientation === "landscape" ? "Landscape" : "Portrait";
  if (setup.paperSize) layout.paperSize = PAPER[setup.paperSize] ?? layout.paperSize;
  if (setup.scale) layout.scale = Number(setup.scale);
  const fitted = child(properties, "pageSetUpPr");
  if (fitted && flag(fitted, "fitToPage"))
    layout.fit = {
      wide: setup.fitToWidth === "0" ? null : Number(setup.fitToWidth ?? 1),
      tall: setup.fitToHeight === "0" ? null : Number(setup.fitToHeight ?? 1),
    };
}

/** Areas of a sqref; columns and rows without end included. */
export function areasOf(sqref: string | undefined): Area[] {
  return (sqref ?? "").split(/\s+/).flatMap((text) => {
    if (text === "") return [];
    try {
      return [parseAddress(text).area];
    } catch {
      return [];
    }
  });
}

/** Areas as a sqref. */
export const sqrefOf = (areas: readonly Area[]): string => areas.map((each) => areaName(each)).join(" ");
