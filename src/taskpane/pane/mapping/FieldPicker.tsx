import type { KeyboardEvent } from "react";
import { useEffect, useId, useMemo, useRef, useState } from "react";
import type { FieldId } from "../../../core/fields/index";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import type { ColumnView } from "../../session/column-views";
import type { FieldGroup } from "../../session/field-search";
import { useSessionState, useSurroundings } from "../../shell/surroundings";
import { TextField } from "../TextField";
import { useFieldPickerStyles } from "./FieldPicker.styles";

interface FieldPickerProps {
  readonly column: ColumnView;
  readonly pick: (field: FieldId | null) => void;
  readonly close: () => void;
}

const NOTHING: readonly FieldGroup[] = [];

/**
 * A search for what a column means. The list stands in the page below the search, since a pane has no room beside it;
 * the focus stays in the search while the arrow keys move through the list.
 */
export function FieldPicker({ column, pick, close }: FieldPickerProps) {
  const styles = useFieldPickerStyles();
  const { locale, format } = useSurroundings();
  const { look } = useSessionState();
  const words = MAPPING_WORDS[locale];
  const id = useId();
  const list = useRef<HTMLUListElement>(null);
  const [search, setSearch] = useState("");
  const likely = useMemo(() => column.readings.map(({ field }) => field), [column]);
  const groups = useMemo(
    () => look?.describe.searchFields(search, likely, locale) ?? NOTHING,
    [look, search, likely, locale],
  );
  const options = useMemo(
    () => [null, ...groups.flatMap(({ fields }) => fields.map(({ field }) => field))],
    [groups],
  );
  const [moved, setMoved] = useState<number | null>(null);
  // The first thing found is what Enter takes; without a search nothing is but what the arrow keys reach.
  const active = moved ?? (search.trim() === "" || options.length === 1 ? 0 : 1);
  const optionId = (place: number): string => `${id}-${place}`;

  useEffect(() => {
    const option = list.current?.querySelector('[aria-selected="true"]');
    option?.scrollIntoView?.({ block: "nearest" });
  }, [active, groups]);

  const onKeyDown = (event: KeyboardEvent): void => {
    const last = options.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: active === last ? 0 : active + 1,
      ArrowUp: active === 0 ? last : active - 1,
      PageDown: Math.min(last, active + 10),
      PageUp: Math.max(0, active - 10),
    };
    const to = moves[event.key];
    // Enter also ends the writing of a Chinese word; then it chooses nothing.
    if (event.nativeEvent.isComposing) return;
    if (to !== undefined) setMoved(to);
    else if (event.key === "Enter") pick(options[active] ?? null);
    else if (event.key === "Escape") close();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  let place = 0;
  return (
    <div className={styles.picker}>
      <TextField
        autoFocus
        value={search}
        placeholder={words.searchHint}
        role="combobox"
        aria-label={words.search(column.name)}
        aria-expanded
        aria-autocomplete="list"
        aria-controls={id}
        aria-activedescendant={optionId(active)}
        onType={(value) => {
          setSearch(value);
          setMoved(null);
        }}
        onKeyDown={onKeyDown}
      />
      <div className="unseen" role="status">
        {options.length === 1 ? words.nothingFound : words.found(format.number(options.length - 1))}
      </div>
      <ul ref={list} id={id} className={styles.list} role="listbox" aria-label={words.fields}>
        <Option
          id={optionId(0)}
          active={active === 0}
          label={words.leaveAsIs}
          other=""
          pick={() => pick(null)}
        />
        {groups.map(({ title, fields }, group) => (
          <li key={title} role="presentation">
            <div id={`${id}-group-${group}`} className={styles.title}>
              {title}
            </div>
            <ul className={styles.group} role="group" aria-labelledby={`${id}-group-${group}`}>
              {fields.map(({ field, label, other }) => {
                place += 1;
                return (
                  <Option
                    key={field}
                    id={optionId(place)}
                    active={active === place}
                    label={label}
                    other={other}
                    pick={() => pick(field)}
                  />
                );
              })}
            </ul>
          </li>
        ))}
        {options.length === 1 && (
          <li role="presentation" className={styles.title}>
            {words.nothingFound}
          </li>
        )}
      </ul>
    </div>
  );
}

interface OptionProps {
  readonly id: string;
  readonly active: boolean;
  readonly label: string;
  readonly other: string;
  readonly pick: () => void;
}

function Option({ id, active, label, other, pick }: OptionProps) {
  const styles = useFieldPickerStyles();
  return (
    <li
      id={id}
      role="option"
      aria-selected={active}
      className={active ? styles.active : styles.option}
      // The focus stays in the search.
      onMouseDown={(event) => event.preventDefault()}
      onClick={pick}
    >
      <span>{label}</span>
      {other !== "" && <span className={styles.other}>{other}</span>}
    </li>
  );
}
