import { type Filter, filterChoices, setFilter } from "../../model/filters";
import { element } from "../dom";
import { gridWords } from "./grid-words";
import { closePopup, openPopup } from "./popup";

/** Choices listed at once; the rest is found by searching. */
const MOST_LISTED = 500;

/** A filter's arrow that was clicked. */
export interface ClickedArrow {
  readonly filter: Filter;
  /** The column's place in the filtered range. */
  readonly index: number;
  readonly heading: string;
  /** Where the arrow is on the screen. */
  readonly under: DOMRect;
  /** Does what shows and hides rows, as a step that can be taken back. */
  readonly layout: (body: () => void) => void;
}

/** Opens the list under a filter's arrow: what the column holds, to be chosen from. */
export function openFilterMenu({ filter, index, heading, under, layout }: ClickedArrow): void {
  const words = gridWords();
  const choices = filterChoices(filter, index);
  const chosen = new Map(choices.map((choice) => [choice.text, choice.chosen]));
  const list = element("div", { class: "filter-choices" });
  const search = element("input", { type: "search", placeholder: words.search, "aria-label": words.search });
  const shown = (): string[] => {
    const wanted = search.value.trim().toLowerCase();
    return choices.map((each) => each.text).filter((text) => text.toLowerCase().includes(wanted));
  };
  const all = checkbox(words.chooseAll, false, (checked) => {
    for (const text of shown()) chosen.set(text, checked);
    draw();
  });
  function draw(): void {
    const texts = shown();
    const states = texts.map((text) => chosen.get(text) === true);
    all.input.checked = states.every(Boolean);
    all.input.indeterminate = !all.input.checked && states.some(Boolean);
    list.replaceChildren(
      ...texts.slice(0, MOST_LISTED).map(
        (text) =>
          checkbox(text === "" ? words.blanks : text, chosen.get(text) === true, (checked) => {
            chosen.set(text, checked);
            draw();
          }).label,
      ),
      ...(texts.length > MOST_LISTED ? [element("p", {}, words.tooMany(texts.length - MOST_LISTED))] : []),
      ...(texts.length === 0 ? [element("p", {}, words.nothingFound)] : []),
    );
  }
  const apply = (values: readonly string[] | null): void => {
    closePopup();
    layout(() => {
      setFilter(filter, index, values && { filterOn: "Values", values });
      filter.sheet.workbook.engine?.recalculate();
    });
  };
  const accept = (): void => {
    // What a search leaves out is not wanted either.
    const values = shown().filter((text) => chosen.get(text));
    apply(values.length === choices.length ? null : values);
  };
  const clear = element(
    "button",
    { type: "button", class: "filter-clear", onclick: () => apply(null) },
    words.clearFilter,
  );
  clear.disabled = filter.criteria[index] === null;
  search.addEventListener("input", draw);
  search.addEventListener("keydown", (event) => {
    if (event.key === "Enter") accept();
  });
  draw();
  openPopup(under, words.filterOf(heading), "dialog", [
    clear,
    search,
    all.label,
    list,
    element(
      "div",
      { class: "filter-buttons" },
      element("button", { type: "button", class: "primary", onclick: accept }, words.apply),
      element("button", { type: "button", onclick: closePopup }, words.cancel),
    ),
  ]);
  search.focus({ preventScroll: true });
}

function checkbox(
  words: string,
  checked: boolean,
  changed: (checked: boolean) => void,
): { readonly label: HTMLLabelElement; readonly input: HTMLInputElement } {
  const input = element("input", { type: "checkbox", checked, onchange: () => changed(input.checked) });
  return { input, label: element("label", {}, input, words) };
}
