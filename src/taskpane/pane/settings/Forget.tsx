import { Button, Caption1 } from "@fluentui/react-components";
import { useEffect, useRef, useState } from "react";
import { SETTINGS_WORDS } from "../../../i18n/pages/settings";
import type { SettingsView } from "../../session/settings-view";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { useBusy } from "../useView";
import { Section } from "./Section";
import { useSettingsStyles } from "./SettingsPage.styles";

/** Forgets what was confirmed about columns, after asking once more. */
export function Forget({ settings }: { readonly settings: SettingsView }) {
  const styles = useSettingsStyles();
  const { session, locale } = useSurroundings();
  const { look } = useSessionState();
  const words = SETTINGS_WORDS[locale];
  const off = useBusy() || settings.readOnly || !settings.canForget;
  const [asking, setAsking] = useState(false);
  const keep = useRef<HTMLButtonElement>(null);
  const ask = useRef<HTMLButtonElement>(null);
  const wasAsking = useRef(false);
  // The focus goes where the next answer is given, first to the one that changes nothing.
  useEffect(() => {
    if (asking) keep.current?.focus();
    else if (wasAsking.current) ask.current?.focus();
    wasAsking.current = asking;
  }, [asking]);

  const forget = (): void => {
    setAsking(false);
    void session.remember(async (port) => look?.describe.forgetAllMappings(port));
  };

  return (
    <Section title={words.remembered}>
      <Caption1>{settings.remembered}</Caption1>
      {asking ? (
        <div className={styles.section} role="alert">
          <span>{words.forgetWarning}</span>
          <div className={styles.buttons}>
            <Button ref={keep} onClick={() => setAsking(false)}>
              {words.keep}
            </Button>
            <Button disabledFocusable={off} onClick={forget}>
              {words.reallyForget}
            </Button>
          </div>
        </div>
      ) : (
        <Button ref={ask} className={styles.button} disabledFocusable={off} onClick={() => setAsking(true)}>
          {words.forget}
        </Button>
      )}
    </Section>
  );
}
