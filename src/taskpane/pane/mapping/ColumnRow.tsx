import { Button, mergeClasses } from "@fluentui/react-components";
import { ChevronDown16Regular } from "@fluentui/react-icons";
import { memo } from "react";
import type { FieldId } from "../../../core/fields/index";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import type { ColumnView } from "../../session/column-views";
import type { DraftView } from "../../session/mapping-draft";
import { useSurroundings } from "../../shell/surroundings";
import { useColumnRowStyles } from "./ColumnRow.styles";
import { FieldPicker } from "./FieldPicker";

/** What can be done with a column; the same functions from one drawing to the next. */
export interface ColumnVerbs {
  /** The focus came to the column. */
  readonly reach: (key: string) => void;
  readonly toggle: (key: string) => void;
  /** Undefined takes back what was chosen. */
  readonly choose: (key: string, field: FieldId | null | undefined) => void;
}

interface ColumnRowProps {
  readonly column: ColumnView;
  readonly chosen: DraftView | undefined;
  readonly chosenField: FieldId | null | undefined;
  /** Of all columns, the one that Tab leads to. */
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly verbs: ColumnVerbs;
}

/** One column: what it is called, what it was taken for, and a way to say otherwise. Drawn anew when it changes. */
export const ColumnRow = memo(function ColumnRow(props: ColumnRowProps) {
  const { column, chosen, chosenField, isCurrent, isOpen, verbs } = props;
  const styles = useColumnRowStyles();
  const { locale } = useSurroundings();
  const words = MAPPING_WORDS[locale];
  const { key, name, target, readings } = column;
  const tabIndex = isCurrent ? 0 : -1;
  const samples = column.samples || words.noSamples;
  return (
    <li className={styles.row}>
      <button
        type="button"
        data-row={key}
        className={mergeClasses(styles.main, target === null && styles.still)}
        tabIndex={tabIndex}
        aria-expanded={target === null ? undefined : isOpen}
        onFocus={() => verbs.reach(key)}
        onClick={() => verbs.toggle(key)}
      >
        <span className="unseen">
          {words.columnSpoken(name, chosen?.chosen ?? meaningOf(column), samples)}
        </span>
        <span aria-hidden="true" className={styles.name}>
          {name}
          {target !== null && <ChevronDown16Regular className={styles.chevron} />}
        </span>
        <span aria-hidden="true" className={column.understood ? styles.meaning : styles.open}>
          {column.meaning}
        </span>
        {column.details !== "" && (
          <span aria-hidden="true" className={column.uncertain ? styles.doubt : styles.quiet}>
            {column.details}
          </span>
        )}
        {target !== null && (
          <span aria-hidden="true" className={styles.quiet}>
            {samples}
          </span>
        )}
      </button>
      {readings.length > 0 && (
        <div className={styles.readings} role="group" aria-label={words.readings(name)}>
          {readings.map(({ field, label }) => (
            <Button
              key={field}
              size="small"
              tabIndex={tabIndex}
              appearance={chosenField === field ? "primary" : "secondary"}
              aria-pressed={chosenField === field}
              onClick={() => verbs.choose(key, chosenField === field ? undefined : field)}
            >
              {words.choose(label)}
            </Button>
          ))}
        </div>
      )}
      {chosen !== undefined && (
        <div className={styles.chosen}>
          <strong>{chosen.chosen}</strong>
          <Button
            size="small"
            appearance="subtle"
            tabIndex={tabIndex}
            aria-label={words.takeBackOf(name)}
            onClick={(event) => {
              // The button goes; the focus stays with the column.
              event.currentTarget.closest("li")?.querySelector("button")?.focus();
              verbs.choose(key, undefined);
            }}
          >
            {words.takeBack}
          </Button>
          {chosen.warnings.map((warning) => (
            <div key={warning} className={styles.warning} role="alert">
              {warning}
            </div>
          ))}
        </div>
      )}
      {isOpen && (
        <FieldPicker
          column={column}
          pick={(field) => {
            verbs.choose(key, field);
            verbs.toggle(key);
          }}
          close={() => verbs.toggle(key)}
        />
      )}
    </li>
  );
});

function meaningOf({ meaning, details }: ColumnView): string {
  return `${meaning} ${details}`.trim();
}
