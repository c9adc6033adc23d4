import { REASON_FORMATS } from "./reason-words";
import type { ReasonFormat } from "./reason-words";

/**
 * A number as a sentence has it, without trailing zeros: "plain" to two decimals, "short" to one, "plain%" and "rate%" in
 * percent to one and two; "" for none. Halves go away from zero after 15 digits, as Excel rounds: 1.005 -> "1.01".
 */
export function formatReason(value: number | null, format: ReasonFormat): string {
  if (value === null) return "";
  const { decimals, scale, sign } = REASON_FORMATS[format];
  return `${Number(fixed(value * scale, decimals))}${sign}`;
}

function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const scaled = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  return ((scaled === 0 ? 1 : Math.sign(value)) * (scaled / scale)).toFixed(decimals);
}
