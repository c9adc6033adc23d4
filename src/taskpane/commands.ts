import type { Session } from "./session/session";
import type { SessionState } from "./session/session-state";

/**
 * Answers the ribbon buttons that run without a pane. Names are those of the manifest's FunctionName.
 *
 * A button does what the pane does. A build that went well is shown by its first sheet; whatever else there is to
 * say is said in the pane, which then opens.
 */
export function registerCommands(openSession: () => Promise<Session>): void {
  const commands: Readonly<Record<string, (session: Session) => Promise<unknown>>> = {
    buildDaily: async (session) => showMade(session, await session.build("daily")),
    refreshReports: async (session) => showMade(session, await session.build("made-before")),
    undoBuild: async (session) => Promise.all([Office.addin.showAsTaskpane(), session.undo()]),
    scanWorkbook: async (session) => Promise.all([Office.addin.showAsTaskpane(), session.scan()]),
  };
  for (const [name, run] of Object.entries(commands))
    Office.actions.associate(name, (event: Office.AddinCommands.Event) => {
      void openSession()
        // The pane needs the same parts, and its page says what to do when they do not arrive.
        .then(run, () => Office.addin.showAsTaskpane())
        .finally(() => event.completed());
    });
}

async function showMade(session: Session, { activity }: SessionState): Promise<void> {
  const made = activity.kind === "built" ? activity.built.made : [];
  const first = made.find(({ source }) => source !== null);
  if (first === undefined) await Office.addin.showAsTaskpane();
  else await session.show(first.name);
}
