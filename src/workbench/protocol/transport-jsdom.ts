import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { JSDOM, ResourceLoader, VirtualConsole } from "jsdom";
import type { Workbook } from "../model/workbook";
import { Host, type HostOptions } from "./host";

export interface JsdomAddinOptions extends HostOptions {
  /** File name of the add-in's page within the root ("taskpane.html"), with its query if it has one. */
  readonly page: string;
  /** Folder the page and its scripts are read from. */
  readonly root: string;
  /** Folder of the genuine library, which the page asks for below /office/. */
  readonly officeRoot: string;
  /** Makes the page's timers and clock run this many times faster. The library's own waits shrink with them. */
  readonly fastClock?: number;
  /** Gets what the page writes to its console and errors nobody caught. */
  readonly onConsole?: (line: string) => void;
}

/** An add-in page in jsdom, talking to a host that plays Excel over a workbook. */
export class JsdomAddin {
  private constructor(
    readonly host: Host,
    private readonly dom: JSDOM,
  ) {}

  /** The page's window. Its functions must be given values of the page's own realm. */
  get window(): JSDOM["window"] {
    return this.dom.window;
  }

  /** Loads the page and waits until its Office.onReady can resolve. Rejects where the page is not there. */
  static async open(workbook: Workbook, options: JsdomAddinOptions): Promise<JsdomAddin> {
    const host = new Host(workbook, options);
    const file = path.join(options.root, options.page.replace(/[?#].*$/, ""));
    const html = readFileSync(file, "utf8");
    const virtualConsole = new VirtualConsole();
    const report = options.onConsole;
    if (report) {
      for (const level of ["log", "info", "warn", "error"] as const)
        virtualConsole.on(level, (...parts: unknown[]) => report(parts.map(String).join(" ")));
      virtualConsole.on("jsdomError", (error) => report(String(error.stack ?? error)));
    }
    const dom = new JSDOM(html, {
      url: `${host.addinOrigin}/${options.page}`,
      runScripts: "dangerously",
      pretendToBeVisual: true,
      resources: new FolderLoader(host.addinOrigin, options.root, options.officeRoot),
      virtualConsole,
      beforeParse: (window) =>
        prepare(window as unknown as Window & typeof globalThis, host, options.fastClock),
    });
    const window = dom.window;
    host.onSend = (text) => {
      // Messages arrive one by one in tasks of their own, as they do over postMessage.
      setImmediate(() => {
        if (!closed.has(dom))
          window.dispatchEvent(new window.MessageEvent("message", { data: text, origin: host.hostOrigin }));
      });
    };
    const addin = new JsdomAddin(host, dom);
    await host.started;
    return addin;
  }

  /** Ends the page and the conversation. */
  close(): void {
    if (closed.has(this.dom)) return;
    closed.add(this.dom);
    this.host.close();
    this.dom.window.close();
  }
}

const closed = new WeakSet<JSDOM>();

function prepare(window: Window & typeof globalThis, host: Host, speed: number | undefined): void {
  window.name = host.frameName;
  Object.defineProperty(window, "parent", {
    get: () => ({ postMessage: (text: string) => host.receive(text) }),
  });
  // jsdom has no document.domain, which the library compares with the parent's host name.
  Object.defineProperty(window.Document.prototype, "domain", {
    get(this: Document) {
      return this.location.hostname;
    },
  });
  // Every browser has this one; jsdom does not.
  Object.defineProperty(window, "TextEncoder", { value: TextEncoder });
  if (speed !== undefined) hurry(window, speed);
}

function hurry(window: Window & typeof globalThis, speed: number): void {
  const wait = window.setTimeout.bind(window);
  const start = window.Date.now();
  const now = window.Date.now.bind(window.Date);
  const faster = (handler: TimerHandler, delay?: number, ...rest: unknown[]): number =>
    wait(handler, (delay ?? 0) / speed, ...rest);
  Object.defineProperty(window, "setTimeout", { value: faster, writable: true, configurable: true });
  window.Date.now = () => start + (now() - start) * speed;
}

/** Serves the page's scripts from its folder and the genuine library below /office/; nothing from the network. */
class FolderLoader extends ResourceLoader {
  constructor(
    private readonly origin: string,
    private readonly root: string,
    private readonly officeRoot: string,
  ) {
    super();
  }

  override fetch(url: string): ReturnType<ResourceLoader["fetch"]> {
    const { origin, pathname } = new URL(url);
    if (origin !== this.origin) return null;
    const name = decodeURIComponent(pathname);
    const file = name.startsWith("/office/")
      ? path.join(this.officeRoot, name.slice("/office/".length))
      : path.join(this.root, name);
    const folder = name.startsWith("/office/") ? this.officeRoot : this.root;
    const inside = !path.relative(folder, file).startsWith("..");
    const found = inside && existsSync(file);
    const loaded = found
      ? Promise.resolve(readFileSync(file))
      : Promise.reject(new Error(`There is no ${name}.`));
    return Object.assign(loaded, { abort: () => undefined }) as ReturnType<ResourceLoader["fetch"]>;
  }
}
