import { attributes, encodeXstring, parseAttributes, tagEnd, XML_DECLARATION } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/**
 * Texts of new cells go to the end of the shared strings: every reader understands them there (inline texts some
 * do not), a text used often is stored once, and what the file has keeps its number and its bytes.
 */
export class SharedStringWriter {
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  private references = 0;

  /** `before` is the file's part and the number of its texts. */
  constructor(
    private readonly before: string | undefined,
    private readonly countBefore: number,
  ) {}

  /** The number of a text, given anew where it was not asked for before. */
  index(text: string): number {
    this.references++;
    let index = this.indexes.get(text);
    if (index === undefined) {
      index = this.countBefore + this.added.length;
      this.indexes.set(text, index);
      const keepsBlanks = /^\s|\s$|\n/.test(text);
      this.added.push(`<si><t${keepsBlanks ? ' xml:space="preserve"' : ""}>${encodeXstring(text)}</t></si>`);
    }
    return index;
  }

  get changed(): boolean {
    return this.added.length > 0;
  }

  text(): string {
    const unique = this.countBefore + this.added.length;
    const open = this.before?.search(/<sst[\s>/]/) ?? -1;
    if (this.before === undefined || open < 0)
      return `${XML_DECLARATION}<sst${attributes({ xmlns: MAIN, count: this.references, uniqueCount: unique })}>${this.added.join("")}</sst>`;
    const end = tagEnd(this.before, open);
    const empty = this.before[end - 2] === "/";
    const old = parseAttributes(this.before.slice(open + 4, empty ? end - 2 : end - 1));
    const count = Number(old.count ?? this.countBefore) + this.references;
    const head = this.before.slice(0, open) + `<sst${attributes({ ...old, count, uniqueCount: unique })}>`;
    const close = empty ? end : this.before.lastIndexOf("</sst>");
    return `${head}${empty ? "" : this.before.slice(end, close)}${this.added.join("")}</sst>`;
  }
}
