import { cellName } from "../model/address";
import type { Comment } from "../model/rules";
import type { Sheet } from "../model/sheet";
import type { OfficePackage } from "./package";
import { attributes, encodeXml, encodeXstring, XML_DECLARATION } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const THREADED = "http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments";
const THREADED_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/threadedComment";
const PERSON_KIND = "http://schemas.microsoft.com/office/2017/10/relationships/person";
const VML_TYPE = "application/vnd.openxmlformats-officedocument.vmlDrawing";

/**
 * Writes a sheet's comments as threads, and once more as notes for readers that know no threads, which is what
 * Excel does. Gives the <legacyDrawing> element of the notes' boxes, "" where the sheet has no comments.
 */
export function writeComments(
  to: OfficePackage,
  workbookPart: string,
  sheetPart: string,
  sheet: Sheet,
): string {
  for (const each of to.relationships(sheetPart))
    if (each.kind === "comments" || each.kind === "threadedComment" || each.kind === "vmlDrawing") {
      to.remove(each.target);
      to.unrelate(sheetPart, each.id);
    }
  if (sheet.comments.length === 0) return "";
  const people = new PeopleWriter(to, workbookPart);
  const ids = new Map(sheet.comments.map((comment, index) => [comment, guid(sheet, index, 0)]));
  writeThreads(to, sheetPart, sheet, people, ids);
  writeNotes(to, sheetPart, sheet.comments, ids);
  people.finish();
  const boxes = to.freeName("xl/drawings/vmlDrawing", ".vml");
  to.set(boxes, noteBoxes(sheet.comments));
  to.setDefaultType("vml", VML_TYPE);
  const id = to.relate(sheetPart, "vmlDrawing", boxes);
  return `<legacyDrawing xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="${id}"/>`;
}

/** An id that is the same each time the same workbook is saved. */
function guid(sheet: Sheet, comment: number, reply: number): string {
  const digits = (value: number, length: number): string =>
    value.toString(16).toUpperCase().padStart(length, "0");
  const index = sheet.workbook.sheets.indexOf(sheet);
  return `{4F505348-${digits(index, 4)}-4000-8000-${digits(comment, 8)}${digits(reply, 4)}}`;
}

function writeThreads(
  to: OfficePackage,
  sheetPart: string,
  sheet: Sheet,
  people: PeopleWriter,
  ids: ReadonlyMap<Comment, string>,
): void {
  const entries = sheet.comments.flatMap((comment, index) => {
    const id = ids.get(comment) ?? "";
    const thread = (
      own: string,
      of: { authorName: string; content: string; createdAt: string },
      more: Record<string, string | number | undefined>,
    ): string =>
      `<threadedComment${attributes({
        ref: cellName(comment.row, comment.column),
        dT: isoTime(of.createdAt),
        personId: people.idOf(of.authorName),
        id: own,
        ...more,
      })}><text>${encodeXml(of.content)}</text></threadedComment>`;
    return [
      thread(id, comment, { done: comment.resolved ? 1 : undefined }),
      ...comment.replies.map((reply, at) => thread(guid(sheet, index, at + 1), reply, { parentId: id })),
    ];
  });
  const part = to.freeName("xl/threadedComments/threadedComment", ".xml");
  to.set(
    part,
    `${XML_DECLARATION}<ThreadedComments xmlns="${THREADED}" xmlns:x="${MAIN}">${entries.join("")}</ThreadedComments>`,
  );
  to.setContentType(part, "application/vnd.ms-excel.threadedcomments+xml");
  to.relate(sheetPart, THREADED_KIND, part);
}

/** Excel's form of a time; a comment without one (a classic note) gets none. */
const isoTime = (text: string): string | undefined =>
  /^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(text) ? text.replace(/Z$/, "") : undefined;

function writeNotes(
  to: OfficePackage,
  sheetPart: string,
  comments: readonly Comment[],
  ids: ReadonlyMap<Comment, string>,
): void {
  // Excel finds the thread of a note by an author named after the thread's id.
  const authors = comments.map((comment) => `tc=${ids.get(comment) ?? ""}`);
  const entries = comments.map((comment, index) => {
    const lines = [
      comment.content,
      ...comment.replies.map((reply) => `${reply.authorName}: ${reply.content}`),
    ];
    return (
      `<comment ref="${cellName(comment.row, comment.column)}" authorId="${index}" shapeId="0">` +
      `<text><t xml:space="preserve">${encodeXstring(lines.join("\n"))}</t></text></comment>`
    );
  });
  const part = to.freeName("xl/comments", ".xml");
  to.set(
    part,
    `${XML_DECLARATION}<comments xmlns="${MAIN}"><authors>${authors.map((each) => `<author>${each}</author>`).join("")}` +
      `</authors><commentList>${entries.join("")}</commentList></comments>`,
  );
  to.setContentType(part, "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml");
  to.relate(sheetPart, "comments", part);
}

/** The people who wrote, kept in one part of the workbook. */
class PeopleWriter {
  private readonly ids = new Map<string, string>();
  private readonly part: string;
  private readonly entries: string[] = [];

  constructor(
    private readonly to: OfficePackage,
    private readonly workbookPart: string,
  ) {
    this.part =
      to.relationships(workbookPart).find((each) => each.kind === "person")?.target ??
      "xl/persons/person.xml";
    const before = to.text(this.part) ?? "";
    for (const match of before.matchAll(/<person\b[^>]*>/g)) {
      const name = /displayName="([^"]*)"/.exec(match[0])?.[1];
      const id = /\sid="([^"]*)"/.exec(match[0])?.[1];
      if (name !== undefined && id !== undefined) this.ids.set(name, id);
    }
  }

  idOf(name: string): string {
    const key = encodeXml(name);
    let id = this.ids.get(key);
    if (id === undefined) {
      id = `{50455253-0000-4000-8000-${(this.ids.size + 1).toString(16).toUpperCase().padStart(12, "0")}}`;
      this.ids.set(key, id);
      this.entries.push(
        `<person${attributes({ displayName: name, id, userId: name, providerId: "None" })}/>`,
      );
    }
    return id;
  }

  finish(): void {
    if (this.entries.length === 0) return;
    const before = this.to.text(this.part);
    const end = before?.lastIndexOf("</personList>") ?? -1;
    if (before !== undefined && end > 0) {
      this.to.set(this.part, before.slice(0, end) + this.entries.join("") + before.slice(end));
      return;
    }
    this.to.set(
      this.part,
      `${XML_DECLARATION}<personList xmlns="${THREADED}" xmlns:x="${MAIN}">${this.entries.join("")}</personList>`,
    );
    if (before !== undefined) return;
    this.to.setContentType(this.part, "application/vnd.ms-excel.person+xml");
    this.to.relate(this.workbookPart, PERSON_KIND, this.part);
  }
}

/** The hidden boxes that notes need to be seen at all, in the old drawing language. */
function noteBoxes(comments: readonly Comment[]): string {
  const boxes = comments.map(
    (comment, index) =>
      `<v:shape id="_x0000_s${1025 + index}" type="#_x0000_t202" style="position:absolute;margin-left:60pt;` +
      `margin-top:2pt;width:160pt;height:72pt;z-index:${index + 1};visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
      '<v:fill color2="#ffffe1"/><v:shadow on="t" color="black" obscured="t"/><v:path o:connecttype="none"/>' +
      '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
      '<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/>' +
      `<x:Anchor>${comment.column + 1}, 15, ${comment.row}, 10, ${comment.column + 3}, 31, ${comment.row + 4}, 9</x:Anchor>` +
      `<x:AutoFill>False</x:AutoFill><x:Row>${comment.row}</x:Row><x:Column>${comment.column}</x:Column></x:ClientData></v:shape>`,
  );
  return (
    '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" ' +
    'xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
    '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
    '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>' +
    `${boxes.join("")}</xml>`
  );
}
