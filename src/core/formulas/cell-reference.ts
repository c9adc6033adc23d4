/** The letters of a column by its 1-based place: 1 -> A, 27 -> AA. */
export function columnLetters(column: number): string {
  const before = column > 26 ? columnLetters(Math.floor((column - 1) / 26)) : "";
  return before + String.fromCharCode(65 + ((column - 1) % 26));
}

/** A cell that stays the same wherever a formula is filled: (1, 27) -> $AA$1. */
export function fixedCell(row: number, column: number): string {
  return `$${columnLetters(column)}$${row}`;
}
