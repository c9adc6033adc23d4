import type { Connector, Shape } from "../../model/drawing";

/** A copy of a shape at the same place and of the same name; lines stay joined to what was copied with them. */
export function copyShape(shape: Shape, newId: () => string): Shape {
  const ids = new Map<string, string>();
  const collect = ({ id, children }: Shape): void => {
    ids.set(id, newId());
    children.forEach(collect);
  };
  collect(shape);
  const joint = (end: Connector["begin"]): Connector["begin"] => {
    const shapeId = ids.get(end?.shapeId ?? "");
    return end && shapeId !== undefined ? { ...end, shapeId } : null;
  };
  const copy = ({ source: _, connector, children, ...own }: Shape): Shape => ({
    ...structuredClone(own),
    id: ids.get(own.id) ?? own.id,
    connector: connector && { ...connector, begin: joint(connector.begin), end: joint(connector.end) },
    children: children.map(copy),
  });
  return copy(shape);
}
