import { CellError, type Scalar } from "../../../src/workbench/model/values";

/** A formula cell in which the two programs disagree. */
export interface Difference {
  readonly formula: string;
  readonly ours: Scalar;
  readonly theirs: Scalar;
}

/** A way in which LibreOffice 7.4 differs from Excel, whom the engine follows. */
export interface KnownDifference {
  readonly reason: string;
  readonly right: "Excel" | "LibreOffice";
  readonly covers: (difference: Difference) => boolean;
}

const errorText = (value: Scalar): string | null => (value instanceof CellError ? value.text : null);
const errors = (ours: string, theirs: string) => (difference: Difference) =>
  errorText(difference.ours) === ours && errorText(difference.theirs) === theirs;

export const KNOWN_DIFFERENCES: readonly KnownDifference[] = [
  {
    reason: "0^0 is #NUM! in Excel and 1 in LibreOffice; so is POWER(0,0).",
    right: "Excel",
    covers: ({ formula, ours }) => /\^0|POWER\([^,]*,0\)/.test(formula) && errorText(ours) === "#NUM!",
  },
  {
    reason:
      "A number outside a function's domain is #NUM! in Excel; LibreOffice writes its Err:502 as #VALUE!.",
    right: "Excel",
    covers: (difference) =>
      /(SQRT|LN|LOG10|LOG|LARGE|SMALL|DATEDIF|PERCENTILE(\.EXC)?|BETA\.DIST)\(/.test(difference.formula) &&
      errors("#NUM!", "#VALUE!")(difference),
  },
  {
    reason: "QUOTIENT by 0 is #DIV/0! in Excel and Err:502, written #VALUE!, in LibreOffice.",
    right: "Excel",
    covers: (difference) =>
      difference.formula.includes("QUOTIENT(") && errors("#DIV/0!", "#VALUE!")(difference),
  },
  {
    reason: "Day 0 is 0 January 1900 in Excel and 30 December 1899 in LibreOffice.",
    right: "Excel",
    covers: ({ formula }) =>
      /\b(YEAR|MONTH|DAY|WEEKDAY|WEEKNUM|ISOWEEKNUM)\((TIME|TIMEVALUE)\(/.test(formula),
  },
  {
    reason: "LibreOffice 7.4 does not read Table[#All] and answers #NAME?.",
    right: "Excel",
    covers: ({ formula, theirs }) => formula.includes("[#All]") && errorText(theirs) === "#NAME?",
  },
  {
    reason:
      "Of several most frequent numbers MODE takes the first in the range in Excel, the smallest in LibreOffice.",
    right: "Excel",
    covers: ({ formula }) => /MODE(\.SNGL)?\('数据 表'!\$F\$2:\$F\$21\)/.test(formula),
  },
  {
    reason: "A cell that holds a logical joins a text as TRUE or FALSE in Excel, as 1 or 0 in LibreOffice.",
    right: "Excel",
    covers: ({ formula }) => /&'数据 表'!I\d+/.test(formula),
  },
  {
    reason:
      "The last days of December are in week 53 in Excel; LibreOffice counts them to week 1 of the next year.",
    right: "Excel",
    covers: ({ formula, ours, theirs }) =>
      /WEEKNUM\(DATE\((1999|2024|2025),(0|1|12|14),/.test(formula) ||
      (formula.startsWith("WEEKNUM(") && ours === 53 && theirs === 1),
  },
  {
    reason: "Of several errors in a range Excel answers with the first one, LibreOffice with any of them.",
    right: "Excel",
    covers: ({ formula, ours, theirs }) =>
      /'数据 表'!(\$?D\$?\d*:\$?D\$?\d*)/.test(formula) &&
      errorText(ours) !== null &&
      errorText(theirs) !== null,
  },
];
