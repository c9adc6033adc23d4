import { agreements } from "./arithmetic";
import type { FiguresOf } from "./arithmetic";
import { readHeaderMarks } from "./header-marks";
import type { ColumnProfile } from "./profile";
import { scaleOf } from "./scale";
import type { WideLayout } from "../recognised-sheet";
import { fieldOf } from "../../fields/index";

/** Share of agreeing figures from which a quotient's own inputs tell its scale. */
const CONFIRMS = 0.7;

/**
 * The layout with the scale of every measure: by the quotient where its inputs are there, else by its label and its
 * figures; money without a unit of its own goes by that of the table (`moneyFactor`).
 * Example: 转化率 with 5.2 and 4.8 under two days -> 0.01.
 */
export function scaleMeasures(
  wide: WideLayout,
  profiles: readonly ColumnProfile[],
  moneyFactor: number,
): WideLayout {
  const scales = wide.measures.map(({ label, field }, i) => {
    const scale = scaleOf(field, readHeaderMarks(label), profiles[i]);
    const isMoney = field !== null && fieldOf(field).unit === "currency";
    return isMoney && scale === 1 ? moneyFactor : scale;
  });
  const figuresOf: FiguresOf = (field) =>
    wide.measures.flatMap((measure, i) =>
      measure.field === field ? [{ profile: profiles[i], scale: scales[i] }] : [],
    );
  const measures = wide.measures.map((measure, i) => {
    const own = agreements({ profile: profiles[i], scale: scales[i] }, figuresOf).find(
      ({ identity, share }) => identity.field === measure.field && share >= CONFIRMS,
    );
    return { ...measure, scale: own?.scale ?? scales[i] };
  });
  return { ...wide, measures };
}
