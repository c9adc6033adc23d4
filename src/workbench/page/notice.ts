import { element } from "./dom";

/** One choice of a notice; the chosen label's value is given back. */
export interface Choice<Value> {
  readonly label: string;
  readonly value: Value;
}

/** Asks the person in a dialog over the page; Escape gives the last choice. */
export function ask<Value>(
  text: string,
  details: readonly string[],
  choices: readonly [Choice<Value>, ...Choice<Value>[]],
): Promise<Value> {
  return new Promise((resolve) => {
    const resume = typingPlace();
    const last = choices.at(-1) ?? choices[0];
    const dialog = element("dialog", { class: "notice", "aria-label": text });
    const close = (value: Value): void => {
      dialog.close();
      dialog.remove();
      resume();
      resolve(value);
    };
    dialog.append(
      element("p", {}, text),
      ...(details.length ? [element("ul", {}, ...details.map((each) => element("li", {}, each)))] : []),
      element(
        "div",
        { class: "notice-buttons" },
        ...choices.map((choice, i) =>
          element(
            "button",
            { type: "button", class: i === 0 ? "primary" : "", onclick: () => close(choice.value) },
            choice.label,
          ),
        ),
      ),
    );
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close(last.value);
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/**
 * Gives back what puts the caret where it is now. Chromium gives the focus back while the page still counts as
 * covered: keys arrive, but type nothing.
 */
function typingPlace(): () => void {
  const field = document.activeElement;
  if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return () => undefined;
  const { selectionStart, selectionEnd } = field;
  return () => {
    document.body.getBoundingClientRect();
    field.focus({ preventScroll: true });
    field.setSelectionRange(selectionStart, selectionEnd);
  };
}
