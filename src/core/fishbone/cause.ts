import type { BadWay } from "./day-change";
import type { Factor, ProblemId } from "./problems";
import type { PartKind } from "./shop-facts";
import type { FigureId } from "./window-figure";
import type { Words } from "../locale";

/** The big bones, in the order of diagnosis: what others do comes before the market, and that before ourselves. */
export const BONES = [
  "rivals",
  "buyers",
  "market",
  "product",
  "price",
  "page",
  "traffic",
  "service",
  "stock",
  "logistics",
] as const;
export type Bone = (typeof BONES)[number];

export const BONE_WORDS: Readonly<Record<Bone, Words>> = {
  rivals: { "zh-CN": "竞争对手", "en-US": "Rivals" },
  buyers: { "zh-CN": "消费者", "en-US": "Buyers" },
  market: { "zh-CN": "市场", "en-US": "Market" },
  product: { "zh-CN": "产品", "en-US": "Product" },
  price: { "zh-CN": "价格", "en-US": "Price" },
  page: { "zh-CN": "页面", "en-US": "Page" },
  traffic: { "zh-CN": "流量", "en-US": "Traffic" },
  service: { "zh-CN": "客服", "en-US": "Service" },
  stock: { "zh-CN": "库存", "en-US": "Stock" },
  logistics: { "zh-CN": "物流", "en-US": "Logistics" },
};

/** Who looks after a cause unless the shop says otherwise. */
export type Owner = "operations" | "ads" | "design" | "service" | "warehouse";

export const OWNER_WORDS: Readonly<Record<Owner, Words>> = {
  operations: { "zh-CN": "运营", "en-US": "Operations" },
  ads: { "zh-CN": "推广", "en-US": "Ads" },
  design: { "zh-CN": "美工", "en-US": "Design" },
  service: { "zh-CN": "客服", "en-US": "Service" },
  warehouse: { "zh-CN": "仓储", "en-US": "Warehouse" },
};

/** A figure that moves with a cause, and which way of it speaks for the cause. */
export interface Sign {
  readonly figure: FigureId;
  readonly bad: BadWay;
  /**
   * What it is held against in a part: how all others of its kind moved, as what happens to all alike is not the part's;
   * or nothing but itself, such as a price, which is set for each.
   */
  readonly against: "others" | "itself";
}

/**
 * How a factor of the problem follows from a figure: it is the figure, one part less the figure (a bounce rate), or it
 * only moves along with it, by how much nobody knows.
 */
export type Link = "direct" | "complement" | "sign";

/** What is undone to see what a part did: how much of it there was, what became of it, or both. */
export type PartUndo = "volume" | "rates" | "all";

/**
 * Whose figure is looked at: that of what the problem is of, a part or the shop itself; that of all other parts of its
 * kind together; or that of the shop, without the part where the two can be told apart.
 */
export type Whose = "own" | "others" | "shop";

/** What in the figures would show a cause. */
export type Probe =
  /** A figure, and the factor of the problem it acts through. */
  | {
      readonly kind: "figure";
      readonly whose: Whose;
      readonly sign: Sign;
      readonly factor: Factor;
      readonly link: Link;
    }
  /**
   * The one source, product or keyword where all signs together are surest; of products for `outOfStock` only those
   * with a day without stock, which had none before.
   */
  | {
      readonly kind: "part";
      readonly of: PartKind;
      readonly signs: readonly Sign[];
      readonly undo: PartUndo;
      readonly outOfStock: boolean;
    }
  /** The rival whose figure is surest to have gone the way that is bad for the shop, and the factor it acts through. */
  | { readonly kind: "rival"; readonly figure: FigureId; readonly bad: BadWay; readonly factor: Factor };

/** An id of the library, which itself is made of these definitions. */
export type CauseName = string;

/** A cause that problems of a kind have had, as the library knows it. */
export interface CauseDefinition {
  readonly bone: Bone;
  /** The middle bone, where causes of a bone are told apart. */
  readonly middle: Words | null;
  readonly title: Words;
  readonly problems: readonly ProblemId[];
  /** Null for what no figure of the shop shows: people have to look. */
  readonly probe: Probe | null;
  /** Causes of which it is the reason: where it is found in the same part, they are not blamed for the same again. */
  readonly instead: readonly CauseName[];
  /** What would confirm it. */
  readonly confirmedBy: Words;
  readonly owner: Owner;
  readonly measure: Words;
}
