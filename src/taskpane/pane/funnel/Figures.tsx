import { mergeClasses } from "@fluentui/react-components";
import type { FiguresView, StepRowView } from "../../session/funnel-figures";
import type { FunnelPageWords } from "../../../i18n/pages/funnel";
import { useFiguresStyles } from "./Figures.styles";

interface FiguresProps {
  readonly words: FunnelPageWords;
  readonly figures: FiguresView;
}

/**
 * Every step in figures. Headings stand above each figure; those of the table itself are for screen readers. Roles are
 * named because a table laid out in blocks is none to a browser.
 */
export function Figures({ words, figures: { headings, verdict, rows } }: FiguresProps) {
  const styles = useFiguresStyles();
  return (
    <table role="table" className={styles.table} aria-label={words.figures}>
      <thead role="rowgroup" className="unseen">
        <tr role="row">
          {[words.step, ...headings, verdict].map((heading) => (
            <th key={heading} role="columnheader" scope="col">
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row) => (
          <Row key={row.name} row={row} headings={headings} />
        ))}
      </tbody>
    </table>
  );
}

function Row({ row, headings }: { readonly row: StepRowView; readonly headings: readonly string[] }) {
  const styles = useFiguresStyles();
  return (
    <tr role="row" className={styles.row}>
      <th role="rowheader" scope="row" className={mergeClasses(styles.name, row.isLeak && styles.leak)}>
        {row.name} <span className={styles.quiet}>{row.counted}</span>
      </th>
      {row.cells.map((cell, place) => (
        <td key={headings[place]} role="cell" className={styles.cell}>
          <span className={styles.quiet} aria-hidden>
            {headings[place]}
          </span>
          <span>{cell}</span>
        </td>
      ))}
      <td role="cell" className={styles.verdict}>
        {row.verdict}
      </td>
    </tr>
  );
}
