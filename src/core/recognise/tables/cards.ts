import { isBlank, kindOfCell } from "./cell-kind";
import type { FoundTable } from "./find-tables";
import { headerKey } from "../columns/header-text";
import type { CellValue, Grid } from "../../../workbook/grid";

/** Rows of a card below its labels: the figures, and what they were before. */
const MOST_ROWS = 2;

/**
 * The tables of a sheet without its cards: labels over a single row of figures, with gaps between them or with
 * words that all stand over the columns of another table. A table below a card takes over its title.
 * Example: GMV | (blank) | 目标 | (blank) | ROI over 321988 | (blank) | 900000 | (blank) | 6.56.
 */
export function withoutCards(found: readonly FoundTable[]): readonly FoundTable[] {
  const hosts = hostsByWord(found);
  const cards = found.filter((table) => isCard(table, hosts));
  if (cards.length === 0) return found;
  const areCards = new Set(cards);
  return found
    .filter((table) => !areCards.has(table))
    .map((table, i) => (i === 0 && table.bounds.title === null ? titledBy(cards, table) : table));
}

function titledBy(cards: readonly FoundTable[], table: FoundTable): FoundTable {
  const above = cards.find(
    ({ part, bounds }) => bounds.title !== null && part.firstRow < table.part.firstRow,
  );
  return above === undefined ? table : { ...table, bounds: { ...table.bounds, title: above.bounds.title } };
}

function isCard(table: FoundTable, hosts: HostsByWord): boolean {
  const { rows } = table.part;
  const { headerFirst, headerLast, bodyEnd } = table.bounds;
  if (headerFirst !== headerLast) return false;
  const body = filledRows(rows, headerLast + 1, bodyEnd, MOST_ROWS + 1);
  if (body.length === 0 || body.length > MOST_ROWS) return false;
  const areFigures = body[0].every((value) => {
    const kind = kindOfCell(value);
    return kind === "blank" || kind === "number" || kind === "mark";
  });
  const places = rows[headerLast].flatMap((value, column) => (isBlank(value) ? [] : [column]));
  if (!areFigures || places.length < 2) return false;
  const hasGaps = places.every((place, i) => i === 0 || place > places[i - 1] + 1);
  return hasGaps || isSaidByAnother(table, hosts);
}

/** The first rows with content, `most` of them at most. */
function filledRows(rows: Grid["rows"], start: number, end: number, most: number): Grid["rows"] {
  const filled: (readonly CellValue[])[] = [];
  for (let row = start; row < end && filled.length < most; row += 1)
    if (!rows[row].every(isBlank)) filled.push(rows[row]);
  return filled;
}

/** A table longer than any card, with its headings. */
interface Host {
  readonly table: FoundTable;
  readonly words: ReadonlySet<string>;
}

type HostsByWord = ReadonlyMap<string, readonly Host[]>;

/** Long tables by each of their headings; of those with all the same headings two are enough. */
function hostsByWord(found: readonly FoundTable[]): HostsByWord {
  const alike = new Map<string, number>();
  const hosts = new Map<string, Host[]>();
  for (const table of found) {
    if (table.part.rows.length <= MOST_ROWS + 2) continue;
    const words = new Set(wordsOf(table));
    const all = [...words].sort().join("\n");
    const before = alike.get(all) ?? 0;
    if (before === 2) continue;
    alike.set(all, before + 1);
    for (const word of words) {
      const others = hosts.get(word);
      if (others === undefined) hosts.set(word, [{ table, words }]);
      else others.push({ table, words });
    }
  }
  return hosts;
}

/** Whether all headings of a card are among those of one other table, which is looked for by the rarest of them. */
function isSaidByAnother(card: FoundTable, hosts: HostsByWord): boolean {
  const words = wordsOf(card);
  const [rarest] = words.map((word) => hosts.get(word) ?? []).sort((a, b) => a.length - b.length);
  return rarest.some(({ table, words: own }) => table !== card && words.every((word) => own.has(word)));
}

function wordsOf({ part, bounds }: FoundTable): readonly string[] {
  return part.rows
    .slice(bounds.headerFirst, bounds.headerLast + 1)
    .flatMap((row) => row.filter((value) => !isBlank(value)).map((value) => headerKey(String(value))));
}
