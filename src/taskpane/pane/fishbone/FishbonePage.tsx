import { Button, Caption1 } from "@fluentui/react-components";
import { FISHBONE_WORDS } from "../../../i18n/pages/fishbone";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { Notice } from "../Notice";
import { useBusy } from "../useView";
import { Cause } from "./Cause";
import { Drawing } from "./Drawing";
import { useFishboneStyles } from "./FishbonePage.styles";
import { OpenList } from "./OpenList";
import { useFishbone } from "./useFishbone";

/** The causes of a problem, what is done about them, and what is still to be done. */
export function FishbonePage() {
  const styles = useFishboneStyles();
  const { locale, session } = useSurroundings();
  const words = FISHBONE_WORDS[locale];
  const busy = useBusy();
  const { view, chooseShop, chooseProblem, chooseDay, decisionOf, decide, choices, more } = useFishbone();
  if (view === null) return null;
  const { shops, problems, chosen, span, shown, open, library, readOnly } = view;
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      {chosen === null && (
        <Notice intent="info" title={words.noShop}>
          {words.noShopAdvice}
        </Notice>
      )}
      {chosen !== null && span !== null && (
        <div className={styles.section}>
          {shops.length > 1 && (
            <Choice
              label={words.table}
              options={shops.map((shop) => ({ id: shop, name: shop }))}
              value={chosen.shop}
              onChoose={chooseShop}
            />
          )}
          <Choice label={words.problem} options={problems} value={chosen.problem} onChoose={chooseProblem} />
          <label className={styles.field}>
            <span className={styles.label}>{words.lastDay}</span>
            <input
              type="date"
              className={styles.input}
              min={span.from}
              max={span.to}
              value={chosen.lastDay}
              onChange={({ target }) => chooseDay(target.value)}
            />
          </label>
          {shown === null && <p className={styles.sentence}>{words.noFigure}</p>}
        </div>
      )}
      {shown !== null && (
        <>
          <div className={styles.section} aria-live="polite">
            {shown.lines.map((line) => (
              <p key={line} className={styles.sentence}>
                {line}
              </p>
            ))}
          </div>
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
      )}
      <OpenList open={open} />
    </>
  );
}
