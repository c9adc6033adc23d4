import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { moveByArrows } from "./arrow-keys";
import { element } from "./dom";
import type { Words } from "./words";

/** The sheet tabs under the grid. */
export class SheetTabs {
  readonly root: HTMLElement;
  private readonly list: HTMLElement;

  constructor(
    words: Words,
    private readonly actions: { activate(sheet: Sheet): void; add(): void },
  ) {
    this.list = element("div", { class: "tab-list", role: "tablist", "aria-label": words.sheets });
    moveByArrows(this.list);
    this.root = element(
      "div",
      { class: "sheet-tabs" },
      this.list,
      element(
        "button",
        {
          class: "add-sheet",
          type: "button",
          "aria-label": words.addSheet,
          title: words.addSheet,
          onclick: () => this.actions.add(),
        },
        "+",
      ),
    );
  }

  /** Puts the keyboard on the tab of the active sheet. */
  focus(): void {
    this.list.querySelector<HTMLElement>('[aria-selected="true"]')?.focus();
  }

  show(workbook: Workbook): void {
    const hadFocus = this.list.contains(document.activeElement);
    const active = workbook.activeSheet;
    const tabs = workbook.sheets
      .filter((sheet) => sheet.visibility === "Visible")
      .map((sheet) => {
        const selected = sheet === active;
        const tab = element(
          "button",
          {
            class: "sheet-tab",
            type: "button",
            role: "tab",
            "aria-selected": String(selected),
            tabIndex: selected ? 0 : -1,
            onclick: () => this.actions.activate(sheet),
          },
          sheet.name,
        );
        if (/^#[0-9a-f]{6}$/i.test(sheet.tabColor)) tab.style.boxShadow = `inset 0 -3px ${sheet.tabColor}`;
        return tab;
      });
    this.list.replaceChildren(...tabs);
    if (hadFocus) this.focus();
    tabs.find((tab) => tab.getAttribute("aria-selected") === "true")?.scrollIntoView({ block: "nearest" });
  }
}
