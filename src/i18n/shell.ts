import type { Locale } from "../core/locale";

/** The words of the shell: what is seen first, and what goes on. Tabs at most 4 Chinese characters. */
export interface ShellWords {
  readonly title: string;
  readonly navigation: string;
  readonly home: string;
  readonly templates: string;
  readonly funnel: string;
  readonly keywords: string;
  readonly why: string;
  readonly fishbone: string;
  readonly settings: string;
  /** Said before anything else: what this is, and that it is on its way. */
  readonly opening: string;
  /** What goes on while a job runs. */
  readonly scanning: string;
  readonly reading: string;
  readonly writing: string;
  readonly undoing: string;
  readonly remembering: string;
  readonly sheetsRead: (done: string, total: string) => string;
  readonly steps: (done: string, total: string) => string;
  readonly stop: string;
  readonly stopping: string;
  /** After a job was stopped. */
  readonly scanStopped: string;
  readonly workStopped: string;
  readonly tryAgain: string;
  /** How a job ended, told to screen readers and shown above the page. */
  readonly dailyDone: string;
  readonly allDone: string;
  readonly nothingDone: string;
  readonly undone: string;
  readonly partlyUndone: string;
  readonly nothingToUndo: string;
  readonly sentences: (...sentences: readonly string[]) => string;
}

export const SHELL_WORDS: Readonly<Record<Locale, ShellWords>> = {
  "zh-CN": {
    title: "运营表",
    navigation: "页面",
    home: "工作簿",
    templates: "报表",
    funnel: "漏斗",
    keywords: "关键词",
    why: "归因",
    fishbone: "鱼骨",
    settings: "设置",
    opening: "正在打开运营表…",
    scanning: "正在看这份工作簿…",
    reading: "正在读取数据…",
    writing: "正在写入报表…",
    undoing: "正在撤销…",
    remembering: "正在记下来…",
    sheetsRead: (done, total) => `已看 ${done} / ${total} 张表`,
    steps: (done, total) => `${done} / ${total}`,
    stop: "停止",
    stopping: "正在停下…",
    scanStopped: "扫描停下了，工作簿没有任何改动。",
    workStopped: "已停下，工作簿没有任何改动。",
    tryAgain: "再试一次",
    dailyDone: "日报做好了",
    allDone: "报表做好了",
    nothingDone: "没有可以写的报表，工作簿没有改动。",
    undone: "撤销好了",
    partlyUndone: "撤销了一部分",
    nothingToUndo: "没有可以撤销的生成",
    sentences: (...sentences) => sentences.join(""),
  },
  "en-US": {
    title: "Opsheet",
    navigation: "Pages",
    home: "Workbook",
    templates: "Reports",
    funnel: "Funnel",
    keywords: "Keywords",
    why: "Why",
    fishbone: "Causes",
    settings: "Settings",
    opening: "Opening Opsheet…",
    scanning: "Looking at this workbook…",
    reading: "Reading the data…",
    writing: "Writing the reports…",
    undoing: "Taking it back…",
    remembering: "Keeping it in mind…",
    sheetsRead: (done, total) => `${done} of ${total} sheets read`,
    steps: (done, total) => `${done} / ${total}`,
    stop: "Stop",
    stopping: "Stopping…",
    scanStopped: "The scan was stopped. Nothing in the workbook was changed.",
    workStopped: "Stopped. Nothing in the workbook was changed.",
    tryAgain: "Try again",
    dailyDone: "The daily report is ready",
    allDone: "The reports are ready",
    nothingDone: "There was nothing to write. The workbook was not changed.",
    undone: "Taken back",
    partlyUndone: "Partly taken back",
    nothingToUndo: "There is no build to take back",
    sentences: (...sentences) => sentences.join(" "),
  },
};
