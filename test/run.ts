import { spawn, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { type Bundle, ensureBuilt } from "../src/workbench/server/build";

/**
 * `npm test`: everything that is checked, in one run. Sets up what a bare machine lacks where it may (Debian, root),
 * then types, lint and both builds, two at a time, and all tests; the last line has the totals.
 */

const CI = process.env.CI === "true";

interface Tool {
  readonly name: string;
  readonly commands: readonly string[];
  /** What to install where none of the commands is there; the next where one cannot be had. */
  readonly debianPackages: readonly (readonly string[])[];
  readonly usedFor: string;
}

const TOOLS: readonly Tool[] = [
  {
    name: "Chrome, Chromium or Edge",
    commands: [
      "chromium-headless-shell",
      "chromium",
      "chromium-browser",
      "google-chrome",
      "google-chrome-stable",
      "microsoft-edge",
    ],
    debianPackages: [["chromium-headless-shell"], ["chromium"]],
    usedFor: "the tests that click through the workbench",
  },
  {
    name: "LibreOffice",
    commands: ["soffice", "libreoffice"],
    debianPackages: [["libreoffice-calc", "fonts-noto-cjk"]],
    usedFor: "the comparison of every formula with LibreOffice",
  },
];

for (const tool of TOOLS) provide(tool);

// The longest come first. Tests would build the pages themselves, but with one of two cores waiting for it.
const failed = await twoAtATime([
  () => step("types", "npx", ["tsc", "--noEmit"]),
  () => timed("build of the workbench page", () => build("workbench")),
  () => timed("build of the add-in's pages", () => build("add-in")),
  () => step("format", "npx", ["prettier", "--check", "--log-level", "warn", "."]),
  () => step("lint", "npx", ["eslint", "."]),
  () => step("types of the core", "npx", ["tsc", "--noEmit", "-p", "src/core/tsconfig.json"]),
]);
const totals = await runJest();
if (failed > 0) console.log(`${failed} of the checks before the tests failed`);
console.log(`${totals.passed} passed, ${totals.failed + failed} failed, ${totals.skipped} skipped`);
process.exit(totals.failed + failed > 0 || totals.passed === 0 ? 1 : 0);

function build(bundle: Bundle): Promise<boolean> {
  return ensureBuilt(process.cwd(), [bundle], { quiet: true });
}

/** Runs the steps on two cores; gives how many failed. */
async function twoAtATime(steps: readonly (() => Promise<boolean>)[]): Promise<number> {
  const left = [...steps];
  let failed = 0;
  const work = async (): Promise<void> => {
    for (let next = left.shift(); next !== undefined; next = left.shift()) if (!(await next())) failed++;
  };
  await Promise.all([work(), work()]);
  return failed;
}

function step(title: string, command: string, args: readonly string[]): Promise<boolean> {
  return timed(title, () => {
    const child = spawn(command, args, { stdio: "inherit" });
    return new Promise((resolve) => {
      child.once("error", () => resolve(false));
      child.once("close", (status) => resolve(status === 0));
    });
  });
}

async function timed(title: string, run: () => Promise<boolean>): Promise<boolean> {
  const started = Date.now();
  const ok = await run();
  const seconds = ((Date.now() - started) / 1000).toFixed(0);
  console.log(`${ok ? "ok  " : "FAIL"} ${title} (${seconds} s)`);
  return ok;
}

async function runJest(): Promise<{ passed: number; failed: number; skipped: number }> {
  const folder = mkdtempSync(path.join(os.tmpdir(), "opsheet-test-"));
  const output = path.join(folder, "jest.json");
  await step("tests", "npx", [
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
    const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
    const run = (...args: string[]) => spawnSync("apt-get", args, { stdio: "ignore", env }).status === 0;
    for (const packages of run("update") ? debianPackages : []) {
      console.log(`${name} is not here; installing ${packages.join(", ")} …`);
      if (run("install", "-y", "--no-install-recommends", ...packages) && commands.some(found)) return;
    }
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
