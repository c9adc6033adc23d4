import type { Workbook } from "../model/workbook";
import { byteKind } from "./file-kind";
import { FileError, type FileNote } from "./file-error";
import { openCsv } from "./open-csv";
import { openXls } from "./open-xls";
import { openXlsx } from "./open-xlsx";

export interface OpenOptions {
  /** Name of the file with its ending; a sheet of a text file is named after it. */
  readonly fileName: string;
  /** Called with the empty workbook, so that its engine sees every sheet, table and formula come in. */
  readonly attachEngine?: (workbook: Workbook) => void;
}

export interface OpenedWorkbook {
  readonly workbook: Workbook;
  /** What the person should know of the opening: formulas not understood, a guessed encoding … */
  readonly notes: FileNote[];
}

/**
 * Opens a workbook file: .xlsx, .xlsm, .xls, .csv, .tsv or .txt, told apart by their bytes. Throws FileError, and
 * then nothing was opened.
 */
export function openWorkbook(bytes: Uint8Array, options: OpenOptions): OpenedWorkbook {
  switch (byteKind(bytes)) {
    case "empty":
      throw new FileError("empty-file", "The file is empty.");
    case "zip":
      return openXlsx(bytes, options);
    case "compound":
      return openXls(bytes, options);
    case "text":
      return openCsv(bytes, options);
    case "other":
      throw new FileError("not-a-workbook", "The file is neither a workbook nor a text.");
  }
}
