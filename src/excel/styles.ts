import type { Alignment, CellStyle } from "../workbook/plan";

/** Excel's words for alignments. */
export const ALIGNMENTS = { left: "Left", center: "Center" } as const satisfies Record<Alignment, string>;

/** What each named style looks like, in one place. */
const LOOK: Readonly<
  Record<CellStyle, { bold: boolean; size: number; color: string; wrap: boolean; height?: number }>
> = {
  title: { bold: true, size: 16, color: "#1F3864", wrap: false, height: 26 },
  note: { bold: false, size: 9, color: "#595959", wrap: false },
  heading: { bold: true, size: 11, color: "#1F3864", wrap: false },
  body: { bold: false, size: 10, color: "#262626", wrap: false },
};

export function applyStyle(range: Excel.Range, style: CellStyle): void {
  const look = LOOK[style];
  range.format.font.bold = look.bold;
  range.format.font.size = look.size;
  range.format.font.color = look.color;
  range.format.wrapText = look.wrap;
  range.format.verticalAlignment = "Center";
  if (look.height !== undefined) range.format.rowHeight = look.height;
}
