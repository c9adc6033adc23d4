import type { ShapeText } from "../../model/drawing";
import { HostError } from "../../model/host-error";
import { classTable, type ClassTable } from "../class-table";
import { colour, flag, number, text } from "./arguments";
import { object, type ShapeSelf } from "./selves";
import { shapeChanged } from "./shape";

function textOf(self: ShapeSelf): ShapeText {
  if (!self.shape.text) throw new HostError("InvalidOperation", "The shape takes no text.");
  return self.shape.text;
}

const change = (self: ShapeSelf, part: Partial<ShapeText>): void => {
  self.shape.text = { ...textOf(self), ...part };
  shapeChanged(self);
};

const margin = (self: ShapeSelf, side: keyof ShapeText["margins"], value: unknown): void =>
  change(self, { margins: { ...textOf(self).margins, [side]: number(value, "The margin") } });

const frame = classTable<"TextFrame">({
  name: "TextFrame",
  get: {
    HasText: (self) => (self.shape.text?.text ?? "") !== "",
    HorizontalAlignment: (self) => textOf(self).horizontal,
    VerticalAlignment: (self) => textOf(self).vertical,
    AutoSizeSetting: (self) => textOf(self).autoSize,
    LeftMargin: (self) => textOf(self).margins.left,
    RightMargin: (self) => textOf(self).margins.right,
    TopMargin: (self) => textOf(self).margins.top,
    BottomMargin: (self) => textOf(self).margins.bottom,
  },
  set: {
    HorizontalAlignment: (self, value) => change(self, { horizontal: text(value, "The alignment") }),
    VerticalAlignment: (self, value) => change(self, { vertical: text(value, "The alignment") }),
    AutoSizeSetting: (self, value) => change(self, { autoSize: text(value, "The setting") }),
    LeftMargin: (self, value) => margin(self, "left", value),
    RightMargin: (self, value) => margin(self, "right", value),
    TopMargin: (self, value) => margin(self, "top", value),
    BottomMargin: (self, value) => margin(self, "bottom", value),
  },
  call: { DeleteText: (self) => change(self, { text: "" }) },
  path: { TextRange: (self) => object("TextRange", self) },
});

const range = classTable<"TextRange">({
  name: "TextRange",
  get: { Text: (self) => textOf(self).text },
  set: { Text: (self, value) => change(self, { text: text(value, "The text") }) },
  path: { Font: (self) => object("ShapeFont", self) },
});

const setFont = (self: ShapeSelf, part: Partial<ShapeText["font"]>): void =>
  change(self, { font: { ...textOf(self).font, ...part } });

const font = classTable<"ShapeFont">({
  name: "ShapeFont",
  get: {
    Name: (self) => textOf(self).font.name,
    Size: (self) => textOf(self).font.size,
    Bold: (self) => textOf(self).font.bold,
    Italic: (self) => textOf(self).font.italic,
    Color: (self) => textOf(self).font.color,
  },
  set: {
    Name: (self, value) => setFont(self, { name: text(value, "The name") }),
    Size: (self, value) => setFont(self, { size: number(value, "The size") }),
    Bold: (self, value) => setFont(self, { bold: flag(value, "bold") }),
    Italic: (self, value) => setFont(self, { italic: flag(value, "italic") }),
    Color: (self, value) => setFont(self, { color: colour(value) }),
  },
});

export const shapeTextTables: readonly ClassTable[] = [frame, range, font];
