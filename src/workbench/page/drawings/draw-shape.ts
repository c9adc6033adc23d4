import type { Shape } from "../../model/drawing";
import type { Sheet } from "../../model/sheet";
import { element, svg } from "../dom";
import type { Placed } from "../grid/pane-layer";
import { dashes } from "./dashes";
import { drawLine } from "./draw-line";
import { drawText } from "./draw-text";
import { geometryPath } from "./geometry-path";

const PIXELS = 4 / 3;

/** The shapes of a sheet, as they lie over each other; what is hidden is left out. */
export function drawShapes(sheet: Sheet): Placed[] {
  return sheet.shapes
    .filter((shape) => shape.visible)
    .map((shape) => {
      const box = boxOf(shape);
      return { ...box, make: () => picture(shape, box) };
    });
}

/** What a shape covers, in pixels of the sheet: lines have negative sizes when they run left or upwards. */
function boxOf(shape: Shape): { left: number; top: number; width: number; height: number } {
  return {
    left: Math.min(shape.left, shape.left + shape.width) * PIXELS,
    top: Math.min(shape.top, shape.top + shape.height) * PIXELS,
    width: Math.abs(shape.width) * PIXELS,
    height: Math.abs(shape.height) * PIXELS,
  };
}

/** A drawing of one shape of the sheet, with all that is in it. Lines and arrowheads may reach out of its box. */
function picture(
  shape: Shape,
  box: { left: number; top: number; width: number; height: number },
): SVGElement {
  const root = svg("svg", {
    class: "shape",
    width: Math.max(1, box.width),
    height: Math.max(1, box.height),
    role: "img",
    "aria-label": shape.altTextTitle || shape.altTextDescription || shape.name,
    "data-shape": shape.name,
  });
  // Inside, places are those of the sheet.
  const inside = svg("g", { transform: `translate(${-box.left} ${-box.top})` });
  drawInto(inside, shape);
  root.append(inside);
  return root;
}

function drawInto(root: SVGElement, shape: Shape): void {
  if (!shape.visible) return;
  const { left, top, width, height } = boxOf(shape);
  const group = svg("g", {
    "data-shape": shape.name,
    ...(shape.rotation === 0
      ? {}
      : { transform: `rotate(${shape.rotation} ${left + width / 2} ${top + height / 2})` }),
  });
  root.append(group);
  switch (shape.type) {
    case "Group":
      for (const child of shape.children) drawInto(group, child);
      return;
    case "Line":
      return drawLine(group, shape);
    case "Image":
      if (shape.image)
        group.append(
          svg("image", {
            x: left,
            y: top,
            width,
            height,
            preserveAspectRatio: "none",
            href: `data:${imageType(shape.image)};base64,${shape.image}`,
          }),
        );
      return;
    default:
      drawBox(group, shape, { left, top, width, height });
  }
}

function drawBox(
  root: SVGElement,
  shape: Shape,
  { left, top, width, height }: { left: number; top: number; width: number; height: number },
): void {
  const { fill, line } = shape;
  const lined = line.visible && line.color !== null;
  root.append(
    svg("path", {
      d: geometryPath(shape.geometry ?? "Rectangle", width, height),
      transform: `translate(${left} ${top})`,
      fill: fill.color ?? "none",
      "fill-opacity": 1 - fill.transparency,
      stroke: lined ? (line.color ?? "none") : "none",
      "stroke-width": line.weight * PIXELS,
      ...dashes(line.dashStyle, line.weight * PIXELS),
    }),
  );
  if (!shape.text || shape.text.text === "") return;
  const text = svg("foreignObject", { x: left, y: top, width, height });
  text.append(element("div", { class: "shape-text" }, drawText(shape.text)));
  root.append(text);
}

/** Pictures are told apart by how their bytes begin. */
function imageType(base64: string): string {
  if (base64.startsWith("/9j")) return "image/jpeg";
  if (base64.startsWith("R0lG")) return "image/gif";
  return base64.startsWith("PHN2") || base64.startsWith("PD94") ? "image/svg+xml" : "image/png";
}
