import type { FileErrorCode, FileNote, FileNoteCode } from "../../xlsx/file-error";
import type { Locale } from "../words";

/** Why a file was not opened, as a sentence that follows its name. */
export const fileErrorWords: Readonly<Record<Locale, Readonly<Record<FileErrorCode, string>>>> = {
  "zh-CN": {
    encrypted: "文件设了密码，请先在 Excel 里去掉密码。",
    "not-a-workbook": "这不是 Excel 工作簿，也不是 CSV 文件，或者文件已经损坏。",
    "empty-file": "文件是空的。",
    "unsupported-kind": "这种格式读不了，请先另存为 .xlsx。",
    "too-large": "行数或列数超过了 Excel 工作表的上限。",
  },
  "en-US": {
    encrypted: "it is protected by a password; take the password off in Excel first.",
    "not-a-workbook": "it is neither an Excel workbook nor a CSV file, or it is damaged.",
    "empty-file": "the file is empty.",
    "unsupported-kind": "this kind of file is not read here; save it as .xlsx first.",
    "too-large": "it has more rows or columns than an Excel sheet holds.",
  },
};

const notes: Readonly<Record<Locale, Readonly<Record<FileNoteCode, string>>>> = {
  "zh-CN": {
    "xls-drawings-lost": "旧版 .xls 里的图表和图形",
    "xls-macros-lost": "旧版 .xls 里的宏",
    "xls-rules-lost": "旧版 .xls 里的条件格式和数据验证",
    "xls-custom-xml-lost": "旧版 .xls 里插件保存的数据（自定义 XML）",
    "text-encoding-guessed": "文字编码是猜的，请看看中文有没有乱码",
    "unknown-error-value": "不认识的错误值（按 #VALUE! 处理）",
    "formula-not-understood": "没看懂的公式（保留原文和结果，不重新计算）",
    "chart-details-lost": "改过的图表里的特殊效果（三维、趋势线等）",
    "shape-details-lost": "改过的图形里的特殊效果",
    "conditional-format-details-lost": "改过的表里不支持的条件格式",
    "macros-lost": "宏（.xlsx 文件不能带宏）",
    "digital-signature-lost": "数字签名",
    "sheet-parts-deleted": "已删除的表里的数据透视表等内容",
    "object-not-written": "不支持的图形对象",
    "property-not-written": "不支持的文档属性",
  },
  "en-US": {
    "xls-drawings-lost": "charts and drawings of the old .xls file",
    "xls-macros-lost": "macros of the old .xls file",
    "xls-rules-lost": "conditional formats and validation of the old .xls file",
    "xls-custom-xml-lost": "what add-ins kept in the old .xls file (custom XML)",
    "text-encoding-guessed": "the text encoding was guessed; check that the words are readable",
    "unknown-error-value": "an unknown error value (taken as #VALUE!)",
    "formula-not-understood":
      "a formula that was not understood (text and result are kept, it is not recalculated)",
    "chart-details-lost": "special effects of a changed chart (3-D, trend lines …)",
    "shape-details-lost": "special effects of a changed shape",
    "conditional-format-details-lost": "unsupported conditional formats of a changed sheet",
    "macros-lost": "macros (an .xlsx file holds none)",
    "digital-signature-lost": "the digital signature",
    "sheet-parts-deleted": "pivot tables and other parts of a deleted sheet",
    "object-not-written": "an unsupported drawing object",
    "property-not-written": "an unsupported document property",
  },
};

/** What a note says and where it applies, one line each; the same note of many places is one line. */
export function noteLines(all: readonly FileNote[], locale: Locale): string[] {
  const places = new Map<FileNoteCode, string[]>();
  for (const note of all) {
    const place = [note.at.sheet, note.at.place].filter((each) => each !== undefined).join(" ");
    places.set(note.code, [...(places.get(note.code) ?? []), ...(place ? [place] : [])]);
  }
  return [...places].map(([code, where]) => {
    const named = [...new Set(where)];
    const shown = named.slice(0, 3).join(locale === "zh-CN" ? "、" : ", ");
    const more = named.length > 3 ? " …" : "";
    if (!shown) return notes[locale][code];
    return locale === "zh-CN"
      ? `${notes[locale][code]}：${shown}${more}`
      : `${notes[locale][code]}: ${shown}${more}`;
  });
}
