import { accessSync, constants, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
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

/** Runs a command; a CommandFailure prints its sentence and ends with status 1. */
export async function runCommand(body: (args: readonly string[]) => Promise<void>): Promise<void> {
  try {
    await body(process.argv.slice(2));
    process.exit(0);
  } catch (error) {
    if (!(error instanceof CommandFailure)) throw error;
    process.stderr.write(`${error.message}\n`);
    process.exit(1);
  }
}

/** Opens a workbook file with the engine at work in it; CommandFailure says in a sentence what is wrong with it. */
export function openFile(file: string): Workbook {
  const stat = statSync(file, { throwIfNoEntry: false });
  if (!stat) throw new CommandFailure(sentences.noSuchFile(file));
  if (stat.isDirectory()) throw new CommandFailure(sentences.isFolder(file));
  try {
    return openWorkbook(readFileSync(file), { fileName: path.basename(file), attachEngine: withEngine })
      .workbook;
  } catch (error) {
    if (!(error instanceof FileError)) throw error;
    throw new CommandFailure(sentences.file[error.code](file));
  }
}

/** Throws unless the result can be written and is not the original. */
export function checkTarget(input: string, output: string): void {
  if (path.extname(output).toLowerCase() !== ".xlsx") throw new CommandFailure(sentences.notXlsx(output));
  if (path.resolve(input) === path.resolve(output)) throw new CommandFailure(sentences.sameFile);
  try {
    accessSync(path.dirname(path.resolve(output)), constants.W_OK);
    if (statSync(output, { throwIfNoEntry: false })) accessSync(output, constants.W_OK);
  } catch {
    throw new CommandFailure(sentences.notWritable(output));
  }
}

export function withEngine(workbook: Workbook): void {
  attachEngine(workbook, { now: () => new Date(), random: Math.random });
}
