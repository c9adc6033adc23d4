import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { openAddin } from "../../src/workbench/headless/host";
import { attachEngine } from "../../src/workbench/engine/calculation-engine";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { Host, HostOptions } from "../../src/workbench/protocol/host";
import type { Grid } from "../../src/workbook/grid";
import type { Undo, UndoneSheet } from "../../src/workbook/port";
import { ensureBuilt } from "../../src/workbench/server/build";

/** The built add-in's use cases over a workbook, through the genuine library. */
export interface OpenAutomation {
  readonly host: Host;
  /** The timers of the add-in's page. */
  readonly timers: Pick<Window, "setTimeout" | "clearTimeout">;
  /** Runs a use case and gives its answer. */
  call(useCase: UseCase, request?: object): Promise<Answer>;
  close(): void;
}

export type UseCase =
  "recognise" | "convert" | "undo" | "select" | "read" | "confirm" | "forget" | "settings";

export interface Answer {
  readonly undo?: Undo | null;
  readonly undone?: readonly UndoneSheet[];
  readonly made?: readonly { readonly name: string; readonly how: string; readonly keptAs?: string }[];
  readonly sentences?: readonly string[];
  readonly sheets?: readonly { readonly sheet: string; readonly tables: readonly unknown[] }[];
  readonly grids?: readonly Grid[];
  readonly error?: { readonly code: string; readonly outcome: string; readonly sentence: string };
}

/** The request for the 日报 by itself, where it is the applying that is tried. */
export const DAILY_ONLY = { templates: ["daily"] } as const;

/** Once a run: sources saved while tests run are for the next one. */
let built: Promise<boolean> | null = null;

export const projectRoot = path.resolve(__dirname, "../..");

export async function openAutomation(workbook: Workbook, options: HostOptions = {}): Promise<OpenAutomation> {
  built ??= ensureBuilt(projectRoot);
  if (!(await built)) throw new Error("the add-in could not be built");
  const faults: string[] = [];
  const addin = await openAddin({
    ...options,
    workbook,
    page: "automation.html",
    root: path.join(projectRoot, "dist-dev"),
    officeRoot: path.join(projectRoot, "node_modules/@microsoft/office-js/dist"),
    onConsole: (line) => faults.push(line),
  });
  const window = addin.window as unknown as {
    opsheet?: Record<string, (request: string) => Promise<string>>;
  };
  for (let tries = 0; !window.opsheet; tries++) {
    if (tries > 1000) throw new Error(`the automation page did not start: ${faults.join("\n")}`);
    await pause(5);
  }
  // The library's own start-up requests are over; what follows is the add-in's.
  await addin.host.functionsReady;
  await pause(20);
  const { opsheet } = window;
  return {
    host: addin.host,
    timers: addin.window,
    call: async (useCase, request = {}) => {
      const run = opsheet[useCase];
      if (!run) throw new Error(`no use case "${useCase}"`);
      return JSON.parse(await run(JSON.stringify(request))) as Answer;
    },
    close: () => addin.close(),
  };
}

/** An engine with a clock and a chance that stand still. */
export function withFixedEngine(workbook: Workbook): void {
  attachEngine(workbook, { now: () => new Date(2026, 3, 30, 9, 0, 0), random: () => 0.5 });
}
