import type { BoxLook, DrawingPlan, DrawnBox, DrawnEnd, DrawnLine } from "../workbook/plan";
import { digest } from "./layout";

/** A drawing as it was put on the sheet, and the boxes that stand where the operator put them. */
export interface KeptDrawing {
  readonly plan: DrawingPlan;
  /** Keys of boxes. */
  readonly moved: readonly string[];
  /** Digest of what the group says, of a drawing that was read from its record. */
  readonly said?: string;
}

/**
 * What we drew, as the text of a property of the sheet. From it we tell later which boxes were moved, and draw them
 * again when a build is taken back. The property goes wherever the sheet goes and nobody reads it out; the titles of
 * shapes, where it could stand too, are read to those who do not see the drawing. What the drawing says is not
 * repeated, only its digest: the group says it. Short, since it goes out with the drawing.
 */
export function writeRecord(drawings: readonly KeptDrawing[]): string {
  return JSON.stringify(
    drawings.map(({ plan, moved, said = digest(plan.altText) }): DrawingText => {
      const { name, left, top, padding, boxes, lines } = plan;
      const placeOf = (key: string | undefined): number => boxes.findIndex((box) => box.key === key);
      return [
        name,
        said,
        [left, top, padding.across, padding.down],
        boxes.map(boxText),
        lines.map(({ key, from, to, look }): LineText => {
          const begin = placeOf(from.box);
          const isOwn = key === ownKey(boxes[begin]);
          return [isOwn ? 0 : key, begin, from.x, from.y, placeOf(to.box), to.x, to.y, look];
        }),
        moved.map(placeOf),
      ];
    }),
  );
}

/** Reads what writeRecord wrote; nothing where somebody else wrote it. */
export function readRecord(text: string): readonly KeptDrawing[] {
  if (text === "") return [];
  try {
    return (JSON.parse(text) as readonly DrawingText[]).map(readDrawing);
  } catch {
    return [];
  }
}

type DrawingText = readonly [
  name: string,
  said: string,
  place: readonly [left: number, top: number, across: number, down: number],
  boxes: readonly BoxText[],
  lines: readonly LineText[],
  moved: readonly number[],
];
type BoxText = readonly [
  key: string,
  left: number,
  top: number,
  width: number,
  height: number,
  fontSize: number,
  look: BoxLook,
  text: string,
];
/** The key is 0 where it is that of the box at the beginning and "line"; -1 is no box. */
type LineText = readonly [
  key: string | 0,
  begin: number,
  x1: number,
  y1: number,
  end: number,
  x2: number,
  y2: number,
  look: DrawnLine["look"],
];

function boxText({ key, left, top, width, height, lines, fontSize, look }: DrawnBox): BoxText {
  return [key, left, top, width, height, fontSize, look, lines.join("\n")];
}

const ownKey = (box: DrawnBox | undefined): string => `${box?.key ?? ""} line`;

function readDrawing([name, said, place, boxTexts, lineTexts, moved]: DrawingText): KeptDrawing {
  const [left, top, across, down] = place;
  const boxes = boxTexts.map(([key, boxLeft, boxTop, width, height, fontSize, look, text]): DrawnBox => ({
    key,
    left: boxLeft,
    top: boxTop,
    width,
    height,
    lines: text.split("\n"),
    fontSize,
    look,
  }));
  const end = (index: number, x: number, y: number): DrawnEnd => {
    const box = boxes[index];
    return box ? { x, y, box: box.key } : { x, y };
  };
  const lines = lineTexts.map(([key, begin, x1, y1, target, x2, y2, look]): DrawnLine => ({
    key: key === 0 ? ownKey(boxes[begin]) : key,
    from: end(begin, x1, y1),
    to: end(target, x2, y2),
    look,
  }));
  return {
    plan: { name, altText: "", left, top, padding: { across, down }, boxes, lines },
    moved: moved.flatMap((index) => boxes[index]?.key ?? []),
    said,
  };
}
