import type { CheckReference } from "./check-reference";
import { checkWords } from "./check-words";
import { characters, columnWidth } from "./column-width";
import { KEPT_CHECK_TITLE, keptCheckWords } from "./kept-check-words";
import type { KeptCheckWords } from "./kept-check-words";
import { freeSheetName, freeTableName, namesOfSheets } from "./names";
import { asideBlocks, HEADER_ROW, headBlocks, reportWidths, TABLE_STYLE } from "./report-layout";
import { column, notedColumn } from "./table-column";
import type { KeptTemplate, KeptTemplateInput } from "./template";
import type { Cadence } from "../checklist/item";
import { matchItems } from "../checklist/match-item";
import type { DateSystem } from "../values/serial-date";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { groupChecks, itemOf, joinChecks } from "../model/joined-checks";
import { namesMoment } from "../model/kept-checks";
import type { KeptCheck, KeptCheckColumn } from "../model/kept-checks";
import { serialInSystem } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#6B6B6B";
const DATE = "yyyy-mm-dd";
const POINTS_PER_CHARACTER = 5.6;
const MARGINS = 8;
/** More than any cell shows. */
const MOST_CHARACTERS = 250;

/**
 * The list of things to check that an operator keeps, in their words and order: what they tick and type goes on in
 * it, and beside each item that our own checklist has a rule for stands what the figures say.
 */
export const keptCheck: KeptTemplate = {
  id: "keptCheck",
  title: KEPT_CHECK_TITLE,
  compares: "check",
  gather: groupChecks,
  plan,
};

/** All that the columns are made from. */
interface List {
  readonly check: KeptCheck;
  readonly words: KeptCheckWords;
  readonly own: CheckReference | null;
  readonly dateSystem: DateSystem;
  /** Name of the table. */
  readonly table: string;
  readonly hasDays: boolean;
  /** For each row, the items of ours that the figures say something about. */
  readonly matched: readonly Matched[];
}

type Matched = readonly { readonly key: string; readonly what: string }[];

function plan(input: KeptTemplateInput): SheetPlan {
  const { tables, locale, check: own } = input;
  const check = joinChecks(tables);
  if (check.rows.length === 0) throw new Error("There is no list of things to check; ask gather() first.");
  const words = keptCheckWords(locale);
  const cadence: Cadence = check.rows[0].cadence;
  const list: List = {
    check,
    words,
    own,
    dateSystem: tables[0].dateSystem,
    table: freeTableName(words.tableNames[cadence], input.takenTableNames),
    hasDays: check.rows.some(({ day }) => day !== null),
    matched: check.rows.map((row) =>
      matchItems(itemOf(check.columns, row), row.cadence)
        .filter(({ key }) => own?.keys.includes(key))
        .map(({ key, what }) => ({ key, what: what[locale] })),
    ),
  };
  const planned = withOwnHeadings([...operatorColumns(list), ...findingColumns(list), keyColumn(list)]);
  const asideColumn = planned.length + 2;
  const hasFindings = list.matched.some((items) => items.length > 0);
  const lines = [
    words.ticks,
    ...(hasFindings ? [words.findings] : []),
    ...(hasFindings && list.hasDays ? [words.days] : []),
  ];
  const name = words.names[cadence];
  return {
    key: `${keptCheck.id}:${tables[0].sheet}`,
    name: freeSheetName([name, `${name} ${tables[0].sheet}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: reportWidths(
      planned.map((each) => widthOf(each, input)),
      lines,
      asideColumn,
    ),
    frozenRows: HEADER_ROW,
    blocks: [
      ...headBlocks(words.title(name, tables[0].sheet), words.note(namesOfSheets(tables), check.rows.length)),
      ...asideBlocks(words.definitions, lines, asideColumn),
    ],
    tables: [
      {
        name: list.table,
        row: HEADER_ROW,
        column: 1,
        columns: planned,
        rowCount: check.rows.length,
        keyColumn: planned[planned.length - 1].header,
        totals: false,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    // The key is of no use on paper.
    print: {
      orientation: "landscape",
      fitToWidth: true,
      titleRow: HEADER_ROW,
      columns: planned.length - 1,
    },
  };
}

/** What the operator keeps: the days, then their columns; what they tick or type is theirs from now on. */
function operatorColumns({ check, words, dateSystem, hasDays }: List): readonly TableColumnPlan[] {
  const { columns, rows } = check;
  const cells = (at: number): readonly CellValue[] =>
    rows.map((row) => {
      const value = row.cells[at];
      return columns[at].type === "date" && typeof value === "string"
        ? serialInSystem(value, dateSystem)
        : value;
    });
  const days = rows.map(({ day }) => (day === null ? null : serialInSystem(day, dateSystem)));
  const hasFinding = columns.some(({ role }) => role === "finding");
  return [
    ...(hasDays ? [column(words.day, DATE, { kind: "values", values: days })] : []),
    ...columns.flatMap((each, at) => {
      const format = each.type === "date" ? DATE : "General";
      const values = cells(at);
      if (!isGiven(each))
        return [column(headingOf(each, values, words), format, { kind: "input", preset: values })];
      if (values.every((value) => value === null)) return [];
      const isText = values.some((value) => typeof value === "string");
      return [column(headingOf(each, values, words), isText ? "@" : format, { kind: "values", values })];
    }),
    ...(hasFinding ? [] : [column(words.finding, "General", { kind: "input" })]),
  ];
}

function isGiven({ role }: KeptCheckColumn): boolean {
  return role === "moment" || role === "given" || role === "item";
}

/** The operator's heading, or one of ours for what had none. */
function headingOf(
  { heading, role }: KeptCheckColumn,
  values: readonly CellValue[],
  words: KeptCheckWords,
): string {
  if (heading !== "") return heading;
  if (role === "given" || role === "typed") return words.other;
  return role === "moment" && !values.some(namesMoment) ? words.part : words[role];
}

/** Which items of ours a row is about, and what ours shows; nothing where no row has one. */
function findingColumns(list: List): readonly TableColumnPlan[] {
  const { own, matched, words } = list;
  if (own === null || matched.every((items) => items.length === 0)) return [];
  const shown = (heading: string): TableColumnPlan =>
    column(heading, "General", { kind: "formula", formula: findingFormula(list, own, heading) });
  const names = matched.map((items) =>
    items.length === 0 ? null : items.map(({ key, what }) => `${key} ${what}`).join(words.separator),
  );
  return [column(words.match, "@", { kind: "values", values: names }), shown(own.found), shown(own.verdict)];
}

/**
 * What our checklist shows under a heading for the one or two items a row names by their keys; of two alike only one.
 * One formula for the whole column, so that the sheet stays the same when the operator's list grows.
 */
function findingFormula({ words, table, hasDays }: List, own: CheckReference, heading: string): string {
  const named = thisRow(words.match);
  const { separator } = words;
  const rest = `MID(${named},FIND("${separator}",${named}&"${separator}")+${separator.length},${MOST_CHARACTERS})`;
  const [first, second] = [named, rest].map((text) => {
    const key = `LEFT(${text},FIND(" ",${text}&" ")-1)`;
    const place = `MATCH(${key},${wholeColumn(own.table, own.key)},0)`;
    return `IFERROR(INDEX(${wholeColumn(own.table, heading)},${place})&"","")`;
  });
  const between = `IF(OR(${first}="",${second}=""),"","${separator}")`;
  const text = `IF(${first}=${second},${first},${first}&${between}&${second})`;
  if (!hasDays) return `=IF(${named}="","",${text})`;
  // The figures are those of the last day there is: they are looked at on that day or on the one after.
  const last = `INT(MAX(${wholeColumn(own.daily, own.date)}))`;
  const day = thisRow(words.day);
  const latest = `MIN(MAX(${wholeColumn(table, words.day)}),${last}+1)`;
  return `=IF(OR(${named}="",AND(${day}<>"",OR(${day}<${last},${day}<>${latest}))),"",${text})`;
}

/** What tells the rows apart: the day, the part of the list and the operator's words. */
function keyColumn({ check, words }: List): TableColumnPlan {
  const { columns, rows } = check;
  const moment = columns.findIndex(({ role }) => role === "moment");
  const seen = new Map<string, number>();
  const keys = rows.map((row) => {
    const key = [row.day, moment < 0 ? null : row.cells[moment], itemOf(columns, row)]
      .filter((part) => part !== null && part !== "")
      .join(" · ");
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key} (${times})`;
  });
  return notedColumn(words.key, "@", { kind: "values", values: keys }, words.keyNote);
}

/** The columns with a number behind every heading that one before it has. */
function withOwnHeadings(columns: readonly TableColumnPlan[]): readonly TableColumnPlan[] {
  const taken = new Set<string>();
  return columns.map((each) => {
    let { header } = each;
    for (let n = 2; taken.has(header.toLowerCase()); n += 1) header = `${each.header} ${n}`;
    taken.add(header.toLowerCase());
    return { ...each, header };
  });
}

function widthOf(
  { header, content, numberFormat }: TableColumnPlan,
  { locale, check }: KeptTemplateInput,
): number {
  const { longest } = checkWords(locale);
  if (content.kind === "formula") {
    const widest = characters(header === check?.found ? longest.found : longest.verdict);
    return Math.round(widest * POINTS_PER_CHARACTER + MARGINS);
  }
  if (header === keptCheckWords(locale).key) return columnWidth(header, []);
  const values = content.kind === "values" ? content.values : content.kind === "input" ? content.preset : [];
  const shown = (values ?? []).map((value) =>
    numberFormat === DATE && value !== null ? "2026-03-01" : String(value ?? ""),
  );
  // Room to write where nothing stands yet.
  if (shown.join("") === "") shown.push(longest.remark);
  return columnWidth(header, shown);
}
