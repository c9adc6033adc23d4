import type { Workbook } from "../model/workbook";
import { element } from "./dom";
import type { Manifest } from "./ribbon/manifest-ribbon";
import type { Locale, Words } from "./words";

/** The add-in at work in its frame: the genuine page with the genuine library, and the host that answers it. */
export interface RunningAddin {
  /** Runs a ribbon command; rejects where the add-in does not know it. */
  run(functionName: string): Promise<void>;
  /** While a person edits a cell Excel refuses the add-in's requests. */
  cellEditing(editing: boolean): void;
  /** Tells the add-in that its pane was shown or hidden. */
  visible(visible: boolean): void;
  /** Whether the add-in has its pane shown, or asked for it (Office.addin.showAsTaskpane). */
  wantsPane(): boolean;
  close(): void;
}

/** Starts the add-in over a workbook, in a frame that it puts into the container. */
export type StartAddin = (
  container: HTMLElement,
  workbook: Workbook,
  manifest: Manifest,
  locale: Locale,
) => Promise<RunningAddin>;

/** The task pane beside the grid. The add-in runs on while the pane is hidden, as a shared runtime does. */
export class TaskPane {
  readonly root: HTMLElement;
  private readonly body = element("div", { class: "pane-body" });
  private addin: Promise<RunningAddin> | null = null;
  private running: RunningAddin | null = null;

  constructor(
    words: Words,
    private readonly manifest: Manifest,
    private readonly locale: Locale,
    private readonly start: StartAddin,
  ) {
    this.root = element(
      "aside",
      { class: "task-pane", "aria-label": words.pane },
      element(
        "div",
        { class: "pane-head" },
        element("h2", {}, manifest.addinName),
        element(
          "button",
          { type: "button", class: "pane-close", "aria-label": words.closePane, onclick: () => this.hide() },
          "✕",
        ),
      ),
      this.body,
    );
  }

  /** Loads the add-in anew over the workbook. */
  load(workbook: Workbook): void {
    this.running?.close();
    this.running = null;
    this.body.replaceChildren();
    const addin = (this.addin = this.start(this.body, workbook, this.manifest, this.locale));
    void addin.then((running) => {
      if (this.addin === addin) this.running = running;
      else running.close();
    });
  }

  show(): void {
    if (!this.root.hidden) return;
    this.root.hidden = false;
    this.running?.visible(true);
  }

  hide(): void {
    this.root.hidden = true;
    this.running?.visible(false);
  }

  /** Tells the add-in's host whether a person is editing a cell. */
  cellEditing(editing: boolean): void {
    this.running?.cellEditing(editing);
  }

  /** Runs a ribbon command once the add-in has started; rejects where the add-in does not know it. */
  async run(functionName: string): Promise<void> {
    const addin = await this.addin;
    if (!addin) return;
    await addin.run(functionName);
    if (addin.wantsPane()) this.show();
  }
}
