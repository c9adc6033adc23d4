import type { Locale } from "../../core/locale";
import type { CurrencyChoice } from "../../core/settings/currency";
import type { WeekStart } from "../../core/model/periods";

/** The page of settings. Buttons at most 8 Chinese characters. */
export interface SettingsWords {
  readonly title: string;
  readonly language: string;
  readonly followExcel: string;
  readonly weekStart: string;
  readonly weekStarts: Readonly<Record<WeekStart, string>>;
  readonly currency: string;
  readonly currencies: Readonly<Record<CurrencyChoice, string>>;
  readonly followsLater: string;
  readonly update: (reports: string) => string;
  readonly readOnly: string;
  readonly rules: string;
  readonly rulesHint: string;
  readonly openRules: string;
  readonly buildRules: string;
  readonly remembered: string;
  readonly rememberedTables: (count: string) => string;
  readonly nothingRemembered: string;
  readonly unreadable: string;
  readonly forget: string;
  readonly forgetWarning: string;
  readonly reallyForget: string;
  readonly keep: string;
  readonly about: string;
  readonly version: (version: string) => string;
  readonly help: string;
}

export const SETTINGS_WORDS: Readonly<Record<Locale, SettingsWords>> = {
  "zh-CN": {
    title: "设置",
    language: "语言",
    followExcel: "跟随 Excel",
    weekStart: "一周从哪天开始",
    weekStarts: { monday: "周一", sunday: "周日" },
    currency: "金额前面写什么",
    currencies: {
      none: "不写符号",
      CNY: "¥ 人民币",
      USD: "$ 美元",
      EUR: "€ 欧元",
      GBP: "£ 英镑",
      INR: "₹ 印度卢比",
    },
    followsLater:
      "这两项存在这份工作簿里。已经做好的报表，下次更新时跟着变。表里写明是别的货币的，用那种货币的符号。",
    update: (reports) => `更新 ${reports} 张报表`,
    readOnly: "工作簿是只读的，存在里面的设置改不了。",
    rules: "规则",
    rulesHint: "达标线都写在“规则表”里：改一格，各报表的判定跟着变。",
    openRules: "打开规则表",
    buildRules: "新建规则表",
    remembered: "确认过的列",
    rememberedTables: (count) => `这份工作簿里记着 ${count} 种表的列是什么意思。`,
    nothingRemembered: "这份工作簿里还没有确认过列。",
    unreadable: "另有读不出来的记录，也会一起忘掉。",
    forget: "全部忘掉",
    forgetWarning: "忘掉以后，要重新确认列的意思，不能撤销。表和报表不会动。",
    reallyForget: "确定忘掉",
    keep: "不忘了",
    about: "关于运营表",
    version: (version) => `版本 ${version}`,
    help: "使用帮助",
  },
  "en-US": {
    title: "Settings",
    language: "Language",
    followExcel: "As in Excel",
    weekStart: "Weeks begin on",
    weekStarts: { monday: "Monday", sunday: "Sunday" },
    currency: "In front of amounts of money",
    currencies: {
      none: "No sign",
      CNY: "¥ Chinese yuan",
      USD: "$ US dollar",
      EUR: "€ Euro",
      GBP: "£ Pound sterling",
      INR: "₹ Indian rupee",
    },
    followsLater:
      "Both are kept in this workbook. Reports follow when they are next updated. A table that names another currency has that one's sign.",
    update: (reports) => (reports === "1" ? "Update 1 report" : `Update ${reports} reports`),
    readOnly: "The workbook is read-only, so what is kept in it cannot be changed.",
    rules: "Rules",
    rulesHint: "Every threshold stands in the rules sheet: change a cell, and every verdict follows.",
    openRules: "Open the rules",
    buildRules: "Make the rules",
    remembered: "Confirmed columns",
    rememberedTables: (count) =>
      count === "1"
        ? "This workbook remembers the columns of 1 kind of table."
        : `This workbook remembers the columns of ${count} kinds of tables.`,
    nothingRemembered: "No columns were confirmed in this workbook yet.",
    unreadable: "Records that cannot be read are forgotten as well.",
    forget: "Forget all",
    forgetWarning:
      "The columns will have to be confirmed again; this cannot be undone. Sheets and reports stay as they are.",
    reallyForget: "Yes, forget all",
    keep: "Keep them",
    about: "About Opsheet",
    version: (version) => `Version ${version}`,
    help: "Help",
  },
};
