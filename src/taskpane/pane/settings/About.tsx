import { Caption1, Link } from "@fluentui/react-components";
import opsheet from "../../../../package.json";
import { SETTINGS_WORDS } from "../../../i18n/pages/settings";
import { useSurroundings } from "../../shell/surroundings";
import { Section } from "./Section";

/** Which version this is, and where help is; the page lies beside the pane. */
export function About() {
  const words = SETTINGS_WORDS[useSurroundings().locale];
  return (
    <Section title={words.about}>
      <Caption1>{words.version(opsheet.version)}</Caption1>
      <Link href="support.html" target="_blank" rel="noopener">
        {words.help}
      </Link>
    </Section>
  );
}
