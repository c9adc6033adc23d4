import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JsdomAddin } from "../protocol/transport-jsdom";
import type { FunctionsFile } from "../protocol/custom-functions";
import type { HostOptions } from "../protocol/host";
import type { Workbook } from "../model/workbook";

export interface OpenAddinOptions extends HostOptions {
  readonly workbook: Workbook;
  /** File name of the page within the root ("automation.html"). */
  readonly page: string;
  /** Folder of the built add-in; its functions.json tells the custom functions. */
  readonly root: string;
  /** Folder of the genuine library's files; found from the project's folder when not given. */
  readonly officeRoot?: string;
  readonly fastClock?: number;
  readonly onConsole?: (line: string) => void;
}

/** Opens a page of the built add-in over a workbook, without a browser; resolves after its Office.onReady can. */
export function openAddin(options: OpenAddinOptions): Promise<JsdomAddin> {
  const { workbook, ...rest } = options;
  const functionsFile = path.join(options.root, "functions.json");
  const functions =
    options.functions ??
    (existsSync(functionsFile)
      ? (JSON.parse(readFileSync(functionsFile, "utf8")) as FunctionsFile)
      : undefined);
  return JsdomAddin.open(workbook, {
    ...rest,
    officeRoot: options.officeRoot ?? path.resolve("node_modules/@microsoft/office-js/dist"),
    ...(functions ? { functions } : {}),
  });
}
