import { Caption1 } from "@fluentui/react-components";
import { Info16Regular } from "@fluentui/react-icons";
import type { FunnelPageWords } from "../../../i18n/pages/funnel";
import type { FunnelResult } from "../../session/funnel-view";
import { Drawing } from "./Drawing";
import { Figures } from "./Figures";
import { useFunnelStyles } from "./FunnelPage.styles";
import { Moved } from "./Moved";

interface ResultProps {
  readonly words: FunnelPageWords;
  readonly result: FunnelResult;
}

/** Where the funnel leaks: the sentence first, then the funnel drawn, what to know, and the figures. */
export function Result({ words, result }: ResultProps) {
  const styles = useFunnelStyles();
  const { places, sentence, mix, notes, drawing, figures, moved } = result;
  return (
    <>
      <div>
        {places.map((place) => (
          <Caption1 key={place} block>
            {place}
          </Caption1>
        ))}
      </div>
      <p className={styles.sentence}>{sentence}</p>
      {mix !== null && <p className={styles.mix}>{mix}</p>}
      {drawing !== null && <Drawing drawing={drawing} />}
      {notes.map((note) => (
        <div key={note} className={styles.note}>
          <Info16Regular aria-hidden />
          <span>{note}</span>
        </div>
      ))}
      {figures.rows.length > 0 && (
        <>
          <h3 className={styles.heading}>{words.figures}</h3>
          <Figures words={words} figures={figures} />
        </>
      )}
      {moved !== null && <Moved words={words} moved={moved} />}
    </>
  );
}
