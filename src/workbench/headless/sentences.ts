import type { FileErrorCode } from "../xlsx/file-error";

/** What a command tells the person who typed it, in their language. */
export interface CommandSentences {
  readonly usage: (text: string) => string;
  readonly noSuchFile: (path: string) => string;
  readonly isFolder: (path: string) => string;
  readonly notWritable: (path: string) => string;
  readonly sameFile: string;
  readonly notXlsx: (path: string) => string;
  readonly file: Readonly<Record<FileErrorCode, (path: string) => string>>;
  readonly noTable: (path: string) => string;
  readonly emptyWorkbook: (path: string) => string;
  readonly noSuchSheet: (name: string) => string;
  readonly noSuchTemplate: (name: string) => string;
  readonly noTemplateFits: (reasons: string) => string;
  readonly made: (name: string, source: string) => string;
  readonly lost: (what: string) => string;
  readonly buildFailed: string;
  readonly badFormula: (formula: string) => string;
}

const en: CommandSentences = {
  usage: (text) => `Usage: ${text}`,
  noSuchFile: (path) => `There is no file ${path}.`,
  isFolder: (path) => `${path} is a folder, not a workbook.`,
  notWritable: (path) => `${path} cannot be written: the folder is missing or read-only.`,
  sameFile: "The result must go to another file than the original, which is never written to.",
  notXlsx: (path) => `The result is an Excel workbook; name it .xlsx, not ${path}.`,
  file: {
    encrypted: (path) => `${path} is protected by a password; take the password off in Excel first.`,
    "not-a-workbook": (path) => `${path} is not a workbook that can be read (.xlsx, .xls or .csv).`,
    "empty-file": (path) => `${path} is empty.`,
    "unsupported-kind": (path) => `${path} is of a kind that is not read here; save it as .xlsx first.`,
    "too-large": (path) => `${path} has more rows or columns than an Excel sheet holds.`,
  },
  noTable: (path) => `No table was recognised in ${path}: a header row with data below it is needed.`,
  emptyWorkbook: (path) => `${path} holds no data.`,
  noSuchSheet: (name) => `There is no sheet named ${name}.`,
  noSuchTemplate: (name) => `There is no template named ${name}.`,
  noTemplateFits: (reasons) => `No template fits. ${reasons}`,
  made: (name, source) => `Made "${name}" from "${source}".`,
  lost: (what) => `Not kept in the saved file: ${what}.`,
  buildFailed: "The add-in's pages could not be built; see the messages above.",
  badFormula: (formula) => `${formula} is not a formula.`,
};

const zh: CommandSentences = {
  usage: (text) => `用法：${text}`,
  noSuchFile: (path) => `找不到文件 ${path}。`,
  isFolder: (path) => `${path} 是文件夹，不是工作簿。`,
  notWritable: (path) => `无法写入 ${path}：文件夹不存在或只读。`,
  sameFile: "结果要存成另一个文件，原文件不会改动。",
  notXlsx: (path) => `结果是 Excel 工作簿，文件名请以 .xlsx 结尾，而不是 ${path}。`,
  file: {
    encrypted: (path) => `${path} 设了密码，请先在 Excel 里去掉密码。`,
    "not-a-workbook": (path) => `${path} 不是能读取的工作簿（.xlsx、.xls 或 .csv）。`,
    "empty-file": (path) => `${path} 是空文件。`,
    "unsupported-kind": (path) => `${path} 的格式这里读不了，请先另存为 .xlsx。`,
    "too-large": (path) => `${path} 的行数或列数超过了 Excel 工作表的上限。`,
  },
  noTable: (path) => `在 ${path} 里没有认出表格：需要一行表头，下面有数据。`,
  emptyWorkbook: (path) => `${path} 里没有数据。`,
  noSuchSheet: (name) => `没有名为 ${name} 的工作表。`,
  noSuchTemplate: (name) => `没有名为 ${name} 的模板。`,
  noTemplateFits: (reasons) => `没有合适的模板。${reasons}`,
  made: (name, source) => `已由「${source}」生成「${name}」。`,
  lost: (what) => `保存的文件里没有保留：${what}。`,
  buildFailed: "加载项页面构建失败，原因见上。",
  badFormula: (formula) => `${formula} 不是公式。`,
};

export const sentences: CommandSentences = /^zh/i.test(process.env.LC_ALL ?? process.env.LANG ?? "")
  ? zh
  : en;
export const locale = sentences === zh ? "zh-CN" : "en-US";
