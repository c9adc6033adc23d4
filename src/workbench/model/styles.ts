/** How a cell looks. Colours are "#RRGGBB"; null where the workbook's default applies. */
export interface Style {
  readonly numberFormat: string;
  readonly font: FontStyle;
  /** Fill colour; null for none. */
  readonly fill: string | null;
  readonly borders: Readonly<Partial<Record<BorderSide, BorderStyle>>>;
  readonly alignment: AlignmentStyle;
  readonly locked: boolean;
  readonly formulaHidden: boolean;
  /** Index of the cell format (xf) in the opened file this style stands for; it is written back as it was. */
  readonly sourceXf?: number;
}

export interface FontStyle {
  readonly name: string;
  readonly size: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: "None" | "Single" | "Double" | "SingleAccountant" | "DoubleAccountant";
  readonly strikethrough: boolean;
  readonly color: string;
}

export type BorderSide = "EdgeTop" | "EdgeBottom" | "EdgeLeft" | "EdgeRight" | "DiagonalUp" | "DiagonalDown";

export interface BorderStyle {
  /** Excel.BorderLineStyle. */
  readonly style: "Continuous" | "Dash" | "DashDot" | "DashDotDot" | "Dot" | "Double" | "SlantDashDot";
  /** Excel.BorderWeight. */
  readonly weight: "Hairline" | "Thin" | "Medium" | "Thick";
  readonly color: string;
}

export interface AlignmentStyle {
  /** Excel.HorizontalAlignment. */
  readonly horizontal:
    "General" | "Left" | "Center" | "Right" | "Fill" | "Justify" | "CenterAcrossSelection" | "Distributed";
  /** Excel.VerticalAlignment. */
  readonly vertical: "Top" | "Center" | "Bottom" | "Justify" | "Distributed";
  readonly wrapText: boolean;
  readonly indent: number;
  readonly shrinkToFit: boolean;
  readonly textOrientation: number;
}

export const DEFAULT_FONT: FontStyle = {
  name: "等线",
  size: 11,
  bold: false,
  italic: false,
  underline: "None",
  strikethrough: false,
  color: "#000000",
};

export const DEFAULT_STYLE: Style = {
  numberFormat: "General",
  font: DEFAULT_FONT,
  fill: null,
  borders: {},
  alignment: {
    horizontal: "General",
    vertical: "Center",
    wrapText: false,
    indent: 0,
    shrinkToFit: false,
    textOrientation: 0,
  },
  locked: true,
  formulaHidden: false,
};

/** All styles of a workbook, each once; a style's id is its place. Id 0 is the default. */
export class StylePool {
  private readonly styles: Style[] = [DEFAULT_STYLE];
  private readonly ids = new Map<string, number>([[JSON.stringify(DEFAULT_STYLE), 0]]);

  get(id: number): Style {
    return this.styles[id] ?? DEFAULT_STYLE;
  }

  /** The id of the style, given anew where the workbook has none like it. */
  intern(style: Style): number {
    const key = JSON.stringify(style);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = this.styles.push(style) - 1;
      this.ids.set(key, id);
    }
    return id;
  }

  /**
   * The id of the style changed in some respects. What the opened file said of it no longer holds as a whole, so
   * the result stands for no cell format of the file.
   */
  change(id: number, change: (style: Style) => Style): number {
    const { sourceXf: _before, ...rest } = change(this.get(id));
    return this.intern(rest);
  }

  /** Replaces style 0, when a file with another default is opened. */
  setDefault(style: Style): void {
    this.styles[0] = style;
    this.ids.set(JSON.stringify(style), 0);
  }

  get count(): number {
    return this.styles.length;
  }
}
