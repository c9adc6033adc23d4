import { blankOrMissing, nothing } from "./clean-cell";
import type { CellCleaner } from "./clean-cell";
import { isUnseen, skipUnseen } from "../values/characters";
import { isErrorText } from "../values/text";

/** Cleans a cell of names, words or ids: numbers become their digits, errors become nothing, texts stay as they are. */
export const cleanText: CellCleaner = (cell, note) => {
  if (typeof cell === "number") {
    note.code = "text-from-number";
    return digitsOf(cell);
  }
  if (typeof cell !== "string") return cell;
  if (isErrorText(cell)) return nothing("error-value", note);
  if (cell !== "" && !isUnseen(cell.charCodeAt(0))) return cell;
  return skipUnseen(cell, 0, cell.length) < cell.length ? cell : blankOrMissing(cell, note);
};

/** All digits of a number, never with an exponent: 6.12345678901e11 -> "612345678901". */
function digitsOf(value: number): string {
  const text = String(value);
  if (!text.includes("e")) return text;
  if (Number.isInteger(value)) return BigInt(value).toString();
  // Below one millionth: the digits behind as many noughts as the exponent says.
  const [mantissa, exponent] = text.split("e");
  const digits = mantissa.replace(/[-.]/g, "");
  return `${value < 0 ? "-" : ""}0.${"0".repeat(-Number(exponent) - 1)}${digits}`;
}
