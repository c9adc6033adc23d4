/** Longest sheet name Excel takes. */
const MOST_SHEET_CHARACTERS = 31;
/** Sheets named where many are meant. */
const MOST_NAMES = 3;

/**
 * A sheet name no other sheet has: the first of the wishes that is free, else the first with a number behind it.
 * Characters Excel forbids are left out, and the name is cut to 31 characters.
 */
export function freeSheetName(wishes: readonly string[], taken: readonly string[]): string {
  const used = new Set(taken.map(fold));
  const names = wishes
    .map((wish) => cut(sheetCharacters(wish), MOST_SHEET_CHARACTERS))
    .filter((name) => name !== "");
  const free = names.find((name) => isFree(name, used));
  if (free !== undefined) return free;
  const base = names[0] ?? "Sheet";
  for (let number = 2; ; number += 1) {
    const suffix = ` ${number}`;
    const name = cut(base, MOST_SHEET_CHARACTERS - suffix.length) + suffix;
    if (isFree(name, used)) return name;
  }
}

/** A table name no other table or defined name has: the wish, else the wish with a number behind it. */
export function freeTableName(wish: string, taken: readonly string[]): string {
  const used = new Set(taken.map(fold));
  if (!used.has(fold(wish))) return wish;
  for (let number = 2; ; number += 1) {
    // The underscore keeps a short wish from turning into a cell's address.
    const name = `${wish}_${number}`;
    if (!used.has(fold(name))) return name;
  }
}

/** The sheets that tables stand in, to be put between “ and ”: the first three by name. */
export function namesOfSheets(tables: readonly { readonly sheet: string }[]): string {
  const names = [...new Set(tables.map(({ sheet }) => sheet))];
  return (
    names.slice(0, MOST_NAMES).join("”“") + (names.length > MOST_NAMES ? "”…“" + names[names.length - 1] : "")
  );
}

/** "History" is Excel's own. */
function isFree(name: string, used: ReadonlySet<string>): boolean {
  return !used.has(fold(name)) && fold(name) !== "history";
}

function sheetCharacters(text: string): string {
  return text
    .replace(/[:\\/?*[\]\p{Cc}]/gu, " ")
    .replace(/\s+/g, " ")
    .replace(/^[' ]+|[' ]+$/g, "");
}

/** Cuts by UTF-16 units as Excel counts them, without leaving half a character or a trailing blank. */
function cut(text: string, most: number): string {
  return text
    .slice(0, most)
    .replace(/[\ud800-\udbff]$/, "")
    .replace(/[' ]+$/, "");
}

function fold(name: string): string {
  return name.toLowerCase();
}
