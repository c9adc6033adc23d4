import type { Session } from "./session/session";

/**
 * Answers the ribbon buttons that run without a pane. Names are those of the manifest's FunctionName.
 *
 * A button does what the pane does: the new sheet is shown when there is one, and whatever else there is to say is
 * said in the pane, which then opens.
 */
export function registerCommands(openSession: () => Promise<Session>): void {
  Office.actions.associate("buildDaily", (event: Office.AddinCommands.Event) => {
    void buildDaily(openSession).finally(() => event.completed());
  });
}

async function buildDaily(openSession: () => Promise<Session>): Promise<void> {
  const session = await openSession().catch(() => null);
  if (session === null) {
    // The pane needs the same parts, and its page says what to do when they do not arrive.
    await Office.addin.showAsTaskpane();
    return;
  }
  const { activity } = await session.build("daily");
  const made = activity.kind === "built" ? activity.built.made[0] : undefined;
  if (made === undefined) {
    await Office.addin.showAsTaskpane();
    return;
  }
  await session.show(made.name);
}
