import { existsSync } from "node:fs";
import path from "node:path";
import { expectedSlugs, loadExpected } from "./expected";
import { measure, type Measured } from "./measure";
import { openGrids } from "./open-grids";
import { readRawCells } from "./raw-cells";
import { printReport } from "./report";

/**
 * `npm run corpus [-- --faults] [--data DIR --expected DIR] [slug …]`: how well real files are understood, against
 * answers written by hand.
 */

const args = process.argv.slice(2);
const option = (name: string, otherwise: string): string => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? otherwise : path.resolve(args.splice(at, 2)[1] ?? "");
};
const data = option("data", path.resolve("../shared/data"));
const answers = option("expected", path.resolve("test/corpus/expected"));
const showFaults = args.includes("--faults");
const only = args.filter((arg) => !arg.startsWith("--"));

const measured: Measured[] = [];
for (const slug of expectedSlugs(answers)) {
  if (only.length > 0 && !only.includes(slug)) continue;
  const expected = loadExpected(slug, answers);
  const file = path.join(data, expected.file);
  if (!existsSync(file)) {
    console.log(`skipped: ${expected.file} is not here`);
    continue;
  }
  measured.push(measure(expected, openGrids(file), readRawCells(file)));
}
if (showFaults)
  for (const { file, faults } of measured) for (const fault of faults) console.log(`${file} | ${fault}`);
console.log(printReport(measured));
