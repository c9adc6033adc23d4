import { dayNamed } from "./named-period";
import { isTick, roleOf, saysCheck } from "../checklist/check-headings";
import type { CheckRole } from "../checklist/check-headings";
import type { Cadence } from "../checklist/item";
import type { CleanColumn, CleanTable, ColumnType } from "../clean/clean-table";
import { fieldOf } from "../fields/index";
import { plainHeading } from "../formulas/structured-reference";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

/** A list of things to check as an operator keeps it: a row for each thing or, where days are kept, each thing and day. */
export interface KeptCheck {
  readonly columns: readonly KeptCheckColumn[];
  readonly rows: readonly KeptCheckRow[];
}

export interface KeptCheckColumn {
  /** The operator's own; "" where a column of ours stands for several of theirs, or for titles. */
  readonly heading: string;
  readonly role: CheckRole;
  readonly type: ColumnType;
}

export interface KeptCheckRow {
  /** ISO day; null where the list is of no day, or nobody can tell. */
  readonly day: string | null;
  readonly cadence: Cadence;
  /** One for each column. */
  readonly cells: readonly CellValue[];
}

/** Columns of the table by what they are for. */
interface Parts {
  readonly item: CleanColumn | null;
  readonly day: CleanColumn | null;
  readonly ticks: readonly CleanColumn[];
}

/** Share of rows in which something to check is named. */
const MOSTLY = 0.6;
/** Titles of parts are short. */
const MOST_OF_TITLE = 12;
const MOMENT_VALUES =
  /^(?:上午|下午|中午|早上?|晚上?|早晨|早间|午间|晚间|开店|闭店|早班|中班|晚班|a\.?m\.?|p\.?m\.?|morning|afternoon|evening)$/i;
const FINDING_LINE = /^(?:发现|处理|问题|原因|备注|结果|跟进|对策|异常|说明|措施)[:：]/;
const CADENCES: readonly (readonly [Cadence, RegExp])[] = [
  ["day", /日检|每[日天]|日常|daily|(?:^|[^\d月])日$/i],
  ["week", /周检|每周|周度|weekly|^周$/i],
  ["month", /月检|每月|月度|monthly|^月$/i],
];

/** Whether a cell names a part of the day, and not a team or a topic. */
export function namesMoment(value: CellValue): boolean {
  return typeof value === "string" && MOMENT_VALUES.test(tidyText(value));
}

/** Whether a table is a list of things to check, with ticks or a column for them. */
export function isCheck(table: CleanTable): boolean {
  return partsOf(table) !== null;
}

/** The list of a table; null for a table of another kind. */
export function checkOf(table: CleanTable): KeptCheck | null {
  const parts = partsOf(table);
  if (parts === null) return null;
  return parts.item === null ? daysDown(table, parts) : itemsDown(table, parts, parts.item);
}

function partsOf(table: CleanTable): Parts | null {
  const { columns } = table;
  // A table of figures is one whatever else it has.
  if (columns.some(isFigure)) return null;
  const says = [table.title, ...(table.above ?? []), table.sheet].some((text) => saysCheck(text ?? ""));
  const day = columns.find(({ type, field }) => type === "date" && PERIODS.has(field ?? "")) ?? null;
  const item = columns.find((column) => roleOf(column.header) === "item" && isOfWords(column)) ?? null;
  const marks = columns.filter((column) => column !== item && mayTick(column) && hasTicks(column));
  if (item !== null) {
    const named = columns.filter((column) => roleOf(column.header) === "tick" && column !== item);
    const ticks = [...new Set([...named.filter((column) => hasTicks(column) || isEmpty(column)), ...marks])];
    const isSure = says || saysCheck(item.header) || marks.length > 0;
    // A date behind the item is when it was done.
    const isDay = day !== null && (day.places !== null || day.index < item.index);
    return isSure && ticks.length > 0 ? { item, day: isDay ? day : null, ticks } : null;
  }
  const headed = marks.filter(({ header }) => tidyText(header) !== "" && roleOf(header) === null);
  return day !== null && day.places === null && headed.length >= 2 && says
    ? { item: null, day, ticks: headed }
    : null;
}

const PERIODS: ReadonlySet<string> = new Set(["date", "week", "month"]);

function isFigure({ type, field, values }: CleanColumn): boolean {
  return (
    type === "number" && field !== null && fieldOf(field).kind === "measure" && values.some((v) => v !== null)
  );
}

function isOfWords({ type, values }: CleanColumn): boolean {
  return type === "text" && values.filter((value) => value !== null).length >= MOSTLY * values.length;
}

function isEmpty({ values }: CleanColumn): boolean {
  return values.every((value) => value === null);
}

/** Counts of 0 and 1 are no ticks, but under a heading that says so. */
function mayTick({ type, header }: CleanColumn): boolean {
  return type === "text" || (type === "number" && roleOf(header) === "tick");
}

function hasTicks(column: CleanColumn): boolean {
  const filled = column.values.filter((value) => value !== null);
  return filled.length > 0 && filled.every(isTick);
}

/** Things to check one below the other, or beside their days. */
function itemsDown(table: CleanTable, { day, ticks }: Parts, item: CleanColumn): KeptCheck {
  const kept = table.columns.filter((column) => column !== day);
  const itemPlace = kept.indexOf(item);
  const columns = kept.map((column, place): KeptCheckColumn => {
    const role = ticks.includes(column) ? "tick" : roleHere(column, item, place < itemPlace);
    return { heading: plainHeading(column.header), role, type: column.type };
  });
  const values = kept.map((column, i) =>
    columns[i].role === "moment" || columns[i].role === "item" ? filledDown(column.values) : column.values,
  );
  const cadence = cadenceOf([table.title, ...(table.above ?? []), table.sheet]);
  const every = kept.findIndex(({ header }) => /周期|频率|频次|every/i.test(header));
  const ofTable = dayNamed([table.title, ...(table.above ?? []), table.sheet]);
  const rows = table.sourceRows.map((_, row): KeptCheckRow => {
    const own = every < 0 ? null : values[every][row];
    const days = day === null ? ofTable : dayAt(day, row);
    return {
      day: days,
      cadence: typeof own === "string" ? cadenceOf([own]) : cadence,
      cells: values.map((cells) => cells[row]),
    };
  });
  const list = withLines({ columns, rows }, table);
  return day === null || day.places === null ? list : everyDay(list, table.sourceRows);
}

/** A row for each thing to check on each day, those without a mark among them, day by day. */
function everyDay({ columns, rows }: KeptCheck, sourceRows: readonly number[]): KeptCheck {
  const days = [...new Set(rows.map(({ day }) => day))].sort((a, b) => ((a ?? "") < (b ?? "") ? -1 : 1));
  const items = [...new Set(sourceRows)];
  const at = new Map(rows.map((row, i) => [`${sourceRows[i]} ${row.day ?? ""}`, row]));
  const firstOf = new Map([...rows].reverse().map((row, i) => [sourceRows[rows.length - 1 - i], row]));
  const blank = (row: KeptCheckRow): readonly CellValue[] =>
    row.cells.map((cell, i) => (columns[i].role === "tick" || columns[i].role === "finding" ? null : cell));
  return {
    columns,
    rows: days.flatMap((day) =>
      items.flatMap((item) => {
        const first = firstOf.get(item);
        const there = at.get(`${item} ${day ?? ""}`);
        return there ?? (first === undefined ? [] : { ...first, day, cells: blank(first) });
      }),
    ),
  };
}

function roleHere(column: CleanColumn, item: CleanColumn, isBefore: boolean): CheckRole {
  if (column === item) return "item";
  const filled = column.values.filter((value) => value !== null);
  if (filled.length > 0 && filled.every(namesMoment)) return "moment";
  const role = roleOf(column.header);
  if (role === "tick") return "typed";
  if (role === "item") return "given";
  // Who looks after it is the operator's to change; what else stands ahead of the item belongs to it.
  return role ?? (isBefore && column.field !== "owner" ? "given" : "typed");
}

/** A day a row and a thing to check a column: a row for each of both. */
function daysDown(table: CleanTable, { day, ticks }: Parts): KeptCheck {
  const others = table.columns.filter((column) => column !== day && !ticks.includes(column));
  const findings = others.filter((column) => column.type === "text" && roleOf(column.header) === "finding");
  const shared = others.filter((column) => !findings.includes(column));
  const columns: readonly KeptCheckColumn[] = [
    ...shared.map(({ header, type }): KeptCheckColumn => ({
      heading: plainHeading(header),
      role: roleOf(header) === "given" ? "given" : "typed",
      type,
    })),
    { heading: "", role: "item", type: "text" },
    { heading: "", role: "tick", type: "text" },
    ...(findings.length > 0 ? [{ heading: "", role: "finding", type: "text" } as const] : []),
  ];
  const cadence = cadenceOf([table.title, ...(table.above ?? []), table.sheet]);
  const rows = table.sourceRows.flatMap((_, row): readonly KeptCheckRow[] => {
    const given = shared.map(({ values }) => values[row]);
    const rowOf = (...cells: readonly CellValue[]): KeptCheckRow => ({
      day: day === null ? null : dayAt(day, row),
      cadence,
      cells: [...given, ...cells.slice(0, columns.length - given.length)],
    });
    return [
      ...ticks.map(({ header, values }) => rowOf(header.trim(), values[row], null)),
      // What was found on a day is about no single thing.
      ...findings.flatMap(({ header, values }) =>
        values[row] === null ? [] : [rowOf(header.trim(), null, values[row])],
      ),
    ];
  });
  return { columns, rows };
}

/** Lines between the rows: titles of parts become a column, findings stand with the row they are under. */
function withLines(check: KeptCheck, { notes = [], sourceRows }: CleanTable): KeptCheck {
  const last = Math.max(0, ...sourceRows);
  const lines = notes.map(({ row, text }) => ({ row, text: text.trim() }));
  const findings = lines.filter(({ text }) => FINDING_LINE.test(text));
  const titles = lines.filter(
    ({ row, text }) => row < last && text.length <= MOST_OF_TITLE && !FINDING_LINE.test(text),
  );
  const found = sourceRows.map((row, i) => {
    const next = sourceRows[i + 1] ?? Number.POSITIVE_INFINITY;
    const own = findings.filter((line) => line.row > row && line.row < next).map(({ text }) => text);
    return own.length === 0 ? null : own.join("；");
  });
  const hasMoments = check.columns.some(({ role }) => role === "moment");
  const moments = sourceRows.map((row) => titles.filter((line) => line.row < row).at(-1)?.text ?? null);
  return [
    ...(hasMoments ? [] : [{ role: "moment" as const, cells: moments }]),
    { role: "finding" as const, cells: found },
  ].reduce((with_, { role, cells }) => {
    if (cells.every((cell) => cell === null)) return with_;
    const column: KeptCheckColumn = { heading: "", role, type: "text" };
    const isFirst = role === "moment";
    return {
      columns: isFirst ? [column, ...with_.columns] : [...with_.columns, column],
      rows: with_.rows.map((row, i) => ({
        ...row,
        cells: isFirst ? [cells[i], ...row.cells] : [...row.cells, cells[i]],
      })),
    };
  }, check);
}

function dayAt({ values }: CleanColumn, row: number): string | null {
  const value = values[row];
  return typeof value === "string" ? value.slice(0, 10) : null;
}

/** How often, by the first of the texts that says it; daily where none does. */
function cadenceOf(texts: readonly (string | null)[]): Cadence {
  for (const text of texts)
    for (const [cadence, words] of CADENCES) if (words.test(tidyText(text ?? ""))) return cadence;
  return "day";
}

function filledDown(values: readonly CellValue[]): readonly CellValue[] {
  let above: CellValue = null;
  return values.map((value) => (above = value ?? above));
}
