import { printSentence, printVerdict } from "./bid-log-verdict";
import { bidLogCell, sideCell } from "./bid-log-sheet";
import type { BidLogSheet } from "./bid-log-sheet";
import type { ChangeCell, Side, SideCell } from "./bid-log-words";
import { padded } from "./kept-rows";
import { MONEY, MONEY_MOVED, MONEY_SIGN } from "./number-formats";
import { column, formulaColumn, notedColumn } from "./table-column";
import type { Expr } from "../expr";
import { printMetric } from "../formulas/print-metric";
import { CLICKS_A_DAY, COST_A_DAY, PROFIT_A_DAY, PROFIT_SQUARES } from "../keywords/bid-log-figures";
import type { WindowInput } from "../keywords/bid-log-figures";
import type { WindowSums } from "../keywords/bid-log-comparison";
import { CLICK_CONVERSION, CPC, PROFIT, ROAS } from "../keywords/figures";
import type { WordInput } from "../keywords/figures";
import { TYPED_CELLS } from "../keywords/bid-log";
import type { TypedCell } from "../keywords/bid-log";
import { differenceHigh, differenceLow } from "../statistics/difference";
import { meansDifference, meansError, welchFreedom } from "../statistics/means";
import type { MeansInput } from "../statistics/means";
import { printTwoSidedQuantile } from "../statistics/print-student";
import { wilsonHigh, wilsonLow } from "../statistics/wilson";
import type { WilsonInput } from "../statistics/wilson";
import type { CellValue } from "../../workbook/grid";
import type { TableColumnPlan } from "../../workbook/plan";

/** Clicks a day and multiples; squares of amounts have no unit people know. */
const FIGURE = "#,##0.00";
const BID = `${MONEY_SIGN}0.00##`;
const RATE = "0.00%";
const CHANGE = "+0.0%;-0.0%;0.0%";
const POINTS = "+0.00%;-0.00%;0.00%";
const DAY = "yyyy-mm-dd";

/** What people read and print, and behind it the sums it is worked out from. */
export interface BidLogColumns {
  readonly printed: readonly TableColumnPlan[];
  readonly behind: readonly TableColumnPlan[];
}

/** The columns in their usual order; those the operator added come behind the typed ones. */
export function bidLogColumns(sheet: BidLogSheet): BidLogColumns {
  const both = (of: (side: Side) => TableColumnPlan): readonly TableColumnPlan[] => [
    of("before"),
    of("after"),
  ];
  const figure = (cell: SideCell, format: string, expr: Expr<WindowInput | WordInput>) =>
    both((side) => formulaColumn(sideHeading(sheet, side, cell), format, window(sheet, side, expr)));
  const { words } = sheet;
  return {
    printed: [
      ...TYPED_CELLS.map((cell) => typedColumn(sheet, cell)),
      ...sheet.own.map(({ header, numberFormat, cells }) =>
        column(header, numberFormat, {
          kind: "input",
          preset: padded(cells, sheet.rowCount),
        }),
      ),
      changed(sheet, "verdict", "General", printVerdict(sheet)),
      changed(sheet, "sentence", "General", printSentence(sheet)),
      typed(sheet, "compared", "0", ({ windows }) => windows?.days || null),
      ...figure("profit", MONEY, PROFIT_A_DAY),
      changed(sheet, "profitChange", MONEY_MOVED, means(sheet, meansDifference)),
      changed(sheet, "profitLow", MONEY_MOVED, profitLimit(sheet, "-")),
      changed(sheet, "profitHigh", MONEY_MOVED, profitLimit(sheet, "+")),
      ...figure("clicksADay", FIGURE, CLICKS_A_DAY),
      changed(sheet, "clicksChange", CHANGE, growth(sheet, "clicksADay")),
      ...figure("costADay", MONEY, COST_A_DAY),
      changed(sheet, "costChange", CHANGE, growth(sheet, "costADay")),
      ...figure("cpc", MONEY, CPC),
      changed(sheet, "cpcChange", CHANGE, growth(sheet, "cpc")),
      ...figure("conversion", RATE, CLICK_CONVERSION),
      changed(sheet, "conversionChange", POINTS, less(sheet, "conversion")),
      changed(sheet, "conversionChangeLow", POINTS, conversionLimit(sheet, differenceLow)),
      changed(sheet, "conversionChangeHigh", POINTS, conversionLimit(sheet, differenceHigh)),
      ...figure("roas", FIGURE, ROAS),
      changed(sheet, "roasChange", CHANGE, growth(sheet, "roas")),
      typed(sheet, "openUntil", DAY, ({ windows }) => sheet.dayOf(windows?.openUntil ?? null)),
    ],
    behind: [
      notedColumn(words.change.remarked, "@", { kind: "values", values: sheet.remarks }),
      ...summed(sheet, "impressions", "#,##0"),
      ...summed(sheet, "clicks", "#,##0"),
      ...summed(sheet, "cost", MONEY),
      ...summed(sheet, "orders", "#,##0.##"),
      ...summed(sheet, "sales", MONEY),
      ...squares(sheet, "salesSales"),
      ...squares(sheet, "salesCost"),
      ...squares(sheet, "costCost"),
      ...figure("profitSum", MONEY, PROFIT),
      ...figure("profitSquares", FIGURE, PROFIT_SQUARES),
      ...both((side) => wilson(sheet, side, "conversionLow", wilsonLow)),
      ...both((side) => wilson(sheet, side, "conversionHigh", wilsonHigh)),
      changed(sheet, "profitError", MONEY, means(sheet, meansError)),
      changed(sheet, "freedom", "0.00", means(sheet, welchFreedom)),
      changed(sheet, "quantile", "0.000", quantile(sheet)),
      notedColumn(
        words.key,
        "General",
        { kind: "values", values: padded(sheet.keys, sheet.rowCount) },
        words.keyNote,
      ),
    ],
  };
}

const TYPED_FORMATS: Readonly<Record<TypedCell, string>> = {
  date: DAY,
  word: "@",
  matchType: "@",
  campaign: "@",
  action: "General",
  oldBid: BID,
  newBid: BID,
  reason: "General",
  remark: "General",
};

/** The operator's own as soon as it is written. */
function typedColumn({ words, rows, rowCount }: BidLogSheet, cell: TypedCell): TableColumnPlan {
  const preset = padded(
    rows.map((row) => row[cell]),
    rowCount,
  );
  return column(words.typed[cell], TYPED_FORMATS[cell], { kind: "input", preset });
}

function sideHeading({ words }: BidLogSheet, side: Side, cell: SideCell): string {
  return words.side[side][cell];
}

function changed(sheet: BidLogSheet, cell: ChangeCell, format: string, formula: string): TableColumnPlan {
  return formulaColumn(sheet.words.change[cell], format, formula, sheet.words.notes[cell]);
}

function typed(
  { words, rowCount, comparisons }: BidLogSheet,
  cell: ChangeCell,
  format: string,
  of: (comparison: BidLogSheet["comparisons"][number]) => CellValue,
): TableColumnPlan {
  const values = padded(comparisons.map(of), rowCount);
  return notedColumn(words.change[cell], format, { kind: "values", values }, words.notes[cell]);
}

function summed(
  sheet: BidLogSheet,
  cell: keyof WindowSums["sums"],
  format: string,
): readonly TableColumnPlan[] {
  return sideValues(sheet, cell, format, (window) => window?.sums[cell] ?? null);
}

function squares(sheet: BidLogSheet, cell: "salesSales" | "salesCost" | "costCost") {
  return sideValues(sheet, cell, FIGURE, (window) => window?.squares?.[cell] ?? null);
}

function sideValues(
  sheet: BidLogSheet,
  cell: SideCell,
  format: string,
  of: (window: WindowSums | null) => CellValue,
): readonly TableColumnPlan[] {
  return (["before", "after"] as const).map((side) => {
    const cells = sheet.comparisons.map((comparison) => of(comparison[side]));
    return notedColumn(sideHeading(sheet, side, cell), format, {
      kind: "values",
      values: padded(cells, sheet.rowCount),
    });
  });
}

function window(sheet: BidLogSheet, side: Side, expr: Expr<WindowInput | WordInput>): string {
  return printMetric(expr, (name) => {
    switch (name) {
      case "compared":
        return bidLogCell(sheet, "compared");
      case "margin":
        return sheet.aside.margin;
      case "impressions":
      case "clicks":
      case "cost":
      case "orders":
      case "sales":
      case "salesSales":
      case "salesCost":
      case "costCost":
        return sideCell(sheet, side, name);
      default:
        throw new Error(`"${name}" is no figure of a window.`);
    }
  });
}

/** Side A is what came after. */
function means(sheet: BidLogSheet, expr: Expr<MeansInput>): string {
  const inputs: Readonly<Record<MeansInput, string>> = {
    days: bidLogCell(sheet, "compared"),
    sumA: sideCell(sheet, "after", "profitSum"),
    squaresA: sideCell(sheet, "after", "profitSquares"),
    sumB: sideCell(sheet, "before", "profitSum"),
    squaresB: sideCell(sheet, "before", "profitSquares"),
  };
  return printMetric(expr, (name) => inputs[name]);
}

/** Student's quantile, for whole degrees of freedom; a hair is added for what arithmetic takes off a whole one. */
function quantile(sheet: BidLogSheet): string {
  const freedom = bidLogCell(sheet, "freedom");
  const whole = `INT(${freedom}+1E-9)`;
  return `=IF(COUNT(${freedom},${sheet.aside.level})<2,"",IF(${whole}<1,"",${printTwoSidedQuantile(sheet.aside.level, whole)}))`;
}

function profitLimit(sheet: BidLogSheet, sign: "-" | "+"): string {
  const [change, error, times] = (["profitChange", "profitError", "quantile"] as const).map((cell) =>
    bidLogCell(sheet, cell),
  );
  return `=IF(COUNT(${change},${error},${times})<3,"",${change}${sign}${times}*${error})`;
}

function growth(sheet: BidLogSheet, cell: SideCell): string {
  const [before, after] = [sideCell(sheet, "before", cell), sideCell(sheet, "after", cell)];
  return `=IF(COUNT(${before},${after})<2,"",IF(${before}<=0,"",${after}/${before}-1))`;
}

function less(sheet: BidLogSheet, cell: SideCell): string {
  const [before, after] = [sideCell(sheet, "before", cell), sideCell(sheet, "after", cell)];
  return `=IF(COUNT(${before},${after})<2,"",${after}-${before})`;
}

function wilson(sheet: BidLogSheet, side: Side, cell: SideCell, expr: Expr<WilsonInput>): TableColumnPlan {
  const inputs: Readonly<Record<WilsonInput, string>> = {
    successes: sideCell(sheet, side, "orders"),
    trials: sideCell(sheet, side, "clicks"),
    quantile: sheet.aside.quantile,
    spread: "1",
  };
  return formulaColumn(
    sideHeading(sheet, side, cell),
    RATE,
    printMetric(expr, (name) => inputs[name]),
  );
}

function conversionLimit(sheet: BidLogSheet, expr: typeof differenceLow): string {
  const inputs = {
    rateA: sideCell(sheet, "after", "conversion"),
    lowA: sideCell(sheet, "after", "conversionLow"),
    highA: sideCell(sheet, "after", "conversionHigh"),
    rateB: sideCell(sheet, "before", "conversion"),
    lowB: sideCell(sheet, "before", "conversionLow"),
    highB: sideCell(sheet, "before", "conversionHigh"),
  };
  return printMetric(expr, (name) => inputs[name]);
}
