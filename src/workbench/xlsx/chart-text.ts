import type { TextLook } from "../model/chart-looks";
import { hex, type Theme } from "./colours";
import { drawingColour } from "./drawing-colours";
import { attributes, child, descend, encodeXml, flag, type XmlElement } from "./xml";

/** A title of a chart or axis; `size` in points. */
export function titleXml(text: string, size: number): string {
  const paragraphs = text
    .split("\n")
    .map(
      (line) =>
        `<a:p><a:pPr><a:defRPr sz="${Math.round(size * 100)}" b="0"/></a:pPr><a:r><a:rPr lang="zh-CN" sz="${Math.round(size * 100)}" b="0"/><a:t>${encodeXml(line)}</a:t></a:r></a:p>`,
    )
    .join("");
  return `<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/>${paragraphs}</c:rich></c:tx><c:overlay val="0"/></c:title>`;
}

/** How the labels of an axis or of data look; `size` in points and turned by `rotation` where they are. */
export function textXml({ size, color, bold }: TextLook, rotation?: number): string {
  const fill = color === null ? "" : `<a:solidFill><a:srgbClr val="${hex(color)}"/></a:solidFill>`;
  const points = size === null ? undefined : Math.round(size * 100);
  return (
    `<c:txPr><a:bodyPr${attributes({ rot: rotation })}/><a:p><a:pPr><a:defRPr${attributes({ sz: points, b: bold ? 1 : undefined })}>${fill}</a:defRPr></a:pPr>` +
    '<a:endParaRPr lang="zh-CN"/></a:p></c:txPr>'
  );
}

/** The look of the texts of an element, as far as it says something of it. */
export function readText(of: XmlElement | undefined, theme: Theme): TextLook {
  const [paragraph] = descend(of, "txPr")?.children.filter((each) => each.name === "p") ?? [];
  const look = descend(paragraph, "pPr", "defRPr");
  const size = look?.attributes.sz;
  return {
    size: size === undefined ? null : Number(size) / 100,
    color: drawingColour(child(look, "solidFill"), theme),
    bold: look !== undefined && flag(look, "b"),
  };
}
