import { Host } from "../protocol/host";
import type { FunctionsFile } from "../protocol/custom-functions";
import type { RunningAddin, StartAddin } from "./task-pane";

/**
 * Starts the add-in as Excel on the web does: its page in a frame, office.js in it finding this window through the
 * frame's name, and every message between them answered by the host over the workbook.
 */
export const startAddin: StartAddin = async (place, workbook, manifest, locale) => {
  const functions = manifest.functions && (await readFunctions(manifest.functions.metadataAddress));
  const host = new Host(workbook, {
    locale,
    hostOrigin: location.origin,
    addinOrigin: new URL(manifest.paneAddress).origin,
    ...(functions && manifest.functions ? { functions, namespace: manifest.functions.namespace } : {}),
  });
  const frame = document.createElement("iframe");
  const receive = (event: MessageEvent): void => {
    if (
      event.source === frame.contentWindow &&
      event.origin === host.addinOrigin &&
      typeof event.data === "string"
    )
      host.receive(event.data);
  };
  window.addEventListener("message", receive);
  host.onSend = (text) => frame.contentWindow?.postMessage(text, host.addinOrigin);
  // The name must be there before the frame's window is made, for the library reads it as it loads.
  frame.name = host.frameName;
  frame.src = manifest.paneAddress;
  place(frame);
  await host.started;
  return {
    async run(functionName) {
      const { found } = await host.runCommand(functionName);
      if (!found) throw new Error(`The add-in has no command "${functionName}".`);
    },
    cellEditing(editing) {
      host.cellEditing = editing;
    },
    visible: (visible) => host.changeVisibility(visible),
    close() {
      window.removeEventListener("message", receive);
      host.close();
    },
  } satisfies RunningAddin;
};

async function readFunctions(address: string): Promise<FunctionsFile | null> {
  const answer = await fetch(address);
  return answer.ok ? ((await answer.json()) as FunctionsFile) : null;
}
