import type { Analysis } from "../../app/analyse";
import { CURRENCY_CHOICES } from "../../app/change-settings";
import { choicesMade } from "../../app/plan-sheets";
import type { Locale } from "../../core/locale";
import type { CurrencyChoice } from "../../core/settings/currency";
import type { WeekStart } from "../../core/model/periods";
import { createFormat } from "../../i18n/format";
import { SETTINGS_WORDS } from "../../i18n/pages/settings";

/** What the workbook keeps of the operator's choices. */
export interface SettingsView {
  readonly weekStart: WeekStart;
  /** The sign in front of amounts of money, and those there are. */
  readonly currency: CurrencyChoice;
  readonly currencies: readonly { readonly id: CurrencyChoice; readonly name: string }[];
  /** Brings the reports there are up to date; null without any. */
  readonly update: string | null;
  /** Name of the 规则表; null where it is still to be made. */
  readonly rules: string | null;
  /** What was confirmed, in words. */
  readonly remembered: string;
  /** Whether there is anything to forget. */
  readonly canForget: boolean;
  readonly readOnly: boolean;
}

/** Puts what the workbook keeps into words. */
export function describeSettings(analysis: Analysis, locale: Locale): SettingsView {
  const words = SETTINGS_WORDS[locale];
  const { number } = createFormat(locale);
  const { survey, settings, memory, issues } = analysis;
  const reports = choicesMade(analysis).length;
  const rules = survey.sheets.find(({ madeBy, retired }) => madeBy === "rules" && !retired);
  const kept = memory.mappings.length;
  const unreadable = issues.some(({ code }) => code === "memory-unreadable");
  return {
    weekStart: settings.weekStart,
    currency: settings.currency ?? "none",
    currencies: CURRENCY_CHOICES.map((id) => ({ id, name: words.currencies[id] })),
    update: reports === 0 ? null : words.update(number(reports)),
    rules: rules?.name ?? null,
    remembered: [
      ...(kept > 0 || !unreadable
        ? [kept === 0 ? words.nothingRemembered : words.rememberedTables(number(kept))]
        : []),
      ...(unreadable ? [words.unreadable] : []),
    ].join(" "),
    canForget: kept > 0 || unreadable,
    readOnly: survey.readOnly,
  };
}
