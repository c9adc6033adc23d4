import { Caption1, Subtitle2 } from "@fluentui/react-components";
import type { SheetView } from "../session/workbook-view";
import { useSurroundings } from "./PaneProvider";
import { useSheetListStyles } from "./SheetList.styles";
import { TableCard } from "./TableCard";

/** Every sheet of the operator with what was understood of it. */
export function SheetList({ sheets }: { readonly sheets: readonly SheetView[] }) {
  const styles = useSheetListStyles();
  const { pane } = useSurroundings().words;
  return (
    <section className={styles.section}>
      <Subtitle2 as="h2" className={styles.heading}>
        {pane.sheets}
      </Subtitle2>
      <ul className={styles.list}>
        {sheets.map((sheet) => (
          <li key={sheet.name} className={styles.sheet}>
            <h3 className={styles.name}>{sheet.name}</h3>
            {sheet.nothing !== null && <Caption1 className={styles.quiet}>{sheet.nothing}</Caption1>}
            {sheet.tables.map((table) => (
              <TableCard key={table.key} table={table} />
            ))}
          </li>
        ))}
      </ul>
    </section>
  );
}
