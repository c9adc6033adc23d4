import { Button, Caption1 } from "@fluentui/react-components";
import { SETTINGS_WORDS } from "../../../i18n/pages/settings";
import type { SettingsView } from "../../session/settings-view";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { useBusy } from "../useView";
import { useSettingsStyles } from "./SettingsPage.styles";

const WEEK_STARTS = ["monday", "sunday"] as const;

/** The day weeks begin on, and the way to have the reports follow at once. */
export function WeekStartChoice({ settings }: { readonly settings: SettingsView }) {
  const styles = useSettingsStyles();
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const words = SETTINGS_WORDS[locale];
  const busy = useBusy();
  return (
    <section className={styles.section}>
      <Choice
        label={words.weekStart}
        options={WEEK_STARTS.map((id) => ({ id, name: words.weekStarts[id] }))}
        value={settings.weekStart}
        disabled={settings.readOnly}
        onChoose={(weekStart) =>
          void session.remember(async (port) => look?.describe.changeSettings(port, { weekStart }))
        }
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
