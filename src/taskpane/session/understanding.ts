export { analyse, lookAtOurs } from "../../app/analyse";
export { buildTemplates } from "../../app/build";
export { changeSettings } from "../../app/change-settings";
export { confirmMapping } from "../../app/confirm-mapping";
export { forgetAllMappings, forgetMapping } from "../../app/forget-mapping";
export { choicesMade } from "../../app/plan-sheets";
export { describeForeseen, describeGallery } from "./gallery-view";
export { searchFields } from "./field-search";
export { describeLeftOut } from "./left-out";
export { choiceOf, describeRemembered, draftOfAll, reviewDraft } from "./mapping-draft";
export { describeList } from "./mapping-lists";
export { analysedTableAt, describeMapping } from "./mapping-view";
export { describeWorkbook } from "./workbook-view";
export { describeSettings } from "./settings-view";
export { describeWhy } from "./why-view";

/** What judges words brings distributions along, as what describes funnels does: each is loaded by its own page. */
export function loadKeywords() {
  return import(/* webpackChunkName: "keywords" */ "./keyword-view");
}

/** What weighs the causes of a problem brings distributions along, too. */
export function loadFishbones() {
  return import(/* webpackChunkName: "fishbones" */ "./fishbone-view");
}

/** What describes funnels brings a library of statistics along: it is loaded by the page that needs it. */
export function loadFunnels() {
  return import(/* webpackChunkName: "funnels" */ "./funnel-view");
}
