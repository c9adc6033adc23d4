import { simplifyCharacters } from "./traditional";
import { tidyText } from "../../values/text";

/**
 * A header's words in the form they are compared in: width, letter case, blanks, newlines, points, hyphens and
 * traditional characters make no difference.
 * Example: "Avg. CPC" -> "avgcpc", "點擊率（%）" -> "点击率(%)".
 */
export function headerKey(text: string): string {
  return simplifyCharacters(tidyText(text))
    .toLowerCase()
    .replace(/[\s._\-–—'"‘’“”:：;,，、*]+/g, "");
}
