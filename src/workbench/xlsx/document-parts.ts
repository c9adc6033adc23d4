import type { Workbook } from "../model/workbook";
import { readCustomXml, writeCustomXml } from "./custom-xml";
import type { OfficePackage } from "./package";
import { asText } from "./source";
import { attributes, child, childrenOf, encodeXml, parseXml, XML_DECLARATION } from "./xml";

/**
 * What belongs to the document and not to a sheet: properties, custom XML parts and the add-in's settings. Settings
 * are stored as Excel stores them, as the properties of a web extension part (xl/webextensions/webextension….xml);
 * the part's store reference names this workbench, because only Excel knows the add-in's address in its catalogue.
 */

const CORE = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const CUSTOM_TYPES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes";
const CUSTOM = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties";
const WEB_EXTENSION = "http://schemas.microsoft.com/office/webextensions/webextension/2010/11";
const TASKPANES = "http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11";
const WEB_EXTENSION_KIND = "http://schemas.microsoft.com/office/2011/relationships/webextension";
const TASKPANES_KIND = "http://schemas.microsoft.com/office/2011/relationships/webextensiontaskpanes";
const OUR_EXTENSION = "{6B6F3B0C-0F35-4B4D-9E8F-5C1B2A7D4E10}";

/** The model's property against the element of docProps/core.xml. */
const CORE_ELEMENTS = {
  title: "dc:title",
  subject: "dc:subject",
  author: "dc:creator",
  keywords: "cp:keywords",
  comments: "dc:description",
  category: "cp:category",
} as const;

type PropertyName = keyof typeof CORE_ELEMENTS;
const PROPERTY_NAMES = Object.keys(CORE_ELEMENTS) as PropertyName[];

/** Reads document properties, custom XML parts and settings into the model. */
export function readDocument(from: OfficePackage, workbookPart: string, workbook: Workbook): void {
  const related = from.relationships("");
  const core = related.find((each) => each.kind === "core-properties");
  const coreRoot = core && from.has(core.target) ? parseXml(from.text(core.target) ?? "<x/>") : undefined;
  for (const name of PROPERTY_NAMES)
    workbook.properties[name] = child(coreRoot, CORE_ELEMENTS[name].slice(3))?.text ?? "";
  const custom = related.find((each) => each.kind === "custom-properties");
  if (custom && from.has(custom.target))
    for (const property of childrenOf(parseXml(from.text(custom.target) ?? "<x/>"), "property")) {
      const value = property.children[0];
      if (value)
        workbook.customProperties.set(property.attributes.name ?? "", variant(value.name, value.text));
    }
  readCustomXml(from, workbookPart, workbook);
  for (const [, part] of webExtensions(from))
    for (const property of childrenOf(child(parseXml(from.text(part) ?? "<x/>"), "properties"), "property")) {
      const name = property.attributes.name ?? "";
      if (!workbook.settings.has(name))
        workbook.settings.set(name, settingValue(property.attributes.value ?? ""));
    }
}

function variant(kind: string, text: string): string | number | boolean {
  if (kind === "bool") return text === "true" || text === "1";
  if (/^(i[1248]|int|ui[1248]|uint|r[48]|decimal)$/.test(kind)) return Number(text);
  return text;
}

function settingValue(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return text;
  }
}

/** Web extension parts by their reference in the task panes part. */
function webExtensions(from: OfficePackage): [string, string][] {
  return from
    .relationships("")
    .filter((each) => each.kind === "webextensiontaskpanes")
    .flatMap((panes) => from.relationships(panes.target))
    .filter((each) => each.kind === "webextension" && from.has(each.target))
    .map((each) => [each.id, each.target]);
}

/** Text of each thing written by writeDocument, for telling whether it changed. */
export function documentTexts(workbook: Workbook): [string, string][] {
  return [
    ["properties", asText(workbook.properties)],
    ["customProperties", asText(workbook.customProperties)],
    ["settings", asText(workbook.settings)],
    ["customXml", asText(workbook.customXmlParts)],
  ];
}

/** Writes what changed of the document's properties, custom XML and settings. */
export function writeDocument(
  to: OfficePackage,
  workbookPart: string,
  workbook: Workbook,
  before: ReadonlyMap<string, string>,
): void {
  const changed = new Map(documentTexts(workbook).filter(([name, text]) => before.get(name) !== text));
  if (changed.has("properties")) writeCore(to, workbook);
  if (changed.has("customProperties") && (before.size > 0 || workbook.customProperties.size > 0))
    writeCustom(to, workbook);
  if (changed.has("settings") && (before.size > 0 || workbook.settings.size > 0)) writeSettings(to, workbook);
  if (changed.has("customXml")) writeCustomXml(to, workbookPart, workbook);
}

function writeCore(to: OfficePackage, workbook: Workbook): void {
  const found = to.relationships("").find((each) => each.kind === "core-properties");
  const part = found?.target ?? "docProps/core.xml";
  const elements = PROPERTY_NAMES.map((name) => {
    const value = workbook.properties[name];
    return value === "" ? "" : `<${CORE_ELEMENTS[name]}>${encodeXml(value)}</${CORE_ELEMENTS[name]}>`;
  }).join("");
  const before = to.text(part);
  // Dates and whatever else the file says stay; only our six elements are written anew.
  const root = before === undefined ? undefined : parseXml(before);
  const ours = new Set(PROPERTY_NAMES.map((name) => CORE_ELEMENTS[name].slice(3)));
  const kept = root
    ? root.children
        .filter((each) => !ours.has(each.name))
        .map((each) => before?.slice(each.start, each.end) ?? "")
        .join("")
    : "";
  const head =
    root && before !== undefined && root.innerStart !== root.end
      ? before.slice(0, root.innerStart)
      : `${XML_DECLARATION}<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"` +
        ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
        ' xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">';
  const tail = root && root.innerStart !== root.end ? `</${root.qualifiedName}>` : "</cp:coreProperties>";
  to.set(part, head + elements + kept + tail);
  if (!found) to.relate("", CORE, part);
  to.setContentType(part, "application/vnd.openxmlformats-package.core-properties+xml");
}

function writeCustom(to: OfficePackage, workbook: Workbook): void {
  const found = to.relationships("").find((each) => each.kind === "custom-properties");
  const part = found?.target ?? "docProps/custom.xml";
  const before = to.text(part);
  const root = before === undefined ? undefined : parseXml(before);
  let id = Math.max(1, ...childrenOf(root, "property").map((each) => Number(each.attributes.pid ?? 1)));
  const properties = [...workbook.customProperties].map(([name, value]) => {
    const old = childrenOf(root, "property").find((each) => each.attributes.name === name);
    const content = old?.children[0];
    // A date or another kind the model reads as text keeps its kind while its value is the same.
    if (old && content && before !== undefined && variant(content.name, content.text) === value)
      return before.slice(old.start, old.end);
    const head = attributes({
      fmtid: "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}",
      pid: old?.attributes.pid ?? ++id,
      name,
    });
    const [kind, text] =
      typeof value === "boolean"
        ? ["bool", String(value)]
        : typeof value === "number"
          ? ["r8", String(value)]
          : ["lpwstr", encodeXml(value)];
    return `<property${head}><vt:${kind}>${text}</vt:${kind}></property>`;
  });
  to.set(
    part,
    `${XML_DECLARATION}<Properties xmlns="${CUSTOM}" xmlns:vt="${CUSTOM_TYPES}">${properties.join("")}</Properties>`,
  );
  if (!found) to.relate("", "custom-properties", part);
  to.setContentType(part, "application/vnd.openxmlformats-officedocument.custom-properties+xml");
}

function writeSettings(to: OfficePackage, workbook: Workbook): void {
  const properties = [...workbook.settings]
    .map(([name, value]) => `<we:property${attributes({ name, value: JSON.stringify(value) })}/>`)
    .join("");
  const own = webExtensions(to).find(([, part]) => to.text(part)?.includes(OUR_EXTENSION));
  const part = own?.[1] ?? to.freeName("xl/webextensions/webextension", ".xml");
  to.set(
    part,
    `${XML_DECLARATION}<we:webextension xmlns:we="${WEB_EXTENSION}" id="${OUR_EXTENSION}">` +
      '<we:reference id="opsheet" version="1.0.0.0" store="developer" storeType="Registry"/>' +
      `<we:alternateReferences/><we:properties>${properties}</we:properties><we:bindings/></we:webextension>`,
  );
  if (own) return;
  to.setContentType(part, "application/vnd.ms-office.webextension+xml");
  const panes =
    to.relationships("").find((each) => each.kind === "webextensiontaskpanes")?.target ??
    "xl/webextensions/taskpanes.xml";
  const isNew = !to.has(panes);
  const id = to.relate(panes, WEB_EXTENSION_KIND, part);
  const pane =
    '<wetp:taskpane dockstate="right" visibility="0" width="350" row="1">' +
    `<wetp:webextensionref xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/></wetp:taskpane>`;
  const before = to.text(panes);
  const end = before?.lastIndexOf("</") ?? -1;
  to.set(
    panes,
    before !== undefined && end > 0
      ? before.slice(0, end) + pane + before.slice(end)
      : `${XML_DECLARATION}<wetp:taskpanes xmlns:wetp="${TASKPANES}">${pane}</wetp:taskpanes>`,
  );
  if (isNew) {
    to.relate("", TASKPANES_KIND, panes);
    to.setContentType(panes, "application/vnd.ms-office.webextensiontaskpanes+xml");
  }
}
