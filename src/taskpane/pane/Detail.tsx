import { AccordionHeader, AccordionItem, AccordionPanel } from "@fluentui/react-components";
import type { DetailView } from "../session/workbook-view";
import { useDetailStyles } from "./Detail.styles";

interface DetailProps extends DetailView {
  readonly id: string;
}

/** A list behind its heading; nothing at all where there is nothing to list. */
export function Detail({ id, heading, count, lines }: DetailProps) {
  const styles = useDetailStyles();
  if (count === 0) {
    return null;
  }
  return (
    <AccordionItem value={id}>
      <AccordionHeader size="small">{heading}</AccordionHeader>
      <AccordionPanel className={styles.panel}>
        <ul className={styles.list}>
          {lines.map((line, index) => (
            <li key={index}>{line}</li>
          ))}
        </ul>
      </AccordionPanel>
    </AccordionItem>
  );
}
