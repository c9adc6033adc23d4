import { narrowColumnWidth } from "./column-width";
import { ALL, funnelData, funnelDataHeadings } from "./funnel-data";
import { datesBlock, daysBlocks } from "./funnel-dates";
import {
  BEFORE_ROW,
  conditions,
  NOW_ROW,
  placeCells,
  rowFactor,
  SENTENCE_ROW,
  TABLE_ROW,
} from "./funnel-place";
import type { FunnelTable, PlaceCells } from "./funnel-place";
import { COUNT, headingRoom, POINTS, RATE, TEXT_APART } from "./funnel-sheet";
import { segmentWords } from "./funnel-segments-words";
import type { SegmentWords } from "./funnel-segments-words";
import { freeSheetName, freeTableName } from "./names";
import { headBlocks, TABLE_STYLE } from "./report-layout";
import { column, formulaColumn } from "./table-column";
import type { FunnelTemplate, FunnelTemplateInput } from "./template";
import { fixedCell } from "../formulas/cell-reference";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { LOST_UNITS } from "../funnel/leak";
import type { FunnelSource } from "../funnel/funnel-source";
import { hasPartOfNone } from "../funnel/lacking";
import { FUNNEL_RULE_IDS } from "../funnel/rules";
import { OVERALL_RATE, STEP_RATE } from "../funnel/step-figures";
import { segmentNames } from "../funnel/segment-names";
import { printMetric } from "../formulas/print-metric";
import { NO_DAY, printRuleOrUsual } from "../formulas/print-rule";
import { quotedText } from "../formulas/quoted-text";
import type { Locale, Words } from "../locale";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#C55A11";
const TITLE: Words = { "zh-CN": "漏斗分组", "en-US": "Funnel by segment" };

/** The number of the row with what is in the total but in no segment. */
const OF_NONE = -1;

/** The 漏斗分组: the funnels of all segments side by side, and whether the total moved by their mix. */
export const funnelSegments: FunnelTemplate = {
  id: "funnelSegments",
  title: TITLE,
  reads: [funnelData.id],
  fits: ({ dimension }) => dimension !== null,
  plan,
};

/** Heading of the rates that a step of other segments is held against: of single segments with enough people. */
export function usableHeading(source: FunnelSource, locale: Locale, step: number): string {
  return segmentWords(locale).usable(funnelDataHeadings(source, locale).steps[step]);
}

interface SegmentSheet {
  readonly locale: Locale;
  readonly words: SegmentWords;
  readonly source: FunnelSource;
  readonly data: FunnelTable;
  readonly table: string;
  readonly now: PlaceCells;
  readonly before: PlaceCells;
  /** Cells with the least people to judge by, and the largest share of days on which a step may exceed the one before. */
  readonly least: string;
  readonly exceeds: string;
  readonly headings: {
    readonly counts: readonly string[];
    readonly rates: readonly string[];
    readonly usable: readonly string[];
    readonly exceeding: readonly string[];
  };
}

function plan(input: FunnelTemplateInput): SheetPlan {
  const { source, locale, tableNames } = input;
  const { funnelData: dataName, rules } = tableNames;
  if (dataName === undefined || rules === undefined)
    throw new Error(`The segments of "${source.sheets[0]}" need their data and the rules.`);
  const words = segmentWords(locale);
  const data: FunnelTable = { name: dataName, headings: funnelDataHeadings(source, locale) };
  const { steps } = data.headings;
  const own = (row: number): PlaceCells => ({ ...placeCells(row), id: thisRow(words.id) });
  const make = (aside: number): SegmentSheet => ({
    locale,
    words,
    source,
    data,
    table: freeTableName(words.name.replaceAll(" ", ""), input.takenTableNames),
    now: own(NOW_ROW),
    before: own(BEFORE_ROW),
    least: fixedCell(1, aside + 1),
    exceeds: fixedCell(2, aside + 1),
    headings: {
      counts: steps,
      rates: steps.map((step) => words.rate(step)),
      usable: steps.map((step) => words.usable(step)),
      exceeding: steps.map((step) => words.exceedingOf(step)),
    },
  });
  const first = segmentColumns(make(1));
  const asideColumn = first.printed.length + first.behind.length + 2;
  const sheet = make(asideColumn);
  const { printed, behind } = segmentColumns(sheet);
  const columns = [...printed, ...behind];
  const isDated = data.headings.day !== null;
  const thresholds = (["leastCount", "exceedsMax"] as const).map((rule) => [
    printRuleOrUsual(rules, FUNNEL_RULE_IDS[rule], isDated ? sheet.now.to : NO_DAY),
  ]);
  return {
    key: `${funnelSegments.id}:${source.sheets[0]}`,
    name: freeSheetName([words.name, `${words.name} ${source.sheets[0]}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map((each, i) => ({
      column: i + 1,
      width: Math.max(i > 0 && i < 3 ? 70 : 0, narrowColumnWidth(each.header, shown(sheet, each))),
    })),
    frozenRows: TABLE_ROW,
    blocks: [
      ...headBlocks(words.title(source.sheets), words.note),
      ...(isDated
        ? [
            { row: NOW_ROW, column: 1, values: [[words.now], [words.before]], style: "heading" as const },
            datesBlock(sheet, input.places, "periods"),
            ...daysBlocks(sheet, input.places),
          ]
        : []),
      ...(isDated
        ? [
            {
              row: SENTENCE_ROW,
              column: 1,
              values: [[sentence(sheet)]],
              style: "heading" as const,
              areFormulas: true,
            },
          ]
        : []),
      {
        row: 1,
        column: asideColumn + 1,
        values: thresholds,
        style: "note",
        areFormulas: true,
      },
    ],
    tables: [
      {
        name: sheet.table,
        row: TABLE_ROW,
        column: 1,
        columns,
        rowCount: idsOf(source).length,
        keyColumn: words.segment,
        totals: false,
        compact: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "landscape", fitToWidth: true, titleRow: TABLE_ROW, columns: printed.length },
  };
}

/** All together, each segment, the smaller ones together, and what is in no segment. */
function idsOf(source: FunnelSource): readonly number[] {
  const named = 1 + source.segments.length + (source.rest > 0 ? 1 : 0);
  return [...Array.from({ length: named }, (_, i) => i + ALL), ...(hasPartOfNone(source) ? [OF_NONE] : [])];
}

function segmentColumns(sheet: SegmentSheet): {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
} {
  const { locale, words, data, headings, source } = sheet;
  const { steps } = data.headings;
  const last = steps.length - 1;
  const isDated = data.headings.day !== null;
  const rate = (count: string, previous: string): string =>
    printMetric(STEP_RATE, (name) => thisRow(name === "count" ? count : previous));
  const overall = (count: string, first: string): string =>
    printMetric(OVERALL_RATE, (name) => thisRow(name === "count" ? count : first));
  const places = headings.counts.slice(1).map((_, i) => i + 1);
  return {
    printed: [
      column(words.segment, "@", {
        kind: "values",
        values: [...segmentNames(source, locale), ...(hasPartOfNone(source) ? [words.ofNone] : [])],
      }),
      ...headings.counts.map((header, step) =>
        formulaColumn(header, COUNT, sum(sheet, sheet.now, steps[step])),
      ),
      ...places.map((step) =>
        formulaColumn(
          headings.rates[step],
          RATE,
          // What lacks steps has no rate from one to the next.
          `=IF(${thisRow(words.id)}<${ALL},"",${rate(headings.counts[step], headings.counts[step - 1]).slice(1)})`,
        ),
      ),
      formulaColumn(words.overall, RATE, overall(headings.counts[last], headings.counts[0])),
      ...(isDated
        ? [
            formulaColumn(words.overallBefore, RATE, overall(words.lastBefore, words.firstBefore)),
            formulaColumn(
              words.change,
              POINTS,
              `=IF(COUNT(${thisRow(words.overall)},${thisRow(words.overallBefore)})<2,"",${thisRow(words.overall)}-${thisRow(words.overallBefore)})`,
            ),
            formulaColumn(words.mix, POINTS, mix(sheet), words.mixNote),
            formulaColumn(words.rates, POINTS, ownRates(sheet), words.ratesNote),
          ]
        : []),
      formulaColumn(words.exceeding, TEXT_APART, exceedingSteps(sheet), words.exceedingNote),
      formulaColumn(words.leak, TEXT_APART, weakest(sheet, "name"), words.leakNote),
      formulaColumn(words.lost, "#,##0.0", weakest(sheet, "units")),
      column(words.remark, "General", { kind: "input" }),
    ],
    behind: [
      column(words.id, "0", {
        kind: "values",
        values: idsOf(source),
      }),
      ...(isDated
        ? [
            formulaColumn(words.firstBefore, COUNT, sum(sheet, sheet.before, steps[0])),
            formulaColumn(words.lastBefore, COUNT, sum(sheet, sheet.before, steps[last])),
          ]
        : []),
      ...places.map((step) => formulaColumn(headings.exceeding[step], "0", exceeding(sheet, step))),
      ...places.map((step) => formulaColumn(headings.usable[step], RATE, usable(sheet, step))),
      ...places.map((step) => formulaColumn(lossHeading(sheet, step), "#,##0.0", loss(sheet, step))),
    ],
  };
}

function sum({ data, words }: SegmentSheet, place: PlaceCells, heading: string): string {
  const where = conditions(data, place);
  const figures = wholeColumn(data.name, heading);
  const all = (id: string): string => `SUMIFS(${figures},${conditions(data, { ...place, id })})`;
  return (
    `=IFERROR(IF(${thisRow(words.id)}<${ALL},${all(String(ALL))}-${all(`">${ALL}"`)},` +
    `IF(COUNTIFS(${where})=0,"",SUMIFS(${figures},${where}))),"")`
  );
}

/** 1 where a step exceeds the one before, as a whole or on too many of the days: the two are counted differently. */
function exceeding({ data, now, words, headings, exceeds }: SegmentSheet, step: number): string {
  const { steps, day } = data.headings;
  const [count, previous, id] = [headings.counts[step], headings.counts[step - 1], words.id].map(thisRow);
  const [x, n] = [steps[step], steps[step - 1]].map((heading) => wholeColumn(data.name, heading));
  const onDays =
    day === null
      ? "0"
      : `IF(SUMPRODUCT(${rowFactor(data, now)}*(${x}>${n}))>${exceeds}*COUNTIFS(${conditions(data, now)}),1,0)`;
  return `=IF(OR(${id}<${ALL},COUNT(${count},${previous})<2),"",IF(${count}>${previous},1,${onDays}))`;
}

/** The steps that are so, one behind the other. */
function exceedingSteps({ words, headings }: SegmentSheet): string {
  const marks = headings.exceeding
    .slice(1)
    .map(
      (heading, i) =>
        `IF(N(${thisRow(heading)})=1,${quotedText(`${words.arrow}${headings.counts[i + 1]} `)},"")`,
    );
  return `=TRIM(${marks.join("&")})`;
}

/** The rate of a single segment of enough people; nothing for all together and for those without names. */
function usable({ words, headings, least, source }: SegmentSheet, step: number): string {
  const [rate, count, id, marked] = [
    headings.rates[step],
    headings.counts[step],
    words.id,
    headings.exceeding[step],
  ].map(thisRow);
  return `=IF(OR(${id}<=${ALL},${id}>${source.segments.length},COUNT(${rate},${count})<2,N(${marked})=1),"",IF(${count}<${least},"",${rate}))`;
}

function lossHeading({ words, headings }: SegmentSheet, step: number): string {
  return `${words.lost} ${headings.counts[step]}`;
}

/** What a step of the segment misses against the best single one. */
function loss({ table, headings, words }: SegmentSheet, step: number): string {
  const rates = wholeColumn(table, headings.usable[step]);
  const inputs = {
    rate: thisRow(headings.rates[step]),
    reference: `MAX(${rates})`,
    previous: thisRow(headings.counts[step - 1]),
    carry: carry(table, headings, step),
  };
  const value = printMetric(LOST_UNITS, (name) => inputs[name]).slice(1);
  const marked = `N(${thisRow(headings.exceeding[step])})=1`;
  return `=IF(OR(${thisRow(words.id)}<=${ALL},COUNT(${rates})=0,COUNT(${inputs.rate})=0,${marked}),"",${value})`;
}

/** How many of the last step come from one of this: the segment's own rates, the best one where nobody went on. */
function carry(table: string, headings: SegmentSheet["headings"], step: number): string {
  const behind = headings.rates.slice(step + 1).map((heading, i) => {
    const rate = thisRow(heading);
    return `IF(N(${rate})>0,${rate},MAX(${wholeColumn(table, headings.usable[step + 1 + i])}))`;
  });
  return behind.length === 0 ? "1" : behind.join("*");
}

function weakest(sheet: SegmentSheet, which: "name" | "units"): string {
  const { headings, words } = sheet;
  const losses = headings.counts.slice(1).map((_, i) => thisRow(lossHeading(sheet, i + 1)));
  if (which === "units") return `=IF(COUNT(${losses.join(",")})=0,"",MAX(${losses.join(",")}))`;
  const most = thisRow(words.lost);
  const found = losses.reduceRight(
    (otherwise, cell, i) =>
      `IF(N(${cell})=${most},${quotedText(words.arrow + headings.counts[i + 1])},${otherwise})`,
    '""',
  );
  return `=IF(N(${most})<=0,"",${found})`;
}

/** Shares of the first step, and mean rates of the two periods: see mixChange. */
function shares({ table, words, headings }: SegmentSheet) {
  const [now, before] = [headings.counts[0], words.firstBefore];
  const all = (heading: string): string =>
    `SUMIFS(${wholeColumn(table, heading)},${wholeColumn(table, words.id)},"<>${ALL}")`;
  const last = [headings.counts[headings.counts.length - 1], words.lastBefore];
  return {
    now: `N(${thisRow(now)})/${all(now)}`,
    before: `N(${thisRow(before)})/${all(before)}`,
    meanOfAll: `(${all(last[0])}/${all(now)}+${all(last[1])}/${all(before)})/2`,
    // A segment without anyone in a period has no rate there: its rate counts as unchanged.
    was: `IF(ISNUMBER(${thisRow(words.overallBefore)}),${thisRow(words.overallBefore)},N(${thisRow(words.overall)}))`,
    is: `IF(ISNUMBER(${thisRow(words.overall)}),${thisRow(words.overall)},N(${thisRow(words.overallBefore)}))`,
  };
}

function mix(sheet: SegmentSheet): string {
  const { now, before, was, is, meanOfAll } = shares(sheet);
  return `=IF(${thisRow(sheet.words.id)}=${ALL},"",IFERROR((${now}-${before})*((${was}+${is})/2-${meanOfAll}),""))`;
}

function ownRates(sheet: SegmentSheet): string {
  const { now, before, was, is } = shares(sheet);
  return `=IF(${thisRow(sheet.words.id)}=${ALL},"",IFERROR((${is}-${was})*(${now}+${before})/2,""))`;
}

/** Whether the total moved against every segment, and by what it moved. */
function sentence({ words, table }: SegmentSheet): string {
  const of = (heading: string): string => wholeColumn(table, heading);
  const total = `INDEX(${of(words.change)},1)`;
  const moves = (sign: string): string =>
    `COUNTIFS(${of(words.change)},"${sign}0",${of(words.id)},">${ALL}")`;
  const known = `SUMPRODUCT((${of(words.id)}>${ALL})*ISNUMBER(${of(words.change)}))`;
  const points = (value: string): string => `TEXT(${value},"+0.00%;-0.00%;0.00%")`;
  return (
    `=IF(OR(COUNT(${total})=0,${known}<1),"${words.nothing}",` +
    `IF(AND(${total}>0,${known}>1,${moves("<")}=${known}),"${words.simpson}${words.simpsonUp}",` +
    `IF(AND(${total}<0,${known}>1,${moves(">")}=${known}),"${words.simpson}${words.simpsonDown}",""))&` +
    `"${words.moved}"&${points(total)}&"${words.ofMix}"&${points(`SUM(${of(words.mix)})`)}&"${words.ofRates}"&${points(`SUM(${of(words.rates)})`)})`
  );
}

function shown(
  { words, source, headings }: SegmentSheet,
  { header, content }: TableColumnPlan,
): readonly string[] {
  if (content.kind === "values") return content.values.map(String);
  if (header === words.leak || header === words.exceeding)
    return headings.counts.map((step) => words.arrow + step);
  if (header === words.remark) return ["　　　　　"];
  if (!headings.counts.includes(header)) return ["+10.00%", headingRoom(header)];
  const most = source.rows.reduce(
    (sum, { counts, segment }) => sum + (segment === null ? (counts[0] ?? 0) : 0),
    0,
  );
  return [Math.trunc(most).toLocaleString("en-US"), headingRoom(header)];
}
