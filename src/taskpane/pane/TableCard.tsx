import { Accordion, Badge, Caption1 } from "@fluentui/react-components";
import type { TableView } from "../session/workbook-view";
import { ColumnMeanings } from "./ColumnMeanings";
import { Detail } from "./Detail";
import { useSurroundings } from "./PaneProvider";
import { useTableCardStyles } from "./TableCard.styles";

/** One recognised table: what it is, and three lists that open on a click. */
export function TableCard({ table }: { readonly table: TableView }) {
  const styles = useTableCardStyles();
  const { pane } = useSurroundings().words;
  return (
    <div className={styles.card}>
      <div className={styles.kind}>
        <Badge appearance="tint">{table.kind}</Badge>
        {table.uncertain && (
          <Badge appearance="tint" color="warning">
            {pane.uncertain}
          </Badge>
        )}
      </div>
      <Caption1 block>{table.facts}</Caption1>
      {table.cleaned.count === 0 && <Caption1 block>{pane.nothingCleaned}</Caption1>}
      <Accordion multiple collapsible className={styles.details}>
        <ColumnMeanings heading={table.understood} columns={table.columns} />
        <Detail id="cleaned" {...table.cleaned} />
        <Detail id="dropped" {...table.dropped} />
        <Detail id="remarks" {...table.remarks} />
      </Accordion>
    </div>
  );
}
