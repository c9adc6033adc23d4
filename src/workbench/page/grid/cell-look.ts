import { contains } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { BorderStyle, Style } from "../../model/styles";
import { formatColour, type Measure, shownCell } from "./cell-text";
import type { Bar, ConditionalLook } from "./conditional/conditional-looks";
import type { Icon } from "./conditional/icon-sets";
import { type TableLook, tableLook } from "./table-look";

/** Everything needed to draw one cell; colours "#RRGGBB". */
export interface CellLook {
  readonly text: string;
  readonly horizontal: "left" | "center" | "right";
  readonly vertical: "top" | "middle" | "bottom";
  /** overflow: into empty neighbours; clip: cut at the edge; wrap: onto further lines. */
  readonly overflow: "overflow" | "clip" | "wrap";
  readonly font: Style["font"];
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", BorderStyle>>>;
  /** Steps of Excel's indent, from the side the text begins at. */
  readonly indent: number;
  /** Degrees the text is turned by, anticlockwise; 180 stands for letters below each other. */
  readonly rotation: number;
  readonly bar: Bar | null;
  readonly icon: Icon | null;
}

/**
 * How a cell looks by its style, the table it lies in and what conditional formats make of it; null for a cell with
 * nothing to draw.
 */
export function cellLook(
  sheet: Sheet,
  row: number,
  column: number,
  measure: Measure,
  conditional: ConditionalLook | null = null,
): CellLook | null {
  const table = sheet.tables.find((each) =>
    contains(each.area, { top: row, left: column, bottom: row, right: column }),
  );
  const styleId = sheet.styleId(row, column);
  const style = sheet.style(row, column);
  const pattern = conditional?.numberFormat ?? style.numberFormat;
  const shown = shownCell(sheet, row, column, measure, pattern);
  if (!shown && styleId === 0 && !table && !conditional) return null;
  const look: TableLook = table ? tableLook(table, row, column) : { lines: {} };
  const { horizontal, vertical, wrapText } = style.alignment;
  const text = conditional?.withoutText ? "" : (shown?.text ?? "");
  const neighbour = sheet.value(row, column + 1);
  return {
    text,
    horizontal: horizontalOf(horizontal) ?? shown?.alignment ?? "left",
    vertical: verticalOf(vertical, style.font.size, sheet.rowHeight(row)),
    overflow:
      wrapText || text.includes("\n")
        ? "wrap"
        : typeof sheet.value(row, column) === "string" && neighbour === null && !table
          ? "overflow"
          : "clip",
    font: {
      ...style.font,
      bold: conditional?.bold ?? (style.font.bold || look.bold === true),
      italic: conditional?.italic ?? style.font.italic,
      color:
        formatColour(pattern, sheet.value(row, column)) ??
        conditional?.fontColor ??
        (style.font.color !== "#000000" ? style.font.color : (look.fontColor ?? style.font.color)),
    },
    fill: conditional?.fill ?? style.fill ?? look.fill ?? null,
    borders: {
      ...look.lines,
      ...(style.borders.EdgeTop ? { top: style.borders.EdgeTop } : {}),
      ...(style.borders.EdgeBottom ? { bottom: style.borders.EdgeBottom } : {}),
      ...(style.borders.EdgeLeft ? { left: style.borders.EdgeLeft } : {}),
      ...(style.borders.EdgeRight ? { right: style.borders.EdgeRight } : {}),
    },
    indent: style.alignment.indent,
    rotation: style.alignment.textOrientation,
    bar: conditional?.bar ?? null,
    icon: conditional?.icon ?? null,
  };
}

function horizontalOf(alignment: Style["alignment"]["horizontal"]): CellLook["horizontal"] | null {
  switch (alignment) {
    case "Left":
    case "Fill":
    case "Justify":
      return "left";
    case "Center":
    case "CenterAcrossSelection":
    case "Distributed":
      return "center";
    case "Right":
      return "right";
    case "General":
      return null;
  }
}

/** A line that hardly fits its row stands in the middle, or its feet would be cut off. */
function verticalOf(
  alignment: Style["alignment"]["vertical"],
  size: number,
  rowHeight: number,
): CellLook["vertical"] {
  if (rowHeight < size * 1.45) return "middle";
  return alignment === "Top" ? "top" : alignment === "Bottom" ? "bottom" : "middle";
}
