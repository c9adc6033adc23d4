import type { FunctionsFile } from "../protocol/custom-functions";
import { BrowserAddin } from "../protocol/transport-browser";
import type { StartAddin } from "./task-pane";

/**
 * Starts the add-in as Excel on the web does: its page in a frame, with what the manifest says of its custom
 * functions, and every message of office.js answered by the host over the workbook.
 */
export const startAddin: StartAddin = async ({ container, workbook, manifest, locale, conversation }) => {
  const file = manifest.functions && (await readFunctions(manifest.functions.metadataAddress));
  const functions = manifest.functions && file ? { file, namespace: manifest.functions.namespace } : null;
  const addin = BrowserAddin.open(workbook, {
    ...conversation,
    container,
    url: manifest.paneAddress,
    title: manifest.addinName,
    locale,
    ...(functions ? { functions: functions.file, namespace: functions.namespace } : {}),
  });
  const { host } = addin;
  await host.started;
  return {
    functions,
    controls: host.services.ribbon,
    async run(functionName) {
      const { found } = await host.runCommand(functionName);
      if (!found) throw new Error(`The add-in has no command "${functionName}".`);
    },
    cellEditing(editing) {
      host.cellEditing = editing;
    },
    visible(visible) {
      host.services.runtimeState = visible ? "Visible" : "Background";
      host.changeVisibility(visible);
    },
    wantsPane: () => host.services.runtimeState === "Visible",
    close: () => addin.close(),
  };
};

async function readFunctions(address: string): Promise<FunctionsFile | null> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as FunctionsFile) : null;
}
