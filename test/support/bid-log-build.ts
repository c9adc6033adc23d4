import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { analyse } from "../../src/app/analyse";
import type { Analysis } from "../../src/app/analyse";
import { buildTemplates } from "../../src/app/build";
import type { BuildOutcome } from "../../src/app/build";
import { choicesMade } from "../../src/app/plan-sheets";
import type { SheetChoice } from "../../src/app/plan-sheets";
import type { BidChange } from "../../src/core/keywords/bid-change";
import type { Locale } from "../../src/core/locale";
import { excelWorkbook } from "../../src/excel/port";
import type { WorkbookPort } from "../../src/workbook/port";
import { openAddin } from "../../src/workbench/headless/host";
import type { Workbook } from "../../src/workbench/model/workbook";
import { ensureBuilt } from "../../src/workbench/server/build";
import { projectRoot } from "./automation";

/** The add-in's use cases called from a test, over the genuine library. One may be open at a time. */
export interface OpenPort {
  readonly port: WorkbookPort;
  /** Writes changes that were accepted into the 调价记录, as the pane does. */
  writeBids(bids: readonly BidChange[], locale?: Locale): Promise<BuildOutcome>;
  /** Makes what was chosen, as the pane does. */
  build(choices: readonly SheetChoice[], locale?: Locale): Promise<BuildOutcome>;
  /** Makes again what was made before. */
  refresh(locale?: Locale): Promise<BuildOutcome>;
  analyse(): Promise<Analysis>;
  close(): void;
}

/** What the genuine library puts into its page, and what reads settings; the add-in finds it as it would there. */
const LIBRARY = ["Excel", "Office", "OfficeExtension", "DOMParser"] as const;

export async function openPort(workbook: Workbook): Promise<OpenPort> {
  if (!(await ensureBuilt(projectRoot))) throw new Error("the add-in could not be built");
  const addin = await openAddin({
    workbook,
    page: "automation.html",
    root: path.join(projectRoot, "dist-dev"),
    officeRoot: path.join(projectRoot, "node_modules/@microsoft/office-js/dist"),
  });
  const page = addin.window as unknown as Record<string, unknown>;
  for (let tries = 0; page["opsheet"] === undefined && tries < 1000; tries++) await pause(5);
  await addin.host.functionsReady;
  await pause(20);
  for (const name of LIBRARY) Object.assign(globalThis, { [name]: page[name] });
  const port = excelWorkbook({ timeoutMs: 20_000 });
  const build = async (locale: Locale, choicesOf: (seen: Analysis) => ReturnType<typeof choicesMade>) => {
    const seen = await analyse(port);
    return buildTemplates(port, seen, { locale, choices: choicesOf(seen) });
  };
  return {
    port,
    writeBids: (bids, locale = "zh-CN") =>
      build(locale, ({ sheets: [{ name }] }) => [{ sheet: name, template: "bidLog", bids }]),
    build: (choices, locale = "zh-CN") => build(locale, () => choices),
    refresh: (locale = "zh-CN") => build(locale, choicesMade),
    analyse: () => analyse(port),
    close: () => {
      for (const name of LIBRARY) Object.assign(globalThis, { [name]: undefined });
      addin.close();
    },
  };
}
