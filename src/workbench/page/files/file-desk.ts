import type { Workbook } from "../../model/workbook";
import { FileError } from "../../xlsx/file-error";
import { element } from "../dom";
import { ask } from "../notice";
import type { Locale, Words } from "../words";
import { fileErrorWords, noteLines } from "./file-words";
import { pickSample } from "./sample-picker";
import { download, fileOf, listSamples, openBytes, type OpenedWorkbook, openSample } from "./workbook-files";

/** What opening and saving need of the window. */
export interface FileDeskActions {
  current(): Workbook | null;
  show(workbook: Workbook): void;
  saved(): void;
  say(message: string): void;
}

/** Opens and saves workbooks, and asks the person where something would be lost. What is open stays where opening fails. */
export class FileDesk {
  readonly picker = element("input", {
    type: "file",
    accept: ".xlsx,.xlsm,.xls,.csv,.tsv,.txt",
    hidden: true,
  });

  constructor(
    private readonly words: Words,
    private readonly locale: Locale,
    private readonly actions: FileDeskActions,
  ) {
    this.picker.addEventListener("change", () => {
      const file = this.picker.files?.[0];
      if (file) void this.openFile(file);
      this.picker.value = "";
    });
  }

  /** Lets the person choose a file. */
  choose(): void {
    this.picker.click();
  }

  /** Lets the person choose a sample. */
  async chooseSample(): Promise<void> {
    const samples = await listSamples().catch(() => null);
    if (!samples) return this.tell(this.words.noSamples);
    const id = await pickSample(samples, this.words, this.locale);
    if (id !== null && (await this.mayLeave())) await this.openSample(id);
  }

  /** Opens a sample by its id. */
  async openSample(id: string): Promise<void> {
    const opened = await openSample(id).catch(() => null);
    if (opened) await this.show(opened);
    else await this.tell(this.words.noSample(id));
  }

  /** Opens a file the person chose. */
  async openFile(file: File): Promise<void> {
    if (!(await this.mayLeave())) return;
    this.actions.say(this.words.opening(file.name));
    // So that the line is seen before a large file keeps the page busy.
    await new Promise((resolve) => setTimeout(resolve, 30));
    const opened = await this.read(file);
    if (opened) await this.show(opened);
  }

  /** Saves as .xlsx, after telling what that would lose. */
  async save(): Promise<void> {
    const workbook = this.actions.current();
    if (!workbook) return;
    await workbook.engine?.settled();
    const { bytes, lost, fileName } = fileOf(workbook);
    if (lost.length > 0) {
      const anyway = await ask(this.words.saveLoses, noteLines(lost, this.locale), [
        { label: this.words.saveAnyway, value: true },
        { label: this.words.cancel, value: false },
      ]);
      if (!anyway) return;
    }
    download(bytes, fileName);
    workbook.dirty = false;
    this.actions.saved();
    this.actions.say(this.words.saved(fileName));
  }

  private async read(file: File): Promise<OpenedWorkbook | null> {
    try {
      return openBytes(new Uint8Array(await file.arrayBuffer()), file.name);
    } catch (error) {
      const known = error instanceof FileError;
      const why = known ? fileErrorWords[this.locale][error.code] : this.words.unreadable;
      this.actions.say(this.words.ready);
      await this.tell(this.words.cannotOpen(file.name, why));
      // Our own failure: the person keeps the open workbook, a developer sees it in the console.
      if (!known && !(error instanceof DOMException)) reportError(error);
      return null;
    }
  }

  private async show({ workbook, notes }: OpenedWorkbook): Promise<void> {
    this.actions.show(workbook);
    this.actions.say(this.words.opened(workbook.fileName));
    if (notes.length > 0) await this.tell(this.words.openNotes, noteLines(notes, this.locale));
  }

  private async mayLeave(): Promise<boolean> {
    const workbook = this.actions.current();
    if (!workbook?.dirty) return true;
    return ask(
      this.words.notSaved(workbook.fileName),
      [],
      [
        { label: this.words.openAnyway, value: true },
        { label: this.words.cancel, value: false },
      ],
    );
  }

  private async tell(text: string, details: readonly string[] = []): Promise<void> {
    await ask(text, details, [{ label: this.words.dismiss, value: null }]);
  }
}
