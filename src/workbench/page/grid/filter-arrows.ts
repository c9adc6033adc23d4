import { displayText } from "../../model/display-text";
import { type Filter, filtersOf } from "../../model/filters";
import { leftOf, topOf } from "../../model/geometry";
import type { Sheet } from "../../model/sheet";
import { element, svg } from "../dom";
import { openFilterMenu } from "./filter-menu";
import { gridWords } from "./grid-words";
import type { Placed } from "./pane-layer";

const SIZE = 17;

/** The arrows in the headings of what can be filtered; filtering is done by `layout`. */
export function filterArrows(sheet: Sheet, layout: (body: () => void) => void): Placed[] {
  return filtersOf(sheet).flatMap((filter) => {
    const { header } = filter;
    if (sheet.rows.get(header.top)?.hidden) return [];
    const bottom = ((topOf(sheet, header.top) + sheet.rowHeight(header.top)) * 4) / 3;
    const arrows: Placed[] = [];
    let left = (leftOf(sheet, header.left) * 4) / 3;
    for (let column = header.left; column <= header.right; column++) {
      if (sheet.columns.get(column)?.hidden) continue;
      left += Math.round((sheet.columnWidth(column) * 4) / 3);
      arrows.push({
        left: left - SIZE - 1,
        top: bottom - SIZE - 1,
        width: SIZE,
        height: SIZE,
        make: () => arrow(filter, column, layout),
      });
    }
    return arrows;
  });
}

function arrow(filter: Filter, column: number, layout: (body: () => void) => void): Element {
  const { sheet, header } = filter;
  const index = column - header.left;
  const active = filter.criteria[index] !== null;
  const heading = displayText(sheet, header.top, column);
  const button = element(
    "button",
    {
      type: "button",
      class: active ? "filter-arrow active" : "filter-arrow",
      tabIndex: -1,
      title: gridWords().filterOf(heading),
      "aria-label": gridWords().filterOf(heading),
      "aria-pressed": active,
      onclick: () =>
        openFilterMenu({ filter, index, heading, under: button.getBoundingClientRect(), layout }),
    },
    svg(
      "svg",
      { viewBox: "0 0 12 12", width: 11, height: 11, "aria-hidden": "true" },
      svg("path", { d: active ? "M1 2h10L7 6.5V11L5 9.5v-3z" : "M2 4h8L6 9z", fill: "currentColor" }),
    ),
  );
  // The keyboard stays with the cells.
  button.addEventListener("pointerdown", (event) => event.preventDefault());
  button.addEventListener("mousedown", (event) => event.preventDefault());
  return button;
}
