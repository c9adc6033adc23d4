import { callAddin } from "./addin-call";
import { CommandFailure, openFile, runCommand } from "./command";
import { locale, sentences } from "./sentences";

interface RecogniseAnswer {
  readonly sheets: readonly { readonly tables: readonly unknown[] }[];
}

/** Prints what each sheet of a workbook is, as JSON. */
void runCommand(async (args) => {
  const [input] = args;
  if (input === undefined || args.length > 1)
    throw new CommandFailure(sentences.usage("npm run --silent recognise -- IN"));
  const workbook = openFile(input);
  if (workbook.sheets.every((sheet) => sheet.usedArea(true) === null))
    throw new CommandFailure(sentences.emptyWorkbook(input));
  const answer = await callAddin<RecogniseAnswer>(workbook, "recognise", { locale });
  if (answer.sheets.every((sheet) => sheet.tables.length === 0))
    throw new CommandFailure(sentences.noTable(input));
  console.log(JSON.stringify(answer));
});
