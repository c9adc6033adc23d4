import type { HostServices } from "../../../src/workbench/protocol/class-table";
import { Registrations } from "../../../src/workbench/protocol/events";
import { Session } from "../../../src/workbench/protocol/session";
import type { WireResponse } from "../../../src/workbench/protocol/wire";
import { newWorkbook } from "./addin-page";

const SERVICES: HostServices = {
  locale: "en-US",
  enableEvents: true,
  now: () => "2026-03-01T00:00:00.000Z",
  userName: "店长",
  customFunctionsReady: () => undefined,
  takeCustomFunctionResults: () => undefined,
  startupState: "Inactive",
  runtimeState: "Visible",
  ribbon: new Map(),
  saved: () => undefined,
};

/** Paths 1 (workbook), 3 (worksheets), 5 (Sheet1), 7 (its A1:B2) as the library writes them. */
const PATHS = {
  1: { Id: 1, ObjectPathType: 1, Name: "" },
  3: { Id: 3, ObjectPathType: 4, Name: "Worksheets", ParentObjectPathId: 1 },
  5: { Id: 5, ObjectPathType: 5, Name: "", ParentObjectPathId: 3, ArgumentInfo: { Arguments: ["Sheet1"] } },
  7: {
    Id: 7,
    ObjectPathType: 3,
    Name: "GetRange",
    ParentObjectPathId: 5,
    ArgumentInfo: { Arguments: ["A1:B2"] },
  },
};

function openSession(): { session: Session; send: (actions: object[], paths?: object) => WireResponse } {
  const session = new Session(newWorkbook(), SERVICES, new Registrations());
  const send = (actions: object[], paths: object = {}): WireResponse =>
    JSON.parse(
      session.process(JSON.stringify({ Actions: actions, ObjectPaths: { ...PATHS, ...paths } })),
    ) as WireResponse;
  return { session, send };
}

describe("Session", () => {
  it("answers identities: none, an id, and a reference once one is kept", () => {
    const { session, send } = openSession();
    const { Results } = send([
      { Id: 2, ActionType: 1, Name: "", ObjectPathId: 3 },
      { Id: 4, ActionType: 1, Name: "", ObjectPathId: 5 },
      { Id: 6, ActionType: 1, Name: "", ObjectPathId: 7 },
      { Id: 8, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
      { Id: 9, ActionType: 1, Name: "", ObjectPathId: 7 },
    ]);
    expect(Results.map((each) => each.Value)).toEqual([
      {},
      { Id: session.workbook.sheets[0]?.id },
      {},
      null,
      { _ReferenceId: "ref1" },
    ]);
  });

  it("finds a kept reference in later requests until it is removed", () => {
    const { session, send } = openSession();
    const reference = { 9: { Id: 9, ObjectPathType: 6, Name: "ref1", ArgumentInfo: {} } };
    const load = { Id: 2, ActionType: 2, Name: "", ObjectPathId: 9, QueryInfo: { Select: ["address"] } };
    send([
      { Id: 8, ActionType: 3, Name: "_KeepReference", ObjectPathId: 7, ArgumentInfo: { Arguments: [] } },
    ]);
    expect(send([load], reference).Results).toEqual([
      { ActionId: 2, Value: { Address: "Sheet1!A1:B2", _ReferenceId: "ref1" } },
    ]);
    send([
      {
        Id: 3,
        ActionType: 3,
        Name: "_RemoveReference",
        ObjectPathId: 1,
        ArgumentInfo: { Arguments: ["ref1"] },
      },
    ]);
    expect(session.keptCount).toBe(0);
    expect(send([load], reference).Error).toMatchObject({ Code: "InvalidReference", ActionIndex: 0 });
  });

  it("answers null on null objects of earlier requests, whose parents it is not told", () => {
    const { send } = openSession();
    const paths = { 9: { Id: 9, ObjectPathType: 7, Name: "", ParentObjectPathId: 333, ArgumentInfo: {} } };
    expect(
      send(
        [{ Id: 2, ActionType: 4, Name: "Name", ObjectPathId: 9, ArgumentInfo: { Arguments: ["x"] } }],
        paths,
      ),
    ).toEqual({ Results: [{ ActionId: 2, Value: null }] });
  });

  it("takes an argument for an object only where it is marked as one", () => {
    const { session, send } = openSession();
    const paths = {
      9: {
        Id: 9,
        ObjectPathType: 3,
        Name: "GetOffsetRange",
        ParentObjectPathId: 7,
        ArgumentInfo: { Arguments: [5, 7], ReferencedObjectPathIds: [0, 0] },
      },
      11: {
        Id: 11,
        ObjectPathType: 3,
        Name: "GetBoundingRect",
        ParentObjectPathId: 9,
        ArgumentInfo: { Arguments: [7], ReferencedObjectPathIds: [7] },
      },
    };
    const load = (path: number): object => ({
      Id: path,
      ActionType: 2,
      Name: "",
      ObjectPathId: path,
      QueryInfo: { Select: ["address"] },
    });
    expect(send([load(9), load(11)], paths).Results.map((each) => each.Value)).toEqual([
      { Address: "Sheet1!H6:I7" },
      { Address: "Sheet1!A1:I7" },
    ]);
    expect(session.keptCount).toBe(0);
  });

  it("updates members and objects below by their camel-case names", () => {
    const { session, send } = openSession();
    expect(
      send([
        {
          Id: 2,
          ActionType: 9,
          Name: "",
          ObjectPathId: 7,
          ObjectState: {
            values: [
              [1, 2],
              [3, 4],
            ],
            format: { font: { bold: true } },
          },
        },
      ]),
    ).toEqual({ Results: [{ ActionId: 2, Value: null }] });
    const sheet = session.workbook.sheets[0];
    expect([sheet?.value(1, 1), sheet?.style(0, 0).font.bold]).toEqual([4, true]);
  });

  it("lists trace actions and tells the place of the failing one among all", () => {
    const { send } = openSession();
    const response = send([
      { Id: 2, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
      { Id: 4, ActionType: 4, Name: "Colour", ObjectPathId: 7, ArgumentInfo: { Arguments: [1] } },
      { Id: 6, ActionType: 5, Name: "Trace", ObjectPathId: 0 },
    ]);
    expect(response).toEqual({
      Results: [{ ActionId: 2, Value: null }],
      TraceIds: [2],
      Error: {
        Code: "ApiNotFound",
        Message: "The workbench does not have Range.colour.",
        Location: "Range.colour",
        ActionIndex: 1,
        HttpStatusCode: 500,
      },
    });
  });
});
