import { parseArgs } from "node:util";
import { renameSync, rmSync, writeFileSync } from "node:fs";
import { saveWorkbook } from "../xlsx/save";
import { callAddin } from "./addin-call";
import { checkTarget, CommandFailure, openFile, runCommand } from "./command";
import { locale, sentences } from "./sentences";

const USAGE = "npm run --silent convert -- IN OUT.xlsx [--sheet NAME]… [--template ID]…";

interface ConvertAnswer {
  readonly made: readonly { readonly name: string; readonly source: string }[];
  readonly sentences: readonly string[];
}

/** Builds templates in a copy of a workbook; the original file is only read. */
void runCommand(async (args) => {
  const { positionals, values } = readArguments(args);
  const [input, output] = positionals;
  if (input === undefined || output === undefined || positionals.length > 2)
    throw new CommandFailure(sentences.usage(USAGE));
  checkTarget(input, output);
  const workbook = openFile(input);
  if (workbook.sheets.every((sheet) => sheet.usedArea(true) === null))
    throw new CommandFailure(sentences.emptyWorkbook(input));
  for (const name of values.sheet ?? [])
    if (!workbook.findSheet(name)) throw new CommandFailure(sentences.noSuchSheet(name));
  const answer = await callAddin<ConvertAnswer>(workbook, "convert", {
    locale,
    ...(values.sheet ? { sheets: values.sheet } : {}),
    ...(values.template ? { templates: values.template } : {}),
  });
  if (answer.made.length === 0)
    throw new CommandFailure(
      answer.sentences.length > 0
        ? sentences.noTemplateFits(answer.sentences.at(-1) ?? "")
        : sentences.noTable(input),
    );
  const { bytes, lost } = saveWorkbook(workbook);
  writeWhole(output, bytes);
  for (const { name, source } of answer.made) console.log(sentences.made(name, source));
  for (const note of lost)
    console.log(sentences.lost([note.code, note.at.sheet, note.at.place].filter(Boolean).join(" · ")));
});

function readArguments(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        sheet: { type: "string", multiple: true },
        template: { type: "string", multiple: true },
      },
    });
  } catch {
    throw new CommandFailure(sentences.usage(USAGE));
  }
}

/** A file is there whole or not at all. */
function writeWhole(file: string, bytes: Uint8Array): void {
  const aside = `${file}.part`;
  try {
    writeFileSync(aside, bytes);
    renameSync(aside, file);
  } catch {
    rmSync(aside, { force: true });
    throw new CommandFailure(sentences.notWritable(file));
  }
}
