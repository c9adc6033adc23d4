import { RULE_IDS, ruleOf } from "./index";
import type { RuleId } from "./index";
import { JUDGED } from "./judged";
import { FIELDS, fieldOf } from "../fields/index";
import type { FieldId } from "../fields/index";
import type { Words } from "../locale";
import { metricOf } from "../metrics/index";

/**
 * The rule somebody means: by its id, by what it measures in either language, with or without the words in brackets,
 * or by the metric or field that it judges. Of several the first, which the others come after. Undefined for none.
 * Example: "ad_share_max", "推广费率", "访问深度（健康）"; "访问深度" -> depth_min_pass.
 */
export function ruleNamed(name: string): RuleId | undefined {
  const wanted = folded(name);
  const ways: readonly ((id: RuleId) => readonly string[])[] = [
    (id) => [id, ...Object.values(ruleOf(id).metric)],
    (id) => Object.values(ruleOf(id).metric).map((words) => words.replace(/[（(].*$/, "")),
    (id) =>
      JUDGED.flatMap(([rule, figure]) => (rule === id ? [figure, ...Object.values(labelOf(figure))] : [])),
  ];
  for (const way of ways) {
    const found = RULE_IDS.find((id) => way(id).some((each) => folded(each) === wanted));
    if (found !== undefined) return found;
  }
  return undefined;
}

function labelOf(figure: (typeof JUDGED)[number][1]): Words {
  return isField(figure) ? fieldOf(figure).label : metricOf(figure).label;
}

function isField(figure: string): figure is FieldId {
  return Object.hasOwn(FIELDS, figure);
}

/** Letter case, width and blanks do not matter. */
function folded(name: string): string {
  return name.normalize("NFKC").replace(/\s+/g, "").toLowerCase();
}
