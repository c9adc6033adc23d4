import path from "node:path";
import type { Workbook } from "../model/workbook";
import { ensureBuilt } from "../server/build";
import { CommandFailure, projectRoot } from "./command";
import { openAddin } from "./host";
import { locale, sentences } from "./sentences";

/** What a use case answers when Excel failed under it. */
interface Failure {
  readonly error: { readonly sentence: string };
}

/** The use cases as the automation page offers them: JSON text in and out. */
type UseCases = Readonly<Record<string, (request: string) => Promise<string>>>;

/** Opens a page of the add-in over the workbook, through the genuine library, for the time of the body. */
export async function withOpenAddin<T>(
  workbook: Workbook,
  page: string,
  body: (window: object) => Promise<T>,
): Promise<T> {
  if (!(await ensureBuilt(projectRoot))) throw new CommandFailure(sentences.buildFailed);
  const addin = await openAddin({ workbook, page, root: path.join(projectRoot, "dist-dev"), locale });
  try {
    return await body(addin.window);
  } finally {
    addin.close();
  }
}

/** Runs one use case of the add-in. A failure it reports ends the command with its sentence. */
export function callAddin<T extends object>(
  workbook: Workbook,
  useCase: string,
  request: object,
): Promise<T> {
  return withOpenAddin(workbook, "automation.html", async (window) => {
    const { opsheet } = window as { opsheet: UseCases };
    const answer = JSON.parse(await opsheet[useCase]!(JSON.stringify(request))) as T | Failure;
    if ("error" in answer) throw new CommandFailure((answer as Failure).error.sentence);
    return answer as T;
  });
}
