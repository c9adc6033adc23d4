import type { ShellWords } from "../../i18n/shell";
import type { UndonePlan } from "../../workbook/port";
import type { Built } from "../session/session-state";

/** What a build ended in, in a few words. */
export function builtTitle({ made }: Built, words: ShellWords): string {
  if (made.length === 0) return words.nothingDone;
  return made.every(({ template }) => template === "daily") ? words.dailyDone : words.allDone;
}

/** What taking a build back ended in, in a few words. */
export function undoneTitle(undone: UndonePlan, words: ShellWords): string {
  if (undone.sheets.length === 0) return words.nothingToUndo;
  return isWhole(undone) ? words.undone : words.partlyUndone;
}

/** Whether nothing had to be left as it was. */
export function isWhole({ sheets }: UndonePlan): boolean {
  return sheets.every(({ how }) => how !== "left");
}
