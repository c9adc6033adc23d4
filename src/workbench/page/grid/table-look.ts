import type { Table } from "../../model/table";

/** What a table style adds to one cell; undefined where it adds nothing. */
export interface TableLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly lineTop?: string;
  readonly lineBottom?: string;
}

/** Text, then the six accents of Office's 2013-2022 theme: the order of Excel's built-in table styles. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;

/**
 * How Excel's built-in style draws one cell of a table. Light 1-7 are lined, the other light and the medium
 * styles have a filled header; the dark styles are drawn as medium ones, and lines inside are left to the grid.
 */
export function tableLook(table: Table, row: number, column: number): TableLook {
  const named = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!named) return {};
  const number = Number(named[2]);
  const accent = ACCENTS[(number - 1) % 7] ?? ACCENTS[1];
  const lined = named[1] === "Light" && number <= 7;
  const isHeader = table.showHeaders && row === table.area.top;
  const isTotal = table.showTotals && row === table.area.bottom;
  if (isHeader)
    return lined
      ? { bold: true, lineTop: accent, lineBottom: accent }
      : { bold: true, fill: accent, fontColor: "#FFFFFF" };
  if (isTotal) return { bold: true, lineTop: accent, lineBottom: lined ? accent : undefined };
  const first = table.area.top + (table.showHeaders ? 1 : 0);
  const banded =
    (table.showBandedRows && (row - first) % 2 === 0) ||
    (table.showBandedColumns && (column - table.area.left) % 2 === 0);
  const bold =
    (table.highlightFirstColumn && column === table.area.left) ||
    (table.highlightLastColumn && column === table.area.right);
  return {
    ...(banded ? { fill: tint(accent, number === 1 && lined ? 0.85 : 0.8) } : {}),
    ...(bold ? { bold } : {}),
    lineBottom: row === table.area.bottom ? accent : tint(accent, 0.6),
  };
}

/** The colour mixed with white: 0 leaves it, 1 is white. */
export function tint(color: string, share: number): string {
  const part = (at: number): string =>
    Math.round(parseInt(color.slice(at, at + 2), 16) * (1 - share) + 255 * share)
      .toString(16)
      .padStart(2, "0");
  return `#${part(1)}${part(3)}${part(5)}`;
}
