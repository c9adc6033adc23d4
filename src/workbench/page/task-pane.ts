import type { Workbook } from "../model/workbook";
import { element } from "./dom";
import type { FunctionsFile } from "../protocol/custom-functions";
import type { Interception } from "../protocol/host";
import type { Manifest } from "./ribbon/manifest-ribbon";
import type { Locale, Words } from "./words";

/** What the manifest and its file say of the add-in's custom functions. */
export interface OfferedFunctions {
  readonly file: FunctionsFile;
  readonly namespace: string;
}

/** What a developer sees and changes of the conversation between add-in and host. */
export interface Conversation {
  readonly onMessage: (text: string, from: "add-in" | "host") => void;
  readonly intercept: () => Interception;
  /** Milliseconds every answer waits. */
  readonly delay: () => number;
}

/** The add-in at work in its frame: the genuine page with the genuine library, and the host that answers it. */
export interface RunningAddin {
  readonly functions: OfferedFunctions | null;
  /** What the add-in set on its ribbon controls, by id. */
  readonly controls: ReadonlyMap<string, { readonly enabled?: boolean; readonly visible?: boolean }>;
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

/** What an add-in is started with: the element its frame is put into, and all it is told. */
export interface StartOptions {
  readonly container: HTMLElement;
  readonly workbook: Workbook;
  readonly manifest: Manifest;
  readonly locale: Locale;
  readonly conversation: Conversation;
}

/** Starts the add-in over a workbook. */
export type StartAddin = (options: StartOptions) => Promise<RunningAddin>;

/** What the pane needs of the window. */
export interface TaskPaneOptions extends Pick<StartOptions, "manifest" | "locale" | "conversation"> {
  readonly startAddin: StartAddin;
  /** The add-in has started. */
  readonly started: () => void;
  /** The person closed the pane. */
  readonly closed: () => void;
}

/** The task pane beside the grid. The add-in runs on while the pane is hidden, as a shared runtime does. */
export class TaskPane {
  readonly root: HTMLElement;
  private readonly body = element("div", { class: "pane-body" });
  private addin: Promise<RunningAddin> | null = null;
  private running: RunningAddin | null = null;

  constructor(
    words: Words,
    private readonly options: TaskPaneOptions,
  ) {
    this.root = element(
      "aside",
      { class: "task-pane", "aria-label": words.pane },
      element(
        "div",
        { class: "pane-head" },
        element("h2", {}, options.manifest.addinName),
        element(
          "button",
          {
            type: "button",
            class: "pane-close",
            "aria-label": words.closePane,
            title: words.closePane,
            onclick: () => {
              this.hide();
              options.closed();
            },
          },
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
    const { startAddin, manifest, locale, conversation } = this.options;
    const addin = (this.addin = startAddin({
      container: this.body,
      workbook,
      manifest,
      locale,
      conversation,
    }));
    void addin.then((running) => {
      if (this.addin !== addin) return running.close();
      this.running = running;
      this.options.started();
    });
  }

  /** The add-in as it runs; null until it has started. */
  get runningAddin(): RunningAddin | null {
    return this.running;
  }

  /** Puts the keyboard into the add-in's page. */
  focus(): void {
    this.body.querySelector("iframe")?.focus();
  }

  /** Ends the add-in. */
  close(): void {
    this.running?.close();
    this.running = this.addin = null;
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
