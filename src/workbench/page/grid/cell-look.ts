import { contains } from "../../model/address";
import type { Sheet } from "../../model/sheet";
import type { BorderStyle, Style } from "../../model/styles";
import { type Measure, shownCell } from "./cell-text";
import { tableLook } from "./table-look";

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
}

/** How a cell looks by its style and the table it lies in; null for a cell with nothing to draw. */
export function cellLook(sheet: Sheet, row: number, column: number, measure: Measure): CellLook | null {
  const table = sheet.tables.find((each) =>
    contains(each.area, { top: row, left: column, bottom: row, right: column }),
  );
  const styleId = sheet.styleId(row, column);
  const shown = shownCell(sheet, row, column, measure);
  if (!shown && styleId === 0 && !table) return null;
  const style = sheet.style(row, column);
  const look = table ? tableLook(table, row, column) : {};
  const { horizontal, vertical, wrapText } = style.alignment;
  const text = shown?.text ?? "";
  const neighbour = sheet.value(row, column + 1);
  return {
    text,
    horizontal: horizontalOf(horizontal) ?? shown?.alignment ?? "left",
    vertical: vertical === "Top" ? "top" : vertical === "Bottom" ? "bottom" : "middle",
    overflow:
      wrapText || text.includes("\n")
        ? "wrap"
        : typeof sheet.value(row, column) === "string" && neighbour === null && !table
          ? "overflow"
          : "clip",
    font: {
      ...style.font,
      bold: style.font.bold || look.bold === true,
      color: style.font.color !== "#000000" ? style.font.color : (look.fontColor ?? style.font.color),
    },
    fill: style.fill ?? look.fill ?? null,
    borders: {
      ...(look.lineTop ? { top: line(look.lineTop) } : {}),
      ...(look.lineBottom ? { bottom: line(look.lineBottom) } : {}),
      ...(style.borders.EdgeTop ? { top: style.borders.EdgeTop } : {}),
      ...(style.borders.EdgeBottom ? { bottom: style.borders.EdgeBottom } : {}),
      ...(style.borders.EdgeLeft ? { left: style.borders.EdgeLeft } : {}),
      ...(style.borders.EdgeRight ? { right: style.borders.EdgeRight } : {}),
    },
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

const line = (color: string): BorderStyle => ({ style: "Continuous", weight: "Thin", color });
