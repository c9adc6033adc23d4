import { Caption1 } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import { WHY_WORDS } from "../../../i18n/pages/why";
import type { ChangeView } from "../../session/why-change";
import { useSurroundings } from "../../shell/surroundings";
import { Bars } from "./Bars";
import { useChangeStyles } from "./Change.styles";
import { Figures } from "./Figures";

/** What moved the amount: the sentence first, then what to know, the parts and the figures they come from. */
export function Change({ change }: { readonly change: ChangeView }) {
  const styles = useChangeStyles();
  const { locale } = useSurroundings();
  const words = WHY_WORDS[locale];
  return (
    <>
      <div>
        {change.periods.map((period) => (
          <Caption1 key={period} block>
            {period}
          </Caption1>
        ))}
      </div>
      <p className={styles.sentence}>{change.sentence}</p>
      {change.notes.map((note) => (
        <div key={note} className={styles.note}>
          <Info16Regular aria-hidden />
          <span>{note}</span>
        </div>
      ))}
      {change.bars.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.parts}</h3>
          <Bars bars={change.bars} />
          <Caption1>{words.partsHint}</Caption1>
        </>
      )}
      <h3 className={styles.heading}>{words.figures}</h3>
      <Figures figures={change.figures} />
      {change.personTimes && <Caption1>{words.personTimes}</Caption1>}
    </>
  );
}
