import path from "node:path";
import type { Workbook } from "../model/workbook";
import type { JsdomAddin } from "../protocol/transport-jsdom";
import { ensureBuilt } from "../server/build";
import { CommandFailure, projectRoot } from "./command";
import { openAddin } from "./host";
import { locale, sentences } from "./sentences";

/** How long the add-in's page may take to start. */
const START_MILLISECONDS = 60_000;

/** What a use case answers when Excel failed under it. */
interface Failure {
  readonly error: { readonly code: string; readonly sentence: string };
}

/** The use cases as the automation page offers them: JSON text in and out. */
type UseCases = Readonly<Record<string, (request: string) => Promise<string>>>;

/** Opens a page of the add-in over the workbook, through the genuine library, for the time of the body. */
export async function withOpenAddin<T>(
  workbook: Workbook,
  page: string,
  body: (addin: JsdomAddin) => Promise<T>,
): Promise<T> {
  const quiet = process.stderr.isTTY !== true;
  if (!(await ensureBuilt(projectRoot, ["add-in"], { quiet })))
    throw new CommandFailure(sentences.buildFailed);
  const opening = openAddin({
    workbook,
    page,
    root: path.join(projectRoot, "dist-dev"),
    officeRoot: path.join(projectRoot, "node_modules/@microsoft/office-js/dist"),
    locale,
    // Nobody looks at the page: it calculates and answers without drawing its pane.
    visible: false,
  });
  const addin = await inTime(opening);
  try {
    return await body(addin);
  } finally {
    addin.close();
  }
}

/** The value once it is there; a page that never starts ends the command. */
export async function inTime<T>(value: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new CommandFailure(sentences.notStarted)), START_MILLISECONDS);
  });
  try {
    return await Promise.race([value, late]);
  } finally {
    clearTimeout(timer);
  }
}

/** Runs one use case of the add-in. A failure it reports ends the command with its sentence. */
export function callAddin<T extends object>(
  workbook: Workbook,
  useCase: string,
  request: object,
): Promise<T> {
  return withOpenAddin(workbook, "automation.html", async ({ window }) => {
    const { opsheet } = window as unknown as { opsheet: UseCases };
    const answer = JSON.parse(await opsheet[useCase]!(JSON.stringify(request))) as T | Failure;
    if ("error" in answer) {
      const { code, sentence } = (answer as Failure).error;
      throw new CommandFailure(code === "protected" ? sentences.protectedWorkbook : sentence);
    }
    return answer as T;
  });
}
