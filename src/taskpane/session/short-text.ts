/** Long enough to know a cell by. */
const LONGEST = 40;

/** A text of the operator on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** The beginning of a long text, on one line. */
export function shortText(text: string): string {
  const line = [...oneLine(text)];
  return line.length <= LONGEST ? line.join("") : `${line.slice(0, LONGEST - 1).join("")}…`;
}
