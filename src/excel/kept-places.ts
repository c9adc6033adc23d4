import type { DrawingPlan, DrawnBox, DrawnEnd } from "../workbook/plan";
import type { KeptDrawing } from "./drawing-record";
import type { ShapeSeen } from "./read-shapes";
import { asWire, groupName, nearestSite, shapeName, sitesOf } from "./write-drawing";

/** So far, in points, Excel may put a shape from where it was told to; who moves one moves it further. */
const NEAR = 3;

/**
 * The wanted drawing with what the operator moved in its place: the whole of it, or boxes of it, whose lines follow.
 * `earlier` is what we drew before, `seen` what stands on the sheet.
 */
export function keepPlaces(
  wanted: DrawingPlan,
  earlier: KeptDrawing | undefined,
  seen: readonly ShapeSeen[],
): KeptDrawing {
  return keep(wanted, earlier, seen, facing);
}

function keep(
  wanted: DrawingPlan,
  earlier: KeptDrawing | undefined,
  seen: readonly ShapeSeen[],
  choose: ChooseSite,
): KeptDrawing {
  if (!earlier) return { plan: wanted, moved: [] };
  const places = placesOf(earlier.plan, seen);
  const shift = shiftOf(earlier.plan, places);
  const left = isNear(shift.left, earlier.plan.left) ? earlier.plan.left : shift.left;
  const top = isNear(shift.top, earlier.plan.top) ? earlier.plan.top : shift.top;
  const movedTo = new Map<string, Place>();
  for (const box of earlier.plan.boxes) {
    const place = places.get(box.key);
    if (!place) continue;
    const [x, y] = [(place.left - left) / shift.across, (place.top - top) / shift.down];
    const isThere = isNear(x, box.left) && isNear(y, box.top);
    if (!isThere) movedTo.set(box.key, { left: asWire(Math.max(x, -left)), top: asWire(Math.max(y, -top)) });
    else if (earlier.moved.includes(box.key)) movedTo.set(box.key, box);
  }
  const plan = moveBoxes(
    { ...wanted, left: asWire(Math.max(0, left)), top: asWire(Math.max(0, top)) },
    movedTo,
    choose,
  );
  return { plan, moved: plan.boxes.map(({ key }) => key).filter((key) => movedTo.has(key)) };
}

/** What we drew as it stands on the sheet now: moved where it was moved, without what was deleted. */
export function asSeen(earlier: KeptDrawing, seen: readonly ShapeSeen[]): KeptDrawing {
  const all = flat(seen);
  const isThere = (part: { readonly key: string }): boolean =>
    all.some(({ name }) => name === shapeName(earlier.plan, part));
  const group = all.find(({ isGroup, name }) => isGroup && name === groupName(earlier.plan));
  const { plan, moved } = keep({ ...earlier.plan, altText: group?.altText ?? "" }, earlier, seen, asBefore);
  return {
    ...earlier,
    plan: { ...plan, boxes: plan.boxes.filter(isThere), lines: plan.lines.filter(isThere) },
    moved,
  };
}

/** Whether every shape of the drawing is there still, in its group. */
export function isWhole({ plan }: KeptDrawing, seen: readonly ShapeSeen[]): boolean {
  const group = seen.find(({ isGroup, name }) => isGroup && name === groupName(plan));
  const names = new Set(group?.children.map(({ name }) => name));
  return [...plan.boxes, ...plan.lines].every((part) => names.has(shapeName(plan, part)));
}

/** Shapes and those of groups; ours come before copies that the operator made of them. */
export function flat(seen: readonly ShapeSeen[]): readonly ShapeSeen[] {
  const inside = (shape: ShapeSeen): readonly ShapeSeen[] => [shape, ...shape.children.flatMap(inside)];
  const isOurs = ({ isGroup, name }: ShapeSeen): boolean => isGroup && name.startsWith("Opsheet ");
  return [...seen.filter(isOurs), ...seen.filter((shape) => !isOurs(shape))].flatMap(inside);
}

function placesOf(plan: DrawingPlan, seen: readonly ShapeSeen[]): ReadonlyMap<string, ShapeSeen> {
  const all = flat(seen);
  return new Map(
    plan.boxes.flatMap((box) => {
      const found = all.find(({ name }) => name === shapeName(plan, box));
      return found ? [[box.key, found] as const] : [];
    }),
  );
}

/** Where the drawing as a whole stands, told by most of its boxes, and how much larger it was made. */
function shiftOf(plan: DrawingPlan, places: ReadonlyMap<string, ShapeSeen>) {
  const pairs = plan.boxes.flatMap((box) => {
    const place = places.get(box.key);
    return place ? [{ box, place }] : [];
  });
  if (pairs.length === 0) return { across: 1, down: 1, left: plan.left, top: plan.top };
  const across = ratioOf(pairs.map(({ box, place }) => place.width / box.width));
  const down = ratioOf(pairs.map(({ box, place }) => place.height / box.height));
  const shifted = {
    across,
    down,
    left: median(pairs.map(({ box, place }) => place.left - across * box.left)),
    top: median(pairs.map(({ box, place }) => place.top - down * box.top)),
  };
  const unmoved = { ...shifted, left: plan.left, top: plan.top };
  const standing = ({ left, top }: typeof shifted): number =>
    pairs.filter(
      ({ box, place }) =>
        isNear(place.left, left + across * box.left) && isNear(place.top, top + down * box.top),
    ).length;
  return standing(unmoved) >= standing(shifted) ? unmoved : shifted;
}

/** Columns are whole pixels wide in a file, so that even a drawing nobody touched may come back a little wider. */
function ratioOf(ratios: readonly number[]): number {
  const ratio = median(ratios);
  return ratio > 0 ? ratio : 1;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

const isNear = (a: number, b: number): boolean => Math.abs(a - b) <= NEAR;

type Place = Pick<DrawnBox, "left" | "top">;

/** Which side of a box in its new place a line ends at. */
type ChooseSite = (
  line: { readonly own: DrawnEnd; readonly other: DrawnEnd },
  before: DrawnBox,
  now: DrawnBox,
) => number;

/** On the side of where the line comes from. */
const facing: ChooseSite = ({ other }, _before, now) => nearestSite(now, other);
/** On the same side as before, which is what Excel does while a box is moved. */
const asBefore: ChooseSite = ({ own }, before) => nearestSite(before, own);

function moveBoxes(plan: DrawingPlan, movedTo: ReadonlyMap<string, Place>, choose: ChooseSite): DrawingPlan {
  const before = new Map(plan.boxes.map((box) => [box.key, box]));
  const moved = new Map(
    plan.boxes.flatMap((box) => {
      const place = movedTo.get(box.key);
      if (!place || (isNear(place.left, box.left) && isNear(place.top, box.top))) return [];
      return [[box.key, { ...box, left: place.left, top: place.top }] as const];
    }),
  );
  const end = (own: DrawnEnd, other: DrawnEnd): DrawnEnd => {
    const [was, now] = [before.get(own.box ?? ""), moved.get(own.box ?? "")];
    const site = was && now && sitesOf(now)[choose({ own, other }, was, now)];
    return site ? { ...own, x: asWire(site.x), y: asWire(site.y) } : own;
  };
  return {
    ...plan,
    boxes: plan.boxes.map((box) => moved.get(box.key) ?? box),
    lines: plan.lines.map((line) => ({
      ...line,
      from: end(line.from, line.to),
      to: end(line.to, line.from),
    })),
  };
}
