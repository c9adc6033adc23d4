import type { KeyboardEvent, RefObject } from "react";
import { useCallback, useMemo, useRef, useState } from "react";
import type { FieldId } from "../../../core/fields/index";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import type { ColumnView } from "../../session/column-views";
import type { DraftView, MappingDraft } from "../../session/mapping-draft";
import { useSurroundings } from "../../shell/surroundings";
import { useColumnListStyles } from "./ColumnList.styles";
import type { ColumnVerbs } from "./ColumnRow";
import { ColumnRow } from "./ColumnRow";
import { useHighlight } from "./useHighlight";

interface ColumnListProps {
  readonly columns: readonly ColumnView[];
  readonly draft: MappingDraft;
  readonly reviewed: ReadonlyMap<string, DraftView>;
  readonly choose: (key: string, field: FieldId | null | undefined) => void;
  readonly list: RefObject<HTMLUListElement>;
}

/** The columns from left to right. Arrow keys move through them, and the one reached is selected in the sheet. */
export function ColumnList({ columns, draft, reviewed, choose, list }: ColumnListProps) {
  const styles = useColumnListStyles();
  const { locale } = useSurroundings();
  const highlight = useHighlight();
  const [reached, setReached] = useState<string | null>(null);
  const [open, setOpen] = useState<string | null>(null);
  const isThere = columns.some(({ key }) => key === reached);
  const current = isThere ? reached : columns[0]?.key;

  const now = useRef({ columns, open });
  now.current = { columns, open };

  const focus = useCallback(
    (key: string) => {
      const rows = list.current?.querySelectorAll<HTMLElement>("[data-row]") ?? [];
      [...rows].find(({ dataset }) => dataset["row"] === key)?.focus();
    },
    [list],
  );

  const verbs = useMemo<ColumnVerbs>(
    () => ({
      reach: (key) => {
        setReached(key);
        const column = now.current.columns.find((each) => each.key === key);
        if (column !== undefined) highlight(column.area);
      },
      toggle: (key) => {
        const column = now.current.columns.find((each) => each.key === key);
        if (column === undefined) return;
        highlight(column.area);
        setReached(key);
        if (now.current.open === key) focus(key);
        setOpen(now.current.open === key || column.target === null ? null : key);
      },
      choose,
    }),
    [choose, focus, highlight],
  );

  const onKeyDown = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? event.target.dataset["row"] : undefined;
    const place = columns.findIndex(({ key }) => key === row);
    if (row === undefined || place < 0) return;
    const last = columns.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: Math.min(last, place + 1),
      ArrowUp: Math.max(0, place - 1),
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    focus(columns[to]?.key ?? row);
  };

  return (
    <ul ref={list} className={styles.list} aria-label={MAPPING_WORDS[locale].columns} onKeyDown={onKeyDown}>
      {columns.map((column) => (
        <ColumnRow
          key={column.key}
          column={column}
          chosen={reviewed.get(column.key)}
          chosenField={draft.get(column.key)}
          isCurrent={column.key === current}
          isOpen={column.key === open}
          verbs={verbs}
        />
      ))}
    </ul>
  );
}
