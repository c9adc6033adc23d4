import { AnswerChoice } from "../../../src/workbench/page/developer/faults";
import { membersAsked, RequestLog, requestAsJson } from "../../../src/workbench/page/developer/request-log";

const BODY = JSON.stringify({
  Actions: [
    { Id: 1, ActionType: 1, Name: "", ObjectPathId: 1 },
    {
      Id: 2,
      ActionType: 4,
      Name: "Values",
      ObjectPathId: 2,
      ArgumentInfo: { Arguments: [['"ActionType":']] },
    },
  ],
  ObjectPaths: {
    1: { Id: 1, ObjectPathType: 1, Name: "" },
    2: { Id: 2, ObjectPathType: 3, Name: "GetRange" },
  },
});

const message = (id: number, data: object): string =>
  JSON.stringify({ _actionName: "executeMethod", _conversationId: "c", _correlationId: id, _data: data });
const request = (id: number, body = BODY): string =>
  message(id, { DdaMethod: { DispatchId: 93 }, ArrayData: ["", "", "", "", body, 0, 0] });
const answer = (id: number, body: string): string => message(id, { Error: 0, Data: [200, [], body] });

/** A log whose clock the test turns. */
function logAt(): { log: RequestLog; pass: (milliseconds: number) => void } {
  let now = 0;
  return { log: new RequestLog(() => now), pass: (milliseconds) => (now += milliseconds) };
}

describe("RequestLog", () => {
  it("takes down time, bytes and actions of a batch", () => {
    const { log, pass } = logAt();
    log.take(request(7), "add-in");
    pass(12);
    log.take(answer(7, '{"Results":["元"]}'), "host");
    const [logged] = log.requests;
    expect(logged).toMatchObject({
      number: 1,
      call: "sync",
      actions: 2,
      requestBytes: BODY.length,
      // The character has three bytes.
      answerBytes: 19,
      milliseconds: 12,
      error: null,
    });
    expect(logged && membersAsked(logged)).toEqual(["GetRange", "Values"]);
    expect(log.totals).toEqual({
      requests: 1,
      syncs: 1,
      actions: 2,
      requestBytes: BODY.length,
      answerBytes: 19,
    });
  });

  it("names other calls, refusals, errors of a whole request, and what is never answered", () => {
    const { log } = logAt();
    log.take(message(1, { DdaMethod: { DispatchId: 76 } }), "add-in");
    for (const id of [2, 3, 4]) log.take(request(id), "add-in");
    log.take(message(1, { Error: 0 }), "host");
    log.take(answer(2, '{"Results":[],"Error":{"Code":"AccessDenied"}}'), "host");
    log.take(message(3, { Error: 5102 }), "host");
    expect(log.requests.map(({ call, error, milliseconds }) => [call, error, milliseconds])).toEqual([
      ["settings.save", null, 0],
      ["sync", "AccessDenied", 0],
      ["sync", "5102", 0],
      ["sync", null, null],
    ]);
  });

  it("leaves out what is no request", () => {
    const { log } = logAt();
    log.take("hello", "add-in");
    log.take(message(1, {}).replace("executeMethod", "appCommandInvoked"), "host");
    expect(log.requests).toEqual([]);
  });

  it("keeps the last five hundred, and goes on counting", () => {
    const { log } = logAt();
    for (let id = 1; id <= 510; id++) log.take(request(id), "add-in");
    expect([log.requests.length, log.requests[0]?.number, log.totals.requests]).toEqual([500, 11, 510]);
    log.clear();
    expect([log.requests.length, log.totals.requests]).toEqual([0, 0]);
  });

  it("gives one request with its answer as JSON", () => {
    const { log } = logAt();
    log.take(request(1), "add-in");
    log.take(answer(1, '{"Results":[]}'), "host");
    const [logged] = log.requests;
    const copied: unknown = JSON.parse(logged ? requestAsJson(logged) : "null");
    expect(copied).toMatchObject({ number: 1, request: JSON.parse(BODY) as object, answer: { Results: [] } });
  });
});

describe("AnswerChoice", () => {
  it("holds for one request, but silence and slowness until changed", () => {
    const choice = new AnswerChoice();
    choice.choose("lose-answer");
    expect([choice.intercept(), choice.intercept()]).toEqual(["lose-after", "pass"]);
    choice.choose("too-many");
    expect([choice.intercept(), choice.mode]).toEqual([{ error: 5102 }, "as-usual"]);
    choice.choose("silent");
    expect([choice.intercept(), choice.intercept()]).toEqual(["never", "never"]);
    choice.choose("slow");
    expect([choice.intercept(), choice.delay()]).toEqual(["pass", 1000]);
  });
});
