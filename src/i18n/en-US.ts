import type { Words } from "./words";

/** English, for operators of overseas shops. */
export const enUS: Words = {
  separator: " · ",
  sentences: (...sentences) => sentences.join(" "),
  kinds: {
    daily: "Daily figures",
    weekly: "Weekly figures",
    monthly: "Monthly figures",
    keyword: "Keyword report",
    product: "Product report",
    channel: "Channel report",
    campaign: "Campaign report",
    orders: "List of orders",
    service: "Customer service report",
    other: "Other table",
  },
  templates: {
    daily: "Daily report",
    weekly: "Weekly report",
    monthly: "Monthly report",
    targets: "Targets",
    dayTargets: "Day targets",
    productTargets: "Product targets",
    personTargets: "Personal targets",
    brief: "Morning brief",
    attribution: "Why sales moved",
    check: "Daily check",
    products: "Products",
    sources: "Sources",
    sourceAttribution: "Sales by source",
    funnelData: "Funnel data",
    funnelSegments: "Funnel by segment",
    funnel: "Funnel",
    keywords: "Keyword ROI",
    bidLog: "Bid log",
    countermeasures: "Countermeasures",
    knowledge: "Knowledge",
    causes: "Causes to look into",
    fishbone: "Fishbone",
    keptWeekly: "Weekly report as typed",
    keptMonthly: "Monthly report as typed",
    keptCheck: "Checklist as typed",
    rules: "Rules",
  },
  dropped: {
    blank: "blank row",
    total: "total row",
    average: "average row",
    "repeated-header": "repeated header",
    note: "note",
  },
  dateOrders: { "day-first": "day first", "month-first": "month first" },
  issues: {
    "empty-sheet": () => "This sheet is empty.",
    "no-table-found": () => "Nothing here reads as a table: a header row with data below it.",
    "ambiguous-header": ({ header, first, second }) =>
      `“${header}” may be ${first} or ${second}; it is kept as it is.`,
    "unknown-header": ({ header }) => `The column “${header}” is not known; it is kept as it is.`,
    "duplicate-header": ({ header }) =>
      `Two columns are called “${header}”; check whether they hold the same figures.`,
    "field-from-figures": ({ header, field }) =>
      `Going by its figures “${header}” is ${field}, and is used as such.`,
    "ratio-contradicts-inputs": ({ header, field, share }) =>
      `In ${share} of its rows “${header}” differs from ${field} worked out from the other columns; the report works it out anew.`,
    "total-row-left-out": ({ label }) =>
      label === ""
        ? "A row without a name is the total of the others and does not count as data."
        : `The row “${label}” is a total and does not count as data.`,
    "average-row-left-out": ({ label }) =>
      label === ""
        ? "A row without a name is the average of the others and does not count as data."
        : `The row “${label}” is an average and does not count as data.`,
    "repeated-header-left-out": () => "A repeated header between the rows does not count as data.",
    "note-row-left-out": ({ text }) => `The note “${text}” does not count as data.`,
    "total-column-left-out": ({ header }) =>
      `“${header}” beside the dates is a total and does not count as a day.`,
    "periods-as-headings": ({ count }) =>
      `Dates stand as headings (${count}); read as one row for each item and date.`,
    "memory-unreadable": () =>
      "Columns confirmed earlier could not be read: the record is damaged or from a newer Opsheet. It is kept as it is and not used.",
    "settings-unreadable": () =>
      "This workbook's settings could not be read: they are damaged or were written by a newer version of Opsheet. They are kept as they are, and the usual settings were used.",
    "mapping-forgotten": ({ count }) =>
      `To make room, the columns of the tables confirmed longest ago were forgotten (${count}).`,
    "number-from-text": ({ header, count, example }) =>
      `Numbers kept as text in “${header}” became numbers (${count}), for example “${example}”.`,
    "percent-from-text": ({ header, count, example }) =>
      `Percentages kept as text in “${header}” became numbers (${count}), for example “${example}”.`,
    "magnitude-from-text": ({ header, count, example }) =>
      `Short forms such as 万 or k in “${header}” were written out (${count}), for example “${example}”.`,
    "seconds-from-text": ({ header, count, example }) =>
      `Durations in “${header}” became seconds (${count}), for example “${example}”.`,
    "seconds-from-time": ({ header, count }) =>
      `Durations kept as Excel times in “${header}” became seconds (${count}).`,
    "date-from-text": ({ header, count, example }) =>
      `Dates kept as text in “${header}” became dates (${count}), for example “${example}”.`,
    "date-from-number": ({ header, count, example }) =>
      `Numbers in “${header}” were read as dates (${count}), for example “${example}”.`,
    "year-from-context": ({ header, count, example, year }) =>
      `Dates without a year in “${header}” were taken as ${year} (${count}), for example “${example}”. Please check.`,
    "text-from-number": ({ header, count, example }) =>
      `Numbers in “${header}” were kept as text (${count}), for example “${example}”.`,
    "bound-from-text": ({ header, count, example }) =>
      `Bounds such as “${example}” in “${header}” were taken as the figure they name (${count}).`,
    "part-of-cell": ({ header, count, example }) =>
      `Cells of “${header}” that hold a rating and a number of reviews became two columns (${count}), for example “${example}”.`,
    "value-from-merged-cell": ({ header, count }) =>
      `Cells of “${header}” reach over several rows; each row below takes the value above (${count}).`,
    "percent-from-hundredfold": ({ header, count, example }) =>
      `Percentages in “${header}” written without the sign, such as ${example}, were divided by 100 (${count}).`,
    "amount-from-fen": ({ header, count, example }) =>
      `Amounts in 分 in “${header}” were divided by 100 (${count}), for example ${example}.`,
    "amount-from-unit-heading": ({ header, count, example }) =>
      `The numbers under “${header}” were written out by the unit in its heading (${count}), for example ${example}.`,
    "period-from-text": ({ header, count, example }) =>
      `Periods in “${header}” are dated by their first day (${count}), for example “${example}”.`,
    "amount-from-micros": ({ header, count, example }) =>
      `Amounts in millionths in “${header}” were divided by 1,000,000 (${count}), for example “${example}”.`,
    "missing-mark": ({ header, count, example }) =>
      `Marks such as “${example}” in “${header}” count as no data (${count}).`,
    "error-value": ({ header, count, example }) =>
      `Errors in “${header}”, such as ${example}, count as no data (${count}).`,
    "unknown-word-in-number-column": ({ header, count, example }) =>
      `Cells of “${header}” that are no numbers, such as “${example}”, count as no data (${count}). Please check.`,
    "unreadable-date": ({ header, count, example }) =>
      `Dates in “${header}” could not be read (${count}), for example “${example}”. Please check.`,
    "ambiguous-date-order": ({ header, example, order }) =>
      `Day and month cannot be told apart in “${header}”, as in “${example}”; read ${order}. Please check.`,
    "duplicate-key": ({ count, example, row, otherRow }) =>
      `Rows ${otherRow} and ${row} are both about “${example}” and hold different figures. Rows like this: ${count}.`,
    "duplicate-row": ({ count, example, row, otherRow }) =>
      `Rows ${otherRow} and ${row} (“${example}”) are the same in every cell. Rows like this: ${count}.`,
    "week-gap": ({ from, to, weeks }) => `Weeks without data between ${from} and ${to}: ${weeks}.`,
    "month-gap": ({ fromMonth, toMonth, months }) =>
      `Months without data from ${fromMonth} to ${toMonth}: ${months}.`,
    "more-gaps": ({ count, missing }) =>
      `Besides, there are ${count} shorter gaps between the dates; ${missing} dates are missing in them.`,
    "row-lacks-date": ({ row, count }) =>
      `Rows with figures but nothing where the date stands: ${count}. The first is row ${row}.`,
    "ratio-formula-changed": ({ header, row, from, before, after }) =>
      `From row ${row} (${from}) down, “${header}” is ${after}; above it is ${before}.`,
    "ratio-formula-ended": ({ header, row, from, before }) =>
      `From row ${row} (${from}) down, “${header}” is no longer ${before}.`,
    "ratio-formula-began": ({ header, row, from, after }) =>
      `Only from row ${row} (${from}) down is “${header}” ${after}; above it is worked out otherwise.`,
    "ratio-from-row-above": ({ header, row, from, formula }) =>
      `From row ${row} (${from}) down, “${header}” takes ${formula} from the row above instead of its own.`,
    "ratio-from-row-below": ({ header, row, from, formula }) =>
      `From row ${row} (${from}) down, “${header}” takes ${formula} from the row below instead of its own.`,
    "ratio-cell-differs": ({ header, count, row, stated, expected, formula }) =>
      `“${header}” says ${stated} in row ${row}, but ${formula} gives ${expected}. Cells like this: ${count}.`,
    "negative-value": ({ header, count, example, row }) =>
      `“${header}” has figures below zero (${count}), the first in row ${row}: ${example}. Please check.`,
    "part-exceeds-whole": ({ part, whole, count, row, example, other }) =>
      `In row ${row} “${part}” is ${example}, more than “${whole}” with ${other}. Rows like this: ${count}.`,
    "part-exceeds-whole-unusual": ({ part, whole, count, row, example, other }) =>
      `In row ${row} “${part}” is ${example}, more than “${whole}” with ${other}. It can happen; rows like this: ${count}.`,
    "total-does-not-add-up": ({ header, label, row, stated, summed }) =>
      `The total in row ${row}${named(label)} says ${stated} for “${header}”; the rows add up to ${summed}.`,
    "average-does-not-fit": ({ header, label, row, stated, mean }) =>
      `The average in row ${row}${named(label)} says ${stated} for “${header}”; the rows average ${mean}.`,
    "total-rate-differs": ({ header, label, row, stated, expected }) =>
      `The total in row ${row}${named(label)} says ${stated} for “${header}”; worked out from the totals it is ${expected}.`,
    "total-rate-is-mean": ({ header, label, row, stated, expected }) =>
      `The total in row ${row}${named(label)} averages “${header}” to ${stated}; worked out from the totals it is ${expected}.`,
    "rate-above-one": ({ header, count, share, row }) =>
      `“${header}” holds ${count} rates above 100%, the first in row ${row}: ${share}. Please check.`,
    "mixed-currencies": ({ header, count, example, other }) =>
      `“${header}” mixes currencies: ${count} amounts such as “${example}” among others such as “${other}”.`,
    "two-dates-same-day": ({ date, row, otherRow }) =>
      `${date} stands twice with different figures (rows ${row} and ${otherRow}); keep one of them and try again.`,
    "duplicate-rows-left-out": ({ count }) => `Rows equal to another row count once (${count} left out).`,
    "date-gap": ({ from, to, days }) =>
      from === to ? `There is no data for ${from}.` : `Days without data between ${from} and ${to}: ${days}.`,
    "row-without-date": ({ row, count }) =>
      `Rows with figures but no date were left out: ${count}. The first is row ${row}.`,
    "keyword-rows-in-two-sheets": ({ row, count, other }) =>
      `Rows that stand in “${other}” too count once, as they stand there: ${count}. The first is row ${row}.`,
    "row-without-order": ({ row, count }) =>
      `Rows with figures but no order number were left out: ${count}. The first is row ${row}.`,
    "order-without-time": ({ header, row, count }) =>
      `Orders whose “${header}” cannot be read were left out: ${count}. The first is in row ${row}.`,
    "unpaid-orders": ({ count }) => `Orders never paid, which count in no paid figure: ${count}.`,
    "days-by-order-time": ({ header }) =>
      `There are no times of payment; orders count on the day of “${header}”.`,
    "order-rows-count-once": ({ header, count }) =>
      `Orders in several rows that all repeat “${header}”: ${count}. It was taken for the whole order and counts once; please check.`,
    "order-rows-added-up": ({ header, count }) =>
      `Orders in several rows, each with its own “${header}”: ${count}. The rows are added up.`,
    "paid-after-refunds": ({ header }) =>
      `Refunds are already taken off “${header}”, so no refund rate is worked out of it.`,
    "buyers-hidden": () =>
      "Buyers' names are hidden by stars and cannot be told apart, so buyers are not counted.",
    "days-without-orders": ({ count, from }) =>
      count === "1"
        ? `No orders on ${from}: counted as 0.`
        : `${count} days have no orders (the first is ${from}): counted as 0.`,
    "wrong-kind": ({ template, kind }) =>
      `${template} needs a table with one row a day; this one is: ${kind}.`,
    "missing-field": ({ template, field }) => `${template} needs the column ${field}, which was not found.`,
    "no-measure": ({ template }) => `${template} needs at least one column of figures, and none was found.`,
    "rules-heading-missing": ({ header, name }) =>
      `“${name}” has no column “${header}”, so reports judged by it were not made. Give the column that heading again, then build once more.`,
    "source-ratio-renamed": ({ header, label }) =>
      `The sheet's own “${header}” stands as “${label}” beside the one worked out anew.`,
    "fishbone-not-made": () =>
      "No fishbone: the sheet needs the figure of this problem on each day of the two weeks up to that day.",
    "previous-sheet-kept": ({ name }) => `The earlier sheet had been changed and was kept as “${name}”.`,
  },
  functions: {
    unknownMetric: (name) => `There is no metric called “${name}”.`,
    missingColumns: (metric, labels) => `Columns missing for ${metric}: ${labels.join(", ")}.`,
    emptyDenominator: (metric) => `${metric} would be divided by 0, or by nothing at all.`,
    noTable: "No table was found: the cells must hold a header row with data below it.",
    wrongDecimals: "The number of decimals must be a whole number from 0 to 15.",
    unknownRule: (name) => `There is no rule for “${name}”.`,
    noRules:
      "No rules were found: the cells must hold the header row as well, with “规则 id” and “数值 value” in it.",
    passed: "Pass",
    failed: (action) => (action === "" ? "Fail" : `Fail: ${action}`),
  },
  pane: {
    rows: (count) => (count === "1" ? "1 row" : `${count} rows`),
    period: (from, to) => (from === to ? from : `${from} to ${to}`),
    columnsUnderstood: (known, all) => `${known} of ${all} columns understood`,
    certain: "certain",
    likely: "likely",
    uncertain: "not certain",
    nothingCleaned: "The data is clean; no cell needed changing.",
    cleanedInShort: (cells, rows) => `Cells cleaned: ${cells}; rows that are not data: ${rows}`,
    noTableInSheet: "No data table",
    emptySheet: "Empty",
    notBuilt: (sheet, why) => `“${sheet}”: ${why}`,
  },
};

/** The name of a row in brackets; nothing for a row without one. */
function named(label: string): string {
  return label === "" ? "" : ` (“${label}”)`;
}
