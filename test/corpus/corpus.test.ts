import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EXPECTED_FOLDER, FIXTURE_ANSWERS, expectedSlugs, loadExpected } from "./expected";
import { fileContradictions } from "./file-contradictions";
import type { Measured } from "./measure";
import { measureFolder } from "./measure-folder";
import { rawFile } from "./raw-file";
import { totalsOf, type Totals } from "./report";
import { writeFixtures } from "./write-fixtures";

/** The real files lie beside the project and are no part of it. */
const DATA = join(__dirname, "../../../shared/data");

jest.setTimeout(120_000);

/** What understanding a folder of sheets has to reach. */
const AT_LEAST = { headers: 0.98, bounds: 0.98, kinds: 0.95, confident: 0.97, rows: 0.999, values: 0.999 };
/** The most columns there may be with a wrong field, and with none although the right one is known. */
const AT_MOST = { wrong: 0.02, open: 0.08 };

/** Fails with the shares that miss their limits and everything that was not as expected. */
function checkTotals(measured: readonly Measured[]): void {
  const totals = totalsOf(measured);
  const missed = [
    ...limitsOf(AT_LEAST).filter(([name, limit]) => totals[name] < limit),
    ...limitsOf(AT_MOST).filter(([name, limit]) => totals[name] > limit),
  ].map(([name, limit]) => `${name}: ${percent(totals[name])}, limit ${percent(limit)}`);
  const faults = measured.flatMap(({ file, faults }) => faults.map((fault) => `${file} | ${fault}`));
  if (missed.length > 0) throw new Error([...missed, ...faults].join("\n"));
}

const percent = (share: number): string => `${(share * 100).toFixed(2)} %`;
const limitsOf = (
  limits: Partial<Record<keyof Totals, number>>,
): readonly (readonly [keyof Totals, number])[] => Object.entries(limits) as [keyof Totals, number][];

describe("fixtures of our own", () => {
  let folder = "";
  let measured: readonly Measured[] = [];
  beforeAll(() => {
    folder = writeFixtures();
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  test("every real file has one in its shape, and more besides", () => {
    const slugs = expectedSlugs(FIXTURE_ANSWERS);
    expect(slugs).toEqual(expect.arrayContaining([...expectedSlugs()]));
    expect(slugs.length).toBeGreaterThanOrEqual(expectedSlugs().length + 12);
  });

  test.each(expectedSlugs(FIXTURE_ANSWERS))("the answer for %s agrees with its file", (slug) => {
    const expected = loadExpected(slug, FIXTURE_ANSWERS);
    const found = fileContradictions(expected, rawFile(join(folder, expected.file)));
    expect(found.slice(0, 12)).toEqual([]);
  });

  test("are all measured", () => {
    measured = measureFolder({ files: folder, answers: FIXTURE_ANSWERS });
    expect(measured).toHaveLength(expectedSlugs(FIXTURE_ANSWERS).length);
  });

  test("are understood as well as they have to be", () => checkTotals(measured));
});

const present = existsSync(DATA);
if (!present) console.warn("Real files are not here: how well they are understood is not measured.");
(present ? describe : describe.skip)("the real files", () => {
  let measured: readonly Measured[] = [];

  test("are all measured", () => {
    measured = measureFolder({ files: DATA, answers: EXPECTED_FOLDER });
    expect(measured).toHaveLength(expectedSlugs().length);
  });

  test("are understood as well as they have to be", () => checkTotals(measured));
});
