import type { Workbook } from "../model/workbook";
import type { OfficePackage } from "./package";
import { attribute, attributes, encodeXml, parseXml, XML_DECLARATION } from "./xml";

/** Custom XML parts: customXml/item1.xml with its id in itemProps1.xml, related to the workbook part. */

const CUSTOM_XML = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";

/** Reads the custom XML parts into the model. */
export function readCustomXml(from: OfficePackage, workbookPart: string, workbook: Workbook): void {
  for (const [id, { part }] of customXmlPartsIn(from, workbookPart)) {
    const xml = from.text(part);
    if (xml !== undefined) workbook.customXmlParts.push({ id, xml, namespaceUri: namespaceOf(xml) });
  }
}

/** The namespace of the root element. */
function namespaceOf(xml: string): string {
  try {
    const root = parseXml(xml);
    const colon = root.qualifiedName.indexOf(":");
    const name = colon < 0 ? "xmlns" : `xmlns:${root.qualifiedName.slice(0, colon)}`;
    return root.attributes[name] ?? "";
  } catch {
    return "";
  }
}

/** Writes what changed of the custom XML parts; the others stay to the byte. */
export function writeCustomXml(to: OfficePackage, workbookPart: string, workbook: Workbook): void {
  const before = customXmlPartsIn(to, workbookPart);
  for (const part of workbook.customXmlParts) {
    const known = before.get(part.id);
    before.delete(part.id);
    if (known) {
      if (to.text(known.part) !== part.xml) to.set(known.part, asUtf8(part.xml));
      continue;
    }
    const name = to.freeName("customXml/item", ".xml");
    const properties = to.freeName("customXml/itemProps", ".xml");
    const schema =
      part.namespaceUri === "" ? "" : `<ds:schemaRef${attributes({ "ds:uri": part.namespaceUri })}/>`;
    to.set(name, asUtf8(part.xml));
    to.set(
      properties,
      `${XML_DECLARATION}<ds:datastoreItem ds:itemID="${encodeXml(part.id)}" xmlns:ds="${CUSTOM_XML}">` +
        `<ds:schemaRefs>${schema}</ds:schemaRefs></ds:datastoreItem>`,
    );
    to.setContentType(properties, "application/vnd.openxmlformats-officedocument.customXmlProperties+xml");
    to.relate(name, "customXmlProps", properties);
    to.relate(workbookPart, "customXml", name);
  }
  for (const gone of before.values()) {
    for (const each of to.relationships(gone.part)) to.remove(each.target);
    to.remove(gone.part);
    to.unrelate(workbookPart, gone.relationship);
  }
}

/** Parts are written as UTF-8, whatever their first line said when they came. */
function asUtf8(xml: string): string {
  return xml.replace(/^(<\?xml[^>]*?\sencoding=)(["'])[^"']*\2/, "$1$2UTF-8$2");
}

/** The custom XML parts a package holds, by their id. */
function customXmlPartsIn(
  of: OfficePackage,
  workbookPart: string,
): Map<string, { part: string; relationship: string }> {
  const found = new Map<string, { part: string; relationship: string }>();
  for (const each of of.relationships(workbookPart)) {
    if (each.kind !== "customXml") continue;
    const properties = of.relationships(each.target).find((inner) => inner.kind === "customXmlProps");
    const item = properties && of.text(properties.target);
    const id = item === undefined ? undefined : attribute(parseXml(item), "ds:itemID");
    // An id that stands twice, as copying by hand makes it, names the first.
    found.set(id === undefined || found.has(id) ? each.target : id, {
      part: each.target,
      relationship: each.id,
    });
  }
  return found;
}
