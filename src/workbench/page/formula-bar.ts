import { element } from "./dom";
import type { Words } from "./words";

/** What the formula bar asks of the page. */
export interface FormulaBarActions {
  /** A name or address was typed into the name box. */
  goTo(text: string): void;
  /** The text was finished with Enter; false where it was refused. */
  commit(text: string): boolean;
  /** Editing in the bar was given up. */
  cancelled(): void;
}

/** Name box and formula bar above the grid. */
export class FormulaBar {
  readonly root: HTMLElement;
  private readonly name: HTMLInputElement;
  private readonly text: HTMLInputElement;

  constructor(words: Words, actions: FormulaBarActions) {
    this.name = element("input", { class: "name-box", "aria-label": words.nameBox, spellcheck: false });
    this.text = element("input", {
      class: "formula-text",
      "aria-label": words.formulaBar,
      spellcheck: false,
    });
    this.name.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") actions.goTo(this.name.value.trim());
      if (event.key === "Escape") actions.cancelled();
    });
    this.text.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "Enter") actions.commit(this.text.value);
      if (event.key === "Escape") actions.cancelled();
    });
    this.root = element(
      "div",
      { class: "formula-bar" },
      this.name,
      element("span", { class: "fx", "aria-hidden": "true" }, "fx"),
      this.text,
    );
  }

  /** Shows the selection's name and the active cell's content. */
  show(name: string, text: string): void {
    if (document.activeElement !== this.name) this.name.value = name;
    if (document.activeElement !== this.text) this.text.value = text;
  }
}
