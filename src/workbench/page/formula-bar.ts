import { element } from "./dom";
import type { Words } from "./words";

/** What the formula bar asks of the page. */
export interface FormulaBarActions {
  /** A name or address was typed into the name box. */
  goTo(text: string): void;
  /** The field is being typed in, or no longer (null); false where typing goes on though the focus left. */
  editing(field: HTMLInputElement | null): boolean;
  /** A key while typing, before the bar takes it (the list of names); true where it was handled. */
  key(event: KeyboardEvent): boolean;
  /** Takes the text; false where the workbook refused it, then typing goes on. */
  commit(text: string, then: "down" | "right" | "stay"): boolean;
  /** The keyboard goes back to the grid. */
  leave(): void;
}

/** Name box and formula bar above the grid. */
export class FormulaBar {
  readonly root: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly text: HTMLInputElement;
  private readonly buttons: readonly HTMLButtonElement[];
  private shown = { name: "", text: "" };
  private editing = false;

  constructor(
    words: Words,
    private readonly actions: FormulaBarActions,
  ) {
    this.name = element("input", { class: "name-box", "aria-label": words.nameBox, spellcheck: false });
    this.text = element("input", {
      class: "formula-text",
      "aria-label": words.formulaBar,
      spellcheck: false,
      autocomplete: "off",
    });
    const button = (label: string, sign: string, run: () => void): HTMLButtonElement =>
      element(
        "button",
        {
          type: "button",
          class: "bar-button",
          "aria-label": label,
          title: label,
          disabled: true,
          onpointerdown: (event: Event) => event.preventDefault(),
          onclick: run,
        },
        sign,
      );
    this.buttons = [
      button(words.cancelEntry, "✕", () => this.cancel()),
      button(words.enterEntry, "✓", () => this.finish("stay")),
    ];
    this.nameKeys();
    this.textKeys();
    this.root = element(
      "div",
      { class: "formula-bar" },
      this.name,
      ...this.buttons,
      element("span", { class: "fx", "aria-hidden": "true" }, "fx"),
      this.text,
    );
  }

  /** Shows the selection's name and the active cell's content. */
  show(name: string, text: string): void {
    this.shown = { name, text };
    if (document.activeElement !== this.name) this.name.value = name;
    if (!this.editing) this.text.value = text;
  }

  /** Whether a text is being typed in one of its boxes. */
  get hasFocus(): boolean {
    return document.activeElement === this.name || document.activeElement === this.text;
  }

  /** Puts the keyboard into the name box. */
  focusName(): void {
    this.name.select();
    this.name.focus();
  }

  private nameKeys(): void {
    this.name.addEventListener("focus", () => this.name.select());
    this.name.addEventListener("blur", () => (this.name.value = this.shown.name));
    this.name.addEventListener("keydown", (event) => {
      if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
      // The focus goes back to the grid at once; the key must not arrive there as well.
      event.preventDefault();
      const text = this.name.value.trim();
      this.actions.leave();
      if (event.key === "Enter" && text !== "") this.actions.goTo(text);
    });
  }

  private textKeys(): void {
    const typing = (): void => {
      this.setEditing(true);
      this.actions.editing(this.text);
    };
    for (const event of ["focus", "input", "click"]) this.text.addEventListener(event, typing);
    this.text.addEventListener("keyup", (event) => {
      if (this.editing && /^(Arrow|Home|End)/.test(event.key)) this.actions.editing(this.text);
    });
    this.text.addEventListener("blur", () => {
      if (this.editing && !document.querySelector("dialog:modal")) this.finish("stay");
    });
    this.text.addEventListener("keydown", (event) => {
      if (event.isComposing || !this.editing) return;
      if (this.actions.key(event)) return;
      if (event.key === "Escape") this.cancel();
      else if (event.key === "Enter") this.finish("down");
      else return;
      event.preventDefault();
    });
  }

  private finish(then: "down" | "stay"): void {
    if (!this.editing || !this.actions.editing(null)) return;
    this.setEditing(false);
    if (!this.actions.commit(this.text.value, then)) {
      this.setEditing(true);
      this.actions.editing(this.text);
      return;
    }
    if (document.activeElement === this.text) this.actions.leave();
    this.text.value = this.shown.text;
  }

  private cancel(): void {
    this.setEditing(false);
    this.actions.editing(null);
    this.text.value = this.shown.text;
    this.actions.leave();
  }

  private setEditing(editing: boolean): void {
    this.editing = editing;
    for (const button of this.buttons) button.disabled = !editing;
  }
}
