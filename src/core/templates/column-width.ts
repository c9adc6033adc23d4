/** Points a narrow character takes in the workbook's font, and the room for the filter button and the margins. */
const POINTS_PER_CHARACTER = 5.6;
const FILTER_BUTTON = 18;
const MARGINS = 10;
const LEAST = 52;
const LEAST_NARROW = 30;
const MOST = 200;

/** Width of a table column in points: its heading with the filter button, or its widest cell as shown. */
export function columnWidth(heading: string, shown: readonly string[]): number {
  const widest = Math.max(0, ...shown.map(characters));
  const needed = Math.max(
    characters(heading) * POINTS_PER_CHARACTER + FILTER_BUTTON,
    widest * POINTS_PER_CHARACTER + MARGINS,
  );
  return Math.round(Math.min(MOST, Math.max(LEAST, needed)));
}

/** Width in points of a column whose heading may break into two lines and has no filter button. */
export function narrowColumnWidth(heading: string, shown: readonly string[]): number {
  // A line breaks at a blank or between two Chinese characters: the longer half has at least half of the heading.
  const half = Math.max(...heading.split(" ").map(characters), 0);
  const line = Math.min(
    characters(heading),
    Math.max(Math.ceil(characters(heading) / 2) + 1, half > 8 ? 0 : half),
  );
  const widest = Math.max(line, ...shown.map(characters));
  return Math.round(Math.min(MOST, Math.max(LEAST_NARROW, widest * POINTS_PER_CHARACTER + MARGINS)));
}

/** Width of a text in narrow characters; Chinese ones take two. */
export function characters(text: string): number {
  let width = 0;
  for (const character of text)
    width += /[\u1100-\u115f\u2e80-\uffdc\u{20000}-\u{3ffff}]/u.test(character) ? 2 : 1;
  return width;
}
