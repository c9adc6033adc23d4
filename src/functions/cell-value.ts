import type { CellValue } from "../workbook/grid";

/** Excel sends an empty cell as "" or null, and a cell in error as an object that carries the error's text as code. */
export function toCellValue(cell: unknown): CellValue {
  if (typeof cell === "number" || typeof cell === "boolean") {
    return cell;
  }
  if (typeof cell === "string") {
    return cell === "" ? null : cell;
  }
  if (typeof cell === "object" && cell !== null && "code" in cell && typeof cell.code === "string") {
    return cell.code;
  }
  return null;
}
