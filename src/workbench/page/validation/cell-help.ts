import { area, contains } from "../../model/address";
import { formatValue } from "../../model/display-text";
import type { DataValidation } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { hasDropDown, listItems, validationAt } from "../../model/validation";
import { element } from "../dom";
import type { GridView } from "../grid/grid-view";
import { gridWords } from "../grid/grid-words";
import { closePopup, openPopup } from "../grid/popup";

/** What a validation rule shows at the selected cell: its message, and an arrow with the list to choose from. */
export class CellHelp {
  readonly root = element("div", { class: "cell-help" });
  private sheet: Sheet | null = null;
  private rule: DataValidation | null = null;
  private stopListening: () => void = () => undefined;
  private readonly arrow = element(
    "button",
    { type: "button", class: "choice-arrow", tabIndex: -1, onclick: () => this.openList() },
    "▾",
  );
  private readonly prompt = element("div", { class: "cell-prompt", role: "note" });

  constructor(
    private readonly grid: GridView,
    private readonly enter: (text: string) => void,
  ) {
    this.root.append(this.arrow, this.prompt);
    // The keyboard stays with the cells.
    this.arrow.addEventListener("mousedown", (event) => event.preventDefault());
    document.addEventListener(
      "keydown",
      (event) => {
        if (!event.altKey || event.key !== "ArrowDown" || this.arrow.hidden) return;
        if (document.querySelector("dialog[open], .grid-popup, .cell-editor.open")) return;
        event.preventDefault();
        event.stopPropagation();
        this.openList();
      },
      true,
    );
  }

  show(sheet: Sheet): void {
    if (sheet !== this.sheet) {
      this.stopListening();
      this.stopListening = sheet.workbook.listen((event) => {
        if (event.kind === "selection-changed" && event.sheet === this.sheet) this.look();
      });
    }
    this.sheet = sheet;
    this.look();
  }

  /** Follows the scrolling of the grid. */
  move(): void {
    const { sheet, rule } = this;
    if (!sheet || !rule) return;
    const { row, column } = this.cell(sheet);
    const cell = area(row, column);
    const box = this.grid.boxOf(sheet.merges.find((each) => contains(each, cell)) ?? cell);
    const { headingWidth, headingHeight } = this.grid.viewport();
    this.root.hidden = box.left + box.width < headingWidth || box.top + box.height <= headingHeight;
    Object.assign(this.arrow.style, {
      left: `${box.left + box.width + 1}px`,
      top: `${box.top + box.height - 19}px`,
    });
    Object.assign(this.prompt.style, { left: `${box.left + 12}px`, top: `${box.top + box.height + 6}px` });
  }

  /** The rule, arrow and message that belong to the selection as it is now. */
  private look(): void {
    const { sheet } = this;
    if (!sheet) return;
    const { row, column } = this.cell(sheet);
    const rule = (this.rule = validationAt(sheet, row, column));
    this.root.hidden = !rule;
    this.arrow.hidden = !rule || !hasDropDown(rule);
    this.arrow.setAttribute("aria-label", gridWords().chooseValue);
    const { title, message, showPrompt } = rule?.prompt ?? { title: "", message: "", showPrompt: false };
    this.prompt.hidden = !showPrompt || (title === "" && message === "");
    this.prompt.replaceChildren(...(title === "" ? [] : [element("strong", {}, title)]), message);
    this.move();
  }

  private cell(sheet: Sheet): { row: number; column: number } {
    return { row: sheet.selection.top, column: sheet.selection.left };
  }

  private openList(): void {
    const { sheet, rule } = this;
    if (!sheet || !rule) return;
    const { row, column } = this.cell(sheet);
    const pattern = sheet.style(row, column).numberFormat;
    const texts = listItems(sheet, row, column, rule).map((item) =>
      formatValue(item, pattern, sheet.workbook),
    );
    const now = formatValue(sheet.value(row, column), pattern, sheet.workbook);
    const options = texts.map((text) =>
      element(
        "button",
        {
          type: "button",
          class: "choice",
          role: "option",
          "aria-selected": text === now,
          onclick: () => {
            closePopup();
            this.enter(text);
          },
        },
        text === "" ? " " : text,
      ),
    );
    const box = this.grid.boxOf(area(row, column));
    const at = (this.root.offsetParent ?? this.root).getBoundingClientRect();
    const under = new DOMRect(at.left + box.left, at.top + box.top, box.width, box.height);
    const popup = openPopup(under, gridWords().choices, "listbox", options);
    popup.root.style.minWidth = `${box.width}px`;
    (options[texts.indexOf(now)] ?? options[0])?.focus();
    popup.root.addEventListener("keydown", (event) => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const focused = options.findIndex((option) => option === document.activeElement);
      options[Math.max(0, Math.min(options.length - 1, focused + step))]?.focus();
    });
  }
}
