import {
  type AlignmentStyle,
  type BorderSide,
  type BorderStyle,
  DEFAULT_FONT,
  type FontStyle,
  type Style,
} from "../model/styles";
import type { ColourReader } from "./colours";
import { builtInFormat } from "./number-formats";
import { attribute, child, childrenOf, decodeXstring, flag, type XmlElement } from "./xml";

/** A differential format, as conditional formats refer to it by number. */
export interface DifferentialFormat {
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly bold: boolean | null;
  readonly italic: boolean | null;
  readonly numberFormat: string | null;
}

export interface FileStyles {
  /** One style a cell format (xf) of the file, in its order; never empty. */
  readonly cellFormats: readonly Style[];
  readonly differential: readonly DifferentialFormat[];
}

/** Reads a styles part. */
export function readStyles(root: XmlElement, colour: ColourReader): FileStyles {
  const formats = new Map<number, string>();
  for (const each of childrenOf(child(root, "numFmts"), "numFmt"))
    formats.set(Number(each.attributes.numFmtId), decodeXstring(each.attributes.formatCode ?? "General"));
  const numberFormat = (id: number): string => formats.get(id) ?? builtInFormat(id);
  const fonts = childrenOf(child(root, "fonts"), "font").map((each) => readFont(each, colour));
  const fills = childrenOf(child(root, "fills"), "fill").map((each) => readFill(each, colour));
  const borders = childrenOf(child(root, "borders"), "border").map((each) => readBorders(each, colour));
  const cellFormats = childrenOf(child(root, "cellXfs"), "xf").map((xf, index): Style => {
    const protection = child(xf, "protection");
    return {
      numberFormat: numberFormat(Number(xf.attributes.numFmtId ?? 0)),
      font: fonts[Number(xf.attributes.fontId ?? 0)] ?? DEFAULT_FONT,
      fill: fills[Number(xf.attributes.fillId ?? 0)] ?? null,
      borders: borders[Number(xf.attributes.borderId ?? 0)] ?? {},
      alignment: readAlignment(child(xf, "alignment")),
      locked: protection ? flag(protection, "locked", true) : true,
      formulaHidden: protection ? flag(protection, "hidden") : false,
      sourceXf: index,
    };
  });
  return {
    cellFormats: cellFormats.length > 0 ? cellFormats : [PLAIN],
    differential: childrenOf(child(root, "dxfs"), "dxf").map((each) => readDifferential(each, colour)),
  };
}

const BOTTOM: AlignmentStyle = {
  horizontal: "General",
  vertical: "Bottom",
  wrapText: false,
  indent: 0,
  shrinkToFit: false,
  textOrientation: 0,
};

/** The only cell format of a file without styles. */
export const PLAIN: Style = {
  numberFormat: "General",
  font: { ...DEFAULT_FONT, name: "Calibri" },
  fill: null,
  borders: {},
  alignment: BOTTOM,
  locked: true,
  formulaHidden: false,
  sourceXf: 0,
};

const UNDERLINES: Readonly<Record<string, FontStyle["underline"]>> = {
  single: "Single",
  double: "Double",
  singleAccounting: "SingleAccountant",
  doubleAccounting: "DoubleAccountant",
  none: "None",
};

const on = (of: XmlElement | undefined): boolean => of !== undefined && flag(of, "val", true);

function readFont(font: XmlElement, colour: ColourReader): FontStyle {
  const underline = child(font, "u");
  return {
    name: child(font, "name")?.attributes.val ?? DEFAULT_FONT.name,
    size: Number(child(font, "sz")?.attributes.val ?? 11),
    bold: on(child(font, "b")),
    italic: on(child(font, "i")),
    underline: underline ? (UNDERLINES[underline.attributes.val ?? "single"] ?? "Single") : "None",
    strikethrough: on(child(font, "strike")),
    color: colour(child(font, "color")) ?? "#000000",
  };
}

/** The colour a fill shows: a pattern's own colour counts as the fill, a gradient's first. */
function readFill(fill: XmlElement, colour: ColourReader): string | null {
  const pattern = child(fill, "patternFill");
  if (!pattern) return colour(child(child(child(fill, "gradientFill"), "stop"), "color"));
  const type = pattern.attributes.patternType ?? "none";
  if (type === "none") return null;
  const front = colour(child(pattern, "fgColor"));
  const back = colour(child(pattern, "bgColor"));
  return type === "solid" ? (front ?? back) : (back ?? "#FFFFFF");
}

const LINES: Readonly<Record<string, Pick<BorderStyle, "style" | "weight">>> = {
  hair: { style: "Continuous", weight: "Hairline" },
  thin: { style: "Continuous", weight: "Thin" },
  medium: { style: "Continuous", weight: "Medium" },
  thick: { style: "Continuous", weight: "Thick" },
  dashed: { style: "Dash", weight: "Thin" },
  mediumDashed: { style: "Dash", weight: "Medium" },
  dashDot: { style: "DashDot", weight: "Thin" },
  mediumDashDot: { style: "DashDot", weight: "Medium" },
  dashDotDot: { style: "DashDotDot", weight: "Thin" },
  mediumDashDotDot: { style: "DashDotDot", weight: "Medium" },
  dotted: { style: "Dot", weight: "Thin" },
  double: { style: "Double", weight: "Thick" },
  slantDashDot: { style: "SlantDashDot", weight: "Medium" },
};

const SIDES: readonly [string, BorderSide][] = [
  ["left", "EdgeLeft"],
  ["start", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["end", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
];

function readBorders(border: XmlElement, colour: ColourReader): Style["borders"] {
  const found: Partial<Record<BorderSide, BorderStyle>> = {};
  const read = (element: XmlElement | undefined, side: BorderSide): void => {
    const line = LINES[element?.attributes.style ?? "none"];
    if (line) found[side] = { ...line, color: colour(child(element, "color")) ?? "#000000" };
  };
  for (const [name, side] of SIDES) read(child(border, name), side);
  if (flag(border, "diagonalUp")) read(child(border, "diagonal"), "DiagonalUp");
  if (flag(border, "diagonalDown")) read(child(border, "diagonal"), "DiagonalDown");
  return found;
}

const HORIZONTAL: Readonly<Record<string, AlignmentStyle["horizontal"]>> = {
  left: "Left",
  center: "Center",
  right: "Right",
  fill: "Fill",
  justify: "Justify",
  centerContinuous: "CenterAcrossSelection",
  distributed: "Distributed",
};

const VERTICAL: Readonly<Record<string, AlignmentStyle["vertical"]>> = {
  top: "Top",
  center: "Center",
  bottom: "Bottom",
  justify: "Justify",
  distributed: "Distributed",
};

function readAlignment(alignment: XmlElement | undefined): AlignmentStyle {
  if (!alignment) return BOTTOM;
  const rotation = Number(attribute(alignment, "textRotation") ?? 0);
  return {
    horizontal: HORIZONTAL[alignment.attributes.horizontal ?? ""] ?? "General",
    vertical: VERTICAL[alignment.attributes.vertical ?? ""] ?? "Bottom",
    wrapText: flag(alignment, "wrapText"),
    indent: Number(alignment.attributes.indent ?? 0),
    shrinkToFit: flag(alignment, "shrinkToFit"),
    // Files count downward angles from 91 and write stacked letters as 255, which the API calls 180.
    textOrientation: rotation === 255 ? 180 : rotation > 90 ? 90 - rotation : rotation,
  };
}

function readDifferential(dxf: XmlElement, colour: ColourReader): DifferentialFormat {
  const font = child(dxf, "font");
  const pattern = child(child(dxf, "fill"), "patternFill");
  const bold = child(font, "b");
  const italic = child(font, "i");
  return {
    // Unlike a cell's, a differential fill keeps its colour as the background.
    fillColor: colour(child(pattern, "bgColor")) ?? colour(child(pattern, "fgColor")),
    fontColor: colour(child(font, "color")),
    bold: bold ? on(bold) : null,
    italic: italic ? on(italic) : null,
    numberFormat: child(dxf, "numFmt")?.attributes.formatCode ?? null,
  };
}
