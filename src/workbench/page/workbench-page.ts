import type { Workbook, WorkbookEvent } from "../model/workbook";
import { AnswerChoice } from "./developer/faults";
import { RequestLog } from "./developer/request-log";
import { RequestPanel } from "./developer/request-panel";
import { element } from "./dom";
import { takeDrops } from "./files/drop-target";
import { FileDesk } from "./files/file-desk";
import { FormulaBar } from "./formula-bar";
import { functionCatalogue } from "./formulas/catalogue";
import { FormulaHelp } from "./formulas/formula-help";
import { findPlace } from "./go-to";
import { openMenu } from "./menu";
import { ask } from "./notice";
import { refusalSentence } from "./refusal";
import type { Manifest, RibbonButton } from "./ribbon/manifest-ribbon";
import { Ribbon, type RibbonActions } from "./ribbon/ribbon";
import { SheetTabs } from "./sheet-tabs";
import { SheetView } from "./sheet-view";
import { StatusBar } from "./status-bar";
import { type StartAddin, TaskPane } from "./task-pane";
import { type Theme, useTheme } from "./theme";
import { History, type StepPlace } from "./undo/history";
import { listenForKeys } from "./window-keys";
import { type Locale, type Words, wordsOf } from "./words";

/** What the page is made with. */
export interface PageOptions {
  readonly manifest: Manifest;
  readonly locale: Locale;
  readonly theme: Theme;
  readonly startAddin: StartAddin;
  /** Makes the page anew in the other language, over what is open. */
  readonly switchLanguage: () => void;
  /** The person chose a theme. */
  readonly themeChosen: (theme: Theme) => void;
}

/** A workbook with what the person did in it. */
export interface OpenDocument {
  readonly workbook: Workbook;
  readonly history: History;
}

/** The workbench window: what Excel shows around a workbook, with the add-in's pane at its side. */
export class WorkbenchPage {
  private readonly words: Words;
  private readonly ribbon: Ribbon;
  private readonly bar: FormulaBar;
  private readonly view: SheetView;
  private readonly tabs: SheetTabs;
  private readonly status: StatusBar;
  private readonly pane: TaskPane;
  private readonly files: FileDesk;
  private readonly requests: RequestPanel;
  private readonly log = new RequestLog(
    () => performance.now(),
    () => this.requests.changed(),
  );
  private readonly answers = new AnswerChoice(() => this.showState());
  private readonly ended = new AbortController();
  private functions = functionCatalogue(null);
  private open: OpenDocument | null = null;
  private stopListening: () => void = () => undefined;
  private due: "nothing" | "cells" | "sheet" = "nothing";
  private playsEditing = false;

  constructor(
    root: HTMLElement,
    private readonly options: PageOptions,
  ) {
    const words = (this.words = wordsOf(options.locale));
    this.ribbon = new Ribbon(words, options.manifest, options.theme, this.ribbonActions());
    this.status = new StatusBar(words);
    const help = new FormulaHelp(words, () => ({
      functions: this.functions,
      workbook: this.open?.workbook ?? null,
    }));
    this.bar = new FormulaBar(words, {
      goTo: (text) => this.goTo(text),
      editing: (field) => this.view.editInBar(field),
      key: (event) => this.view.barKey(event),
      commit: (text, then) => this.view.enter(text, then),
      leave: () => this.view.focus(),
    });
    this.view = new SheetView(words, help, {
      shown: (sheet, selection, name, text) => {
        this.bar.show(name, text);
        this.status.showSelection(sheet, selection);
      },
      editing: (editing) => {
        if (editing) this.status.say(words.ready);
        this.tellCellEditing();
      },
      refused: (error, typed) => this.refused(error, typed),
      history: () => this.document.history,
      menu: (left, top) => this.openCellMenu(left, top),
    });
    this.tabs = new SheetTabs(words, {
      activate: (sheet) => this.workbook.activate(sheet),
      add: () => this.addSheet(),
    });
    this.pane = new TaskPane(words, {
      ...options,
      conversation: {
        onMessage: (text, from) => this.passed(text, from),
        intercept: () => this.answers.intercept(),
        delay: () => this.answers.delay(),
      },
      started: () => this.addinStarted(),
      closed: () => this.view.focus(),
    });
    this.requests = new RequestPanel(words, this.log, {
      close: () => this.toggleRequests(),
      say: (message) => this.status.say(message),
    });
    this.files = new FileDesk(words, options.locale, {
      current: () => this.open?.workbook ?? null,
      show: (workbook) => this.take({ workbook, history: new History(workbook) }),
      saved: () => this.showState(),
      say: (message) => this.status.say(message),
    });
    root.replaceChildren(
      this.ribbon.root,
      element(
        "div",
        { class: "middle" },
        element(
          "main",
          { class: "document", "aria-label": words.grid },
          this.bar.root,
          this.view.root,
          this.tabs.root,
        ),
        this.pane.root,
      ),
      this.requests.root,
      this.status.root,
      this.files.picker,
      help.root,
    );
    takeDrops(root, words.dropHere, this.ended.signal, (file) => void this.files.openFile(file));
    this.listenForKeys();
    window.addEventListener("beforeunload", (event) => this.open?.workbook.dirty && event.preventDefault(), {
      signal: this.ended.signal,
    });
  }

  /** The open workbook. */
  get workbook(): Workbook {
    return this.document.workbook;
  }

  /** Opens a sample by its id. */
  openSample(id: string): Promise<void> {
    return this.files.openSample(id);
  }

  /** Shows a workbook, and starts the add-in over it. */
  take(document: OpenDocument): void {
    this.stopListening();
    if (this.open && this.open.history !== document.history) this.open.history.close();
    this.open = document;
    const { workbook, history } = document;
    this.stopListening = workbook.listen((event) => this.heard(event));
    history.onChanged = () => this.showState();
    this.playsEditing = false;
    this.view.show(workbook);
    this.tabs.show(workbook);
    this.showState();
    this.pane.load(workbook);
    this.view.focus();
  }

  /** Ends the page and gives back what was open, for another page to take. */
  release(): OpenDocument | null {
    this.stopListening();
    this.ended.abort();
    this.pane.close();
    this.view.dispose();
    if (this.open) this.open.history.onChanged = () => undefined;
    return this.open;
  }

  private get document(): OpenDocument {
    if (!this.open) throw new Error("No workbook is open yet.");
    return this.open;
  }

  private ribbonActions(): RibbonActions {
    return {
      undo: () => this.step("undo"),
      redo: () => this.step("redo"),
      open: () => this.files.choose(),
      save: () => void this.files.save(),
      samples: () => void this.files.chooseSample(),
      language: () => this.options.switchLanguage(),
      theme: (theme) => {
        useTheme(theme);
        this.options.themeChosen(theme);
      },
      run: (button) => void this.run(button),
      toggleReadOnly: () => {
        this.workbook.readOnly = !this.workbook.readOnly;
        // An add-in is told at its start whether the workbook is read-only.
        this.reloadAddin();
      },
      toggleProtection: () => this.toggleProtection(),
      toggleCellEditing: () => {
        this.playsEditing = !this.playsEditing;
        this.tellCellEditing();
        this.showState();
      },
      toggleRequests: () => this.toggleRequests(),
      answers: (mode) => this.answers.choose(mode),
      reloadAddin: () => this.reloadAddin(),
    };
  }

  private listenForKeys(): void {
    const parts = [
      { root: this.ribbon.root, focus: () => this.ribbon.focus() },
      { root: this.bar.root, focus: () => this.bar.focusName() },
      { root: this.view.root, focus: () => this.view.focus() },
      { root: this.tabs.root, focus: () => this.tabs.focus() },
      { root: this.pane.root, focus: () => this.pane.focus() },
      { root: this.requests.root, focus: () => this.requests.focus() },
    ];
    listenForKeys(
      {
        undo: () => this.step("undo"),
        redo: () => this.step("redo"),
        open: () => this.files.choose(),
        save: () => void this.files.save(),
        addSheet: () => this.addSheet(),
        nextSheet: (step) => {
          const shown = this.workbook.sheets.filter((sheet) => sheet.visibility === "Visible");
          const next = shown[shown.indexOf(this.workbook.activeSheet) + step];
          if (next) this.workbook.activate(next);
        },
        nextPart: (step) => {
          const there = parts.filter(({ root }) => !root.hidden);
          const at = there.findIndex(({ root }) => root.contains(document.activeElement));
          there[(at + step + there.length) % there.length]?.focus();
        },
        isTyping: () => this.view.isEditing || this.bar.hasFocus,
      },
      this.ended.signal,
    );
  }

  /** Screen work is done once a frame, however many cells a batch changed. */
  private heard(event: WorkbookEvent): void {
    if (event.kind === "selection-changed") {
      if (event.sheet === this.open?.workbook.activeSheet) this.view.followModel();
      return;
    }
    const changesSheet = event.kind === "sheet-activated" || event.kind === "sheet-deleted";
    if (this.due === "nothing") requestAnimationFrame(() => this.draw());
    if (changesSheet || this.due !== "sheet") this.due = changesSheet ? "sheet" : "cells";
  }

  private draw(): void {
    const { due, open } = this;
    this.due = "nothing";
    if (!open || this.ended.signal.aborted) return;
    if (due === "sheet") this.view.show(open.workbook);
    else this.view.refresh();
    this.tabs.show(open.workbook);
    this.showState();
  }

  private showState(): void {
    if (!this.open) return;
    const { workbook, history } = this.open;
    this.ribbon.show({
      fileName: workbook.fileName,
      dirty: workbook.dirty,
      canUndo: history.canUndo,
      canRedo: history.canRedo,
      readOnly: workbook.readOnly,
      sheetProtected: workbook.activeSheet.protection.protected,
      cellEditing: this.playsEditing,
      requestsShown: !this.requests.root.hidden,
      answers: this.answers.mode,
      controls: this.pane.runningAddin?.controls ?? new Map(),
    });
  }

  private step(way: "undo" | "redo"): void {
    const place = this.attempt(() => this.document.history[way]());
    if (place) this.showStep(place, way === "undo" ? this.words.undone : this.words.redone);
  }

  private showStep({ sheet, area }: StepPlace, done: string): void {
    if (sheet !== this.workbook.activeSheet) this.workbook.activate(sheet);
    this.view.show(this.workbook);
    if (area) this.view.goTo(area);
    this.status.say(done);
  }

  private async run(button: RibbonButton): Promise<void> {
    if (button.action.kind === "show-pane") return this.pane.show();
    try {
      await this.pane.run(button.action.functionName);
    } catch {
      this.status.say(this.words.commandFailed);
    }
  }

  private goTo(text: string): void {
    const found = findPlace(this.workbook, text);
    if (!found) {
      this.status.say(this.words.notAReference(text));
      return;
    }
    if (found.sheet !== this.workbook.activeSheet) {
      this.workbook.activate(found.sheet);
      this.view.show(this.workbook);
    }
    this.view.goTo(found.area);
  }

  private addSheet(): void {
    this.attempt(() => {
      const sheet = this.document.history.apart(() => this.workbook.addSheet());
      this.workbook.activate(sheet);
    });
  }

  private toggleProtection(): void {
    const sheet = this.workbook.activeSheet;
    sheet.protection = { ...sheet.protection, protected: !sheet.protection.protected };
    sheet.touch("protection");
    this.workbook.notify({ kind: "sheet-changed", sheet });
  }

  private toggleRequests(): void {
    this.requests.toggle(this.requests.root.hidden);
    this.showState();
  }

  private reloadAddin(): void {
    this.answers.choose("as-usual");
    this.pane.load(this.workbook);
    this.showState();
  }

  private addinStarted(): void {
    this.functions = functionCatalogue(this.pane.runningAddin?.functions ?? null);
    this.tellCellEditing();
    this.showState();
  }

  private tellCellEditing(): void {
    this.pane.cellEditing(this.playsEditing || this.view.isEditing);
  }

  private passed(text: string, from: "add-in" | "host"): void {
    this.log.take(text, from);
    if (from === "host" && (this.pane.runningAddin?.controls.size ?? 0) > 0) this.showState();
  }

  private openCellMenu(left: number, top: number): void {
    const { words, options } = this;
    const own = [
      { label: words.copy, run: () => this.view.copy() },
      { label: words.clearContents, run: () => this.view.clear() },
    ];
    const addin = options.manifest.cellMenu.map((button) => ({
      label: button.label,
      icon: button.icon,
      run: () => void this.run(button),
    }));
    openMenu(words.cellMenu, addin.length > 0 ? [...own, null, ...addin] : own, { left, top }, () =>
      this.view.focus(),
    );
  }

  /** What the body gives; null where the workbook refused it, which the person is told. */
  private attempt<Value>(body: () => Value): Value | null {
    try {
      return body();
    } catch (error) {
      this.refused(error, null);
      return null;
    }
  }

  private refused(error: unknown, typed: string | null): void {
    const sentence = refusalSentence(error, this.workbook, typed, this.words);
    if (sentence === null) throw error;
    void ask(sentence, [], [{ label: this.words.dismiss, value: null }]);
  }
}
