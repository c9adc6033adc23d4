import { agreementAsInput, agreements } from "./arithmetic";
import type { Figures, FiguresOf } from "./arithmetic";
import { classByFigures } from "./class-by-figures";
import type { FigureClass } from "./class-by-figures";
import { classOfCells, fieldsOfClass } from "./measure-class";
import type { PlatformId } from "./platform";
import { SHARED_SCORES } from "./scores";
import type { TableTheme } from "./table-theme";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** What is known of the table when a word with two meanings is decided. */
export interface WordContext {
  readonly column: Figures;
  /** The header as headerKey gives it. */
  readonly key: string;
  readonly figuresOf: FiguresOf;
  /** Whether a column certainly is the field. */
  readonly has: (field: FieldId) => boolean;
  readonly theme: TableTheme;
  readonly platform: PlatformId | null;
}

/** A decision between the readings of a word, with its confidence; null leaves it to the operator. */
export interface WordDecision {
  readonly field: FieldId;
  readonly confidence: number;
  readonly evidence: "words" | "figures";
}

/** Share of agreeing rows from which the figures decide. */
const DECIDES = 0.9;

/** Decides by arithmetic: the reading whose quotient comes out, as result or as an input; null where none does. */
export function decideByFigures(fields: readonly FieldId[], context: WordContext): WordDecision | null {
  const own = agreements(context.column, context.figuresOf).find(
    ({ identity, share }) => share >= DECIDES && fields.includes(identity.field),
  );
  if (own !== undefined) return decision(own.identity.field, SHARED_SCORES.figures, "figures");
  const shares = fields.map((field) => agreementAsInput(context.column, field, context.figuresOf));
  const agreeing = fields.filter((_, i) => (shares[i] ?? 0) >= DECIDES);
  return agreeing.length === 1 ? decision(agreeing[0], SHARED_SCORES.figures, "figures") : null;
}

/** Decides by platform and by the other headers; null where neither tells. */
export function decideByContext(fields: readonly FieldId[], context: WordContext): WordDecision | null {
  const said = classOfCells(context.column.profile);
  const possible = said === null ? fields : fieldsOfClass(fields, said);
  if (possible.length === 1 && fields.length > 1) return words(possible[0], "context");
  const ruled = decideByRule(possible.length === 0 ? fields : possible, context);
  return ruled === undefined ? decideByKind(fields, context) : ruled;
}

/** Undefined where no rule is about these fields. */
function decideByRule(fields: readonly FieldId[], context: WordContext): WordDecision | null | undefined {
  const found = RULES.find(
    ([among]) => fields.length === among.length && fields.every((field) => among.includes(field)),
  );
  return found?.[1](context);
}

/** A word that says only what was done: money, a count or a rate by its figures, then by the rules of those. */
function decideByKind(fields: readonly FieldId[], context: WordContext): WordDecision | null {
  const found = classByFigures(context.column.profile, context.figuresOf);
  if (found === null) return null;
  const left = fields.filter((field) => isOfClass(field, found));
  if (left.length === 1) return words(left[0], found === "count" ? "weak" : "context");
  const ruled = decideByRule(left, context) ?? null;
  return found === "count" && ruled !== null ? words(ruled.field, "weak") : ruled;
}

function isOfClass(field: FieldId, name: FigureClass): boolean {
  const definition = fieldOf(field);
  if (definition.kind === "dimension") return name === "name";
  if (name === "money") return definition.unit === "currency";
  if (name === "rate") return definition.unit === "ratio";
  // Of a bare word the number of orders is meant, not that of buyers.
  return name === "count" && definition.unit === "count" && definition.overDays === "sum";
}

type Rule = (context: WordContext) => WordDecision | null;

const RULES: ReadonlyArray<readonly [readonly FieldId[], Rule]> = [
  [["payConversionRate", "clickConversionRate"], shopOrAds("payConversionRate", "clickConversionRate")],
  [["payConversionRate", "clickConversionRate", "conversions"], decideConversion],
  [["paidAmount", "adSales"], shopOrAds("paidAmount", "adSales")],
  [["orders", "adOrders"], shopOrAds("orders", "adOrders")],
  [["paidUnits", "adUnits"], shopOrAds("paidUnits", "adUnits")],
  [["orderedAmount", "adSales"], shopOrAds("orderedAmount", "adSales")],
  [["paidUnits", "adSales"], decideSales],
  [["productId", "sku"], decideSku],
  [["date", "startDate"], ({ has }) => words(has("endDate") ? "startDate" : "date", "context")],
  // The order report of Amazon gives the price of the whole line.
  [
    ["paidAmount", "amountPerUnit"],
    ({ platform }) => words(platform === "amazon" ? "paidAmount" : "amountPerUnit", "weak"),
  ],
  [["orderedUnits", "paidUnits"], () => words("orderedUnits", "weak")],
  [["roas", "acos"], decideReturn],
  [
    ["views", "pageViews"],
    ({ theme, platform }) => words(isSite(theme, platform) ? "pageViews" : "views", "context"),
  ],
  [["rank", "averagePosition"], ({ theme }) => words(theme.ads ? "averagePosition" : "rank", "context")],
  [["campaign", "adGroup"], decideGroup],
  [["costOfGoods", "cost"], decideCost],
  [["cartAdds", "cartUsers"], ({ theme }) => (theme.ads && !theme.shop ? words("cartAdds", "weak") : null)],
  [
    ["favorites", "favoriteUsers"],
    ({ theme }) => (theme.ads && !theme.shop ? words("favorites", "weak") : null),
  ],
];

/** Words that say by themselves which of the two they usually are. */
const USUALLY: ReadonlyMap<string, FieldId> = new Map([
  ["总成交金额", "adSales"],
  ["成交额", "adSales"],
  ["成交笔数", "adOrders"],
  ["总成交笔数", "adOrders"],
  ["amount", "adSales"],
]);

/** A figure of the shop in a shop report, of the ads in an ad report; in one of both by what the other columns leave. */
function shopOrAds(shop: FieldId, ads: FieldId): Rule {
  return ({ theme, has, key }) => {
    if (theme.orderList) return words(shop, "context");
    if (theme.ads && !theme.paid && shop !== "payConversionRate") return words(shop, "weak");
    if (theme.ads !== theme.shop) return words(theme.ads ? ads : shop, "context");
    if (has(shop) !== has(ads)) return words(has(shop) ? ads : shop, "weak");
    const usual = USUALLY.get(key);
    if (usual !== undefined) return words(usual, "weak");
    // A rate in a report of both is open: each half has its own.
    if (theme.ads || has(shop)) return shop === "payConversionRate" || has(shop) ? null : words(shop, "weak");
    if (shop !== "payConversionRate") return words(shop, "context");
    // Without a click it is no rate of clicks; beside those who asked it may be one of theirs.
    return has("enquiryUsers") || has("serviceChats") ? null : words(shop, "weak");
  };
}

/** 成本: of the goods beside prices and stock, of the ads where nothing else is their cost. */
function decideCost({ has, theme }: WordContext): WordDecision | null {
  const ofGoods = GOODS.some(has);
  if (ofGoods && !theme.adRows) return words("costOfGoods", has("cost") || !theme.ads ? "context" : "weak");
  if (theme.ads && !ofGoods && !has("cost")) return words("cost", "weak");
  return has("cost") ? words("costOfGoods", "weak") : null;
}

const GOODS: readonly FieldId[] = [
  "amountPerUnit",
  "grossMargin",
  "stock",
  "sku",
  "productTitle",
  "marginAmount",
];

/** 转化: a rate where the figures are shares, a number of conversions where they are whole. */
function decideConversion(context: WordContext): WordDecision | null {
  const { percents, integers, numbers } = context.column.profile;
  if (percents > 0 || integers < numbers / 2)
    return shopOrAds("payConversionRate", "clickConversionRate")(context);
  return context.theme.ads && numbers > 0 ? words("conversions", "weak") : null;
}

/** 销量: pieces in most sheets, money in some ad reports. */
function decideSales({ column, theme, has }: WordContext): WordDecision | null {
  const { numbers, integers, texts, median } = column.profile;
  if (numbers > 0 && integers / numbers < 0.9) return words("adSales", "context");
  if (numbers < texts) return words("paidUnits", "weak");
  const ads = theme.ads && has("cost");
  if (ads && median > 100) return null;
  return words("paidUnits", ads ? "weak" : "context");
}

/** SKU: the shop's own code beside a product id, else the platform's number where it is a long number. */
function decideSku({ column, has }: WordContext): WordDecision | null {
  const { profile } = column;
  if (has("productId")) return words("sku", "context");
  const long = profile.longDigits + (profile.median >= 1e7 ? profile.numbers : 0);
  return words(profile.filled > 0 && long / profile.filled > 0.8 ? "productId" : "sku", "context");
}

/** 广告投入产出比 is cost over sales at Amazon, sales over cost elsewhere. */
function decideReturn({ column, platform }: WordContext): WordDecision | null {
  if (platform === "amazon") return words("acos", "context");
  if (platform !== null && column.profile.median > 1) return words("roas", "context");
  return null;
}

/** 广告组 holds the plans at 巨量 and stands for a whole campaign, elsewhere it is a part of one. */
function decideGroup({ has, platform }: WordContext): WordDecision | null {
  if (has("campaign")) return words("adGroup", "context");
  if (has("adGroup") || platform === "douyin") return words("campaign", "context");
  return words("adGroup", "weak");
}

function isSite(theme: TableTheme, platform: PlatformId | null): boolean {
  return platform === "google-analytics" || platform === "shopify" || (theme.shop && !theme.ads);
}

function words(field: FieldId, how: "context" | "weak"): WordDecision {
  return decision(field, SHARED_SCORES[how], "words");
}

function decision(field: FieldId, confidence: number, evidence: WordDecision["evidence"]): WordDecision {
  return { field, confidence, evidence };
}
