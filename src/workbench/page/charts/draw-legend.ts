import { svg } from "../dom";
import { type ChartData, colorAt } from "./chart-data";
import { text, textPixels } from "./label";
import type { Plot } from "./plot";

/** One line of a legend. */
interface Entry {
  readonly words: string;
  readonly color: string;
  readonly shape: "line" | "box" | "dot";
}

const LINE_HEIGHT = 20;
const KEY = 30;

/** Pies name their points, all others their series; bars that only push others aside have no entry. */
function entriesOf(data: ChartData): Entry[] {
  const [first] = data.series;
  if (first && (first.kind === "pie" || first.kind === "doughnut"))
    return data.categories.map((words, i) => ({
      words,
      color: first.pointColors.get(i) ?? colorAt(i),
      shape: "box",
    }));
  return data.series
    .filter((series) => series.filled)
    .map((series) => ({
      words: series.name,
      color: series.color,
      shape:
        series.kind === "line" || (series.kind === "scatter" && series.joined)
          ? "line"
          : series.kind === "scatter" || series.kind === "bubble"
            ? "dot"
            : "box",
    }));
}

/** Draws the legend at its side and gives the room that is left of the box. */
export function drawLegend(root: SVGElement, data: ChartData, position: string, box: Plot): Plot {
  const entries = entriesOf(data);
  if (entries.length === 0) return box;
  const width = (entry: Entry): number => KEY + textPixels(entry.words) + 14;
  if (position === "Right" || position === "Left" || position === "Corner") {
    const room = Math.min((box.right - box.left) * 0.4, Math.max(...entries.map(width)));
    const left = position === "Left" ? box.left : box.right - room;
    const middle =
      position === "Corner" ? box.top : (box.top + box.bottom - entries.length * LINE_HEIGHT) / 2;
    entries.forEach((entry, i) =>
      drawEntry(root, entry, left, Math.max(box.top, middle) + i * LINE_HEIGHT + 14),
    );
    return position === "Left"
      ? { ...box, left: box.left + room + 6 }
      : { ...box, right: box.right - room - 6 };
  }
  const lines = linesOf(entries, width, box.right - box.left);
  const height = lines.length * LINE_HEIGHT;
  const top = position === "Top" ? box.top : box.bottom - height;
  lines.forEach((line, i) => {
    const taken = line.reduce((sum, entry) => sum + width(entry), 0);
    let x = Math.max(box.left, (box.left + box.right - taken) / 2);
    for (const entry of line) {
      drawEntry(root, entry, x, top + i * LINE_HEIGHT + 14);
      x += width(entry);
    }
  });
  return position === "Top"
    ? { ...box, top: box.top + height + 4 }
    : { ...box, bottom: box.bottom - height - 4 };
}

/** Entries beside each other as far as there is room, at most four lines. */
function linesOf(entries: readonly Entry[], width: (entry: Entry) => number, room: number): Entry[][] {
  const lines: Entry[][] = [];
  let taken = Infinity;
  for (const entry of entries) {
    if (taken + width(entry) > room) {
      if (lines.length === 4) break;
      lines.push([]);
      taken = 0;
    }
    lines.at(-1)?.push(entry);
    taken += width(entry);
  }
  return lines;
}

function drawEntry(root: SVGElement, { words, color, shape }: Entry, x: number, y: number): void {
  if (shape === "line")
    root.append(svg("line", { x1: x, x2: x + 24, y1: y - 4, y2: y - 4, stroke: color, "stroke-width": 3 }));
  else if (shape === "dot") root.append(svg("circle", { cx: x + 18, cy: y - 4, r: 4, fill: color }));
  else root.append(svg("rect", { x: x + 14, y: y - 9, width: 9, height: 9, fill: color }));
  root.append(text(words, x + KEY, y, { size: 12, anchor: "start" }));
}
