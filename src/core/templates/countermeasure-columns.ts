import type { CountermeasureCell, CountermeasureWords, AsideCell } from "./countermeasure-words";
import { padded } from "./kept-rows";
import type { KeptRows } from "./kept-rows";
import { column, formulaColumn, notedColumn } from "./table-column";
import { TYPED_CELLS, VERDICT_WORDS, STATE_WORDS } from "../countermeasures/countermeasure";
import type { TypedCell } from "../countermeasures/countermeasure";
import { MOST_WEEKS, SPREAD_WEEKS_AFTER, SPREAD_WEEKS_BEFORE } from "../countermeasures/effect";
import { effectChange, effectError, effectFreedom } from "../countermeasures/effect";
import type { EffectInput } from "../countermeasures/effect";
import type { Expr } from "../expr";
import { printMetric } from "../formulas/print-metric";
import { quotedText } from "../formulas/quoted-text";
import { escapeColumn, thisRow, wholeColumn } from "../formulas/structured-reference";
import type { Locale } from "../locale";
import { printTwoSidedQuantile } from "../statistics/print-student";
import type { TableColumnPlan } from "../../workbook/plan";

/** Rows above the table that list the figures to choose from, one a column. */
export type ListRow = "names" | "tops" | "bottoms" | "ways";

/** What the columns of the 对策表 are printed with. */
export interface CountermeasureSheet {
  readonly words: CountermeasureWords;
  readonly locale: Locale;
  readonly kept: KeptRows<TypedCell>;
  /** Number format of each row's figure. */
  readonly formats: readonly string[];
  /** At least 1. */
  readonly rowCount: number;
  /** Name of the table itself, of the daily table, and the headings of its days and of its last column. */
  readonly table: string;
  readonly daily: string;
  readonly dates: string;
  readonly lastColumn: string;
  readonly aside: Readonly<Record<AsideCell, string>>;
  readonly lists: Readonly<Record<ListRow, string>>;
  /** Cells of what may be chosen. */
  readonly choices: Readonly<Partial<Record<TypedCell, string>>>;
}

const DAY = "yyyy-mm-dd";
const FIGURE = "#,##0.00##";
const GROWTH = "+0.0%;-0.0%;0.0%";
const TYPED_FORMATS: Readonly<Partial<Record<TypedCell, string>>> = {
  found: DAY,
  due: DAY,
  changed: DAY,
};
/** A figure below any other, for COUNTIFS to count numbers by. */
const ANY_NUMBER = '">-1E+300"';

/** What people read and write, and behind it what it is worked out from. */
export function countermeasureColumns(sheet: CountermeasureSheet): {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
} {
  const typed = (cell: TypedCell): TableColumnPlan => typedColumn(sheet, cell);
  const shown = (cell: CountermeasureCell, format: string, formula: string): TableColumnPlan =>
    formulaColumn(sheet.words.cells[cell], format, formula, sheet.words.notes[cell]);
  const figure = (cell: CountermeasureCell, formula: string): TableColumnPlan => ({
    ...shown(cell, FIGURE, formula),
    rowFormats: sheet.formats,
  });
  const weeks = [...weekCells(sheet)];
  return {
    printed: [
      notedColumn(
        sheet.words.key,
        "General",
        { kind: "values", values: padded(sheet.kept.keys, sheet.rowCount) },
        sheet.words.keyNote,
      ),
      ...(["found", "problem", "cause", "measure", "phase", "owner", "due", "state"] as const).map(typed),
      shown("reminder", "General", reminder(sheet)),
      ...(["figure", "target", "changed"] as const).map(typed),
      shown("verdict", "General", verdict(sheet)),
      figure("before", windowValue(sheet, "before")),
      figure("after", windowValue(sheet, "after")),
      figure(
        "change",
        printMetric(effectChange, (name) => effectInput(sheet, name)),
      ),
      shown("growth", GROWTH, growth(sheet)),
      figure("low", limit(sheet, "-")),
      figure("high", limit(sheet, "+")),
      shown("reached", "General", reached(sheet)),
      shown("next", "General", next(sheet)),
      typed("note"),
      shown("again", DAY, again(sheet)),
      shown("from", DAY, edge(sheet, "-")),
      shown("to", DAY, edge(sheet, "+")),
      ...sheet.kept.added.map(({ header, numberFormat, cells }) =>
        column(header, numberFormat, { kind: "input", preset: padded(cells, sheet.rowCount) }),
      ),
    ],
    behind: [
      shown("weeks", "0", weeksASide(sheet)),
      ...weeks.map(({ header, formula }) => ({
        ...formulaColumn(header, FIGURE, formula),
        rowFormats: sheet.formats,
      })),
      shown("place", "0", `=IFERROR(MATCH(${cellOf(sheet, "figure")},${sheet.lists.names},0),"")`),
      shown("top", "0", listed(sheet, "tops")),
      shown("bottom", "0", listed(sheet, "bottoms")),
      shown(
        "way",
        "0",
        `=IF(COUNT(${cellOf(sheet, "place")})=0,"",IF(INDEX(${sheet.lists.ways},1,${cellOf(sheet, "place")})=${quotedText(sheet.words.ways.lower)},-1,1))`,
      ),
      shown("troubled", "0", troubledWeeks(sheet)),
      shown("weeksBefore", "0", countOf(sheet, rangeOf(weeks, "before"))),
      shown("spreadBefore", "General", spreadBefore(sheet, rangeOf(weeks, "before"))),
      shown("weeksAfter", "0", countOf(sheet, rangeOf(weeks, "after"))),
      shown("spreadAfter", "General", unlessEmpty(sheet, squares(rangeOf(weeks, "after")))),
      shown("stretches", "0", stretches(sheet, rangeOf(weeks, "before"))),
      shown("freedom", "0", ofEffect(sheet, effectFreedom)),
      figure("error", ofEffect(sheet, effectError)),
      shown("quantile", "0.000", quantile(sheet)),
      shown("first", "0.00", partOfFinding(sheet)),
      shown("day", DAY, `=IF(COUNT(${cellOf(sheet, "found")})=1,INT(${cellOf(sheet, "found")}),0)`),
    ],
  };
}

/** A cell of the row the formula stands in. */
export function cellOf(
  { words }: Pick<CountermeasureSheet, "words">,
  cell: TypedCell | CountermeasureCell,
): string {
  return thisRow(isTyped(cell) ? words.typed[cell] : words.cells[cell]);
}

function isTyped(cell: TypedCell | CountermeasureCell): cell is TypedCell {
  return (TYPED_CELLS as readonly string[]).includes(cell);
}

function typedColumn(
  { words, kept, rowCount, choices, formats }: CountermeasureSheet,
  cell: TypedCell,
): TableColumnPlan {
  const preset = padded(
    kept.rows.map((row) => row[cell]),
    rowCount,
  );
  const list = choices[cell];
  const typed = notedColumn(
    words.typed[cell],
    TYPED_FORMATS[cell] ?? "General",
    {
      kind: "input",
      preset,
      ...(list === undefined ? {} : { choices: list, isOpen: cell === "owner" }),
      ...(TYPED_FORMATS[cell] === DAY ? { areDays: true } : {}),
    },
    words.notes[cell],
  );
  // A target is a figure of the row's own kind.
  return cell === "target" ? { ...typed, rowFormats: formats } : typed;
}

/** What is due and not done, and what nobody has begun with. */
function reminder(sheet: CountermeasureSheet): string {
  const { words, locale, aside } = sheet;
  const [state, due, found] = (["state", "due", "found"] as const).map((cell) => cellOf(sheet, cell));
  const is = (name: "open" | "done" | "dropped"): string =>
    `${state}=${quotedText(STATE_WORDS[name][locale])}`;
  const days = ([before, behind]: readonly [string, string], from: string): string =>
    `${quotedText(before)}&INT(${aside.today}-${from})&${quotedText(behind)}`;
  return (
    `=IF(OR(${is("done")},${is("dropped")}),"",` +
    `IF(IF(COUNT(${due})=1,${due}<${aside.today},FALSE),${days(words.overdue, due)},` +
    `IF(IF(COUNT(${found})=1,AND(OR(${state}="",${is("open")}),${aside.today}-${found}>${aside.idle}),FALSE),` +
    `${days(words.untouched, found)},"")))`
  );
}

/** Whole weeks on each side: as the rules say, as far as there are days. */
function weeksASide(sheet: CountermeasureSheet): string {
  const { aside } = sheet;
  const changed = `INT(${cellOf(sheet, "changed")})`;
  return (
    `=IF(COUNT(${cellOf(sheet, "changed")},${cellOf(sheet, "top")})<2,"",` +
    `MAX(0,MIN(${MOST_WEEKS},${aside.weeks},INT((${aside.lastDay}-${changed})/7),INT((${changed}-${aside.firstDay})/7))))`
  );
}

/** A column of the daily table by its place, as the list of figures has it. */
function dailyColumn({ daily, dates, lastColumn }: CountermeasureSheet, place: string): string {
  // Not the table by its name alone: LibreOffice counts its header row in then.
  return `INDEX(${daily}[[${escapeColumn(dates)}]:[${escapeColumn(lastColumn)}]],0,${place})`;
}

/** The figure over some days, from the first on and before the last; nothing where no day has it. */
function valueOver(sheet: CountermeasureSheet, from: string, before: string, least: number): string {
  const [top, bottom] = (["top", "bottom"] as const).map((cell) => cellOf(sheet, cell));
  const dates = wholeColumn(sheet.daily, sheet.dates);
  // Only days with both halves of a quotient; of a figure by itself the second is the day, which is always there.
  const [upper, lower] = [dailyColumn(sheet, top), dailyColumn(sheet, `MAX(1,${bottom})`)];
  const days = `${upper},${ANY_NUMBER},${lower},${ANY_NUMBER},${dates},">="&${from},${dates},"<"&${before}`;
  const count = `COUNTIFS(${days})`;
  return (
    `IF(${count}<${least},"",IFERROR(SUMIFS(${upper},${days})/` +
    `IF(${bottom}=0,${count},SUMIFS(${lower},${days})),""))`
  );
}

function windowValue(sheet: CountermeasureSheet, side: "before" | "after"): string {
  const [weeks, changed] = [cellOf(sheet, "weeks"), `INT(${cellOf(sheet, "changed")})`];
  const value =
    side === "before"
      ? valueOver(sheet, `(${changed}-7*${weeks})`, changed, 1)
      : valueOver(sheet, `(${changed}+1)`, `(${changed}+1+7*${weeks})`, 1);
  return `=IF(N(${weeks})<1,"",${value})`;
}

interface WeekCell {
  readonly side: "before" | "after";
  readonly header: string;
  readonly formula: string;
}

/** The weeks around the change one by one, the earliest first, as far as all their days have the figure. */
function* weekCells(sheet: CountermeasureSheet): Iterable<WeekCell> {
  const [weeks, changed] = [cellOf(sheet, "weeks"), `INT(${cellOf(sheet, "changed")})`];
  for (let week = SPREAD_WEEKS_BEFORE; week >= 1; week -= 1)
    yield {
      side: "before",
      header: sheet.words.weekBefore(week),
      formula: `=IF(N(${weeks})<1,"",${valueOver(sheet, `(${changed}-${7 * week})`, `(${changed}-${7 * (week - 1)})`, 7)})`,
    };
  for (let week = 1; week <= SPREAD_WEEKS_AFTER; week += 1)
    yield {
      side: "after",
      header: sheet.words.weekAfter(week),
      formula: `=IF(N(${weeks})<${week},"",${valueOver(sheet, `(${changed}+${7 * week - 6})`, `(${changed}+${7 * week + 1})`, 7)})`,
    };
}

/** The weeks of a side in the row of the formula, the earliest first. */
function rangeOf(weeks: readonly WeekCell[], side: WeekCell["side"]): string {
  const own = weeks.filter((week) => week.side === side).map(({ header }) => escapeColumn(header));
  return `[@[${own[0]}]:[${own[own.length - 1]}]]`;
}

function countOf(sheet: CountermeasureSheet, weeks: string): string {
  return unlessEmpty(sheet, `COUNT(${weeks})`);
}

/** A figure of a row that has whole weeks on both sides; nothing in any other. */
function unlessEmpty(sheet: CountermeasureSheet, figure: string): string {
  return `=IF(N(${cellOf(sheet, "weeks")})<1,"",${figure})`;
}

/** Squared distances of weeks from their mean; 0 where there are none. */
function squares(weeks: string): string {
  return `IF(COUNT(${weeks})=0,0,VARP(${weeks})*COUNT(${weeks}))`;
}

/** How many of the weeks before the change are of the problem: it was found in the week up to that day. */
function troubledWeeks(sheet: CountermeasureSheet): string {
  const [found, changed] = [cellOf(sheet, "found"), cellOf(sheet, "changed")].map((cell) => `INT(${cell})`);
  const weeks = `MIN(${SPREAD_WEEKS_BEFORE},MAX(0,INT((${changed}-${found}+5)/7)+1))`;
  return unlessEmpty(sheet, `IF(COUNT(${cellOf(sheet, "found")})=0,0,${weeks})`);
}

/** The weeks ahead of the problem, and those with it, as parts of all before the change. */
function partsBefore(
  sheet: CountermeasureSheet,
  weeks: string,
): { readonly ahead: string; readonly with: string } {
  const troubled = cellOf(sheet, "troubled");
  const week = (place: string): string => `INDEX(${weeks},1,${place})`;
  return {
    ahead: `${week("1")}:${week(`MAX(1,${SPREAD_WEEKS_BEFORE}-${troubled})`)}`,
    with: `${week(`MIN(${SPREAD_WEEKS_BEFORE},${SPREAD_WEEKS_BEFORE + 1}-${troubled})`)}:${week(String(SPREAD_WEEKS_BEFORE))}`,
  };
}

function spreadBefore(sheet: CountermeasureSheet, weeks: string): string {
  const troubled = cellOf(sheet, "troubled");
  const parts = partsBefore(sheet, weeks);
  return unlessEmpty(
    sheet,
    `IF(${troubled}<${SPREAD_WEEKS_BEFORE},${squares(parts.ahead)},0)+IF(${troubled}>0,${squares(parts.with)},0)`,
  );
}

/** How many levels of their own there are: ahead of the problem, with it, and after the change. */
function stretches(sheet: CountermeasureSheet, weeks: string): string {
  const troubled = cellOf(sheet, "troubled");
  const parts = partsBefore(sheet, weeks);
  return unlessEmpty(
    sheet,
    `IF(${troubled}<${SPREAD_WEEKS_BEFORE},MIN(1,COUNT(${parts.ahead})),0)` +
      `+IF(${troubled}>0,MIN(1,COUNT(${parts.with})),0)+MIN(1,${cellOf(sheet, "weeksAfter")})`,
  );
}

/** Place of a column in the daily table, from the list of figures. */
function listed(sheet: CountermeasureSheet, row: "tops" | "bottoms"): string {
  const place = cellOf(sheet, "place");
  return `=IF(COUNT(${place})=0,"",IFERROR(INDEX(${sheet.lists[row]},1,${place})+0,""))`;
}

function effectInput(sheet: CountermeasureSheet, name: EffectInput): string {
  return cellOf(sheet, name);
}

function ofEffect(sheet: CountermeasureSheet, expr: Expr<EffectInput>): string {
  return printMetric(expr, (name) => effectInput(sheet, name));
}

function quantile(sheet: CountermeasureSheet): string {
  const freedom = cellOf(sheet, "freedom");
  return `=IF(COUNT(${freedom})=0,"",IF(${freedom}<1,"",${printTwoSidedQuantile(`(1-${sheet.aside.chance})`, freedom)}))`;
}

function limit(sheet: CountermeasureSheet, sign: "-" | "+"): string {
  const [change, error, times] = (["change", "error", "quantile"] as const).map((cell) =>
    cellOf(sheet, cell),
  );
  const [weeks, before, after] = (["weeks", "weeksBefore", "weeksAfter"] as const).map((cell) =>
    cellOf(sheet, cell),
  );
  // What is late would look like a change: as many whole weeks of figures as are compared, on both sides.
  const isShort = `MIN(N(${before}),N(${after}))<N(${weeks})`;
  return `=IF(COUNT(${change},${error},${times})<3,"",IF(${isShort},"",${change}${sign}${times}*${error}))`;
}

function growth(sheet: CountermeasureSheet): string {
  const [before, change] = (["before", "change"] as const).map((cell) => cellOf(sheet, cell));
  return `=IF(COUNT(${before},${change})<2,"",IF(${before}<=0,"",${change}/${before}))`;
}

/** Whether the days after a change are not all there yet. */
function isEarly(sheet: CountermeasureSheet): string {
  return `${sheet.aside.lastDay}-INT(${cellOf(sheet, "changed")})<7*${sheet.aside.weeks}`;
}

function verdict(sheet: CountermeasureSheet): string {
  const said = (name: keyof typeof VERDICT_WORDS): string => quotedText(VERDICT_WORDS[name][sheet.locale]);
  const [changed, top, change, low, high, way] = (
    ["changed", "top", "change", "low", "high", "way"] as const
  ).map((cell) => cellOf(sheet, cell));
  return (
    `=IF(COUNT(${changed},${top})<2,"",IF(${isEarly(sheet)},${said("early")},IF(COUNT(${change})=0,"",` +
    `IF(COUNT(${low},${high})<2,${said("undecided")},` +
    `IF(IF(${way}>0,${low}>0,${high}<0),${said("worked")},IF(IF(${way}>0,${high}<0,${low}>0),${said("failed")},${said("undecided")}))))))`
  );
}

function reached(sheet: CountermeasureSheet): string {
  const [target, after, way] = (["target", "after", "way"] as const).map((cell) => cellOf(sheet, cell));
  const [yes, no] = sheet.words.reached.map(quotedText);
  return `=IF(COUNT(${target},${after},${way})<3,"",IF(${way}*(${after}-${target})>=0,${yes},${no}))`;
}

/** What to do about the row now. */
function next(sheet: CountermeasureSheet): string {
  const { words, locale, aside } = sheet;
  const { next: said } = words;
  const [state, measure, owner, due, changed, top, judged, met] = (
    ["state", "measure", "owner", "due", "changed", "top", "verdict", "reached"] as const
  ).map((cell) => cellOf(sheet, cell));
  const is = (name: keyof typeof VERDICT_WORDS): string =>
    `${judged}=${quotedText(VERDICT_WORDS[name][locale])}`;
  const days = [cellOf(sheet, "found"), due, changed];
  const until = `(INT(${changed})+7*${aside.weeks})`;
  const day = `YEAR(${until})&"-"&TEXT(MONTH(${until}),"00")&"-"&TEXT(DAY(${until}),"00")`;
  const [before, behind] = words.wait.map(quotedText);
  return (
    `=IF(OR(${measure}="",${state}=${quotedText(STATE_WORDS.dropped[locale])}),"",` +
    `IF(OR(${days.map((cell) => `AND(${cell}<>"",COUNT(${cell})=0)`).join(",")}),${quotedText(said.noDay)},` +
    `IF(COUNT(${changed})=0,IF(OR(${owner}="",${due}=""),${quotedText(said.owner)},${quotedText(said.change)}),` +
    `IF(COUNT(${top})=0,${quotedText(said.figure)},` +
    `IF(${is("early")},${before}&${day}&${behind},` +
    `IF(${is("worked")},IF(${met}=${quotedText(words.reached[1])},${quotedText(said.more)},${quotedText(said.worked)}),` +
    `IF(${is("failed")},${quotedText(said.failed)},` +
    `IF(${is("undecided")},${quotedText(said.undecided)},""))))))))`
  );
}

/** The first day before the change that is compared, and the last after it. */
function edge(sheet: CountermeasureSheet, sign: "-" | "+"): string {
  const weeks = cellOf(sheet, "weeks");
  return `=IF(N(${weeks})<1,"",INT(${cellOf(sheet, "changed")})${sign}7*${weeks})`;
}

/** The last day before on which the same problem was found, if that is not long ago. */
function again(sheet: CountermeasureSheet): string {
  const { words, table, aside } = sheet;
  const problem = wholeColumn(table, words.typed.problem);
  const found = wholeColumn(table, words.cells.day);
  const [day, own] = [cellOf(sheet, "found"), cellOf(sheet, "problem")];
  const last = `SUMPRODUCT(MAX((${problem}=${own})*(${found}<INT(${day}))*(${found}>=${day}-${aside.again})*${found}))`;
  return `=IF(OR(COUNT(${day})=0,${own}=""),"",IF(${last}=0,"",${last}))`;
}

/** What a cause found once is shared by as many rows as it has countermeasures: their parts add up to 1. */
function partOfFinding(sheet: CountermeasureSheet): string {
  const { words, table } = sheet;
  const cells = ["found", "problem", "cause"] as const;
  const same = cells
    .map((cell) => `(${wholeColumn(table, words.typed[cell])}=${cellOf(sheet, cell)})`)
    .join("*");
  return `=IF(${cellOf(sheet, "cause")}="","",1/SUMPRODUCT(${same}))`;
}
