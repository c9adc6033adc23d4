import { renameSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { noteLines } from "../page/files/file-words";
import { saveWorkbook } from "../xlsx/save";
import { checkTarget, CommandFailure, fromHere, openFile, runCommand } from "./command";
import { locale, sentences } from "./sentences";

const USAGE = "npm run --silent convert -- IN OUT.xlsx [--sheet NAME]… [--template ID]…";

/** What was made, or the templates asked for that there are not beside those there are. */
type ConvertAnswer =
  | {
      readonly made: readonly { readonly name: string; readonly source: string | null }[];
      readonly obstacle: { readonly sheet: string; readonly sentence: string } | null;
    }
  | { readonly unknownTemplates: readonly string[]; readonly templates: readonly string[] };

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
  const sheets = values.sheet?.map((typed) => {
    const sheet = workbook.findSheet(typed);
    if (!sheet) throw new CommandFailure(sentences.noSuchSheet(typed));
    return sheet.name;
  });
  // Loaded where it is wanted: what is wrong with the files is told sooner without it.
  const { callAddin } = await import("./addin-call");
  const answer = await callAddin<ConvertAnswer>(workbook, "convert", {
    locale,
    ...(sheets ? { sheets } : {}),
    ...(values.template ? { templates: values.template } : {}),
  });
  if ("unknownTemplates" in answer)
    throw new CommandFailure(
      sentences.noSuchTemplate(answer.unknownTemplates[0] ?? "", answer.templates.join(", ")),
    );
  if (answer.made.length === 0)
    throw new CommandFailure(
      answer.obstacle
        ? sentences.noTemplateFits(answer.obstacle.sheet, answer.obstacle.sentence)
        : sentences.noTable(input),
    );
  const { bytes, lost } = saveWorkbook(workbook);
  writeWhole(output, bytes);
  for (const { name, source } of answer.made) console.log(sentences.made(name, source));
  for (const line of noteLines(lost, locale)) console.log(sentences.lost(line));
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
  const target = fromHere(file);
  const aside = path.join(path.dirname(target), `.${path.basename(target)}.${process.pid}.part`);
  try {
    writeFileSync(aside, bytes, { flag: "wx" });
    renameSync(aside, target);
  } catch {
    rmSync(aside, { force: true });
    throw new CommandFailure(sentences.notWritable(file));
  }
}
