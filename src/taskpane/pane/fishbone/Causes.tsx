import { Button, Caption1 } from "@fluentui/react-components";
import { FISHBONE_WORDS } from "../../../i18n/pages/fishbone";
import type { ShownProblem } from "../../session/fishbone-view";
import { useSurroundings } from "../../shell/surroundings";
import { useBusy } from "../useView";
import { Cause } from "./Cause";
import { Drawing } from "./Drawing";
import { useFishboneStyles } from "./FishbonePage.styles";
import type { FishboneModel } from "./useFishbone";

interface CausesProps {
  readonly model: FishboneModel;
  readonly shown: ShownProblem;
}

/** The causes of a problem with what is decided of each, the way to write them down, and their drawing. */
export function Causes({ model, shown }: CausesProps) {
  const styles = useFishboneStyles();
  const { locale, session } = useSurroundings();
  const words = FISHBONE_WORDS[locale];
  const busy = useBusy();
  const { view, decisionOf, decide, choices, more } = model;
  const readOnly = view?.readOnly ?? true;
  const library = view?.library ?? null;
  return (
    <>
      <section className={styles.section}>
        <h3 className={styles.heading}>{words.causes}</h3>
        <Caption1>{words.causesHint}</Caption1>
        <ol className={styles.list}>
          {shown.causes.map((cause) => (
            <Cause
              key={cause.key}
              cause={cause}
              states={shown.states}
              decision={decisionOf(cause)}
              canWriteDown={shown.countermeasuresOf !== null}
              onDecide={(change) => decide(cause, change)}
            />
          ))}
        </ol>
      </section>
      <section className={styles.section}>
        <Button
          className={styles.button}
          appearance="primary"
          disabledFocusable={busy || readOnly || shown.drawing === null}
          onClick={() => void session.build(choices)}
        >
          {words.write}
        </Button>
        <Caption1>{more > 0 ? words.writeMore(String(more)) : words.writeHint}</Caption1>
      </section>
      <section className={styles.section}>
        <Button
          className={styles.button}
          disabledFocusable={busy || (library === null && readOnly)}
          onClick={() => void (library === null ? session.build("causes") : session.show(library))}
        >
          {library === null ? words.makeLibrary : words.openLibrary}
        </Button>
        <Caption1>{words.libraryHint}</Caption1>
      </section>
      {shown.drawing === null ? (
        <p className={styles.sentence}>{words.tooBroad}</p>
      ) : (
        <Drawing drawing={shown.drawing} title={`${words.drawing} · ${shown.title}`} />
      )}
    </>
  );
}
