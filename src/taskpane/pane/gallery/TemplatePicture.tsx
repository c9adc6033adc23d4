import type { TemplateId } from "../../../core/templates/template";
import { useTemplatePictureStyles } from "./TemplatePicture.styles";

/** What a report looks like from afar. */
type Look =
  "days" | "periods" | "targets" | "brief" | "parts" | "checks" | "ranks" | "beside" | "funnel" | "rules";

const LOOKS: Readonly<Record<TemplateId, Look>> = {
  daily: "days",
  weekly: "periods",
  monthly: "periods",
  targets: "targets",
  dayTargets: "targets",
  productTargets: "targets",
  personTargets: "targets",
  brief: "brief",
  attribution: "parts",
  sourceAttribution: "parts",
  check: "checks",
  products: "ranks",
  sources: "ranks",
  funnelData: "days",
  funnelSegments: "ranks",
  funnel: "funnel",
  keywords: "checks",
  bidLog: "checks",
  fishbone: "checks",
  countermeasures: "checks",
  knowledge: "ranks",
  causes: "rules",
  keptWeekly: "beside",
  keptMonthly: "beside",
  keptCheck: "checks",
  rules: "rules",
};

/** A small drawing of a report: a table's header and rows, and what is particular to it. Says nothing aloud. */
export function TemplatePicture({ template }: { readonly template: TemplateId }) {
  const styles = useTemplatePictureStyles();
  return (
    <svg className={styles.picture} viewBox="0 0 56 44" aria-hidden="true">
      <rect className={styles.sheet} x="0.5" y="0.5" width="55" height="43" rx="3" />
      <rect className={styles.header} x="4" y="4" width="48" height="5" rx="1" />
      <Drawing look={LOOKS[template]} />
    </svg>
  );
}

function Drawing({ look }: { readonly look: Look }) {
  const styles = useTemplatePictureStyles();
  const bar = (x: number, y: number, width: number, height: number, accent = false) => (
    <rect
      key={`${x} ${y}`}
      className={accent ? styles.accent : styles.line}
      x={x}
      y={y}
      width={width}
      height={height}
      rx="0.5"
    />
  );
  const rows = (from: number, count: number, width = 48) =>
    Array.from({ length: count }, (_, i) => bar(4, from + i * 5, width, 2));
  switch (look) {
    case "funnel":
      return (
        <>
          {bar(6, 13, 44, 6)}
          {bar(13, 21, 30, 6)}
          {bar(20, 29, 16, 6, true)}
          {bar(24, 37, 8, 4)}
        </>
      );
    case "days":
      return (
        <>
          {rows(12, 3)}
          <polyline className={styles.curve} points="4,39 13,33 21,36 30,29 39,32 52,27" />
        </>
      );
    case "periods":
      return <>{[8, 14, 11, 18, 16].map((height, i) => bar(6 + i * 10, 40 - height, 6, height, true))}</>;
    case "targets":
      return (
        <>
          {[36, 28, 44, 20].map((width, i) => [
            bar(4, 13 + i * 7, 48, 4),
            <rect key={i} className={styles.accent} x={4} y={13 + i * 7} width={width} height={4} rx="0.5" />,
          ])}
        </>
      );
    case "brief":
      return (
        <>
          {[4, 21, 38].map((x) => bar(x, 13, 14, 11, true))}
          {rows(29, 3)}
        </>
      );
    case "parts":
      return <>{[bar(6, 14, 8, 26, true), bar(18, 14, 8, 8), bar(30, 22, 8, 12), bar(42, 34, 8, 6, true)]}</>;
    case "checks":
      return (
        <>
          {[14, 22, 30, 38].map((y, i) => [
            <polyline
              key={y}
              className={i === 2 ? styles.miss : styles.tick}
              points={i === 2 ? `5,${y - 3} 10,${y + 2}` : `5,${y} 7,${y + 2} 11,${y - 3}`}
            />,
            bar(16, y - 1.5, 34 - i * 4, 2.5),
          ])}
        </>
      );
    case "ranks":
      return <>{[44, 33, 24, 15].map((width, i) => bar(4, 13 + i * 7, width, 4, i === 0))}</>;
    case "beside":
      return (
        <>
          {rows(13, 5, 21)}
          {[13, 18, 23, 28, 33].map((y) => bar(31, y, 21, 2, y === 23))}
        </>
      );
    case "rules":
      return (
        <>
          {rows(13, 5, 30)}
          {[13, 18, 23, 28, 33].map((y) => bar(40, y, 12, 2, true))}
        </>
      );
  }
}
