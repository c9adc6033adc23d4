import type { Locale } from "../core/locale";
import type { WorkbookErrorCode } from "../workbook/port";

/** What went wrong outside, and what the operator can do about it. */
export interface Trouble {
  /** A few words, shown as a heading. */
  readonly title: string;
  /** One or two sentences: what to do. */
  readonly advice: string;
}

export interface TroubleWords {
  readonly troubles: Readonly<Record<WorkbookErrorCode | "unexpected", Trouble>>;
  /** How the workbook stands after a failure. */
  readonly outcomes: Readonly<Record<"unchanged" | "unknown", string>>;
  /** Names the sheets in the way. */
  readonly inTheWay: (...sheets: readonly string[]) => string;
}

/** What is told when Excel refuses, in every language; it comes with the shell, since anything may fail. */
export const TROUBLES: Readonly<Record<Locale, TroubleWords>> = {
  "zh-CN": {
    troubles: {
      "cell-being-edited": { title: "有单元格正在编辑", advice: "按回车或 Esc 结束编辑，再试一次。" },
      protected: {
        title: "工作簿受保护",
        advice: "在“审阅”选项卡点“保护工作簿”，取消保护后再试；或者另存一份再试。",
      },
      "sheet-protected": {
        title: "工作表受保护",
        advice: "在“审阅”选项卡点“撤消工作表保护”，再试一次。",
      },
      "read-only": { title: "工作簿是只读的", advice: "点“启用编辑”，或者另存一份再试。" },
      "too-large": { title: "数据太大", advice: "Excel 一张表最多 1,048,576 行。把数据拆成几份再试。" },
      "no-answer": {
        title: "Excel 没有回应",
        advice: "等 Excel 忙完，再试一次；还是不行就关掉窗格重新打开。",
      },
      busy: { title: "Excel 正忙", advice: "关掉 Excel 里打开的对话框，等几秒再试。" },
      "not-supported": {
        title: "这个版本的 Excel 太旧",
        advice: "请更新到 Excel 2021、Microsoft 365 或网页版 Excel。",
      },
      "sheet-missing": { title: "工作表找不到了", advice: "它可能刚被删掉或改名。重新扫描再试。" },
      refused: { title: "Excel 没有接受", advice: "再试一次；还是不行，把文件另存一份再试。" },
      cancelled: { title: "已停下", advice: "随时可以再来一次。" },
      unexpected: { title: "出了点问题", advice: "关掉窗格重新打开再试。" },
    },
    outcomes: {
      unchanged: "工作簿没有任何改动。",
      unknown: "可能留下没写完的表，下次扫描时会自动清掉。您自己的表没有动过。",
    },
    inTheWay: (...sheets) => `受保护的是“${sheets.join("”“")}”。`,
  },
  "en-US": {
    troubles: {
      "cell-being-edited": {
        title: "A cell is being edited",
        advice: "Press Enter or Esc to finish, then try again.",
      },
      protected: {
        title: "The workbook is protected",
        advice:
          "Choose Protect Workbook on the Review tab to take the protection off, or save a copy, then try again.",
      },
      "sheet-protected": {
        title: "A sheet is protected",
        advice: "Choose Unprotect Sheet on the Review tab, then try again.",
      },
      "read-only": {
        title: "The workbook is read-only",
        advice: "Choose Enable Editing, or save a copy, then try again.",
      },
      "too-large": {
        title: "Too much data",
        advice: "A sheet of Excel holds 1,048,576 rows. Split the data and try again.",
      },
      "no-answer": {
        title: "Excel does not answer",
        advice:
          "Wait until Excel is free and try again. If that does not help, close this pane and open it again.",
      },
      busy: {
        title: "Excel is busy",
        advice: "Close any open dialog in Excel, wait a few seconds and try again.",
      },
      "not-supported": {
        title: "This Excel is too old",
        advice: "Please update to Excel 2021, Microsoft 365 or Excel on the web.",
      },
      "sheet-missing": {
        title: "A sheet is gone",
        advice: "It may just have been deleted or renamed. Scan again, then try again.",
      },
      refused: {
        title: "Excel refused",
        advice: "Try again. If that does not help, save a copy of the file and use the copy.",
      },
      cancelled: { title: "Stopped", advice: "You can start again at any time." },
      unexpected: { title: "Something went wrong", advice: "Close this pane, open it again and retry." },
    },
    outcomes: {
      unchanged: "Nothing in the workbook was changed.",
      unknown:
        "Half-made sheets may remain and are removed at the next scan. Your own sheets were not touched.",
    },
    inTheWay: (...sheets) => `Protected: ${sheets.join(", ")}.`,
  },
};
