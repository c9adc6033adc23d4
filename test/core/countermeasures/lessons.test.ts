import type { TypedCountermeasure, Verdict } from "../../../src/core/countermeasures/countermeasure";
import { lastTimeOf, provenMeasures } from "../../../src/core/countermeasures/lessons";
import type { JudgedCountermeasure } from "../../../src/core/countermeasures/lessons";

const EMPTY: TypedCountermeasure = {
  found: null,
  problem: null,
  cause: null,
  measure: null,
  phase: null,
  owner: null,
  due: null,
  state: null,
  figure: null,
  target: null,
  changed: null,
  note: null,
};
/** 2026-03-01 as Excel counts days. */
const MARCH = 46082;

function row(cause: string, measure: string, verdict: Verdict | null, found = MARCH): JudgedCountermeasure {
  return { ...EMPTY, problem: "转化率下降", cause, measure, found, verdict };
}

test("puts what worked most often first, in the words it was written in", () => {
  const proven = provenMeasures([
    row("页面", "换主图", "failed"),
    row("页面", "送券，满减", "worked"),
    row(" 页面 ", "送券,满减", "worked"),
    row("页面", "改标题", null),
    row("页面", "", "worked"),
    row("价格", "降价", "worked"),
  ]);
  expect(proven("页面")).toEqual([
    { measure: "送券，满减", used: 2, worked: 2, failed: 0 },
    { measure: "改标题", used: 1, worked: 0, failed: 0 },
    { measure: "换主图", used: 1, worked: 0, failed: 1 },
  ]);
  expect(proven("物流")).toEqual([]);
});

test("finds the last time of a problem within some days, by its name in either language", () => {
  const rows = [
    row("页面", "换主图", "worked", MARCH),
    row("价格", "降价", null, MARCH + 9),
    row("竞品", "跟价", null, MARCH + 9.5),
    { ...row("库存", "补货", null, MARCH + 15), problem: "流量下降" },
  ];
  const titles = ["转化率下降", "Conversion rate fell"];
  expect(lastTimeOf(rows, titles, "2026-03-20", 30)).toEqual({
    day: "2026-03-10",
    causes: ["竞品"],
    measures: ["跟价"],
  });
  expect(lastTimeOf(rows, titles, "2026-03-10", 30)?.day).toBe("2026-03-01");
  expect(lastTimeOf(rows, titles, "2026-05-20", 30)).toBeNull();
  expect(lastTimeOf(rows, titles, "2026-03-01", 30)).toBeNull();
});
