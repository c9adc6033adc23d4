/** Dashes and gaps of Excel.ShapeLineDashStyle, in widths of the line. */
const DASHES: Readonly<Record<string, string>> = {
  Dash: "4 3",
  DashDot: "4 3 1 3",
  DashDotDot: "4 3 1 3 1 3",
  LongDash: "8 3",
  LongDashDot: "8 3 1 3",
  LongDashDotDot: "8 3 1 3 1 3",
  RoundDot: "1 1",
  SquareDot: "1 3",
  SystemDash: "3 1",
  SystemDashDot: "3 1 1 1",
};

/** The stroke of a dash style at a width in pixels. */
export function dashes(style: string, width: number): { "stroke-dasharray"?: string } {
  const pattern = DASHES[style];
  if (!pattern) return {};
  return {
    "stroke-dasharray": pattern
      .split(" ")
      .map((part) => Number(part) * width)
      .join(" "),
  };
}
