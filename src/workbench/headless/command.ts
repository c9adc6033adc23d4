import { accessSync, constants, readFileSync, statSync, type Stats } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { debuglog } from "node:util";
import { attachEngine } from "../engine/calculation-engine";
import type { Workbook } from "../model/workbook";
import { FileError } from "../xlsx/file-error";
import { openWorkbook } from "../xlsx/open";
import { sentences } from "./sentences";

/** Ends a command with one sentence for the person who typed it. */
export class CommandFailure extends Error {
  override readonly name = "CommandFailure";
}

export const projectRoot = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");

const debug = debuglog("opsheet");

/** Runs a command; what goes wrong is told in a sentence and ends it with status 1. NODE_DEBUG=opsheet shows more. */
export async function runCommand(body: (args: readonly string[]) => Promise<void>): Promise<void> {
  process.on("uncaughtException", fail);
  // Whoever reads the output may stop before its end (`| head`).
  process.stdout.on("error", () => process.exit(0));
  try {
    await body(process.argv.slice(2));
    process.exit(0);
  } catch (error) {
    fail(error);
  }
}

function fail(error: unknown): never {
  debug("%O", error);
  const message = error instanceof Error ? error.message : String(error);
  const sentence =
    error instanceof CommandFailure ? message : sentences.fault(message.replace(/\s+/g, " ").trim());
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/**
 * Where a file is that was named by the person typing. npm runs scripts in the project's folder and says in INIT_CWD
 * where it was called from.
 */
export function fromHere(file: string): string {
  const script = path.basename(process.argv[1] ?? "", ".ts");
  const calledFrom = process.env.npm_lifecycle_event === script ? process.env.INIT_CWD : undefined;
  return path.resolve(calledFrom ?? process.cwd(), file);
}

/** Opens a workbook file with the engine at work in it; CommandFailure says in a sentence what is wrong with it. */
export function openFile(file: string): Workbook {
  const place = fromHere(file);
  const stat = entryAt(place);
  if (!stat) throw new CommandFailure(sentences.noSuchFile(file));
  if (stat.isDirectory()) throw new CommandFailure(sentences.isFolder(file));
  const bytes = readWhole(place, file);
  try {
    return openWorkbook(bytes, { fileName: path.basename(file), attachEngine: withEngine }).workbook;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CommandFailure(sentences.file[error.code](file));
  }
}

/** What is at a path; undefined where nothing is, or where the path leads through a file. */
function entryAt(place: string): Stats | undefined {
  try {
    return statSync(place, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

function readWhole(place: string, file: string): Uint8Array {
  try {
    return readFileSync(place);
  } catch {
    throw new CommandFailure(sentences.notReadable(file));
  }
}

/** Throws unless the result can be written and is not the original. */
export function checkTarget(input: string, output: string): void {
  if (path.extname(output).toLowerCase() !== ".xlsx") throw new CommandFailure(sentences.notXlsx(output));
  const target = fromHere(output);
  const [original, existing] = [entryAt(fromHere(input)), entryAt(target)];
  const same = existing && original?.dev === existing.dev && original.ino === existing.ino;
  if (same || fromHere(input) === target) throw new CommandFailure(sentences.sameFile);
  if (existing?.isDirectory()) throw new CommandFailure(sentences.isFolder(output));
  if (!isWritable(path.dirname(target)) || (existing && !isWritable(target)))
    throw new CommandFailure(sentences.notWritable(output));
}

/** Marked read-only counts also for the administrator, whom the system would let write all the same. */
function isWritable(place: string): boolean {
  try {
    accessSync(place, constants.W_OK);
    return (statSync(place).mode & 0o222) !== 0;
  } catch {
    return false;
  }
}

export function withEngine(workbook: Workbook): void {
  attachEngine(workbook, { now: () => new Date(), random: Math.random });
}
