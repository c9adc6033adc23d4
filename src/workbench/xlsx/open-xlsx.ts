import type { Sheet } from "../model/sheet";
import { Sheet as ModelSheet } from "../model/sheet";
import { Workbook } from "../model/workbook";
import { colourReader, readTheme } from "./colours";
import { documentTexts, readDocument } from "./document-parts";
import { FileError, type FileNote } from "./file-error";
import { namesText, readNames } from "./names";
import { OfficePackage, type Relationship } from "./package";
import { readComments } from "./read-comments";
import { readConditionalFormats } from "./read-conditional-formats";
import { readDrawings } from "./read-drawings";
import { readSheetData } from "./read-sheet-data";
import { readSheetFrame, splitSheet, withoutMainPrefix } from "./read-sheet";
import { type FileStyles, PLAIN, readStyles } from "./read-styles";
import { readTable } from "./read-tables";
import { readValidations } from "./read-validations";
import { readSheetProperties } from "./sheet-properties";
import { aspectTexts } from "./sheet-aspects";
import { readSharedStrings } from "./shared-strings";
import { rememberSource, type SheetSource } from "./source";
import { attribute, child, childrenOf, flag, parseXml, type XmlElement } from "./xml";

export interface XlsxOpening {
  readonly fileName: string;
  readonly attachEngine?: (workbook: Workbook) => void;
}

/** Opens the parts of an .xlsx or .xlsm. Throws FileError when it is damaged beyond reading. */
export function openXlsx(bytes: Uint8Array, options: XlsxOpening): { workbook: Workbook; notes: FileNote[] } {
  const parts = OfficePackage.open(bytes);
  const workbookPart = parts.relationships("").find((each) => each.kind === "officeDocument")?.target;
  const text = workbookPart === undefined ? undefined : parts.text(workbookPart);
  if (workbookPart === undefined || text === undefined)
    throw new FileError(
      parts.has("content.xml") || parts.has("mimetype") ? "unsupported-kind" : "not-a-workbook",
      "The file holds no workbook part.",
    );
  if (/\.bin$/i.test(workbookPart)) throw new FileError("unsupported-kind", "A binary workbook (.xlsb).");
  if (!/<(\w+:)?workbook[\s>]/.test(text)) throw new FileError("not-a-workbook", "The file is no workbook.");
  try {
    return new Opening(parts, workbookPart, text, options).read();
  } catch (cause) {
    if (cause instanceof FileError) throw cause;
    throw new FileError("not-a-workbook", "The workbook is damaged.", { cause });
  }
}

class Opening {
  private readonly workbook = new Workbook();
  private readonly notes: FileNote[] = [];
  private readonly root: XmlElement;
  private readonly related: readonly Relationship[];

  constructor(
    private readonly parts: OfficePackage,
    private readonly workbookPart: string,
    text: string,
    private readonly options: XlsxOpening,
  ) {
    this.root = parseXml(withoutMainPrefix(text));
    this.related = parts.relationships(workbookPart);
  }

  read(): { workbook: Workbook; notes: FileNote[] } {
    const { workbook, parts } = this;
    workbook.fileName = this.options.fileName;
    this.options.attachEngine?.(workbook);
    const styles = this.readStyles();
    const ids = styles.file.cellFormats.map((style, index) => {
      if (index > 0) return workbook.styles.intern(style);
      workbook.styles.setDefault(style);
      return 0;
    });
    const properties = child(this.root, "workbookPr");
    workbook.date1904 = properties ? flag(properties, "date1904") : false;
    const mode = child(this.root, "calcPr")?.attributes.calcMode;
    workbook.calculationMode =
      mode === "manual" ? "Manual" : mode === "autoNoTable" ? "AutomaticExceptTables" : "Automatic";
    const protection = child(this.root, "workbookProtection");
    workbook.structureProtected = protection ? flag(protection, "lockStructure") : false;
    const strings = this.readStrings();
    const sheets = this.makeSheets();
    const texts = sheets.map(({ sheet, part }) => {
      const split = splitSheet(parts.text(part) ?? "<worksheet/>");
      readSheetFrame(sheet, split.root, ids, styles.colour);
      this.readTables(sheet, part);
      return split;
    });
    readNames(
      this.root,
      workbook,
      sheets.map(({ sheet, index }) => ({ sheet, index })),
      this.notes,
    );
    sheets.forEach(({ sheet, part }, index) => {
      const split = texts[index];
      if (!split) return;
      const arrays = readSheetData({ sheet, ...split, strings, styles: ids, notes: this.notes });
      sheet.conditionalFormats = readConditionalFormats(
        split.root,
        workbook,
        styles.file.differential,
        styles.colour,
      );
      sheet.validations = readValidations(split.root);
      sheet.comments = readComments(parts, part, workbook);
      readSheetProperties(parts, part, split.root, sheet);
      readDrawings(parts, part, sheet, this.theme());
      const used = sheet.usedArea();
      if (used) workbook.engine?.contentLoaded(sheet, used, arrays);
    });
    readDocument(parts, this.workbookPart, workbook);
    this.remember(sheets);
    return { workbook, notes: this.notes };
  }

  private theme(): ReturnType<typeof readTheme> {
    const part = this.related.find((each) => each.kind === "theme")?.target;
    return readTheme(part === undefined ? undefined : this.parts.text(part));
  }

  private readStyles(): { file: FileStyles; colour: ReturnType<typeof colourReader> } {
    const part = this.related.find((each) => each.kind === "styles")?.target;
    const text = part === undefined ? undefined : this.parts.text(part);
    if (text === undefined)
      return { file: { cellFormats: [PLAIN], differential: [] }, colour: colourReader(this.theme()) };
    const root = parseXml(withoutMainPrefix(text));
    const colour = colourReader(this.theme(), root);
    return { file: readStyles(root, colour), colour };
  }

  private readStrings(): string[] {
    const part = this.related.find((each) => each.kind === "sharedStrings")?.target;
    const text = part === undefined ? undefined : this.parts.text(part);
    return text === undefined ? [] : readSharedStrings(text);
  }

  /** The worksheets in order; chart and dialogue sheets stay in the file, unseen. */
  private makeSheets(): { sheet: Sheet; part: string; index: number; sheetId: string }[] {
    const { workbook } = this;
    const made = childrenOf(child(this.root, "sheets"), "sheet").flatMap((each, index) => {
      const target = this.related.find((relation) => relation.id === attribute(each, "r:id"));
      if (!target || target.kind !== "worksheet" || !this.parts.has(target.target)) return [];
      const id = `{00000000-0001-0000-0000-${workbook.newId().toString(16).toUpperCase().padStart(12, "0")}}`;
      const sheet = new ModelSheet(workbook, id, each.attributes.name ?? `Sheet${index + 1}`);
      sheet.sourcePart = target.target;
      const state = each.attributes.state;
      sheet.visibility = state === "hidden" ? "Hidden" : state === "veryHidden" ? "VeryHidden" : "Visible";
      workbook.sheets.push(sheet);
      workbook.engine?.structureChanged({ kind: "sheet-added", sheet });
      return [{ sheet, part: target.target, index, sheetId: each.attributes.sheetId ?? "" }];
    });
    if (made.length === 0) throw new FileError("not-a-workbook", "The workbook has no worksheet.");
    const views = child(child(this.root, "bookViews"), "workbookView");
    const active = made.find(({ index }) => index === Number(views?.attributes.activeTab ?? 0));
    if (active?.sheet.visibility === "Visible") workbook.activate(active.sheet);
    return made;
  }

  private readTables(sheet: Sheet, part: string): void {
    for (const each of this.parts.relationships(part)) {
      const xml = each.kind === "table" ? this.parts.text(each.target) : undefined;
      const table = xml === undefined ? null : readTable(withoutMainPrefix(xml), sheet, each.target);
      if (!table) continue;
      sheet.tables.push(table);
      this.workbook.engine?.structureChanged({ kind: "table-added", table });
    }
  }

  private remember(sheets: readonly { sheet: Sheet; part: string; sheetId: string }[]): void {
    const { workbook } = this;
    const sources = new Map<Sheet, SheetSource>();
    for (const { sheet, part, sheetId } of sheets) {
      sheet.touched.clear();
      const { name, visibility } = sheet;
      sources.set(sheet, { part, sheetId, name, visibility, aspects: aspectTexts(sheet) });
    }
    rememberSource(workbook, {
      kind: this.parts.contentType(this.workbookPart)?.includes("macroEnabled") ? "xlsm" : "xlsx",
      package: this.parts,
      workbookPart: this.workbookPart,
      sheets: sources,
      aspects: new Map([...documentTexts(workbook), ["names", namesText(workbook)]]),
      calculated: new Set(),
      notes: this.notes,
    });
    workbook.dirty = false;
  }
}
