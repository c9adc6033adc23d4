import { fieldLabel, severityOf } from "../../app/vocabulary";
import type { Issue } from "../../core/issue";
import type { Locale } from "../../core/locale";
import { issueText } from "../../i18n/sentences";
import { wordsOf } from "../../i18n/words-of";

/** Why sheets were left out of a build, a sentence each. */
export function describeLeftOut(issues: readonly Issue[], locale: Locale): readonly string[] {
  const { pane } = wordsOf(locale);
  const told = issues
    .filter((issue) => severityOf(issue.code) === "blocking" && !isBeside(issue))
    .map((issue) => {
      const why = issueText(issue, locale, fieldLabel);
      return issue.at?.sheet === undefined ? why : pane.notBuilt(issue.at.sheet, why);
    });
  return [...new Set(told)];
}

/** A list of errands or the like was never meant to become a report. */
function isBeside({ code, params }: Issue): boolean {
  return code === "wrong-kind" && params["kind"] === "other";
}
