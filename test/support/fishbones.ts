import type { CauseState } from "../../src/core/fishbone/cause-state";
import type { Fishbone } from "../../src/core/fishbone/fishbone";
import type { Locale } from "../../src/core/locale";

/** Fishbones as operators have them, of a given size: the trees of falling sales, in the order of diagnosis. */

type Tree = readonly (readonly [title: string, causes: readonly string[]])[];

const TREES: Readonly<Record<Locale, { readonly problem: string; readonly tree: Tree }>> = {
  "zh-CN": {
    problem: "3月第2周支付金额比上周下降23%",
    tree: [
      [
        "竞争对手",
        [
          "竞品降价，主推款比我们低 18 元",
          "竞品上新",
          "竞品加大推广，抢走首屏位置",
          "竞品参加聚划算，活动价低于我们的日常价",
        ],
      ],
      ["消费者", ["季节过去，需求减少", "评价变差：近30天差评集中在起球与色差", "老客复购间隔变长"]],
      ["市场", ["类目大盘下滑", "平台活动结束后的回落", "搜索热度下降"]],
      ["产品", ["主推款缺色缺码", "新款未接上", "质量问题：退货率由 8% 升到 14%", "尺码表有误"]],
      ["价格", ["涨价后转化下降", "优惠券到期", "满减门槛过高", "关联搭配价失效"]],
      [
        "页面",
        [
          "页面/主图/点击率下降",
          "页面/详情页/卖点不清",
          "页面/详情页/首屏加载慢",
          "页面/主图/与竞品雷同",
          "页面/详情页/缺少尺码推荐",
        ],
      ],
      [
        "流量",
        [
          "流量/付费/直通车预算下午用完，晚上高峰没有展现",
          "流量/付费/关键词质量分下降",
          "流量/付费/人群出价被下调",
          "流量/免费/自然搜索排名下滑",
          "流量/免费/推荐流量减少",
          "流量/活动/活动流量到期",
          "直播停播三天",
        ],
      ],
      ["客服", ["响应慢：平均 96 秒", "询单转化下降", "晚班无人", "话术未更新"]],
      ["库存", ["热销款断货 4 天", "预售期过长", "库存分配在偏远仓"]],
      ["物流", ["发货超过 48 小时", "包裹破损", "偏远地区停发"]],
    ],
  },
  "en-US": {
    problem: "Sales fell 23% against the week before",
    tree: [
      [
        "Competitors",
        [
          "Rival cut the price of the hero product by 18",
          "New product launched",
          "Rival bids more for the first slots of every important keyword since Monday",
          "Flash sale below our everyday price",
        ],
      ],
      ["Consumers", ["Season is over", "Reviews got worse: pilling and colour", "Repeat buyers wait longer"]],
      ["Market", ["Category is shrinking", "Hangover after the platform's sale", "Search interest falls"]],
      [
        "Product",
        [
          "Best sizes are out of stock",
          "No successor yet",
          "Return rate rose from 8% to 14%",
          "Size chart is wrong",
        ],
      ],
      [
        "Price",
        ["Conversion fell after the price rise", "Coupon expired", "Threshold too high", "Bundle price gone"],
      ],
      [
        "Page",
        [
          "Page/Main image/Click rate fell",
          "Page/Details/Selling points unclear",
          "Page/Details/Slow first screen",
          "Page/Main image/Looks like the rival's",
          "Page/Details/No size advice",
        ],
      ],
      [
        "Traffic",
        [
          "Traffic/Paid/Daily budget is used up in the afternoon, nothing shown in the evening peak",
          "Traffic/Paid/Quality score fell",
          "Traffic/Paid/Audience bids lowered",
          "Traffic/Free/Organic rank slipped",
          "Traffic/Free/Fewer recommendations",
          "Traffic/Events/Event ended",
          "No live stream for three days",
        ],
      ],
      [
        "Service",
        ["Slow answers: 96 seconds", "Fewer enquiries convert", "Nobody on the late shift", "Old scripts"],
      ],
      ["Stock", ["Bestseller out for 4 days", "Presale too long", "Stock in remote warehouses"]],
      ["Logistics", ["Sent after 48 hours", "Parcels damaged", "Remote areas not served"]],
    ],
  },
};

const STATES: readonly CauseState[] = ["open", "suspected", "confirmed", "ruledOut"];

/** A fishbone of so many causes (up to 40), on four bones or on all ten. */
export function sampleFishbone(locale: Locale, causeCount: number, boneCount = 10): Fishbone {
  const { problem, tree } = TREES[locale];
  const bones = tree.slice(-boneCount);
  let left = causeCount;
  // Bones get their causes in turns, so that few causes are spread over all of them.
  const counts = bones.map(() => 0);
  for (let turn = 0; left > 0 && turn < 10; turn++)
    bones.forEach(([, causes], i) => {
      if (left > 0 && turn < causes.length) {
        counts[i] = turn + 1;
        left--;
      }
    });
  return {
    problem,
    bones: bones.map(([title, causes], bone) => ({
      title,
      causes: causes.slice(0, counts[bone]).map((cause, index) => {
        const [text = "", middle = null] = cause
          .split("/")
          .reverse()
          .filter((_, i, all) => i < 2 && all.length !== 2);
        return {
          key: `${bone + 1}-${index + 1}`,
          text,
          middle: cause.split("/").length === 3 ? middle : null,
          state: STATES[(bone + index) % STATES.length] ?? "open",
        };
      }),
    })),
  };
}
