import fc from "fast-check";
import "../../support/fast-check-seed";
import { splitSales } from "../../../src/core/attribution/sales-change";
import { splitBySource } from "../../../src/core/attribution/source-changes";
import type {
  SourceChange,
  SourceFigures,
  SourcePeriods,
} from "../../../src/core/attribution/source-changes";

function figures(
  visitors: number | null,
  buyers: number | null,
  amount: number | null,
  cost: number | null,
): SourceFigures {
  return { visitors, buyers, amount, cost };
}

function parts({ split }: SourceChange): readonly number[] {
  return split.kind === "split" ? split.parts.map((part) => part.exact) : [];
}

const SEARCH: SourcePeriods = {
  source: "手淘搜索",
  before: figures(600, 30, 3000, null),
  after: figures(500, 30, 3300, null),
};
const ADS: SourcePeriods = {
  source: "直通车",
  before: figures(400, 20, 2000, 240),
  after: figures(700, 28, 2520, 525),
};

describe("splitBySource", () => {
  test("splits each source as bc does with 30 digits", () => {
    const { sources } = splitBySource([SEARCH, ADS], { before: 5000, after: 5820 });
    // 1,000 visitors before and 1,200 after over both; shares 0.6 -> 500/1200 and 0.4 -> 700/1200.
    expect(parts(sources[0])).toEqual([
      expect.closeTo(573.878542150273, 9),
      expect.closeTo(-1147.757084300547, 9),
      expect.closeTo(573.878542150273, 9),
      expect.closeTo(300, 9),
    ]);
    expect(parts(sources[1])).toEqual([
      expect.closeTo(410.222420298086, 9),
      expect.closeTo(848.909779978856, 9),
      expect.closeTo(-502.071665598352, 9),
      expect.closeTo(-237.060534678591, 9),
    ]);
  });

  test("says what the visitors won or lost have cost", () => {
    const { sources } = splitBySource([SEARCH, ADS], null);
    expect(sources[0].visitors).toEqual({ before: 600, after: 500, change: -100 });
    expect(sources[0].cost).toEqual({ before: null, after: null, change: null });
    expect(sources[0].costPerVisitor).toEqual({ before: null, after: null, change: null });
    expect(sources[1].visitors).toEqual({ before: 400, after: 700, change: 300 });
    expect(sources[1].cost).toEqual({ before: 240, after: 525, change: 285 });
    expect(sources[1].costPerVisitor).toEqual({
      before: 0.6,
      after: 0.75,
      change: expect.closeTo(0.15, 12) as number,
    });
    expect(sources[1].conversion).toEqual({
      before: 0.05,
      after: 0.04,
      change: expect.closeTo(-0.01, 12) as number,
    });
    expect(sources[1].perBuyer).toEqual({ before: 100, after: 90, change: -10 });
  });

  test("keeps what no source accounts for as the rest", () => {
    const { total, rest } = splitBySource([SEARCH, ADS], { before: 5400, after: 6000.55 });
    expect(total).toEqual({ exact: expect.closeTo(600.55, 9) as number, rounded: 600.55 });
    expect(rest.rounded).toBe(-219.45);
    expect(splitBySource([SEARCH, ADS], null).total.rounded).toBe(820);
    expect(splitBySource([SEARCH, ADS], null).rest).toEqual({ exact: 0, rounded: 0 });
  });

  test("puts a source that is new or gone under the mix of sources", () => {
    const fresh = { source: "直播", before: null, after: figures(100, 4, 500.5, 80) };
    const gone = { source: "聚划算", before: figures(50, 5, 320, 10), after: null };
    const { sources, rest } = splitBySource([SEARCH, fresh, gone], { before: 3320, after: 3800.5 });
    expect(parts(sources[1])).toEqual([0, 500.5, 0, 0]);
    expect(parts(sources[2])).toEqual([0, -320, 0, 0]);
    expect(sources[1].visitors).toEqual({ before: 0, after: 100, change: 100 });
    expect(sources[1].cost.change).toBe(80);
    expect(sources[1].costPerVisitor).toEqual({ before: null, after: 0.8, change: null });
    expect(sources[2].cost.change).toBe(-10);
    expect(rest.rounded).toBe(0);
  });

  test("gives a shop's first sources to all visitors", () => {
    const { sources } = splitBySource(
      [{ source: "直播", before: null, after: figures(100, 4, 500, 0) }],
      null,
    );
    expect(parts(sources[0])).toEqual([500, 0, 0, 0]);
  });

  test("leaves sources without amounts to the rest, and out of the visitors the shares are of", () => {
    const blind = {
      source: "其他",
      before: figures(9000, null, null, 1),
      after: figures(9500, null, null, 4),
    };
    const { sources, rest } = splitBySource([SEARCH, blind, ADS], { before: 6000, after: 7000 });
    expect(sources[1].split).toEqual({ kind: "none", reason: "missing-input" });
    expect(sources[1].visitors.change).toBe(500);
    expect(sources[1].cost.change).toBe(3);
    expect(parts(sources[0])[0]).toBeCloseTo(573.878542150273, 9);
    expect(rest.rounded).toBe(180);
  });

  test("has nothing to say of no sources", () => {
    expect(splitBySource([], { before: 10, after: 12 })).toMatchObject({
      sources: [],
      total: { rounded: 2 },
      rest: { rounded: 2 },
    });
  });
});

describe("the parts of any sources", () => {
  const amount = fc.integer({ min: 1, max: 90_000_000 }).map((inCents) => inCents / 100);
  const period = fc.oneof(
    {
      weight: 6,
      arbitrary: fc
        .tuple(fc.integer({ min: 1, max: 90_000 }), fc.integer({ min: 1, max: 4000 }), amount)
        .map(([visitors, buyers, paid]) => figures(visitors, buyers, paid, null)),
    },
    { weight: 1, arbitrary: fc.constant(null) },
    {
      weight: 1,
      arbitrary: fc.constantFrom(figures(7, 0, 0, 3), figures(0, 0, 0, 3), figures(9, null, null, 1)),
    },
  );
  const some = fc.array(
    fc.tuple(period, period).map(([before, after]) => ({ source: "x", before, after })),
    { maxLength: 12 },
  );
  const cents = (value: number): number => Math.round(value * 100);

  test("and the rest add up to the total, to the cent", () => {
    fc.assert(
      fc.property(some, amount, amount, (sources, before, after) => {
        const result = splitBySource(sources, { before, after });
        const all = result.sources.flatMap(({ split }) => (split.kind === "split" ? split.parts : []));
        const inCents = all.reduce((sum, part) => sum + cents(part.rounded), 0);
        expect(inCents + cents(result.rest.rounded)).toBe(cents(after) - cents(before));
        expect(cents(result.total.rounded)).toBe(cents(after) - cents(before));
        const columns = result.parts.reduce((sum, part) => sum + cents(part.rounded), 0);
        expect(columns).toBe(inCents);
        const size = all.reduce((sum, part) => sum + Math.abs(part.exact), after + before);
        const exact = all.reduce((sum, part) => sum + part.exact, result.rest.exact);
        expect(Math.abs(exact - (after - before))).toBeLessThanOrEqual(1e-14 * size);
      }),
      { numRuns: 2000 },
    );
  });

  test("have the source's own visitors in the first two", () => {
    fc.assert(
      fc.property(some, (sources) => {
        splitBySource(sources, null).sources.forEach((change, i) => {
          const { before, after } = sources[i];
          if (before === null || after === null || change.split.kind === "none") return;
          const own = splitSales(before, after);
          if (own.kind === "none") throw new Error(own.reason);
          const [all, share] = parts(change);
          const size = Math.abs(all) + Math.abs(share) + Math.abs(own.change);
          expect(Math.abs(all + share - own.parts[0].exact)).toBeLessThanOrEqual(1e-12 * size);
        });
      }),
      { numRuns: 1000 },
    );
  });
});
