import type { WorkbookSettings } from "./settings";
import { sheetOfKey } from "../funnel/table-keys";
import type { ReportSource } from "../../workbook/port";

/**
 * The settings with what was chosen for tables under the names their sheets have now; the same object where nothing is
 * to be changed. It follows only sheets that a report is made of.
 *
 * All sheets change names at once: two that swapped names swap their choices, and a sheet that took the name of another
 * inherits nothing. Where reports disagree on what became of a name, its choices stay.
 */
export function followRenames(
  settings: WorkbookSettings,
  sources: readonly ReportSource[],
): WorkbookSettings {
  const { funnels = {}, renamed: before = {}, ...others } = settings;
  const after = Object.fromEntries(
    sources.flatMap(({ table, asMade, now }) => (now === asMade ? [] : [[table, now]])),
  );
  const moves = movesOf(before, sources);
  if (moves.size === 0 && isSame(before, after)) return settings;
  const taken = new Set(moves.values());
  const entries = Object.entries(funnels).flatMap(([key, choice]) => {
    const sheet = sheetOfKey(key);
    const now = moves.get(sheet);
    if (now !== undefined) return [[`${now}${key.slice(sheet.length)}`, choice] as const];
    return taken.has(sheet) ? [] : [[key, choice] as const];
  });
  return {
    ...others,
    ...(settings.funnels === undefined ? {} : { funnels: Object.fromEntries(entries) }),
    ...(Object.keys(after).length === 0 ? {} : { renamed: after }),
  };
}

/** What sheets that have another name are called in the settings, and their name now. */
function movesOf(
  before: Readonly<Record<string, string>>,
  sources: readonly ReportSource[],
): ReadonlyMap<string, string> {
  const names = new Map<string, Set<string>>();
  for (const { table, asMade, now } of sources) {
    const was = before[table] ?? asMade;
    names.set(was, (names.get(was) ?? new Set()).add(now));
  }
  return new Map(
    [...names].flatMap(([was, [now, ...more]]) => (more.length > 0 || now === was ? [] : [[was, now]])),
  );
}

function isSame(some: Readonly<Record<string, string>>, others: Readonly<Record<string, string>>): boolean {
  const names = Object.keys(some);
  return names.length === Object.keys(others).length && names.every((name) => some[name] === others[name]);
}
