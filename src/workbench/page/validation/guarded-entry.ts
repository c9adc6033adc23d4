import { HostError } from "../../model/host-error";
import type { DataValidation } from "../../model/rules";
import type { Sheet } from "../../model/sheet";
import { gridWords } from "../grid/grid-words";
import { ask } from "../notice";
import { editText } from "../typing/edit-text";
import { enterText } from "../typing/enter-text";
import { brokenRule } from "./entry-check";

/** An entry that breaks the validation rule of its cell; its message is the rule's own, for the person. */
export class RefusedEntry extends HostError {
  constructor(rule: DataValidation) {
    super("InvalidArgument", sentenceOf(rule));
  }
}

/** What a rule says of an entry that breaks it. */
function sentenceOf({ errorAlert: { title, message } }: DataValidation): string {
  if (message === "") return title || gridWords().refusedEntry;
  return title === "" ? message : `${title}：${message}`;
}

/**
 * Puts a typed text into one cell, as enterText, where the cell's validation rule lets it. One that only warns is
 * asked about when the text stands there. Throws RefusedEntry, and HostError where the workbook refuses the text.
 */
export function enterGuarded(sheet: Sheet, row: number, column: number, text: string): void {
  const broken = brokenRule(sheet, row, column, text);
  if (broken?.errorAlert.style === "Stop") throw new RefusedEntry(broken);
  const before = editText(sheet, row, column);
  enterText(sheet, row, column, text);
  if (!broken) return;
  const words = gridWords();
  void ask(
    sentenceOf(broken),
    [],
    [
      { label: words.keepAnyway, value: true },
      { label: words.cancel, value: false },
    ],
  ).then((kept) => {
    if (!kept) enterText(sheet, row, column, before);
  });
}
