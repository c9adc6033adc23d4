import { spawn } from "node:child_process";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { ensureBuilt } from "../server/build";
import { startServer } from "../server/server";

/**
 * `npm start`: builds what is missing, serves the workbench and opens it in the default browser.
 * PORT names another port; `-- --no-open` leaves the browser alone.
 */

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), "../../..");
const DEFAULT_PORT = 3000;

const port = readPort(process.env.PORT);
if (port === null) fail(`PORT must be a number from 1 to 65535, not "${process.env.PORT}".`);
if (!(await ensureBuilt(root, ["add-in", "workbench"])))
  fail("The pages could not be built; see the messages above.");

try {
  const { origin } = await startServer(root, port);
  console.log(`\n  Opsheet workbench: ${origin}\n`);
  console.log(
    "  Click 生成日报 in the pane. The certificate is your machine's own: trust it once when the browser asks.",
  );
  console.log("  Stop with Ctrl+C.\n");
  if (!process.argv.includes("--no-open")) openBrowser(origin);
} catch (error) {
  if (!isPortTaken(error)) throw error;
  fail(
    `Port ${port} is taken by another program. Stop it, or start with another: PORT=${port + 1} npm start`,
  );
}

function readPort(text: string | undefined): number | null {
  if (text === undefined || text === "") return DEFAULT_PORT;
  const number = Number(text);
  return Number.isInteger(number) && number >= 1 && number <= 65_535 ? number : null;
}

function isPortTaken(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "EADDRINUSE";
}

/** Opens the address in the default browser; a machine without one has the address on screen. */
function openBrowser(address: string): void {
  const [command, ...rest] =
    process.platform === "win32"
      ? ["cmd", "/c", "start", "", address]
      : [process.platform === "darwin" ? "open" : "xdg-open", address];
  if (command === undefined) return;
  const child = spawn(command, rest, { stdio: "ignore", detached: true });
  child.once("error", () => undefined);
  child.unref();
}

function fail(sentence: string): never {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}
