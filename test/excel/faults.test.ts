import { buildShopDaily } from "../../src/workbench/samples/shop-daily";
import { area } from "../../src/workbench/model/address";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { Interception } from "../../src/workbench/protocol/host";
import { type Answer, openAutomation, withFixedEngine } from "../support/automation";
import { stateOf } from "../support/workbook-state";

/**
 * Every request of a conversion in turn goes wrong once; later ones work again. The workbook must end as it was or
 * complete, and the answer must say which.
 */

const TIMEOUT_MS = 250;

jest.setTimeout(240_000);

interface Scene {
  readonly name: string;
  /** The workbook before the conversion that is disturbed. */
  readonly prepare: () => Promise<Workbook>;
}

const SCENES: readonly Scene[] = [
  { name: "a first build", prepare: () => Promise.resolve(shop()) },
  {
    name: "a refresh with more days",
    prepare: async () => {
      const workbook = shop();
      const source = sheetOf(workbook, "店铺日报");
      const removed: unknown[] = [];
      // The last two days come later: the first build does without them.
      for (let row = 62; row <= 63; row++)
        for (let column = 0; column < 12; column++) {
          removed.push(source.value(row, column));
          source.write(area(row, column), () => null);
        }
      await convert(workbook);
      source.write(area(62, 0, 2, 12), (row, column) => removed[row * 12 + column] as never);
      // A note the operator wrote beside our table, and a figure of theirs that refers to it.
      const made = sheetOf(workbook, "日报");
      made.write(area(0, 9), () => "我的备注");
      sheetOf(workbook, "待办").write(area(8, 0), () => "=SUM(日报[访客数])");
      workbook.engine?.recalculate();
      return workbook;
    },
  },
  {
    name: "a rebuild after a column was added",
    prepare: async () => {
      const workbook = shop();
      await convert(workbook);
      const source = sheetOf(workbook, "店铺日报");
      source.write(area(2, 12), () => "收藏人数");
      source.write(area(3, 12, 61, 1), (row) => 10 + row);
      return workbook;
    },
  },
];

const FAULTS: readonly { readonly name: string; readonly fault: Interception }[] = [
  { name: "the answer is lost, the batch applied", fault: "lose-after" },
  { name: "the answer is lost, the batch not applied", fault: "lose-before" },
  { name: "Excel is busy", fault: { error: 5102 } },
  { name: "an error after the batch was applied", fault: { error: 5010, applied: true } },
  { name: "the third action is refused", fault: { refuseAt: 2 } },
  { name: "an action in the middle is refused", fault: { refuseAt: 25 } },
];

describe.each(SCENES)("faults in $name", ({ prepare }) => {
  let before: object;
  let complete: object;
  let requests: number;

  beforeAll(async () => {
    const workbook = await prepare();
    before = stateOf(workbook);
    const undisturbed = await convert(workbook);
    expect(undisturbed.answer.error).toBeUndefined();
    complete = stateOf(workbook);
    requests = undisturbed.requests;
    expect(complete).not.toEqual(before);
  });

  test.each(FAULTS)("$name: the workbook is whole, and the answer says how", async ({ fault }) => {
    for (let n = 1; n <= requests; n++) {
      const workbook = await prepare();
      const { answer } = await convert(workbook, (request) => (request === n ? fault : "pass"));
      expectWhole(workbook, answer, { n, before, complete });
      // Nothing is left behind that would hinder the next try.
      expect((await convert(workbook)).answer.error).toBeUndefined();
      expect(stateOf(workbook)).toEqual(complete);
    }
  });

  test("Excel falls silent: the next scan removes what was half-made", async () => {
    for (let n = 1; n <= requests; n++) {
      const workbook = await prepare();
      const { answer } = await convert(workbook, (request) => (request === n ? "never" : "pass"));
      // The library's own tidying up at the end goes unanswered without anybody noticing.
      expect(answer.error?.code ?? "complete").toMatch(/^(no-answer|complete)$/);
      if (!answer.error) expect(stateOf(workbook)).toEqual(complete);
      const next = await openAutomation(workbook);
      await next.call("recognise");
      next.close();
      expect([before, complete]).toContainEqual(stateOf(workbook));
    }
  });
});

function expectWhole(
  workbook: Workbook,
  answer: Answer,
  { n, before, complete }: { n: number; before: object; complete: object },
): void {
  const state = stateOf(workbook);
  const told = answer.error ? answer.error.outcome : "complete";
  expect({ n, told, state }).toEqual({ n, told, state: told === "complete" ? complete : before });
  expect(["complete", "unchanged"]).toContain(told);
}

async function convert(workbook: Workbook, fault: (request: number) => Interception = () => "pass") {
  let start = Number.POSITIVE_INFINITY;
  const automation = await openAutomation(workbook, {
    intercept: (_body, n) => (n > start ? fault(n - start) : "pass"),
  });
  start = automation.host.counters.requests;
  const answer = await automation.call("convert", { timeoutMs: TIMEOUT_MS });
  const requests = automation.host.counters.requests - start;
  automation.close();
  return { answer, requests };
}

function shop(): Workbook {
  return buildShopDaily(withFixedEngine);
}

function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.findSheet(name);
  if (!sheet) throw new Error(`no sheet "${name}"`);
  return sheet;
}
