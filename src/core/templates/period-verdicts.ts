import { column, NO_TOTAL } from "./table-column";
import { CHANGE } from "./period-parts";
import type { Report } from "./period-parts";
import type { PeriodFigure } from "./period-columns";
import { printAttained, printLess, printStanding } from "../formulas/print-progress";
import { printFails, printRuleAction } from "../formulas/print-rule";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import { metricOf } from "../metrics/index";
import { JUDGED } from "../rules/judged";
import type { TableColumnPlan } from "../../workbook/plan";

const PERCENT = "0.00%";

/** What to do first: missing days before page health, page health before ad spend; nothing where no rule applies. */
export function verdictColumns(report: Report): readonly TableColumnPlan[] {
  const { columns, rules: table, words, input } = report;
  const day = thisRow(words.to);
  const judged = JUDGED.flatMap(([id, what]) => {
    const metric = columns.metrics.find((each) => each === what);
    const figure = columns.figures.find(({ source }) => source.field === what);
    const header = metric === undefined ? figure?.label : metricOf(metric).label[input.locale];
    return header === undefined ? [] : [{ id, figure: thisRow(header) }];
  });
  if (judged.length === 0) return [];
  const verdict = judged.reduceRight(
    (otherwise, { id, figure }) =>
      `IF(${printFails(table, id, figure, day)},${printRuleAction(table, id, words.failed)},${otherwise})`,
    `IF(COUNT(${judged.map(({ figure }) => figure).join(",")})=0,"","${words.passed}")`,
  );
  return [
    column(
      words.verdict,
      "General",
      { kind: "formula", formula: `=IF(${thisRow(words.lacks)}<>"","${words.incomplete}",${verdict})` },
      NO_TOTAL,
      words.verdicts,
    ),
  ];
}

/** What the operator wants, how much of it there is, and whether that is more than time alone would bring. */
export function targetColumns(report: Report, { label, source }: PeriodFigure): readonly TableColumnPlan[] {
  const { words, days } = report;
  const header = `${label} ${words.target}`;
  const [actual, target, attained, elapsed] = [label, header, words.attained, words.elapsed].map(thisRow);
  const length = `(${thisRow(words.to)}-${thisRow(words.from)}+1)`;
  const lastDay = `INT(MAX(${wholeColumn(days.table, days.date)}))`;
  return [
    column(header, source.numberFormat, { kind: "input" }, NO_TOTAL, words.targets),
    column(words.attained, PERCENT, {
      kind: "formula",
      formula: printAttained(actual, target),
    }),
    column(words.elapsed, PERCENT, {
      kind: "formula",
      formula: `=MAX(0,MIN(${thisRow(words.to)},${lastDay})-${thisRow(words.from)}+1)/${length}`,
    }),
    column(words.pace, CHANGE, {
      kind: "formula",
      formula: printLess(attained, elapsed),
    }),
    column(words.standing, "General", {
      kind: "formula",
      formula: printStanding(report.rules, thisRow(words.pace), thisRow(words.to), words),
    }),
  ];
}
