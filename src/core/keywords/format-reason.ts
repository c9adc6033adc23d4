import type { ReasonFormat } from "./reason-words";

/**
 * A number as Excel's TEXT shows it under the format, "plain" as a rounded number reads; "" for none.
 * Halves go away from zero after 15 digits, as Excel rounds: 1.005 under "0.00" -> "1.01".
 */
export function formatReason(value: number | null, format: ReasonFormat): string {
  if (value === null) return "";
  switch (format) {
    case "plain":
      return String(Number(fixed(value, 2)));
    case "0.0":
      return fixed(value, 1);
    case "0.00":
      return fixed(value, 2);
    case "plain%":
      return `${Number(fixed(value * 100, 1))}%`;
    case "0.00%":
      return `${fixed(value * 100, 2)}%`;
  }
}

function fixed(value: number, decimals: number): string {
  const scale = 10 ** decimals;
  const scaled = Math.round(Number((Math.abs(value) * scale).toPrecision(15)));
  return ((scaled === 0 ? 1 : Math.sign(value)) * (scaled / scale)).toFixed(decimals);
}
