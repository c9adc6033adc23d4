import { element } from "./dom";
import type { Words } from "./words";

/** What the formula bar asks of the page. */
export interface FormulaBarActions {
  /** A name or address was typed into the name box. */
  goTo(text: string): void;
  /** The text was finished with Enter. */
  commit(text: string): void;
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
    // The focus goes back to the grid at once; the key must not arrive there as well.
    const onKey = (box: HTMLInputElement, enter: (text: string) => void): void =>
      box.addEventListener("keydown", (event) => {
        if (event.isComposing || (event.key !== "Enter" && event.key !== "Escape")) return;
        event.preventDefault();
        if (event.key === "Enter") enter(box.value);
        else actions.cancelled();
      });
    onKey(this.name, (text) => actions.goTo(text.trim()));
    onKey(this.text, (text) => actions.commit(text));
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
