import type { ChangeCode } from "../../core/clean/clean-table";
import type { FieldUnit } from "../../core/fields/field";
import type { Locale } from "../../core/locale";

/** The page of one table's columns, 320 px wide: headings at most 12 Chinese characters, buttons at most 8. */
export interface MappingWords {
  readonly back: string;
  readonly title: (sheet: string) => string;
  readonly hint: string;
  readonly gone: string;
  readonly readOnly: string;
  /** A list of columns, moved through with the arrow keys. */
  readonly columns: string;
  readonly column: (letters: string, header: string) => string;
  readonly noHeader: string;
  /** Name of the figures of a table with dates as headings, where nothing names them. */
  readonly figuresUnderDates: string;
  /** Between the meanings of a column that holds two figures. */
  readonly and: string;
  readonly notUnderstood: string;
  readonly leftAsIs: string;
  /** A word with two meanings, where nothing in the sheet tells which. */
  readonly doubtful: string;
  readonly confirmed: string;
  readonly noSamples: string;
  readonly units: Readonly<Record<FieldUnit, string>>;
  /** How figures stand in the sheet where that is not the unit itself. */
  readonly scales: Readonly<Record<"percent" | "fen" | "ten-thousands" | "micros", string>>;
  readonly times: (factor: string) => string;
  readonly windowDays: (days: string) => string;
  /** What a screen reader says of a column: its name, meaning and first cells. */
  readonly columnSpoken: (name: string, meaning: string, samples: string) => string;
  readonly readings: (name: string) => string;
  readonly choose: (label: string) => string;
  readonly chosen: (label: string) => string;
  readonly chosenLeft: string;
  readonly takeBack: string;
  readonly takeBackOf: (name: string) => string;
  readonly duplicate: (others: string, label: string) => string;
  readonly misfit: (label: string, unit: string) => string;
  /** What can be done with the columns. */
  readonly allRight: string;
  readonly allRightHint: string;
  readonly remember: (columns: string) => string;
  readonly discard: string;
  readonly forget: string;
  readonly someConfirmed: (columns: string) => string;
  readonly remembered: string;
  readonly forgotten: string;
  /** The choice of a field. */
  readonly search: (name: string) => string;
  readonly searchHint: string;
  readonly fields: string;
  readonly leaveAsIs: string;
  readonly likely: string;
  readonly topics: Readonly<Record<"rows" | "traffic" | "sales" | "ads" | "goods", string>>;
  readonly found: (count: string) => string;
  readonly nothingFound: string;
  /** What is not taken as it stands in the sheet. */
  readonly changedCells: (count: string) => string;
  readonly droppedRows: (count: string) => string;
  readonly change: (cell: string, from: string, to: string) => string;
  readonly blankCell: string;
  readonly droppedRow: (row: string, why: string) => string;
  readonly reasons: Readonly<Record<ChangeCode, string>>;
  readonly shown: (first: string, last: string) => string;
  readonly more: (count: string) => string;
  readonly next: string;
  readonly previous: string;
}

export const MAPPING_WORDS: Readonly<Record<Locale, MappingWords>> = {
  "zh-CN": {
    back: "返回工作簿",
    title: (sheet) => `“${sheet}”的列`,
    hint: "每一列认成了什么都在下面。认错了就点开那一列改。",
    gone: "这张表现在找不到了，可能改了名字或挪了位置。",
    readOnly: "工作簿是只读的，改了也记不下来。先点“启用编辑”或另存一份。",
    columns: "列，用上下箭头移动",
    column: (letters, header) => `${letters} 列 ${header}`,
    noHeader: "（没有表头）",
    figuresUnderDates: "日期下面的数",
    and: "和",
    notUnderstood: "没认出，按原样保留",
    leftAsIs: "按原样保留",
    doubtful: "有两种可能，按原样保留",
    confirmed: "您确认过",
    noSamples: "没有内容",
    units: {
      date: "日期",
      text: "文字",
      count: "数量",
      currency: "金额",
      ratio: "比率",
      multiple: "倍数",
      seconds: "时长（秒）",
      score: "分值",
    },
    scales: {
      percent: "表里 5.2 当作 5.2%",
      fen: "表里以分为单位",
      "ten-thousands": "表里以万为单位",
      micros: "表里以百万分之一为单位",
    },
    times: (factor) => `表里的数乘 ${factor}`,
    windowDays: (days) => `${days} 天内的成交`,
    columnSpoken: (name, meaning, samples) => `${name}：${meaning}。例如 ${samples}`,
    readings: (name) => `${name} 可能是`,
    choose: (label) => `是${label}`,
    chosen: (label) => `定为 ${label}`,
    chosenLeft: "定为按原样保留",
    takeBack: "撤回",
    takeBackOf: (name) => `撤回 ${name} 的改动`,
    duplicate: (others, label) => `${others} 也是${label}，报表只会用其中一列。`,
    misfit: (label, unit) => `这一列多半不是${label}：里面大多不是${unit}。`,
    allRight: "都对，记住",
    allRightHint: "没认出的列按原样保留。下次同样的表头直接这样认。",
    remember: (columns) => `记住这 ${columns} 列`,
    discard: "放弃改动",
    forget: "忘掉确认过的",
    someConfirmed: (columns) => `您确认过 ${columns} 列。`,
    remembered: "记住了，下次同样的表头直接这样认。",
    forgotten: "忘掉了，现在按自动认出的来。",
    search: (name) => `${name} 是什么`,
    searchHint: "搜中文、英文或首字母，如 fks",
    fields: "可以选的意思",
    leaveAsIs: "都不是，按原样保留",
    likely: "可能是",
    topics: {
      rows: "日期、商品、计划等",
      traffic: "流量和加购",
      sales: "成交和退款",
      ads: "推广",
      goods: "商品、库存和客服",
    },
    found: (count) => `${count} 个可选`,
    nothingFound: "没有这样的意思，换个说法试试。",
    changedCells: (count) => `清洗了 ${count} 个单元格`,
    droppedRows: (count) => `${count} 行不算数据`,
    change: (cell, from, to) => `${cell}：${from} → ${to}`,
    blankCell: "（空）",
    droppedRow: (row, why) => `第 ${row} 行：${why}`,
    reasons: {
      "number-from-text": "文本转成数字",
      "percent-from-text": "文本百分比转成数字",
      "magnitude-from-text": "带“万”“亿”之类的单位",
      "seconds-from-text": "时长换算成秒",
      "seconds-from-time": "时间格式换算成秒",
      "bound-from-text": "只写了范围，按写明的数取",
      "part-of-cell": "一格两个数，拆开",
      "value-from-merged-cell": "合并单元格，按上面的补",
      "percent-from-hundredfold": "百分比没写百分号",
      "amount-from-fen": "分换算成元",
      "amount-from-unit-heading": "按表头的单位换算",
      "date-from-text": "文本转成日期",
      "date-from-number": "数字转成日期",
      "year-from-context": "没写年份，按上下文补",
      "period-from-text": "时间段按第一天记",
      "text-from-number": "数字按文本保留",
      "amount-from-micros": "百万分之一换算成元",
      "missing-mark": "缺失标记",
      "error-value": "错误值，当作没有数据",
      "unknown-word-in-number-column": "不是数字，当作没有数据",
      "unreadable-date": "日期看不懂",
    },
    shown: (first, last) => `第 ${first}–${last} 个`,
    more: (count) => `后面还有 ${count} 个`,
    next: "下 20 个",
    previous: "上 20 个",
  },
  "en-US": {
    back: "Back to the workbook",
    title: (sheet) => `Columns of “${sheet}”`,
    hint: "What each column was taken for. Choose a column to change it.",
    gone: "This table is no longer there; it may have been renamed or moved.",
    readOnly:
      "The workbook is read-only, so changes cannot be remembered. Choose Enable Editing, or save a copy.",
    columns: "Columns; move with the arrow keys",
    column: (letters, header) => `Column ${letters}: ${header}`,
    noHeader: "(no heading)",
    figuresUnderDates: "The figures under the dates",
    and: " and ",
    notUnderstood: "Not understood, left as it is",
    leftAsIs: "Left as it is",
    doubtful: "Two meanings possible, left as it is",
    confirmed: "you confirmed it",
    noSamples: "nothing in it",
    units: {
      date: "date",
      text: "text",
      count: "count",
      currency: "money",
      ratio: "share",
      multiple: "multiple",
      seconds: "seconds",
      score: "score",
    },
    scales: {
      percent: "5.2 in the sheet is 5.2%",
      fen: "in hundredths in the sheet",
      "ten-thousands": "in ten thousands in the sheet",
      micros: "in millionths in the sheet",
    },
    times: (factor) => `times ${factor}`,
    windowDays: (days) => `within ${days} days`,
    columnSpoken: (name, meaning, samples) => `${name}. ${meaning}. For example ${samples}`,
    readings: (name) => `${name} may be`,
    choose: (label) => `It is ${label}`,
    chosen: (label) => `To be ${label}`,
    chosenLeft: "To be left as it is",
    takeBack: "Take back",
    takeBackOf: (name) => `Take back the change of ${name}`,
    duplicate: (others, label) => `${others}: ${label} as well. Reports will use only one of them.`,
    misfit: (label, unit) => `This is hardly ${label}: most cells hold no ${unit}.`,
    allRight: "All right as it is",
    allRightHint:
      "Columns not understood are left as they are. The same headings are read this way next time.",
    remember: (columns) => (columns === "1" ? "Remember 1 column" : `Remember ${columns} columns`),
    discard: "Discard",
    forget: "Forget what I confirmed",
    someConfirmed: (columns) =>
      columns === "1" ? "You confirmed 1 column." : `You confirmed ${columns} columns.`,
    remembered: "Remembered. The same headings will be read this way next time.",
    forgotten: "Forgotten. The columns are as recognised again.",
    search: (name) => `What is ${name}`,
    searchHint: "Search by name or other names",
    fields: "Meanings to choose from",
    leaveAsIs: "None of these: leave as it is",
    likely: "Perhaps",
    topics: {
      rows: "Dates, products, campaigns…",
      traffic: "Traffic and carts",
      sales: "Sales and refunds",
      ads: "Advertising",
      goods: "Goods, stock and service",
    },
    found: (count) => (count === "1" ? "1 choice" : `${count} choices`),
    nothingFound: "Nothing by that name. Try another word.",
    changedCells: (count) => (count === "1" ? "1 cell cleaned" : `${count} cells cleaned`),
    droppedRows: (count) => (count === "1" ? "1 row is not data" : `${count} rows are not data`),
    change: (cell, from, to) => `${cell}: ${from} → ${to}`,
    blankCell: "(blank)",
    droppedRow: (row, why) => `Row ${row}: ${why}`,
    reasons: {
      "number-from-text": "text became a number",
      "percent-from-text": "text became a percentage",
      "magnitude-from-text": "short form written out",
      "seconds-from-text": "duration became seconds",
      "seconds-from-time": "time became seconds",
      "bound-from-text": "a bound, taken as the figure it names",
      "part-of-cell": "two figures in one cell, split",
      "value-from-merged-cell": "merged cell, filled from above",
      "percent-from-hundredfold": "percentage without its sign",
      "amount-from-fen": "hundredths became whole units",
      "amount-from-unit-heading": "by the unit in the heading",
      "date-from-text": "text became a date",
      "date-from-number": "number became a date",
      "year-from-context": "year taken from the context",
      "period-from-text": "period dated by its first day",
      "text-from-number": "number kept as text",
      "amount-from-micros": "millionths became whole units",
      "missing-mark": "mark for no data",
      "error-value": "error, counts as no data",
      "unknown-word-in-number-column": "no number, counts as no data",
      "unreadable-date": "date could not be read",
    },
    shown: (first, last) => `${first}–${last}`,
    more: (count) => `and ${count} more`,
    next: "Next 20",
    previous: "Previous 20",
  },
};
