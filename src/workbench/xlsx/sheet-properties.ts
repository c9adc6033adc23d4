import type { Sheet } from "../model/sheet";
import type { OfficePackage } from "./package";
import { attribute, attributes, child, childrenOf, type XmlElement } from "./xml";

/**
 * Custom properties of a sheet (Worksheet.customProperties): each a binary part of its own that holds the text as
 * UTF-16, little end first, named by the element <customProperties> of the sheet.
 */

const CONTENT_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.customProperty";
const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

/** Reads a sheet's custom properties into the model. */
export function readSheetProperties(
  from: OfficePackage,
  sheetPart: string,
  root: XmlElement,
  sheet: Sheet,
): void {
  const related = from.relationships(sheetPart);
  for (const each of childrenOf(child(root, "customProperties"), "customPr")) {
    const target = related.find((relation) => relation.id === attribute(each, "r:id"))?.target;
    const bytes = target === undefined ? undefined : from.bytes(target);
    if (bytes)
      sheet.customProperties.set(
        each.attributes.name ?? "",
        new TextDecoder("utf-16le").decode(bytes).replace(/\0+$/, ""),
      );
  }
}

/** Writes a sheet's custom properties as parts and gives the element that names them, "" for none. */
export function writeSheetProperties(to: OfficePackage, sheetPart: string, sheet: Sheet): string {
  for (const each of to.relationships(sheetPart))
    if (each.kind === "customProperty") {
      to.remove(each.target);
      to.unrelate(sheetPart, each.id);
    }
  if (sheet.customProperties.size === 0) return "";
  const entries = [...sheet.customProperties].map(([name, value]) => {
    const part = to.freeName("xl/customProperty/customProperty", ".bin");
    to.set(part, utf16(value));
    to.setContentType(part, CONTENT_TYPE);
    const id = to.relate(sheetPart, "customProperty", part);
    return `<customPr xmlns:r="${RELATIONSHIPS}"${attributes({ name, "r:id": id })}/>`;
  });
  return `<customProperties>${entries.join("")}</customProperties>`;
}

function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    bytes[2 * i] = code & 255;
    bytes[2 * i + 1] = code >> 8;
  }
  return bytes;
}
