import { existsSync } from "node:fs";
import { join } from "node:path";
import { expectedSlugs, loadExpected } from "./expected";
import { measure, type Measured } from "./measure";
import { openGrids } from "./open-grids";
import { readRawCells } from "./raw-cells";

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
    return existsSync(file) ? [measure(expected, openGrids(file), readRawCells(file))] : [];
  });
}
