import type { Locale } from "../../core/locale";

/** The page that looks for the causes of a problem and follows what is done. Buttons at most 8 Chinese characters. */
export interface FishbonePageWords {
  readonly title: string;
  readonly table: string;
  readonly problem: string;
  readonly worse: (problem: string) => string;
  readonly notMet: (problem: string) => string;
  readonly lastDay: string;
  readonly noShop: string;
  readonly noShopAdvice: string;
  readonly noFigure: string;
  readonly causes: string;
  readonly causesHint: string;
  /** Opens the causes where nothing went wrong. */
  readonly causesAnyway: string;
  readonly stateLabel: string;
  readonly state: (cause: string) => string;
  readonly lookAt: (what: string) => string;
  readonly explains: (share: string) => string;
  readonly chance: (share: string) => string;
  readonly owner: string;
  readonly measure: string;
  readonly due: string;
  readonly worked: (measure: string, worked: string, used: string) => string;
  readonly writeDown: string;
  readonly isWritten: string;
  /** Why a countermeasure of a part cannot be written down: the workbook has not one shop's days. */
  readonly noShopOfPart: string;
  readonly makeLibrary: string;
  readonly openLibrary: string;
  readonly libraryHint: string;
  readonly drawing: string;
  readonly tooBroad: string;
  readonly write: string;
  readonly writeHint: string;
  readonly writeMore: (count: string) => string;
  readonly open: string;
  readonly noneOpen: string;
  readonly dueOn: (day: string) => string;
  readonly overdue: (days: string) => string;
  readonly noDue: string;
  readonly nobody: string;
  readonly show: string;
}

export const FISHBONE_WORDS: Readonly<Record<Locale, FishbonePageWords>> = {
  "zh-CN": {
    title: "哪里出了问题，为什么",
    table: "看哪张表",
    problem: "问题",
    worse: (problem) => `${problem}（这一周）`,
    notMet: (problem) => `${problem}（规则没达标）`,
    lastDay: "看到哪一天（往前一周）",
    noShop: "没有能找原因的表",
    noShopAdvice: "要有每天一行的表，至少两周，有日期和访客、金额这些数。列没认出来的，到“工作簿”页核对。",
    noFigure: "这张表到这一天为止没有连续两周的数，换一天或换个问题看。",
    causes: "可能的原因",
    causesHint: "数据能说话的排在前面；查实了就选“证实”，再定对策。",
    causesAnyway: "还是要看可能的原因",
    stateLabel: "状态",
    state: (cause) => `${cause}：状态`,
    lookAt: (what) => `看什么：${what}`,
    explains: (share) => `能解释 ${share}`,
    chance: (share) => `偶然的可能 ${share}`,
    owner: "负责人",
    measure: "对策",
    due: "期限",
    worked: (measure, worked, used) => `${measure}（用过 ${used} 次，有效 ${worked} 次）`,
    writeDown: "记到对策表",
    isWritten: "已经在对策表里",
    noShopOfPart: "对策表要用店铺每天一行的表（只能有一张），这里没有，先记在鱼骨图里。",
    makeLibrary: "建原因库",
    openLibrary: "打开原因库",
    libraryHint: "要查哪些原因由您定：改字、加自己的原因、删用不上的。",
    drawing: "鱼骨图",
    tooBroad: "原因太多，一页画不下：把问题说窄一点，或者在表里删掉不相干的。",
    write: "写到表里",
    writeHint: "鱼骨图和问题因果表一张表；已有的会更新，您改过的都留着。",
    writeMore: (count) => `鱼骨图，另外 ${count} 条对策记到对策表和知识库。`,
    open: "没做完的对策",
    noneOpen: "对策表里没有没做完的对策。",
    dueOn: (day) => `期限 ${day}`,
    overdue: (days) => `逾期 ${days} 天`,
    noDue: "没定期限",
    nobody: "没定负责人",
    show: "去对策表",
  },
  "en-US": {
    title: "What went wrong, and why",
    table: "Table",
    problem: "Problem",
    worse: (problem) => `${problem} (this week)`,
    notMet: (problem) => `${problem} (rule not met)`,
    lastDay: "Week up to",
    noShop: "No table to look for causes in",
    noShopAdvice:
      "It needs one row a day for two weeks at least, with a date and figures such as visitors and the paid amount. Columns that were not understood can be set on the Workbook page.",
    noFigure: "The table has not got two weeks of this figure up to that day. Choose another day or problem.",
    causes: "Possible causes",
    causesHint:
      "What the figures speak for comes first. Once you know, choose Confirmed and decide what to do.",
    causesAnyway: "Look at possible causes anyway",
    stateLabel: "State",
    state: (cause) => `${cause}: state`,
    lookAt: (what) => `Look at: ${what}`,
    explains: (share) => `explains ${share}`,
    chance: (share) => `by chance ${share}`,
    owner: "Owner",
    measure: "Countermeasure",
    due: "Due",
    worked: (measure, worked, used) => `${measure} (worked ${worked} of ${used} times)`,
    writeDown: "Add to countermeasures",
    isWritten: "Already among the countermeasures",
    noShopOfPart:
      "Countermeasures need the one table of the shop's days, which is not here; note it in the fishbone for now.",
    makeLibrary: "Make a list of causes",
    openLibrary: "Open the list of causes",
    libraryHint: "Which causes to look into is yours to say: reword them, add your own, delete others.",
    drawing: "Fishbone",
    tooBroad: "Too many causes for one page: narrow the problem, or delete causes in the sheet.",
    write: "Write it to a sheet",
    writeHint: "One sheet with the fishbone and its causes; one that is there is updated, your changes stay.",
    writeMore: (count) => `The fishbone, and ${count} to the countermeasures and what we know.`,
    open: "Open countermeasures",
    noneOpen: "No countermeasure is open.",
    dueOn: (day) => `due ${day}`,
    overdue: (days) => `overdue ${days} days`,
    noDue: "no due day",
    nobody: "no owner",
    show: "Open the sheet",
  },
};
