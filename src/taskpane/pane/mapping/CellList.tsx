import { Button, Link } from "@fluentui/react-components";
import { ChevronDown16Regular, ChevronRight16Regular } from "@fluentui/react-icons";
import { useCallback, useState } from "react";
import type { TablePlace } from "../../../app/confirm-mapping";
import type { Locale } from "../../../core/locale";
import { MAPPING_WORDS } from "../../../i18n/pages/mapping";
import type { ListKind } from "../../session/mapping-lists";
import type { Look } from "../../session/session-state";
import { useSurroundings } from "../../shell/surroundings";
import { useView } from "../useView";
import { useCellListStyles } from "./CellList.styles";

interface CellListProps {
  readonly title: string;
  readonly kind: ListKind;
  readonly place: TablePlace;
}

/** What is not taken as it stands in the sheet, twenty at a time; each leads to its cells. */
export function CellList({ title, kind, place }: CellListProps) {
  const styles = useCellListStyles();
  const [isOpen, setOpen] = useState(false);
  return (
    <section>
      <h3 className={styles.heading}>
        <Button
          appearance="transparent"
          className={styles.toggle}
          icon={isOpen ? <ChevronDown16Regular /> : <ChevronRight16Regular />}
          aria-expanded={isOpen}
          onClick={() => setOpen(!isOpen)}
        >
          {title}
        </Button>
      </h3>
      {isOpen && <Part kind={kind} place={place} />}
    </section>
  );
}

function Part({ kind, place }: Pick<CellListProps, "kind" | "place">) {
  const styles = useCellListStyles();
  const { session, locale } = useSurroundings();
  const words = MAPPING_WORDS[locale];
  const [part, setPart] = useState(0);
  const describe = useCallback(
    ({ analysis, describe: { describeList } }: Look, spoken: Locale) =>
      describeList(analysis, place, kind, part, spoken),
    [kind, place, part],
  );
  const list = useView(describe);
  if (list === null) return null;
  const { items, shown, more } = list;
  return (
    <>
      <ul className={styles.list}>
        {items.map(({ text, why, area }) => (
          <li key={`${area.firstRow}:${area.firstColumn} ${text}`}>
            <Link as="button" className={styles.cell} onClick={() => void session.show(area)}>
              {text}
            </Link>
            {why !== "" && <span className={styles.why}>{why}</span>}
          </li>
        ))}
      </ul>
      {(more !== null || part > 0) && (
        <div className={styles.parts}>
          <span className={styles.shown} role="status">
            {shown} {more}
          </span>
          <Button size="small" disabledFocusable={part === 0} onClick={() => setPart(part - 1)}>
            {words.previous}
          </Button>
          <Button size="small" disabledFocusable={more === null} onClick={() => setPart(part + 1)}>
            {words.next}
          </Button>
        </div>
      )}
    </>
  );
}
