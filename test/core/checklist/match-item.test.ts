import { CHECKLIST } from "../../../src/core/checklist/index";
import { matchItems } from "../../../src/core/checklist/match-item";
import { OPERATOR_WORDS } from "../../../src/core/checklist/operator-words";
import type { Cadence } from "../../../src/core/checklist/item";

const keysOf = (words: string, cadence: Cadence) => matchItems(words, cadence).map(({ key }) => key);

/** What operators write, and the items of ours they mean where they look every day, week and month. */
const KNOWN: readonly (readonly [string, string, string, string])[] = [
  ["昨日数据是否达标", "D2", "W3", "M1"],
  ["昨日达标情况", "D2", "W3", "M1"],
  ["数据齐不齐", "D1", "D1", "D1"],
  ["补数据", "D1", "D1", "D1"],
  ["店铺分析", "D3", "W3", "D3"],
  ["流量、转化、客单价", "D3", "W3", "W3"],
  ["② 访客数", "D3", "W3", ""],
  ["页面三指标：跳失率、访问深度、停留", "W1", "W1", "W1"],
  ["跳失率", "D11", "D11", "D11"],
  ["人均浏览量", "D10", "D10", "D10"],
  ["老访客占比", "D12", "D12", "D12"],
  ["1、DSR 评分", "D13", "D13", "D13"],
  ["好评率 98.5% 以上", "M3", "M3", "M3"],
  ["付费推广分析", "D5", "W2", "M2"],
  ["看推广", "D5", "W2", "M2"],
  ["推广费率不超 10%", "D5", "W2", "M2"],
  ["付费推广：花费、点击率、投产比", "D5 D6", "W2 D6", "M2"],
  ["推广调价、加词", "D16", "D5", "M2"],
  ["明日目标分解到人", "D14", "D14", "M1"],
  ["本月进度", "D14", "D14", "M1"],
  ["客服转化率高于行业", "D19", "D19", ""],
  ["客单价倍数", "W4", "W4", "W4"],
  ["唤醒老客户", "M4", "M4", "M4"],
  ["Bounce rate", "D11", "D11", "D11"],
  ["Paid advertising", "D5", "W2", "M2"],
];

/** Words that look like those above and mean something else, or more than anybody could say in one line. */
const OPEN = [
  ...["关注同行 3-5 家", "同行流量和转化", "竞品评分", "行业转化率", "同行活动转化"],
  ...["流量前 5 款：同款盗图、中差评", "爆款转化率", "商品转化率", "直播间流量转化"],
  ...["活动报名进度", "活动", "推广素材", "推广计划报名", "下月计划", "明日计划"],
  ...["直通车余额", "直通车日限额", "质量分", "主图点击率", "店铺首页", "美工：关注 10 个店铺"],
  ...[
    "评价",
    "差评回复",
    "客服培训",
    "聊天抽查",
    "首次响应",
    "发货",
    "库存",
    "催付",
    "晨会",
    "各部门沟通",
    "",
  ],
  ...["数据达标、页面三指标、推广费率、客服转化、好评率"],
];

test.each(KNOWN)("%s is known", (words, day, week, month) => {
  expect(keysOf(words, "day").join(" ")).toBe(day);
  expect(keysOf(words, "week").join(" ")).toBe(week);
  expect(keysOf(words, "month").join(" ")).toBe(month);
});

test.each(OPEN.map((words) => [words]))("“%s” stays open", (words) => {
  for (const cadence of ["day", "week", "month"] as const) expect(keysOf(words, cadence)).toEqual([]);
});

test("an item of ours in its own words is itself, where figures say something about it", () => {
  for (const { key, cadence, what, look } of CHECKLIST)
    for (const words of Object.values(what))
      expect([key, keysOf(words, cadence)]).toEqual([key, look === null ? [] : [key]]);
});

test("the words lead to items that there are and that figures fill", () => {
  for (const { items } of OPERATOR_WORDS)
    for (const key of Object.values(items).flat())
      expect(CHECKLIST.find((each) => each.key === key)?.look).toEqual(expect.any(String));
});
