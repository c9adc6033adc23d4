import { columnWidth } from "./column-width";
import { fishboneWords } from "./fishbone-words";
import type { CauseHeading, DayRun, FishboneWords } from "./fishbone-words";
import { FISHBONE_ID, fishboneKey } from "./fishbone-key";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, TABLE_STYLE } from "./report-layout";
import { centred, notedColumn } from "./table-column";
import type { TemplateId, WorkbookTemplateInput } from "./template";
import type { LastTime, ProvenMeasures } from "../countermeasures/lessons";
import { CAUSE_STATE_WORDS, CAUSE_STATES } from "../fishbone/cause-state";
import { causeRows, fishboneOf } from "../fishbone/cause-rows";
import type { CauseRow, DecidedCause, KeptCause } from "../fishbone/cause-rows";
import type { Evidence } from "../fishbone/evidence";
import { evidenceText } from "../fishbone/evidence-text";
import { drawFishbone } from "../fishbone/layout/drawing-plan";
import { FISHBONE_PAGE } from "../fishbone/layout/layout";
import { isReal, USUAL_FISHBONE_RULES, wentWrong } from "../fishbone/open-fishbone";
import type { OpenedFishbone } from "../fishbone/open-fishbone";
import { PROBLEMS, problemTitle } from "../fishbone/problems";
import type { RedRule } from "../fishbone/red-rules";
import type { ShopFacts } from "../fishbone/shop-facts";
import type { LibraryCause } from "../fishbone/library";
import { figureText, figureTexts, figureWords } from "../fishbone/figure-text";
import { fixedCell } from "../formulas/cell-reference";
import { thisRow } from "../formulas/structured-reference";
import type { Locale, Words } from "../locale";
import { ruleOf } from "../rules/index";
import { SHOULD_BE } from "../rules/should-be";
import { serialFromIso } from "../values/serial-date";
import type { CellValue } from "../../workbook/grid";
import type { BlockPlan, SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C00000";
/** Points of the two rows above the drawing, and of a row; no row is lower in any of the usual fonts. */
const [HEAD_HEIGHT, ROW_HEIGHT] = [48, 13.5];
/** Row of the header of the table: below the drawing. */
export const CAUSES_HEADER_ROW = Math.ceil((HEAD_HEIGHT + FISHBONE_PAGE.height) / ROW_HEIGHT) + 2;
const PERCENT = "0%";
const CHANGE = "+0.0%;-0.0%;0.0%";
/** Widths of the columns of sentences. */
const WIDTHS: Readonly<Partial<Record<CauseHeading, number>>> = {
  cause: 170,
  confirmedBy: 250,
  evidence: 280,
  measure: 250,
  remark: 120,
};
const TITLE: Words = { "zh-CN": "鱼骨图", "en-US": "Fishbone" };

/** What the sheet of a fishbone is planned from. */
export interface FishboneInput extends WorkbookTemplateInput {
  readonly opened: OpenedFishbone;
  readonly facts: ShopFacts;
  /** The operator's sheet of the days. */
  readonly sheet: string;
  /** The rows of its table as they stand in the workbook; none in a new one. */
  readonly kept: readonly KeptCause[];
  /** The causes to begin with; those we know where not said. */
  readonly library?: readonly LibraryCause[];
  /** What the operator just decided of causes; none where not said. */
  readonly decided?: readonly DecidedCause[];
  /** What worked against each cause here before; nothing where not said. */
  readonly proven?: ProvenMeasures;
  /** What was found and done when the problem was there shortly before; null where it was not. */
  readonly lastTime?: LastTime | null;
  /** The rules of the problem that the week does not meet; none where not said. */
  readonly reds?: readonly RedRule[];
  /** What stands in front of amounts of money; nothing where not said. */
  readonly sign?: string;
}

/** A sheet of a problem, its causes and the drawing of them. */
export interface FishboneTemplate {
  readonly id: TemplateId;
  readonly title: Words;
  plan(input: FishboneInput): SheetPlan;
}

/** The 鱼骨图: the table of causes of a problem, and above it the drawing that is a view of it. */
export const fishbone: FishboneTemplate = { id: FISHBONE_ID, title: TITLE, plan };

function plan(input: FishboneInput): SheetPlan {
  const { locale, opened, kept } = input;
  const words = fishboneWords(locale);
  const problem = problemTitle(opened.problem, opened.part)[locale];
  const rows = withProven(causeRows(opened, kept, locale, input.library), kept, input.proven);
  const decided = rows.map((row) => decisionOf(row, input.decided ?? []));
  const drawing = drawFishbone(fishboneOf(problem, asDecided(rows, decided, locale), locale), locale, {
    left: 4,
    top: HEAD_HEIGHT,
  });
  const columns = tableColumns(rows, decided, words, input);
  const widths = columns.map(({ header, content }, i) => ({
    column: i + 1,
    width: widthOf(words, header, content.kind === "values" ? content.values : []),
  }));
  return {
    key: fishboneKey(input.sheet, opened),
    name: freeSheetName([`${words.name} ${opened.day.slice(2)} ${problem}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: widths,
    frozenRows: 0,
    blocks: [
      ...headBlocks(words.title(problem), noteOf(input)),
      ...(drawing === null ? [body(4, words.tooBroad)] : []),
      stateBlock(words, locale),
    ],
    tables: [
      {
        name: freeTableName(words.table, input.takenTableNames),
        row: CAUSES_HEADER_ROW,
        column: 1,
        columns,
        rowCount: rows.length,
        keyColumn: words.headings.cause,
        totals: false,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    drawings: drawing === null ? [] : [drawing],
    print: {
      orientation: "landscape",
      fitToWidth: true,
      fitToHeight: true,
      titleRow: 0,
      columns: columnsOver(
        widths.map(({ width }) => width),
        FISHBONE_PAGE.width,
      ),
      rows: CAUSES_HEADER_ROW - 1,
    },
  };
}

function decisionOf({ id, cause }: CauseRow, decided: readonly DecidedCause[]): DecidedCause | null {
  return decided.find((each) => each.cause === (id ?? cause)) ?? null;
}

/** The rows as they are with what was just decided: it is drawn at once. */
function asDecided(
  rows: readonly CauseRow[],
  decided: readonly (DecidedCause | null)[],
  locale: Locale,
): readonly CauseRow[] {
  return rows.map((row, i) => {
    const state = decided[i]?.state;
    return state === undefined ? row : { ...row, state: CAUSE_STATE_WORDS[state][locale] };
  });
}

/** A new row begins with what worked here before, if anything did. */
function withProven(
  rows: readonly CauseRow[],
  kept: readonly KeptCause[],
  proven: ProvenMeasures | undefined,
): readonly CauseRow[] {
  return rows.map((row, i) => {
    const best = i < kept.length ? undefined : proven?.(row.cause)[0];
    return best === undefined || best.worked === 0 ? row : { ...row, measure: best.measure };
  });
}

function tableColumns(
  rows: readonly CauseRow[],
  decided: readonly (DecidedCause | null)[],
  words: FishboneWords,
  { locale, sign }: FishboneInput,
): readonly TableColumnPlan[] {
  const { headings, notes } = words;
  const typed = (id: CauseHeading, format: string, of: (row: CauseRow) => CellValue, note = "") =>
    notedColumn(headings[id], format, { kind: "values", values: rows.map(of) }, note);
  const own = (id: "state" | "owner" | "measure" | "remark", note = "", choices?: string) =>
    notedColumn(
      headings[id],
      "General",
      {
        kind: "input",
        preset: rows.map((row) => (row[id] === "" ? null : row[id])),
        ...(decided.every((each) => each === null)
          ? {}
          : { chosen: decided.map((each) => chosen(each, id)) }),
        ...(choices === undefined ? {} : { choices }),
      },
      note,
    );
  const chosen = (decision: DecidedCause | null, id: "state" | "owner" | "measure" | "remark"): CellValue => {
    if (decision === null || id === "remark") return null;
    if (id === "state") return CAUSE_STATE_WORDS[decision.state][locale];
    return decision[id] === "" ? null : decision[id];
  };
  const figure = (of: (evidence: Evidence) => number | null) => (row: CauseRow) =>
    row.evidence === null ? null : of(row.evidence);
  const [explained, chance] = [thisRow(headings.explained), thisRow(headings.chance)];
  return [
    typed("bone", "@", ({ bone }) => bone),
    typed("middle", "@", ({ middle }) => (middle === "" ? null : middle)),
    typed("cause", "@", ({ cause }) => cause),
    own("state", notes.state, stateCells(words)),
    typed("evidence", "@", ({ evidence }) => evidenceText(evidence, locale, sign), notes.evidence),
    typed(
      "change",
      CHANGE,
      figure(({ before, after }) => (before === 0 ? null : after / before - 1)),
    ),
    typed(
      "explained",
      PERCENT,
      figure(({ explained }) => explained),
      notes.explained,
    ),
    typed(
      "chance",
      "0.0%",
      figure(({ chance }) => chance),
      notes.chance,
    ),
    notedColumn(
      headings.likelihood,
      PERCENT,
      { kind: "formula", formula: `=IF(COUNT(${explained},${chance})<2,"",${explained}*(1-${chance}))` },
      notes.likelihood,
    ),
    centred(own("owner")),
    own("measure"),
    own("remark"),
    typed("confirmedBy", "@", ({ confirmedBy }) => confirmedBy),
    typed("id", "@", ({ id }) => id),
  ];
}

function noteOf(input: FishboneInput): string {
  // One line of a page: the rule is named where nothing else says why the sheet is there.
  const reds = wentWrong(input.opened) ? [] : input.reds;
  return fishboneLines({ ...input, reds }).join(input.locale === "zh-CN" ? "；" : "; ");
}

/** What went wrong, in which days against which, and what there is to know about that. */
export function fishboneLines({
  opened,
  facts,
  locale,
  lastTime,
  reds = [],
  sign,
}: Pick<FishboneInput, "opened" | "facts" | "locale" | "lastTime" | "reds" | "sign">): readonly string[] {
  const words = fishboneWords(locale);
  const { problem, windows, label, change, events, isAlone } = opened;
  const { days } = facts;
  const { figure } = PROBLEMS[problem];
  const day = (place: number | undefined): string => days[place ?? 0];
  const relative = change.before === 0 ? null : (change.after / change.before - 1) * 100;
  const isWorse = wentWrong(opened);
  return [
    words.fall(
      label[locale],
      figureText(figure, change.before, sign),
      figureText(figure, change.after, sign),
      relative === null ? null : `${relative > 0 ? "+" : ""}${relative.toFixed(1)}%`,
    ),
    words.days(
      day(windows.after[0]),
      day(windows.after.at(-1)),
      day(windows.before[0]),
      day(windows.before.at(-1)),
    ),
    ...(events.length > 0 ? [words.events(runsOf(events))] : []),
    ...reds.map(({ rule, figure, value, limit }) => {
      const [shown, bound] = figureTexts(figure, value, limit, sign);
      return words.notMet(
        figureWords(figure)[locale],
        shown,
        SHOULD_BE[ruleOf(rule).operator][locale],
        bound,
      );
    }),
    ...(isWorse ? [] : [reds.length > 0 ? words.notMetBefore : words.notWorse]),
    ...(isWorse && !isReal(change, USUAL_FISHBONE_RULES) ? [words.mayBeChance] : []),
    ...(isWorse && isAlone ? [words.alone] : []),
    ...(lastTime ? [words.again(lastTime.day, lastTime.causes, lastTime.measures)] : []),
  ];
}

/** Days that follow each other, put together; a run ends with its year. */
function runsOf(days: readonly string[]): readonly DayRun[] {
  const runs: [string, string][] = [];
  for (const day of days) {
    const last = runs.at(-1);
    const follows =
      last !== undefined &&
      (serialFromIso(day) ?? 0) === (serialFromIso(last[1]) ?? 0) + 1 &&
      day.slice(0, 4) === last[1].slice(0, 4);
    if (follows) last[1] = day;
    else runs.push([day, day]);
  }
  return runs;
}

/** What may be chosen for a state stands right of the title, beyond the table's columns. */
function stateBlock(words: FishboneWords, locale: Locale): BlockPlan {
  return {
    row: 1,
    column: firstState(words),
    values: [CAUSE_STATES.map((state) => CAUSE_STATE_WORDS[state][locale])],
    style: "note",
  };
}

function stateCells(words: FishboneWords): string {
  const first = firstState(words);
  return `${fixedCell(1, first)}:${fixedCell(1, first + CAUSE_STATES.length - 1)}`;
}

function firstState({ headings }: FishboneWords): number {
  return Object.keys(headings).length + 2;
}

function body(row: number, text: string): BlockPlan {
  return { row, column: 1, values: [[text]], style: "body" };
}

function widthOf({ headings }: FishboneWords, header: string, values: readonly CellValue[]): number {
  const id = (Object.keys(headings) as CauseHeading[]).find((each) => headings[each] === header);
  const fixed = id === undefined ? undefined : WIDTHS[id];
  return (
    fixed ??
    columnWidth(
      header,
      values.map((value) => (typeof value === "string" ? value : "-100.0%")),
    )
  );
}

/** How many columns from the first on are as wide as something. */
function columnsOver(widths: readonly number[], width: number): number {
  let covered = 0;
  const last = widths.findIndex((each) => (covered += each) >= width);
  return last < 0 ? widths.length : last + 1;
}
