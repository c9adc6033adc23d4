import { ruleOf } from "../rules/index";
import type { RuleId } from "../rules/index";

/** The thresholds words are judged by; a workbook has its own in its 规则表. */
export interface KeywordRules {
  /** Days with data before a word is screened. */
  readonly screenDays: number;
  /** A quality score below this is low; null where the operator has not said. */
  readonly lowQuality: number | null;
  /** Clicks that could be expected at the campaign's rate before a low click rate counts. */
  readonly screenClicks: number;
  /** A click rate below this share of the campaign's is low. */
  readonly lowCtr: number;
  /** Orders that could be expected of its clicks at the campaign's rate before a word is judged by value. */
  readonly minOrders: number;
  /** A word is deleted only where the chance that its ads pay is at most this. */
  readonly deleteChance: number;
  /** A word is raised only where that chance is at least this. */
  readonly raiseChance: number;
  /** Return by break-even return from which a word is raised, and below which it is lowered. */
  readonly returnUp: number;
  readonly returnDown: number;
  /** Share of the words by sales that are never deleted. */
  readonly protect: number;
  /** Orders from which a searched word that is not bought is worth buying. */
  readonly newWordOrders: number;
  /** How far a bid may move at once, up and down, as shares of it. */
  readonly stepUp: number;
  readonly stepDown: number;
  /** Lowest bid. */
  readonly floor: number;
  /** Margin of a unit of sales after goods, fees and refunds, before ads; null where the operator has not said. */
  readonly margin: number | null;
  /** Whether the page the words lead to passes the rules of page health: 0 for no; null where nobody said. */
  readonly pagePasses: number | null;
}

/** Where each of them stands in the 规则表. */
export const KEYWORD_RULE_IDS: Readonly<Record<keyof KeywordRules, RuleId>> = {
  screenDays: "kw_screen_days",
  lowQuality: "kw_low_qs",
  screenClicks: "kw_screen_clicks",
  lowCtr: "kw_low_ctr",
  minOrders: "kw_min_clicks",
  deleteChance: "kw_delete_chance",
  raiseChance: "kw_raise_chance",
  returnUp: "kw_roi_up",
  returnDown: "kw_roi_down",
  protect: "kw_protect",
  newWordOrders: "kw_new_orders",
  stepUp: "kw_step_up",
  stepDown: "kw_step_down",
  floor: "kw_bid_floor",
  margin: "kw_margin",
  pagePasses: "kw_page_passes",
};

/** The usual values; what the operator has to say himself is null. */
export const USUAL_KEYWORD_RULES: KeywordRules = {
  screenDays: usual("kw_screen_days"),
  lowQuality: ruleOf("kw_low_qs").value,
  screenClicks: usual("kw_screen_clicks"),
  lowCtr: usual("kw_low_ctr"),
  minOrders: usual("kw_min_clicks"),
  deleteChance: usual("kw_delete_chance"),
  raiseChance: usual("kw_raise_chance"),
  returnUp: usual("kw_roi_up"),
  returnDown: usual("kw_roi_down"),
  protect: usual("kw_protect"),
  newWordOrders: usual("kw_new_orders"),
  stepUp: usual("kw_step_up"),
  stepDown: usual("kw_step_down"),
  floor: usual("kw_bid_floor"),
  margin: ruleOf("kw_margin").value,
  pagePasses: ruleOf("kw_page_passes").value,
};

function usual(id: RuleId): number {
  const { value } = ruleOf(id);
  if (value === null) throw new Error(`The rule ${id} has no usual value.`);
  return value;
}
