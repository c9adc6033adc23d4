import { Caption1, Link, mergeClasses } from "@fluentui/react-components";
import type { TablePlace } from "../../../app/confirm-mapping";
import { HOME_WORDS } from "../../../i18n/pages/home";
import type { SheetView, TableView } from "../../session/workbook-view";
import { useSurroundings } from "../../shell/surroundings";
import { FindingList } from "./FindingList";
import { useSheetCardStyles } from "./SheetCard.styles";

/** A sheet of the operator with each table in it: what it is, and what to know before relying on it. */
export function SheetCard({ sheet }: { readonly sheet: SheetView }) {
  const styles = useSheetCardStyles();
  return (
    <li className={styles.sheet}>
      <h3 className={styles.name}>{sheet.name}</h3>
      {sheet.nothing !== null && <Caption1 className={styles.quiet}>{sheet.nothing}</Caption1>}
      {sheet.tables.map((table) => (
        <TableCard key={table.key} sheet={sheet.name} table={table} />
      ))}
    </li>
  );
}

function TableCard({ sheet, table }: { readonly sheet: string; readonly table: TableView }) {
  const styles = useSheetCardStyles();
  const { locale, page, go } = useSurroundings();
  const words = HOME_WORDS[locale];
  const from = page.name === "home" ? page.from : undefined;
  return (
    <div className={styles.table}>
      <div className={styles.kind}>
        <span className={styles.mark}>{table.kind}</span>
        <span className={mergeClasses(styles.mark, table.uncertain ? styles.doubt : styles.trust)}>
          {table.confidence}
        </span>
      </div>
      <Caption1 block>{table.facts}</Caption1>
      <Caption1 block>{table.cleaned}</Caption1>
      <Link
        as="button"
        className={styles.mapping}
        autoFocus={from !== undefined && isSame(from, table.place)}
        onClick={() => go({ name: "mapping", place: table.place })}
      >
        <span className="unseen">{words.checkColumnsOf(sheet, table.understood)}</span>
        <span aria-hidden="true">{words.checkColumns(table.understood)}</span>
      </Link>
      <FindingList findings={table.findings} />
    </div>
  );
}

function isSame(one: TablePlace, other: TablePlace): boolean {
  return (
    one.sheet === other.sheet && one.headerRow === other.headerRow && one.firstColumn === other.firstColumn
  );
}
