import { headingText } from "./find-steps";
import type { FunnelSource } from "./funnel-source";
import { NOTHING_CHOSEN } from "./read-source";
import type { FunnelChoice } from "./read-source";
import type { CleanTable } from "../clean/clean-table";

/** What was chosen for a table, and where in its sheet that stood: it is found there when its heading has been renamed. */
export interface KeptChoice extends FunnelChoice {
  /** Place among the tables of the sheet, from 1, and how many there were; not there in older workbooks. */
  readonly at?: { readonly place: number; readonly of: number };
}

/** What was chosen for the funnels of a workbook, by `tableKeys`; older workbooks name the sheet alone. */
export type FunnelChoices = Readonly<Record<string, KeptChoice>>;

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
      const key = `${table.sheet}${BEHIND_SHEET}${keyHeading(table)}`;
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

/**
 * What was chosen for a table: for the table itself, or in an older workbook for all tables of its sheet. A choice whose
 * table is found by its place (`keptKey`) has the heading as it is called now.
 */
export function choiceFor(
  choices: FunnelChoices,
  keys: ReadonlyMap<CleanTable, string>,
  table: CleanTable,
): FunnelChoice {
  const kept = keptKey(choices, keys, table);
  if (kept === null) return choices[table.sheet] ?? NOTHING_CHOSEN;
  return kept === keyIn(keys, table) ? choices[kept] : renamed(choices[kept], kept, table);
}

/**
 * The key by which the choice for a table is kept; null where there is none for the table itself.
 *
 * Where the heading that the key is made of has been renamed, it is the one of the table at the same place, if the sheet
 * has as many tables as then and this one has all other headings that were chosen.
 */
export function keptKey(
  choices: FunnelChoices,
  keys: ReadonlyMap<CleanTable, string>,
  table: CleanTable,
): string | null {
  const own = keyIn(keys, table);
  if (choices[own] !== undefined) return own;
  const { place, of } = placeOf(keys, table);
  const taken = new Set(keys.values());
  const found = Object.entries(choices).find(
    ([key, { at }]) =>
      sheetOfKey(key) === table.sheet &&
      !taken.has(key) &&
      at?.place === place &&
      at.of === of &&
      hasChosen(renamed(choices[key], key, table), table),
  );
  return found?.[0] ?? null;
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
  const tables = [...keys].filter(([, key]) => changed.includes(key));
  const gone = new Set([...changed, ...tables.map(([table]) => keptKey(choices, keys, table))]);
  const spread = [...keys].flatMap(([table, key]) =>
    sheets.has(table.sheet) && !changed.includes(table.sheet) && choices[table.sheet] !== undefined
      ? [[key, { ...choices[table.sheet], at: placeOf(keys, table) }] as const]
      : [],
  );
  const kept = [...spread, ...Object.entries(choices)].filter(([key]) => !sheets.has(key) && !gone.has(key));
  const chosen = tables.map(([table, key]) => [key, { ...choice, at: placeOf(keys, table) }] as const);
  return Object.fromEntries([...kept, ...(isNothing ? [] : chosen)]);
}

function placeOf(keys: ReadonlyMap<CleanTable, string>, table: CleanTable): { place: number; of: number } {
  const beside = [...keys.keys()].filter(({ sheet }) => sheet === table.sheet);
  return { place: beside.indexOf(table) + 1, of: beside.length };
}

/** A choice with the first heading of figures as its table has it now, where the one it is kept under is gone. */
function renamed({ steps, by }: FunnelChoice, key: string, table: CleanTable): FunnelChoice {
  const was = key.slice(table.sheet.length + BEHIND_SHEET.length);
  const now = keyHeading(table);
  // A number behind it tells a second table with that heading from the first.
  const names = [was, was.replace(/ \d+$/, "")].filter((name) => !headingsOf(table).has(name));
  const name = (heading: string): string => (names.includes(heading) ? now : heading);
  return { steps: steps && steps.map(name), by: by && name(by) };
}

function hasChosen({ steps, by }: FunnelChoice, table: CleanTable): boolean {
  const headings = headingsOf(table);
  return [...(steps ?? []), ...(by === null || by === "" ? [] : [by])].every((each) => headings.has(each));
}

function headingsOf({ columns }: CleanTable): ReadonlySet<string> {
  return new Set(columns.map(headingText));
}

/** The heading of the first figures; empty without any. */
function keyHeading({ columns }: CleanTable): string {
  const figures = columns.find(({ type }) => type === "number");
  return figures === undefined ? "" : headingText(figures);
}

function keyIn(keys: ReadonlyMap<CleanTable, string>, table: CleanTable): string {
  const key = keys.get(table);
  if (key === undefined) throw new Error(`A table of "${table.sheet}" has no key.`);
  return key;
}
