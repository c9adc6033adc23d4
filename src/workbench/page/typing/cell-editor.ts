import { element } from "../dom";
import type { ScreenBox } from "../grid/grid-view";

/** Where a finished edit moves the selection. */
export type AfterEdit = "down" | "up" | "right" | "left" | "stay";

/** What the editor needs from the page. */
export interface EditorListeners {
  /** The text to open with at the active cell, and where that cell is on screen. */
  begin(): { readonly text: string; readonly box: ScreenBox };
  /** Takes the text; false where the workbook refused it, then editing goes on. */
  commit(text: string, then: AfterEdit): boolean;
  /** The text changed while editing (the formula bar shows it too); null when editing ended. */
  typing(text: string | null): void;
  /** A key while editing, before the editor takes it (the list of names, pointing at cells); true where handled. */
  editKey(event: KeyboardEvent): boolean;
  /** Whether editing goes on though the focus left (pointing at cells with the mouse, a dialog). */
  keepsEditing(): boolean;
  /** A key while not editing; true where it was handled. */
  key(event: KeyboardEvent): boolean;
  copy(): string;
  paste(text: string): void;
  clear(): void;
}

/**
 * The box in which a cell is edited. It always has the focus while the grid is used, so that typing (an input
 * method for Chinese too) goes straight into it; it is shown only while a cell is edited.
 */
export class CellEditor {
  readonly input = element("textarea", {
    class: "cell-editor",
    rows: 1,
    spellcheck: false,
  });
  private editing = false;
  private byTyping = false;

  constructor(
    label: string,
    private readonly listeners: EditorListeners,
  ) {
    this.input.setAttribute("aria-label", label);
    this.input.addEventListener("keydown", (event) => this.keydown(event));
    this.input.addEventListener("input", () => {
      if (!this.editing) this.open(this.input.value);
      else this.grow();
      this.listeners.typing(this.input.value);
    });
    this.input.addEventListener("blur", () => {
      if (this.editing && !this.listeners.keepsEditing()) this.finish("stay");
    });
    this.input.addEventListener("copy", (event) => {
      if (this.editing) return;
      event.clipboardData?.setData("text/plain", this.listeners.copy());
      event.preventDefault();
    });
    this.input.addEventListener("paste", (event) => {
      if (this.editing) return;
      this.listeners.paste(event.clipboardData?.getData("text/plain") ?? "");
      event.preventDefault();
    });
  }

  get isEditing(): boolean {
    return this.editing;
  }

  /** Editing began by typing over the cell: arrow keys belong to the sheet then, not to the text. */
  get beganByTyping(): boolean {
    return this.editing && this.byTyping;
  }

  /** Takes the keyboard without editing. */
  focus(): void {
    this.input.focus({ preventScroll: true });
  }

  /** Takes the keyboard and a key that was meant for the grid but went elsewhere. */
  takeKey(event: KeyboardEvent): void {
    this.focus();
    this.keydown(event);
  }

  /** Opens the active cell, with its own text unless another is given. */
  open(text?: string): void {
    const { text: own, box } = this.listeners.begin();
    this.editing = true;
    this.byTyping = text !== undefined;
    if (text === undefined) this.input.value = own;
    Object.assign(this.input.style, {
      left: `${box.left}px`,
      top: `${box.top}px`,
      minWidth: `${box.width + 1}px`,
      minHeight: `${box.height + 1}px`,
    });
    this.input.classList.add("open");
    this.focus();
    this.grow();
    this.listeners.typing(this.input.value);
  }

  /** Ends editing and gives the text to the workbook. */
  finish(then: AfterEdit): void {
    if (!this.editing) return;
    this.editing = false;
    if (!this.listeners.commit(this.input.value, then)) {
      this.editing = true;
      this.focus();
      return;
    }
    this.close();
  }

  cancel(): void {
    this.editing = false;
    this.close();
  }

  private close(): void {
    this.input.value = "";
    this.input.classList.remove("open");
    Object.assign(this.input.style, { minWidth: "", minHeight: "", width: "", height: "" });
    this.listeners.typing(null);
  }

  private grow(): void {
    if (!this.editing) return;
    this.input.style.width = this.input.style.height = "0";
    this.input.style.width = `${this.input.scrollWidth + 6}px`;
    this.input.style.height = `${this.input.scrollHeight}px`;
  }

  private keydown(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (this.editing && this.listeners.editKey(event)) {
      event.preventDefault();
      return;
    }
    if (!this.editing) {
      if (event.key === "F2") this.open();
      else if (event.key === "Delete" || event.key === "Backspace") this.listeners.clear();
      else if (!this.listeners.key(event)) return;
      event.preventDefault();
      return;
    }
    const then = AFTER[event.key] ?? (this.byTyping ? ARROWS[event.key] : undefined);
    if (event.key === "F2") this.byTyping = false;
    else if (event.key === "Escape") this.cancel();
    else if (event.key === "Enter" && event.altKey)
      this.input.setRangeText("\n", this.input.selectionStart, this.input.selectionEnd, "end");
    else if (then) this.finish(event.shiftKey ? then.shifted : then.plain);
    else return;
    event.preventDefault();
  }
}

const AFTER: Readonly<Record<string, { plain: AfterEdit; shifted: AfterEdit }>> = {
  Enter: { plain: "down", shifted: "up" },
  Tab: { plain: "right", shifted: "left" },
};

/** Arrows end what was typed over a cell, as in Excel; F2 gives them to the text. */
const ARROWS: typeof AFTER = {
  ArrowDown: { plain: "down", shifted: "down" },
  ArrowUp: { plain: "up", shifted: "up" },
  ArrowRight: { plain: "right", shifted: "right" },
  ArrowLeft: { plain: "left", shifted: "left" },
};
