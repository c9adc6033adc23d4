import type { Workbook } from "../../model/workbook";
import { element } from "../dom";
import type { Words } from "../words";
import { type AtCaret, formulaAtCaret } from "./at-caret";
import {
  columnCompletions,
  type Completion,
  completions,
  type HelpFunction,
  shownArgument,
} from "./catalogue";

/** A field a formula is typed into. */
export type FormulaField = HTMLInputElement | HTMLTextAreaElement;

/** What the help knows of the open workbook. */
export interface FormulaKnowledge {
  readonly functions: ReadonlyMap<string, HelpFunction>;
  readonly workbook: Workbook | null;
}

const MOST_SHOWN = 12;

/**
 * The help under the field in which a formula is typed: names that begin as what was typed, with what the add-in says
 * of its functions, and the arguments of the function the caret is in, the current one in bold.
 */
export class FormulaHelp {
  readonly root = element("div", { class: "formula-help", hidden: true });
  private readonly hint = element("div", { class: "argument-help", role: "tooltip", id: "argument-help" });
  private readonly list: HTMLElement;
  private field: FormulaField | null = null;
  private offered: readonly Completion[] = [];
  private chosen = 0;
  private from = 0;

  constructor(
    private readonly words: Words,
    private readonly knowledge: () => FormulaKnowledge,
  ) {
    this.list = element("ul", {
      class: "completions",
      id: "completions",
      role: "listbox",
      "aria-label": words.completions,
    });
    this.root.append(this.hint, this.list);
    // The field keeps the focus; a click takes the name.
    this.root.addEventListener("pointerdown", (event) => event.preventDefault());
  }

  /** Shows what belongs to the caret of the field. */
  update(field: FormulaField): void {
    this.field = field;
    const caret = field.selectionStart === field.selectionEnd ? (field.selectionEnd ?? 0) : 0;
    const at = formulaAtCaret(field.value, caret);
    this.offer(at);
    this.explain(at);
    this.root.hidden = this.list.hidden && this.hint.hidden;
    this.connect(field);
    if (!this.root.hidden) this.place(field);
  }

  hide(): void {
    this.root.hidden = true;
    this.offered = [];
    if (this.field) disconnect(this.field);
    this.field = null;
  }

  /** Takes the keys that belong to the list of names; true where one was taken. */
  key(event: KeyboardEvent): boolean {
    if (this.root.hidden || this.offered.length === 0) return false;
    switch (event.key) {
      case "ArrowDown":
      case "ArrowUp": {
        const count = this.offered.length;
        this.choose((this.chosen + (event.key === "ArrowDown" ? 1 : count - 1)) % count);
        break;
      }
      case "Tab":
        this.take(this.chosen);
        break;
      case "Escape":
        this.offered = [];
        this.list.hidden = true;
        this.root.hidden = this.hint.hidden;
        if (this.field) this.connect(this.field);
        break;
      default:
        return false;
    }
    event.preventDefault();
    return true;
  }

  private offer(at: AtCaret): void {
    const { functions, workbook } = this.knowledge();
    const found =
      workbook && at.column
        ? columnCompletions(at.column.table, at.column.text, workbook)
        : workbook && at.word
          ? completions(at.word.text, functions, workbook)
          : [];
    this.from = (at.column ?? at.word)?.from ?? 0;
    this.offered = found.slice(0, MOST_SHOWN);
    this.list.replaceChildren(
      ...this.offered.map((each, index) =>
        element(
          "li",
          { role: "option", id: `completion-${index}`, class: each.kind, onclick: () => this.take(index) },
          element("span", { class: "completion-name" }, each.name),
          ...(each.description ? [element("span", { class: "completion-about" }, each.description)] : []),
        ),
      ),
    );
    this.list.hidden = this.offered.length === 0;
    this.choose(0);
  }

  private explain({ call }: AtCaret): void {
    const known = call && this.knowledge().functions.get(call.name.toUpperCase());
    this.hint.hidden = !known?.arguments || this.offered.length > 0;
    if (!known?.arguments || !call) return;
    const current = shownArgument(known, call.argument);
    const parts = known.arguments.flatMap((each, index) => [
      ...(index > 0 ? [", "] : []),
      element(index === current ? "b" : "span", {}, each.label),
    ]);
    const about = known.arguments[current]?.description;
    this.hint.replaceChildren(
      element("div", { class: "signature" }, `${known.name}(`, ...parts, known.repeating > 0 ? ", …)" : ")"),
      ...(known.description ? [element("div", { class: "function-about" }, known.description)] : []),
      ...(about
        ? [
            element(
              "div",
              { class: "argument-about" },
              element(
                "b",
                {},
                this.words.argument((known.arguments[current]?.label ?? "").replace(/^\[|\]$/g, "")),
              ),
              about,
            ),
          ]
        : []),
    );
  }

  private choose(index: number): void {
    this.chosen = index;
    [...this.list.children].forEach((option, i) => option.setAttribute("aria-selected", String(i === index)));
    this.list.children[index]?.scrollIntoView({ block: "nearest" });
    if (this.offered.length > 0) this.field?.setAttribute("aria-activedescendant", `completion-${index}`);
  }

  private take(index: number): void {
    const { field } = this;
    const chosen = this.offered[index];
    if (!field || !chosen) return;
    const isFunction = chosen.kind === "function" || chosen.kind === "custom-function";
    const end = isFunction ? "(" : chosen.kind === "column" ? "]" : "";
    field.setRangeText(chosen.name + end, this.from, field.selectionEnd ?? field.value.length, "end");
    field.focus();
    field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  private connect(field: FormulaField): void {
    if (this.root.hidden) return disconnect(field);
    field.setAttribute("aria-autocomplete", "list");
    if (this.offered.length > 0) {
      field.setAttribute("aria-controls", "completions");
      field.setAttribute("aria-activedescendant", `completion-${this.chosen}`);
    } else field.removeAttribute("aria-activedescendant");
    if (this.hint.hidden) field.removeAttribute("aria-describedby");
    else field.setAttribute("aria-describedby", "argument-help");
  }

  /** Under the field, or above it where there is no room. */
  private place(field: FormulaField): void {
    const box = field.getBoundingClientRect();
    const { offsetHeight: height, offsetWidth: width } = this.root;
    const below = box.bottom + 4;
    const top = below + height > window.innerHeight ? Math.max(4, box.top - height - 4) : below;
    const left = Math.max(4, Math.min(box.left, window.innerWidth - width - 4));
    Object.assign(this.root.style, { left: `${left}px`, top: `${top}px` });
  }
}

function disconnect(field: FormulaField): void {
  for (const name of ["aria-controls", "aria-activedescendant", "aria-describedby", "aria-autocomplete"])
    field.removeAttribute(name);
}
