import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

const FOLDER = path.resolve(process.cwd(), "test/golden");

/**
 * Compares a value with its golden file. A difference is written beside it as name.changed.json and fails;
 * GOLDEN=accept takes it over. Numbers are rounded to 12 digits so that the last bit of a platform does not matter.
 */
export function checkGolden(name: string, value: unknown): void {
  const golden = path.join(FOLDER, `${name}.json`);
  const changed = path.join(FOLDER, `${name}.changed.json`);
  const text = `${JSON.stringify(value, roundNumbers, 2)}\n`;
  const accept = process.env.GOLDEN === "accept";
  const expected = existsSync(golden) ? readFileSync(golden, "utf8") : "";
  if (expected === text || accept) {
    if (accept && expected !== text) writeFileSync(golden, text);
    rmSync(changed, { force: true });
    return;
  }
  if (process.env.CI === undefined) writeFileSync(changed, text);
  expect(JSON.parse(text)).toEqual(
    expected === "" ? `no golden file ${name}.json yet` : JSON.parse(expected),
  );
  expect(text).toBe(expected);
}

function roundNumbers(_key: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toPrecision(12)) : value;
}
