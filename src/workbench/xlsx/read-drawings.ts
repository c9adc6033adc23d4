import type { Box, Chart, Connector, Shape, ShapeText } from "../model/drawing";
import type { Sheet } from "../model/sheet";
import { readAnchor, readPlacement } from "./anchors";
import type { Theme } from "./colours";
import { drawingColour, transparencyOf } from "./drawing-colours";
import { rememberDrawing } from "./drawing-source";
import type { OfficePackage, Relationship } from "./package";
import { readChart } from "./read-chart";
import { drawingText } from "./sheet-aspects";
import { points } from "./units";
import { attribute, child, childrenOf, descend, findAll, flag, parseXml, type XmlElement } from "./xml";

interface Reading {
  readonly from: OfficePackage;
  readonly part: string;
  readonly related: readonly Relationship[];
  readonly sheet: Sheet;
  readonly theme: Theme;
  /** Model ids by the ids of the drawing, for connectors. */
  readonly ids: Map<string, string>;
}

/** Reads a sheet's charts and shapes into the model, as far as the model knows them. The parts stay as they are. */
export function readDrawings(from: OfficePackage, sheetPart: string, sheet: Sheet, theme: Theme): void {
  const part = from.relationships(sheetPart).find((each) => each.kind === "drawing")?.target;
  const text = part === undefined ? undefined : from.text(part);
  if (part === undefined || text === undefined) return;
  const root = parseXml(text);
  const reading: Reading = { from, part, related: from.relationships(part), sheet, theme, ids: new Map() };
  for (const each of findAll(root, "cNvPr"))
    reading.ids.set(each.attributes.id ?? "", String(sheet.workbook.newId()));
  root.children.forEach((anchor, index) => {
    const frame = child(anchor, "graphicFrame");
    const chart = frame ? readChartFrame(frame, anchor, reading) : null;
    const drawn = anchor.children.find((each) => IN_GROUPS.test(each.name));
    const shape = drawn ? readShape(drawn, reading) : null;
    if (chart) sheet.charts.push(chart);
    if (shape && drawn) {
      placeShape(shape, drawn, readAnchor(anchor, sheet));
      shape.placement = readPlacement(anchor);
      sheet.shapes.push(shape);
    }
    const made = chart ?? shape;
    const xmlId = Number(findAll(anchor, "cNvPr")[0]?.attributes.id ?? 0);
    if (made) rememberDrawing(made, { anchor: index, xmlId, text: drawingText(made) });
  });
}

function readChartFrame(frame: XmlElement, anchor: XmlElement, reading: Reading): Chart | null {
  const reference = descend(frame, "graphic", "graphicData", "chart");
  const target = reading.related.find((each) => each.id === (reference && attribute(reference, "r:id")));
  const xml = target && reading.from.text(target.target);
  if (!target || xml === undefined) return null;
  const name = descend(frame, "nvGraphicFramePr", "cNvPr");
  const chart = readChart(parseXml(xml), reading.theme);
  return {
    ...readAnchor(anchor, reading.sheet),
    id: reading.ids.get(name?.attributes.id ?? "") ?? "",
    name: name?.attributes.name ?? "",
    ...chart,
    source: { part: target.target, touched: false },
  };
}

const IN_GROUPS = /^(sp|cxnSp|grpSp|pic)$/;

/** Puts a shape into a box of the sheet, and the shapes of a group into the parts of it that are theirs. */
function placeShape(shape: Shape, of: XmlElement, box: Box): void {
  const frame = frameOf(of);
  const mirrored = (name: string): boolean => shape.type === "Line" && flagOf(frame, name);
  // A line that runs to the left or upwards has a size below zero.
  Object.assign(shape, {
    left: mirrored("flipH") ? box.left + box.width : box.left,
    width: mirrored("flipH") ? -box.width : box.width,
    top: mirrored("flipV") ? box.top + box.height : box.top,
    height: mirrored("flipV") ? -box.height : box.height,
  });
  const inner = boxOf(frame, "chOff", "chExt");
  const across = inner.width === 0 ? 1 : box.width / inner.width;
  const down = inner.height === 0 ? 1 : box.height / inner.height;
  const members = of.children.filter((each) => IN_GROUPS.test(each.name));
  shape.children.forEach((child, index) => {
    const member = members[index];
    if (!member) return;
    const own = boxOf(frameOf(member), "off", "ext");
    placeShape(child, member, {
      left: box.left + (own.left - inner.left) * across,
      top: box.top + (own.top - inner.top) * down,
      width: own.width * across,
      height: own.height * down,
    });
  });
}

const frameOf = (of: XmlElement): XmlElement | undefined =>
  child(child(of, "spPr") ?? child(of, "grpSpPr"), "xfrm");

function boxOf(frame: XmlElement | undefined, place: string, size: string): Box {
  const at = child(frame, place)?.attributes ?? {};
  const extent = child(frame, size)?.attributes ?? {};
  return {
    left: points(Number(at.x ?? 0)),
    top: points(Number(at.y ?? 0)),
    width: points(Number(extent.cx ?? 0)),
    height: points(Number(extent.cy ?? 0)),
  };
}

/** What a shape's style says where the shape itself says nothing: files of Excel often leave colours to it. */
function styleColour(of: XmlElement, name: string, theme: Theme): string | null {
  const reference = descend(of, "style", name);
  return reference && reference.attributes.idx !== "0" ? drawingColour(reference, theme) : null;
}

function readShape(of: XmlElement, reading: Reading): Shape {
  const about = findAll(of, "cNvPr")[0];
  const properties = child(of, "spPr") ?? child(of, "grpSpPr");
  const frame = child(properties, "xfrm");
  const preset = child(properties, "prstGeom")?.attributes.prst;
  const line = child(properties, "ln");
  const solid = child(properties, "solidFill");
  const body = child(of, "txBody");
  const type =
    of.name === "grpSp"
      ? "Group"
      : of.name === "pic"
        ? "Image"
        : of.name === "cxnSp"
          ? "Line"
          : preset === undefined
            ? "Unsupported"
            : "GeometricShape";
  return {
    id: reading.ids.get(about?.attributes.id ?? "") ?? "",
    name: about?.attributes.name ?? "",
    type,
    geometry: type === "GeometricShape" && preset !== undefined ? geometryName(preset) : null,
    textBox: flagOf(descend(of, "nvSpPr", "cNvSpPr"), "txBox"),
    ...boxOf(frame, "off", "ext"),
    rotation: Number(frame?.attributes.rot ?? 0) / 60000,
    visible: !flagOf(about, "hidden"),
    altTextTitle: about?.attributes.title ?? "",
    altTextDescription: about?.attributes.descr ?? "",
    lockAspectRatio: findAll(of, "picLocks").some((each) => flag(each, "noChangeAspect")),
    placement: "TwoCell",
    fill: {
      color:
        drawingColour(solid, reading.theme) ??
        (child(properties, "noFill") ? null : styleColour(of, "fillRef", reading.theme)),
      transparency: transparencyOf(solid),
    },
    line: {
      color:
        drawingColour(child(line, "solidFill"), reading.theme) ?? styleColour(of, "lnRef", reading.theme),
      weight: points(Number(line?.attributes.w ?? 9525)),
      dashStyle: dashName(child(line, "prstDash")?.attributes.val),
      visible:
        child(line, "noFill") === undefined &&
        (line !== undefined || styleColour(of, "lnRef", reading.theme) !== null),
    },
    text: body ? readText(body, reading.theme, styleColour(of, "fontRef", reading.theme)) : null,
    connector: of.name === "cxnSp" ? readConnector(of, preset, line, reading) : null,
    image: of.name === "pic" ? readPicture(of, reading) : null,
    children:
      of.name === "grpSp"
        ? of.children.filter((each) => IN_GROUPS.test(each.name)).map((each) => readShape(each, reading))
        : [],
    source: { part: reading.part, touched: false },
  };
}

const flagOf = (of: XmlElement | undefined, name: string): boolean => (of ? flag(of, name) : false);

/** "roundRect" is RoundRectangle in Excel.GeometricShapeType. */
export const geometryName = (preset: string): string =>
  (preset.charAt(0).toUpperCase() + preset.slice(1))
    .replace(/Rect$/, "Rectangle")
    .replace(/^RtTriangle$/, "RightTriangle");

export const presetName = (geometry: string): string =>
  geometry
    .replace(/^RightTriangle$/, "RtTriangle")
    .replace(/Rectangle$/, "Rect")
    .replace(/^./, (first) => first.toLowerCase());

/** Excel.ShapeLineDashStyle against the file's words. */
export const DASHES: readonly (readonly [file: string, api: string])[] = [
  ["solid", "Solid"],
  ["dash", "Dash"],
  ["dashDot", "DashDot"],
  ["sysDashDotDot", "DashDotDot"],
  ["lgDash", "LongDash"],
  ["lgDashDot", "LongDashDot"],
  ["lgDashDotDot", "LongDashDotDot"],
  ["sysDot", "RoundDot"],
  ["dot", "SquareDot"],
  ["sysDash", "SystemDash"],
  ["sysDashDot", "SystemDashDot"],
];

const dashName = (file: string | undefined): string => DASHES.find(([word]) => word === file)?.[1] ?? "Solid";

/** Excel.ArrowheadStyle against the file's words. */
export const ARROWS: readonly (readonly [file: string, api: string])[] = [
  ["none", "None"],
  ["triangle", "Triangle"],
  ["stealth", "Stealth"],
  ["diamond", "Diamond"],
  ["oval", "Oval"],
  ["arrow", "Open"],
];

const arrowName = (end: XmlElement | undefined): string =>
  ARROWS.find(([word]) => word === end?.attributes.type)?.[1] ?? "None";

function readConnector(
  of: XmlElement,
  preset: string | undefined,
  line: XmlElement | undefined,
  reading: Reading,
): Connector {
  const joint = (name: string): Connector["begin"] => {
    const found = descend(of, "nvCxnSpPr", "cNvCxnSpPr", name);
    const shapeId = found && reading.ids.get(found.attributes.id ?? "");
    return shapeId ? { shapeId, site: Number(found.attributes.idx ?? 0) } : null;
  };
  return {
    type: preset?.startsWith("bent") ? "Elbow" : preset?.startsWith("curved") ? "Curve" : "Straight",
    beginArrow: arrowName(child(line, "headEnd")),
    endArrow: arrowName(child(line, "tailEnd")),
    begin: joint("stCxn"),
    end: joint("endCxn"),
  };
}

function readText(body: XmlElement, theme: Theme, styled: string | null): ShapeText {
  const frame = child(body, "bodyPr");
  const paragraphs = childrenOf(body, "p");
  const text = paragraphs
    .map((paragraph) =>
      paragraph.children.map((run) => (run.name === "br" ? "\n" : (child(run, "t")?.text ?? ""))).join(""),
    )
    .join("\n");
  const run = findAll(body, "rPr")[0];
  const align = child(paragraphs[0], "pPr")?.attributes.algn;
  const margin = (name: string, otherwise: number): number =>
    points(Number(frame?.attributes[name] ?? otherwise));
  return {
    text,
    font: {
      name: (child(run, "ea") ?? child(run, "latin"))?.attributes.typeface ?? "等线",
      size: Number(run?.attributes.sz ?? 1100) / 100,
      bold: flagOf(run, "b"),
      italic: flagOf(run, "i"),
      color: drawingColour(child(run, "solidFill"), theme) ?? styled ?? "#000000",
    },
    horizontal: HORIZONTAL.find(([word]) => word === align)?.[1] ?? "Left",
    vertical: VERTICAL.find(([word]) => word === frame?.attributes.anchor)?.[1] ?? "Top",
    autoSize: child(frame, "spAutoFit")
      ? "AutoSizeShapeToFitText"
      : child(frame, "normAutofit")
        ? "AutoSizeTextToFitShape"
        : "AutoSizeNone",
    margins: {
      left: margin("lIns", 91440),
      top: margin("tIns", 45720),
      right: margin("rIns", 91440),
      bottom: margin("bIns", 45720),
    },
  };
}

/** Excel.ShapeTextHorizontalAlignment and Excel.ShapeTextVerticalAlignment against the file's words. */
export const HORIZONTAL: readonly (readonly [file: string, api: string])[] = [
  ["l", "Left"],
  ["ctr", "Center"],
  ["r", "Right"],
  ["just", "Justify"],
  ["dist", "Distributed"],
];

export const VERTICAL: readonly (readonly [file: string, api: string])[] = [
  ["t", "Top"],
  ["ctr", "Middle"],
  ["b", "Bottom"],
  ["just", "Justified"],
  ["dist", "Distributed"],
];

function readPicture(of: XmlElement, reading: Reading): string | null {
  const blip = descend(of, "blipFill", "blip");
  const id = blip && attribute(blip, "r:embed");
  const target = reading.related.find((each) => each.id === id && !each.external)?.target;
  const bytes = target === undefined ? undefined : reading.from.bytes(target);
  return bytes ? base64(bytes) : null;
}

function base64(bytes: Uint8Array): string {
  let binary = "";
  for (let at = 0; at < bytes.length; at += 8192)
    binary += String.fromCharCode(...bytes.subarray(at, at + 8192));
  return btoa(binary);
}
