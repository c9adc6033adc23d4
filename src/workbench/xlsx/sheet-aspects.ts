import type { Chart, Shape } from "../model/drawing";
import type { Sheet, SheetAspect } from "../model/sheet";
import { asText } from "./source";

/** The aspects of a sheet told apart by comparing; cells are compared one by one when the sheet is written. */
const COMPARED: readonly Exclude<SheetAspect, "cells">[] = [
  "columns",
  "rows",
  "merges",
  "view",
  "tables",
  "conditionalFormats",
  "validations",
  "drawings",
  "comments",
  "pageLayout",
  "protection",
  "filter",
  "properties",
];

/** Each aspect of a sheet as a text, for telling later whether it changed. */
export function aspectTexts(sheet: Sheet): Map<string, string> {
  return new Map(COMPARED.map((aspect) => [aspect, aspectText(sheet, aspect)]));
}

export function aspectText(sheet: Sheet, aspect: Exclude<SheetAspect, "cells">): string {
  switch (aspect) {
    case "columns":
      return asText([sheet.columns, sheet.defaultColumnWidth]);
    case "rows":
      return asText([sheet.rows, sheet.defaultRowHeight]);
    case "merges":
      return asText(sheet.merges);
    case "view":
      return asText([sheet.frozen, sheet.showGridlines, sheet.showHeadings]);
    case "tables":
      return asText(sheet.tables.map((table) => ({ ...table, sheet: undefined, sourcePart: undefined })));
    case "conditionalFormats":
      return asText(sheet.conditionalFormats);
    case "validations":
      return asText(sheet.validations);
    case "drawings":
      return asText([sheet.charts.map(drawingText), sheet.shapes.map(drawingText)]);
    case "comments":
      return asText(sheet.comments);
    case "pageLayout":
      return asText(sheet.pageLayout);
    case "protection":
      return asText(sheet.protection);
    case "filter":
      return asText(sheet.filter);
    case "properties":
      return asText([sheet.tabColor, sheet.customProperties]);
  }
}

/** A chart or shape as a text, without what says where it came from. */
export function drawingText(drawing: Chart | Shape): string {
  const bare = { ...drawing, source: undefined };
  return asText("children" in bare ? { ...bare, children: bare.children.map(drawingText) } : bare);
}
