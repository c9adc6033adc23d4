import { readNumber } from "../core/values/read-number";
import { toCellValue } from "./cell-value";
import { cellError, failed, invalid } from "./errors";
import { keywordMessages } from "./messages";

/**
 * A figure as OPS.METRIC reads them: 1234, "1,234", "1.2万"; null for an empty cell and for a missing mark such as "-".
 *
 * A cell in error gives its own error; throws #VALUE!, with the words given, for what is no figure.
 */
export function figureIn(cell: unknown, noFigure = keywordMessages().negative): number | null {
  const value = toCellValue(cell);
  const read = typeof value === "string" ? readNumber(value) : null;
  if (value === null || read?.kind === "missing") return null;
  if (read?.kind === "error") throw cellError(String(value), keywordMessages().noFigure);
  const figure = read?.kind === "number" ? read.value : value;
  if (typeof figure !== "number" || !Number.isFinite(figure)) throw invalid(noFigure);
  return figure;
}

/** A figure that cannot be below 0. Throws #VALUE! where it is. */
export function amountIn(cell: unknown): number | null {
  const amount = figureIn(cell);
  if (amount !== null && amount < 0) throw invalid(keywordMessages().negative);
  return amount;
}

/** A share such as 0.4 or "40%". Throws #VALUE! for what is not between 0 and 1. */
export function shareIn(cell: unknown): number | null {
  const share = figureIn(cell);
  if (share !== null && !(share >= 0 && share <= 1)) throw invalid(keywordMessages().noShare);
  return share;
}

/** A figure that something is worked out from. Throws #N/A where there is none. */
export function needed(figure: number | null): number {
  if (figure === null) throw failed("notAvailable", keywordMessages().noFigure);
  return figure;
}
