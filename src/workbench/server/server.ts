import { createReadStream, statSync } from "node:fs";
import type { IncomingMessage, Server, ServerResponse } from "node:http";
import { createServer } from "node:https";
import path from "node:path";
import { localhostCertificate } from "./certificate";

/** A running workbench server. */
export interface WorkbenchServer {
  /** "https://localhost:3000" */
  readonly origin: string;
  close(): Promise<void>;
}

/**
 * Serves the workbench page, the add-in's pages and the genuine office.js from this machine's disk, and nothing
 * else; no other host is ever asked. Port 0 takes a free one. Rejects with the system's error where the port is
 * taken (code "EADDRINUSE").
 */
export function startServer(projectRoot: string, port: number): Promise<WorkbenchServer> {
  const certificate = localhostCertificate(path.join(projectRoot, ".cache/certificate"));
  const server = createServer(certificate, (request, response) => {
    answer(projectRoot, request, response).catch((error: unknown) => {
      process.stderr.write(`${String(error)}\n`);
      if (!response.headersSent) response.writeHead(500);
      response.end();
    });
  });
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => {
      const address = server.address();
      const bound = typeof address === "object" && address ? address.port : port;
      resolve({ origin: `https://localhost:${bound}`, close: () => closed(server) });
    });
  });
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url ?? "/", "https://localhost");
  if (request.method !== "GET" && request.method !== "HEAD") return end(response, 405);
  const where = decoded(url.pathname);
  if (where === null) return end(response, 400);
  const sample = /^\/samples(?:\/([\w-]+)(?:\.\w+)?)?$/.exec(where);
  if (sample) return answerSample(root, sample[1], response);
  const file = fileFor(root, where);
  const found = file === null ? undefined : statSync(file, { throwIfNoEntry: false });
  if (file === null || !found?.isFile()) return end(response, 404);
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file).toLowerCase()] ?? "application/octet-stream",
    "Content-Length": found.size,
    "Cache-Control": "no-cache",
  });
  if (request.method === "HEAD") return void response.end();
  createReadStream(file).pipe(response);
}

/** The list of samples as JSON, or the file of one. */
async function answerSample(root: string, id: string | undefined, response: ServerResponse): Promise<void> {
  // Engine and file writer are loaded when the first sample is asked for.
  const { sampleFile, sampleList } = await import("./samples");
  if (id === undefined) {
    response.writeHead(200, { "Content-Type": TYPES[".json"] });
    return void response.end(JSON.stringify(sampleList()));
  }
  const file = sampleFile(id, root);
  if (!file) return end(response, 404);
  response.writeHead(200, {
    "Content-Type": TYPES[path.extname(file.fileName)] ?? "application/octet-stream",
    "Content-Length": file.bytes.byteLength,
    "X-File-Name": encodeURIComponent(file.fileName),
  });
  response.end(file.bytes);
}

function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

/** The file on disk an address stands for; null for one outside the folders that are served. */
function fileFor(root: string, where: string): string | null {
  const under = (folder: string, rest: string): string | null => {
    const base = path.join(root, folder);
    const file = path.join(base, rest);
    return file.startsWith(base + path.sep) ? file : null;
  };
  if (where === "/") return under("dist-dev/workbench", "index.html");
  if (where.startsWith("/office/"))
    return under("node_modules/@microsoft/office-js/dist", where.slice("/office/".length));
  return under("dist-dev", where.slice(1));
}

function end(response: ServerResponse, status: number): void {
  response.writeHead(status, { "Content-Type": "text/plain; charset=utf-8" });
  response.end(status === 404 ? "Not found" : "");
}

function closed(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

const TYPES: Readonly<Record<string, string>> = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".mjs": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".xml": "application/xml; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".ico": "image/x-icon",
  ".woff2": "font/woff2",
  ".csv": "text/csv",
  ".xls": "application/vnd.ms-excel",
  ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
};
