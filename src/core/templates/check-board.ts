import { fixedCell } from "../formulas/cell-reference";
import { IS_NUMBER, printMeanWhere, printSumWhere } from "../formulas/print-period";
import type { CheckFigure, CheckFigures } from "./check-figures";
import type { CheckWords, Span } from "./check-words";
import { SIGN_IN_TEXT } from "./money";
import { MONEY_SIGN } from "./number-formats";
import { printFails, printRuleAction } from "../formulas/print-rule";
import { printMetric } from "../formulas/print-metric";
import { wholeColumn } from "../formulas/structured-reference";
import { insideQuotes } from "../formulas/quoted-text";
import type { RuleId } from "../rules/index";
import type { BlockPlan } from "../../workbook/plan";

/** Where the day whose figures are looked at stands, and the day they are looked at. */
export const DAY_CELL = "$D$3";
export const TODAY_CELL = "$D$4";

const SPANS: readonly Span[] = ["day", "weekdayBefore", "week", "weekBefore", "month", "monthBefore"];
const CHANGE = "+0.0%;-0.0%;0.0%";
/** Rows below the heading: first day, last day, days there, days missing; figures follow. */
const [FROM, TO, DAYS, MISSING, FIGURES] = [1, 2, 3, 4, 5];

/** What the board is made of. */
export interface BoardSource {
  /** Names of the daily table and its column of dates, and of the rules. */
  readonly daily: string;
  readonly date: string;
  readonly rules: string;
  readonly figures: CheckFigures;
  readonly words: CheckWords;
  /** Row and column of its heading. */
  readonly row: number;
  readonly column: number;
}

/**
 * The figures beside the checklist: each over the day, the 7 days and the month to date, with the span before each;
 * below them what comes first. The checklist's formulas read its cells, so they stay short enough to follow.
 */
export class Board {
  constructor(private readonly source: BoardSource) {}

  /** Cells of a figure over a span; more than one for ratings, none where the daily table has no such figure. */
  cells(id: CheckFigure["id"], span: Span): readonly string[] {
    return this.source.figures.rows.flatMap((row, i) =>
      row.id === id ? [this.cell(FIGURES + i, 1 + SPANS.indexOf(span))] : [],
    );
  }

  /** The only or first cell of a figure over a span. */
  cellOf(id: CheckFigure["id"], span: Span): string | undefined {
    return this.cells(id, span)[0];
  }

  /** The label of a figure. */
  labelOf(id: CheckFigure["id"]): string {
    return this.source.figures.rows.find((row) => row.id === id)?.label ?? "";
  }

  /** The change of a figure over a span against the one before it. */
  changeOf(id: CheckFigure["id"], span: "day" | "week" | "month"): string | undefined {
    const row = this.source.figures.rows.findIndex((each) => each.id === id);
    return row < 0 ? undefined : this.cell(FIGURES + row, 7 + SPANS.indexOf(span) / 2);
  }

  /** Cells that say what is wrong with the figures, the page and the ads; of no length where nothing is. */
  get states(): { readonly data: string; readonly page: string; readonly ads: string } {
    const first = FIGURES + this.source.figures.rows.length;
    return { data: this.cell(first, 1), page: this.cell(first + 1, 1), ads: this.cell(first + 2, 1) };
  }

  /** Whether a figure is an amount of money. */
  isMoney(id: CheckFigure["id"]): boolean {
    return this.source.figures.rows.some((row) => row.id === id && row.numberFormat.includes(MONEY_SIGN));
  }

  /** The cell of what stands in front of amounts in texts; of no length where nothing does. */
  get sign(): string {
    return this.cell(FIGURES + this.source.figures.rows.length + 3, 1);
  }

  /** Rows it takes, the heading among them. */
  get height(): number {
    return FIGURES + this.source.figures.rows.length + 4;
  }

  /** Columns it takes. */
  get width(): number {
    return 1 + SPANS.length + SPANS.length / 2;
  }

  blocks(): readonly BlockPlan[] {
    const { words, row, column, figures } = this.source;
    const labels = [
      ...[words.from, words.to, words.days, words.missing],
      ...figures.rows.map(({ label }) => label),
      ...words.order,
      words.sign,
    ];
    const headings = [words.board, ...SPANS.map((span) => words.spans[span]), ...words.changes];
    return [
      { row, column, values: [headings], style: "heading" },
      { row: row + 1, column, values: labels.map((label) => [label]), style: "body" },
      this.formulas(FROM, 1, [SPANS.map(spanFrom), SPANS.map(spanTo)], "yyyy-mm-dd"),
      this.formulas(DAYS, 1, [SPANS.map((_, i) => this.days(i)), SPANS.map((_, i) => this.missing(i))], "0"),
      ...this.figureBlocks(),
      this.formulas(
        FIGURES + figures.rows.length,
        1,
        [this.dataState(), this.pageState(), this.adState(), `=${SIGN_IN_TEXT}""`].map((formula) => [
          formula,
        ]),
        "General",
      ),
    ];
  }

  /** Neighbours of one number format are one block, and their changes another. */
  private figureBlocks(): readonly BlockPlan[] {
    const { rows } = this.source.figures;
    const starts = rows.flatMap(({ numberFormat }, i) =>
      rows[i - 1]?.numberFormat === numberFormat ? [] : [i],
    );
    const changes = rows.map((_, i) => [0, 1, 2].map((pair) => this.change(i, pair)));
    return [
      ...starts.map((start, i) => {
        const group = rows.slice(start, starts[i + 1]);
        const formulas = group.map((row) => SPANS.map((_, span) => this.figure(row, span)));
        return this.formulas(FIGURES + start, 1, formulas, rows[start].numberFormat);
      }),
      ...(changes.length > 0 ? [this.formulas(FIGURES, 7, changes, CHANGE)] : []),
    ];
  }

  private formulas(
    row: number,
    column: number,
    values: readonly (readonly string[])[],
    numberFormat: string,
  ): BlockPlan {
    const { row: top, column: left } = this.source;
    return { row: top + row, column: left + column, values, style: "body", areFormulas: true, numberFormat };
  }

  private days(span: number): string {
    return `=COUNTIFS(${this.within(span)})`;
  }

  private missing(span: number): string {
    const [from, to, days] = [FROM, TO, DAYS].map((row) => this.cell(row, span + 1));
    return `=${to}-${from}+1-${days}`;
  }

  private figure({ from }: CheckFigure, span: number): string {
    if (from.kind === "metric") {
      const id = SPANS[span];
      return printMetric(from.expr, (field) => {
        const cell = this.cellOf(field, id);
        if (cell === undefined) throw new Error(`A metric was chosen without the sum of ${field}.`);
        return cell;
      });
    }
    const column = wholeColumn(this.source.daily, from.column);
    if (from.kind === "mean") return `=IFERROR(${printMeanWhere(column, this.within(span))},"")`;
    return `=${printSumWhere(column, this.within(span))}`;
  }

  /** Nothing where one of the two spans lacks days or is longer, or where the earlier figure is 0 or less. */
  private change(row: number, pair: number): string {
    const [now, before] = [1, 2].map((place) => this.cell(FIGURES + row, pair * 2 + place));
    const [days, daysBefore] = [1, 2].map((place) => this.cell(DAYS, pair * 2 + place));
    const [lacks, lacksBefore] = [1, 2].map((place) => this.cell(MISSING, pair * 2 + place));
    const unlike = `OR(${lacks}<>0,${lacksBefore}<>0,${days}<>${daysBefore},COUNT(${now},${before})<2)`;
    return `=IF(${unlike},"",IF(${before}<=0,"",${now}/${before}-1))`;
  }

  /** No figures of the day, days missing among the last seven since the first there is, or days without a figure. */
  private dataState(): string {
    const { daily, date, words, figures } = this.source;
    const week = SPANS.indexOf("week");
    const dates = wholeColumn(daily, date);
    const there = this.cell(DAYS, week + 1);
    const lacks = `MIN(7,${DAY_CELL}-INT(MIN(${dates}))+1)-${there}`;
    const empty =
      figures.main === null
        ? "0"
        : `${there}-COUNTIFS(${this.within(week)},${wholeColumn(daily, figures.main)},${IS_NUMBER})`;
    const blank =
      figures.main === null
        ? '""'
        : `IF(${empty}>0,${words.blank(insideQuotes(figures.main), `(${empty})`)},"")`;
    const day = `MONTH(${DAY_CELL})&"/"&DAY(${DAY_CELL})`;
    return (
      `=IF(${this.cell(DAYS, 1)}=0,${words.noDay(day)},` +
      `IF(${lacks}>0,${words.lacking(`(${lacks})`)},${blank}))`
    );
  }

  private pageState(): string {
    return this.failing([
      ["depth_min_pass", this.cellOf("pagesPerVisitor", "week")],
      ["bounce_max_pass", this.cellOf("bounceRate", "week")],
    ]);
  }

  private adState(): string {
    return this.failing([["ad_share_max", this.cellOf("tacos", "week")]]);
  }

  /** What the first rule that fails says to do. */
  private failing(judged: readonly (readonly [RuleId, string | undefined])[]): string {
    const { rules } = this.source;
    return `=${judged.reduceRight(
      (otherwise, [id, cell]) =>
        cell === undefined
          ? otherwise
          : `IF(${printFails(rules, id, cell, DAY_CELL)},${printRuleAction(rules, id, this.source.words.failed)},${otherwise})`,
      '""',
    )}`;
  }

  /** Up to the end of the last day: a date may have a time of day behind it. */
  private within(span: number): string {
    const dates = wholeColumn(this.source.daily, this.source.date);
    const [from, to] = [FROM, TO].map((row) => this.cell(row, span + 1));
    return `${dates},">="&${from},${dates},"<"&${to}+1`;
  }

  /** Address of a cell by its place on the board. */
  private cell(row: number, column: number): string {
    return fixedCell(this.source.row + row, this.source.column + column);
  }
}

function spanFrom(span: Span): string {
  const month = `DATE(YEAR(${DAY_CELL}),MONTH(${DAY_CELL}),1)`;
  const starts: Readonly<Record<Span, string>> = {
    day: DAY_CELL,
    weekdayBefore: `${DAY_CELL}-7`,
    week: `${DAY_CELL}-6`,
    weekBefore: `${DAY_CELL}-13`,
    month,
    monthBefore: `EDATE(${month},-1)`,
  };
  return `=${starts[span]}`;
}

function spanTo(span: Span): string {
  const ends: Readonly<Record<Span, string>> = {
    day: DAY_CELL,
    weekdayBefore: `${DAY_CELL}-7`,
    week: DAY_CELL,
    weekBefore: `${DAY_CELL}-7`,
    month: DAY_CELL,
    monthBefore: `EDATE(${DAY_CELL},-1)`,
  };
  return `=${ends[span]}`;
}
