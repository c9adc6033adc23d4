import { Button, Caption1 } from "@fluentui/react-components";
import { SETTINGS_WORDS } from "../../../i18n/pages/settings";
import type { Locale } from "../../../core/locale";
import type { Look } from "../../session/session-state";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { useBusy, useView } from "../useView";
import { About } from "./About";
import { Forget } from "./Forget";
import { Section } from "./Section";
import { useSettingsStyles } from "./SettingsPage.styles";
import { WorkbookChoices } from "./WorkbookChoices";

/** Each language under its own name, so that it is found from any other. */
const LANGUAGES = [
  { id: "zh-CN", name: "中文" },
  { id: "en-US", name: "English" },
] as const;

const describe = ({ analysis, describe }: Look, locale: Locale) =>
  describe.describeSettings(analysis, locale);

/** What the operator can set: for this machine, and for the workbook once it was looked at. */
export function SettingsPage() {
  const styles = useSettingsStyles();
  const { session, locale, language, setLanguage } = useSurroundings();
  const words = SETTINGS_WORDS[locale];
  const view = useView(describe);
  const off = useBusy() || view?.readOnly === true;
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      <Choice
        label={words.language}
        options={[{ id: "follow", name: words.followExcel }, ...LANGUAGES]}
        value={language}
        onChoose={setLanguage}
      />
      {view !== null && (
        <>
          {view.readOnly && <Caption1>{words.readOnly}</Caption1>}
          <WorkbookChoices settings={view} />
          <Section title={words.rules}>
            <Caption1>{words.rulesHint}</Caption1>
            <Button
              className={styles.button}
              disabledFocusable={view.rules === null && off}
              onClick={() => void (view.rules === null ? session.build("rules") : session.show(view.rules))}
            >
              {view.rules === null ? words.buildRules : words.openRules}
            </Button>
          </Section>
          <Forget settings={view} />
        </>
      )}
      <About />
    </>
  );
}
