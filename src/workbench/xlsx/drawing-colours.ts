import { fromHsl, type Theme, toHsl } from "./colours";
import { child, type XmlElement } from "./xml";

/** Names that drawings use for the theme's colours, against their place in the theme. */
const SCHEME: Readonly<Record<string, number>> = {
  bg1: 0,
  lt1: 0,
  tx1: 1,
  dk1: 1,
  bg2: 2,
  lt2: 2,
  tx2: 3,
  dk2: 3,
  accent1: 4,
  accent2: 5,
  accent3: 6,
  accent4: 7,
  accent5: 8,
  accent6: 9,
  hlink: 10,
  folHlink: 11,
};

/** "#RRGGBB" of what stands in a:solidFill (or another holder of a colour); null where it names none. */
export function drawingColour(holder: XmlElement | undefined, theme: Theme): string | null {
  const colour = holder?.children[0];
  if (!colour) return null;
  const base =
    colour.name === "srgbClr"
      ? colour.attributes.val
      : colour.name === "schemeClr"
        ? theme.colours[SCHEME[colour.attributes.val ?? ""] ?? -1]
        : colour.name === "sysClr"
          ? colour.attributes.lastClr
          : undefined;
  if (base === undefined || !/^[0-9a-fA-F]{6}$/.test(base)) return null;
  const share = (name: string): number | undefined => {
    const value = child(colour, name)?.attributes.val;
    return value === undefined ? undefined : Number(value) / 100000;
  };
  const factor = share("lumMod") ?? share("shade") ?? 1;
  const offset = share("lumOff") ?? 0;
  if (factor === 1 && offset === 0) return `#${base.toUpperCase()}`;
  const [hue, saturation, light] = toHsl(base);
  return `#${fromHsl(hue, saturation, Math.min(1, light * factor + offset)).toUpperCase()}`;
}

/** How see-through a colour is, 0 to 1. */
export function transparencyOf(holder: XmlElement | undefined): number {
  const alpha = child(holder?.children[0], "alpha")?.attributes.val;
  return alpha === undefined ? 0 : 1 - Number(alpha) / 100000;
}
