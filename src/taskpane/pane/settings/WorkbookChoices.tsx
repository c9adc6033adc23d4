import { Button, Caption1 } from "@fluentui/react-components";
import type { WorkbookSettings } from "../../../core/settings/settings";
import { SETTINGS_WORDS } from "../../../i18n/pages/settings";
import type { SettingsView } from "../../session/settings-view";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { useBusy } from "../useView";
import { useSettingsStyles } from "./SettingsPage.styles";

const WEEK_STARTS = ["monday", "sunday"] as const;

/** How weeks and money are written in this workbook, and the way to have the reports follow at once. */
export function WorkbookChoices({ settings }: { readonly settings: SettingsView }) {
  const styles = useSettingsStyles();
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const words = SETTINGS_WORDS[locale];
  const busy = useBusy();
  const keep = (changes: Partial<WorkbookSettings>): void =>
    void session.remember(async (port) => look?.describe.changeSettings(port, changes));
  return (
    <section className={styles.section}>
      <Choice
        label={words.weekStart}
        options={WEEK_STARTS.map((id) => ({ id, name: words.weekStarts[id] }))}
        value={settings.weekStart}
        disabled={settings.readOnly}
        onChoose={(weekStart) => keep({ weekStart })}
      />
      <Choice
        label={words.currency}
        options={settings.currencies}
        value={settings.currency}
        disabled={settings.readOnly}
        onChoose={(currency) => keep({ currency })}
      />
      <Caption1>{words.followsLater}</Caption1>
      {settings.update !== null && (
        <Button
          className={styles.button}
          disabledFocusable={busy || settings.readOnly}
          onClick={() => void session.build("made-before")}
        >
          {settings.update}
        </Button>
      )}
    </section>
  );
}
