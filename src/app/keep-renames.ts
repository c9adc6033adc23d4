import type { Analysis } from "./analyse";
import { followRenames } from "../core/settings/follow-renames";
import { parseSettings, rewriteSettings } from "../core/settings/settings-text";
import type { WorkbookPort } from "../workbook/port";

/**
 * Keeps choices under the present names of their sheets, where these were renamed. To be called before a build, which
 * writes the present names into the reports: from them the earlier ones cannot be told any more. Whether the build then
 * comes through or not, no choice is moved twice.
 *
 * Throws WorkbookError, nothing being lost: the reports still tell the earlier names.
 */
export async function keepRenames(port: WorkbookPort, { survey }: Pick<Analysis, "survey">): Promise<void> {
  const settings = parseSettings(survey.memory).value;
  const hasChoices = Object.keys(settings.funnels ?? {}).length > 0;
  if (!hasChoices || followRenames(settings, survey.sources) === settings) return;
  await port.changeMemory((texts) =>
    rewriteSettings(texts, (before) => followRenames(before, survey.sources)),
  );
}
