/** A name beside a bubble. */
export interface LabelView {
  readonly x: number;
  /** The line the letters stand on. */
  readonly y: number;
  readonly text: string;
}

interface Named {
  readonly word: string;
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Height of a line, and how wide letters of a size of 11 pixels are. */
const LINE = 13;
const [NARROW, WIDE] = [6.2, 11.5];
const LONGEST = 14;
const GAP = 3;

/** Names beside the bubbles, the first ones first: right of it, left, above or below; none where there is no room. */
export function placeLabels(named: readonly Named[], plot: Box): readonly LabelView[] {
  const taken: Box[] = [];
  return named.flatMap(({ word, x, y, size }) => {
    const letters = [...word];
    const text = letters.length <= LONGEST ? word : `${letters.slice(0, LONGEST - 1).join("")}…`;
    const width = labelWidth(text);
    const away = size + GAP;
    const spots = [
      { left: x + away, top: y - LINE / 2 },
      { left: x - away - width, top: y - LINE / 2 },
      { left: x - width / 2, top: y - away - LINE },
      { left: x - width / 2, top: y + away },
    ];
    for (const { left, top } of spots) {
      const box = { left, top, right: left + width, bottom: top + LINE };
      const isInside =
        left >= plot.left && box.right <= plot.right && top >= plot.top && box.bottom <= plot.bottom;
      if (!isInside || taken.some((other) => overlaps(box, other))) continue;
      taken.push(box);
      return [{ x: Math.round(left), y: Math.round(box.bottom - GAP), text }];
    }
    return [];
  });
}

function overlaps(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** About how many pixels wide a text of the chart is. */
export function labelWidth(text: string): number {
  return [...text].reduce((sum, letter) => sum + (/[\u2e80-\uffef]/.test(letter) ? WIDE : NARROW), 0);
}
