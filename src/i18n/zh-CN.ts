import type { Words } from "./words";

/** 中文：写给店铺运营看的，说人话。 */
export const zhCN: Words = {
  separator: " · ",
  sentences: (...sentences) => sentences.join(""),
  kinds: {
    daily: "按天数据",
    weekly: "按周数据",
    monthly: "按月数据",
    keyword: "关键词报表",
    product: "商品报表",
    channel: "渠道报表",
    campaign: "推广计划报表",
    orders: "订单明细",
    service: "客服报表",
    other: "其他表格",
  },
  templates: {
    daily: "日报",
    weekly: "周报",
    monthly: "月报",
    targets: "计划",
    dayTargets: "日目标",
    productTargets: "商品目标",
    personTargets: "个人目标",
    brief: "数据简报",
    attribution: "归因",
    check: "日检",
    products: "商品表",
    sources: "来源表",
    sourceAttribution: "归因-来源",
    funnelData: "漏斗数据",
    funnelSegments: "漏斗分组",
    funnel: "漏斗",
    keywords: "关键词ROI",
    bidLog: "调价记录",
    fishbone: "鱼骨图",
    countermeasures: "对策表",
    knowledge: "知识库",
    causes: "原因库",
    keptWeekly: "周报（手填）",
    keptMonthly: "月报（手填）",
    keptCheck: "日检（手填）",
    rules: "规则表",
  },
  dropped: {
    blank: "空行",
    total: "合计行",
    average: "平均值行",
    "repeated-header": "重复的表头",
    note: "说明文字",
  },
  dateOrders: { "day-first": "日在前", "month-first": "月在前" },
  issues: {
    "empty-sheet": () => "这张表是空的。",
    "no-table-found": () => "没有找到像数据表的内容：要有一行表头，下面是数据。",
    "ambiguous-header": ({ header, first, second }) =>
      `“${header}”可能是${first}，也可能是${second}，先按原样保留。`,
    "unknown-header": ({ header }) => `不认识“${header}”这一列，按原样保留。`,
    "duplicate-header": ({ header }) => `有两列都叫“${header}”，请核对是不是同一个数据。`,
    "field-from-figures": ({ header, field }) => `“${header}”从数字关系看是${field}，按它来算。`,
    "ratio-contradicts-inputs": ({ header, field, share }) =>
      `“${header}”有 ${share} 的行和${field}的算法对不上，日报里用重新算的。`,
    "total-row-left-out": ({ label }) =>
      label === "" ? "没写名字的那一行是合计，没有算进数据。" : `“${label}”这一行是合计，没有算进数据。`,
    "average-row-left-out": ({ label }) =>
      label === "" ? "没写名字的那一行是平均值，没有算进数据。" : `“${label}”这一行是平均值，没有算进数据。`,
    "repeated-header-left-out": () => "中间重复出现的表头没有算进数据。",
    "note-row-left-out": ({ text }) => `说明文字“${text}”没有算进数据。`,
    "total-column-left-out": ({ header }) => `日期旁边的“${header}”是合计，没有当作一天。`,
    "periods-as-headings": ({ count }) => `日期写在表头里（${count} 个），按每个项目每个日期一行读取。`,
    "memory-unreadable": () =>
      "以前确认过的列读不出来：记录损坏了，或者是更新版本的 Opsheet 写的。已原样保留，这次没有使用。",
    "settings-unreadable": () =>
      "这份工作簿的设置读不出来：损坏了，或者是更新版本的 Opsheet 写的。已原样保留，这次按默认设置做。",
    "mapping-forgotten": ({ count }) => `为了腾出位置，忘掉了最早确认的 ${count} 张表的列。`,
    "number-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个文本数字转成了数字，例如“${example}”。`,
    "percent-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个文本百分比转成了数字，例如“${example}”。`,
    "magnitude-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个带“万”“亿”之类单位的数换算成了完整数字，例如“${example}”。`,
    "seconds-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个时长换算成了秒，例如“${example}”。`,
    "seconds-from-time": ({ header, count }) => `“${header}”有 ${count} 个按时间格式存的时长换算成了秒。`,
    "date-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个文本日期转成了日期，例如“${example}”。`,
    "date-from-number": ({ header, count, example }) =>
      `“${header}”有 ${count} 个数字读成了日期，例如“${example}”。`,
    "year-from-context": ({ header, count, example, year }) =>
      `“${header}”有 ${count} 个日期没写年份，按 ${year} 年处理，例如“${example}”，请核对。`,
    "text-from-number": ({ header, count, example }) =>
      `“${header}”有 ${count} 个数字按文本保留，例如“${example}”。`,
    "bound-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个只写了范围的数，按写明的那个数取，例如“${example}”。`,
    "part-of-cell": ({ header, count, example }) =>
      `“${header}”一格里写了评分和评论数两个数，已分成两列（${count} 个），例如“${example}”。`,
    "value-from-merged-cell": ({ header, count }) =>
      `“${header}”有合并的单元格，下面 ${count} 行按上面的值补上了。`,
    "percent-from-hundredfold": ({ header, count, example }) =>
      `“${header}”有 ${count} 个百分比没写百分号，已除以 100，例如 ${example}。`,
    "amount-from-fen": ({ header, count, example }) =>
      `“${header}”以分为单位，${count} 个数已换算成元，例如 ${example}。`,
    "amount-from-unit-heading": ({ header, count, example }) =>
      `“${header}”按表头写的单位换算成了完整数字（${count} 个），例如 ${example}。`,
    "period-from-text": ({ header, count, example }) =>
      `“${header}”有 ${count} 个时间段按第一天记，例如“${example}”。`,
    "amount-from-micros": ({ header, count, example }) =>
      `“${header}”有 ${count} 个金额以百万分之一为单位，换算成了元，例如“${example}”。`,
    "missing-mark": ({ header, count, example }) =>
      `“${header}”有 ${count} 个“${example}”之类的缺失标记，当作没有数据。`,
    "error-value": ({ header, count, example }) =>
      `“${header}”有 ${count} 个错误值（例如 ${example}），当作没有数据。`,
    "unknown-word-in-number-column": ({ header, count, example }) =>
      `“${header}”有 ${count} 个单元格不是数字，例如“${example}”，当作没有数据，请核对。`,
    "unreadable-date": ({ header, count, example }) =>
      `“${header}”有 ${count} 个日期看不懂，例如“${example}”，请核对。`,
    "ambiguous-date-order": ({ header, example, order }) =>
      `“${header}”里的“${example}”分不清日和月，按${order}处理，请核对。`,
    "duplicate-key": ({ count, example, row, otherRow }) =>
      `第 ${otherRow} 行和第 ${row} 行都是“${example}”，数字却不一样；这样的行有 ${count} 行，请核对留哪一行。`,
    "duplicate-row": ({ count, example, row, otherRow }) =>
      `第 ${otherRow} 行和第 ${row} 行（“${example}”）一模一样；这样的行有 ${count} 行，可能贴了两遍。`,
    "week-gap": ({ from, to, weeks }) => `${from}到${to}之间缺 ${weeks} 周的数据。`,
    "month-gap": ({ fromMonth, toMonth, months }) => `${fromMonth} 到 ${toMonth} 缺 ${months} 个月的数据。`,
    "more-gaps": ({ count, missing }) => `另外还有 ${count} 处日期不连续，一共缺 ${missing} 个。`,
    "row-lacks-date": ({ row, count }) => `有 ${count} 行有数字但没填日期，第一处在第 ${row} 行。`,
    "ratio-formula-changed": ({ header, row, from, before, after }) =>
      `“${header}”从第 ${row} 行（${from}）往下换了算法：上面是 ${before}，下面是 ${after}。`,
    "ratio-formula-ended": ({ header, row, from, before }) =>
      `“${header}”从第 ${row} 行（${from}）往下不再等于 ${before}，请核对。`,
    "ratio-formula-began": ({ header, row, from, after }) =>
      `“${header}”从第 ${row} 行（${from}）往下才等于 ${after}，上面的算法不一样。`,
    "ratio-from-row-above": ({ header, row, from, formula }) =>
      `“${header}”从第 ${row} 行（${from}）往下公式错位了：${formula} 用的是上一行的数。`,
    "ratio-from-row-below": ({ header, row, from, formula }) =>
      `“${header}”从第 ${row} 行（${from}）往下公式错位了：${formula} 用的是下一行的数。`,
    "ratio-cell-differs": ({ header, count, row, stated, expected, formula }) =>
      `“${header}”第 ${row} 行写的是 ${stated}，按 ${formula} 算是 ${expected}；这样的单元格有 ${count} 个。`,
    "negative-value": ({ header, count, example, row }) =>
      `“${header}”有 ${count} 个负数，第一个在第 ${row} 行（${example}），请核对。`,
    "part-exceeds-whole": ({ part, whole, count, row, example, other }) =>
      `第 ${row} 行“${part}”是 ${example}，比“${whole}”的 ${other} 还多；这样的行有 ${count} 行，请核对。`,
    "part-exceeds-whole-unusual": ({ part, whole, count, row, example, other }) =>
      `第 ${row} 行“${part}”是 ${example}，比“${whole}”的 ${other} 还多；这样的行有 ${count} 行，有可能是正常的。`,
    "total-does-not-add-up": ({ header, label, row, stated, summed }) =>
      `第 ${row} 行${quoted(label)}的“${header}”写的是 ${stated}，各行加起来是 ${summed}。`,
    "average-does-not-fit": ({ header, label, row, stated, mean }) =>
      `第 ${row} 行${quoted(label)}的“${header}”写的是 ${stated}，各行平均是 ${mean}。`,
    "total-rate-differs": ({ header, label, row, stated, expected }) =>
      `第 ${row} 行${quoted(label)}的“${header}”写的是 ${stated}，按合计数算是 ${expected}。`,
    "total-rate-is-mean": ({ header, label, row, stated, expected }) =>
      `第 ${row} 行${quoted(label)}的“${header}”是各行的平均 ${stated}，按合计数算应该是 ${expected}。`,
    "rate-above-one": ({ header, count, share, row }) =>
      `“${header}”有 ${count} 个比率超过 100%，第一个在第 ${row} 行（${share}），请核对。`,
    "mixed-currencies": ({ header, count, example, other }) =>
      `“${header}”里货币不统一：大多是“${other}”这样的，有 ${count} 个是“${example}”这样的。`,
    "two-dates-same-day": ({ date, row, otherRow }) =>
      `${date}出现了两次，数字还不一样（第 ${row} 行和第 ${otherRow} 行），留下一行再试。`,
    "duplicate-rows-left-out": ({ count }) => `有 ${count} 行和别的行一模一样，只算一次。`,
    "date-gap": ({ from, to, days }) =>
      from === to ? `缺${from}的数据。` : `${from}到${to}之间缺 ${days} 天的数据。`,
    "row-without-date": ({ row, count }) =>
      `有 ${count} 行有数字但没有日期，没有算进去，第一处在第 ${row} 行。`,
    "keyword-rows-in-two-sheets": ({ row, count, other }) =>
      `有 ${count} 行在“${other}”里也有，按“${other}”只算一次，第一处在第 ${row} 行。`,
    "row-without-order": ({ row, count }) =>
      `有 ${count} 行有数字但没有订单号，没有算进去，第一处在第 ${row} 行。`,
    "order-without-time": ({ header, row, count }) =>
      `有 ${count} 个订单读不出“${header}”，没有算进去，第一处在第 ${row} 行。`,
    "unpaid-orders": ({ count }) => `有 ${count} 个订单没付款，不算进支付数据。`,
    "days-by-order-time": ({ header }) => `没有付款时间，按“${header}”算到每天。`,
    "order-rows-count-once": ({ header, count }) =>
      `有 ${count} 个订单占了几行，每行的“${header}”都一样，当作整单金额只算一次，请核对。`,
    "order-rows-added-up": ({ header, count }) =>
      `有 ${count} 个订单占了几行，“${header}”按每行一件商品的金额相加。`,
    "paid-after-refunds": ({ header }) => `“${header}”已经扣掉退款，金额退款率算不准，没有列出。`,
    "buyers-hidden": () => "买家名字带星号，分不清是不是同一人，不数买家数。",
    "days-without-orders": ({ count, from }) =>
      count === "1" ? `${from}没有订单，按 0 算。` : `有 ${count} 天没有订单（第一天是${from}），按 0 算。`,
    "wrong-kind": ({ template, kind }) => `${template}要用每天一行的表，这张是${kind}。`,
    "missing-field": ({ template, field }) => `${template}需要“${field}”这一列，表里没有找到。`,
    "no-measure": ({ template }) => `${template}至少要有一列数字，表里没有找到。`,
    "rules-heading-missing": ({ header, name }) =>
      `“${name}”里没有“${header}”这一列，要用它判定的报表没有做。把这个表头改回来，再做一次。`,
    "source-ratio-renamed": ({ header, label }) => `原表自己的“${header}”保留为“${label}”，旁边是重新算的。`,
    "fishbone-not-made": () => "鱼骨图没画成：这张表到那一天为止，要连续两周有这个问题要看的数。",
    "previous-sheet-kept": ({ name }) => `上次的表改动过结构，原样保留为“${name}”。`,
  },
  functions: {
    unknownMetric: (name) => `没有叫“${name}”的指标。`,
    missingColumns: (metric, labels) => `算${metric}还缺这些列：${labels.join("、")}。`,
    emptyDenominator: (metric) => `${metric}的分母是 0 或没有数据。`,
    noTable: "没有认出表格，所选单元格要包含一行表头和下面的数据。",
    wrongDecimals: "小数位要填 0 到 15 的整数。",
    unknownRule: (name) => `没有管“${name}”的规则。`,
    noRules: "没有认出规则表：要连表头一起选，表头里有“规则 id”和“数值 value”。",
    passed: "通过",
    failed: (action) => (action === "" ? "不通过" : `不通过：${action}`),
  },
  pane: {
    rows: (count) => `${count} 行`,
    period: (from, to) => (from === to ? from : `${from} 至 ${to}`),
    columnsUnderstood: (known, all) => `${all} 列认出 ${known} 列`,
    certain: "把握大",
    likely: "应该是",
    uncertain: "不太确定",
    nothingCleaned: "数据很干净，没有要清洗的单元格。",
    cleanedInShort: (cells, rows) => `清洗 ${cells} 格，${rows} 行不算数据`,
    noTableInSheet: "没有数据表",
    emptySheet: "空表",
    notBuilt: (sheet, why) => `“${sheet}”：${why}`,
  },
};

/** 行的名字加引号；没写名字的行不写。 */
function quoted(label: string): string {
  return label === "" ? "" : `“${label}”`;
}
