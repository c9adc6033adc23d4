import { cleanup, render, screen } from "@testing-library/react";
import { Boundary } from "../../src/taskpane/shell/Boundary";
import { SurroundingsProvider } from "../../src/taskpane/shell/surroundings";
import { createSession } from "../../src/taskpane/session/session";
import { MemoryPort } from "./memory-port";
import { preferencesIn } from "./open-pane";

afterEach(cleanup);

describe("Boundary", () => {
  test("shows words instead of nothing when a part of the pane breaks", () => {
    // React reports the mistake to the console, as it should; here it is expected.
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error("cannot be drawn");
    };
    render(
      <SurroundingsProvider
        session={createSession(new MemoryPort({}), () => "zh-CN")}
        preferences={preferencesIn("zh-CN")}
      >
        <Boundary>
          <Broken />
        </Boundary>
      </SurroundingsProvider>,
    );
    expect(screen.getByText("出了点问题")).toBeTruthy();
    complaints.mockRestore();
  });
});
