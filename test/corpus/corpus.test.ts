import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { EXPECTED_FOLDER, FIXTURE_ANSWERS, expectedSlugs, loadExpected } from "./expected";
import { fileContradictions } from "./file-contradictions";
import type { Measured } from "./measure";
import { measureFolder } from "./measure-folder";
import { rawFile } from "./raw-file";
import { totalsOf } from "./report";
import { writeFixtures } from "./write-fixtures";

/** The real files lie beside the project and are no part of it. */
const DATA = join(__dirname, "../../../shared/data");

jest.setTimeout(60_000);

/** What understanding a folder of sheets has to reach; of columns wrong and left open, the most there may be. */
function checkTotals(measured: () => readonly Measured[]): void {
  const check = (name: keyof ReturnType<typeof totalsOf>, limit: number, most = false): void => {
    test(`${name} ${most ? "at most" : "at least"} ${limit * 100} %`, () => {
      const share = totalsOf(measured())[name];
      if (most ? share <= limit : share >= limit) return;
      const faults = measured().flatMap(({ file, faults }) => faults.map((fault) => `${file} | ${fault}`));
      throw new Error(`${name} is ${(share * 100).toFixed(2)} %\n${faults.join("\n")}`);
    });
  };
  check("headers", 0.98);
  check("bounds", 0.98);
  check("kinds", 0.95);
  check("wrong", 0.02, true);
  check("open", 0.08, true);
  check("confident", 0.97);
  check("rows", 0.999);
  check("values", 0.999);
}

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

  checkTotals(() => measured);
});

const present = existsSync(DATA);
if (!present) console.warn("Real files are not here: how well they are understood is not measured.");
(present ? describe : describe.skip)("the real files", () => {
  let measured: readonly Measured[] = [];

  test("are all measured", () => {
    measured = measureFolder({ files: DATA, answers: EXPECTED_FOLDER });
    expect(measured).toHaveLength(expectedSlugs().length);
  });

  checkTotals(() => measured);
});
