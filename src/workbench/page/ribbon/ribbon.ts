import { moveByArrows } from "../arrow-keys";
import { ANSWERS, type AnswerMode } from "../developer/faults";
import { element } from "../dom";
import { type Theme, THEMES } from "../theme";
import type { Words } from "../words";
import { addinControl, choiceList, ownButton, ribbonGroup, toggleButton } from "./controls";
import type { Manifest, RibbonButton } from "./manifest-ribbon";

/** What the top bar's buttons do. */
export interface RibbonActions {
  undo(): void;
  redo(): void;
  open(): void;
  save(): void;
  samples(): void;
  /** Switches the page's language. */
  language(): void;
  theme(theme: Theme): void;
  run(button: RibbonButton): void;
  toggleReadOnly(): void;
  toggleProtection(): void;
  toggleCellEditing(): void;
  toggleRequests(): void;
  answers(mode: AnswerMode): void;
  reloadAddin(): void;
}

/** What the top bar shows of the window's state. */
export interface RibbonState {
  readonly fileName: string;
  readonly dirty: boolean;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
  readonly readOnly: boolean;
  readonly sheetProtected: boolean;
  readonly cellEditing: boolean;
  readonly requestsShown: boolean;
  readonly answers: AnswerMode;
  /** What the add-in set on its own controls (Office.ribbon.requestUpdate), by id. */
  readonly controls: ReadonlyMap<string, { readonly enabled?: boolean; readonly visible?: boolean }>;
}

/** The top of the window: file name, the page's own buttons, and the add-in's groups from its manifest. */
export class Ribbon {
  readonly root: HTMLElement;
  private readonly fileName = element("span", { class: "file-name" });
  private readonly readOnlyMark: HTMLElement;
  private readonly undo: HTMLButtonElement;
  private readonly redo: HTMLButtonElement;
  private readonly readOnly: HTMLButtonElement;
  private readonly protect: HTMLButtonElement;
  private readonly editing: HTMLButtonElement;
  private readonly requests: HTMLButtonElement;
  private readonly answers: HTMLSelectElement;
  private readonly tabs: readonly { readonly tab: HTMLElement; readonly bar: HTMLElement }[];

  constructor(
    private readonly words: Words,
    private readonly manifest: Manifest,
    theme: Theme,
    actions: RibbonActions,
  ) {
    const { developer } = words;
    this.undo = ownButton(words.undo, "undo", () => actions.undo(), "Ctrl+Z");
    this.redo = ownButton(words.redo, "redo", () => actions.redo(), "Ctrl+Y");
    this.readOnly = toggleButton(developer.readOnly, "lock", () => actions.toggleReadOnly());
    this.protect = toggleButton(developer.protectSheet, "shield", () => actions.toggleProtection());
    this.editing = toggleButton(developer.editingCell, "pencil", () => actions.toggleCellEditing());
    this.requests = toggleButton(words.requestPanel.title, "requests", () => actions.toggleRequests());
    const answers = choiceList(
      developer.answers,
      ANSWERS.map((value) => ({ value, label: developer.answerModes[value] })),
      (mode) => actions.answers(mode),
    );
    this.answers = answers.select;
    this.readOnlyMark = element("span", { class: "read-only-mark", hidden: true }, words.readOnlyMark);

    const addinGroups = (tab: string | null): HTMLElement[] =>
      manifest.groups
        .filter((group) => group.tab === tab)
        .map((group) =>
          ribbonGroup(
            group.label,
            group.controls.map((control) => addinControl(control, (button) => actions.run(button))),
          ),
        );
    const ownTabs = [...new Set(manifest.groups.map((group) => group.tab))].filter((tab) => tab !== null);
    this.tabs = [
      this.tab(words.tabs.home, [
        ribbonGroup(words.edit, [this.undo, this.redo]),
        ribbonGroup(words.file, [
          ownButton(words.open, "open", () => actions.open(), "Ctrl+O"),
          ownButton(words.save, "save", () => actions.save(), "Ctrl+S"),
          ownButton(words.samples, "samples", () => actions.samples()),
        ]),
        ...addinGroups(null),
      ]),
      ...ownTabs.map((tab) => this.tab(tab, addinGroups(tab))),
      this.tab(words.tabs.developer, [
        ribbonGroup(developer.states, [this.readOnly, this.protect, this.editing]),
        ribbonGroup(developer.answers, [answers.root]),
        ribbonGroup(developer.addin, [
          this.requests,
          ownButton(developer.reload, "reload", () => actions.reloadAddin()),
        ]),
      ]),
    ];
    const tabList = element(
      "div",
      { class: "ribbon-tabs", role: "tablist", "aria-label": words.ribbonTabs },
      ...this.tabs.map(({ tab }) => tab),
    );
    moveByArrows(tabList);
    this.root = element(
      "header",
      { class: "top" },
      this.titleBar(theme, actions),
      tabList,
      ...this.tabs.map(({ bar }) => bar),
    );
    this.select(0);
  }

  /** Puts the keyboard on the first control of the ribbon. */
  focus(): void {
    this.tabs.find(({ bar }) => !bar.hidden)?.tab.focus();
  }

  show(state: RibbonState): void {
    this.fileName.textContent = state.dirty ? `${state.fileName} *` : state.fileName;
    document.title = `${state.fileName} - ${this.words.title}`;
    this.readOnlyMark.hidden = !state.readOnly;
    this.undo.disabled = !state.canUndo;
    this.redo.disabled = !state.canRedo;
    this.answers.value = state.answers;
    press(this.readOnly, state.readOnly);
    press(this.protect, state.sheetProtected);
    press(this.editing, state.cellEditing);
    press(this.requests, state.requestsShown);
    for (const control of this.root.querySelectorAll<HTMLButtonElement>("[data-command]")) {
      const id = control.dataset.command ?? "";
      const set = state.controls.get(id);
      control.disabled = !(set?.enabled ?? !this.manifest.disabled.includes(id));
      control.hidden = set?.visible === false;
    }
  }

  private titleBar(theme: Theme, actions: RibbonActions): HTMLElement {
    const { words } = this;
    const themes = choiceList(
      words.theme,
      THEMES.map((value) => ({ value, label: words.themes[value] })),
      (value) => actions.theme(value),
    );
    themes.select.value = theme;
    themes.select.title = words.themeAbout;
    return element(
      "div",
      { class: "title-bar" },
      element("span", { class: "app-mark", "aria-hidden": "true" }, "表"),
      this.fileName,
      this.readOnlyMark,
      element("span", { class: "app-name" }, words.title),
      element(
        "label",
        { class: "theme" },
        element("span", { "aria-hidden": "true" }, words.theme),
        themes.select,
      ),
      element(
        "button",
        {
          class: "language",
          type: "button",
          lang: words.otherLanguage === "中文" ? "zh-CN" : "en",
          onclick: () => actions.language(),
        },
        words.otherLanguage,
      ),
    );
  }

  private tab(label: string, groups: readonly HTMLElement[]): { tab: HTMLElement; bar: HTMLElement } {
    const tab = element(
      "button",
      {
        class: "ribbon-tab",
        type: "button",
        role: "tab",
        onclick: () => this.select(this.tabs.findIndex((each) => each.tab === tab)),
      },
      label,
    );
    const bar = element("div", { class: "ribbon", role: "toolbar", "aria-label": label }, ...groups);
    moveByArrows(bar);
    return { tab, bar };
  }

  private select(index: number): void {
    this.tabs.forEach(({ tab, bar }, i) => {
      tab.setAttribute("aria-selected", String(i === index));
      tab.tabIndex = i === index ? 0 : -1;
      bar.hidden = i !== index;
    });
  }
}

function press(button: HTMLButtonElement, pressed: boolean): void {
  button.setAttribute("aria-pressed", String(pressed));
}
