import { FISHBONE_WORDS } from "../../../i18n/pages/fishbone";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { Notice } from "../Notice";
import { Causes } from "./Causes";
import { useFishboneStyles } from "./FishbonePage.styles";
import { OpenList } from "./OpenList";
import { useFishbone } from "./useFishbone";

/** The causes of a problem, what is done about them, and what is still to be done. */
export function FishbonePage() {
  const styles = useFishboneStyles();
  const { locale } = useSurroundings();
  const words = FISHBONE_WORDS[locale];
  const model = useFishbone();
  const { view, chooseShop, chooseProblem, chooseDay } = model;
  if (view === null) return null;
  const { shops, problems, chosen, span, shown, open } = view;
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
          {shown.isQuiet ? (
            <details>
              <summary className={styles.summary}>{words.causesAnyway}</summary>
              <Causes model={model} shown={shown} />
            </details>
          ) : (
            <Causes model={model} shown={shown} />
          )}
        </>
      )}
      <OpenList open={open} />
    </>
  );
}
