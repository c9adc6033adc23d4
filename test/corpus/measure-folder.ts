import { existsSync } from "node:fs";
import { join } from "node:path";
import { expectedSlugs, loadExpected } from "./expected";
import { measure, type Measured, type RawCell } from "./measure";
import { openGrids } from "./open-grids";
import { rawFile } from "./raw-file";
import { columnLetter } from "./sheet-address";

/** Files and the answers to hold them against. */
export interface Corpus {
  /** Folder of "slug/file". */
  readonly files: string;
  /** Folder of "slug.json". */
  readonly answers: string;
}

/** Measures every file that has an answer, or those of the slugs given; a file that is not there is left out. */
export function measureFolder(corpus: Corpus, only: readonly string[] = []): readonly Measured[] {
  const slugs = expectedSlugs(corpus.answers).filter((slug) => only.length === 0 || only.includes(slug));
  return slugs.flatMap((slug) => {
    const expected = loadExpected(slug, corpus.answers);
    const file = join(corpus.files, expected.file);
    return existsSync(file) ? [measure(expected, openGrids(file), rawCellsOf(file))] : [];
  });
}

/** The cells as SheetJS or Papa Parse read them, so that nothing is shared with the reader that is measured. */
function rawCellsOf(file: string): (sheet: string) => RawCell {
  const sheets = rawFile(file);
  return (name) => {
    // A text file's one sheet has the file's name, which Excel may have to cut.
    const found = sheets.find(({ sheet }) => sheet === name) ?? sheets[0];
    if (found === undefined) throw new Error(`${file}: no sheet ${name}`);
    return (row, column) => found.cell(columnLetter(column), row);
  };
}
