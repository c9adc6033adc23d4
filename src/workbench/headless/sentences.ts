import type { FileErrorCode } from "../xlsx/file-error";

/** What a command tells the person who typed it, in their language. */
export interface CommandSentences {
  readonly usage: (text: string) => string;
  readonly noSuchFile: (path: string) => string;
  readonly notReadable: (path: string) => string;
  readonly isFolder: (path: string) => string;
  readonly notWritable: (path: string) => string;
  readonly sameFile: string;
  readonly notXlsx: (path: string) => string;
  readonly file: Readonly<Record<FileErrorCode, (path: string) => string>>;
  readonly noTable: (path: string) => string;
  readonly emptyWorkbook: (path: string) => string;
  readonly noSuchSheet: (name: string) => string;
  readonly noSuchTemplate: (name: string, known: string) => string;
  /** The sheet that came closest, and what is missing in it, as a sentence. */
  readonly noTemplateFits: (sheet: string, reason: string) => string;
  /** `source` is null for a sheet made once a workbook. */
  readonly made: (name: string, source: string | null) => string;
  readonly lost: (what: string) => string;
  readonly protectedWorkbook: string;
  readonly buildFailed: string;
  readonly notStarted: string;
  /** What no other sentence foresees; the message is a developer's. */
  readonly fault: (message: string) => string;
  readonly badFormula: (formula: string) => string;
}

const en: CommandSentences = {
  usage: (text) => `Usage: ${text}`,
  noSuchFile: (path) => `There is no file ${path}.`,
  notReadable: (path) => `${path} cannot be read: you may not open it, or another program holds it.`,
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
  noSuchTemplate: (name, known) => `There is no template named ${name}; those there are: ${known}.`,
  noTemplateFits: (sheet, reason) => `No template fits; the sheet “${sheet}” came closest: ${reason}`,
  made: (name, source) => (source === null ? `Made "${name}".` : `Made "${name}" from "${source}".`),
  lost: (what) => `Not kept in the saved file: ${what}.`,
  protectedWorkbook: "The workbook is protected against new sheets; take the protection off in Excel first.",
  buildFailed: "The add-in's pages could not be built; see the messages above.",
  notStarted: "The add-in did not start in time; try again when the machine is less busy.",
  fault: (message) => `This is a fault in Opsheet itself, nothing was written: ${message}`,
  badFormula: (formula) => `${formula} is not a formula: it begins with = and must be complete.`,
};

const zh: CommandSentences = {
  usage: (text) => `用法：${text}`,
  noSuchFile: (path) => `找不到文件 ${path}。`,
  notReadable: (path) => `无法读取 ${path}：没有权限，或者正被别的程序占用。`,
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
  noSuchTemplate: (name, known) => `没有名为 ${name} 的模板，现有：${known}。`,
  noTemplateFits: (sheet, reason) => `没有合适的模板，最接近的是工作表「${sheet}」：${reason}`,
  made: (name, source) => (source === null ? `已生成「${name}」。` : `已由「${source}」生成「${name}」。`),
  lost: (what) => `保存的文件里没有保留：${what}。`,
  protectedWorkbook: "工作簿设了保护，不能新增工作表，请先在 Excel 里取消保护。",
  buildFailed: "加载项页面构建失败，原因见上。",
  notStarted: "加载项没有及时启动，请等电脑空闲些再试。",
  fault: (message) => `Opsheet 自身出了错，没有写入任何文件：${message}`,
  badFormula: (formula) => `${formula} 不是公式：要以 = 开头，并且写完整。`,
};

// As the C library reads them: an empty variable counts as not set.
const language = process.env.LC_ALL || process.env.LC_MESSAGES || process.env.LANG || "";

export const sentences: CommandSentences = /^zh/i.test(language) ? zh : en;
export const locale = sentences === zh ? "zh-CN" : "en-US";
