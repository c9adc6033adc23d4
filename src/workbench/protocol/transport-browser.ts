import type { Workbook } from "../model/workbook";
import { Host, type HostOptions } from "./host";

export interface BrowserAddinOptions extends Omit<HostOptions, "hostOrigin" | "addinOrigin"> {
  /** The element the add-in's frame is put into. */
  readonly container: HTMLElement;
  /** Address of the add-in's page: https, with the host name of the page that plays Excel (ports may differ). */
  readonly url: string;
  /** Name of the frame for people who cannot see it. */
  readonly title: string;
  /** Sees every message that passes, before it is taken. */
  readonly onMessage?: (text: string, from: "add-in" | "host") => void;
  /** Milliseconds every message of the host waits; asked for each. */
  readonly delay?: () => number;
}

/** An add-in page in a frame of a page that plays Excel over a workbook. */
export class BrowserAddin {
  private constructor(
    readonly host: Host,
    readonly frame: HTMLIFrameElement,
    private readonly stop: () => void,
  ) {}

  /** Puts the frame into its container; the host's `started` tells when Office.onReady can resolve. */
  static open(workbook: Workbook, options: BrowserAddinOptions): BrowserAddin {
    const url = new URL(options.url, window.location.href);
    const host = new Host(workbook, {
      ...options,
      hostOrigin: window.location.origin,
      addinOrigin: url.origin,
    });
    const frame = document.createElement("iframe");
    // The library reads its whole configuration from the frame's name, so it stands before the page loads.
    frame.name = host.frameName;
    frame.title = options.title;
    frame.src = url.href;
    const listen = (event: MessageEvent): void => {
      if (
        event.source === frame.contentWindow &&
        event.origin === url.origin &&
        typeof event.data === "string"
      ) {
        options.onMessage?.(event.data, "add-in");
        host.receive(event.data);
      }
    };
    const send = (text: string): void => {
      options.onMessage?.(text, "host");
      frame.contentWindow?.postMessage(text, url.origin);
    };
    host.onSend = (text) => {
      const wait = options.delay?.() ?? 0;
      if (wait > 0) setTimeout(() => send(text), wait);
      else send(text);
    };
    window.addEventListener("message", listen);
    options.container.append(frame);
    return new BrowserAddin(host, frame, () => window.removeEventListener("message", listen));
  }

  /** Takes the frame away and ends the conversation. */
  close(): void {
    this.stop();
    this.host.close();
    this.frame.remove();
  }
}
