import { areaName, cellName } from "../model/address";
import type { ColumnFormat, Sheet } from "../model/sheet";
import { argb } from "./colours";
import { PAPER, PROTECTION_OPTIONS } from "./read-sheet";
import { autoFilterXml, filterColumnXml } from "./write-tables";
import { pointsToWidth } from "./units";
import { attributes, child, childrenOf, without, type XmlElement } from "./xml";

/** Parts of a worksheet that frame its cells, written from the model; `old` is the element of the opened file. */

/** <sheetPr>: the tab's colour and whether the print is fitted to pages. */
export function sheetPropertiesXml(
  sheet: Sheet,
  old: XmlElement | undefined,
  text: (of: XmlElement) => string,
): string {
  const colour = sheet.tabColor === "" ? "" : `<tabColor rgb="${argb(sheet.tabColor)}"/>`;
  const kept = (name: string): string => {
    const found = child(old, name);
    return found ? text(found) : "";
  };
  const setup = child(old, "pageSetUpPr");
  const fits = sheet.pageLayout.fit !== null;
  const page =
    fits || setup
      ? `<pageSetUpPr${attributes({ ...setup?.attributes, fitToPage: fits ? 1 : undefined })}/>`
      : "";
  const inner = colour + kept("outlinePr") + page;
  const head = attributes(old?.attributes ?? {});
  return inner === "" && head === "" ? "" : `<sheetPr${head}>${inner}</sheetPr>`;
}

/** <sheetViews>: gridlines, headings, what is frozen and selected. `selected` marks the sheet shown at opening. */
export function viewXml(sheet: Sheet, old: XmlElement | undefined, selected: boolean): string {
  const before = child(old, "sheetView");
  const { rows, columns } = sheet.frozen;
  const pane = rows > 0 && columns > 0 ? "bottomRight" : rows > 0 ? "bottomLeft" : "topRight";
  const isFrozen = rows > 0 || columns > 0;
  const frozen = isFrozen
    ? `<pane${attributes({
        xSplit: columns || undefined,
        ySplit: rows || undefined,
        topLeftCell: cellName(rows, columns),
        activePane: pane,
        state: "frozen",
      })}/>`
    : "";
  const cell = cellName(sheet.selection.top, sheet.selection.left);
  const selection = `<selection${attributes({
    pane: isFrozen ? pane : undefined,
    activeCell: cell,
    sqref: areaName(sheet.selection),
  })}/>`;
  const tabSelected = before?.attributes.tabSelected;
  const rest = without(before?.attributes, "showGridLines", "showRowColHeaders", "tabSelected");
  const head = attributes({
    showGridLines: sheet.showGridlines ? undefined : 0,
    showRowColHeaders: sheet.showHeadings ? undefined : 0,
    tabSelected: old ? tabSelected : selected ? 1 : undefined,
    ...rest,
    workbookViewId: before?.attributes.workbookViewId ?? 0,
  });
  return `<sheetViews><sheetView${head}>${frozen}${selection}</sheetView></sheetViews>`;
}

/** <sheetFormatPr>. */
export function formatXml(sheet: Sheet, old: XmlElement | undefined): string {
  const rest = without(old?.attributes, "defaultColWidth", "defaultRowHeight");
  const head = attributes({
    ...rest,
    defaultColWidth: sheet.defaultColumnWidth === 48 ? undefined : pointsToWidth(sheet.defaultColumnWidth),
    defaultRowHeight: sheet.defaultRowHeight,
    customHeight: sheet.defaultRowHeight === 15 ? rest.customHeight : (rest.customHeight ?? 1),
  });
  return `<sheetFormatPr${head}/>`;
}

interface FileColumn {
  readonly attributes: Readonly<Record<string, string>>;
  readonly first: number;
  readonly last: number;
}

/**
 * <cols>, "" for none. A column whose format is the one it had keeps what the file says of it (outline levels, an
 * odd width); neighbours that say the same share an entry.
 */
export function columnsXml(
  sheet: Sheet,
  old: XmlElement | undefined,
  before: ReadonlyMap<number, ColumnFormat>,
  cellFormat: (styleId: number) => number,
): string {
  const entries: FileColumn[] = childrenOf(old, "col").map((each) => ({
    attributes: each.attributes,
    first: Number(each.attributes.min) - 1,
    last: Number(each.attributes.max) - 1,
  }));
  const runs: { first: number; last: number; text: string }[] = [];
  for (const column of [...sheet.columns.keys()].sort((a, b) => a - b)) {
    const format = sheet.columns.get(column) ?? {};
    const entry = entries.find((each) => column >= each.first && column <= each.last);
    const text = columnAttributes(sheet, format, entry, before.get(column), cellFormat);
    if (text === "") continue;
    const run = runs[runs.length - 1];
    if (run && run.last === column - 1 && run.text === text) run.last = column;
    else runs.push({ first: column, last: column, text });
  }
  const written = runs.map(({ first, last, text }) => `<col min="${first + 1}" max="${last + 1}"${text}/>`);
  return written.length === 0 ? "" : `<cols>${written.join("")}</cols>`;
}

function columnAttributes(
  sheet: Sheet,
  format: ColumnFormat,
  entry: FileColumn | undefined,
  before: ColumnFormat | undefined,
  cellFormat: (styleId: number) => number,
): string {
  const rest = without(entry?.attributes, "min", "max");
  if (entry && before && JSON.stringify(before) === JSON.stringify(format)) return attributes(rest);
  if (format.width === undefined && !format.hidden && format.style === undefined && !entry) return "";
  const { width, customWidth } = rest;
  const kept = without(rest, "width", "customWidth", "hidden", "style");
  const keepsWidth = entry && format.width === before?.width;
  return attributes({
    width: keepsWidth ? width : pointsToWidth(format.width ?? sheet.defaultColumnWidth),
    style: format.style === undefined ? undefined : cellFormat(format.style),
    hidden: format.hidden ? 1 : undefined,
    customWidth: keepsWidth ? customWidth : 1,
    ...kept,
  });
}

/** <sheetProtection>, "" for an open sheet. */
export function protectionXml(sheet: Sheet, old: XmlElement | undefined): string {
  if (!sheet.protection.protected) return "";
  const { options, password } = sheet.protection;
  const secret: Record<string, string> = {};
  for (const [name, value] of Object.entries(old?.attributes ?? {}))
    if (/^(algorithmName|hashValue|saltValue|spinCount|password)$/.test(name)) secret[name] = value;
  const head: Record<string, string | number | undefined> =
    password === null ? secret : passwordHash(password);
  head.sheet = 1;
  for (const [file, api, forbidden] of PROTECTION_OPTIONS) {
    const allowed = options[api] === true;
    // Objects and scenarios are protected with the sheet unless they are allowed.
    if (allowed === forbidden) head[file] = allowed ? 0 : 1;
  }
  if (options.selectionMode === "None") head.selectLockedCells = head.selectUnlockedCells = 1;
  if (options.selectionMode === "Unlocked") head.selectLockedCells = 1;
  return `<sheetProtection${attributes(head)}/>`;
}

/** The old 16-bit hash, which every reader knows (ECMA-376 part 4, 14.7.1). */
function passwordHash(password: string): Record<string, string> {
  let hash = 0;
  for (let i = password.length - 1; i >= 0; i--) {
    hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
    hash ^= password.charCodeAt(i) & 0xff;
  }
  hash = ((hash >> 14) & 1) | ((hash << 1) & 0x7fff);
  hash ^= password.length ^ 0xce4b;
  return { password: hash.toString(16).toUpperCase().padStart(4, "0") };
}

/** <autoFilter> of the sheet itself, "" for none. */
export function sheetFilterXml(sheet: Sheet): string {
  if (!sheet.filter) return "";
  const columns = [...sheet.filter.criteria]
    .sort(([a], [b]) => a - b)
    .map(([column, criteria]) => filterColumnXml(column, criteria));
  return autoFilterXml(areaName(sheet.filter.area), columns.join(""));
}

/** <mergeCells>, "" for none. */
export function mergesXml(sheet: Sheet): string {
  if (sheet.merges.length === 0) return "";
  const entries = sheet.merges.map((area) => `<mergeCell ref="${areaName(area)}"/>`);
  return `<mergeCells count="${entries.length}">${entries.join("")}</mergeCells>`;
}

const PAPER_NUMBERS = new Map(Object.entries(PAPER).map(([number, name]) => [name, number]));

/** <pageSetup>. Printer settings of the file stay related. */
export function pageSetupXml(sheet: Sheet, old: XmlElement | undefined): string {
  const { orientation, fit, scale, paperSize } = sheet.pageLayout;
  const rest = without(old?.attributes, "paperSize", "scale", "fitToWidth", "fitToHeight", "orientation");
  const relation = Object.keys(rest).some((name) => name.includes(":"))
    ? ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
    : "";
  return `<pageSetup${relation}${attributes({
    paperSize: PAPER_NUMBERS.get(paperSize) ?? old?.attributes.paperSize,
    scale: fit === null ? (scale ?? undefined) : undefined,
    fitToWidth: fit === null ? undefined : (fit.wide ?? 0),
    fitToHeight: fit === null ? undefined : (fit.tall ?? 0),
    orientation: orientation === "Landscape" ? "landscape" : "portrait",
    ...rest,
  })}/>`;
}
