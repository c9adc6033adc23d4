import type { FieldId } from "../fields/index";
import type { TableKind } from "../recognise/recognised-sheet";

/** Two counts of the same row of which the one cannot, or hardly can, be larger than the other. */
export interface PartOfWhole {
  readonly part: FieldId;
  readonly whole: FieldId;
  /** "impossible" by what the words mean; "unusual" where late payments, attribution or rounding may do it. */
  readonly when: "impossible" | "unusual";
  /** Only in tables of these kinds; in all where not said. */
  readonly kinds?: readonly TableKind[];
}

const PERIODS: readonly TableKind[] = ["daily", "weekly", "monthly", "channel"];
const SMALL_ROWS: readonly TableKind[] = ["keyword", "product", "campaign", "service", "other"];

/**
 * What is contained in what. People are compared with people and events with events: there may be more orders than
 * buyers. Adding a pair is one line, with the reason why it holds.
 */
export const PARTS_OF_WHOLES: readonly PartOfWhole[] = [
  // People of the shop: each of them has visited it.
  impossible("paidBuyers", "visitors"),
  impossible("orderBuyers", "visitors"),
  impossible("cartUsers", "visitors"),
  impossible("favoriteUsers", "visitors"),
  impossible("newVisitors", "visitors"),
  // Who comes in has opened at least one page.
  impossible("visitors", "pageViews"),
  // A part of the buyers, and what they paid.
  impossible("newBuyers", "paidBuyers"),
  impossible("returningBuyers", "paidBuyers"),
  impossible("returningBuyerAmount", "paidAmount"),
  // Each of them took at least one piece.
  impossible("paidBuyers", "paidUnits"),
  impossible("orderBuyers", "orderedUnits"),
  impossible("cartUsers", "cartItems"),
  impossible("adOrders", "adUnits"),
  // Whoever orders in the shop has come in.
  impossible("orderBuyers", "storeEntries"),
  // Nothing is clicked that was not shown. A click may fall on the day after, which shows in rows of few clicks.
  { part: "clicks", whole: "impressions", when: "impossible", kinds: PERIODS },
  { part: "clicks", whole: "impressions", when: "unusual", kinds: SMALL_ROWS },
  // Nobody is reached without being shown it.
  impossible("reach", "impressions"),
  // A part of the sessions.
  impossible("engagedSessions", "sessions"),
  // Direct and indirect are two parts of the total, as are the advertised and the other SKUs.
  impossible("adSalesDirect", "adSales"),
  impossible("adSalesIndirect", "adSales"),
  impossible("adOrdersDirect", "adOrders"),
  impossible("adOrdersIndirect", "adOrders"),
  impossible("adUnitsSameSku", "adUnits"),
  impossible("adUnitsOtherSku", "adUnits"),
  impossible("adSalesSameSku", "adSales"),
  impossible("adSalesOtherSku", "adSales"),
  // An order is given back at most once; over days refunds belong to earlier orders.
  { part: "refundAmount", whole: "orderedAmount", when: "impossible", kinds: ["orders"] },
  // An order of yesterday may be paid today.
  unusual("paidBuyers", "orderBuyers"),
  // One may come in by a link or a search without being counted as shown.
  unusual("storeEntries", "exposedUsers"),
  // Orders are attributed for days after the click, and one click may bring several.
  unusual("adOrders", "clicks"),
  // Visitors by advertising are often counted as clicks.
  unusual("adVisitors", "visitors"),
];

function impossible(part: FieldId, whole: FieldId): PartOfWhole {
  return { part, whole, when: "impossible" };
}

function unusual(part: FieldId, whole: FieldId): PartOfWhole {
  return { part, whole, when: "unusual" };
}
