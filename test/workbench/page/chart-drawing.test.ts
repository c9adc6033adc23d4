/** @jest-environment jsdom */
import type { Chart, ChartAxis } from "../../../src/workbench/model/drawing";
import type { ChartData, SeriesData } from "../../../src/workbench/page/charts/chart-data";
import { drawChart } from "../../../src/workbench/page/charts/draw-chart";

const axis = (over: Partial<ChartAxis> = {}): ChartAxis => ({
  visible: true,
  title: null,
  minimum: null,
  maximum: null,
  numberFormat: null,
  majorGridlines: false,
  reversed: false,
  textOrientation: null,
  ...over,
});

const chart = (over: Partial<Chart["axes"]> = {}): Chart => ({
  id: "1",
  name: "图",
  type: "ColumnClustered",
  left: 0,
  top: 0,
  width: 300,
  height: 200,
  title: { text: "", visible: false, size: null },
  legend: { visible: false, position: "Bottom" },
  series: [],
  axes: { category: axis(), value: axis(), secondaryValue: axis(), ...over },
  kept: new Map(),
});

const series = (over: Partial<SeriesData>): SeriesData => ({
  name: "甲",
  kind: "column",
  stacking: "none",
  secondary: false,
  color: "#4472C4",
  pointColors: new Map(),
  lineWeight: 2,
  smooth: false,
  joined: true,
  markers: false,
  filled: true,
  values: [],
  positions: [],
  sizes: [],
  numberFormat: "General",
  positionFormat: "General",
  labels: null,
  gapWidth: 100,
  overlap: 0,
  ...over,
});

const data = (categories: string[], ...all: SeriesData[]): ChartData => ({ categories, series: all });

const numbers = (of: Element, ...names: string[]): number[] =>
  names.map((name) => Number(of.getAttribute(name)));
const texts = (root: Element): string[] =>
  [...root.querySelectorAll("text")].map((each) => each.textContent ?? "");
const marks = (root: Element, tag: string, name: string): Element[] => [
  ...root.querySelectorAll(`${tag}[data-series="${name}"]`),
];

describe("columns and bars", () => {
  it("stand side by side, as tall as their values, the gap as wide as asked", () => {
    const root = drawChart(
      chart({ value: axis({ minimum: 0, maximum: 100 }) }),
      data(["一", "二"], series({ values: [100, 50] }), series({ name: "乙", values: [25, 0] })),
      320,
      200,
    );
    const [first, second] = marks(root, "rect", "甲");
    const [other] = marks(root, "rect", "乙");
    if (!first || !second || !other) throw new Error("Bars are missing.");
    const [height = 0, width = 0, x = 0] = numbers(first, "height", "width", "x");
    expect(numbers(second, "height")[0]).toBeCloseTo(height / 2, 0);
    expect(numbers(other, "height")[0]).toBeCloseTo(height / 4, 0);
    // Two bars and a gap of one bar: the next category begins three widths on.
    expect(numbers(other, "x")[0]).toBeCloseTo(x + width, 0);
    expect(numbers(second, "x")[0]).toBeCloseTo(x + 3 * width, 0);
  });

  it("float where a bar without fill pushes the next one to its place", () => {
    const root = drawChart(
      chart({ value: axis({ minimum: 0, maximum: 10 }), category: axis({ reversed: true }) }),
      data(
        ["一", "二"],
        series({ name: "起", kind: "bar", stacking: "values", filled: false, values: [2, 5] }),
        series({ name: "长", kind: "bar", stacking: "values", values: [3, 5] }),
      ),
      320,
      200,
    );
    expect(marks(root, "rect", "起")).toEqual([]);
    const [first, second] = marks(root, "rect", "长");
    if (!first || !second) throw new Error("Bars are missing.");
    const [x1 = 0, w1 = 0, y1 = 0] = numbers(first, "x", "width", "y");
    const [x2 = 0, w2 = 0, y2 = 0] = numbers(second, "x", "width", "y");
    const unit = w2 / 5;
    expect(w1).toBeCloseTo(3 * unit, 0);
    expect(x2 - x1).toBeCloseTo(3 * unit, 0);
    // Reversed, the first category is above.
    expect(y1).toBeLessThan(y2);
  });
});

describe("a funnel", () => {
  const labels = {
    place: "Center",
    numberFormat: "#,##0;;",
    percent: false,
    look: { size: 10, color: "#262626", bold: false },
  };
  const stacked = { kind: "bar", stacking: "values", gapWidth: 30 } as const;
  const funnel = (): SVGElement => {
    const drawn = chart({
      category: axis({ reversed: true }),
      value: axis({ minimum: 0, visible: false }),
    });
    drawn.kept.set("Axes/CategoryAxis/Format/Font/Size", 12);
    drawn.kept.set("Axes/CategoryAxis/Format/Line/LineStyle", "None");
    return drawChart(
      drawn,
      data(
        ["曝光", "进店", "支付"],
        series({ ...stacked, name: "留白", filled: false, values: [0, 35, 45] }),
        series({ ...stacked, name: "人数", values: [100, 0, 10], labels }),
        series({ ...stacked, name: "流失最多", color: "#F4A460", values: [null, 30, null], labels }),
      ),
      400,
      240,
    );
  };

  it("is bars about one middle, the first on top, with nothing drawn for what pushes them there", () => {
    const root = funnel();
    expect(marks(root, "rect", "留白")).toEqual([]);
    const [top, , bottom] = marks(root, "rect", "人数");
    const [marked] = marks(root, "rect", "流失最多");
    if (!top || !bottom || !marked) throw new Error("Bars are missing.");
    const middle = (bar: Element): number => {
      const [x = 0, width = 0] = numbers(bar, "x", "width");
      return x + width / 2;
    };
    const [whole = 0] = numbers(top, "width");
    for (const [bar, share] of [
      [marked, 0.3],
      [bottom, 0.1],
    ] as const) {
      expect(middle(bar)).toBeCloseTo(middle(top), 0);
      expect(numbers(bar, "width")[0]).toBeCloseTo(whole * share, 0);
    }
    const [y1 = 0, height = 0] = numbers(top, "y", "height");
    const [y2 = 0] = numbers(marked, "y");
    expect(y2 - y1).toBeCloseTo(1.3 * height, 0);
    expect(numbers(bottom, "y")[0]).toBeGreaterThan(y2);
    expect(marked.getAttribute("fill")).toBe("#F4A460");
  });

  it("says its steps and figures and no more: no 0 of the other series, no axis, no line", () => {
    const root = funnel();
    expect(texts(root)).toEqual(["100", "30", "10", "曝光", "进店", "支付"]);
    expect(root.querySelectorAll("line")).toHaveLength(0);
    const [figure] = root.querySelectorAll("text");
    expect(figure?.getAttribute("fill")).toBe("#262626");
    const step = [...root.querySelectorAll("text")].find((each) => each.textContent === "曝光");
    // 12 points.
    expect(step?.getAttribute("font-size")).toBe("16");
  });
});

describe("axes", () => {
  it("label two value axes by their own number formats and carry titles", () => {
    const root = drawChart(
      chart({
        value: axis({ title: "访客", numberFormat: "#,##0", minimum: 0, maximum: 2000 }),
        secondaryValue: axis({ title: "转化率", numberFormat: "0%", minimum: 0, maximum: 0.1 }),
      }),
      data(
        ["一"],
        series({ values: [1500] }),
        series({ name: "率", kind: "line", secondary: true, values: [0.05] }),
      ),
      400,
      260,
    );
    expect(texts(root)).toEqual(expect.arrayContaining(["2,000", "10%", "访客", "转化率"]));
  });
});

describe("pies, points and bubbles", () => {
  it("give a pie a slice a value, half the circle for half the sum", () => {
    const root = drawChart(
      { ...chart(), type: "Pie" },
      data(["甲", "乙", "丙"], series({ kind: "pie", values: [2, 1, 1] })),
      300,
      300,
    );
    const slices = marks(root, "path", "甲");
    expect(slices).toHaveLength(3);
    // From the top clockwise, half a turn ends straight below: the same place across.
    const [, from, to] =
      /^M([\d.]+) [\d.]+A.* ([\d.]+) [\d.]+L/.exec(slices[0]?.getAttribute("d") ?? "") ?? [];
    expect(Number(from)).toBeCloseTo(Number(to), 0);
    expect(new Set(slices.map((slice) => slice.getAttribute("fill"))).size).toBe(3);
  });

  it("place points by both their values, and bubbles by area", () => {
    const root = drawChart(
      chart({
        category: axis({ minimum: 0, maximum: 10 }),
        value: axis({ minimum: 0, maximum: 10 }),
      }),
      data(
        ["1", "2", "3"],
        series({ kind: "bubble", values: [0, 5, 10], positions: [0, 5, 10], sizes: [1, 4, null] }),
      ),
      300,
      300,
    );
    const [first, second, third] = marks(root, "circle", "甲");
    if (!first || !second || !third) throw new Error("Bubbles are missing.");
    const [x1 = 0, y1 = 0, r1 = 0] = numbers(first, "cx", "cy", "r");
    const [x2 = 0, y2 = 0, r2 = 0] = numbers(second, "cx", "cy", "r");
    const [x3 = 0, y3 = 0] = numbers(third, "cx", "cy");
    expect(x2).toBeCloseTo((x1 + x3) / 2, 0);
    expect(y2).toBeCloseTo((y1 + y3) / 2, 0);
    expect(r2 / r1).toBeCloseTo(2, 1);
  });

  it("break a line at a missing value", () => {
    const root = drawChart(
      chart(),
      data(["一", "二", "三", "四"], series({ kind: "line", values: [1, 2, null, 4] })),
      300,
      200,
    );
    expect(marks(root, "path", "甲")[0]?.getAttribute("d")).toMatch(/^M[\d. ]+L[\d. ]+M[\d. ]+$/);
  });
});
