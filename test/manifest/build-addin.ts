import { execFile } from "node:child_process";
import path from "node:path";
import { promisify } from "node:util";

/** What a build left behind. */
export interface Build {
  readonly folder: string;
  /** All that was written to the screen. */
  readonly output: string;
  readonly failed: boolean;
}

const root = path.resolve(__dirname, "../..");

/** Builds the add-in as the npm scripts do, into the folder given. Never rejects. */
export async function buildAddin(
  target: "production" | "workbench",
  folder: string,
  ...options: string[]
): Promise<Build> {
  const webpack = path.join(root, "node_modules/webpack/bin/webpack.js");
  const all = [webpack, "--env", target, "--env", `output=${folder}`, ...options];
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, all, { cwd: root });
    return { folder, output: stdout + stderr, failed: false };
  } catch (error) {
    const { stdout, stderr } = error as { stdout: string; stderr: string };
    return { folder, output: stdout + stderr, failed: true };
  }
}
