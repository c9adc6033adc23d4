import { headingText } from "./find-steps";
import type { FunnelSource } from "./funnel-source";
import { NOTHING_CHOSEN } from "./read-source";
import type { FunnelChoice } from "./read-source";
import type { CleanTable } from "../clean/clean-table";

/** What was chosen for the funnels of a workbook, by `tableKeys`; older workbooks name the sheet alone. */
export type FunnelChoices = Readonly<Record<string, FunnelChoice>>;

/** No name of a sheet holds it. */
const BEHIND_SHEET = ":";

/**
 * What tells each table of a workbook from the others, whatever is typed into it later: its sheet and the heading of its
 * first column of figures, with a number behind where a sheet has that heading twice.
 *
 * Takes all tables of the sheets, in workbook order. Rows and further columns move no key.
 * Example: 店铺:访客数, 店铺:展现量, 店铺:访客数 2.
 */
export function tableKeys(tables: readonly CleanTable[]): ReadonlyMap<CleanTable, string> {
  const before = new Map<string, number>();
  return new Map(
    tables.map((table) => {
      const figures = table.columns.find(({ type }) => type === "number");
      const key = `${table.sheet}${BEHIND_SHEET}${figures === undefined ? "" : headingText(figures)}`;
      const number = (before.get(key) ?? 0) + 1;
      before.set(key, number);
      return [table, number === 1 ? key : `${key} ${number}`];
    }),
  );
}

/** The keys of the tables a source is made of. */
export function keysOf({ tables }: FunnelSource, keys: ReadonlyMap<CleanTable, string>): readonly string[] {
  return tables.map((table) => keyIn(keys, table));
}

/** The sheet a key is of. */
export function sheetOfKey(key: string): string {
  const [sheet] = key.split(BEHIND_SHEET, 1);
  return sheet;
}

/** What was chosen for a table: for the table itself, or in an older workbook for all tables of its sheet. */
export function choiceFor(
  choices: FunnelChoices,
  keys: ReadonlyMap<CleanTable, string>,
  table: CleanTable,
): FunnelChoice {
  return choices[keyIn(keys, table)] ?? choices[table.sheet] ?? NOTHING_CHOSEN;
}

/**
 * The choices with another one for some tables, by their keys. What an older workbook has for a whole sheet of them is
 * from then on that of each of its other tables.
 */
export function withChoice(
  choices: FunnelChoices,
  keys: ReadonlyMap<CleanTable, string>,
  changed: readonly string[],
  choice: FunnelChoice,
): FunnelChoices {
  const sheets = new Set(changed.map(sheetOfKey));
  const isNothing = choice.steps === null && choice.by === null;
  const spread = [...keys].flatMap(([{ sheet }, key]) =>
    sheets.has(sheet) && !changed.includes(sheet) && choices[sheet] !== undefined
      ? [[key, choices[sheet]] as const]
      : [],
  );
  const kept = [...spread, ...Object.entries(choices)].filter(
    ([key]) => !sheets.has(key) && !changed.includes(key),
  );
  return Object.fromEntries([...kept, ...(isNothing ? [] : changed.map((key) => [key, choice] as const))]);
}

function keyIn(keys: ReadonlyMap<CleanTable, string>, table: CleanTable): string {
  const key = keys.get(table);
  if (key === undefined) throw new Error(`A table of "${table.sheet}" has no key.`);
  return key;
}
