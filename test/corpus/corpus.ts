import { existsSync, rmSync } from "node:fs";
import path from "node:path";
import { EXPECTED_FOLDER, FIXTURE_ANSWERS } from "./expected";
import { measureFolder } from "./measure-folder";
import { printReport } from "./report";
import { writeFixtures } from "./write-fixtures";

/**
 * `npm run corpus [-- --faults] [--fixtures] [--data DIR --expected DIR] [slug …]`: how well real files are
 * understood, against answers written by hand; fixtures of our own in their shape where the real files are not here.
 */

const args = process.argv.slice(2);
const option = (name: string): string | null => {
  const at = args.indexOf(`--${name}`);
  return at < 0 ? null : path.resolve(args.splice(at, 2)[1] ?? "");
};
const data = option("data") ?? path.resolve("../shared/data");
const answers = option("expected");
const only = args.filter((arg) => !arg.startsWith("--"));

const haveReal = existsSync(data);
const fixtures = args.includes("--fixtures") || !haveReal;
if (!haveReal) console.log(`${data} is not here: measured on fixtures of our own instead`);
const files = fixtures ? writeFixtures() : data;
const measured = measureFolder(
  { files, answers: answers ?? (fixtures ? FIXTURE_ANSWERS : EXPECTED_FOLDER) },
  only,
);
if (fixtures) rmSync(files, { recursive: true });
if (args.includes("--faults"))
  for (const { file, faults } of measured) for (const fault of faults) console.log(`${file} | ${fault}`);
console.log(printReport(measured));
