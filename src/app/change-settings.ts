import { CURRENCIES } from "../core/settings/currency";
import type { CurrencyChoice } from "../core/settings/currency";
import type { WorkbookSettings } from "../core/settings/settings";
import { parseSettings, rewriteSettings } from "../core/settings/settings-text";
import type { WorkbookPort } from "../workbook/port";

/** How amounts of money may be written, in the order that is offered. */
export const CURRENCY_CHOICES: readonly CurrencyChoice[] = ["none", ...CURRENCIES];

/**
 * Keeps in the workbook what the operator chooses; what is not named stays as it was. Analyses made before do not
 * know of it: analyse again, and sheets built from then on follow. Settings of a newer version of the add-in stay
 * untouched beside it.
 *
 * Gives the settings as they are then. Throws WorkbookError, the settings being as before.
 */
export async function changeSettings(
  port: WorkbookPort,
  changes: Partial<WorkbookSettings>,
): Promise<WorkbookSettings> {
  let settings: WorkbookSettings | undefined;
  await port.changeMemory((texts) => {
    const rewritten = rewriteSettings(texts, (before) => ({ ...before, ...changes }));
    settings = parseSettings(rewritten).value;
    return rewritten;
  });
  return settings ?? parseSettings([]).value;
}
