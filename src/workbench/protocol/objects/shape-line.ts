import type { Connector, Shape } from "../../model/drawing";
import { HostError } from "../../model/host-error";
import { classTable, type ClassTable } from "../class-table";
import { colour, flag, invalid, number, oneOf, text, whole } from "./arguments";
import { type HostObject, object, type ShapeSelf } from "./selves";
import { changeShape, findShape, routeConnectors, shapeChanged, shapeObject } from "./shape";

function connector(self: ShapeSelf): Connector {
  if (!self.shape.connector) throw new HostError("InvalidOperation", "The shape is not a line.");
  return self.shape.connector;
}

const connect = (self: ShapeSelf, part: Partial<Connector>): void => {
  Object.assign(connector(self), part);
  shapeChanged(self);
};

function join(self: ShapeSelf, end: "begin" | "end", args: readonly unknown[]): void {
  const to = joint(args);
  connect(self, { [end]: to });
  const target = findShape(self.sheet.shapes, to.shapeId);
  if (target) routeConnectors(self.sheet, target);
}

/** shape, connection site */
function joint(args: readonly unknown[]): NonNullable<Connector["begin"]> {
  const target = args[0] as HostObject | null;
  if (target?.className !== "Shape") throw invalid("A line is connected to a shape.");
  return { shapeId: (target as HostObject<"Shape">).self.shape.id, site: whole(args[1], "The site") };
}

const line = classTable<"Line">({
  name: "Line",
  identity: (self) => ({ Id: self.shape.id }),
  get: {
    Id: (self) => self.shape.id,
    // The library spells this one member in lower case.
    connectorType: (self) => connector(self).type,
    BeginArrowheadStyle: (self) => connector(self).beginArrow,
    EndArrowheadStyle: (self) => connector(self).endArrow,
    IsBeginConnected: (self) => connector(self).begin !== null,
    IsEndConnected: (self) => connector(self).end !== null,
    BeginConnectedSite: (self) => connector(self).begin?.site ?? 0,
    EndConnectedSite: (self) => connector(self).end?.site ?? 0,
  },
  set: {
    connectorType: (self, value) =>
      connect(self, { type: oneOf(value, ["Straight", "Elbow", "Curve"] as const, "The connector type") }),
    BeginArrowheadStyle: (self, value) => connect(self, { beginArrow: text(value, "The arrowhead") }),
    EndArrowheadStyle: (self, value) => connect(self, { endArrow: text(value, "The arrowhead") }),
  },
  call: {
    ConnectBeginShape: (self, args) => join(self, "begin", args),
    ConnectEndShape: (self, args) => join(self, "end", args),
    DisconnectBeginShape: (self) => connect(self, { begin: null }),
    DisconnectEndShape: (self) => connect(self, { end: null }),
  },
  path: {
    Shape: (self) => object("Shape", self),
    BeginConnectedShape: (self) =>
      shapeObject(self.sheet, findShape(self.sheet.shapes, connector(self).begin?.shapeId)),
    EndConnectedShape: (self) =>
      shapeObject(self.sheet, findShape(self.sheet.shapes, connector(self).end?.shapeId)),
  },
});

const fill = classTable<"ShapeFill">({
  name: "ShapeFill",
  get: {
    ForegroundColor: (self) => self.shape.fill.color ?? "",
    Transparency: (self) => self.shape.fill.transparency,
    Type: (self) => (self.shape.fill.color === null ? "NoFill" : "Solid"),
  },
  set: {
    ForegroundColor: (self, value) =>
      changeShape(self, { fill: { ...self.shape.fill, color: colour(value) } }),
    Transparency: (self, value) =>
      changeShape(self, { fill: { ...self.shape.fill, transparency: number(value, "The transparency") } }),
  },
  call: {
    SetSolidColor: (self, args) =>
      changeShape(self, { fill: { ...self.shape.fill, color: colour(args[0]) } }),
    Clear: (self) => changeShape(self, { fill: { ...self.shape.fill, color: null } }),
  },
});

const outline = (self: ShapeSelf, part: Partial<Shape["line"]>): void =>
  changeShape(self, { line: { ...self.shape.line, ...part } });

const lineFormat = classTable<"ShapeLineFormat">({
  name: "ShapeLineFormat",
  get: {
    Color: (self) => self.shape.line.color ?? "",
    Weight: (self) => self.shape.line.weight,
    DashStyle: (self) => self.shape.line.dashStyle,
    Visible: (self) => self.shape.line.visible,
  },
  set: {
    Color: (self, value) => outline(self, { color: colour(value), visible: true }),
    Weight: (self, value) => outline(self, { weight: number(value, "The weight") }),
    DashStyle: (self, value) => outline(self, { dashStyle: text(value, "The dash style") }),
    Visible: (self, value) => outline(self, { visible: flag(value, "visible") }),
  },
});

export const shapeLineTables: readonly ClassTable[] = [line, fill, lineFormat];
