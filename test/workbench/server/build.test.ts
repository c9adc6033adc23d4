import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import os from "node:os";
import path from "node:path";
import { isFresh } from "../../../src/workbench/server/build";

const root = mkdtempSync(path.join(os.tmpdir(), "workbench-build-"));
afterAll(() => rmSync(root, { recursive: true }));

/** Writes a file last changed at the given second. */
function put(file: string, second: number): void {
  const place = path.join(root, file);
  mkdirSync(path.dirname(place), { recursive: true });
  writeFileSync(place, "");
  utimesSync(place, second, second);
  for (let folder = path.dirname(place); folder.length >= root.length; folder = path.dirname(folder))
    utimesSync(folder, 1, 1);
}

describe("isFresh", () => {
  beforeEach(() => {
    put("src/app/build.ts", 100);
    put("src/workbench/page/main.ts", 100);
    put(".cache/built-add-in", 200);
    put(".cache/built-workbench", 200);
    put("dist-dev/taskpane.html", 250);
    put("dist-dev/workbench/index.html", 250);
  });

  it("takes a bundle built after its last change for fresh", () => {
    expect(isFresh(root, "add-in")).toBe(true);
    expect(isFresh(root, "workbench")).toBe(true);
  });

  it("sees a source saved while the build was running", () => {
    put("src/app/build.ts", 220);
    expect(isFresh(root, "add-in")).toBe(false);
  });

  it("keeps the add-in when only the workbench changed, and the other way round", () => {
    put("src/workbench/page/main.ts", 300);
    expect(isFresh(root, "add-in")).toBe(true);
    expect(isFresh(root, "workbench")).toBe(false);
    put("src/workbench/page/main.ts", 100);
    put("src/app/build.ts", 300);
    expect(isFresh(root, "workbench")).toBe(true);
  });

  it("sees a bundle that was deleted", () => {
    rmSync(path.join(root, "dist-dev/taskpane.html"));
    expect(isFresh(root, "add-in")).toBe(false);
  });
});
