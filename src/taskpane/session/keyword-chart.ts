import type { JudgedReport } from "../../app/explain-keywords";
import { keywordWords, numberAt } from "../../app/explain-keywords";
import type { Verdict } from "../../core/keywords/reasons";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { KEYWORD_PAGE_WORDS } from "../../i18n/pages/keywords";
import { axisOf } from "./keyword-axis";
import { keywordFormat } from "./keyword-format";
import { labelWidth, placeLabels } from "./keyword-labels";
import type { LabelView } from "./keyword-labels";

/** Words as bubbles: cost across, return up, as large as their orders. All in pixels of the box. */
export interface ChartView {
  readonly width: number;
  readonly height: number;
  /** Where the plot begins and ends in the box. */
  readonly plot: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
  };
  /** What a screen reader says of it. */
  readonly label: string;
  /** Small ones last, so that none is hidden. */
  readonly bubbles: readonly BubbleView[];
  readonly labels: readonly LabelView[];
  readonly across: readonly { readonly x: number; readonly text: string }[];
  readonly up: readonly { readonly y: number; readonly text: string }[];
  readonly breakEven: { readonly y: number; readonly text: string } | null;
  readonly axes: { readonly across: string; readonly up: string };
  readonly legend: readonly { readonly verdict: Verdict; readonly name: string; readonly path: string }[];
  /** What to know of it. */
  readonly notes: readonly string[];
}

export interface BubbleView {
  readonly verdict: Verdict;
  readonly x: number;
  readonly y: number;
  readonly path: string;
  /** The word and its figures. */
  readonly title: string;
}

/** So many bubbles can still be told apart, and drawn at once. */
const MOST_DRAWN = 300;
const HEIGHT = 240;
const [LEFT, RIGHT, TOP, BOTTOM] = [34, 10, 18, 34];
const [SMALLEST, LARGEST] = [3, 11];
const LEGEND_SIZE = 5;
const MOST_LABELS = 6;
const ORDER: readonly Verdict[] = ["add", "raise", "lower", "delete", "watch"];

/** The words shown as bubbles; null where none has cost and sales. */
export function describeChart(
  report: JudgedReport,
  places: readonly number[],
  width: number,
  locale: Locale,
): ChartView | null {
  const { cost, sales, orders } = report.rows.columns;
  if (cost === null || sales === null) return null;
  const points = places.flatMap((place) => {
    const [x, y] = [numberAt(cost, place), numberAt(sales, place)];
    return x === null || y === null || x <= 0
      ? []
      : [{ place, cost: x, roas: Math.max(0, y / x), orders: numberAt(orders, place) ?? 0 }];
  });
  if (points.length === 0) return null;
  const drawn = [...points].sort((a, b) => b.cost - a.cost).slice(0, MOST_DRAWN);
  const words = keywordWords(locale);
  const page = KEYWORD_PAGE_WORDS[locale];
  const format = keywordFormat(locale, report.sign);
  const { number, list } = createFormat(locale);
  const { margin } = report.rules;
  const line = margin !== null && margin > 0 ? 1 / margin : null;
  const across = axisOf(
    drawn.map((point) => point.cost),
    drawn[0].cost,
  );
  const up = axisOf(
    drawn.map(({ roas }) => roas),
    line ?? 1,
  );
  const marks = across.marks.map((mark) => ({ at: across.at(mark), text: format.moneyMark(mark) }));
  const right = width - Math.max(RIGHT, roomBehind(marks, width - LEFT));
  const plot = { left: LEFT, right: Math.max(LEFT + 60, right), top: TOP, bottom: HEIGHT - BOTTOM };
  const xOf = (value: number): number => plot.left + across.at(value) * (plot.right - plot.left);
  const yOf = (value: number): number => plot.bottom - up.at(value) * (plot.bottom - plot.top);
  const mostOrders = Math.max(...drawn.map((point) => point.orders), 1);
  const placed = drawn.map((point) => {
    const verdict = report.judgements[point.place].verdict;
    const { word } = report.rows.report.keys[point.place];
    const size = SMALLEST + (LARGEST - SMALLEST) * Math.sqrt(Math.max(0, point.orders) / mostOrders);
    const [x, y] = [round(xOf(point.cost)), round(yOf(point.roas))];
    const title = page.bubble(
      word,
      words.verdicts[verdict],
      format.money(point.cost),
      format.ratio(point.roas),
      format.count(point.orders),
    );
    return { verdict, word, size, x, y, path: shapeOf(verdict, size), title };
  });
  const there = ORDER.filter((verdict) => placed.some((each) => each.verdict === verdict));
  const counts = there.map((verdict) => {
    const count = placed.filter((each) => each.verdict === verdict).length;
    return `${words.verdicts[verdict]} ${page.counted(number(count))}`;
  });
  const left = places.length - points.length;
  return {
    width,
    height: HEIGHT,
    plot,
    label: page.chartText(number(drawn.length), list(counts)),
    bubbles: [...placed].sort((a, b) => b.size - a.size),
    labels: placeLabels(placed.slice(0, MOST_LABELS), plot),
    across: marks.map(({ at, text }) => ({ x: round(plot.left + at * (plot.right - plot.left)), text })),
    up: up.marks.map((mark) => ({ y: round(yOf(mark)), text: format.mark(mark) })),
    breakEven: line === null ? null : { y: round(yOf(line)), text: page.breakEven(format.ratio(line)) },
    axes: { across: words.columns.cost, up: words.roas },
    legend: there.map((verdict) => ({
      verdict,
      name: words.verdicts[verdict],
      path: shapeOf(verdict, LEGEND_SIZE),
    })),
    notes: [
      page.bubbleHint,
      ...(line === null ? [] : [page.lineHint]),
      ...(across.isLog || up.isLog ? [page.logHint] : []),
      ...(up.isLog && up.marks[0] === 0 ? [page.zeroHint] : []),
      ...(points.length > drawn.length ? [page.mostDrawn(number(drawn.length), number(points.length))] : []),
      ...(left > 0 ? [page.notDrawn(number(left))] : []),
    ],
  };
}

/** Pixels an axis of marks, 0 to 1 along it, ends ahead of the edge so that no text in the middle of its mark is cut. */
function roomBehind(
  marks: readonly { readonly at: number; readonly text: string }[],
  toEdge: number,
): number {
  const rooms = marks.map(({ at, text }) => (at > 0 ? (labelWidth(text) / 2 - (1 - at) * toEdge) / at : 0));
  return Math.ceil(Math.max(0, ...rooms));
}

/** A shape of its own for each verdict, around 0, of about the same area as a circle of the size. */
function shapeOf(verdict: Verdict, size: number): string {
  const r = round(size);
  const wide = round(size * 1.25);
  const half = round(size * 0.75);
  switch (verdict) {
    case "raise":
      return `M0 ${-wide}L${wide} ${half}H${-wide}Z`;
    case "lower":
      return `M0 ${wide}L${wide} ${-half}H${-wide}Z`;
    case "delete":
      return `M${-r} ${-r}H${r}V${r}H${-r}Z`;
    case "add":
      return `M0 ${-wide}L${wide} 0L0 ${wide}L${-wide} 0Z`;
    case "watch":
      return `M${-r} 0A${r} ${r} 0 1 0 ${r} 0A${r} ${r} 0 1 0 ${-r} 0Z`;
  }
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
