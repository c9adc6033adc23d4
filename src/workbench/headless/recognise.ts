import { CommandFailure, openFile, runCommand } from "./command";
import { locale, sentences } from "./sentences";

interface RecogniseAnswer {
  readonly sheets: readonly {
    readonly tables: readonly { readonly firstDataRow: number; readonly lastDataRow: number }[];
  }[];
}

/** Prints what each sheet of a workbook is, as JSON. */
void runCommand(async (args) => {
  const [input] = args;
  if (input === undefined || args.length > 1 || input.startsWith("--"))
    throw new CommandFailure(sentences.usage("npm run --silent recognise -- IN"));
  const workbook = openFile(input);
  if (workbook.sheets.every((sheet) => sheet.usedArea(true) === null))
    throw new CommandFailure(sentences.emptyWorkbook(input));
  // Loaded where it is wanted: what is wrong with the file is told sooner without it.
  const { callAddin } = await import("./addin-call");
  const answer = await callAddin<RecogniseAnswer>(workbook, "recognise", { locale });
  const hasData = answer.sheets.some(({ tables }) =>
    tables.some(({ firstDataRow, lastDataRow }) => lastDataRow >= firstDataRow),
  );
  if (!hasData) throw new CommandFailure(sentences.noTable(input));
  console.log(JSON.stringify(answer));
});
