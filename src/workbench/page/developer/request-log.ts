import { Dispatch, readMessage } from "../../protocol/envelope";
import type { WireRequest, WireResponse } from "../../protocol/wire";

/** One request of the add-in to its host, and how it was answered. */
export interface LoggedRequest {
  readonly number: number;
  /** A batch of actions (one context.sync), or the name of another call of the library. */
  readonly call: string;
  readonly actions: number;
  readonly at: Date;
  /** The body as it passed; null where it was dropped, as bodies of long ago are. */
  request: string | null;
  readonly requestBytes: number;
  answer: string | null;
  answerBytes: number;
  /** Null while there is no answer. */
  milliseconds: number | null;
  /** Null where all went well. */
  error: string | null;
}

/** Sums over all requests since the last clearing. */
export interface LogTotals {
  readonly requests: number;
  readonly syncs: number;
  readonly actions: number;
  readonly requestBytes: number;
  readonly answerBytes: number;
}

export const SYNC = "sync";
/** Older requests are dropped; the sums go on counting them. */
const MOST_KEPT = 500;
/** Characters of all bodies kept together. */
const MOST_TEXT = 40_000_000;
const NO_REQUESTS: LogTotals = { requests: 0, syncs: 0, actions: 0, requestBytes: 0, answerBytes: 0 };

/** Takes down what passes between add-in and host, by request. */
export class RequestLog {
  private kept: LoggedRequest[] = [];
  private sums = NO_REQUESTS;
  private next = 1;
  private textKept = 0;
  private readonly open = new Map<string, { readonly logged: LoggedRequest; readonly began: number }>();

  /** `now` counts milliseconds from anywhere; `changed` is told of every request and answer. */
  constructor(
    private readonly now: () => number,
    private readonly changed: () => void = () => undefined,
  ) {}

  get requests(): readonly LoggedRequest[] {
    return this.kept;
  }

  get totals(): LogTotals {
    return this.sums;
  }

  clear(): void {
    this.kept = [];
    this.textKept = 0;
    this.sums = NO_REQUESTS;
    this.changed();
  }

  /** Takes a message as it passes; what is no request or answer is left out. */
  take(text: string, from: "add-in" | "host"): void {
    const message = readMessage(text);
    if (!message || message._actionName !== "executeMethod") return;
    const key = `${message._conversationId} ${message._correlationId}`;
    if (from === "add-in") this.takeRequest(key, text, message._data as WireCall);
    else this.takeAnswer(key, text, message._data as WireAnswer | null);
    this.dropOld();
    this.changed();
  }

  private takeRequest(key: string, text: string, data: WireCall): void {
    const dispatch = data.DdaMethod?.DispatchId ?? 0;
    const isSync = dispatch === Dispatch.RichApi;
    const body = isSync ? String(data.ArrayData?.[4]) : text;
    const logged: LoggedRequest = {
      number: this.next++,
      call: isSync ? SYNC : (CALLS[dispatch] ?? `call ${dispatch}`),
      // No text in a cell can look like this: its quotation marks would be escaped.
      actions: isSync ? (body.match(/"ActionType":/g)?.length ?? 0) : 0,
      at: new Date(),
      request: body,
      requestBytes: bytesOf(body),
      answer: null,
      answerBytes: 0,
      milliseconds: null,
      error: null,
    };
    this.open.set(key, { logged, began: this.now() });
    this.kept.push(logged);
    this.textKept += body.length;
    const { sums } = this;
    this.sums = {
      ...sums,
      requests: sums.requests + 1,
      syncs: sums.syncs + (isSync ? 1 : 0),
      actions: sums.actions + logged.actions,
      requestBytes: sums.requestBytes + logged.requestBytes,
    };
  }

  private takeAnswer(key: string, text: string, data: WireAnswer | null): void {
    const found = this.open.get(key);
    if (!found) return;
    this.open.delete(key);
    const { logged, began } = found;
    const body = data?.Data?.[2] ?? text;
    logged.answer = body;
    logged.answerBytes = bytesOf(body);
    logged.milliseconds = this.now() - began;
    logged.error = data?.Error ? String(data.Error) : refusal(body);
    this.textKept += body.length;
    this.sums = { ...this.sums, answerBytes: this.sums.answerBytes + logged.answerBytes };
  }

  private dropOld(): void {
    while (this.kept.length > MOST_KEPT) {
      const dropped = this.kept.shift();
      if (dropped) this.forget(dropped);
    }
    for (const each of this.kept) {
      if (this.textKept <= MOST_TEXT) return;
      this.forget(each);
    }
  }

  private forget(logged: LoggedRequest): void {
    this.textKept -= (logged.request?.length ?? 0) + (logged.answer?.length ?? 0);
    logged.request = logged.answer = null;
  }
}

/** The members a batch names, each once, in the order they come. */
export function membersAsked(logged: LoggedRequest): string[] {
  if (logged.call !== SYNC || logged.request === null) return [];
  const { ObjectPaths, Actions } = JSON.parse(logged.request) as WireRequest;
  const names = [...Object.values(ObjectPaths ?? {}), ...(Actions ?? [])].map((each) => each.Name);
  return [...new Set(names.filter((name) => typeof name === "string" && name !== ""))];
}

/** A request and its answer as JSON text, for a bug report. */
export function requestAsJson(logged: LoggedRequest): string {
  const { number, call, actions, at, requestBytes, answerBytes, milliseconds, error } = logged;
  const value = (text: string | null): unknown => (text === null ? null : (JSON.parse(text) as unknown));
  return JSON.stringify(
    {
      number,
      call,
      at: at.toISOString(),
      milliseconds,
      error,
      actions,
      requestBytes,
      answerBytes,
      request: value(logged.request),
      answer: value(logged.answer),
    },
    null,
    2,
  );
}

interface WireCall {
  readonly DdaMethod?: { readonly DispatchId?: number };
  readonly ArrayData?: readonly unknown[];
}

interface WireAnswer {
  readonly Error?: number;
  readonly Data?: readonly [number, unknown, string];
}

const CALLS: Readonly<Record<number, string>> = {
  [Dispatch.LoadSettings]: "settings.refresh",
  [Dispatch.SaveSettings]: "settings.save",
  [Dispatch.FileProperties]: "getFileProperties",
  [Dispatch.CommandCompleted]: "event.completed",
};

function refusal(body: string): string | null {
  if (!body.includes('"Error":{')) return null;
  return (JSON.parse(body) as Partial<WireResponse>).Error?.Code ?? null;
}

const encoder = new TextEncoder();
const bytesOf = (text: string): number => encoder.encode(text).length;
