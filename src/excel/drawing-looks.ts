import type { BoxLook, DrawnLine } from "../workbook/plan";

/**
 * What boxes look like. States are told apart by the mark in their text first; fills are light, and differ in
 * brightness in print. Borders are left as Excel makes them, and so is what is not named: 40 causes are to fit one small request.
 */
export const BOX_LOOKS: Readonly<
  Record<
    BoxLook,
    { readonly fill: string | null; readonly text?: string; readonly bold?: true; readonly isPlain?: true }
  >
> = {
  problem: { fill: "#1F3864", text: "#FFFFFF", bold: true },
  bone: { fill: "#D9E2F3", bold: true },
  middle: { fill: null },
  open: { fill: null, text: "#595959" },
  suspected: { fill: "#FFE699" },
  confirmed: { fill: "#F4A9A0" },
  ruledOut: { fill: "#E2EFDA", text: "#6B6B6B" },
  note: { fill: null, isPlain: true },
};

/** Weights in points. The many lines of causes are left as Excel makes them, thin and in the theme's blue. */
export const LINE_LOOKS: Readonly<
  Record<DrawnLine["look"], { readonly color: string; readonly weight: number; readonly arrow?: true } | null>
> = {
  spine: { color: "#1F3864", weight: 2.5, arrow: true },
  bone: { color: "#1F3864", weight: 1.5 },
  twig: null,
};
