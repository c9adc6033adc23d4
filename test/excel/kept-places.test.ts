import { type KeptDrawing, readRecord, writeRecord } from "../../src/excel/drawing-record";
import { asSeen, keepPlaces } from "../../src/excel/kept-places";
import type { ShapeSeen } from "../../src/excel/read-shapes";
import type { DrawingPlan } from "../../src/workbook/plan";

/** Two boxes of 50 by 20 below each other and a line from the right side of the lower one to a point. */
const plan: DrawingPlan = {
  name: "图",
  altText: "",
  left: 100,
  top: 200,
  padding: { across: 3, down: 3.6 },
  boxes: [
    { key: "a", left: 0, top: 0, width: 50, height: 20, lines: ["甲"], fontSize: 9, look: "open" },
    {
      key: "b",
      left: 0,
      top: 40,
      width: 50,
      height: 20,
      lines: ["乙", '"丙"'],
      fontSize: 9,
      look: "bone",
    },
    { key: "c", left: 0, top: 80, width: 50, height: 20, lines: [""], fontSize: 9, look: "note" },
  ],
  lines: [
    { key: "b line", from: { x: 50, y: 50, box: "b" }, to: { x: 90, y: 50 }, look: "twig" },
    { key: "spine", from: { x: 0, y: 120 }, to: { x: 25, y: 100, box: "c" }, look: "spine" },
  ],
};
const drawn: KeptDrawing = { plan, moved: [] };

function seen(change: (shape: ShapeSeen) => ShapeSeen | null = (shape) => shape): readonly ShapeSeen[] {
  const shape = (key: string, left: number, top: number, width: number, height: number): ShapeSeen => ({
    id: key,
    name: `Opsheet 图 ${key}`,
    isGroup: false,
    altText: "",
    left,
    top,
    width,
    height,
    children: [],
  });
  return [
    ...plan.boxes.map(({ key, left, top, width, height }) =>
      shape(key, 100 + left, 200 + top, width, height),
    ),
    shape("b line", 150, 250, 40, 0),
    shape("spine", 100, 300, 25, 20),
  ].flatMap((each) => change(each) ?? []);
}

const moveB = (shape: ShapeSeen): ShapeSeen =>
  shape.name.endsWith(" b") ? { ...shape, left: 300, top: 240 } : shape;

describe("keepPlaces", () => {
  test("what was not moved is drawn as planned", () => {
    expect(keepPlaces(plan, drawn, seen())).toEqual(drawn);
    expect(keepPlaces(plan, undefined, [])).toEqual(drawn);
  });

  test("a moved box keeps its place, and its line comes to the side that faces it", () => {
    const kept = keepPlaces(plan, drawn, seen(moveB));
    expect(kept.moved).toEqual(["b"]);
    expect(kept.plan.boxes[1]).toEqual({ ...plan.boxes[1], left: 200, top: 40 });
    // The other end is at 90, left of the box from 200 to 250.
    expect(kept.plan.lines[0]?.from).toEqual({ x: 200, y: 50, box: "b" });
    const again = keepPlaces(plan, kept, seen(moveB));
    expect(again).toEqual(kept);
  });

  test("a drawing moved as a whole is drawn where it is", () => {
    const all = seen((shape) => ({ ...shape, left: shape.left + 70, top: shape.top - 20 }));
    expect(keepPlaces(plan, drawn, all)).toEqual({ plan: { ...plan, left: 170, top: 180 }, moved: [] });
  });

  test("a drawing made larger is no move of its boxes", () => {
    const all = seen((shape) => ({
      ...shape,
      left: 100 + (shape.left - 100) * 1.5,
      width: shape.width * 1.5,
      top: 200 + (shape.top - 200) * 1.2,
      height: shape.height * 1.2,
    }));
    expect(keepPlaces(plan, drawn, all)).toEqual(drawn);
  });
});

describe("asSeen", () => {
  test("a line ends at the side it was joined to, and what was deleted is not there", () => {
    const now = asSeen(
      drawn,
      seen((shape) => (shape.name.endsWith(" a") ? null : moveB(shape))),
    );
    expect(now.plan.boxes.map(({ key }) => key)).toEqual(["b", "c"]);
    expect(now.plan.lines[0]?.from).toEqual({ x: 250, y: 50, box: "b" });
  });
});

describe("the record of a drawing", () => {
  test("is read as it was written", () => {
    const kept = { plan, moved: ["b"] };
    // The offset bases of the hash: nothing is said.
    expect(readRecord(writeRecord([kept]))).toEqual([{ ...kept, said: "811c9dc501234567" }]);
  });

  test.each(["", "no json", "{}", "[[1]]", "null"])("%j of somebody else is no drawing", (text) => {
    expect(readRecord(text)).toEqual([]);
  });
});
