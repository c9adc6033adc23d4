/** The words of what lies over the cells. */
export interface GridWords {
  readonly filterOf: (column: string) => string;
  readonly chooseAll: string;
  readonly blanks: string;
  readonly search: string;
  readonly clearFilter: string;
  readonly apply: string;
  readonly cancel: string;
  readonly nothingFound: string;
  readonly tooMany: (count: number) => string;
  readonly chooseValue: string;
  readonly choices: string;
  readonly refusedEntry: string;
  readonly keepAnyway: string;
  readonly chartKept: (name: string, type: string) => string;
}

const zh: GridWords = {
  filterOf: (column) => `筛选 ${column}`,
  chooseAll: "全选",
  blanks: "（空白）",
  search: "搜索",
  clearFilter: "清除筛选",
  apply: "确定",
  cancel: "取消",
  nothingFound: "没有匹配的内容",
  tooMany: (count) => `还有 ${count} 项没列出，请用搜索`,
  chooseValue: "选择一项",
  choices: "可选的内容",
  refusedEntry: "这个单元格限定了可以填的内容，刚才填的不符合。",
  keepAnyway: "就这样填",
  chartKept: (name, type) => `图表“${name}”（${type}）在这里只保留，不显示`,
};

const en: GridWords = {
  filterOf: (column) => `Filter ${column}`,
  chooseAll: "Select all",
  blanks: "(Blanks)",
  search: "Search",
  clearFilter: "Clear filter",
  apply: "OK",
  cancel: "Cancel",
  nothingFound: "Nothing matches",
  tooMany: (count) => `${count} more are not listed; search for them`,
  chooseValue: "Choose a value",
  choices: "Choices",
  refusedEntry: "What may be typed into this cell is restricted, and the entry does not fit.",
  keepAnyway: "Enter anyway",
  chartKept: (name, type) => `The chart "${name}" (${type}) is kept but not drawn here`,
};

/** The words in the page's language. */
export const gridWords = (): GridWords => (document.documentElement.lang === "en-US" ? en : zh);
