import { WHY_WORDS } from "../../../i18n/pages/why";
import type { FigureView } from "../../session/why-change";
import { useSurroundings } from "../../shell/surroundings";
import { useFiguresStyles } from "./Figures.styles";

/** The figures of both periods. Roles are named because a table laid out in blocks is none to a browser. */
export function Figures({ figures }: { readonly figures: readonly FigureView[] }) {
  const styles = useFiguresStyles();
  const { locale } = useSurroundings();
  const words = WHY_WORDS[locale];
  return (
    <table role="table" className={styles.table} aria-label={words.figures}>
      <thead role="rowgroup">
        <tr role="row" className={styles.row}>
          <td role="cell" className={styles.corner} />
          {[words.before, words.after, words.change].map((heading) => (
            <th key={heading} role="columnheader" scope="col" className={styles.number}>
              {heading}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {figures.map(({ name, before, after, change }) => (
          <tr key={name} role="row" className={styles.row}>
            <th role="rowheader" scope="row" className={styles.name}>
              {name}
            </th>
            <td role="cell" className={styles.number}>
              {before}
            </td>
            <td role="cell" className={styles.number}>
              {after}
            </td>
            <td role="cell" className={styles.number}>
              {change}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
