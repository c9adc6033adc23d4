import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type JsdomAddinOptions, JsdomAddin } from "../../../src/workbench/protocol/transport-jsdom";
import { attachEngine } from "../../../src/workbench/engine/calculation-engine";
import { Workbook } from "../../../src/workbench/model/workbook";

const OFFICE_ROOT = path.resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist");

/** A tiny add-in page that loads the genuine library and nothing else, over a workbook. */
export interface TestPage {
  readonly workbook: Workbook;
  readonly addin: JsdomAddin;
  /**
   * Runs a function body in the page inside Excel.run, with `context` and `args` at hand; what it returns comes
   * back as plain data. A failure rejects with what the page caught: code, message and place.
   */
  run<T = unknown>(body: string, ...args: unknown[]): Promise<T>;
  /** As run, without Excel.run around it. */
  evaluate<T = unknown>(body: string, ...args: unknown[]): Promise<T>;
  close(): void;
}

const open: TestPage[] = [];

/** Opens the page; `script` is the add-in's own script, run after the library is loaded. */
export async function openPage(
  options: Partial<JsdomAddinOptions> & { readonly workbook?: Workbook; readonly script?: string } = {},
): Promise<TestPage> {
  const root = mkdtempSync(path.join(os.tmpdir(), "addin-page-"));
  writeFileSync(
    path.join(root, "page.html"),
    `<!doctype html><html><head><script src="/office/office.js"></script></head>
     <body><script>${options.script ?? ""}</script></body></html>`,
  );
  const workbook = options.workbook ?? newWorkbook();
  const lines: string[] = [];
  const addin = await JsdomAddin.open(workbook, {
    page: "page.html",
    root,
    officeRoot: OFFICE_ROOT,
    locale: "en-US",
    onConsole: (line) => lines.push(line),
    ...options,
  });
  const evaluate = async <T>(body: string, ...args: unknown[]): Promise<T> => {
    const invoke = addin.window.eval(
      `(async (json) => {
        const args = JSON.parse(json);
        try {
          await Office.onReady();
          const result = await (async () => { ${body} })();
          return JSON.stringify({ result: result === undefined ? null : result });
        } catch (error) {
          return JSON.stringify({ error: {
            message: String(error && error.message), code: error && error.code,
            location: error && error.debugInfo && error.debugInfo.errorLocation,
            statement: error && error.debugInfo && error.debugInfo.statement } });
        }
      })`,
    ) as (json: string) => Promise<string>;
    const answer = JSON.parse(await invoke(JSON.stringify(args))) as {
      result: T;
      error?: object & { message: string };
    };
    if (answer.error) throw Object.assign(new Error(answer.error.message), answer.error, { console: lines });
    return answer.result;
  };
  const page: TestPage = {
    workbook,
    addin,
    evaluate,
    run: (body, ...args) => evaluate(`return await Excel.run(async (context) => { ${body} });`, ...args),
    close: () => {
      addin.close();
      rmSync(root, { recursive: true, force: true });
    },
  };
  open.push(page);
  return page;
}

/** To be called after each test. */
export function closePages(): void {
  for (const page of open.splice(0)) page.close();
}

/** A workbook with one sheet and the engine at work; its clock and chance stand still. */
export function calculatingWorkbook(): Workbook {
  const workbook = newWorkbook();
  attachEngine(workbook, { now: () => new Date(2026, 2, 1), random: () => 0.5 });
  return workbook;
}

/** A workbook with one sheet, as Excel's new ones. */
export function newWorkbook(): Workbook {
  const workbook = new Workbook();
  workbook.addSheet("Sheet1");
  workbook.dirty = false;
  return workbook;
}
