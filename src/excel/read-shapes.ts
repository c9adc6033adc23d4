import type { Session } from "./session";

/** A shape as it stands on a sheet, in points from the sheet's corner. */
export interface ShapeSeen {
  readonly id: string;
  readonly name: string;
  readonly isGroup: boolean;
  readonly altText: string;
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Shapes of a group, and of groups in it. */
  readonly children: readonly ShapeSeen[];
}

type Shapes = Pick<Excel.ShapeCollection, "items">;
type Growing = Omit<ShapeSeen, "children"> & { readonly children: Growing[] };

const READ =
  "items/id,items/name,items/type,items/left,items/top,items/width,items/height,items/altTextDescription";

/** Reads the shapes of sheets by the sheets' names: one request, and one more for each level of groups. */
export async function readShapes(
  { context, sync }: Session,
  sheets: readonly string[],
): Promise<ReadonlyMap<string, readonly ShapeSeen[]>> {
  const found = new Map<string, Growing[]>();
  let pending = sheets.map((name): { shapes: Shapes; into: Growing[] } => {
    const into: Growing[] = [];
    found.set(name, into);
    const { shapes } = context.workbook.worksheets.getItem(name);
    shapes.load(READ);
    return { shapes, into };
  });
  while (pending.length > 0) {
    await sync();
    const groups: typeof pending = [];
    for (const { shapes, into } of pending)
      for (const shape of shapes.items) {
        // Charts may be listed here too, as shapes of no kind the library knows.
        if (shape.type === "Unsupported") continue;
        const seen = look(shape);
        into.push(seen);
        if (!seen.isGroup) continue;
        const inner = shape.group.shapes;
        inner.load(READ);
        groups.push({ shapes: inner, into: seen.children });
      }
    pending = groups;
  }
  return found;
}

function look(shape: Excel.Shape): Growing {
  const { id, name, type, altTextDescription, left, top, width, height } = shape;
  return {
    id,
    name,
    isGroup: type === "Group",
    altText: altTextDescription,
    left,
    top,
    width,
    height,
    children: [],
  };
}
