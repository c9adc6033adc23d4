/** Languages of the page; the add-in in its frame gets the same one, as Office would tell it. */
export type Locale = "zh-CN" | "en-US";

/** The page's words. */
export interface Words {
  readonly title: string;
  readonly home: string;
  readonly open: string;
  readonly save: string;
  readonly file: string;
  readonly nameBox: string;
  readonly formulaBar: string;
  readonly sheets: string;
  readonly addSheet: string;
  readonly grid: string;
  readonly pane: string;
  readonly closePane: string;
  readonly ready: string;
  readonly calculating: string;
  readonly cellCount: (count: number) => string;
  readonly sum: (sum: string) => string;
  readonly average: (average: string) => string;
  readonly opened: (name: string) => string;
  readonly saved: (name: string) => string;
  readonly saveLoses: string;
  readonly saveAnyway: string;
  readonly cancel: string;
  readonly openNotes: string;
  readonly notSaved: (name: string) => string;
  readonly openAnyway: string;
  readonly cannotOpen: (name: string, why: string) => string;
  readonly cannotSave: (why: string) => string;
  readonly refused: (why: string) => string;
  readonly noSample: (name: string) => string;
  readonly commandFailed: string;
  readonly dismiss: string;
  readonly notAReference: (text: string) => string;
}

const zh: Words = {
  title: "工作台",
  home: "开始",
  open: "打开",
  save: "另存为 .xlsx",
  file: "文件",
  nameBox: "名称框",
  formulaBar: "编辑栏",
  sheets: "工作表",
  addSheet: "新建工作表",
  grid: "表格",
  pane: "任务窗格",
  closePane: "关闭任务窗格",
  ready: "就绪",
  calculating: "正在计算…",
  cellCount: (count) => `计数：${count}`,
  sum: (sum) => `求和：${sum}`,
  average: (average) => `平均值：${average}`,
  opened: (name) => `已打开 ${name}`,
  saved: (name) => `已保存为 ${name}`,
  saveLoses: "保存后，下面这些内容会丢失：",
  saveAnyway: "仍然保存",
  openNotes: "文件打开了，有几点请留意：",
  cancel: "取消",
  notSaved: (name) => `${name} 有改动还没保存，打开别的文件会丢掉这些改动。`,
  openAnyway: "不保存，直接打开",
  cannotOpen: (name, why) => `打不开 ${name}：${why}`,
  cannotSave: (why) => `没有保存：${why}`,
  refused: (why) => `没有写入：${why}`,
  noSample: (name) => `没有名为 ${name} 的示例工作簿。`,
  commandFailed: "这个按钮的操作没有完成。请打开窗格看看原因。",
  dismiss: "知道了",
  notAReference: (text) => `没有叫“${text}”的单元格、表或名称。`,
};

const en: Words = {
  title: "Workbench",
  home: "Home",
  open: "Open",
  save: "Save as .xlsx",
  file: "File",
  nameBox: "Name box",
  formulaBar: "Formula bar",
  sheets: "Sheets",
  addSheet: "New sheet",
  grid: "Grid",
  pane: "Task pane",
  closePane: "Close the task pane",
  ready: "Ready",
  calculating: "Calculating…",
  cellCount: (count) => `Count: ${count}`,
  sum: (sum) => `Sum: ${sum}`,
  average: (average) => `Average: ${average}`,
  opened: (name) => `Opened ${name}`,
  saved: (name) => `Saved as ${name}`,
  saveLoses: "Saving would lose the following:",
  saveAnyway: "Save all the same",
  openNotes: "The file is open; please note:",
  cancel: "Cancel",
  notSaved: (name) => `${name} has changes that are not saved; opening another file drops them.`,
  openAnyway: "Open without saving",
  cannotOpen: (name, why) => `${name} cannot be opened: ${why}`,
  cannotSave: (why) => `Not saved: ${why}`,
  refused: (why) => `Not written: ${why}`,
  noSample: (name) => `There is no sample workbook named ${name}.`,
  commandFailed: "The button's action did not finish. Open the pane to see why.",
  dismiss: "OK",
  notAReference: (text) => `There is no cell, table or name "${text}".`,
};

/** The words of a language. */
export const wordsOf = (locale: Locale): Words => (locale === "en-US" ? en : zh);
