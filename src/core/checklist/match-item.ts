import { CHECKLIST } from "./index";
import type { Cadence, ChecklistItem } from "./item";
import { OPERATOR_WORDS } from "./operator-words";
import { tidyText } from "../values/text";

/** An item that speaks of more than this is about the shop in general. */
const MOST_ITEMS = 2;

/**
 * The items of our checklist that an operator's item is about and figures can say something of, in the order the
 * operator names them. None where its words are not known, or name so much that nobody knows what is meant.
 * `cadence` is how often the operator looks at it.
 * Example: "页面三指标：跳失率、访问深度、停留" -> W1; "关注同行 3-5 家" -> none.
 */
export function matchItems(words: string, cadence: Cadence): readonly ChecklistItem[] {
  const text = bare(words);
  const same = CHECKLIST.filter(({ what }) => Object.values(what).some((own) => bare(own) === text));
  const asOften = same.find((each) => each.cadence === cadence);
  if (asOften !== undefined) return withFigures([asOften.key]);
  const found = OPERATOR_WORDS.flatMap(({ words: known, unless, items }) => {
    const place = text.search(known);
    return place < 0 || unless?.test(text) === true ? [] : [{ place, keys: items[cadence] }];
  });
  found.sort((a, b) => a.place - b.place);
  const keys = [...new Set(found.flatMap((each) => each.keys))];
  if (keys.length > MOST_ITEMS) return [];
  return withFigures(keys.length > 0 ? keys : same.map(({ key }) => key));
}

function withFigures(keys: readonly string[]): readonly ChecklistItem[] {
  return keys.flatMap((key) => CHECKLIST.find((each) => each.key === key && each.look !== null) ?? []);
}

/** Without a number in front of it, a box to tick, or marks at its end. */
function bare(words: string): string {
  return tidyText(words)
    .replace(/^(?:[（(]?\d{1,2}[)）.、：:\s]|[一二三四五六七八九十]{1,2}、|[①-⑳□☐☑√✓✔])\s*/u, "")
    .replace(/[\s。；;，,：:]+$/u, "")
    .toLowerCase();
}
