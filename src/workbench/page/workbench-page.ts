import { parseAddress } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import type { Workbook, WorkbookEvent } from "../model/workbook";
import { FileError } from "../xlsx/file-error";
import { element } from "./dom";
import { fileErrorWords, noteLines } from "./files/file-words";
import { download, fileOf, openBytes, openSample, type OpenedWorkbook } from "./files/workbook-files";
import { FormulaBar } from "./formula-bar";
import { ask } from "./notice";
import type { Manifest, RibbonButton } from "./ribbon/manifest-ribbon";
import { Ribbon } from "./ribbon/ribbon";
import { SheetTabs } from "./sheet-tabs";
import { SheetView } from "./sheet-view";
import { StatusBar } from "./status-bar";
import { type StartAddin, TaskPane } from "./task-pane";
import { type Locale, type Words, wordsOf } from "./words";

/** What the page is made with. */
export interface PageOptions {
  readonly manifest: Manifest;
  readonly locale: Locale;
  readonly startAddin: StartAddin;
  /** Loads the page in the other language. */
  readonly switchLanguage: () => void;
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
  private readonly picker = element("input", {
    type: "file",
    accept: ".xlsx,.xlsm,.xls,.csv,.tsv,.txt",
    hidden: true,
  });
  private opened: Workbook | null = null;
  private stopListening: () => void = () => undefined;
  private due: "nothing" | "cells" | "sheet" = "nothing";

  constructor(
    root: HTMLElement,
    private readonly options: PageOptions,
  ) {
    const words = (this.words = wordsOf(options.locale));
    this.ribbon = new Ribbon(words, options.manifest, options.locale === "zh-CN" ? "English" : "中文", {
      open: () => this.picker.click(),
      save: () => void this.save(),
      language: () => options.switchLanguage(),
      run: (button) => void this.run(button),
    });
    this.bar = new FormulaBar(words, {
      goTo: (text) => this.goTo(text),
      commit: (text) => {
        this.view.focus();
        this.view.enter(text);
      },
      cancelled: () => {
        this.view.focus();
        this.view.refresh();
      },
    });
    this.status = new StatusBar(words);
    this.view = new SheetView({
      shown: (sheet, selection, name, text) => {
        this.bar.show(name, text);
        this.status.showSelection(sheet, selection);
      },
      editing: (editing) => this.pane.cellEditing(editing),
      refused: (error) => this.refused(error),
    });
    this.tabs = new SheetTabs(words, {
      activate: (sheet) => this.opened?.activate(sheet),
      add: () => this.change((workbook) => workbook.activate(workbook.addSheet())),
    });
    this.pane = new TaskPane(words, options.manifest, options.locale, options.startAddin);
    this.picker.addEventListener("change", () => {
      const file = this.picker.files?.[0];
      this.picker.value = "";
      if (file) void this.openFile(file);
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
      this.status.root,
      this.picker,
    );
    root.addEventListener("dragover", (event) => event.preventDefault());
    root.addEventListener("drop", (event) => {
      event.preventDefault();
      const file = event.dataTransfer?.files[0];
      if (file) void this.openFile(file);
    });
  }

  /** The open workbook. */
  get workbook(): Workbook {
    if (!this.opened) throw new Error("No workbook is open yet.");
    return this.opened;
  }

  /** Opens a sample by its name. */
  async openSample(name: string): Promise<void> {
    const opened = await openSample(name);
    if (opened) this.show(opened);
    else await this.tellPerson(this.words.noSample(name), []);
  }

  /** Opens a file the person chose. */
  async openFile(file: File): Promise<void> {
    if (this.opened?.dirty) {
      const anyway = await ask(
        this.words.notSaved(this.opened.fileName),
        [],
        [
          { label: this.words.openAnyway, value: true },
          { label: this.words.cancel, value: false },
        ],
      );
      if (!anyway) return;
    }
    try {
      this.show(openBytes(new Uint8Array(await file.arrayBuffer()), file.name));
    } catch (error) {
      if (!(error instanceof FileError)) throw error;
      const why = fileErrorWords[this.options.locale][error.code];
      await this.tellPerson(this.words.cannotOpen(file.name, why), []);
    }
  }

  private show({ workbook, notes }: OpenedWorkbook): void {
    this.stopListening();
    this.opened = workbook;
    this.stopListening = workbook.listen((event) => this.heard(event));
    this.view.show(workbook);
    this.tabs.show(workbook);
    this.ribbon.showFile(workbook.fileName, false);
    this.status.say(this.words.opened(workbook.fileName));
    this.pane.load(workbook);
    this.view.focus();
    if (notes.length > 0) void this.tellPerson(this.words.openNotes, noteLines(notes, this.options.locale));
  }

  /** Screen work is done once a frame, however many cells a batch changed. */
  private heard(event: WorkbookEvent): void {
    if (event.kind === "selection-changed") {
      if (event.sheet === this.opened?.activeSheet) this.view.followModel();
      return;
    }
    const changesSheet = event.kind === "sheet-activated" || event.kind === "sheet-deleted";
    if (this.due === "nothing") requestAnimationFrame(() => this.draw());
    if (changesSheet || this.due !== "sheet") this.due = changesSheet ? "sheet" : "cells";
  }

  private draw(): void {
    const { due, opened } = this;
    this.due = "nothing";
    if (!opened) return;
    if (due === "sheet") this.view.show(opened);
    else this.view.refresh();
    this.tabs.show(opened);
    this.ribbon.showFile(opened.fileName, opened.dirty);
  }

  private async run(button: RibbonButton): Promise<void> {
    if (button.action.kind === "show-pane") return this.pane.show();
    try {
      await this.pane.run(button.action.functionName);
    } catch {
      this.status.say(this.words.commandFailed);
    }
  }

  private async save(): Promise<void> {
    const workbook = this.opened;
    if (!workbook) return;
    await workbook.engine?.settled();
    const { bytes, lost, fileName } = fileOf(workbook);
    if (lost.length > 0) {
      const anyway = await ask(this.words.saveLoses, noteLines(lost, this.options.locale), [
        { label: this.words.saveAnyway, value: true },
        { label: this.words.cancel, value: false },
      ]);
      if (!anyway) return;
    }
    download(bytes, fileName);
    workbook.dirty = false;
    this.ribbon.showFile(workbook.fileName, false);
    this.status.say(this.words.saved(fileName));
  }

  /** Goes to an address, a table or a defined name typed into the name box. */
  private goTo(text: string): void {
    const found = this.opened && findPlace(this.opened, text);
    if (!this.opened || !found) {
      this.status.say(this.words.notAReference(text));
      return;
    }
    if (found.sheet !== this.opened.activeSheet) {
      this.opened.activate(found.sheet);
      this.view.show(this.opened);
    }
    this.view.goTo(found.area);
  }

  private change(body: (workbook: Workbook) => void): void {
    try {
      body(this.workbook);
    } catch (error) {
      this.refused(error);
    }
  }

  private refused(error: unknown): void {
    if (!(error instanceof HostError)) throw error;
    this.status.say(this.words.refused(error.message));
  }

  private async tellPerson(text: string, details: readonly string[]): Promise<void> {
    await ask(text, details, [{ label: this.words.dismiss, value: null }]);
  }
}

function findPlace(workbook: Workbook, text: string): { sheet: Sheet; area: Sheet["selection"] } | null {
  const table = workbook.findTable(text);
  if (table) return { sheet: table.sheet, area: table.area };
  const formula = workbook.findName(text, workbook.activeSheet)?.formulaText.replace(/^=/, "");
  try {
    const { sheet: name, area } = parseAddress(formula ?? text);
    const sheet = name === null ? workbook.activeSheet : workbook.findSheet(name);
    return sheet ? { sheet, area } : null;
  } catch {
    return null;
  }
}
