import { type Area, areaName, columnName, parseAddress, quoteSheet } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import type { FileNote } from "./file-error";
import { formulaInFile, formulaShown } from "./formula-text";
import { compiled } from "./read-sheet-data";
import { asText } from "./source";
import { attributes, child, childrenOf, decodeXstring, encodeXml, flag, type XmlElement } from "./xml";

const PRINT_AREA = "_xlnm.Print_Area";
const PRINT_TITLES = "_xlnm.Print_Titles";
const FILTER = "_xlnm._FilterDatabase";

/** A worksheet with its place among all sheets of the file, chart sheets counted. */
export interface PlacedSheet {
  readonly sheet: Sheet;
  readonly index: number;
}

/** Reads the defined names; those for printing become the sheets' page layout. */
export function readNames(
  root: XmlElement,
  workbook: Workbook,
  sheets: readonly PlacedSheet[],
  notes: FileNote[],
): void {
  for (const each of childrenOf(child(root, "definedNames"), "definedName")) {
    const { localSheetId, name: written = "" } = each.attributes;
    const scope = sheets.find(({ index }) => index === Number(localSheetId))?.sheet ?? null;
    const name = decodeXstring(written);
    // A name of a sheet that is no worksheet belongs to nothing here; it stays in the file.
    if (localSheetId !== undefined && scope === null) continue;
    const text = decodeXstring(each.text);
    if (name.startsWith("_xlnm.")) {
      if (scope) readBuiltIn(name, text, scope);
      continue;
    }
    const sheet = scope ?? workbook.sheets[0];
    const formulaText = `=${formulaShown(text, null)}`;
    workbook.names.push({
      id: String(workbook.newId()),
      name,
      scope,
      formulaText,
      formula: workbook.engine && sheet ? compiled(sheet, formulaText, 0, 0, notes) : null,
      comment: decodeXstring(each.attributes.comment ?? ""),
      visible: !flag(each, "hidden"),
    });
  }
  for (const name of workbook.names) workbook.engine?.structureChanged({ kind: "name-changed", name });
}

function readBuiltIn(name: string, text: string, sheet: Sheet): void {
  const areas = splitReferences(text).flatMap((part) => {
    try {
      return [parseAddress(part).area];
    } catch {
      return [];
    }
  });
  if (name === PRINT_AREA) sheet.pageLayout.printArea = areas[0] ?? null;
  if (name === PRINT_TITLES) {
    const rows = areas.find((each) => each.left === 0 && each.right === MAX_COLUMNS - 1);
    if (rows) sheet.pageLayout.titleRows = { first: rows.top, last: rows.bottom };
  }
}

/** References of a union, by the commas outside of quoted sheet names. */
const splitReferences = (text: string): string[] => text.match(/('[^']*'|[^,'])+/g) ?? [];

/** Everything that the list of names is written from, as a text, for telling whether it changed. */
export function namesText(workbook: Workbook): string {
  return asText([
    workbook.sheets.map((sheet) => [
      sheet.id,
      sheet.name,
      sheet.pageLayout.printArea,
      sheet.pageLayout.titleRows,
      sheet.filter?.area,
    ]),
    workbook.names.map((name) => [
      name.name,
      name.scope?.id,
      name.formula?.textAt(0, 0) ?? name.formulaText,
      name.comment,
      name.visible,
    ]),
  ]);
}

/**
 * The element <definedNames>, "" where there are none. `placed` are the sheets as they will stand in the file;
 * `before` holds the file's list with the places its sheets had, for what the model does not know of.
 */
export function namesXml(
  workbook: Workbook,
  placed: readonly PlacedSheet[],
  before: { readonly root: XmlElement; readonly sheets: readonly PlacedSheet[] } | null,
): string {
  const entries: { name: string; local: number | null; xml: string }[] = [];
  const indexOf = (sheet: Sheet | null): number | null =>
    placed.find((each) => each.sheet === sheet)?.index ?? null;
  const add = (
    name: string,
    local: number | null,
    text: string,
    more: Record<string, unknown> = {},
  ): void => {
    const { hidden, comment } = more;
    const head = attributes({
      name,
      comment: typeof comment === "string" && comment !== "" ? comment : undefined,
      localSheetId: local ?? undefined,
      hidden: hidden === true ? 1 : undefined,
    });
    entries.push({ name, local, xml: `<definedName${head}>${encodeXml(text)}</definedName>` });
  };
  for (const item of workbook.names) {
    const local = indexOf(item.scope);
    if (item.scope && local === null) continue;
    const text = (item.formula?.textAt(0, 0) ?? item.formulaText).replace(/^=/, "");
    add(item.name, local, formulaInFile(text, null), { hidden: !item.visible, comment: item.comment });
  }
  for (const { sheet, index } of placed) {
    const old = (name: string): string | null => builtInBefore(before, sheet, name);
    const { printArea, titleRows } = sheet.pageLayout;
    const areaBefore = old(PRINT_AREA);
    if (printArea)
      add(PRINT_AREA, index, keepsArea(areaBefore, printArea) ?? fixedReference(sheet, printArea));
    const titlesBefore = old(PRINT_TITLES);
    if (titleRows || titlesBefore !== null) {
      const columns = splitReferences(titlesBefore ?? "").filter((part) => /\$[A-Z]+:\$[A-Z]+$/.test(part));
      const rows = titleRows
        ? [`${quoteSheet(sheet.name)}!$${titleRows.first + 1}:$${titleRows.last + 1}`]
        : [];
      const text = [...columns.map((part) => withSheet(part, sheet)), ...rows].join(",");
      if (text) add(PRINT_TITLES, index, text);
    }
    if (sheet.filter) add(FILTER, index, fixedReference(sheet, sheet.filter.area), { hidden: true });
    for (const each of otherBuiltIns(before, sheet))
      if (each.name !== FILTER || !sheet.filter) add(each.name, index, each.text, { hidden: each.hidden });
  }
  if (entries.length === 0) return "";
  entries.sort((a, b) => (a.name.toLowerCase() < b.name.toLowerCase() ? -1 : 1));
  return `<definedNames>${entries.map((each) => each.xml).join("")}</definedNames>`;
}

/** Names that Excel itself made for the sheet (criteria, a table's filter …), as the file has them. */
function otherBuiltIns(
  before: { readonly root: XmlElement; readonly sheets: readonly PlacedSheet[] } | null,
  sheet: Sheet,
): { name: string; text: string; hidden: boolean }[] {
  const index = before?.sheets.find((each) => each.sheet === sheet)?.index;
  if (!before || index === undefined) return [];
  return childrenOf(child(before.root, "definedNames"), "definedName").flatMap((each) => {
    const { name = "", localSheetId } = each.attributes;
    const ours = name.startsWith("_xlnm.") && Number(localSheetId) === index;
    if (!ours || name === PRINT_AREA || name === PRINT_TITLES) return [];
    return [{ name, text: decodeXstring(each.text), hidden: flag(each, "hidden") }];
  });
}

function builtInBefore(
  before: { readonly root: XmlElement; readonly sheets: readonly PlacedSheet[] } | null,
  sheet: Sheet,
  name: string,
): string | null {
  const index = before?.sheets.find((each) => each.sheet === sheet)?.index;
  if (!before || index === undefined) return null;
  const found = childrenOf(child(before.root, "definedNames"), "definedName").find(
    (each) => each.attributes.name === name && Number(each.attributes.localSheetId) === index,
  );
  return found ? decodeXstring(found.text) : null;
}

/** The file's print area of several parts, while its first part is still the one the model has. */
function keepsArea(before: string | null, now: Area): string | null {
  const first = before === null ? undefined : splitReferences(before)[0];
  if (before === null || first === undefined) return null;
  try {
    return areaName(parseAddress(first).area) === areaName(now) ? before : null;
  } catch {
    return null;
  }
}

const withSheet = (reference: string, sheet: Sheet): string =>
  `${quoteSheet(sheet.name)}!${reference.slice(reference.lastIndexOf("!") + 1)}`;

/** "日报!$A$1:$C$9". */
export function fixedReference(sheet: Sheet, area: Area): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const prefix = `${quoteSheet(sheet.name)}!`;
  if (area.top === 0 && area.bottom === MAX_ROWS - 1)
    return `${prefix}$${columnName(area.left)}:$${columnName(area.right)}`;
  if (area.left === 0 && area.right === MAX_COLUMNS - 1)
    return `${prefix}$${area.top + 1}:$${area.bottom + 1}`;
  const first = corner(area.top, area.left);
  const last = corner(area.bottom, area.right);
  return prefix + (first === last ? first : `${first}:${last}`);
}
