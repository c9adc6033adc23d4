import { isDeepStrictEqual } from "node:util";
import { buildShopDaily } from "../../src/workbench/samples/shop-daily";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { Interception } from "../../src/workbench/protocol/host";
import { DAILY_ONLY, type Answer, openAutomation, withFixedEngine } from "./automation";
import { watchWaits } from "./lost-answers";
import { expectSame, stateOf } from "./workbook-state";

/**
 * Every request of a conversion, or of taking it back, in turn goes wrong once; later ones work again. The workbook must end as it was or
 * complete, and the answer must say which.
 */

/** How long the add-in waits for an answer that is not known to be lost; in Excel it is a minute and a half. */
const TIMEOUT_MS = 60_000;

jest.setTimeout(300_000);

/** One workbook with the add-in open over it, and ways to disturb what it does next. */
export interface Bench {
  readonly workbook: Workbook;
  /** Converts; `fault` is asked for each request of this conversion by its number, from 1. */
  readonly convert: Act;
  /** Takes the last conversion back. */
  readonly undo: Act;
  /** Looks at the workbook, as the pane does when it is opened. */
  scan(): Promise<Answer>;
  /** Opens the add-in anew over the workbook; what the last conversion changed can still be taken back. */
  reopen(): Promise<Bench>;
  close(): void;
}

type Act = (
  fault?: (request: number) => Interception,
  request?: object,
) => Promise<{ answer: Answer; requests: number }>;

export interface Scene {
  readonly name: string;
  /** Brings a fresh workbook to where what is disturbed begins. */
  readonly prepare: (bench: Bench) => Promise<void>;
  /** What is disturbed; a conversion where not said. */
  readonly act?: "convert" | "undo";
}

const FAULTS: readonly { readonly name: string; readonly fault: Interception }[] = [
  { name: "the answer is lost, the batch applied", fault: "lose-after" },
  { name: "the answer is lost, the batch not applied", fault: "lose-before" },
  { name: "Excel is busy", fault: { error: 5102 } },
  { name: "an error comes although the batch was applied", fault: { error: 5010, applied: true } },
  { name: "the third action is refused", fault: { refuseAt: 2 } },
  { name: "an action in the middle is refused", fault: { refuseAt: 25 } },
];

/** Declares the tests of one scene. */
export function describeFaults(scene: Scene): void {
  describe(`faults in ${scene.name}`, () => declareTests(scene));
}

function declareTests(scene: Scene): void {
  const { act = "convert" } = scene;
  let before: object;
  let complete: object;
  let requests: number;

  beforeAll(async () => {
    const bench = await openBench(scene);
    before = stateOf(bench.workbook);
    const undisturbed = await bench[act]();
    bench.close();
    expect(undisturbed.answer.error).toBeUndefined();
    complete = stateOf(bench.workbook);
    requests = undisturbed.requests;
    expect(complete).not.toEqual(before);
  });

  test.each(FAULTS)("$name: the workbook is whole, and the answer says how", async ({ fault }) => {
    expect(requests).toBeGreaterThan(act === "undo" ? 2 : 5);
    let bench = await openBench(scene);
    for (let n = 1; n <= requests; n++) {
      const answer = await disturb(bench, n, fault);
      expectWhole(bench.workbook, answer, { n, before, complete });
      // Nothing is left behind that would hinder the next try.
      expect((await bench[act]()).answer.error).toBeUndefined();
      expectSame(stateOf(bench.workbook), complete);
      bench = await backToStart(bench);
    }
    bench.close();
  });

  test("Excel falls silent for good: the next scan removes what was half-made", async () => {
    let bench = await openBench(scene);
    for (let n = 1; n <= requests; n++) {
      const answer = await disturb(bench, n, "never");
      bench.close();
      // The library's own tidying up at the end goes unanswered without anybody noticing.
      expect(answer.error?.code ?? "complete").toMatch(/^(no-answer|complete)$/);
      bench = await bench.reopen();
      await bench.scan();
      const state = stateOf(bench.workbook);
      expectSame({ n, state }, { n, state: answer.error ? before : complete });
      if (!answer.error) bench = await backToStart(bench);
    }
    bench.close();
  });

  /** Does what is disturbed, with the fault at its n-th request. */
  async function disturb(bench: Bench, n: number, fault: Interception): Promise<Answer> {
    let reached = 0;
    const { answer } = await bench[act]((request) => {
      reached = Math.max(reached, request);
      return request === n ? fault : "pass";
    });
    expect(reached).toBeGreaterThanOrEqual(n);
    return answer;
  }

  /**
   * The bench where it began, by the add-in's own way there, which is a third of the work of a new one; a new one
   * where that does not lead to the very same workbook.
   */
  async function backToStart(bench: Bench): Promise<Bench> {
    await bench[act === "undo" ? "convert" : "undo"]();
    if (isDeepStrictEqual(stateOf(bench.workbook), before)) return bench;
    bench.close();
    return openBench(scene);
  }
}

function expectWhole(
  workbook: Workbook,
  answer: Answer,
  { n, before, complete }: { n: number; before: object; complete: object },
): void {
  const told = answer.error ? answer.error.outcome : "complete";
  expect(["complete", "unchanged"]).toContain(told);
  expectSame(
    { n, told, state: stateOf(workbook) },
    { n, told, state: told === "complete" ? complete : before },
  );
}

export async function openBench({ prepare }: Pick<Scene, "prepare">): Promise<Bench> {
  const bench = await benchOver(buildShopDaily(withFixedEngine), null);
  await prepare(bench);
  return bench;
}

async function benchOver(workbook: Workbook, lastUndo: Answer["undo"]): Promise<Bench> {
  let disturb: (n: number) => Interception = () => "pass";
  const automation = await openAutomation(workbook, {
    intercept: (_body, n) => {
      const interception = disturb(n);
      if (interception === "never") waits.endAll();
      else if (interception === "lose-before" || interception === "lose-after") waits.end();
      return interception;
    },
  });
  const waits = watchWaits(automation.timers, TIMEOUT_MS);
  let undo = lastUndo;
  const actOf =
    (useCase: "convert" | "undo"): Act =>
    async (fault = () => "pass", request = {}) => {
      const start = automation.host.counters.requests;
      disturb = (n) => fault(n - start);
      const answer = await automation.call(useCase, {
        ...(useCase === "convert" ? DAILY_ONLY : { undo }),
        timeoutMs: TIMEOUT_MS,
        ...request,
      });
      disturb = () => "pass";
      undo = answer.undo ?? undo;
      return { answer, requests: automation.host.counters.requests - start };
    };
  return {
    workbook,
    convert: actOf("convert"),
    undo: actOf("undo"),
    scan: () => automation.call("recognise"),
    reopen: () => benchOver(workbook, undo),
    close: () => automation.close(),
  };
}

export function sheetOf(workbook: Workbook, name: string) {
  const sheet = workbook.findSheet(name);
  if (!sheet) throw new Error(`no sheet "${name}"`);
  return sheet;
}
