import type { DrawingPlan } from "../workbook/plan";
import type { KeptDrawing } from "./drawing-record";
import { flat } from "./kept-places";
import type { ShapeSeen } from "./read-shapes";
import { addDrawing, groupName, shapeName } from "./write-drawing";

/**
 * Queues: the drawings `gone` leave a sheet and those `wanted` take their place. Shapes are known by their names. What
 * the operator put into the group of a drawing stays where it is and in the group.
 */
export function redraw(
  sheet: Excel.Worksheet,
  seen: readonly ShapeSeen[],
  { gone, wanted }: { readonly gone: readonly DrawingPlan[]; readonly wanted: readonly KeptDrawing[] },
): void {
  const guests = gone.flatMap((drawing) => erase(sheet, seen, drawing));
  wanted.forEach(({ plan }, index) => addDrawing(sheet, plan, index === 0 ? guests : []));
}

/**
 * Queues the end of a shape that a redraw of `drawings` made and could not name any more: what stands on the sheet now,
 * was not there before and is none of theirs, be it that it has the name of the one it was copied from. There can be one
 * such; where there are more, somebody else is drawing.
 */
export function eraseUnnamed(
  sheet: Excel.Worksheet,
  { before, now }: { readonly before: readonly ShapeSeen[]; readonly now: readonly ShapeSeen[] },
  drawings: readonly DrawingPlan[],
): void {
  const known = new Set([
    ...flat(before).map(({ id }) => id),
    ...drawings.flatMap((drawing) => [...idsOf(now, drawing)]),
  ]);
  const [made, ...more] = now.filter(({ id, isGroup }) => !isGroup && !known.has(id));
  if (made && more.length === 0) sheet.shapes.getItem(made.id).delete();
}

/** Queues the end of a drawing; gives the operator's shapes that were grouped with it. */
function erase(
  sheet: Excel.Worksheet,
  seen: readonly ShapeSeen[],
  drawing: DrawingPlan,
): readonly Excel.Shape[] {
  const ours = idsOf(seen, drawing);
  const guests: string[] = [];
  const remove = (shape: ShapeSeen): void => {
    const shapeOf = (): Excel.Shape => sheet.shapes.getItem(shape.id);
    if (ours.has(shape.id)) shapeOf().delete();
    else if (!shape.isGroup || !holds(shape, ours)) return;
    else if (shape.children.every(({ id }) => ours.has(id))) shapeOf().delete();
    else {
      shapeOf().group.ungroup();
      for (const child of shape.children) {
        if (!ours.has(child.id) && !holds(child, ours)) guests.push(child.id);
        else remove(child);
      }
    }
  };
  seen.forEach(remove);
  return guests.map((id) => sheet.shapes.getItem(id));
}

/** The shapes of a drawing; of two with the same name the operator's copy is the later one. */
function idsOf(seen: readonly ShapeSeen[], drawing: DrawingPlan): ReadonlySet<string> {
  const names = new Set([...drawing.boxes, ...drawing.lines].map((part) => shapeName(drawing, part)));
  const ids = new Set<string>();
  for (const { name, id, isGroup } of flat(seen)) if (!isGroup && names.delete(name)) ids.add(id);
  return ids;
}

const holds = (shape: ShapeSeen, ours: ReadonlySet<string>): boolean =>
  shape.children.some((child) => ours.has(child.id) || holds(child, ours));

/** Whether all shapes are those of the drawings or their groups, each of them once. */
export function isOnlyOurs(seen: readonly ShapeSeen[], drawings: readonly DrawingPlan[]): boolean {
  const names = new Set(
    drawings.flatMap((drawing) => [
      groupName(drawing),
      ...[...drawing.boxes, ...drawing.lines].map((part) => shapeName(drawing, part)),
    ]),
  );
  return flat(seen).every(({ name }) => names.delete(name));
}
