import { spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";

/**
 * `npm test`: everything that is checked, in one run. Sets up what a bare machine lacks where it may (Debian, root),
 * then types, lint, both builds and all tests; the last line has the totals.
 */

const CI = process.env.CI === "true";

interface Tool {
  readonly name: string;
  readonly commands: readonly string[];
  readonly debianPackages: readonly string[];
  readonly usedFor: string;
}

const TOOLS: readonly Tool[] = [
  {
    name: "Chrome, Chromium or Edge",
    commands: ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "microsoft-edge"],
    debianPackages: ["chromium"],
    usedFor: "the tests that click through the workbench",
  },
  {
    name: "LibreOffice",
    commands: ["soffice", "libreoffice"],
    debianPackages: ["libreoffice-calc", "fonts-noto-cjk"],
    usedFor: "the comparison of every formula with LibreOffice",
  },
];

for (const tool of TOOLS) provide(tool);

const failed = [
  step("types", "npx", ["tsc", "--noEmit"]),
  step("types of the core", "npx", ["tsc", "--noEmit", "-p", "src/core/tsconfig.json"]),
  step("lint", "npx", ["eslint", "."]),
  step("format", "npx", ["prettier", "--check", "--log-level", "warn", "."]),
].filter((ok) => !ok).length;

const totals = runJest();
if (failed > 0) console.log(`${failed} of the checks before the tests failed`);
console.log(`${totals.passed} passed, ${totals.failed + failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed + failed > 0 || totals.passed === 0 ? 1 : 0);

function step(title: string, command: string, args: readonly string[]): boolean {
  const started = Date.now();
  const { status } = spawnSync(command, args, { stdio: "inherit" });
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${status === 0 ? "ok  " : "FAIL"} ${title} (${seconds} s)`);
  return status === 0;
}

function runJest(): { passed: number; failed: number; skipped: number } {
  const folder = mkdtempSync(path.join(os.tmpdir(), "opsheet-test-"));
  const output = path.join(folder, "jest.json");
  step("tests", "npx", [
    "jest",
    "--ci",
    "--maxWorkers=2",
    "--json",
    `--outputFile=${output}`,
    ...process.argv.slice(2),
  ]);
  if (!existsSync(output)) return { passed: 0, failed: 1, skipped: 0 };
  const result = JSON.parse(readFileSync(output, "utf8")) as {
    numPassedTests: number;
    numFailedTests: number;
    numPendingTests: number;
    numRuntimeErrorTestSuites: number;
  };
  rmSync(folder, { recursive: true });
  return {
    passed: result.numPassedTests,
    failed: result.numFailedTests + result.numRuntimeErrorTestSuites,
    skipped: result.numPendingTests,
  };
}

/** Finds the tool or, on Debian as root, installs it. Without it the tests that need it say so; in CI they fail. */
function provide({ name, commands, debianPackages, usedFor }: Tool): void {
  if (commands.some(found)) return;
  const debian = existsSync("/etc/debian_version") && process.getuid?.() === 0;
  if (debian) {
    console.log(`${name} is not here; installing ${debianPackages.join(", ")} …`);
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const run = (...args: string[]) => spawnSync("apt-get", args, { stdio: "ignore", env }).status === 0;
    const install = ["install", "-y", "--no-install-recommends", ...debianPackages];
    if (run("update") && run(...install) && commands.some(found)) return;
  }
  const line = `${name} is missing: ${usedFor} cannot run.`;
  console.log(CI ? `FAIL ${line}` : `SKIP ${line}`);
  if (CI) process.exit(1);
}

function found(command: string): boolean {
  return (process.env.PATH ?? "")
    .split(path.delimiter)
    .some((folder) => folder !== "" && existsSync(path.join(folder, command)));
}
