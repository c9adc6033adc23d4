import { behindColumns } from "./countermeasure-behind";
import { cellOf, DAY, figureColumn, shownColumn, valueOver } from "./countermeasure-sheet";
import type { CountermeasureSheet } from "./countermeasure-sheet";
import { padded } from "./kept-rows";
import { centred, column, notedColumn } from "./table-column";
import { VERDICT_WORDS, STATE_WORDS } from "../countermeasures/countermeasure";
import type { TypedCell } from "../countermeasures/countermeasure";
import { effectChange } from "../countermeasures/effect";
import { printMetric } from "../formulas/print-metric";
import { quotedText } from "../formulas/quoted-text";
import { wholeColumn } from "../formulas/structured-reference";
import type { TableColumnPlan } from "../../workbook/plan";

const GROWTH = "+0.0%;-0.0%;0.0%";
const TYPED_FORMATS: Readonly<Partial<Record<TypedCell, string>>> = {
  found: DAY,
  due: DAY,
  changed: DAY,
};

/** What people read and write, and behind it what it is worked out from. */
export function countermeasureColumns(sheet: CountermeasureSheet): {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
} {
  const typed = (cell: TypedCell): TableColumnPlan => typedColumn(sheet, cell);
  return {
    printed: [
      centred(
        notedColumn(
          sheet.words.key,
          "General",
          { kind: "values", values: padded(sheet.kept.keys, sheet.rowCount) },
          sheet.words.keyNote,
        ),
      ),
      ...(["found", "problem", "cause", "measure", "phase", "owner", "due", "state"] as const).map(typed),
      shownColumn(sheet, "reminder", "General", reminder(sheet)),
      ...(["figure", "target", "changed"] as const).map(typed),
      shownColumn(sheet, "verdict", "General", verdict(sheet)),
      figureColumn(sheet, "before", windowValue(sheet, "before")),
      figureColumn(sheet, "after", windowValue(sheet, "after")),
      figureColumn(
        sheet,
        "change",
        printMetric(effectChange, (name) => cellOf(sheet, name)),
      ),
      shownColumn(sheet, "growth", GROWTH, growth(sheet)),
      figureColumn(sheet, "low", limit(sheet, "-")),
      figureColumn(sheet, "high", limit(sheet, "+")),
      shownColumn(sheet, "reached", "General", reached(sheet)),
      shownColumn(sheet, "next", "General", next(sheet)),
      typed("note"),
      shownColumn(sheet, "again", DAY, again(sheet)),
      shownColumn(sheet, "from", DAY, edge(sheet, "-")),
      shownColumn(sheet, "to", DAY, edge(sheet, "+")),
      ...sheet.kept.added.map(({ header, numberFormat, cells }) =>
        column(header, numberFormat, { kind: "input", preset: padded(cells, sheet.rowCount) }),
      ),
    ],
    behind: behindColumns(sheet),
  };
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
  if (TYPED_FORMATS[cell] === DAY) return centred(typed);
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

function windowValue(sheet: CountermeasureSheet, side: "before" | "after"): string {
  const [weeks, changed] = [cellOf(sheet, "weeks"), `INT(${cellOf(sheet, "changed")})`];
  const value =
    side === "before"
      ? valueOver(sheet, `(${changed}-7*${weeks})`, changed, 1)
      : valueOver(sheet, `(${changed}+1)`, `(${changed}+1+7*${weeks})`, 1);
  return `=IF(N(${weeks})<1,"",${value})`;
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
