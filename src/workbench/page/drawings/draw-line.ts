import type { Connector, Shape } from "../../model/drawing";
import { svg } from "../dom";
import { dashes } from "./dashes";

const PIXELS = 4 / 3;

interface Point {
  readonly x: number;
  readonly y: number;
}

/** Draws a line or connector from its beginning to its end, with arrowheads. */
export function drawLine(root: SVGElement, shape: Shape): void {
  const { line, connector } = shape;
  if (!line.visible) return;
  const color = line.color ?? "#4472C4";
  const width = line.weight * PIXELS;
  const from = { x: shape.left * PIXELS, y: shape.top * PIXELS };
  const to = { x: (shape.left + shape.width) * PIXELS, y: (shape.top + shape.height) * PIXELS };
  const route = routeOf(connector?.type ?? "Straight", from, to);
  root.append(
    svg("path", {
      d: route.path,
      fill: "none",
      stroke: color,
      "stroke-width": width,
      "stroke-linejoin": "round",
      ...dashes(line.dashStyle, width),
    }),
  );
  if (!connector) return;
  arrowhead(root, connector.beginArrow, from, route.afterBegin, color, width);
  arrowhead(root, connector.endArrow, to, route.beforeEnd, color, width);
}

interface Route {
  readonly path: string;
  /** Where the line comes from at its ends, for turning arrowheads. */
  readonly afterBegin: Point;
  readonly beforeEnd: Point;
}

function routeOf(type: Connector["type"], from: Point, to: Point): Route {
  const middle = (from.x + to.x) / 2;
  const start = `M${from.x} ${from.y}`;
  const [first, last] = [
    { x: middle, y: from.y },
    { x: middle, y: to.y },
  ];
  if (type === "Elbow")
    return { path: `${start}H${middle}V${to.y}H${to.x}`, afterBegin: first, beforeEnd: last };
  if (type === "Curve")
    return {
      path: `${start}C${middle} ${from.y} ${middle} ${to.y} ${to.x} ${to.y}`,
      afterBegin: first,
      beforeEnd: last,
    };
  return { path: `${start}L${to.x} ${to.y}`, afterBegin: to, beforeEnd: from };
}

/** Excel.ArrowheadStyle at an end of the line, pointing away from the given point. */
function arrowhead(
  root: SVGElement,
  style: string,
  at: Point,
  away: Point,
  color: string,
  width: number,
): void {
  const size = Math.max(7, width * 3);
  const turn = (Math.atan2(at.y - away.y, at.x - away.x) * 180) / Math.PI;
  const transform = `translate(${at.x} ${at.y}) rotate(${turn.toFixed(2)})`;
  const half = size / 2;
  switch (style) {
    case "Triangle":
      root.append(svg("path", { d: `M0 0L${-size} ${-half}V${half}Z`, fill: color, transform }));
      return;
    case "Stealth":
      root.append(
        svg("path", {
          d: `M0 0L${-size} ${-half}L${-size * 0.65} 0L${-size} ${half}Z`,
          fill: color,
          transform,
        }),
      );
      return;
    case "Open":
      root.append(
        svg("path", {
          d: `M${-size} ${-half}L0 0L${-size} ${half}`,
          fill: "none",
          stroke: color,
          "stroke-width": width,
          transform,
        }),
      );
      return;
    case "Diamond":
      root.append(svg("path", { d: `M${half} 0L0 ${-half}L${-half} 0L0 ${half}Z`, fill: color, transform }));
      return;
    case "Oval":
      root.append(svg("circle", { cx: at.x, cy: at.y, r: half, fill: color }));
      return;
  }
}
