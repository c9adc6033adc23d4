import type { XmlElement } from "./xml";

/** Children of <worksheet> in the order the schema wants them (ECMA-376 18.3.1.99). */
export const WORKSHEET_ORDER = [
  "sheetPr",
  "dimension",
  "sheetViews",
  "sheetFormatPr",
  "cols",
  "sheetData",
  "sheetCalcPr",
  "sheetProtection",
  "protectedRanges",
  "scenarios",
  "autoFilter",
  "sortState",
  "dataConsolidate",
  "customSheetViews",
  "mergeCells",
  "phoneticPr",
  "conditionalFormatting",
  "dataValidations",
  "hyperlinks",
  "printOptions",
  "pageMargins",
  "pageSetup",
  "headerFooter",
  "rowBreaks",
  "colBreaks",
  "customProperties",
  "cellWatches",
  "ignoredErrors",
  "smartTags",
  "drawing",
  "legacyDrawing",
  "legacyDrawingHF",
  "drawingHF",
  "picture",
  "oleObjects",
  "controls",
  "webPublishItems",
  "tableParts",
  "extLst",
] as const;

export type WorksheetChild = (typeof WORKSHEET_ORDER)[number];

/** The children of a worksheet as texts, to be replaced by name and written in the schema's order. */
export class WorksheetChildren {
  private readonly pieces: { readonly name: string; readonly rank: number; readonly xml: string }[] = [];

  /** Takes the children of an opened sheet as they stand; `cells` is written in the place of <sheetData>. */
  static of(root: XmlElement, text: (piece: XmlElement) => string): WorksheetChildren {
    const made = new WorksheetChildren();
    let rank = 0;
    for (const piece of root.children) {
      const known = WORKSHEET_ORDER.indexOf(piece.name as WorksheetChild);
      // What the schema does not name (alternate content) stays behind what it stood behind.
      if (known >= 0) rank = known;
      made.pieces.push({ name: piece.name, rank, xml: text(piece) });
    }
    return made;
  }

  /** Puts a text in the place of all children of the name; "" takes them away. */
  set(name: WorksheetChild, xml: string): void {
    this.remove(name);
    if (xml !== "") this.pieces.push({ name, rank: WORKSHEET_ORDER.indexOf(name), xml });
  }

  remove(name: WorksheetChild): void {
    for (let i = this.pieces.length - 1; i >= 0; i--)
      if (this.pieces[i]?.name === name) this.pieces.splice(i, 1);
  }

  text(): string {
    return this.pieces
      .map((piece, index) => ({ ...piece, index }))
      .sort((a, b) => a.rank - b.rank || a.index - b.index)
      .map((piece) => piece.xml)
      .join("");
  }
}
