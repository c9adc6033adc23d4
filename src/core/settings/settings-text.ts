import { isCurrency } from "./currency";
import { DEFAULT_SETTINGS } from "./settings";
import type { WorkbookSettings } from "./settings";
import type { KeptChoice } from "../funnel/table-keys";
import { issue } from "../issue";
import type { WithIssues } from "../issue";

const NAMESPACE = "urn:opsheet:settings";
/** Version of the form below. A form that older add-ins would misread takes the next number. */
const VERSION = "1";
const OPENING = "<settings";
/** What rows of words may be told apart by, as it is written. */
const [BY_MATCH, BY_CAMPAIGN] = ["match", "campaign"];
/** One element without content; choices with words of the operator are escaped as in an address. */
const FORM = /^<settings((?:\s+\w+="[^"<&]*")*)\s*\/>$/;
/** A longer text is not looked into. */
const LONGEST_READ = 100_000;

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

function printSettings({
  weekStart,
  currency = "none",
  funnels = {},
  renamed = {},
  words,
}: WorkbookSettings): string {
  const choices = printRecord("funnels", funnels);
  // Names serve what was chosen under them.
  const chosen = choices === "" ? "" : `${choices}${printRecord("renamed", renamed)}`;
  const by = [...(words?.byMatchType ? [BY_MATCH] : []), ...(words?.byCampaign ? [BY_CAMPAIGN] : [])];
  const grouping = by.length === 0 ? "" : ` words="${by.join(" ")}"`;
  const money = currency === "none" ? "" : ` currency="${currency}"`;
  return `${OPENING} xmlns="${NAMESPACE}" version="${VERSION}" weekStart="${weekStart}"${money}${chosen}${grouping}/>`;
}

function printRecord(name: string, record: Readonly<Record<string, unknown>>): string {
  return Object.keys(record).length === 0 ? "" : ` ${name}="${encodeURIComponent(JSON.stringify(record))}"`;
}

function readText(text: string): WorkbookSettings | null {
  const form = text.length > LONGEST_READ ? null : FORM.exec(text);
  if (form === null) return null;
  const read = new Map([...form[1].matchAll(/(\w+)="([^"]*)"/g)].map(([, name, value]) => [name, value]));
  if (read.get("xmlns") !== NAMESPACE || read.get("version") !== VERSION) return null;
  const weekStart = read.get("weekStart");
  if (weekStart !== "monday" && weekStart !== "sunday") return null;
  const currency = read.get("currency");
  if (currency !== undefined && !isCurrency(currency)) return null;
  const chosen = read.get("funnels");
  const funnels = chosen === undefined ? undefined : readRecord(chosen, isFunnelChoice);
  const names = read.get("renamed");
  const renamed = names === undefined ? undefined : readRecord(names, isName);
  const grouping = read.get("words");
  const words = grouping === undefined ? undefined : readGrouping(grouping);
  if (funnels === null || renamed === null || words === null) return null;
  return {
    weekStart,
    ...(currency === undefined ? {} : { currency }),
    ...(funnels === undefined ? {} : { funnels }),
    ...(renamed === undefined ? {} : { renamed }),
    ...(words === undefined ? {} : { words }),
  };
}

function readGrouping(text: string): WorkbookSettings["words"] | null {
  const by = text.split(" ");
  if (by.some((each) => each !== BY_MATCH && each !== BY_CAMPAIGN)) return null;
  return { byMatchType: by.includes(BY_MATCH), byCampaign: by.includes(BY_CAMPAIGN) };
}

/** Reads values by name; null where it is not in that form or one of them is of another kind. */
function readRecord<T>(
  text: string,
  isValue: (value: unknown) => value is T,
): Readonly<Record<string, T>> | null {
  try {
    const read: unknown = JSON.parse(decodeURIComponent(text));
    if (typeof read !== "object" || read === null) return null;
    const entries: [string, unknown][] = Object.entries(read);
    const values = new Map(entries.flatMap(([name, value]) => (isValue(value) ? [[name, value]] : [])));
    return values.size === entries.length ? Object.fromEntries(values) : null;
  } catch {
    return null;
  }
}

function isName(value: unknown): value is string {
  return typeof value === "string";
}

function isFunnelChoice(value: unknown): value is KeptChoice {
  if (typeof value !== "object" || value === null || !("steps" in value) || !("by" in value)) return false;
  const { steps, by } = value;
  const areSteps =
    steps === null || (Array.isArray(steps) && steps.every((step) => typeof step === "string"));
  return areSteps && (by === null || typeof by === "string") && (!("at" in value) || isPlace(value.at));
}

function isPlace(value: unknown): value is KeptChoice["at"] {
  if (typeof value !== "object" || value === null || !("place" in value) || !("of" in value)) return false;
  return [value.place, value.of].every((number) => typeof number === "number" && Number.isInteger(number));
}
