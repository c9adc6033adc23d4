import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { writeDocument } from "./document-parts";
import type { FileNote } from "./file-error";
import { namesText, namesXml, type PlacedSheet } from "./names";
import { newPackage, type OfficePackage } from "./package";
import { withoutMainPrefix } from "./read-sheet";
import { readSharedStrings } from "./shared-strings";
import { sourceOf, type WorkbookSource } from "./source";
import { writeDynamicArrayMetadata } from "./write-metadata";
import { SharedStringWriter } from "./write-shared-strings";
import { type SheetWriting, writeNewSheet, writeOldSheet } from "./write-sheet";
import { StyleWriter } from "./write-styles";
import { newWorkbookXml, patchWorkbookXml, type PlacedEntry } from "./write-workbook";
import { attribute, child, childrenOf, parseXml } from "./xml";

const SPREADSHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.";
const WORKBOOK_TYPE = `${SPREADSHEET}sheet.main+xml`;

/**
 * Saves the workbook as .xlsx. What was not changed since opening is written as it was, to the byte within each
 * part; `lost` lists what could not be kept. The workbook itself is not changed.
 */
export function saveWorkbook(workbook: Workbook): { bytes: Uint8Array; lost: FileNote[] } {
  const { parts, lost } = savedParts(workbook);
  return { bytes: parts.zip(), lost };
}

/** What saving now could not keep, to be told before. */
export function whatWouldBeLost(workbook: Workbook): FileNote[] {
  return savedParts(workbook).lost;
}

function savedParts(workbook: Workbook): { parts: OfficePackage; lost: FileNote[] } {
  const source = sourceOf(workbook);
  const saving = new Saving(workbook, source);
  saving.write();
  return { parts: saving.to, lost: saving.lost };
}

class Saving {
  readonly to: OfficePackage;
  readonly lost: FileNote[] = [];
  private readonly workbookPart: string;
  private readonly isNew: boolean;
  private readonly stylesPart: string;
  private readonly stringsPart: string;
  private readonly styles: StyleWriter;
  private readonly strings: SharedStringWriter;
  private readonly writing: SheetWriting;
  private hasDynamicArrays = false;
  private writesFormulas = false;

  constructor(
    private readonly workbook: Workbook,
    private readonly source: WorkbookSource | undefined,
  ) {
    const opened = source?.package ?? null;
    this.isNew = opened === null;
    this.to = opened ? opened.copy() : newPackage();
    this.workbookPart = source?.package ? source.workbookPart : "xl/workbook.xml";
    if (this.isNew) {
      this.to.set(this.workbookPart, "");
      this.to.setContentType(this.workbookPart, WORKBOOK_TYPE);
      this.to.relate("", "officeDocument", this.workbookPart);
    }
    this.stylesPart = this.relatedPart("styles", "xl/styles.xml");
    this.stringsPart = this.relatedPart("sharedStrings", "xl/sharedStrings.xml");
    const stylesBefore = this.to.text(this.stylesPart);
    this.styles = new StyleWriter(workbook, stylesBefore && withoutMainPrefix(stylesBefore));
    const stringsBefore = this.to.text(this.stringsPart);
    const texts = stringsBefore === undefined ? [] : readSharedStrings(stringsBefore);
    this.strings = new SharedStringWriter(stringsBefore, texts.length);
    let tableId = Math.max(
      0,
      ...this.to.names
        .filter((name) => /^xl\/tables\/.*\.xml$/i.test(name))
        .map((name) =>
          Number(/<(?:\w+:)?table\b[^>]*?\sid="(\d+)"/.exec(this.to.text(name) ?? "")?.[1] ?? 0),
        ),
    );
    this.writing = {
      to: this.to,
      workbookPart: this.workbookPart,
      strings: texts,
      styles: this.styleIds(),
      cells: {
        cellFormat: (style) => this.styles.cellFormat(style),
        stringIndex: (text) => this.strings.index(text),
        dynamicArray: () => (this.hasDynamicArrays = true),
        formulaWritten: () => (this.writesFormulas = true),
      },
      differential: (format) => this.styles.differential(format),
      tableId: () => ++tableId,
      lost: this.lost,
    };
  }

  private relatedPart(kind: string, otherwise: string): string {
    return this.to.relationships(this.workbookPart).find((each) => each.kind === kind)?.target ?? otherwise;
  }

  /** Model style ids by the file's cell format numbers. */
  private styleIds(): number[] {
    const ids: number[] = [];
    for (let id = 0; id < this.workbook.styles.count; id++) {
      const { sourceXf } = this.workbook.styles.get(id);
      if (sourceXf !== undefined) ids[sourceXf] = id;
    }
    return ids;
  }

  write(): void {
    const { workbook, source } = this;
    this.noteKind();
    const parts = new Map<Sheet, string>();
    for (const [sheet, { part }] of source?.package ? source.sheets : []) {
      if (workbook.sheets.includes(sheet)) parts.set(sheet, part);
      else this.removeSheet(part);
    }
    const renamed = this.hasRenames();
    for (const sheet of workbook.sheets) {
      const before = source?.package ? source.sheets.get(sheet) : undefined;
      if (before) {
        const suspect = sheet.touched.has("cells") || (source?.calculated.has(sheet) ?? false) || renamed;
        writeOldSheet(this.writing, sheet, before, suspect);
        continue;
      }
      const part = this.to.freeName("xl/worksheets/sheet", ".xml");
      const selected = this.isNew && sheet === workbook.activeSheet;
      writeNewSheet(this.writing, sheet, part, selected);
      parts.set(sheet, part);
    }
    this.writeShared();
    this.writeWorkbook(parts);
    writeDocument(this.to, this.workbookPart, workbook, source?.package ? source.aspects : new Map());
  }

  private noteKind(): void {
    const { source } = this;
    this.lost.push(...(source?.kind === "xls" ? source.notes : []));
    if (source?.kind !== "xlsm") return;
    // An .xlsx with macros is refused by Excel: the code goes, and that is said.
    for (const each of this.to.relationships(this.workbookPart))
      if (each.kind === "vbaProject") {
        for (const inner of this.to.relationships(each.target))
          if (!inner.external) this.to.remove(inner.target);
        this.to.remove(each.target);
        this.to.unrelate(this.workbookPart, each.id);
        this.lost.push({ code: "macros-lost", at: { place: each.target } });
      }
    this.to.setContentType(this.workbookPart, WORKBOOK_TYPE);
  }

  /** A renamed sheet, table, column or name changes the formulas of sheets nobody touched. */
  private hasRenames(): boolean {
    const { source, workbook } = this;
    if (!source?.package) return false;
    if (source.aspects.get("names") !== namesText(workbook) && workbook.engine) {
      const names = [...source.sheets].some(([sheet, before]) => sheet.name !== before.name);
      const gone = [...source.sheets.keys()].some((sheet) => !workbook.sheets.includes(sheet));
      if (names || gone) return true;
    }
    return [...source.sheets.keys()].some((sheet) => sheet.touched.has("tables"));
  }

  private removeSheet(part: string): void {
    for (const each of this.to.relationships(part)) {
      if (each.external || /^(theme|image)$/.test(each.kind)) continue;
      if (each.kind === "pivotTable")
        this.lost.push({ code: "sheet-parts-deleted", at: { place: each.target } });
      this.to.remove(each.target);
    }
    this.to.remove(part);
    const relation = this.to.relationships(this.workbookPart).find((each) => each.target === part);
    if (relation) this.to.unrelate(this.workbookPart, relation.id);
  }

  private writeShared(): void {
    if (this.styles.changed || this.isNew || !this.to.has(this.stylesPart)) {
      if (!this.to.has(this.stylesPart))
        this.addShared(this.stylesPart, "styles", `${SPREADSHEET}styles+xml`);
      this.to.set(this.stylesPart, this.styles.text());
    }
    if (this.strings.changed) {
      if (!this.to.has(this.stringsPart))
        this.addShared(this.stringsPart, "sharedStrings", `${SPREADSHEET}sharedStrings+xml`);
      this.to.set(this.stringsPart, this.strings.text());
    }
    if (this.hasDynamicArrays) writeDynamicArrayMetadata(this.to, this.workbookPart);
  }

  private addShared(part: string, kind: string, type: string): void {
    this.to.set(part, "");
    this.to.setContentType(part, type);
    this.to.relate(this.workbookPart, kind, part);
  }

  private writeWorkbook(parts: ReadonlyMap<Sheet, string>): void {
    const { workbook, to, workbookPart } = this;
    if (this.writesFormulas) this.dropCalculationChain();
    const relations = to.relationships(workbookPart);
    const relate = (part: string): string =>
      relations.find((each) => each.target === part)?.id ?? to.relate(workbookPart, "worksheet", part);
    const before = this.isNew ? undefined : withoutMainPrefix(to.text(workbookPart) ?? "");
    const root = before === undefined ? undefined : parseXml(before);
    const old = childrenOf(child(root, "sheets"), "sheet");
    const placedBefore: PlacedSheet[] = old.flatMap((each, index) => {
      const sheet = [...(this.source?.sheets ?? [])].find(
        ([, of]) => of.sheetId === each.attributes.sheetId,
      )?.[0];
      return sheet ? [{ sheet, index }] : [];
    });
    let sheetId = Math.max(0, ...old.map((each) => Number(each.attributes.sheetId ?? 0)));
    const entries: PlacedEntry[] = workbook.sheets.map((sheet) => ({
      sheet,
      sheetId: this.source?.sheets.get(sheet)?.sheetId || String(++sheetId),
      relation: relate(parts.get(sheet) ?? ""),
    }));
    // Sheets that are no worksheets stay behind the worksheet they stood behind.
    old.forEach((each, index) => {
      if (placedBefore.some((placed) => placed.index === index)) return;
      if (!relations.some((relation) => relation.id === attribute(each, "r:id"))) return;
      const previous = placedBefore.filter((placed) => placed.index < index).at(-1)?.sheet;
      const at = entries.findIndex((entry) => "sheet" in entry && entry.sheet === previous);
      entries.splice(at + 1, 0, { raw: each });
    });
    const placed: PlacedSheet[] = entries.flatMap((entry, index) =>
      "sheet" in entry ? [{ sheet: entry.sheet, index }] : [],
    );
    const names = namesXml(workbook, placed, root ? { root, sheets: placedBefore } : null);
    if (before === undefined || !root) {
      to.set(workbookPart, newWorkbookXml(workbook, entries, names));
      return;
    }
    const text = patchWorkbookXml(workbook, {
      before,
      root,
      entries,
      names: this.source?.aspects.get("names") === namesText(workbook) ? null : names,
      recalculate: this.writesFormulas,
      sheetsChanged: this.sheetsChanged(placedBefore),
    });
    if (text !== before) to.set(workbookPart, text);
  }

  private sheetsChanged(before: readonly PlacedSheet[]): boolean {
    const { sheets } = this.workbook;
    if (sheets.length !== before.length) return true;
    return sheets.some((sheet, index) => {
      const source = this.source?.sheets.get(sheet);
      return (
        before[index]?.sheet !== sheet ||
        source?.name !== sheet.name ||
        source.visibility !== sheet.visibility
      );
    });
  }

  private dropCalculationChain(): void {
    for (const each of this.to.relationships(this.workbookPart))
      if (each.kind === "calcChain") {
        this.to.remove(each.target);
        this.to.unrelate(this.workbookPart, each.id);
      }
  }
}
