import { Button } from "@fluentui/react-components";
import { WHY_WORDS } from "../../../i18n/pages/why";
import { useSurroundings } from "../../shell/surroundings";
import { Choice } from "../Choice";
import { Notice } from "../Notice";
import { WriteSheet } from "../WriteSheet";
import { Change } from "./Change";
import { OwnDates } from "./OwnDates";
import { Sources } from "./Sources";
import { useWhy } from "./useWhy";
import { useWhyStyles } from "./WhyPage.styles";

/** Why sales moved between two periods. */
export function WhyPage() {
  const styles = useWhyStyles();
  const { locale } = useSurroundings();
  const words = WHY_WORDS[locale];
  const { view, chooseTable, choose, setOwn } = useWhy();
  if (view === null) return null;
  const { tables, nothing, shown } = view;
  return (
    <>
      <h2 className={styles.title}>{words.title}</h2>
      {nothing !== null && (
        <Notice intent="info" title={words.noTable}>
          {nothing}
        </Notice>
      )}
      {shown !== null && (
        <>
          {tables.length > 1 && (
            <Choice
              label={words.table}
              options={tables.map(({ key, name }) => ({ id: key, name }))}
              value={shown.table}
              onChoose={chooseTable}
            />
          )}
          <div className={styles.section}>
            <div className={styles.label} id="compare-with">
              {words.compareWith}
            </div>
            <div className={styles.choices} role="group" aria-labelledby="compare-with">
              {shown.choices.map(({ id, name }) => (
                <Button
                  key={id}
                  size="small"
                  className={styles.choice}
                  appearance={id === shown.choice ? "primary" : "outline"}
                  aria-pressed={id === shown.choice}
                  onClick={() => choose(id)}
                >
                  {name}
                </Button>
              ))}
            </div>
          </div>
          {shown.choice === "own" && <OwnDates shown={shown} onChange={setOwn} />}
          <div className={styles.section} aria-live="polite">
            {shown.problem !== null && <p className={styles.sentence}>{shown.problem}</p>}
            {shown.change !== null && <Change change={shown.change} />}
            {shown.sources !== null && <Sources sources={shown.sources} />}
          </div>
          {shown.problem === null && (
            <WriteSheet
              choice={shown.sheet}
              label={words.write}
              hint={shown.place ?? words.writeHint}
              isReadOnly={view.readOnly}
            />
          )}
          {shown.fishbone !== null && (
            <WriteSheet {...shown.fishbone} label={words.fishbone} isReadOnly={view.readOnly} />
          )}
        </>
      )}
    </>
  );
}
