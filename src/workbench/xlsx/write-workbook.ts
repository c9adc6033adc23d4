import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { attributes, child, childrenOf, flag, without, type XmlElement, XML_DECLARATION } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** An entry of the list of sheets: a worksheet of the model, or one of the file that the model does not know. */
export type PlacedEntry =
  | { readonly sheet: Sheet; readonly sheetId: string; readonly relation: string }
  | { readonly raw: XmlElement };

const CALCULATION: Readonly<Record<Workbook["calculationMode"], string | undefined>> = {
  Automatic: undefined,
  AutomaticExceptTables: "autoNoTable",
  Manual: "manual",
};

/** Children of <workbook> in the order the schema wants them (ECMA-376 18.2.27). */
const ORDER = [
  "fileVersion",
  "fileSharing",
  "workbookPr",
  "workbookProtection",
  "bookViews",
  "sheets",
  "functionGroups",
  "externalReferences",
  "definedNames",
  "calcPr",
  "oleSize",
  "customWorkbookViews",
  "pivotCaches",
];

/** The workbook part of a workbook that is in no file yet. */
export function newWorkbookXml(workbook: Workbook, entries: readonly PlacedEntry[], names: string): string {
  const active = entries.findIndex((entry) => "sheet" in entry && entry.sheet === workbook.activeSheet);
  return (
    `${XML_DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONSHIPS}">` +
    `<workbookPr${attributes({ date1904: workbook.date1904 ? 1 : undefined })}/>` +
    (workbook.structureProtected ? '<workbookProtection lockStructure="1"/>' : "") +
    `<bookViews><workbookView${attributes({ activeTab: active > 0 ? active : undefined })}/></bookViews>` +
    `<sheets>${entries.map(entryXml).join("")}</sheets>${names}` +
    `<calcPr${attributes({ calcMode: CALCULATION[workbook.calculationMode], fullCalcOnLoad: 1 })}/></workbook>`
  );
}

function entryXml(entry: PlacedEntry): string {
  if ("raw" in entry) return `<sheet xmlns:r="${RELATIONSHIPS}"${attributes(entry.raw.attributes)}/>`;
  const { sheet } = entry;
  const state =
    sheet.visibility === "Hidden" ? "hidden" : sheet.visibility === "VeryHidden" ? "veryHidden" : undefined;
  return `<sheet xmlns:r="${RELATIONSHIPS}"${attributes({
    name: sheet.name,
    sheetId: entry.sheetId,
    state,
    "r:id": entry.relation,
  })}/>`;
}

export interface WorkbookPatch {
  readonly before: string;
  readonly root: XmlElement;
  readonly entries: readonly PlacedEntry[];
  /** The list of names made anew; null where it is to stay as it stands. */
  readonly names: string | null;
  /** Formulas were written: Excel is to calculate when it opens the file. */
  readonly recalculate: boolean;
  readonly sheetsChanged: boolean;
}

/** The workbook part of an opened file with what changed. */
export function patchWorkbookXml(workbook: Workbook, patch: WorkbookPatch): string {
  const { root } = patch;
  const replaced = new Map<string, string>();
  if (patch.sheetsChanged) {
    replaced.set("sheets", `<sheets>${patch.entries.map(entryXml).join("")}</sheets>`);
    const views = child(root, "bookViews");
    if (views) replaced.set("bookViews", viewsXml(views, patch));
  }
  if (patch.names !== null || (patch.sheetsChanged && child(root, "definedNames")))
    replaced.set("definedNames", patch.names ?? "");
  const calculation = child(root, "calcPr")?.attributes ?? {};
  const mode = CALCULATION[workbook.calculationMode];
  const modeBefore = calculation.calcMode === "auto" ? undefined : calculation.calcMode;
  if (patch.recalculate || mode !== modeBefore)
    replaced.set(
      "calcPr",
      `<calcPr${attributes({
        ...calculation,
        calcMode: mode,
        fullCalcOnLoad: patch.recalculate ? 1 : calculation.fullCalcOnLoad,
      })}/>`,
    );
  const protection = child(root, "workbookProtection");
  const protectedBefore = protection ? flag(protection, "lockStructure") : false;
  if (protectedBefore !== workbook.structureProtected)
    replaced.set(
      "workbookProtection",
      workbook.structureProtected
        ? `<workbookProtection${attributes({ ...protection?.attributes, lockStructure: 1 })}/>`
        : "",
    );
  return withReplaced(patch.before, root, replaced);
}

/**
 * The sheet shown at opening stays the one the file shows, wherever it stands now: showing another would mean
 * changing the mark in both sheets' parts, and with the old mark left Excel would open them as a group.
 */
function viewsXml(views: XmlElement, patch: WorkbookPatch): string {
  const before = Number(views.children[0]?.attributes.activeTab ?? 0);
  const active = patch.entries.findIndex((entry) => indexBefore(entry, patch) === before);
  const inner = views.children.map((view, index) => {
    const rest = without(view.attributes, "activeTab", "firstSheet");
    const head = attributes({ ...rest, activeTab: index === 0 && active > 0 ? active : undefined });
    return view.children.length === 0
      ? `<${view.qualifiedName}${head}/>`
      : `<${view.qualifiedName}${head}>${patch.before.slice(view.innerStart, view.innerEnd)}</${view.qualifiedName}>`;
  });
  return `<bookViews>${inner.join("")}</bookViews>`;
}

/** The place of an entry in the opened file's list of sheets, -1 for a new sheet. */
function indexBefore(entry: PlacedEntry, patch: WorkbookPatch): number {
  const id = "raw" in entry ? entry.raw.attributes.sheetId : entry.sheetId;
  return childrenOf(child(patch.root, "sheets"), "sheet").findIndex((each) => each.attributes.sheetId === id);
}

/** The text with some children of the root replaced, put in at their place where they were missing. */
function withReplaced(text: string, root: XmlElement, replaced: ReadonlyMap<string, string>): string {
  if (replaced.size === 0) return text;
  const pieces = root.children.map((each) => ({
    name: each.name,
    xml: replaced.get(each.name) ?? text.slice(each.start, each.end),
  }));
  for (const [name, xml] of replaced) {
    if (root.children.some((each) => each.name === name)) continue;
    // Behind the last that belongs ahead of it: what Excel writes besides (revisions, its own path) stands anywhere.
    const ahead = pieces.map((piece) => {
      const place = ORDER.indexOf(piece.name);
      return place >= 0 && place < ORDER.indexOf(name);
    });
    pieces.splice(ahead.lastIndexOf(true) + 1, 0, { name, xml });
  }
  return (
    text.slice(0, root.innerStart) + pieces.map((piece) => piece.xml).join("") + text.slice(root.innerEnd)
  );
}
