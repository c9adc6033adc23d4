import { existsSync } from "node:fs";
import path from "node:path";
import { type Browser, chromium } from "playwright-core";

/**
 * Where Chrome, Chromium or Edge is found on the systems the tests run on. First the one without windows: the same
 * engine, and a third less work for the machine.
 */
const PLACES: readonly string[] = [
  ...(process.env.CHROME_PATH ? [process.env.CHROME_PATH] : []),
  ...(process.env.PATH ?? "")
    .split(path.delimiter)
    .flatMap((folder) =>
      [
        "chromium-headless-shell",
        "chromium",
        "chromium-browser",
        "google-chrome",
        "google-chrome-stable",
        "microsoft-edge",
      ].map((name) => path.join(folder, name)),
    ),
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** The browser's program file, null where the machine has none. */
export function findBrowser(): string | null {
  return PLACES.find((place) => existsSync(place)) ?? null;
}

/** Starts the browser with everything off that would speak to another host; localhost's own certificate is taken. */
export function startBrowser(program: string): Promise<Browser> {
  return chromium.launch({
    executablePath: program,
    args: [
      "--headless=new",
      "--no-sandbox",
      "--disable-gpu",
      "--disable-quic",
      "--no-first-run",
      "--disable-background-networking",
      "--disable-component-update",
      "--disable-sync",
      "--ignore-certificate-errors",
    ],
  });
}
