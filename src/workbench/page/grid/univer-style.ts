import type { IStyleData } from "@univerjs/core";
import {
  BooleanNumber,
  BorderStyleTypes,
  HorizontalAlign,
  VerticalAlign,
  WrapStrategy,
} from "@univerjs/core";
import type { BorderStyle } from "../../model/styles";
import type { CellLook } from "./cell-look";
import { screenFont } from "./text-width";

/** A cell's look in Univer's words. */
export function univerStyle(look: CellLook): IStyleData {
  const { font, borders } = look;
  return {
    ff: screenFont(font.name),
    fs: font.size,
    ...(font.bold ? { bl: BooleanNumber.TRUE } : {}),
    ...(font.italic ? { it: BooleanNumber.TRUE } : {}),
    ...(font.underline !== "None" ? { ul: { s: BooleanNumber.TRUE } } : {}),
    ...(font.strikethrough ? { st: { s: BooleanNumber.TRUE } } : {}),
    cl: { rgb: font.color },
    ...(look.fill ? { bg: { rgb: look.fill } } : {}),
    ht: HORIZONTAL[look.horizontal],
    vt: VERTICAL[look.vertical],
    tb: OVERFLOW[look.overflow],
    ...padding(look),
    ...(look.rotation === 0
      ? {}
      : { tr: look.rotation === 180 ? { a: 0, v: BooleanNumber.TRUE } : { a: -look.rotation } }),
    bd: {
      ...(borders.top ? { t: border(borders.top) } : {}),
      ...(borders.bottom ? { b: border(borders.bottom) } : {}),
      ...(borders.left ? { l: border(borders.left) } : {}),
      ...(borders.right ? { r: border(borders.right) } : {}),
    },
  };
}

/** Pixels of one step of Excel's indent, and of an icon before the text. */
const INDENT = 9;
const ICON_ROOM = 18;

/** Room before the text: its indent, and an icon's place where the text would run into it. */
function padding({ indent, horizontal, icon }: CellLook): Pick<IStyleData, "pd"> {
  const left = horizontal === "left" ? indent * INDENT + (icon ? ICON_ROOM : 0) : 0;
  const right = horizontal === "right" ? indent * INDENT : 0;
  return left + right > 0 ? { pd: { l: left + 2, r: right + 2 } } : {};
}

const HORIZONTAL = {
  left: HorizontalAlign.LEFT,
  center: HorizontalAlign.CENTER,
  right: HorizontalAlign.RIGHT,
} as const;
const VERTICAL = {
  top: VerticalAlign.TOP,
  middle: VerticalAlign.MIDDLE,
  bottom: VerticalAlign.BOTTOM,
} as const;
const OVERFLOW = {
  overflow: WrapStrategy.OVERFLOW,
  clip: WrapStrategy.CLIP,
  wrap: WrapStrategy.WRAP,
} as const;

function border(line: BorderStyle): { s: BorderStyleTypes; cl: { rgb: string } } {
  const cl = { rgb: line.color };
  if (line.style === "Double") return { s: BorderStyleTypes.DOUBLE, cl };
  if (line.style === "Dot") return { s: BorderStyleTypes.DOTTED, cl };
  const dashed = line.style !== "Continuous";
  if (line.weight === "Thick") return { s: BorderStyleTypes.THICK, cl };
  if (line.weight === "Medium")
    return { s: dashed ? BorderStyleTypes.MEDIUM_DASHED : BorderStyleTypes.MEDIUM, cl };
  if (line.weight === "Hairline") return { s: BorderStyleTypes.HAIR, cl };
  return { s: dashed ? BorderStyleTypes.DASHED : BorderStyleTypes.THIN, cl };
}
