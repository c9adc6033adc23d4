import type { KeyboardEvent } from "react";
import { useEffect, useRef, useState } from "react";
import type { ShownKeywords } from "../../session/keyword-view";
import type { KeywordsModel } from "./useKeywords";
import { CHUNK, useNearby } from "./useWindow";
import { WordRow } from "./WordRow";
import { useWordListStyles } from "./WordList.styles";

interface WordListProps {
  readonly model: KeywordsModel;
  readonly shown: ShownKeywords;
}

/** Rows that Page Up and Page Down pass over. */
const PAGE = 10;

/**
 * The words, however many: only chunks near the window are drawn. One row takes part in the tab order, the arrow keys
 * move through all; screen readers hear the place of each among them.
 */
export function WordList({ model, shown }: WordListProps) {
  const styles = useWordListStyles();
  const { words } = model.view;
  const { places } = shown;
  const list = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  /** Place of the word that is open; null for none. */
  const [open, setOpen] = useState<number | null>(null);
  const wantsFocus = useRef(false);
  const current = Math.min(active, Math.max(0, places.length - 1));

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    const row = list.current?.querySelector<HTMLElement>(`[data-row="${current}"]`);
    row?.focus();
    row?.scrollIntoView?.({ block: "nearest" });
  }, [current]);

  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    // Fields of an open word have arrow keys of their own.
    if (!(event.target instanceof HTMLElement) || event.target.dataset["row"] === undefined) return;
    const last = places.length - 1;
    const moves: Readonly<Record<string, number>> = {
      ArrowDown: current + 1,
      ArrowUp: current - 1,
      PageDown: current + PAGE,
      PageUp: current - PAGE,
      Home: 0,
      End: last,
    };
    const to = moves[event.key];
    if (to === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(Math.max(0, Math.min(last, to)));
  };

  const chunks = Array.from({ length: Math.ceil(places.length / CHUNK) }, (_, chunk) => chunk);
  return (
    <div
      ref={list}
      role="list"
      aria-label={words.list}
      aria-description={words.listHint}
      className={styles.list}
      onKeyDown={onKeyDown}
    >
      {chunks.map((chunk) => (
        <Chunk
          key={chunk}
          model={model}
          shown={shown}
          first={chunk * CHUNK}
          active={current}
          open={open}
          toggle={(row, place) => {
            setActive(row);
            setOpen(open === place ? null : place);
          }}
        />
      ))}
    </div>
  );
}

interface ChunkProps extends WordListProps {
  readonly first: number;
  readonly active: number;
  readonly open: number | null;
  readonly toggle: (row: number, place: number) => void;
}

function Chunk({ model, shown, first, active, open, toggle }: ChunkProps) {
  const { places } = shown;
  const own = places.slice(first, first + CHUNK);
  const isNeeded = active >= first && active < first + CHUNK;
  const { box, isDrawn, height } = useNearby(own.length, isNeeded);
  return (
    <div ref={box} role="none" style={isDrawn ? undefined : { height }}>
      {isDrawn &&
        own.map((place, i) => (
          <WordRow
            key={place}
            model={model}
            shown={shown}
            place={place}
            row={first + i}
            isActive={first + i === active}
            isOpen={place === open}
            toggle={toggle}
          />
        ))}
    </div>
  );
}
