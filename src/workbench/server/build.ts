import { spawn } from "node:child_process";
import { existsSync, mkdirSync, readdirSync, rmdirSync, statSync, utimesSync, writeFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";

/** The two bundles: the add-in's pages, and the workbench page that plays Excel's part around them. */
export type Bundle = "add-in" | "workbench";

interface BundleFiles {
  readonly arguments: readonly string[];
  readonly result: string;
  /** Files and folders it is made of; folders named in `without` are left out. */
  readonly sources: readonly string[];
  readonly without: readonly string[];
}

const BUNDLES: Readonly<Record<Bundle, BundleFiles>> = {
  "add-in": {
    arguments: ["--env", "workbench"],
    result: "dist-dev/taskpane.html",
    sources: ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"],
    without: ["src/workbench"],
  },
  workbench: {
    arguments: ["--config", "src/workbench/webpack.config.js"],
    result: "dist-dev/workbench/index.html",
    sources: ["src/workbench", "package-lock.json"],
    without: ["src/workbench/headless", "src/workbench/server", "src/workbench/samples"],
  },
};

/** How long another process is given to finish the same build before its lock is taken for forgotten. */
const LOCK_MILLISECONDS = 5 * 60_000;

/**
 * Builds the bundles that are missing or older than their sources, for the workbench (into dist-dev). Processes
 * that ask at the same time build once. False where a build failed; what webpack says of a failure goes to standard
 * error, so that standard output stays the caller's. `quiet` leaves out that a build goes on.
 */
export async function ensureBuilt(
  root: string,
  bundles: readonly Bundle[] = ["add-in"],
  { quiet = false }: { quiet?: boolean } = {},
): Promise<boolean> {
  for (const bundle of bundles) {
    if (isFresh(root, bundle)) continue;
    const unlock = await lock(root, bundle);
    try {
      if (!isFresh(root, bundle) && !(await build(root, bundle, quiet))) return false;
    } finally {
      unlock();
    }
  }
  return true;
}

/** Whether the bundle is there and no source changed since its build began. */
export function isFresh(root: string, bundle: Bundle): boolean {
  const files = BUNDLES[bundle];
  const built = statSync(stamp(root, bundle), { throwIfNoEntry: false })?.mtimeMs;
  if (built === undefined || !existsSync(path.join(root, files.result))) return false;
  const without = new Set(files.without.map((each) => path.join(root, each)));
  return files.sources.every((source) => newest(path.join(root, source), without) <= built);
}

async function build(root: string, bundle: Bundle, quiet: boolean): Promise<boolean> {
  if (!quiet)
    process.stderr.write(`Building the ${bundle === "add-in" ? "add-in's pages" : "workbench page"} …\n`);
  const began = new Date();
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const said: Buffer[] = [];
  const status = await new Promise<number | null>((resolve) => {
    const child = spawn(process.execPath, [webpack, ...BUNDLES[bundle].arguments], {
      cwd: root,
      stdio: ["ignore", "pipe", "pipe"],
      // A loader of the caller (tsx, jest) is no business of webpack's.
      env: { ...process.env, NODE_OPTIONS: "" },
    });
    for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk: Buffer) => said.push(chunk));
    child.once("error", () => resolve(null));
    child.once("close", resolve);
  });
  if (status !== 0) {
    process.stderr.write(Buffer.concat(said));
    return false;
  }
  writeFileSync(stamp(root, bundle), began.toISOString());
  // The stamp's own time must be that of the beginning: a source saved during the build makes it stale.
  utimesSync(stamp(root, bundle), began, began);
  return true;
}

function stamp(root: string, bundle: Bundle): string {
  return path.join(root, ".cache", `built-${bundle}`);
}

/** Time of the last change in a file or folder, in milliseconds; 0 where there is none. */
function newest(place: string, without: ReadonlySet<string>): number {
  if (without.has(place)) return 0;
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found) return 0;
  if (!found.isDirectory()) return found.mtimeMs;
  // A folder's own time changes when a file in it is deleted.
  return Math.max(
    found.mtimeMs,
    ...readdirSync(place).map((name) => newest(path.join(place, name), without)),
  );
}

async function lock(root: string, bundle: Bundle): Promise<() => void> {
  const folder = path.join(root, ".cache", `building-${bundle}`);
  mkdirSync(path.dirname(folder), { recursive: true });
  for (;;) {
    try {
      mkdirSync(folder);
      return () => rmdirSync(folder);
    } catch {
      const since = statSync(folder, { throwIfNoEntry: false })?.mtimeMs ?? Date.now();
      if (Date.now() - since > LOCK_MILLISECONDS) rmdirSync(folder);
      else await pause(300);
    }
  }
}
