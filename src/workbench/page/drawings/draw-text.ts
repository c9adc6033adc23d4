import type { ShapeText } from "../../model/drawing";
import { element } from "../dom";
import { screenFont } from "../grid/text-width";

const SIDES: Readonly<Record<string, string>> = {
  Center: "center",
  Right: "right",
  Justify: "justify",
  Distributed: "justify",
};
const HEIGHTS: Readonly<Record<string, string>> = {
  Middle: "center",
  Center: "center",
  Bottom: "flex-end",
};

/** The text of a shape, line by line, wrapped within its margins. */
export function drawText(text: ShapeText): HTMLElement {
  const { font, margins } = text;
  const made = element(
    "div",
    { class: "shape-text-frame" },
    element("div", { class: "shape-text-lines" }, text.text),
  );
  Object.assign(made.style, {
    padding: [margins.top, margins.right, margins.bottom, margins.left].map((size) => `${size}pt`).join(" "),
    justifyContent: HEIGHTS[text.vertical] ?? "flex-start",
    textAlign: SIDES[text.horizontal] ?? "left",
    fontFamily: screenFont(font.name),
    fontSize: `${font.size}pt`,
    fontWeight: font.bold ? "bold" : "normal",
    fontStyle: font.italic ? "italic" : "normal",
    color: font.color,
  });
  return made;
}
