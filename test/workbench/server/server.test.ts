import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { get } from "node:https";
import os from "node:os";
import path from "node:path";
import { startServer, type WorkbenchServer } from "../../../src/workbench/server/server";

/** A project folder with just enough to be served. */
const root = mkdtempSync(path.join(os.tmpdir(), "workbench-server-"));
let server: WorkbenchServer;

beforeAll(async () => {
  const put = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), text);
  };
  put("dist-dev/workbench/index.html", "<title>workbench</title>");
  put("dist-dev/taskpane.html", "pane");
  put("node_modules/@microsoft/office-js/dist/office.js", "library");
  put("secret.txt", "secret");
  server = await startServer(root, 0);
});

afterAll(async () => {
  await server.close();
  rmSync(root, { recursive: true });
});

function fetchText(where: string): Promise<{ status: number; type: string; text: string }> {
  return new Promise((resolve, reject) => {
    // The path goes out as it is written, dots and all.
    const { port } = new URL(server.origin);
    const certificate = readFileSync(path.join(root, ".cache/certificate/localhost.crt"));
    get({ host: "localhost", port, path: where, ca: certificate }, (answer) => {
      let text = "";
      answer.setEncoding("utf8");
      answer.on("data", (part: string) => (text += part));
      answer.on("end", () =>
        resolve({ status: answer.statusCode ?? 0, type: String(answer.headers["content-type"]), text }),
      );
    }).on("error", reject);
  });
}

describe("startServer", () => {
  it("serves page, add-in and library over https with a certificate for localhost", async () => {
    expect(await fetchText("/")).toMatchObject({ status: 200, text: "<title>workbench</title>" });
    expect(await fetchText("/taskpane.html?x=1")).toMatchObject({ status: 200, text: "pane" });
    expect(await fetchText("/office/office.js")).toMatchObject({
      status: 200,
      type: "text/javascript; charset=utf-8",
      text: "library",
    });
  });

  it.each([
    "/../secret.txt",
    "/%2e%2e/secret.txt",
    "/office/..%2f..%2f..%2f..%2f..%2fsecret.txt",
    "/gone.js",
    "/office/",
  ])("answers 404 to %s", async (where) => {
    expect((await fetchText(where)).status).toBe(404);
  });

  it("answers 400 to an address that cannot be read", async () => {
    expect((await fetchText("/%E0%A4%A")).status).toBe(400);
  });

  it("rejects with the system's error where the port is taken", async () => {
    const port = Number(new URL(server.origin).port);
    await expect(startServer(root, port)).rejects.toMatchObject({ code: "EADDRINUSE" });
  });
});
