import * as fc from "fast-check";
import { analyse } from "../../src/app/analyse";
import { judgedReports } from "../../src/app/explain-keywords";
import { axisOf } from "../../src/taskpane/session/keyword-axis";
import { describeChart } from "../../src/taskpane/session/keyword-chart";
import { placeLabels } from "../../src/taskpane/session/keyword-labels";
import { wordSearch } from "../../src/taskpane/session/keyword-search";
import { MemoryPort } from "./memory-port";

describe("axisOf", () => {
  test("is even where figures are near one another, with round marks from 0", () => {
    const axis = axisOf([3, 18, 7], 2.5);
    // 18 / 4 = 4.5: steps of 5 up to 20.
    expect(axis.isLog).toBe(false);
    expect(axis.marks).toEqual([0, 5, 10, 15, 20]);
    expect(axis.at(5)).toBeCloseTo(0.25, 9);
  });

  test("goes by multiples where they are far apart, with a place for 0 at its beginning", () => {
    const axis = axisOf([0, 0.5, 400], 2.5);
    expect(axis.isLog).toBe(true);
    expect(axis.marks).toEqual([0, 1, 10, 100]);
    expect(axis.at(0)).toBe(0);
    // As far from 1 to 10 as from 10 to 100.
    expect(axis.at(10) - axis.at(1)).toBeCloseTo(axis.at(100) - axis.at(10), 9);
    expect(axis.at(0.5)).toBeGreaterThan(0.05);
  });

  test("keeps every figure and its order on the axis", () => {
    const figures = fc.array(fc.double({ min: 0, max: 1e7, noNaN: true }), { minLength: 1 });
    fc.assert(
      fc.property(figures, fc.double({ min: 0.1, max: 100, noNaN: true }), (values, reach) => {
        const { at } = axisOf(values, reach);
        const placed = [...values].sort((a, b) => a - b).map(at);
        placed.forEach((place, i) => {
          expect(place).toBeGreaterThanOrEqual(0);
          expect(place).toBeLessThanOrEqual(1 + 1e-9);
          if (i > 0) expect(place).toBeGreaterThanOrEqual(placed[i - 1] ?? 0);
        });
      }),
    );
  });
});

describe("describeChart", () => {
  test.each([220, 296, 448])("cuts no mark of its axis of cost at the edge of %i pixels", async (width) => {
    for (const most of [4, 18, 360, 1806, 9990, 87_000, 1_930_000]) {
      const rows = [
        ["关键词", "展现量", "点击量", "花费", "总成交笔数", "总成交金额"],
        ["裙", 10_000, 900, most, 9, most * 2],
        ["裤", 10_000, 900, most / 3, 9, most * 2],
      ];
      const [report] = judgedReports(await analyse(new MemoryPort({ 直通车: rows })));
      const chart = report ? describeChart(report, [0, 1], width, "zh-CN") : null;
      const last = chart?.across.at(-1);
      // A digit of a text of 11 pixels takes 6.1 of them in Arial, 万 all 11.
      const letters = [...(last?.text ?? "")].map((letter) => (letter === "万" ? 11 : 6.1));
      expect((last?.x ?? width) + letters.reduce((a, b) => a + b, 0) / 2).toBeLessThanOrEqual(width);
      expect(chart?.plot.right).toBeGreaterThan(width - 30);
      for (const bubble of chart?.bubbles ?? []) expect(bubble.x).toBeLessThanOrEqual(chart?.plot.right ?? 0);
    }
  });
});

describe("placeLabels", () => {
  const plot = { left: 30, right: 290, top: 10, bottom: 200 };
  const named = fc.record({
    word: fc.string({ minLength: 1, maxLength: 30 }),
    x: fc.integer({ min: 30, max: 290 }),
    y: fc.integer({ min: 10, max: 200 }),
    size: fc.integer({ min: 3, max: 11 }),
  });

  test("names what stands free, and nothing where there is no room", () => {
    expect(placeLabels([{ word: "连衣裙", x: 100, y: 100, size: 5 }], plot)).toEqual([
      { x: 108, y: 104, text: "连衣裙" },
    ]);
    // Two at one place stand on both sides of it; four find room around, a fifth does not.
    const five = Array.from({ length: 5 }, () => ({ word: "裙", x: 100, y: 100, size: 5 }));
    expect(placeLabels(five, plot)).toHaveLength(4);
  });

  test("lays no name over another or over the edge", () => {
    fc.assert(
      fc.property(fc.array(named, { maxLength: 8 }), (all) => {
        const labels = placeLabels(all, plot);
        labels.forEach(({ x, y }, i) => {
          expect(x).toBeGreaterThanOrEqual(plot.left - 1);
          expect(y).toBeLessThanOrEqual(plot.bottom);
          // Lines of 13 pixels: names whose beginnings are close stand on lines of their own.
          for (const other of labels.slice(0, i))
            if (Math.abs(other.x - x) < 5) expect(Math.abs(other.y - y)).toBeGreaterThanOrEqual(12);
        });
      }),
    );
  });
});

describe("wordSearch", () => {
  const keys = ["连衣裙 女", "ＳＫＩＲＴ red", "半身裙"].map((word) => ({
    word,
    matchType: null,
    campaign: null,
  }));
  const found = (search: string): readonly number[] => {
    const finds = wordSearch(keys, search);
    return [...keys.keys()].filter((place) => finds === null || finds(place));
  };

  test("finds by part of a word, whatever case, width and spaces, and by pinyin initials", () => {
    expect(found("")).toEqual([0, 1, 2]);
    expect(found("裙女")).toEqual([0]);
    expect(found("skirt R")).toEqual([1]);
    expect(found("bsq")).toEqual([2]);
    expect(found("q")).toEqual([0, 2]);
    expect(found("?")).toEqual([]);
  });
});
