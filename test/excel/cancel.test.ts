import { type Bench, openBench, sheetOf } from "../support/faults";
import { addShop, holdBackDays } from "../support/shops";
import { stateOf } from "../support/workbook-state";

/** Called off at any moment, an action leaves the workbook as it was. */

jest.setTimeout(120_000);

let bench: Bench;
afterEach(() => bench.close());

/** Calls the action off when it asks for the first time, the second, …, until it is through before it is told. */
async function cancelEverywhere(act: "convert" | "undo"): Promise<number> {
  const before = stateOf(bench.workbook);
  for (let asked = 1; ; asked++) {
    const { answer } = await bench[act](undefined, { cancelAt: asked });
    if (!answer.error) return asked - 1;
    expect({ asked, ...answer.error }).toMatchObject({ asked, code: "cancelled", outcome: "unchanged" });
    expect({ asked, state: stateOf(bench.workbook) }).toEqual({ asked, state: before });
  }
}

test("a first build, at each of its requests", async () => {
  bench = await openBench({ prepare: () => Promise.resolve() });
  // Reading takes two, the look at the workbook, what is made aside and what puts it in place one each.
  expect(await cancelEverywhere("convert")).toBeGreaterThanOrEqual(5);
  expect(bench.workbook.findSheet("日报")).toBeDefined();
});

test("a refresh that makes another report beside it, and taking it back, at each of their requests", async () => {
  bench = await openBench({
    prepare: async ({ workbook, convert }) => {
      const addDays = holdBackDays(sheetOf(workbook, "店铺日报"), { top: 62, days: 2 });
      await convert();
      addDays();
      addShop(workbook, "二店");
    },
  });
  const before = stateOf(bench.workbook);
  expect(await cancelEverywhere("convert")).toBeGreaterThanOrEqual(7);
  const after = stateOf(bench.workbook);
  expect(await cancelEverywhere("undo")).toBeGreaterThanOrEqual(3);
  expect(stateOf(bench.workbook)).toEqual(before);
  expect(after).not.toEqual(before);
});

test("an Excel that stumbles on the way back: what was made aside goes all the same", async () => {
  bench = await openBench({ prepare: () => Promise.resolve() });
  const before = stateOf(bench.workbook);
  const cancelled = { cancelAt: 5 };
  const { answer, requests } = await bench.convert(undefined, cancelled);
  expect(answer.error?.code).toBe("cancelled");
  for (let n = 1; n <= requests; n++) {
    const disturbed = await bench.convert((request) => (request === n ? { error: 5102 } : "pass"), cancelled);
    expect({ n, ...disturbed.answer.error }).toMatchObject({ n, outcome: "unchanged" });
    expect({ n, state: stateOf(bench.workbook) }).toEqual({ n, state: before });
  }
});
