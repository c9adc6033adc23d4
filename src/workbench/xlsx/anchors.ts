import type { Box } from "../model/drawing";
import type { Sheet } from "../model/sheet";
import { emu, points } from "./units";
import { attribute, child, type XmlElement } from "./xml";

/** Positions in a drawing: cells and offsets in the file, points from the top left corner in the model. */

const width = (sheet: Sheet, column: number): number =>
  sheet.columns.get(column)?.hidden ? 0 : sheet.columnWidth(column);
const height = (sheet: Sheet, row: number): number =>
  sheet.rows.get(row)?.hidden ? 0 : sheet.rowHeight(row);

/** Reads the box an anchor covers. */
export function readAnchor(anchor: XmlElement, sheet: Sheet): Box {
  const from = corner(child(anchor, "from"), sheet);
  const to = corner(child(anchor, "to"), sheet);
  const size = child(anchor, "ext");
  const place = child(anchor, "pos");
  const left = place ? points(Number(place.attributes.x ?? 0)) : from.left;
  const top = place ? points(Number(place.attributes.y ?? 0)) : from.top;
  return size && !child(anchor, "to")
    ? { left, top, width: extent(size, "cx"), height: extent(size, "cy") }
    : { left, top, width: Math.max(0, to.left - left), height: Math.max(0, to.top - top) };
}

const extent = (size: XmlElement, name: string): number => points(Number(attribute(size, name) ?? 0));

function corner(of: XmlElement | undefined, sheet: Sheet): { left: number; top: number } {
  const number = (name: string): number => Number(child(of, name)?.text ?? 0);
  let left = 0;
  for (let column = 0; column < number("col"); column++) left += width(sheet, column);
  let top = 0;
  for (let row = 0; row < number("row"); row++) top += height(sheet, row);
  return { left: left + points(number("colOff")), top: top + points(number("rowOff")) };
}

const EDIT_AS: Readonly<Record<string, string>> = {
  TwoCell: "twoCell",
  OneCell: "oneCell",
  Absolute: "absolute",
};

/** How an anchor moves with its cells, in the API's words. */
export function readPlacement(anchor: XmlElement): "TwoCell" | "OneCell" | "Absolute" {
  if (anchor.name === "absoluteAnchor") return "Absolute";
  if (anchor.name === "oneCellAnchor") return "OneCell";
  const edit = anchor.attributes.editAs;
  return edit === "oneCell" ? "OneCell" : edit === "absolute" ? "Absolute" : "TwoCell";
}

/** The anchor of a box with what stands in it. */
export function anchorXml(box: Box, sheet: Sheet, placement: string, content: string): string {
  const from = cellAt(box.left, box.top, sheet);
  const to = cellAt(box.left + Math.abs(box.width), box.top + Math.abs(box.height), sheet);
  return (
    `<xdr:twoCellAnchor editAs="${EDIT_AS[placement] ?? "twoCell"}">` +
    `<xdr:from>${from}</xdr:from><xdr:to>${to}</xdr:to>${content}<xdr:clientData/></xdr:twoCellAnchor>`
  );
}

function cellAt(left: number, top: number, sheet: Sheet): string {
  let column = 0;
  let x = Math.max(0, left);
  for (; column < 16383 && x >= width(sheet, column); column++) x -= width(sheet, column);
  let row = 0;
  let y = Math.max(0, top);
  for (; row < 1048575 && y >= height(sheet, row); row++) y -= height(sheet, row);
  return (
    `<xdr:col>${column}</xdr:col><xdr:colOff>${emu(x)}</xdr:colOff>` +
    `<xdr:row>${row}</xdr:row><xdr:rowOff>${emu(y)}</xdr:rowOff>`
  );
}
