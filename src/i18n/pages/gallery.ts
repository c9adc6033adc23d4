import type { Locale } from "../../core/locale";
import type { TemplateId } from "../../core/templates/template";

/** The page of reports: what can be built, and what a build would write. */
export interface GalleryWords {
  readonly heading: string;
  /** What each is for, in one line. */
  readonly about: Readonly<Record<TemplateId, string>>;
  readonly all: string;
  readonly none: string;
  /** A template made of one of several sheets. */
  readonly ofSheet: (template: string, sheet: string) => string;
  readonly from: (sheet: string) => string;
  readonly lacking: string;
  readonly inSheet: (sheet: string, why: string) => string;
  readonly noTable: string;
  readonly willWrite: string;
  readonly summary: (created: number, updated: number) => string;
  readonly how: Readonly<Record<"created" | "updated", string>>;
  readonly size: (rows: string, columns: string) => string;
  readonly build: (sheets: number) => string;
  readonly nothingChosen: string;
  readonly promise: string;
  readonly readOnly: string;
  readonly toWorkbook: string;
}

export const GALLERY_WORDS: Readonly<Record<Locale, GalleryWords>> = {
  "zh-CN": {
    heading: "能做的报表",
    about: {
      daily: "一天一行，比率和合计用公式重新算好，带走势图。",
      weekly: "按周汇总，环比、同比、目标和判定都有。",
      monthly: "按月汇总，访客标“人次”，不当人数加。",
      targets: "全年目标分到月，淡旺季按往年算。",
      dayTargets: "这个月每天要做多少，剩下几天要补多少。",
      productTargets: "把目标分到每个商品，占比合计要 100%。",
      personTargets: "把目标分到每个人，占比合计要 100%。",
      brief: "早会一屏：昨天、上周同日、7 天均值，谁动了。",
      attribution: "销售额为什么变：访客、转化、客单各占多少。",
      sourceAttribution: "哪个流量来源带来或丢掉了销售额。",
      funnelData: "每天每组每一步的人数，漏斗读它。",
      funnelSegments: "各渠道、计划、商品的漏斗并排看。",
      funnel: "买家在哪一步流失，是不是波动，损失多少。",
      keywords: "哪些词加价、降价、删除、加词，理由是什么。",
      bidLog: "每次调价记一行，改前改后对比，有没有效。",
      countermeasures: "问题、原因、对策、谁负责；改前改后自己对比，有没有效一看就知。",
      knowledge: "哪个原因出现过几次，哪条对策真的有效。",
      causes: "鱼骨图要查的原因，您自己改、自己加。",
      fishbone: "业绩掉了先看哪条原因，数据说了什么，谁去处理。",
      check: "日检、周检、月检，能算的先替您判好。",
      products: "每个商品的访客、转化、金额和排名。",
      sources: "每个流量来源的访客、转化和金额。",
      keptWeekly: "您手填的周报，旁边是按天加出来的差异。",
      keptMonthly: "您手填的月报，旁边是按天加出来的差异。",
      keptCheck: "您手填的检查表，勾选和备注都留着。",
      rules: "所有判定标准，一处改全部跟着变。",
    },
    all: "全选",
    none: "全不选",
    ofSheet: (template, sheet) => `${template}：${sheet}`,
    from: (sheet) => `来自“${sheet}”`,
    lacking: "还差数据的",
    inSheet: (sheet, why) => `“${sheet}”：${why}`,
    noTable: "工作簿里还没有数据表。",
    willWrite: "将要写入",
    summary: (created, updated) =>
      [created > 0 ? `新建 ${created} 张表` : "", updated > 0 ? `更新 ${updated} 张表` : ""]
        .filter((part) => part !== "")
        .join("，"),
    how: { created: "新建", updated: "更新" },
    size: (rows, columns) => `${rows} 行 × ${columns} 列`,
    build: (sheets) => `生成 ${sheets} 张表`,
    nothingChosen: "先选要做的报表",
    promise: "您的表一个字都不改，做完可以一键撤销。",
    readOnly: "工作簿是只读的：先点“启用编辑”或另存一份。",
    toWorkbook: "去核对列",
  },
  "en-US": {
    heading: "Reports you can build",
    about: {
      daily: "One row a day; rates and totals worked out again by formulas, with a chart.",
      weekly: "By week, with changes, targets and verdicts.",
      monthly: "By month; visits are marked as visits, never summed as people.",
      targets: "The year's target split to months by season.",
      dayTargets: "What each day of the month must bring, and what the rest must make up.",
      productTargets: "The target split to products; shares add up to 100%.",
      personTargets: "The target split to people; shares add up to 100%.",
      brief: "One screen for the morning: yesterday, a week before, the mean of 7 days, what moved.",
      attribution: "Why sales moved: visitors, conversion and amount per buyer.",
      sourceAttribution: "Which traffic source brought or lost sales.",
      funnelData: "Each step by day and segment, for the funnel to read.",
      funnelSegments: "The funnels of channels, campaigns or products side by side.",
      funnel: "Where buyers drop out, whether it is noise, and what it costs.",
      keywords: "Which words to raise, lower, delete or add, and why.",
      bidLog: "A row for each change of a bid, before and after, and whether it worked.",
      countermeasures: "Problem, cause, countermeasure, owner; before and after compare themselves.",
      knowledge: "How often each cause was true, which countermeasures worked.",
      causes: "The causes fishbones begin with, yours to edit.",
      fishbone: "Which cause to look at first, what the figures say, and who takes it on.",
      check: "The daily, weekly and monthly checklist, filled in where figures tell.",
      products: "Visitors, conversion, sales and rank of each product.",
      sources: "Visitors, conversion and sales of each traffic source.",
      keptWeekly: "Your own weekly sheet beside what the days add up to.",
      keptMonthly: "Your own monthly sheet beside what the days add up to.",
      keptCheck: "Your own checklist with its ticks and remarks.",
      rules: "Every threshold in one place; change one and all verdicts follow.",
    },
    all: "All",
    none: "None",
    ofSheet: (template, sheet) => `${template}: ${sheet}`,
    from: (sheet) => `from “${sheet}”`,
    lacking: "Not enough data yet",
    inSheet: (sheet, why) => `“${sheet}”: ${why}`,
    noTable: "There is no data table in the workbook yet.",
    willWrite: "What will be written",
    summary: (created, updated) =>
      [
        created > 0 ? (created === 1 ? "1 new sheet" : `${created} new sheets`) : "",
        updated > 0 ? (updated === 1 ? "1 sheet updated" : `${updated} sheets updated`) : "",
      ]
        .filter((part) => part !== "")
        .join(", "),
    how: { created: "new", updated: "update" },
    size: (rows, columns) => `${rows} rows × ${columns} columns`,
    build: (sheets) => (sheets === 1 ? "Build 1 sheet" : `Build ${sheets} sheets`),
    nothingChosen: "Choose reports first",
    promise: "Your own sheets stay exactly as they are, and one click takes all of it back.",
    readOnly: "The workbook is read-only: choose Enable Editing, or save a copy.",
    toWorkbook: "Check the columns",
  },
};
