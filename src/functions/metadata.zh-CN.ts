/** What Excel shows in Chinese for one function. Names are never translated: Excel writes formulas by one name only. */
export interface FunctionWords {
  readonly description: string;
  /** By the parameter's name in the source. */
  readonly parameters: Readonly<Record<string, { readonly name: string; readonly description: string }>>;
}

/** By function id; a test holds that it matches the functions one to one. */
export const CHINESE_FUNCTION_WORDS: Readonly<Record<string, FunctionWords>> = {
  METRIC: {
    description: "按整张表算一个指标，用合计除以合计，例如支付转化率、投入产出比。",
    parameters: {
      name: { name: "指标", description: "指标名称，例如 支付转化率 或 payConversionRate。" },
      table: { name: "表格", description: "表格所在的单元格，要包含表头。" },
      decimals: { name: "小数位", description: "四舍五入到几位小数，不填就不舍入。" },
    },
  },
  CLEAN: {
    description: "把表格清洗好再给出：文本变成数字和日期，合计行、空行、重复的表头去掉。",
    parameters: {
      table: { name: "表格", description: "表格所在的单元格，要包含表头。" },
    },
  },
};
