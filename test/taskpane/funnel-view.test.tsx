import { analyse } from "../../src/app/analyse";
import type { Analysis } from "../../src/app/analyse";
import { explainFunnel, funnelRules, funnelTables } from "../../src/app/explain-funnel";
import type { ExplainedFunnel, FunnelTable } from "../../src/app/explain-funnel";
import type { FunnelPlaces } from "../../src/core/funnel/funnel-source";
import { reportFunnel } from "../../src/core/funnel/report";
import { USUAL_FUNNEL_RULES } from "../../src/core/funnel/rules";
import { describeDrawing, describeFigures, describeMoved } from "../../src/taskpane/session/funnel-figures";
import { describeLeak } from "../../src/taskpane/session/funnel-leak";
import { describeMix, describeNotes } from "../../src/taskpane/session/funnel-notes";
import { draftSteps, moveStep, toggleStep } from "../../src/taskpane/session/funnel-steps";
import { describeFunnel } from "../../src/taskpane/session/funnel-view";
import { NOTHING_WISHED } from "../../src/taskpane/session/funnel-wish";
import type { CellValue } from "../../src/workbook/grid";
import { MemoryPort, withCurrency } from "./memory-port";

type Row = readonly CellValue[];

const HEADER: Row = ["日期", "访客数", "加购人数", "支付买家数", "支付金额"];

/** A row a day from 2 March 2026. */
function daysOf(counts: readonly Row[], header = HEADER): readonly Row[] {
  return [header, ...counts.map((each, i): Row => [`2026-03-${String(i + 2).padStart(2, "0")}`, ...each])];
}

async function look(rows: readonly Row[]): Promise<{ analysis: Analysis; table: FunnelTable }> {
  const analysis = await analyse(new MemoryPort({ 表: rows }));
  const [table] = funnelTables(analysis);
  if (table === undefined) throw new Error("no funnel was found");
  return { analysis, table };
}

/** The funnel at the places given, those it is looked at first without any. */
async function explain(rows: readonly Row[], places?: FunnelPlaces): Promise<ExplainedFunnel> {
  const { analysis, table } = await look(rows);
  return explainFunnel(analysis, table, places ?? table.usual);
}

const say = (explained: ExplainedFunnel): string => describeLeak(explained, "zh-CN").join("");

/** Days that vary a little, so that they tell something: 1,000 → 100 → 20, times a wave. */
const wave = (day: number, carts: number, buyers: number): Row => {
  const shift = [0, 4, -3, 6, -5, 2, -4][day % 7] ?? 0;
  return [1000, carts + shift, buyers, buyers * 100];
};
const WEEK = Array.from({ length: 7 }, (_, i) => i);
const STEADY = [...WEEK, ...WEEK].map((day) => wave(day, 100, 20));
const ALL_DAYS: FunnelPlaces = {
  now: { span: { from: "2026-03-02", to: "2026-03-15" }, segment: null },
  before: null,
};

describe("describeLeak", () => {
  test("calls a small fall noise, with how often chance gives it", async () => {
    const rows = daysOf([...WEEK.map((day) => wave(day, 100, 20)), ...WEEK.map((day) => wave(day, 99, 20))]);
    // 693 of 7,000 against 700: the test has nothing to say, and the chance is too usual to be told.
    expect(say(await explain(rows))).toBe(
      "可能漏在“访客数 → 加购人数”：转化率 9.90%，对比期是 10.0%。因此少成交约 1.4（按“支付买家数”算），成交额少约 141。差距可能只是正常波动，先看着，别急着改。",
    );
  });

  test("says what it costs with the sign of the table's currency, else with the one chosen, the same in English", async () => {
    const weeks = [...WEEK.map((day) => wave(day, 100, 20)), ...WEEK.map((day) => wave(day, 99, 20))];
    const english = async (amount: string, currency: "CNY" | "USD" | null): Promise<string> => {
      const port = new MemoryPort({ 表: daysOf(weeks, [...HEADER.slice(0, 4), amount]) });
      port.memory = currency === null ? [] : withCurrency(currency);
      const analysis = await analyse(port);
      const [table] = funnelTables(analysis);
      if (table === undefined) throw new Error("no funnel was found");
      return describeLeak(explainFunnel(analysis, table, table.usual), "en-US")[1] ?? "";
    };
    expect(await english("支付金额", "CNY")).toMatch(/ worth about ¥141\.$/);
    expect(await english("支付金额(USD)", "CNY")).toMatch(/ worth about \$141\.$/);
    expect(await english("支付金额(USD)", null)).toMatch(/ worth about USD 141\.$/);
    expect(await english("支付金额", null)).toMatch(/ worth about 141\.$/);
  });

  test("says that nothing leaks where no step is below its reference", async () => {
    expect(say(await explain(daysOf(STEADY)))).toBe("每一步都不低于参照，没有漏点。");
  });

  test("says that there is nothing to go by", async () => {
    expect(say(await explain(daysOf(STEADY), ALL_DAYS))).toMatch(
      /^没有可以参照的转化率，说不出哪一步是漏点。换一段/,
    );
    const single = [HEADER.slice(1), [1000, 100, 20, 2000]];
    expect(say(await explain(single))).toBe(
      "没有可以参照的转化率，说不出哪一步是漏点。写进表格后，可以在“基准”一列填目标转化率。",
    );
  });

  test("holds a rate against a benchmark by its range", async () => {
    const explained = await explain(daysOf(STEADY));
    const against = (benchmark: number): string => {
      const { source, places, rules } = explained;
      return say({ ...explained, report: reportFunnel(source, places, rules, [null, benchmark, null]) });
    };
    expect(against(0.2)).toMatch(
      /^最大漏点是“访客数 → 加购人数”：转化率 10\.0%，基准是 20\.0%。因此少成交约 140（.+），成交额少约 14,000。按波动算，转化率最高也就 10\.\d%，确实不到基准。$/,
    );
    expect(against(0.101)).toMatch(
      /^可能漏在“访客数 → 加购人数”：转化率 10\.0%，基准是 10\.1%。.+按波动算，转化率可能有 10\.\d%，还不能说没到基准。$/,
    );
  });

  test("does not judge too few people", async () => {
    const rows = daysOf([
      ...WEEK.map((): Row => [100, 10, 1, 100]),
      ...WEEK.map((day): Row => [100, 10, day < 1 ? 1 : 0, day < 1 ? 100 : 0]),
    ]);
    // 8 buyers of 140 in both weeks: 4 to expect in each, fewer than the 5 of the rules.
    expect(say(await explain(rows))).toMatch(
      /^可能漏在“加购人数 → 支付买家数”：转化率 1\.43%，对比期是 10\.0%。.+再攒几天看。$/,
    );
  });

  test("says it of the best earlier period where the one compared was no better", async () => {
    const weeks = [120, 100, 100].flatMap((carts) => WEEK.map((day) => wave(day, carts, 20)));
    expect(say(await explain(daysOf(weeks)))).toMatch(
      /转化率 10\.0%，之前各期最好的是 12\.0%。.+和对比期的 10\.0% 比，在正常波动内，先看着/,
    );
  });

  test("cannot say so where no row has a figure for each step", async () => {
    const rows = daysOf([...STEADY.slice(0, 13), [1000, null, 20, 2000]]);
    const day = { from: "2026-03-15", to: "2026-03-15" };
    const explained = await explain(rows, { now: { span: day, segment: null }, before: null });
    expect(say(explained)).toBe("这段时间没有每一步都齐全的数，看不了漏斗。");
    expect(describeFigures(explained, "zh-CN").rows).toEqual([]);
    expect(describeDrawing(explained, "zh-CN")).toBeNull();
    expect(describeNotes(explained, "zh-CN")).toContain(
      "本期有 1 天没有数或没填全，没算进来：2026年3月15日。",
    );
  });
});

describe("describeNotes", () => {
  test("names a step that exceeds the one before, and one that does on some days", async () => {
    const rows = daysOf(WEEK.map((day): Row => [100, 120, day < 2 ? 130 : 20, 2000]));
    const span = { from: "2026-03-02", to: "2026-03-08" };
    const explained = await explain(rows, { now: { span, segment: null }, before: null });
    const notes = describeNotes(explained, "zh-CN");
    // 840 of 700; 360 of 840, more on 2 of 7 days.
    expect(notes).toContain("“加购人数”比上一步“访客数”还多（120.0%）：两步口径不同，不给区间，也不算漏点。");
    expect(notes).toContain(
      "“支付买家数”有 2 天比上一步“加购人数”还多：两步口径不同，不给区间，也不算漏点。",
    );
    expect(describeFigures(explained, "zh-CN").rows.map(({ cells }) => cells[2])).toEqual(["—", "—", "—"]);
  });

  test("says what ranges without days cannot hold", async () => {
    const terms = [
      ["关键词", "展现量", "点击量"],
      ["连衣裙", 1000, 50],
      ["半身裙", 800, 20],
    ] as const;
    const notes = describeNotes(await explain(terms), "en-US");
    expect(notes).toHaveLength(1);
    expect(notes[0]).toMatch(/no days/);
  });
});

describe("describeFigures", () => {
  test("says of a rate of less than one in a thousand what it is", async () => {
    const rows = daysOf([...WEEK, ...WEEK].map((): Row => [900_000, 100_000, 3, 300]));
    const [, , last] = describeFigures(await explain(rows), "zh-CN").rows;
    // 21 of 700,000.
    expect(last?.cells.slice(0, 2)).toEqual(["21", "0.003%"]);
  });

  test("shows the figures of the report", async () => {
    const explained = await explain(daysOf([...STEADY.slice(0, 7), ...WEEK.map((day) => wave(day, 70, 11))]));
    const { report } = explained;
    expect(report).toEqual(reportFunnel(explained.source, explained.places, USUAL_FUNNEL_RULES));
    const percent = (value: number | null | undefined): string =>
      value === null || value === undefined ? "—" : `${(100 * value).toFixed(value < 0.1 ? 2 : 1)}%`;
    const points = (value: number | null | undefined): string =>
      value === null || value === undefined
        ? "—"
        : `${value > 0 ? "+" : ""}${(100 * value).toFixed(2)} 百分点`;
    const { headings, rows } = describeFigures(explained, "zh-CN");
    expect(headings).toHaveLength(6);
    rows.forEach(({ cells }, step) => {
      const [now, before] = [report.now.steps?.[step], report.before?.steps?.[step]];
      const limits = now?.limits ?? null;
      expect(cells).toEqual([
        now?.count.toLocaleString("en-US"),
        percent(now?.stepRate),
        limits === null ? "—" : `${percent(limits.low)}–${percent(limits.high)}`,
        before?.count.toLocaleString("en-US"),
        percent(before?.stepRate),
        points(report.compared?.[step]?.change),
      ]);
    });
    expect(rows.map(({ isLeak }) => isLeak)).toEqual([false, true, false]);
    const parts = describeMoved(explained, "zh-CN")?.parts.map(({ amount }) => Number(amount));
    expect((parts ?? []).reduce((sum, part) => sum + part, 0)).toBeCloseTo(77 - 140, 0);
  });

  test("draws bars to scale below a step that would make them too thin", async () => {
    const terms = [
      ["关键词", "展现量", "点击量", "成交笔数"],
      ["连衣裙", 90_000, 600, 60],
      ["半身裙", 10_000, 400, 40],
    ] as const;
    const drawing = describeDrawing(await explain(terms), "zh-CN");
    expect(drawing?.bars.map(({ width, isCut }) => [width, isCut])).toEqual([
      [1, true],
      [1, false],
      [0.1, false],
    ]);
    expect(drawing?.cut).toMatch(/从“点击量”起/);
  });
});

describe("describeMix", () => {
  // Kitagawa's case of segment-mix.ts: 9.1 % becomes 2.9 % though both segments rise.
  const plans = (day: number, a: Row, b: Row): readonly Row[] => [
    [`2026-03-0${day}`, "品牌词", ...a],
    [`2026-03-0${day}`, "行业词", ...b],
  ];
  const header = ["日期", "计划名称", "展现量", "点击量"];
  const places: FunnelPlaces = {
    now: { span: { from: "2026-03-03", to: "2026-03-03" }, segment: null },
    before: { span: { from: "2026-03-02", to: "2026-03-02" }, segment: null },
  };

  test("warns where the total moves against every segment", async () => {
    const rows = [header, ...plans(2, [900, 90], [100, 1]), ...plans(3, [100, 11], [900, 18])];
    const explained = await explain(rows, places);
    expect(describeMix(explained, "zh-CN")).toBe(
      "当心：总转化率降了（-6.20 百分点），可每个分组自己都升了；是分组占比变了（占比 -7.20 百分点，各组转化 +1.00 百分点）。",
    );
    expect(describeMix(explained, "en-US")).toMatch(
      /^Beware: the overall rate fell \(-6\.20 points\) though every segment rose/,
    );
  });

  test("tells shares from rates otherwise, and nothing of one segment", async () => {
    const rows = [header, ...plans(2, [900, 90], [100, 1]), ...plans(3, [900, 45], [100, 1])];
    expect(describeMix(await explain(rows, places), "zh-CN")).toMatch(
      /^总转化率变化 -4\.50 百分点，主要因为各组自己的转化变了（各组转化 -4\.50 百分点，占比 0\.00 百分点）/,
    );
    const one = { now: { ...places.now, segment: 0 }, before: { span: places.now.span, segment: 1 } };
    expect(describeMix(await explain(rows, one), "zh-CN")).toBeNull();
  });
});

describe("funnelRules", () => {
  const cells: readonly Row[] = [
    ["规则 id", "数值 value", "怎么办 action", "生效日期 from"],
    ["funnel_chance_max", 0.01, "", null],
    // From 15 March 2026.
    ["funnel_least_count", 30, "", 46096],
    ["funnel_exceeds_max", null, "", null],
  ];
  const shared = [{ id: "rules", sheet: "规则表", name: "规则表", missing: [], cells } as const];

  test("reads the workbook's thresholds, with the usual ones where it has none yet", async () => {
    const { table } = await look(daysOf(STEADY));
    expect(funnelRules({ shared }, table.source, table.usual)).toEqual({
      chanceMax: 0.01,
      leastCount: 30,
      exceedsMax: 0.1,
    });
    const earlier = { now: { span: { from: "2026-03-08", to: "2026-03-14" }, segment: null }, before: null };
    expect(funnelRules({ shared }, table.source, earlier).leastCount).toBe(5);
    expect(funnelRules({ shared: [] }, table.source, earlier)).toEqual(USUAL_FUNNEL_RULES);
  });
});

describe("describeFunnel", () => {
  test("holds two arms against one another over all days", async () => {
    const arm = (name: string, carts: number): readonly Row[] => [
      ["Campaign Name", "Date", "Impressions", "Website Clicks", "Purchase"],
      ...WEEK.map((day): Row => [name, `2026-03-0${day + 2}`, 10_000, 600 + day, carts + day]),
    ];
    const analysis = await analyse(
      new MemoryPort({ control: arm("Control Campaign", 60), test: arm("Test Campaign", 90) }),
    );
    const { shown, tables } = describeFunnel(analysis, funnelTables(analysis), "en-US", NOTHING_WISHED);
    expect(tables.map(({ name }) => name)).toEqual(["control + test"]);
    expect(shown?.period).toBe("all");
    const name = (id: string | undefined): string | undefined =>
      shown?.segments.find((each) => each.id === id)?.name;
    expect([name(shown?.segment), name(shown?.compare)]).toEqual(["Test Campaign", "Control Campaign"]);
    // Its own period before is not there, so the other arm is what it is held against either way.
    const other = describeFunnel(analysis, funnelTables(analysis), "en-US", {
      ...NOTHING_WISHED,
      segment: shown?.compare ?? null,
    }).shown;
    expect([name(other?.segment), name(other?.compare)]).toEqual(["Control Campaign", "Test Campaign"]);
    expect(other?.result?.sentence).toMatch(/“Test Campaign” has 15\.\d%/);
  });
});

describe("own steps", () => {
  test("are ticked behind the others and moved among themselves", () => {
    const draft = draftSteps(["b", "a"], ["a", "b", "c", "d"]);
    const ticked = toggleStep(draft, "d");
    expect(ticked.map(({ heading, isOn }) => (isOn ? heading : `-${heading}`))).toEqual([
      "b",
      "a",
      "d",
      "-c",
    ]);
    const order = (way: "earlier" | "later", heading: string): readonly string[] =>
      moveStep(ticked, heading, way).map((each) => each.heading);
    expect(order("earlier", "d")).toEqual(["b", "d", "a", "c"]);
    // Not past the first, nor among those without a tick.
    expect(order("earlier", "b")).toEqual(["b", "a", "d", "c"]);
    expect(order("later", "d")).toEqual(["b", "a", "d", "c"]);
    expect(toggleStep(ticked, "b").map(({ isOn }) => isOn)).toEqual([true, true, false, false]);
  });
});

describe("funnels by the headings that platforms give them", () => {
  const DAYS = Array.from({ length: 14 }, (_, i) => `2026-03-${String(i + 2).padStart(2, "0")}`);
  /** A row a day for each of the names; counts fall by half from step to step. */
  const rowsOf = (names: readonly string[], steps: number, isDated = true): readonly Row[] =>
    (isDated ? DAYS : [null]).flatMap((day, i) =>
      names.map((name, place): Row => {
        const first = 64_000 - 100 * place + 10 * i;
        const counts = Array.from({ length: steps }, (_, step) => Math.floor(first / 2 ** step));
        return [...(day === null ? [] : [day]), ...(name === "" ? [] : [name]), ...counts];
      }),
    );

  test.each([
    ["store", ["日期", "展现量", "访客数", "加购人数", "下单买家数", "支付买家数"]],
    ["search", ["日期", "展现量", "点击量", "加购次数", "总成交笔数"]],
    ["localStore", ["日期", "曝光人数", "进店人数", "下单人数"]],
    ["live", ["日期", "直播间曝光人数", "直播间观看次数", "商品点击次数", "成交订单数"]],
    ["sessions", ["Date", "Sessions", "Item views", "Add to carts", "Checkouts", "Ecommerce purchases"]],
    [
      "sessions",
      ["Day", "Sessions", "Sessions with cart additions", "Sessions that reached checkout", "Orders"],
    ],
  ] as const)("%s: %s", async (funnel, [day, ...steps]) => {
    const { table } = await look([[day, ...steps], ...rowsOf([""], steps.length)]);
    expect(table.source.funnel).toBe(funnel);
    expect(table.source.steps.map(({ heading }) => heading)).toEqual(steps);
  });

  test.each([
    ["流量来源", ["手淘搜索", "直通车", "购物车"], true],
    ["终端", ["无线端", "PC端"], true],
    ["关键词", ["连衣裙", "半身裙", "衬衫"], true],
    ["商品名称", ["碎花连衣裙", "纯棉T恤", "牛仔裤"], false],
    ["Device", ["Mobile", "Desktop"], false],
    ["新老客", ["老客", "新客"], true],
    ["人群", ["老客", "新客", "会员"], false],
  ] as const)("side by side by %s", async (heading, names, isDated) => {
    const header = [...(isDated ? ["日期"] : []), heading, "访客数", "加购人数", "支付买家数"];
    const { table } = await look([header, ...rowsOf(names, 3, isDated)]);
    expect(table.source.dimension?.heading).toBe(heading);
    // The first has the most visitors.
    expect(table.source.segments).toEqual(names);
  });
});
