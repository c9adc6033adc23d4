/**
 * A small XML reader that remembers where each element stands in the text, so that what is not changed can be
 * copied as it was. Namespace prefixes are dropped from element names: the parts we read use one namespace a name.
 */
export interface XmlElement {
  /** Without prefix. */
  readonly name: string;
  /** As written, prefix included. */
  readonly qualifiedName: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: XmlElement[];
  /** All character data directly inside, joined. */
  text: string;
  /** Place of the whole element in the text, end excluded. */
  readonly start: number;
  end: number;
  /** Place of what stands between the tags; empty for <a/>. */
  readonly innerStart: number;
  innerEnd: number;
}

/** Reads an XML text into its root element. Throws an Error on anything that is not well-formed enough to read. */
export function parseXml(text: string): XmlElement {
  const top = element("#document", {}, 0, 0);
  const open: XmlElement[] = [top];
  let at = 0;
  while (at < text.length) {
    const parent = open[open.length - 1] ?? top;
    const tag = text.indexOf("<", at);
    const characters = text.slice(at, tag < 0 ? text.length : tag);
    if (characters) parent.text += decodeXml(characters);
    if (tag < 0) break;
    if (text.startsWith("<!--", tag)) at = after(text, "-->", tag);
    else if (text.startsWith("<![CDATA[", tag)) {
      const end = after(text, "]]>", tag);
      parent.text += text.slice(tag + 9, end - 3);
      at = end;
    } else if (text.startsWith("<?", tag)) at = after(text, "?>", tag);
    else if (text.startsWith("<!", tag)) at = after(text, ">", tag);
    else if (text[tag + 1] === "/") {
      const end = after(text, ">", tag);
      if (open.length < 2) throw new Error("An XML end tag without a beginning.");
      const closed = open.pop() as XmlElement;
      closed.innerEnd = tag;
      closed.end = end;
      at = end;
    } else {
      const end = tagEnd(text, tag);
      const empty = text[end - 2] === "/";
      const inner = text.slice(tag + 1, empty ? end - 2 : end - 1);
      const blank = inner.search(/\s/);
      const qualifiedName = blank < 0 ? inner : inner.slice(0, blank);
      const made = element(qualifiedName, blank < 0 ? {} : parseAttributes(inner.slice(blank)), tag, end);
      parent.children.push(made);
      if (!empty) open.push(made);
      at = end;
    }
  }
  const root = top.children[0];
  if (open.length !== 1 || !root) throw new Error("An XML text that does not end well.");
  return root;
}

function element(
  qualifiedName: string,
  attributes: Record<string, string>,
  start: number,
  end: number,
): XmlElement {
  return {
    name: withoutPrefix(qualifiedName),
    qualifiedName,
    attributes,
    children: [],
    text: "",
    start,
    end,
    innerStart: end,
    innerEnd: end,
  };
}

const withoutPrefix = (name: string): string => name.slice(name.indexOf(":") + 1);

function after(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  if (at < 0) throw new Error(`An XML text without its "${mark}".`);
  return at + mark.length;
}

/** The place after the ">" of a start tag; a ">" may stand inside a quoted attribute. */
export function tagEnd(text: string, from: number): number {
  let quote = 0;
  for (let at = from; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (quote) {
      if (code === quote) quote = 0;
    } else if (code === 34 || code === 39) quote = code;
    else if (code === 62) return at + 1;
  }
  throw new Error("An XML tag that does not end.");
}

const ATTRIBUTE = /([^\s=]+)\s*=\s*("([^"]*)"|'([^']*)')/g;

/** Reads `a="1" r:id="x"`; names keep their prefix. */
export function parseAttributes(text: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const match of text.matchAll(ATTRIBUTE)) found[match[1] ?? ""] = decodeXml(match[3] ?? match[4] ?? "");
  return found;
}

/** The value of an attribute by its name without prefix (the "id" of r:id is asked for as "r:id" with any prefix). */
export function attribute(of: XmlElement, name: string): string | undefined {
  const own = of.attributes[name];
  if (own !== undefined || !name.includes(":")) return own;
  const local = withoutPrefix(name);
  for (const key in of.attributes)
    if (key.includes(":") && withoutPrefix(key) === local) return of.attributes[key];
  return undefined;
}

export const flag = (of: XmlElement, name: string, otherwise = false): boolean => {
  const value = of.attributes[name];
  return value === undefined ? otherwise : value === "1" || value === "true" || value === "on";
};

export const child = (of: XmlElement | undefined, name: string): XmlElement | undefined =>
  of?.children.find((each) => each.name === name);

export const childrenOf = (of: XmlElement | undefined, name: string): XmlElement[] =>
  of ? of.children.filter((each) => each.name === name) : [];

/** Follows a path of child names. */
export function descend(of: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce((at, name) => child(at, name), of);
}

/** All elements of the name below, at any depth, in the order of the text. */
export function findAll(of: XmlElement, name: string): XmlElement[] {
  return of.children.flatMap((each) => [...(each.name === name ? [each] : []), ...findAll(each, name)]);
}

const NAMED: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };

/** Character references and the five named entities; anything else stays as written. */
export function decodeXml(text: string): string {
  if (!text.includes("&")) return text;
  return text.replace(/&(#x[0-9a-fA-F]+|#\d+|\w+);/g, (whole: string, name: string) => {
    if (name.startsWith("#x")) return codePoint(parseInt(name.slice(2), 16), whole);
    if (name.startsWith("#")) return codePoint(parseInt(name.slice(1), 10), whole);
    return NAMED[name] ?? whole;
  });
}

const codePoint = (code: number, whole: string): string =>
  code <= 0x10ffff ? String.fromCodePoint(code) : whole;

const SPECIAL = /[&<>"]|[^\t\n\r\u0020-\ufffd]/;

/** Text made fit for content and attribute values. Characters that XML has no way to hold are left out. */
export function encodeXml(text: string): string {
  if (!SPECIAL.test(text)) return text;
  return text
    .replace(/[^\t\n\r\u0020-\ufffd]/g, "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;")
    .replace(/>/g, "&gt;")
    .replace(/"/g, "&quot;");
}

/** A cell text or other ST_Xstring: control characters are written as _xHHHH_, and such a text itself is guarded. */
export function encodeXstring(text: string): string {
  return encodeXml(
    text
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
      .replace(
        /[^\t\n\u0020-\ufffd]/g,
        (c) => `_x${c.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}_`,
      ),
  );
}

/** The reverse of encodeXstring, after the entities are decoded. */
export function decodeXstring(text: string): string {
  if (!text.includes("_x")) return text;
  return text.replace(/_x([0-9A-Fa-f]{4})_/g, (_whole, code: string) =>
    String.fromCharCode(parseInt(code, 16)),
  );
}

/** The attributes but for some. */
export function without(
  of: Readonly<Record<string, string>> | undefined,
  ...names: readonly string[]
): Record<string, string> {
  return Object.fromEntries(Object.entries(of ?? {}).filter(([name]) => !names.includes(name)));
}

/** Attributes written out, undefined ones left away: ` a="1" b="x"`. */
export function attributes(of: Record<string, string | number | boolean | null | undefined>): string {
  let text = "";
  for (const key in of) {
    const value = of[key];
    if (value === undefined || value === null) continue;
    const written =
      typeof value === "boolean"
        ? value
          ? "1"
          : "0"
        : encodeXml(String(value)).replace(/[\n\r\t]/g, reference);
    text += ` ${key}="${written}"`;
  }
  return text;
}

/** Line ends and tabs in an attribute would be read as blanks. */
const reference = (character: string): string => `&#${character.charCodeAt(0)};`;

export const XML_DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
