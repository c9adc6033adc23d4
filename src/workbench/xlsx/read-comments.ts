import { parseAddress } from "../model/address";
import type { Comment } from "../model/rules";
import type { Workbook } from "../model/workbook";
import type { OfficePackage } from "./package";
import { attribute, child, childrenOf, decodeXstring, findAll, flag, parseXml } from "./xml";

/**
 * Reads a sheet's comments: the threaded ones where the sheet has them, else the classic notes. (Excel writes each
 * thread a second time as a note for older readers.)
 */
export function readComments(from: OfficePackage, sheetPart: string, workbook: Workbook): Comment[] {
  const related = from.relationships(sheetPart);
  const threaded = related.find((each) => each.kind === "threadedComment");
  const threads = threaded && from.text(threaded.target);
  if (threads !== undefined) return readThreads(threads, from);
  const notes = related.find((each) => each.kind === "comments");
  const xml = notes && from.text(notes.target);
  return xml === undefined ? [] : readNotes(xml, workbook);
}

function readNotes(xml: string, workbook: Workbook): Comment[] {
  const root = parseXml(xml);
  const authors = childrenOf(child(root, "authors"), "author").map((each) => decodeXstring(each.text));
  return childrenOf(child(root, "commentList"), "comment").map((each) => {
    const { area } = parseAddress(each.attributes.ref ?? "A1");
    return {
      id: `{${workbook.newId()}}`,
      row: area.top,
      column: area.left,
      authorName: authors[Number(each.attributes.authorId ?? 0)] ?? "",
      content: decodeXstring(
        findAll(each, "t")
          .map((t) => t.text)
          .join(""),
      ),
      createdAt: "",
      resolved: false,
      replies: [],
    };
  });
}

function readThreads(xml: string, from: OfficePackage): Comment[] {
  const people = readPeople(from);
  const threads = new Map<string, Comment>();
  for (const each of childrenOf(parseXml(xml), "threadedComment")) {
    const id = each.attributes.id ?? "";
    const content = decodeXstring(child(each, "text")?.text ?? "");
    const authorName = people.get(each.attributes.personId ?? "") ?? "";
    const createdAt = each.attributes.dT ?? "";
    const parent = threads.get(each.attributes.parentId ?? "");
    if (parent) {
      parent.replies.push({ id, authorName, content, createdAt });
      continue;
    }
    const { area } = parseAddress(each.attributes.ref ?? "A1");
    const resolved = flag(each, "done");
    threads.set(id, {
      id,
      row: area.top,
      column: area.left,
      authorName,
      content,
      createdAt,
      resolved,
      replies: [],
    });
  }
  return [...threads.values()];
}

function readPeople(from: OfficePackage): Map<string, string> {
  const people = new Map<string, string>();
  for (const name of from.names)
    if (/^xl\/persons\/.*\.xml$/i.test(name))
      for (const person of childrenOf(parseXml(from.text(name) ?? "<x/>"), "person"))
        people.set(attribute(person, "id") ?? "", attribute(person, "displayName") ?? "");
  return people;
}
