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
      days: {
        name: "日期",
        description:
          "每行数是哪一天，同一天的先加起来；每行不是一天（例如一行一个关键词）就填 FALSE；不填就当一行一天。",
      },
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
      days: {
        name: "日期",
        description:
          "之前每行数是哪一天，同一天的先加起来；每行不是一天（例如一行一个关键词）就填 FALSE；不填就当一行一天。",
      },
      daysAfter: { name: "之后日期", description: "之后每行数是哪一天；不填就和之前的一样。" },
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
  KEYWORDROI: {
    description: "关键词报表一词一行：花费、投产比、利润、不亏的机会、判断和理由，花费多的排前面。",
    parameters: {
      range: {
        name: "报表",
        description: "报表所在的单元格，要包含表头：词、点击、花费、成交、成交额，有日期和计划的一起选上。",
      },
      headers: { name: "表头", description: "报表没有选表头时，一列一个；不填就用报表的第一行。" },
      options: {
        name: "选项",
        description:
          "毛利率，例如 0.4；或两列名称和值：毛利率、转化窗口、按匹配方式、按计划、规则 id（kw_…）；或规则表[#全部]。没有毛利率就都先观察。",
      },
    },
  },
  VERDICT: {
    description: "一个词怎么办：加价、降价、删除、观察，判法和关键词ROI 一样。",
    parameters: {
      clicks: { name: "点击", description: "这个词的点击量。" },
      cost: { name: "花费", description: "这个词的花费。" },
      orders: { name: "成交", description: "这个词的成交笔数。" },
      sales: { name: "成交额", description: "这个词的成交金额。" },
      margin: {
        name: "毛利率",
        description: "扣掉成本、平台费、退款，没扣推广的毛利率，例如 0.4；不填就用规则里的。",
      },
      campaignRate: {
        name: "计划转化率",
        description: "所在计划的点击转化率，例如 0.03；不填的话不满 3 单的词只能观察。",
      },
      rules: {
        name: "规则",
        description: "规则表[#全部]；或两列名称和值：规则 id（kw_…）、笔单价（没有成交的词要填）、先验点击。",
      },
    },
  },
  VERDICTREASON: {
    description: "VERDICT 为什么这样判：一句话，带上用到的数。",
    parameters: {
      clicks: { name: "点击", description: "这个词的点击量。" },
      cost: { name: "花费", description: "这个词的花费。" },
      orders: { name: "成交", description: "这个词的成交笔数。" },
      sales: { name: "成交额", description: "这个词的成交金额。" },
      margin: {
        name: "毛利率",
        description: "扣掉成本、平台费、退款，没扣推广的毛利率，例如 0.4；不填就用规则里的。",
      },
      campaignRate: {
        name: "计划转化率",
        description: "所在计划的点击转化率，例如 0.03；不填的话不满 3 单的词只能观察。",
      },
      rules: { name: "规则", description: "和 VERDICT 的一样填。" },
    },
  },
  ROAS: {
    description: "投入产出比：成交额除以花费。",
    parameters: {
      sales: { name: "成交额", description: "推广带来的成交金额。" },
      cost: { name: "花费", description: "推广花费。" },
    },
  },
  ACOS: {
    description: "广告销售成本比 ACoS：花费除以成交额。",
    parameters: {
      cost: { name: "花费", description: "推广花费。" },
      sales: { name: "成交额", description: "推广带来的成交金额。" },
    },
  },
  CPC: {
    description: "平均点击花费：花费除以点击。",
    parameters: {
      cost: { name: "花费", description: "推广花费。" },
      clicks: { name: "点击", description: "点击量。" },
    },
  },
  CTR: {
    description: "点击率：点击除以展现。",
    parameters: {
      clicks: { name: "点击", description: "点击量。" },
      impressions: { name: "展现", description: "展现量。" },
    },
  },
  BREAKEVENROAS: {
    description: "保本投产比：1 ÷（（毛利率 − 平台费）×（1 − 退款率））。",
    parameters: {
      margin: { name: "毛利率", description: "扣掉商品成本后的毛利率，例如 0.4。" },
      fees: { name: "平台费", description: "平台扣点、运费等占成交额的比例；不填就没有。" },
      refund: { name: "退款率", description: "退款占成交额的比例；不填就没有。" },
    },
  },
  MAXCPC: {
    description: "一次点击最多花多少才不亏：笔单价 × 转化率 ×（毛利率 − 平台费）×（1 − 退款率）。",
    parameters: {
      orderValue: { name: "笔单价", description: "一单成交多少钱。" },
      margin: { name: "毛利率", description: "扣掉商品成本后的毛利率，例如 0.4。" },
      conversionRate: { name: "转化率", description: "点击转化率：成交笔数除以点击，例如 0.03。" },
      fees: { name: "平台费", description: "平台扣点、运费等占成交额的比例；不填就没有。" },
      refund: { name: "退款率", description: "退款占成交额的比例；不填就没有。" },
    },
  },
  FISHBONE: {
    description:
      "一个问题要查哪些原因。给了每天的数，就按最近一周对比前几周排：数据怎么说、能解释多少、是不是偶然。",
    parameters: {
      problem: {
        name: "问题",
        description:
          "业绩下降、转化率下降、流量下降、客单价下降、推广费率超标、DSR下降、退款率上升等，一次一个。",
      },
      table: {
        name: "日报",
        description: "一天一行的表，要包含表头和日期，至少两周；不填就按先查谁的顺序列出原因，不带数。",
      },
    },
  },
  BEFOREAFTER: {
    description: "改动前后各比几个整周：改前、改后、变化、上下限、是不是真的升了或降了；改的当天不算。",
    parameters: {
      dates: { name: "日期", description: "每行是哪一天，只选一列，可以带表头；同一天的先加起来。" },
      values: {
        name: "数值",
        description: "要看的数：选一列就比日均；选两列（例如支付买家数、访客数）就比率，用合计除以合计。",
      },
      changeDate: { name: "改动日期", description: "改动真正生效的那天，例如 2026-03-30。" },
      days: { name: "每边天数", description: "前后各比几天，7 到 28，按整周取，不够就少比；不填是 14。" },
      foundDate: {
        name: "发现日期",
        description: "发现问题的那天：再往前的周是另一个水平，不算波动；不填就当改动前各周都一样。",
      },
    },
  },
};
