import { decodeXml, decodeXstring } from "./xml";

/** The texts of a shared strings part, in order. Formatting of rich texts and reading aids are left in the part. */
export function readSharedStrings(xml: string): string[] {
  const texts: string[] = [];
  const prefix = /<(\w+:)?sst[\s>]/.exec(xml)?.[1] ?? "";
  const open = `<${prefix}si`;
  const close = `</${prefix}si>`;
  let at = xml.indexOf(open);
  while (at >= 0) {
    const after = xml.charCodeAt(at + open.length);
    if (after === 47) {
      texts.push("");
      at = xml.indexOf(open, at + open.length);
      continue;
    }
    if (after !== 62 && after !== 32) {
      at = xml.indexOf(open, at + open.length);
      continue;
    }
    const end = xml.indexOf(close, at);
    if (end < 0) throw new Error("A shared string that does not end.");
    texts.push(richText(xml, at, end, prefix));
    at = xml.indexOf(open, end + close.length);
  }
  return texts;
}

/** The text of an <si> or <is> between two places: its <t> joined, without phonetic runs. */
export function richText(xml: string, from: number, to: number, prefix = ""): string {
  // Searched in a piece of its own: what a text lacks would else be looked for to the end of the part.
  const whole = xml.slice(from, to);
  const item = whole.includes(`<${prefix}rPh`)
    ? whole.replace(new RegExp(`<${prefix}rPh[\\s>][\\s\\S]*?</${prefix}rPh>`, "g"), "")
    : whole;
  const run = `<${prefix}t`;
  let text = "";
  let at = item.indexOf(run);
  while (at >= 0) {
    const after = item.charCodeAt(at + run.length);
    if (after === GT || after === SPACE || after === LINE_FEED) {
      const begin = item.indexOf(">", at) + 1;
      if (item.charCodeAt(begin - 2) !== SLASH) {
        const end = item.indexOf(`</${prefix}t>`, begin);
        if (end < 0) throw new Error("A text that does not end.");
        text += item.slice(begin, end);
        at = end;
      }
    }
    at = item.indexOf(run, at + run.length);
  }
  return cellText(text);
}

const GT = 62;
const SPACE = 32;
const LINE_FEED = 10;
const SLASH = 47;

/** Written character data as the text a cell shows; XML counts each line end as one line feed. */
export function cellText(written: string): string {
  const unified = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  return decodeXstring(decodeXml(unified));
}
