import { Button, mergeClasses } from "@fluentui/react-components";
import { useId } from "react";
import type { ShownKeywords } from "../../session/keyword-view";
import { Choice } from "../Choice";
import { TextField } from "../TextField";
import { useFiltersStyles } from "./Filters.styles";
import { useKeywordsStyles } from "./KeywordsPage.styles";
import type { KeywordsModel } from "./useKeywords";
import { useVerdictStyles } from "./verdict.styles";

interface FiltersProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
}

/** Verdicts as buttons with their words and cost, the search, the order, and what to do with all of those shown. */
export function Filters({ model, shown }: FiltersProps) {
  const page = useKeywordsStyles();
  const styles = useFiltersStyles();
  const verdicts = useVerdictStyles();
  const field = useId();
  const { view, wish } = model;
  const { words } = view;
  return (
    <section className={page.section}>
      <div role="group" aria-label={words.filters} className={styles.filters}>
        {shown.filters.map(({ id, name, count, cost, hint }) => (
          <button
            key={id}
            type="button"
            title={hint === "" ? undefined : hint}
            aria-pressed={id === shown.filter}
            className={mergeClasses(styles.filter, id === shown.filter && styles.chosen)}
            onClick={() => model.filter(id === shown.filter ? "all" : id)}
          >
            <span className={mergeClasses(styles.name, id !== "all" && id !== "accepted" && verdicts[id])}>
              {name}
            </span>
            <span className={styles.figure}>{count}</span>
            {cost !== null && <span className={styles.figure}>{cost}</span>}
          </button>
        ))}
      </div>
      <div className={page.pair}>
        <div className={page.field}>
          <label htmlFor={field} className={page.label}>
            {words.search}
          </label>
          <TextField
            id={field}
            type="search"
            value={wish.search}
            placeholder={words.searchHint}
            onType={model.search}
          />
        </div>
        {shown.sorts.length > 1 && shown.sort !== null && (
          <Choice label={words.sort} options={shown.sorts} value={shown.sort} onChoose={model.sort} />
        )}
      </div>
      <div className={page.row}>
        <span role="status">{shown.places.length === 0 ? words.nothingFound : shown.found}</span>
        {shown.places.length === 0 && (
          <Button size="small" onClick={model.showAll}>
            {words.showAll}
          </Button>
        )}
      </div>
    </section>
  );
}
