import { intersection, type Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import { element } from "./dom";
import { formatted } from "./grid/cell-text";
import type { Words } from "./words";

/** The line at the bottom: what was last done, and count, sum and average of the selected cells. */
export class StatusBar {
  readonly root: HTMLElement;
  private readonly message = element("span", { class: "status-message", role: "status" });
  private readonly figures = element("span", { class: "status-figures" });

  constructor(private readonly words: Words) {
    this.message.textContent = words.ready;
    this.root = element("footer", { class: "status-bar" }, this.message, this.figures);
  }

  say(message: string): void {
    this.message.textContent = message;
  }

  showSelection(sheet: Sheet, selection: Area): void {
    const used = sheet.usedArea(true);
    const at = used && intersection(used, selection);
    let filled = 0;
    let numbers = 0;
    let sum = 0;
    let first: string | null = null;
    if (at)
      for (let column = at.left; column <= at.right; column++)
        for (let row = at.top; row <= at.bottom; row++) {
          const value = sheet.value(row, column);
          if (value === null) continue;
          filled++;
          if (typeof value !== "number") continue;
          numbers++;
          sum += value;
          first ??= sheet.style(row, column).numberFormat;
        }
    const pattern = first ?? "General";
    const { words } = this;
    this.figures.textContent =
      filled < 2
        ? ""
        : [
            ...(numbers > 0 ? [words.average(formatted(pattern, sum / numbers))] : []),
            words.cellCount(filled),
            ...(numbers > 0 ? [words.sum(formatted(pattern, sum))] : []),
          ].join("    ");
  }
}
