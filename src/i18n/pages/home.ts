import type { Locale } from "../../core/locale";
import type { Severity } from "../../core/issue";

/** A heading and what to do. */
export interface Advice {
  readonly title: string;
  readonly advice: string;
}

/** The page of the workbook, 320 px wide: headings at most 12 Chinese characters, buttons at most 8. */
export interface HomeWords {
  readonly ready: (tables: number) => string;
  /** Where no daily report can be made, but others can: how many kinds. */
  readonly otherReports: (kinds: number) => string;
  readonly refreshable: (sheets: number) => string;
  readonly buildDaily: string;
  readonly refresh: string;
  /** To the page of all reports. */
  readonly chooseReports: string;
  readonly promise: string;
  /** Over the rules that the last week does not meet. */
  readonly failed: string;
  /** One of them: what was measured, what it came to and what it should be; behind it what to do. */
  readonly failedRule: (figure: string, value: string, shouldBe: string, limit: string) => string;
  /** To the causes. */
  readonly findCauses: string;
  readonly findCausesOf: (figure: string) => string;
  readonly sheets: string;
  readonly rescan: string;
  readonly pleaseNote: string;
  readonly readOnly: Advice;
  readonly verdicts: Readonly<Record<"empty" | "nothing" | "no-report", Advice>>;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly checkColumns: (understood: string) => string;
  readonly checkColumnsOf: (sheet: string, understood: string) => string;
  readonly showCells: string;
  readonly allFindings: (count: string) => string;
  readonly fewer: string;
}

export const HOME_WORDS: Readonly<Record<Locale, HomeWords>> = {
  "zh-CN": {
    ready: (tables) => (tables === 1 ? "有 1 张表可以做成日报。" : `有 ${tables} 张表可以做成日报。`),
    otherReports: (kinds) => `可以做 ${kinds} 种报表：`,
    refreshable: (sheets) => `已有 ${sheets} 张报表，可以更新。`,
    buildDaily: "生成日报",
    refresh: "更新报表",
    chooseReports: "选择报表…",
    promise: "报表写在新工作表里，您的表一个字都不改。",
    failed: "最近一周没达标",
    failedRule: (figure, value, shouldBe, limit) => `${figure} ${value}，应${shouldBe} ${limit}`,
    findCauses: "找原因",
    findCausesOf: (figure) => `找原因：${figure}`,
    sheets: "这份工作簿里的表",
    rescan: "重新扫描",
    pleaseNote: "请注意",
    readOnly: { title: "工作簿是只读的", advice: "可以看识别结果。要生成报表，先点“启用编辑”或另存一份。" },
    verdicts: {
      empty: { title: "工作簿是空的", advice: "打开或粘贴一份店铺数据表，再点“重新扫描”。" },
      nothing: {
        title: "没有找到数据表",
        advice:
          "数据表要有一行表头，下面每行一条数据。把平台导出的表粘进来，或把这张整理好，再点“重新扫描”。",
      },
      "no-report": {
        title: "还没有能做报表的表",
        advice:
          "日报要用每天一行的表：一列日期，旁边是访客数、支付金额这类数字；带付款时间的订单表、有点击和花费的关键词报表也行。列没认出来的，可以在下面核对。",
      },
    },
    severities: { blocking: "要先处理", warning: "请核对", information: "说明" },
    checkColumns: (understood) => `${understood}，核对`,
    checkColumnsOf: (sheet, understood) => `核对“${sheet}”的列：${understood}`,
    showCells: "看这些单元格",
    allFindings: (count) => `全部 ${count} 条`,
    fewer: "收起",
  },
  "en-US": {
    ready: (tables) =>
      tables === 1 ? "1 table can become a daily report." : `${tables} tables can become daily reports.`,
    otherReports: (kinds) => (kinds === 1 ? "1 report can be made:" : `${kinds} reports can be made:`),
    refreshable: (sheets) =>
      sheets === 1 ? "1 report can be updated." : `${sheets} reports can be updated.`,
    buildDaily: "Build daily report",
    refresh: "Update reports",
    chooseReports: "Choose reports…",
    promise: "Reports go to new sheets. Your own sheets stay exactly as they are.",
    failed: "Not met in the last week",
    failedRule: (figure, value, shouldBe, limit) => `${figure} ${value}: should be ${shouldBe} ${limit}`,
    findCauses: "Find causes",
    findCausesOf: (figure) => `Find causes: ${figure}`,
    sheets: "Sheets in this workbook",
    rescan: "Scan again",
    pleaseNote: "Please note",
    readOnly: {
      title: "The workbook is read-only",
      advice: "You can see what was recognised. To build reports choose Enable Editing, or save a copy.",
    },
    verdicts: {
      empty: {
        title: "The workbook is empty",
        advice: "Open or paste a sheet of shop figures, then choose Scan again.",
      },
      nothing: {
        title: "No data table found",
        advice:
          "A table has a header row and one record a row below it. Paste an export of your shop, or tidy this sheet, then choose Scan again.",
      },
      "no-report": {
        title: "No table for a report yet",
        advice:
          "A daily report needs one row a day: a date column, and figures such as visitors or sales beside it. A list of orders with times of payment, or a keyword report with clicks and cost, will do too. Columns not understood can be set below.",
      },
    },
    severities: { blocking: "In the way", warning: "Please check", information: "For your information" },
    checkColumns: (understood) => `${understood}: check`,
    checkColumnsOf: (sheet, understood) => `Check the columns of “${sheet}”: ${understood}`,
    showCells: "Show these cells",
    allFindings: (count) => `All ${count}`,
    fewer: "Fewer",
  },
};
