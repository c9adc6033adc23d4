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
  FUNNEL: {
    description: "按步骤算漏斗：数量、转化率、总转化率、流失、区间、漏点；有分组就一组一块。",
    parameters: {
      counts: {
        name: "数量",
        description: "一步一列、一天一行，或者只选一列、步骤往下排；第一行可以是步骤名称。不要选日期列。",
      },
      labels: { name: "步骤名称", description: "一步一个；不填就用第一行的名称。" },
      benchmark: {
        name: "基准",
        description:
          "要达到的转化率，一步一个，例如 0.04 或 4%，没有的留空，第一步不看；不填就跟最好的分组比。",
      },
      segments: { name: "分组", description: "每行数属于哪一组，例如渠道；不填就全部算一个漏斗。" },
    },
  },
  FUNNELDIFF: {
    description: "两段漏斗逐步比：转化率变了多少、是不是波动、给最后一步带来多少增减。",
    parameters: {
      before: {
        name: "之前",
        description: "之前的数，选法和 FUNNEL 一样：一行、一列，或一天一行带步骤名称。",
      },
      after: { name: "之后", description: "之后的数，步骤要一样。" },
    },
  },
  STEPRATE: {
    description: "转化率：这一步的数除以上一步的数。",
    parameters: {
      count: { name: "这一步", description: "这一步的数，例如支付买家数。" },
      previous: { name: "上一步", description: "上一步的数，例如访客数。" },
    },
  },
  WILSON: {
    description: "真实转化率多半落在哪两个数之间（Wilson 区间），左边是低，右边是高。",
    parameters: {
      successes: { name: "成功数", description: "多少人往下走了，例如支付买家数。" },
      trials: { name: "总数", description: "一共多少人，例如访客数。" },
      level: { name: "把握", description: "区间有多大把握，0 到 1 之间；不填是 0.95。" },
    },
  },
};
