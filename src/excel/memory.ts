import { WorkbookError } from "../workbook/port";
import { toWorkbookError } from "./errors";
import { MEMORY_CHARACTERS } from "./limits";
import { runSession, type Session } from "./session";

/** Our custom XML parts are those of this namespace. Parts travel with the file and are seen by no operator. */
const NAMESPACE = "urn:opsheet:memory";
/** Set of Office.js that has custom XML parts. */
const CUSTOM_XML = ["ExcelApi", "1.5"] as const;
/** How often the way the workbook stands is looked up after a failed write. */
const RECOVERY_TRIES = 2;
/** Where parts do not fit into one answer they are read one by one; we leave one, and seldom two. */
const PARTS_READ_SINGLY = 8;

/** Whether this Excel keeps custom XML parts at all. Where it does not, nothing is remembered. */
function keepsParts(): boolean {
  return Office.context.requirements.isSetSupported(...CUSTOM_XML);
}

/** A part of ours and the text in it. */
interface KeptPart {
  readonly id: string;
  /** "" for a part that is not in our form. */
  readonly text: string;
}

/** Queues the listing of our parts; null where this Excel has none. */
export function queueParts(context: Excel.RequestContext): Excel.CustomXmlPartScopedCollection | null {
  if (!keepsParts()) return null;
  const found = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  found.load("items/id");
  return found;
}

/** Reads the parts listed, with a sync of its own where there are any. */
export async function readParts(
  session: Session,
  listed: Excel.CustomXmlPartScopedCollection | null,
): Promise<readonly KeptPart[]> {
  const ids = (listed?.items ?? []).map((part) => part.id);
  if (ids.length === 0) return [];
  try {
    return await readAtOnce(session, ids);
  } catch (error) {
    if (!isTooLarge(error)) throw error;
  }
  const parts: KeptPart[] = [];
  for (const id of ids.slice(0, PARTS_READ_SINGLY))
    try {
      parts.push(...(await readAtOnce(session, [id])));
    } catch (error) {
      if (!isTooLarge(error)) throw error;
      parts.push({ id, text: "" });
    }
  return [...parts, ...ids.slice(PARTS_READ_SINGLY).map((id) => ({ id, text: "" }))];
}

async function readAtOnce({ context, sync }: Session, ids: readonly string[]): Promise<readonly KeptPart[]> {
  const xmls = ids.map((id) => context.workbook.customXmlParts.getItem(id).getXml());
  await sync();
  return ids.map((id, i) => ({ id, text: unwrap(xmls[i]?.value ?? "") }));
}

/** A part nobody of us wrote may be larger than any answer. */
function isTooLarge(error: unknown): boolean {
  return toWorkbookError(error, "unchanged").code === "too-large";
}

/**
 * Changes the texts the workbook keeps out of sight: `change` is given them as they are at that moment, read anew,
 * and gives those to be there. Texts it gives back are not written again. Two that write at the same moment do not
 * see each other; the later one stays.
 *
 * After a failure we look: where the texts are in place the answer alone was lost, and that is no failure.
 */
export async function changeMemory(
  change: (texts: readonly string[]) => readonly string[],
  timeoutMs: number,
): Promise<void> {
  if (!keepsParts()) throw new WorkbookError("not-supported", "unchanged");
  const attempt: { before: readonly string[]; after: readonly string[] | null } = { before: [], after: null };
  try {
    await runSession(timeoutMs, async (session) => {
      const parts = await lookAtParts(session);
      const before = parts.map(({ text }) => text);
      const after = change(before);
      if (after.some((text) => text.length > MEMORY_CHARACTERS))
        throw new WorkbookError("too-large", "unchanged");
      if (sameTexts(before, after)) return;
      queueChange(session.context, parts, after);
      Object.assign(attempt, { before, after });
      await session.sync();
    });
  } catch (error) {
    if (attempt.after === null) throw toWorkbookError(error, "unchanged");
    const now = await textsNow(timeoutMs);
    if (sameTexts(now, attempt.after)) return;
    throw toWorkbookError(error, sameTexts(now, attempt.before) ? "unchanged" : "unknown");
  }
}

async function lookAtParts(session: Session): Promise<readonly KeptPart[]> {
  const { context, sync } = session;
  context.workbook.load("readOnly");
  const listed = queueParts(context);
  await sync();
  if (context.workbook.readOnly) throw new WorkbookError("read-only", "unchanged");
  return readParts(session, listed);
}

/** Queues what leads from the parts to the texts; a part whose text goes takes the first new one. */
function queueChange(
  context: Excel.RequestContext,
  parts: readonly KeptPart[],
  texts: readonly string[],
): void {
  const { customXmlParts } = context.workbook;
  const added = [...texts];
  const gone: KeptPart[] = [];
  for (const part of parts) {
    const place = added.indexOf(part.text);
    if (place >= 0) added.splice(place, 1);
    else gone.push(part);
  }
  for (const text of added) {
    const part = gone.shift();
    if (part) customXmlParts.getItem(part.id).setXml(wrap(text));
    else customXmlParts.add(wrap(text));
  }
  for (const part of gone) customXmlParts.getItem(part.id).delete();
}

async function textsNow(timeoutMs: number): Promise<readonly string[]> {
  for (let tried = 1; ; tried++)
    try {
      return await runSession(timeoutMs, async (session) =>
        (await lookAtParts(session)).map(({ text }) => text),
      );
    } catch (error) {
      if (tried === RECOVERY_TRIES) throw toWorkbookError(error, "unknown");
    }
}

function sameTexts(some: readonly string[], others: readonly string[]): boolean {
  return JSON.stringify([...some].sort()) === JSON.stringify([...others].sort());
}

const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", "<": "&lt;", ">": "&gt;" };

function wrap(text: string): string {
  const escaped = text.replace(/[&<>]/g, (letter) => ESCAPES[letter] ?? letter);
  return `<memory xmlns="${NAMESPACE}">${escaped}</memory>`;
}

/** The text of a part in our form; "" for anything else: somebody else wrote it, or a document type is declared. */
function unwrap(xml: string): string {
  if (xml.length > 2 * MEMORY_CHARACTERS || /<!DOCTYPE/i.test(xml)) return "";
  const root = new DOMParser().parseFromString(xml, "application/xml").documentElement;
  const isOurs = root.localName === "memory" && root.namespaceURI === NAMESPACE && root.children.length === 0;
  return isOurs ? (root.textContent ?? "") : "";
}
