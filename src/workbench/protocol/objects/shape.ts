import type { Connector, Shape } from "../../model/drawing";
import { HostError } from "../../model/host-error";
import type { Sheet } from "../../model/sheet";
import { classTable, type ClassTable } from "../class-table";
import { copyShape } from "./copy-shape";
import { flag, invalid, list, number, oneOf, optionalText, text, whole } from "./arguments";
import { type HostObject, object, type ShapeSelf } from "./selves";

const missing = (): HostError => new HostError("ItemNotFound", "There is no such shape.");

/** Tells everybody, and the file writer, that the drawing is no longer as opened. */
export function shapeChanged(self: ShapeSelf): void {
  if (self.shape.source) self.shape.source.touched = true;
  self.sheet.touch("drawings");
  self.sheet.workbook.notify({ kind: "drawing-changed", sheet: self.sheet });
}

function every(shapes: readonly Shape[]): Shape[] {
  return shapes.flatMap((shape) => [shape, ...every(shape.children)]);
}

/** The connection sites of a box, as Excel counts them: top, left, bottom, right. */
const SITES = [
  [0.5, 0],
  [0, 0.5],
  [0.5, 1],
  [1, 0.5],
] as const;

/** Lines that are connected to a shape end at its site, wherever it goes. */
export function routeConnectors(sheet: Sheet, shape: Shape): void {
  for (const line of every(sheet.shapes)) {
    const { connector } = line;
    if (!connector) continue;
    const ends = { x1: line.left, y1: line.top, x2: line.left + line.width, y2: line.top + line.height };
    const at = (joint: Connector["begin"]): { x: number; y: number } | null => {
      const site = joint?.shapeId === shape.id ? SITES[joint.site] : undefined;
      return site ? { x: shape.left + site[0] * shape.width, y: shape.top + site[1] * shape.height } : null;
    };
    const [begin, end] = [at(connector.begin), at(connector.end)];
    if (begin) Object.assign(ends, { x1: begin.x, y1: begin.y });
    if (end) Object.assign(ends, { x2: end.x, y2: end.y });
    if (begin ?? end)
      Object.assign(line, {
        left: ends.x1,
        top: ends.y1,
        width: ends.x2 - ends.x1,
        height: ends.y2 - ends.y1,
      });
  }
}

/** By id among all, by name among those given. */
export const findShape = (shapes: readonly Shape[], key: unknown): Shape | undefined =>
  every(shapes).find((shape) => shape.id === key) ??
  shapes.find((shape) => shape.name.toLowerCase() === String(key).toLowerCase());

/** The shape as an object. Throws ItemNotFound where there is none. */
export function shapeObject(sheet: Sheet, shape: Shape | undefined): HostObject {
  if (!shape) throw missing();
  return object("Shape", { sheet, shape });
}

const DEFAULT_BOX = { left: 50, top: 50, width: 100, height: 60 };

const plainText = (content: string): Shape["text"] => ({
  text: content,
  font: { name: "等线", size: 11, bold: false, italic: false, color: "#000000" },
  horizontal: "Left",
  vertical: "Top",
  autoSize: "AutoSizeNone",
  margins: { left: 7.2, top: 3.6, right: 7.2, bottom: 3.6 },
});

const newId = ({ workbook }: Sheet): { id: string; count: number } => {
  const count = workbook.newId();
  return { id: `{${String(count).padStart(8, "0")}-0000-4000-8000-000000000004}`, count };
};

function addShape(sheet: Sheet, part: Partial<Shape> & Pick<Shape, "type">, noun: string): HostObject {
  sheet.checkProtection();
  const { id, count } = newId(sheet);
  const shape: Shape = {
    id,
    name: `${noun} ${count}`,
    geometry: null,
    textBox: false,
    rotation: 0,
    visible: true,
    altTextTitle: "",
    altTextDescription: "",
    lockAspectRatio: false,
    placement: "TwoCell",
    fill: { color: "#4472C4", transparency: 0 },
    line: { color: "#2F528F", weight: 1, dashStyle: "Solid", visible: true },
    text: null,
    connector: null,
    image: null,
    children: [],
    ...DEFAULT_BOX,
    ...part,
  };
  sheet.shapes.push(shape);
  shapeChanged({ sheet, shape });
  return object("Shape", { sheet, shape });
}

function copyTo(shape: Shape, target: Sheet): HostObject {
  target.checkProtection();
  const made = copyShape(shape, () => newId(target).id);
  target.shapes.push(made);
  shapeChanged({ sheet: target, shape: made });
  return object("Shape", { sheet: target, shape: made });
}

function sheetFrom(given: unknown, { sheet }: ShapeSelf): Sheet {
  if (given === undefined || given === null) return sheet;
  const found =
    given instanceof Object && "self" in given
      ? (given as HostObject<"Worksheet">).self
      : sheet.workbook.findSheet(text(given, "The sheet"));
  if (!found) throw new HostError("ItemNotFound", "There is no such sheet.");
  return found;
}

const collection = classTable<"ShapeCollection">({
  name: "ShapeCollection",
  items: (self) => self.shapes.map((shape) => shapeObject(self, shape)),
  item: (self, args) => shapeObject(self, findShape(self.shapes, args[0])),
  call: { GetCount: (self) => self.shapes.length },
  path: {
    AddGeometricShape: (self, args) =>
      addShape(
        self,
        { type: "GeometricShape", geometry: text(args[0], "The shape type"), text: plainText("") },
        "形状",
      ),
    AddTextBox: (self, args) =>
      addShape(
        self,
        {
          type: "GeometricShape",
          geometry: "Rectangle",
          textBox: true,
          text: plainText(optionalText(args[0]) ?? ""),
          fill: { color: "#FFFFFF", transparency: 0 },
          line: { color: "#000000", weight: 0.75, dashStyle: "Solid", visible: true },
        },
        "文本框",
      ),
    // start left, start top, end left, end top, connector type
    AddLine: (self, args) => {
      const [x1, y1, x2, y2] = args.slice(0, 4).map((each) => number(each, "The point"));
      if (x1 === undefined || y1 === undefined || x2 === undefined || y2 === undefined)
        throw invalid("A line has two ends.");
      return addShape(
        self,
        {
          type: "Line",
          // A size below zero tells which diagonal of the box the line is.
          left: x1,
          top: y1,
          width: x2 - x1,
          height: y2 - y1,
          fill: { color: null, transparency: 0 },
          connector: {
            type: oneOf(args[4] ?? "Straight", ["Straight", "Elbow", "Curve"] as const, "The connector type"),
            beginArrow: "None",
            endArrow: "None",
            begin: null,
            end: null,
          },
        },
        "直接连接符",
      );
    },
    AddGroup: (self, args) => {
      const members = list(args[0], "The shapes").map((each) => {
        const shape =
          each instanceof Object && "self" in each
            ? (each as HostObject<"Shape">).self.shape
            : findShape(self.shapes, each);
        if (!shape || !self.shapes.includes(shape)) throw missing();
        return shape;
      });
      if (members.length < 2) throw invalid("A group has at least two shapes.");
      self.shapes = self.shapes.filter((shape) => !members.includes(shape));
      return addShape(
        self,
        {
          type: "Group",
          ...boxAround(members),
          // A group looks like what is in it.
          fill: { color: null, transparency: 0 },
          line: { color: null, weight: 0.75, dashStyle: "Solid", visible: false },
          children: members,
        },
        "组合",
      );
    },
    GetItem: (self, args) => shapeObject(self, findShape(self.shapes, args[0])),
    GetItemAt: (self, args) => shapeObject(self, self.shapes[whole(args[0], "The index")]),
    GetItemOrNullObject: (self, args) => {
      const shape = findShape(self.shapes, args[0]);
      return shape ? shapeObject(self, shape) : null;
    },
  },
});

/** Changes a shape and tells everybody. */
export const changeShape = (self: ShapeSelf, part: Partial<Shape>): void => {
  Object.assign(self.shape, part);
  shapeChanged(self);
};

const leftEdge = (shape: Shape): number => Math.min(shape.left, shape.left + shape.width);
const topEdge = (shape: Shape): number => Math.min(shape.top, shape.top + shape.height);

function resize(self: ShapeSelf, part: Partial<Pick<Shape, "width" | "height">>): void {
  changeShape(self, part);
  routeConnectors(self.sheet, self.shape);
  fitGroups(self.sheet.shapes, self.shape);
}

/** The groups around a shape reach as far as what they hold. */
function fitGroups(shapes: readonly Shape[], shape: Shape): void {
  for (const group of shapes) {
    if (!every(group.children).includes(shape)) continue;
    fitGroups(group.children, shape);
    Object.assign(group, boxAround(group.children));
  }
}

function boxAround(shapes: readonly Shape[]): Pick<Shape, "left" | "top" | "width" | "height"> {
  const left = Math.min(...shapes.map(leftEdge));
  const top = Math.min(...shapes.map(topEdge));
  const right = Math.max(...shapes.map((shape) => leftEdge(shape) + Math.abs(shape.width)));
  const bottom = Math.max(...shapes.map((shape) => topEdge(shape) + Math.abs(shape.height)));
  return { left, top, width: right - left, height: bottom - top };
}

/** A group's shapes move along with it. */
function move(self: ShapeSelf, left: number, top: number): void {
  const shift = (shape: Shape, dx: number, dy: number): void => {
    shape.left += dx;
    shape.top += dy;
    for (const child of shape.children) shift(child, dx, dy);
  };
  shift(self.shape, left - leftEdge(self.shape), top - topEdge(self.shape));
  for (const each of every([self.shape])) routeConnectors(self.sheet, each);
  fitGroups(self.sheet.shapes, self.shape);
  shapeChanged(self);
}

const shape = classTable<"Shape">({
  name: "Shape",
  identity: (self) => ({ Id: self.shape.id }),
  get: {
    Id: (self) => self.shape.id,
    Name: (self) => self.shape.name,
    DisplayName: (self) => self.shape.name,
    Type: (self) => self.shape.type,
    GeometricShapeType: (self) => self.shape.geometry,
    Left: (self) => leftEdge(self.shape),
    Top: (self) => topEdge(self.shape),
    Width: (self) => Math.abs(self.shape.width),
    Height: (self) => Math.abs(self.shape.height),
    Rotation: (self) => self.shape.rotation,
    Visible: (self) => self.shape.visible,
    AltTextTitle: (self) => self.shape.altTextTitle,
    AltTextDescription: (self) => self.shape.altTextDescription,
    LockAspectRatio: (self) => self.shape.lockAspectRatio,
    Placement: (self) => self.shape.placement,
    Level: (self) => (self.sheet.shapes.includes(self.shape) ? 0 : 1),
    ZOrderPosition: (self) => self.sheet.shapes.indexOf(self.shape),
    ConnectionSiteCount: (self) => (self.shape.type === "GeometricShape" ? 4 : 0),
  },
  set: {
    Name: (self, value) => changeShape(self, { name: text(value, "The name") }),
    GeometricShapeType: (self, value) => changeShape(self, { geometry: text(value, "The shape type") }),
    Left: (self, value) => move(self, number(value, "left"), topEdge(self.shape)),
    Top: (self, value) => move(self, leftEdge(self.shape), number(value, "top")),
    Width: (self, value) => resize(self, { width: number(value, "width") }),
    Height: (self, value) => resize(self, { height: number(value, "height") }),
    Rotation: (self, value) => changeShape(self, { rotation: number(value, "rotation") }),
    Visible: (self, value) => changeShape(self, { visible: flag(value, "visible") }),
    AltTextTitle: (self, value) => changeShape(self, { altTextTitle: text(value, "The title") }),
    AltTextDescription: (self, value) =>
      changeShape(self, { altTextDescription: text(value, "The description") }),
    LockAspectRatio: (self, value) => changeShape(self, { lockAspectRatio: flag(value, "lockAspectRatio") }),
    Placement: (self, value) =>
      changeShape(self, {
        placement: oneOf(value, ["TwoCell", "OneCell", "Absolute"] as const, "The placement"),
      }),
  },
  call: {
    Delete: (self) => {
      self.sheet.checkProtection();
      const drop = (shapes: Shape[]): Shape[] =>
        shapes
          .filter((each) => each !== self.shape)
          .map((each) => Object.assign(each, { children: drop(each.children) }));
      self.sheet.shapes = drop(self.sheet.shapes);
      shapeChanged(self);
    },
    IncrementLeft: (self, args) =>
      move(self, leftEdge(self.shape) + number(args[0], "The step"), topEdge(self.shape)),
    IncrementTop: (self, args) =>
      move(self, leftEdge(self.shape), topEdge(self.shape) + number(args[0], "The step")),
    IncrementRotation: (self, args) =>
      changeShape(self, { rotation: (self.shape.rotation + number(args[0], "The step")) % 360 }),
    SetZOrder: (self, args) => setOrder(self, args[0]),
  },
  path: {
    Fill: (self) => object("ShapeFill", self),
    LineFormat: (self) => object("ShapeLineFormat", self),
    TextFrame: (self) => object("TextFrame", self),
    Line: (self) => typed(self, "Line", object("Line", self)),
    Group: (self) => typed(self, "Group", object("ShapeGroup", self)),
    GeometricShape: (self) => typed(self, "GeometricShape", object("GeometricShape", self)),
    ParentGroup: (self) =>
      shapeObject(
        self.sheet,
        every(self.sheet.shapes).find((each) => each.children.includes(self.shape)),
      ),
    CopyTo: (self, args) => copyTo(self.shape, sheetFrom(args[0], self)),
    _GetShapeById: (self, args) => shapeObject(self.sheet, findShape(self.sheet.shapes, args[0])),
  },
});

function typed(self: ShapeSelf, type: Shape["type"], target: HostObject): HostObject {
  if (self.shape.type !== type) throw new HostError("InvalidOperation", `The shape is not of type ${type}.`);
  return target;
}

function setOrder(self: ShapeSelf, value: unknown): void {
  const to = oneOf(
    value,
    ["BringToFront", "BringForward", "SendToBack", "SendBackward"] as const,
    "The order",
  );
  const { shapes } = self.sheet;
  const from = shapes.indexOf(self.shape);
  if (from < 0) throw missing();
  const last = shapes.length - 1;
  const target = { BringToFront: last, BringForward: from + 1, SendToBack: 0, SendBackward: from - 1 }[to];
  shapes.splice(from, 1);
  shapes.splice(Math.max(0, Math.min(last, target)), 0, self.shape);
  shapeChanged(self);
}

const geometric = classTable<"GeometricShape">({
  name: "GeometricShape",
  identity: (self) => ({ Id: self.shape.id }),
  get: { Id: (self) => self.shape.id },
  path: { Shape: (self) => object("Shape", self) },
});

const group = classTable<"ShapeGroup">({
  name: "ShapeGroup",
  identity: (self) => ({ Id: self.shape.id }),
  get: { Id: (self) => self.shape.id },
  call: {
    Ungroup: (self) => {
      const at = self.sheet.shapes.indexOf(self.shape);
      if (at < 0) throw missing();
      self.sheet.shapes.splice(at, 1, ...self.shape.children);
      shapeChanged(self);
    },
  },
  path: {
    Shape: (self) => object("Shape", self),
    Shapes: (self) => object("GroupShapeCollection", self),
  },
});

const members = classTable<"GroupShapeCollection">({
  name: "GroupShapeCollection",
  items: (self) => self.shape.children.map((child) => shapeObject(self.sheet, child)),
  item: (self, args) => shapeObject(self.sheet, findShape(self.shape.children, args[0])),
  call: { GetCount: (self) => self.shape.children.length },
  path: {
    GetItem: (self, args) => shapeObject(self.sheet, findShape(self.shape.children, args[0])),
    GetItemAt: (self, args) => shapeObject(self.sheet, self.shape.children[whole(args[0], "The index")]),
  },
});

export const shapeTables: readonly ClassTable[] = [collection, shape, geometric, group, members];
