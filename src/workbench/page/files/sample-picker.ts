import { moveByArrows } from "../arrow-keys";
import { element } from "../dom";
import type { Locale, Words } from "../words";
import type { ListedSample } from "./workbook-files";

/** Lets the person pick a sample workbook; null where they leave it. */
export function pickSample(
  samples: readonly ListedSample[],
  words: Words,
  locale: Locale,
): Promise<string | null> {
  return new Promise((resolve) => {
    const dialog = element("dialog", { class: "notice samples", "aria-label": words.samples });
    const close = (id: string | null): void => {
      dialog.close();
      dialog.remove();
      resolve(id);
    };
    const list = element(
      "div",
      { class: "sample-list" },
      ...samples.map(({ id, fileName, text }) =>
        element(
          "button",
          { type: "button", class: "sample", onclick: () => close(id) },
          element("span", { class: "sample-title" }, text[locale].title),
          element("span", { class: "sample-file" }, fileName),
          element("span", { class: "sample-about" }, text[locale].about),
        ),
      ),
    );
    moveByArrows(list);
    dialog.append(
      element("h2", {}, words.samples),
      element("p", {}, words.samplesAbout),
      list,
      element(
        "div",
        { class: "notice-buttons" },
        element("button", { type: "button", onclick: () => close(null) }, words.cancel),
      ),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(null);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}
