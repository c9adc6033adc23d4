import type { Shape } from "../model/drawing";
import { hex } from "./colours";
import { ARROWS, DASHES, HORIZONTAL, presetName, VERTICAL } from "./read-drawings";
import { emu } from "./units";
import { attributes, encodeXml } from "./xml";

export interface ShapeWriting {
  /** The number a shape has in the drawing, by its model id. */
  xmlId(shapeId: string): number;
  /** Stores a picture and gives its relationship id. */
  picture(base64: string): string;
}

/** A shape as a drawing holds it: <xdr:sp>, <xdr:cxnSp>, <xdr:pic> or <xdr:grpSp>. "" for one that cannot be written. */
export function shapeXml(shape: Shape, writing: ShapeWriting): string {
  switch (shape.type) {
    case "Group":
      return groupXml(shape, writing);
    case "Line":
      return lineXml(shape, writing);
    case "Image":
      return pictureXml(shape, writing);
    case "GeometricShape":
      return boxXml(shape, writing);
    case "Unsupported":
      return "";
  }
}

const about = (shape: Shape, writing: ShapeWriting): string =>
  `<xdr:cNvPr${attributes({
    id: writing.xmlId(shape.id),
    name: shape.name,
    descr: shape.altTextDescription || undefined,
    title: shape.altTextTitle || undefined,
    hidden: shape.visible ? undefined : 1,
  })}/>`;

/** A negative size means drawn to the left or upwards, which files say by mirroring. */
function frameXml(shape: Shape): string {
  const head = attributes({
    rot: shape.rotation === 0 ? undefined : Math.round(shape.rotation * 60000),
    flipH: shape.width < 0 ? 1 : undefined,
    flipV: shape.height < 0 ? 1 : undefined,
  });
  const left = shape.width < 0 ? shape.left + shape.width : shape.left;
  const top = shape.height < 0 ? shape.top + shape.height : shape.top;
  return (
    `<a:xfrm${head}><a:off x="${emu(left)}" y="${emu(top)}"/>` +
    `<a:ext cx="${emu(Math.abs(shape.width))}" cy="${emu(Math.abs(shape.height))}"/></a:xfrm>`
  );
}

const solid = (colour: string, transparency = 0): string =>
  `<a:solidFill><a:srgbClr val="${hex(colour)}"${
    transparency > 0 ? `><a:alpha val="${Math.round((1 - transparency) * 100000)}"/></a:srgbClr>` : "/>"
  }</a:solidFill>`;

function outlineXml(shape: Shape): string {
  const { line, connector } = shape;
  if (!line.visible) return "<a:ln><a:noFill/></a:ln>";
  const dash = DASHES.find(([, api]) => api === line.dashStyle)?.[0] ?? "solid";
  const arrow = (name: string, style: string | undefined): string => {
    const word = ARROWS.find(([, api]) => api === style)?.[0] ?? "none";
    return word === "none" ? "" : `<a:${name} type="${word}"/>`;
  };
  return (
    `<a:ln w="${emu(line.weight)}">${line.color === null ? "" : solid(line.color)}` +
    `${dash === "solid" ? "" : `<a:prstDash val="${dash}"/>`}` +
    `${arrow("headEnd", connector?.beginArrow)}${arrow("tailEnd", connector?.endArrow)}</a:ln>`
  );
}

const geometry = (preset: string): string => `<a:prstGeom prst="${preset}"><a:avLst/></a:prstGeom>`;

function boxXml(shape: Shape, writing: ShapeWriting): string {
  const fill = shape.fill.color === null ? "<a:noFill/>" : solid(shape.fill.color, shape.fill.transparency);
  const preset = presetName(shape.geometry ?? "Rectangle");
  return (
    `<xdr:sp macro="" textlink=""><xdr:nvSpPr>${about(shape, writing)}<xdr:cNvSpPr${attributes({ txBox: shape.textBox ? 1 : undefined })}/></xdr:nvSpPr>` +
    `<xdr:spPr>${frameXml(shape)}${geometry(preset === "textBox" ? "rect" : preset)}${fill}${outlineXml(shape)}</xdr:spPr>` +
    `${textXml(shape)}</xdr:sp>`
  );
}

function textXml(shape: Shape): string {
  const { text } = shape;
  if (!text) return "";
  const anchor = VERTICAL.find(
    ([, api]) => api === text.vertical || api === text.vertical.replace("Center", "Middle"),
  )?.[0];
  const align = HORIZONTAL.find(([, api]) => api === text.horizontal)?.[0];
  const fit =
    text.autoSize === "AutoSizeShapeToFitText"
      ? "<a:spAutoFit/>"
      : text.autoSize === "AutoSizeTextToFitShape"
        ? "<a:normAutofit/>"
        : "<a:noAutofit/>";
  const { font, margins } = text;
  const run = (tag: string): string =>
    `<a:${tag}${attributes({ lang: "zh-CN", sz: Math.round(font.size * 100), b: font.bold ? 1 : 0, i: font.italic ? 1 : 0 })}>` +
    `${solid(font.color)}<a:latin typeface="${encodeXml(font.name)}"/><a:ea typeface="${encodeXml(font.name)}"/></a:${tag}>`;
  const paragraphs = text.text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr${attributes({ algn: align === "l" ? undefined : align })}/>` +
        (line === "" ? run("endParaRPr") : `<a:r>${run("rPr")}<a:t>${encodeXml(line)}</a:t></a:r>`) +
        "</a:p>",
    )
    .join("");
  const frame = attributes({
    wrap: "square",
    lIns: emu(margins.left),
    tIns: emu(margins.top),
    rIns: emu(margins.right),
    bIns: emu(margins.bottom),
    anchor: anchor ?? "t",
  });
  return `<xdr:txBody><a:bodyPr${frame}>${fit}</a:bodyPr><a:lstStyle/>${paragraphs}</xdr:txBody>`;
}

const CONNECTORS = {
  Straight: "straightConnector1",
  Elbow: "bentConnector3",
  Curve: "curvedConnector3",
} as const;

function lineXml(shape: Shape, writing: ShapeWriting): string {
  const { connector } = shape;
  const joint = (name: string, to: { shapeId: string; site: number } | null | undefined): string =>
    to ? `<a:${name} id="${writing.xmlId(to.shapeId)}" idx="${to.site}"/>` : "";
  return (
    `<xdr:cxnSp macro=""><xdr:nvCxnSpPr>${about(shape, writing)}<xdr:cNvCxnSpPr>` +
    `${joint("stCxn", connector?.begin)}${joint("endCxn", connector?.end)}</xdr:cNvCxnSpPr></xdr:nvCxnSpPr>` +
    `<xdr:spPr>${frameXml(shape)}${geometry(CONNECTORS[connector?.type ?? "Straight"])}${outlineXml(shape)}</xdr:spPr></xdr:cxnSp>`
  );
}

function pictureXml(shape: Shape, writing: ShapeWriting): string {
  if (shape.image === null) return "";
  return (
    `<xdr:pic><xdr:nvPicPr>${about(shape, writing)}<xdr:cNvPicPr><a:picLocks${attributes({ noChangeAspect: shape.lockAspectRatio ? 1 : 0 })}/></xdr:cNvPicPr></xdr:nvPicPr>` +
    `<xdr:blipFill><a:blip r:embed="${writing.picture(shape.image)}"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill>` +
    `<xdr:spPr>${frameXml(shape)}${geometry("rect")}</xdr:spPr></xdr:pic>`
  );
}

function groupXml(shape: Shape, writing: ShapeWriting): string {
  const place = `<a:off x="${emu(shape.left)}" y="${emu(shape.top)}"/><a:ext cx="${emu(shape.width)}" cy="${emu(shape.height)}"/>`;
  // Inner positions are the sheet's own, so the group's inner frame is its outer one.
  const inner = place.replace("<a:off", "<a:chOff").replace("<a:ext", "<a:chExt");
  return (
    `<xdr:grpSp><xdr:nvGrpSpPr>${about(shape, writing)}<xdr:cNvGrpSpPr/></xdr:nvGrpSpPr>` +
    `<xdr:grpSpPr><a:xfrm>${place}${inner}</a:xfrm></xdr:grpSpPr>` +
    `${shape.children.map((each) => shapeXml(each, writing)).join("")}</xdr:grpSp>`
  );
}
