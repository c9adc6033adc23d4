import type { DrawingPlan, DrawnBox, DrawnEnd, DrawnLine } from "../workbook/plan";
import { BOX_LOOKS, LINE_LOOKS } from "./drawing-looks";
import { jsonBytes } from "./limits";

/** What a shape puts on the wire beside its texts; measured, see the test. */
const BOX_BYTES = 1_100;
const LINE_BYTES = 800;

/** How many bytes a drawing puts on the wire, about. */
export function drawingBytes({ altText, boxes, lines }: DrawingPlan): number {
  const texts = jsonBytes([altText, ...boxes.map((box) => box.lines)]);
  return boxes.length * BOX_BYTES + lines.length * LINE_BYTES + texts;
}

/** Above and below the text of Excel's own text boxes, in points. */
const OWN_PADDING = 3.6;

/** Name of the group that holds a drawing. */
export const groupName = ({ name }: Pick<DrawingPlan, "name">): string => `Opsheet ${name}`;

/** Name of the shape of a box or line: the same key has the same name whenever it is drawn. */
export const shapeName = (drawing: Pick<DrawingPlan, "name">, { key }: { readonly key: string }): string =>
  `${groupName(drawing)} ${key}`;

/** A box that is drawn, and its shape. */
interface BoxShape {
  readonly box: DrawnBox;
  readonly shape: Excel.Shape;
}

/**
 * Queues a drawing on a sheet that has none of its shapes; `guests` are other shapes that join its group. The first box
 * of each look is made, and the others like it are copies of it: that is little more than half the bytes.
 */
export function addDrawing(
  sheet: Excel.Worksheet,
  drawing: DrawingPlan,
  guests: readonly Excel.Shape[] = [],
): void {
  const boxes = new Map<string, BoxShape>();
  for (const box of drawing.boxes) {
    const model = modelOf(box, [...boxes.values()]);
    const shape = model ? copyBox(model, drawing, box) : addBox(sheet, drawing, box);
    boxes.set(box.key, { box, shape });
  }
  const lines = drawing.lines.map((line) => addLine(sheet, drawing, line, boxes));
  closeGroup(sheet, drawing, [...[...boxes.values()].map(({ shape }) => shape), ...lines, ...guests]);
}

function addBox(sheet: Excel.Worksheet, drawing: DrawingPlan, box: DrawnBox): Excel.Shape {
  const shape = sheet.shapes.addTextBox(box.lines.join("\n"));
  shape.name = shapeName(drawing, box);
  placeBox(shape, drawing, box);
  shape.width = box.width;
  shape.height = box.height;
  const { textFrame } = shape;
  textFrame.leftMargin = drawing.padding.across;
  textFrame.rightMargin = drawing.padding.across;
  if (drawing.padding.down !== OWN_PADDING) {
    textFrame.topMargin = drawing.padding.down;
    textFrame.bottomMargin = drawing.padding.down;
  }
  const { fill, text, bold, isPlain } = BOX_LOOKS[box.look];
  const { font } = textFrame.textRange;
  font.size = box.fontSize;
  if (bold) font.bold = true;
  if (text !== undefined) font.color = text;
  if (fill !== null) shape.fill.setSolidColor(fill);
  if (isPlain) {
    shape.fill.clear();
    shape.lineFormat.visible = false;
  }
  return shape;
}

/** A box that looks like the wanted one, as wide and as high if there is one. */
function modelOf(wanted: DrawnBox, drawn: readonly BoxShape[]): BoxShape | undefined {
  const sizesShared = ({ box: { width, height } }: BoxShape): number =>
    Number(width === wanted.width) + Number(height === wanted.height);
  return drawn
    .filter(({ box }) => box.look === wanted.look && box.fontSize === wanted.fontSize)
    .sort((a, b) => sizesShared(b) - sizesShared(a))[0];
}

/** Queues a box that looks like one that is drawn. */
function copyBox(model: BoxShape, drawing: DrawingPlan, box: DrawnBox): Excel.Shape {
  const shape = model.shape.copyTo();
  shape.name = shapeName(drawing, box);
  placeBox(shape, drawing, box);
  if (box.width !== model.box.width) shape.width = box.width;
  if (box.height !== model.box.height) shape.height = box.height;
  shape.textFrame.textRange.text = box.lines.join("\n");
  return shape;
}

function placeBox(shape: Excel.Shape, { left, top }: DrawingPlan, box: DrawnBox): void {
  shape.left = asWire(left + box.left);
  shape.top = asWire(top + box.top);
}

/** Queues a line, joined to the boxes at its ends: in Excel it goes along when one of them is moved. */
function addLine(
  sheet: Excel.Worksheet,
  drawing: DrawingPlan,
  line: DrawnLine,
  boxes: ReadonlyMap<string, BoxShape>,
): Excel.Shape {
  const { left, top } = drawing;
  const { from, to } = line;
  const [x1, y1, x2, y2] = [left + from.x, top + from.y, left + to.x, top + to.y].map(asWire) as [
    number,
    number,
    number,
    number,
  ];
  const shape = sheet.shapes.addLine(x1, y1, x2, y2);
  shape.name = shapeName(drawing, line);
  const look = LINE_LOOKS[line.look];
  if (look) {
    shape.lineFormat.color = look.color;
    shape.lineFormat.weight = look.weight;
  }
  const [begin, end] = [jointOf(from, boxes), jointOf(to, boxes)];
  if (begin) shape.line.connectBeginShape(begin.shape, begin.site);
  if (end) shape.line.connectEndShape(end.shape, end.site);
  if (look?.arrow) shape.line.endArrowheadStyle = "Triangle";
  return shape;
}

function jointOf(end: DrawnEnd, boxes: ReadonlyMap<string, BoxShape>) {
  const found = boxes.get(end.box ?? "");
  return found ? { shape: found.shape, site: nearestSite(found.box, end) } : null;
}

/** Excel counts the connection sites of a box from the top against the clock: top, left, bottom, right. */
export function sitesOf({ left, top, width, height }: DrawnBox): readonly { x: number; y: number }[] {
  return [
    { x: left + width / 2, y: top },
    { x: left, y: top + height / 2 },
    { x: left + width / 2, y: top + height },
    { x: left + width, y: top + height / 2 },
  ];
}

/** The connection site of a box that is nearest to a point. */
export function nearestSite(box: DrawnBox, { x, y }: { readonly x: number; readonly y: number }): number {
  const distances = sitesOf(box).map((site) => Math.hypot(site.x - x, site.y - y));
  return distances.indexOf(Math.min(...distances));
}

/** Queues the group of a drawing over its shapes. Cells that are hidden or widened do not change its size. */
function closeGroup(sheet: Excel.Worksheet, drawing: DrawingPlan, shapes: readonly Excel.Shape[]): void {
  // Excel has no group of one.
  if (shapes.length < 2) return;
  const group = sheet.shapes.addGroup([...shapes]);
  group.name = groupName(drawing);
  group.altTextDescription = drawing.altText;
  group.placement = "OneCell";
}

/** Sums of tenths are no tenths in binary; what goes over the wire has no tail of digits. */
export const asWire = (points: number): number => Math.round(points * 100) / 100;
