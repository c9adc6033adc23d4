import { createSession } from "../../src/taskpane/session/session";
import type { Session } from "../../src/taskpane/session/session";
import { WorkbookError } from "../../src/workbook/port";
import type { WorkbookPort } from "../../src/workbook/port";
import { DAILY, MemoryPort } from "./memory-port";

/** What the pane may say of the workbook after Excel failed, or before the pane was open. */

function sessionOf(port: WorkbookPort): Session {
  return createSession(port, () => "zh-CN");
}

/** A port that looks no more once the call has come through. */
function silentAfter(port: MemoryPort, call: "apply" | "undo"): WorkbookPort {
  const through =
    <A extends readonly unknown[], R>(go: (...given: A) => Promise<R>) =>
    async (...given: A): Promise<R> => {
      const answer = await go(...given);
      port.failures.survey = new WorkbookError("no-answer", "unchanged");
      return answer;
    };
  return call === "apply" ? { ...port, apply: through(port.apply) } : { ...port, undo: through(port.undo) };
}

describe("when Excel falls silent after the work was done", () => {
  test("a build is told as built, and can be taken back", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    const session = sessionOf(silentAfter(port, "apply"));
    const { activity, look } = await session.build("daily");
    expect(activity).toMatchObject({ kind: "built", built: { made: [{ name: "日报" }] } });
    expect(look?.analysis.sheets.map(({ name }) => name)).toEqual(["店铺日报"]);
    expect((await session.undo()).activity).toMatchObject({
      kind: "undone",
      undone: { sheets: [{ how: "removed" }] },
    });
  });

  test("a build taken back is told as taken back", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    const session = sessionOf(silentAfter(port, "undo"));
    await session.build("daily");
    const { activity } = await session.undo();
    expect(activity).toMatchObject({
      kind: "undone",
      undone: { sheets: [{ name: "日报", how: "removed" }] },
    });
  });
});

test("cells that could not be shown once are no trouble any more when they are", async () => {
  const port = new MemoryPort({ 店铺日报: DAILY });
  const session = sessionOf(port);
  await session.scan();
  port.failures.activate = new WorkbookError("cell-being-edited", "unchanged");
  expect((await session.show("店铺日报")).activity).toMatchObject({ kind: "failed" });
  await session.again();
  expect(port.activated).toEqual(["店铺日报"]);
  expect(session.state().activity).toEqual({ kind: "idle" });
});

test("asked to take back before it looked at the workbook, it looks", async () => {
  const session = sessionOf(new MemoryPort({ 店铺日报: DAILY }));
  const { activity, look } = await session.undo();
  expect(activity).toEqual({ kind: "undone", undone: { sheets: [] } });
  expect(look?.analysis.sheets.map(({ name }) => name)).toEqual(["店铺日报"]);
});
