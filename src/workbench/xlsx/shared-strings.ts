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
  const phonetic = `<${prefix}rPh`;
  const run = `<${prefix}t`;
  let text = "";
  let at = from;
  let skip = next(xml, phonetic, from, to);
  for (;;) {
    at = xml.indexOf(run, at);
    if (at < 0 || at >= to) break;
    if (at > skip) {
      const end = xml.indexOf(`</${prefix}rPh>`, skip);
      if (end < 0) break;
      at = end;
      skip = next(xml, phonetic, end, to);
      continue;
    }
    const after = xml.charCodeAt(at + run.length);
    if (after !== 62 && after !== 32 && after !== 10) {
      at += run.length;
      continue;
    }
    const begin = xml.indexOf(">", at) + 1;
    if (xml.charCodeAt(begin - 2) === 47) {
      at = begin;
      continue;
    }
    const end = xml.indexOf(`</${prefix}t>`, begin);
    text += xml.slice(begin, end);
    at = end;
  }
  return cellText(text);
}

function next(xml: string, mark: string, from: number, to: number): number {
  const at = xml.indexOf(mark, from);
  return at < 0 || at >= to ? Infinity : at;
}

/** Written character data as the text a cell shows; XML counts each line end as one line feed. */
export function cellText(written: string): string {
  const unified = written.includes("\r") ? written.replace(/\r\n?/g, "\n") : written;
  return decodeXstring(decodeXml(unified));
}
