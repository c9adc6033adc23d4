import { BONE_WORDS, OWNER_WORDS } from "./cause";
import { CAUSE_IDS, causeOf, isCause } from "./causes";
import type { CauseId } from "./causes";
import { PROBLEMS } from "./problems";
import type { ProblemId } from "./problems";
import type { Locale } from "../locale";
import { cellText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** Columns of the 原因库. */
export const LIBRARY_COLUMNS = [
  "bone",
  "middle",
  "cause",
  "problems",
  "confirmedBy",
  "owner",
  "measure",
  "id",
] as const;
export type LibraryColumn = (typeof LIBRARY_COLUMNS)[number];

/** Headings of the 原因库; the id's is the same in every language. */
export const LIBRARY_HEADINGS: Readonly<Record<Locale, Readonly<Record<LibraryColumn, string>>>> = {
  "zh-CN": {
    bone: "大骨",
    middle: "中骨",
    cause: "原因",
    problems: "用于哪些问题",
    confirmedBy: "看什么",
    owner: "负责人",
    measure: "对策",
    id: "编号 id",
  },
  "en-US": {
    bone: "Bone",
    middle: "Middle bone",
    cause: "Cause",
    problems: "For which problems",
    confirmedBy: "Look at",
    owner: "Owner",
    measure: "Countermeasure",
    id: "编号 id",
  },
};

/** A cause as the 原因库 has it: one of ours, perhaps in the operator's words, or one of their own. */
export interface LibraryCause extends Readonly<Record<Exclude<LibraryColumn, "id" | "problems">, string>> {
  /** Null for a cause of the operator's own, which no figure of the sheets shows. */
  readonly id: CauseId | null;
  /** The problems it is looked into for, as written; "" for all. */
  readonly problems: string;
}

const BETWEEN: Readonly<Record<Locale, string>> = { "zh-CN": "、", "en-US": "; " };

/** The causes we know, in a language, in the order of diagnosis. */
export function usualLibrary(locale: Locale): readonly LibraryCause[] {
  return CAUSE_IDS.map((id) => {
    const { bone, middle, title, problems, confirmedBy, owner, measure } = causeOf(id);
    return {
      id,
      bone: BONE_WORDS[bone][locale],
      middle: middle?.[locale] ?? "",
      cause: title[locale],
      problems: problems.map((problem) => PROBLEMS[problem].title[locale]).join(BETWEEN[locale]),
      confirmedBy: confirmedBy[locale],
      owner: OWNER_WORDS[owner][locale],
      measure: measure[locale],
    };
  });
}

/**
 * Reads the table of a 原因库, headings first, in either language; null where it has no causes to read. A row without a
 * cause counts for nothing; of two rows with one id the second is the operator's own.
 */
export function readLibrary(cells: readonly (readonly CellValue[])[]): readonly LibraryCause[] | null {
  const [headings = [], ...rows] = cells;
  const named = headings.map((heading) => columnNamed(cellText(heading)));
  if (!named.includes("cause")) return null;
  const taken = new Set<CauseId>();
  return rows.flatMap((row): LibraryCause[] => {
    const text = (column: LibraryColumn): string => cellText(row[named.indexOf(column)] ?? null);
    const cause = text("cause");
    if (cause === "") return [];
    const id = text("id");
    const known = isCause(id) && !taken.has(id) ? id : null;
    if (known !== null) taken.add(known);
    return [
      {
        id: known,
        bone: text("bone"),
        middle: text("middle"),
        cause,
        problems: text("problems"),
        confirmedBy: text("confirmedBy"),
        owner: text("owner"),
        measure: text("measure"),
      },
    ];
  });
}

/** The causes of a library to look into for a problem. */
export function libraryOf(library: readonly LibraryCause[], problem: ProblemId): readonly LibraryCause[] {
  const titles = Object.values(PROBLEMS[problem].title).map((title) => title.toLowerCase());
  return library.filter(
    ({ problems }) => problems === "" || titles.some((title) => problems.toLowerCase().includes(title)),
  );
}

function columnNamed(heading: string): LibraryColumn | null {
  for (const headings of Object.values(LIBRARY_HEADINGS))
    for (const column of LIBRARY_COLUMNS)
      if (headings[column].toLowerCase() === heading.toLowerCase()) return column;
  return null;
}
