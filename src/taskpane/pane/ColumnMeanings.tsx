import { AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { ColumnView } from "../session/column-views";
import { useColumnMeaningsStyles } from "./ColumnMeanings.styles";

interface ColumnMeaningsProps {
  readonly heading: string;
  readonly columns: readonly ColumnView[];
}

/** Each column of the sheet beside what it was taken for. */
export function ColumnMeanings({ heading, columns }: ColumnMeaningsProps) {
  const styles = useColumnMeaningsStyles();
  return (
    <AccordionItem value="columns">
      <AccordionHeader size="small">{heading}</AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <dl className={styles.list}>
          {columns.map((column) => (
            <div key={column.key} className={styles.column}>
              <dt>{column.name}</dt>
              <dd className={column.understood ? styles.meaning : styles.unknown}>{column.meaning}</dd>
            </div>
          ))}
        </dl>
      </AccordionPanel>
    </AccordionItem>
  );
}
