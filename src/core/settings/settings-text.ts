import { DEFAULT_SETTINGS } from "./settings";
import type { WorkbookSettings } from "./settings";
import { issue } from "../issue";
import type { WithIssues } from "../issue";

const NAMESPACE = "urn:opsheet:settings";
/** Version of the form below. A form that older add-ins would misread takes the next number. */
const VERSION = "1";
const OPENING = "<settings";
/** One element without content; no choice needs a character that XML escapes. */
const FORM = /^<settings((?:\s+\w+="[^"<&]*")*)\s*\/>$/;
/** A longer text is not looked into. */
const LONGEST_READ = 10_000;

/** Whether a text the workbook keeps for us holds settings, of whatever version; the others hold mappings. */
export function isSettingsText(text: string): boolean {
  return text.startsWith(OPENING);
}

/**
 * Reads what the workbook keeps. Usually there is at most one text of settings; of several the last counts. Texts of
 * mappings are none of ours.
 *
 * A text of a newer version, or one that is not in our form, is passed over whole; the defaults hold without any.
 * Issues: "settings-unreadable" with the count of such texts. Never throws.
 */
export function parseSettings(texts: readonly string[]): WithIssues<WorkbookSettings> {
  let value = DEFAULT_SETTINGS;
  let unreadable = 0;
  for (const text of texts.filter(isSettingsText)) {
    const read = readText(text);
    if (read === null) unreadable += 1;
    else value = read;
  }
  return {
    value,
    issues: unreadable === 0 ? [] : [issue("settings-unreadable", null, { count: unreadable })],
  };
}

/**
 * The texts to keep instead of those given: the changed settings as one text, none where all of them are the
 * defaults, and untouched whatever else there is: mappings, and settings that could not be read.
 */
export function rewriteSettings(
  texts: readonly string[],
  change: (settings: WorkbookSettings) => WorkbookSettings,
): readonly string[] {
  const after = printSettings(change(parseSettings(texts).value));
  const others = texts.filter((text) => !isSettingsText(text) || readText(text) === null);
  return after === printSettings(DEFAULT_SETTINGS) ? others : [...others, after];
}

function printSettings({ weekStart }: WorkbookSettings): string {
  return `${OPENING} xmlns="${NAMESPACE}" version="${VERSION}" weekStart="${weekStart}"/>`;
}

function readText(text: string): WorkbookSettings | null {
  const form = text.length > LONGEST_READ ? null : FORM.exec(text);
  if (form === null) return null;
  const read = new Map([...form[1].matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  if (read.get("xmlns") !== NAMESPACE || read.get("version") !== VERSION) return null;
  const weekStart = read.get("weekStart");
  return weekStart === "monday" || weekStart === "sunday" ? { weekStart } : null;
}
