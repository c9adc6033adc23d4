import { HostError } from "../model/host-error";
import type { Call, ClassTable } from "./class-table";
import { tableOf } from "./objects/registry";
import type { HostObject } from "./objects/selves";
import type { WireQuery } from "./wire";

/** Which members are asked for: null stands for all scalar ones. */
interface Selection {
  all: boolean;
  readonly members: Map<string, Selection>;
}

/** How the answer spells names and collections: Rich API's own, or plain JSON. */
export interface Spelling {
  member(wireName: string): string;
  readonly items: string;
}

export const WIRE_SPELLING: Spelling = { member: (name) => name, items: "_Items" };
export const JSON_SPELLING: Spelling = {
  member: (name) => (name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1)),
  items: "items",
};

/** Answers a load: the asked-for members of the object, of the objects it leads to, and of a collection's items. */
export function answerQuery(target: HostObject, query: WireQuery, call: Call, spelling: Spelling): unknown {
  return describe(target, readSelection(query), call, spelling, { top: query.Top, skip: query.Skip });
}

/** Id and reference id: what the library needs to address the object later. */
export function identityOf(target: HostObject, call: Call): Record<string, unknown> {
  const table = tableOf(target.className);
  const referenceId = call.referenceOf(target.self);
  return {
    ...(table.identity?.(target.self as never) ?? {}),
    ...(referenceId === undefined ? {} : { _ReferenceId: referenceId }),
  };
}

/** The wire name of a member from the name as people write it ("columnHidden"). */
export function wireName(name: string, table: ClassTable): string {
  const capital = name.charAt(0).toUpperCase() + name.slice(1);
  return table.get?.[name] || table.path?.[name] ? name : capital;
}

function describe(
  target: HostObject,
  selection: Selection,
  call: Call,
  spelling: Spelling,
  page: { readonly top?: number | undefined; readonly skip?: number | undefined } = {},
): Record<string, unknown> {
  const table = tableOf(target.className);
  const answer: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(identityOf(target, call))) answer[spelling.member(key)] = value;
  const own = table.items ? ownMembers(selection, table) : { ...selection, items: null };
  if (own.all)
    for (const [name, get] of Object.entries(table.get ?? {}))
      answer[spelling.member(name)] = get(target.self as never, call);
  for (const [asked, inner] of own.members) {
    const name = wireName(asked, table);
    const get = table.get?.[name];
    if (get) answer[spelling.member(name)] = get(target.self as never, call);
    else {
      const path = table.path?.[name];
      if (!path) throw notFound(table.name, asked);
      const object = path(target.self as never, [], call);
      answer[spelling.member(name)] = object && describe(object, inner, call, spelling);
    }
  }
  const { items } = own;
  if (table.items && items) {
    const all = table.items(target.self as never, call);
    const from = page.skip ?? 0;
    const shown = all.slice(from, page.top === undefined ? undefined : from + page.top);
    answer[spelling.items] = shown.map((item) => describe(item, items, call, spelling));
  }
  return answer;
}

/** On a collection a name is the collection's own member where it has one, and else one of its items. */
function ownMembers(
  selection: Selection,
  table: ClassTable,
): { all: boolean; members: Map<string, Selection>; items: Selection | null } {
  const members = new Map<string, Selection>();
  const items: Selection = { all: selection.all, members: new Map() };
  for (const [name, inner] of selection.members)
    if (table.get?.[wireName(name, table)]) members.set(name, inner);
    else items.members.set(name, inner);
  return {
    all: selection.all,
    members,
    items: items.all || items.members.size > 0 || members.size === 0 ? items : null,
  };
}

export const notFound = (className: string, member: string): HostError =>
  new HostError("ApiNotFound", `The workbench does not have ${className}.${member}.`);

function readSelection(query: WireQuery): Selection {
  const selection: Selection = { all: false, members: new Map() };
  const select = names(query.Select);
  for (const path of select) add(selection, path);
  for (const path of names(query.Expand)) add(selection, `${path}/*`);
  if (select.length === 0) selection.all = true;
  return selection;
}

function names(list: WireQuery["Select"]): string[] {
  const all = typeof list === "string" ? list.split(",") : (list ?? []);
  return all.map((name) => name.trim()).filter((name) => name !== "" && name !== "isNullObject");
}

function add(selection: Selection, path: string): void {
  let at = selection;
  for (const part of path.split("/")) {
    if (part === "*" || part === "$all") {
      at.all = true;
      return;
    }
    if (part === "items") {
      continue;
    }
    let inner = at.members.get(part);
    if (!inner) at.members.set(part, (inner = { all: false, members: new Map() }));
    at = inner;
  }
  // A navigation property named without members below it gives all of that object's own.
  if (at !== selection && at.members.size === 0) at.all = true;
}
