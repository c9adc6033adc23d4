import type { DrawnBox, DrawnLine } from "../../../workbook/plan";
import type { Fishbone } from "../fishbone";
import type { Page } from "./arrange";
import type { Padding } from "./form";
import { placeAll } from "./place";
import { searchArrangement } from "./search";

/** One landscape page of A4 within Excel's usual margins, less a title above the drawing; Letter is no lower. In points. */
export const FISHBONE_PAGE: Page = { width: 720, height: 430 };

export type FishboneLayout =
  | {
      readonly fits: true;
      /** What it covers, from the top left corner; no more than the page. */
      readonly width: number;
      readonly height: number;
      readonly padding: Padding;
      readonly boxes: readonly DrawnBox[];
      readonly lines: readonly DrawnLine[];
    }
  | {
      /** More than one page holds at a font that is still read: the problem is too broad for one drawing. */
      readonly fits: false;
      readonly causes: number;
      readonly bones: number;
    };

/**
 * Lays a fishbone out on one page: the spine to the head with the problem at the right, bones above and below it in
 * turn, causes and middle bones at short lines beside them.
 *
 * The first bone stands at the tail and the last next to the head. That is how Ishikawa's process charts run, from the
 * first step to the effect, and how both languages are read; the bones come in the order of diagnosis.
 * Causes are read downwards, on the tail's side of their bone first.
 * Labels have up to three lines in a font of 7 to 12 points and are cut with "…" where that does not hold them. No
 * label overlaps another or leaves the page, and no line crosses the label of another cause.
 * Takes: a fishbone of any size, the page in points. The same input gives the same layout.
 */
export function layoutFishbone(fishbone: Fishbone, page: Page = FISHBONE_PAGE): FishboneLayout {
  const arrangement = searchArrangement(fishbone, page);
  if (!arrangement) {
    const { bones } = fishbone;
    return {
      fits: false,
      causes: bones.reduce((sum, { causes }) => sum + causes.length, 0),
      bones: bones.length,
    };
  }
  const { boxes, lines } = placeAll(arrangement);
  const rounded = boxes.map(roundBox);
  return {
    fits: true,
    width: Math.max(...rounded.map(({ left, width }) => left + width)),
    height: arrangement.above + arrangement.below,
    padding: arrangement.scale.padding,
    boxes: rounded,
    lines: lines.map(roundLine),
  };
}

/** Excel keeps places to fractions of a pixel; a tenth of a point is finer than anybody sees. */
const round = (points: number): number => Math.round(points * 10) / 10;

function roundBox(box: DrawnBox): DrawnBox {
  const [left, top] = [round(box.left), round(box.top)];
  return {
    ...box,
    left,
    top,
    width: round(box.left + box.width - left),
    height: round(box.top + box.height - top),
  };
}

function roundLine({ from, to, ...line }: DrawnLine): DrawnLine {
  return {
    ...line,
    from: { ...from, x: round(from.x), y: round(from.y) },
    to: { ...to, x: round(to.x), y: round(to.y) },
  };
}
