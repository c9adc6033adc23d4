import path from "node:path";
import { haveRealData, REAL_DATA, readGrids } from "../support/read-grid";
import { cleanTable } from "../../../src/core/clean/clean-grid-table";
import { compareWeeks } from "../../../src/core/countermeasures/compare-weeks";
import type { DayFigure } from "../../../src/core/countermeasures/compare-weeks";
import type { FieldId } from "../../../src/core/fields/index";
import { readFacts } from "../../../src/core/fishbone/read-facts";
import { recogniseGrid } from "../../../src/core/recognise/recognise-grid";

/**
 * Every day of a real shop taken for the day of a change, with eight weeks before it. Nothing is known of what was done
 * in the shop, and its level does move with seasons and events: the shares called are no errors as such, but what a person
 * has to expect who looks at such a day.
 */

const FIGURES: readonly (readonly [name: string, top: FieldId, bottom: FieldId | null])[] = [
  ["visitors", "visitors", null],
  ["order conversion", "orderBuyers", "visitors"],
  ["paid amount", "paidAmount", null],
];
const HISTORY = 56;

const realDays = haveRealData() ? test : test.skip;

realDays("any day of a real shop", () => {
  const [grid] = readGrids(path.join(REAL_DATA, "fliggy-shop-daily/店铺数据每日登记.xlsx"));
  const facts = readFacts(cleanTable(grid, recogniseGrid(grid).tables[0]).value, []);
  if (facts === null) throw new Error("not a table of days");
  const { shop } = facts;
  for (const [name, top, bottom] of FIGURES)
    for (const weeks of [1, 2, 4]) {
      const days = facts.days.map((_, day): DayFigure => ({
        day,
        top: shop[top]?.[day] ?? null,
        bottom: bottom === null ? null : (shop[bottom]?.[day] ?? null),
      }));
      const changes = days.slice(HISTORY, days.length - 7 * weeks).map(({ day }) => day);
      const found = changes.map((change) =>
        compareWeeks(days.slice(change - HISTORY, change + 1 + 7 * weeks), change, weeks),
      );
      const share = (is: (limits: { readonly low: number; readonly high: number }) => boolean): number =>
        found.filter((each) => each?.interval && is(each.interval)).length / found.length;
      const [up, down] = [share(({ low }) => low > 0), share(({ high }) => high < 0)];
      process.stdout.write(
        `Real shop, ${name}, ${weeks} weeks a side, ${found.length} days: ` +
          `up ${(100 * up).toFixed(1)} %, down ${(100 * down).toFixed(1)} %\n`,
      );
      expect(found.every((each) => each?.weeks === weeks && each.interval !== null)).toBe(true);
      expect(up + down).toBeLessThan(0.3);
    }
});
