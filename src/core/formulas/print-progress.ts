import { printRuleValue } from "./print-rule";

/** One figure by another; nothing where one is missing or the second is not above 0. */
export function printAttained(actual: string, target: string): string {
  return `=IF(COUNT(${actual},${target})<2,"",IF(${target}<=0,"",${actual}/${target}))`;
}

/** The difference of two figures; nothing where one is missing. */
export function printLess(figure: string, less: string): string {
  return `=IF(COUNT(${figure},${less})<2,"",${figure}-${less})`;
}

/** What is said of a pace beyond the band that the rules allow either way, or within it. */
export function printStanding(
  rules: string,
  pace: string,
  day: string,
  words: { readonly ahead: string; readonly behind: string; readonly onTrack: string },
): string {
  const band = printRuleValue(rules, "pace_band", day);
  const place = `IF(${pace}>${band},"${words.ahead}",IF(${pace}<-${band},"${words.behind}","${words.onTrack}"))`;
  return `=IF(COUNT(${pace},${band})<2,"",${place})`;
}
