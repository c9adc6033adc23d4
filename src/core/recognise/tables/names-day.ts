import { kindOfCell } from "./cell-kind";
import { periodKind } from "./period-heading";

const RELATIVE_DAY = /^(?:[今昨前][日天]|today|yesterday)$/i;

/** Whether a text in a column of days says when: it has a digit, or names a period or a day as "昨天" does. */
export function namesDay(text: string): boolean {
  return (
    /\d/.test(text) || periodKind(text) !== null || RELATIVE_DAY.test(text) || kindOfCell(text) !== "text"
  );
}
