import { DAILY, MemoryPort } from "../../taskpane/memory-port";

/** Our pane as main.ts opens it, over a workbook in memory: what Excel and office.js take is the same for every pane. */
void Promise.all([
  import("../../../src/taskpane/session/session"),
  import("../../../src/taskpane/shell/mount-pane"),
  import("../../../src/taskpane/shell/preferences"),
]).then(([{ createSession }, { mountPane }, { keptPreferences }]) => {
  const preferences = keptPreferences("zh-CN");
  const session = createSession(new MemoryPort({ 店铺日报: DAILY }), preferences.locale);
  mountPane(document.getElementById("pane") as HTMLElement, session, preferences);
});
