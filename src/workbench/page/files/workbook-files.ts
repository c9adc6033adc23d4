import { attachEngine } from "../../engine/calculation-engine";
import type { Workbook } from "../../model/workbook";
import type { FileNote } from "../../xlsx/file-error";
import { openWorkbook } from "../../xlsx/open";
import { saveWorkbook } from "../../xlsx/save";
import type { Locale } from "../words";

/** A workbook opened in the page, with the engine at work in it. */
export interface OpenedWorkbook {
  readonly workbook: Workbook;
  readonly notes: readonly FileNote[];
}

/** Opens the bytes of an .xlsx, .xls or .csv file. Throws FileError. */
export function openBytes(bytes: Uint8Array, fileName: string): OpenedWorkbook {
  const opened = openWorkbook(bytes, {
    fileName,
    attachEngine: (workbook) => attachEngine(workbook, { now: () => new Date(), random: Math.random }),
  });
  opened.workbook.fileName = fileName;
  opened.workbook.dirty = false;
  return opened;
}

/** A sample as the server lists it. */
export interface ListedSample {
  readonly id: string;
  readonly fileName: string;
  readonly text: Readonly<Record<Locale, { readonly title: string; readonly about: string }>>;
}

/** Asks the server for its samples. Throws where it does not answer. */
export async function listSamples(): Promise<readonly ListedSample[]> {
  const answer = await fetch("/samples");
  if (!answer.ok) throw new Error(`The samples were answered with ${answer.status}.`);
  return (await answer.json()) as readonly ListedSample[];
}

/** Asks the server for a sample workbook; null where it has none of that name. Throws FileError. */
export async function openSample(id: string): Promise<OpenedWorkbook | null> {
  const answer = await fetch(`/samples/${encodeURIComponent(id)}`);
  if (!answer.ok) return null;
  const fileName = decodeURIComponent(answer.headers.get("X-File-Name") ?? `${id}.xlsx`);
  return openBytes(new Uint8Array(await answer.arrayBuffer()), fileName);
}

/** The workbook as the bytes of an .xlsx file, what that loses, and the name it is to have. */
export function fileOf(workbook: Workbook): {
  readonly bytes: Uint8Array;
  readonly lost: readonly FileNote[];
  readonly fileName: string;
} {
  const { bytes, lost } = saveWorkbook(workbook);
  return { bytes, lost, fileName: `${workbook.fileName.replace(/\.[^.]*$/, "")}.xlsx` };
}

/** Gives bytes to the browser as a download. */
export function download(bytes: Uint8Array, fileName: string): void {
  const address = URL.createObjectURL(
    new Blob([bytes.slice()], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );
  const link = document.createElement("a");
  link.href = address;
  link.download = fileName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}
