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
  RULECHECK: {
    description: "看一个数达不达标，不达标就说怎么办；规则停用时为空。",
    parameters: {
      metric: { name: "指标", description: "看什么，例如 推广费率，或规则 id：ad_share_max。" },
      value: { name: "数值", description: "要看的数，例如周报里的一格。" },
      rules: {
        name: "规则表",
        description: "本工作簿的规则表，要包含表头，例如 规则表[#全部]；不填就用常用规则。",
      },
      day: { name: "日期", description: "这个数算到哪一天，那天还没生效的规则不判；不填就不看生效日期。" },
    },
  },
};
