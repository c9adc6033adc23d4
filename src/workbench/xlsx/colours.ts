import { childrenOf, descend, parseXml, type XmlElement } from "./xml";

/** Finds the "#RRGGBB" a colour element of a file means; null for "automatic" and where nothing is said. */
export type ColourReader = (element: XmlElement | undefined) => string | null;

/** Office's own theme, for files without one: in the order that theme numbers count. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "E7E6E6",
  "44546A",
  "4472C4",
  "ED7D31",
  "A5A5A5",
  "FFC000",
  "5B9BD5",
  "70AD47",
  "0563C1",
  "954F72",
];

/** The names of the theme's colours in the order that theme numbers count: light and dark change places. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

const INDEXED =
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333";

const INDEXED_COLOURS = INDEXED.split(" ");

export interface Theme {
  /** "RRGGBB" in the order that theme numbers count. */
  readonly colours: readonly string[];
}

/** Reads the colours of a theme part; Office's own where there is none. */
export function readTheme(xml: string | undefined): Theme {
  if (xml === undefined) return { colours: OFFICE_THEME };
  const scheme = descend(parseXml(xml), "themeElements", "clrScheme");
  const colours = THEME_ORDER.map((name, index) => {
    const entry = scheme?.children.find((each) => each.name === name)?.children[0];
    return entry?.attributes.lastClr ?? entry?.attributes.val ?? OFFICE_THEME[index] ?? "000000";
  });
  return { colours: colours.map((colour) => (/^[0-9a-fA-F]{6}$/.test(colour) ? colour : "000000")) };
}

/** Colours of cells: rgb, theme with tint, or one of the old palette (which a file may bring itself). */
export function colourReader(theme: Theme, stylesRoot?: XmlElement): ColourReader {
  const own = childrenOf(descend(stylesRoot, "colors", "indexedColors"), "rgbColor").map((each) =>
    (each.attributes.rgb ?? "").slice(-6),
  );
  const palette = own.length > 0 ? own : INDEXED_COLOURS;
  return (element) => {
    if (!element) return null;
    const { rgb, theme: number, indexed, tint } = element.attributes;
    const base =
      rgb !== undefined
        ? rgb.slice(-6)
        : number !== undefined
          ? theme.colours[Number(number)]
          : indexed !== undefined
            ? palette[Number(indexed)]
            : undefined;
    if (base === undefined || !/^[0-9a-fA-F]{6}$/.test(base)) return null;
    return `#${(tint ? tinted(base, Number(tint)) : base).toUpperCase()}`;
  };
}

/** Lightens (above 0) or darkens (below 0) as ECMA-376 18.8.19 says: on the luminance. */
function tinted(colour: string, tint: number): string {
  const [hue, saturation, light] = toHsl(colour);
  const moved = tint < 0 ? light * (1 + tint) : light * (1 - tint) + tint;
  return fromHsl(hue, saturation, Math.min(1, Math.max(0, moved)));
}

export function toHsl(colour: string): [number, number, number] {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => parseInt(colour.slice(at, at + 2), 16) / 255);
  const high = Math.max(red, green, blue);
  const low = Math.min(red, green, blue);
  const light = (high + low) / 2;
  const range = high - low;
  if (range === 0) return [0, 0, light];
  const saturation = light > 0.5 ? range / (2 - high - low) : range / (high + low);
  const hue =
    high === red
      ? ((green - blue) / range + 6) % 6
      : high === green
        ? (blue - red) / range + 2
        : (red - green) / range + 4;
  return [hue / 6, saturation, light];
}

export function fromHsl(hue: number, saturation: number, light: number): string {
  const high = light < 0.5 ? light * (1 + saturation) : light + saturation - light * saturation;
  const low = 2 * light - high;
  const part = (at: number): string => {
    const t = (at + 1) % 1;
    const value =
      t < 1 / 6
        ? low + (high - low) * 6 * t
        : t < 1 / 2
          ? high
          : t < 2 / 3
            ? low + (high - low) * (2 / 3 - t) * 6
            : low;
    return Math.round(value * 255)
      .toString(16)
      .padStart(2, "0");
  };
  return part(hue + 1 / 3) + part(hue) + part(hue - 1 / 3);
}

/** "#RRGGBB" as files write it, fully opaque. */
export const argb = (colour: string): string => `FF${hex(colour)}`;

/** "RRGGBB" of "#RRGGBB"; black for a colour name or anything else that is not that form. */
export const hex = (colour: string): string =>
  /^#?[0-9a-fA-F]{6}$/.test(colour) ? colour.replace("#", "").toUpperCase() : "000000";
