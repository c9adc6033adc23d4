import { HostError } from "../model/host-error";
import { MAX_REQUEST_BYTES } from "../model/limits";
import type { Workbook, WorkbookEvent } from "../model/workbook";
import { appContext, frameName, REQUIREMENT_SETS } from "./app-context";
import type { HostServices } from "./class-table";
import { AddinFunctions, type FunctionsFile } from "./custom-functions";
import { Dispatch, type Message, MessageAction, readMessage, RequestError, writeMessage } from "./envelope";
import { type EventEntry, EventTranslator, joinChanges, Registrations } from "./events";
import { type Interception, refuseAction } from "./faults";
import { Session } from "./session";
import { PathType } from "./wire";
import type { WireRequest } from "./wire";

export type { Interception };

export interface HostOptions {
  /** BCP 47 tag of the language Excel shows itself in. */
  readonly locale?: string;
  /** https origins of the page that plays Excel and of the add-in; the library demands the same host name. */
  readonly hostOrigin?: string;
  readonly addinOrigin?: string;
  /** functions.json of the add-in and the namespace of its manifest. */
  readonly functions?: FunctionsFile;
  readonly namespace?: string;
  readonly requirements?: Readonly<Record<string, string>>;
  /** False for an add-in started without its pane. */
  readonly visible?: boolean;
  readonly userName?: string;
  /** The time of comments, ISO 8601. */
  readonly now?: () => string;
  /** Bytes a Rich API request or answer may have; Excel on the web takes 5 MB. */
  readonly limitBytes?: number;
  /** Asked for each Rich API request with its body and its number, from 1. */
  readonly intercept?: (body: string, n: number) => Interception;
  /** Called when the add-in saves the workbook (Workbook.save). */
  readonly onSave?: () => void;
}

/** How a ribbon command ended. */
export interface CommandResult {
  /** False when the add-in has no such function. */
  readonly found: boolean;
  readonly completedContext: unknown;
}

let conversations = 0;

/**
 * Excel's part towards one add-in page, in the web flavour of the protocol: messages are texts, and how they travel
 * is the transport's matter. Give it every message of the page by `receive`, and carry to the page what it gives
 * to `onSend`.
 */
export class Host {
  /** Carries a message to the page. Set by the transport before the page loads. */
  onSend: (text: string) => void = () => undefined;
  /** Rich API requests taken, characters of their bodies and answers, and the largest body of each. */
  readonly counters = { requests: 0, sent: 0, received: 0, largestRequest: 0, largestAnswer: 0 };
  /** Simulates a person typing into a cell: requests are refused (or wait, if they asked to) until set back. */
  get cellEditing(): boolean {
    return this.editing;
  }
  set cellEditing(value: boolean) {
    this.editing = value;
    if (!value) for (const text of this.delayed.splice(0)) this.receive(text);
  }
  /** Resolves when the page joined the ribbon's commands: Office.onReady resolves at that point. */
  readonly started: Promise<void>;
  /** Resolves when the page takes calls of custom functions. */
  readonly functionsReady: Promise<void>;
  readonly hostOrigin: string;
  readonly addinOrigin: string;
  /** What the add-in asked of its runtime and ribbon. */
  readonly services: HostServices;

  private readonly conversationId = `conversation${++conversations}`;
  private readonly appId = "opsheet";
  private readonly registrations = new Registrations();
  private readonly session: Session;
  private readonly translator: EventTranslator;
  private readonly functions: AddinFunctions | null;
  /** The registration message of each event of the envelope (richApiMessage, appCommandInvoked …). */
  private readonly joined = new Map<string, Message>();
  private readonly commands = new Map<string, (result: CommandResult) => void>();
  private readonly stopListening: () => void;
  private events: WorkbookEvent[] = [];
  private delayed: string[] = [];
  private editing = false;
  private processing = false;
  private silent = false;
  private closed = false;
  private nextCommand = 1;
  private resolveStarted: () => void = () => undefined;
  private resolveFunctionsReady: () => void = () => undefined;

  constructor(
    readonly workbook: Workbook,
    private readonly options: HostOptions = {},
  ) {
    this.hostOrigin = options.hostOrigin ?? "https://localhost:3001";
    this.addinOrigin = options.addinOrigin ?? "https://localhost:3000";
    this.started = new Promise((resolve) => (this.resolveStarted = resolve));
    this.functionsReady = new Promise((resolve) => (this.resolveFunctionsReady = resolve));
    this.functions = options.functions
      ? new AddinFunctions(options.functions, options.namespace ?? "OPS")
      : null;
    this.services = this.makeServices();
    this.session = new Session(workbook, this.services, this.registrations);
    this.translator = new EventTranslator(workbook, this.registrations);
    this.stopListening = workbook.listen((event) => this.hear(event));
    if (workbook.engine && !workbook.engine.onCalculated)
      workbook.engine.onCalculated = (sheet, area) => workbook.notify({ kind: "calculated", sheet, area });
  }

  /** Text for the add-in frame's name: all the library needs to find this host. */
  get frameName(): string {
    return frameName({
      conversationId: this.conversationId,
      appId: this.appId,
      hostOrigin: this.hostOrigin,
      locale: this.locale,
    });
  }

  get locale(): string {
    return this.options.locale ?? "zh-CN";
  }

  /** Takes a message of the page. The answer follows later, as it does over postMessage. */
  receive(text: string): void {
    const message = readMessage(text);
    if (!message || message._conversationId !== this.conversationId || message._messageType !== 0) return;
    queueMicrotask(() => {
      if (!this.closed && !this.silent) this.handle(message, text);
    });
  }

  /** Presses a ribbon button that runs a function; resolves when the function says that it is completed. */
  runCommand(functionName: string, buttonId = functionName): Promise<CommandResult> {
    const id = `command-${this.nextCommand++}`;
    const finished = new Promise<CommandResult>((resolve) => this.commands.set(id, resolve));
    this.fire("appCommandInvoked", [id, functionName, JSON.stringify({ source: { id: buttonId } })]);
    return finished;
  }

  /** Tells the add-in that its pane was shown or hidden. */
  changeVisibility(visible: boolean): void {
    this.push([[65536, 65539, "", JSON.stringify({ visibility: visible ? "Visible" : "Hidden" }), 0, false]]);
  }

  /** Ends the conversation: nothing is answered any more and the engine loses the add-in's functions. */
  close(): void {
    if (this.closed) return;
    this.closed = true;
    this.stopListening();
    this.session.close();
    this.registrations.clear();
    this.functions?.disconnect();
    if (this.functions) this.workbook.engine?.useCustomFunctions(null);
  }

  private handle(message: Message, text: string): void {
    if (message._actionType === MessageAction.RegisterEvent) {
      this.joined.set(message._actionName, message);
      this.answer(message, { Error: 0 });
      if (message._actionName === "appCommandInvoked") this.resolveStarted();
    } else if (message._actionType === MessageAction.UnregisterEvent) {
      this.joined.delete(message._actionName);
      this.answer(message, { Error: 0 });
    } else if (message._actionName === "ContextActivationManager_getAppContextAsync")
      this.answer(message, this.context());
    else if (message._actionName === "executeMethod") this.execute(message, text);
    else this.answer(message, null);
  }

  private context(): Record<string, unknown> {
    return appContext({
      appId: this.appId,
      locale: this.locale,
      documentUrl: this.documentUrl,
      readOnly: this.workbook.readOnly,
      settings: [...this.workbook.settings].map(([key, value]) => [key, JSON.stringify(value)]),
      addinOrigin: this.addinOrigin,
      requirements: this.options.requirements ?? REQUIREMENT_SETS,
      visible: this.options.visible ?? true,
    });
  }

  private get documentUrl(): string {
    return `${this.hostOrigin}/${encodeURIComponent(this.workbook.fileName)}`;
  }

  private execute(message: Message, text: string): void {
    const data = message._data as Record<string, unknown> & { DdaMethod?: { DispatchId?: number } };
    switch (data.DdaMethod?.DispatchId) {
      case Dispatch.RichApi:
        this.richApi(message, text, data.ArrayData as readonly unknown[]);
        return;
      case Dispatch.CommandCompleted:
        this.commandCompleted(data);
        this.answer(message, { Error: 0, Version: 1 });
        return;
      case Dispatch.LoadSettings:
        this.answer(message, {
          Error: 0,
          Version: 1,
          Properties: {
            Settings: [...this.workbook.settings].map(([Name, value]) => ({
              Name,
              Value: JSON.stringify(value),
            })),
          },
        });
        return;
      case Dispatch.SaveSettings:
        this.saveSettings(data);
        this.answer(message, { Error: 0, Version: 1 });
        return;
      case Dispatch.FileProperties:
        this.answer(message, { Error: 0, Version: 1, 0: { 1: this.documentUrl } });
        return;
      default:
        this.answer(message, { Error: RequestError.Internal, Version: 1 });
    }
  }

  /** The whole set of Office.context.document.settings replaces the one before. */
  private saveSettings(data: Record<string, unknown>): void {
    const method = data.DdaSettingsMethod as
      { Properties?: readonly (readonly [string, string])[] } | undefined;
    this.workbook.settings.clear();
    for (const [key, value] of method?.Properties ?? []) this.workbook.settings.set(key, JSON.parse(value));
    this.workbook.dirty = true;
  }

  private commandCompleted(data: Record<string, unknown>): void {
    const finish = this.commands.get(String(data["0"]));
    this.commands.delete(String(data["0"]));
    // An unknown function is answered with an empty text.
    const text = typeof data["2"] === "string" && data["2"] !== "" ? data["2"] : "{}";
    const event = JSON.parse(text) as Record<string, unknown>;
    finish?.({ found: data["1"] === 0, completedContext: event.completedContext ?? null });
  }

  private richApi(message: Message, text: string, request: readonly unknown[]): void {
    const body = String(request[4]);
    const flags = Number(request[6]);
    if (this.editing && !isOfAddinAlone(body)) {
      const delay = (flags & 64) !== 0;
      if (delay) this.delayed.push(text);
      else this.answer(message, { Error: RequestError.CellEditMode, Version: 1 });
      return;
    }
    const n = ++this.counters.requests;
    this.counters.received += body.length;
    this.counters.largestRequest = Math.max(this.counters.largestRequest, body.length);
    if (this.isTooLarge(body)) {
      this.answer(message, { Error: RequestError.RequestTooLarge, Version: 1 });
      return;
    }
    const interception = this.options.intercept?.(body, n) ?? "pass";
    if (interception === "never") {
      this.silent = true;
      return;
    }
    if (interception === "lose-before") return;
    if (typeof interception === "object" && "refuseAt" in interception) {
      this.answerRichApi(
        message,
        refuseAction(body, interception.refuseAt, (part) => this.process(part)),
      );
      this.deliver(true);
      return;
    }
    if (typeof interception === "object" && !interception.applied) {
      this.answer(message, { Error: interception.error, Version: 1 });
      return;
    }
    const answer = this.process(body);
    if (typeof interception === "object") this.answer(message, { Error: interception.error, Version: 1 });
    else if (interception === "pass") this.answerRichApi(message, answer);
    this.deliver(true);
  }

  private answerRichApi(message: Message, answer: string): void {
    this.counters.sent += answer.length;
    this.counters.largestAnswer = Math.max(this.counters.largestAnswer, answer.length);
    if (this.isTooLarge(answer)) this.answer(message, { Error: RequestError.ResponseTooLarge, Version: 1 });
    else this.answer(message, { Error: 0, Version: 1, Data: [200, [], answer] });
  }

  private process(body: string): string {
    this.processing = true;
    try {
      return this.session.process(body);
    } finally {
      this.processing = false;
    }
  }

  private isTooLarge(body: string): boolean {
    const limit = this.options.limitBytes ?? MAX_REQUEST_BYTES;
    // A character takes at most three bytes, so most bodies need no counting.
    if (body.length * 3 <= limit) return false;
    return body.length > limit || new TextEncoder().encode(body).length > limit;
  }

  /** Events of a request go out after its answer; others at once. */
  private hear(event: WorkbookEvent): void {
    this.events.push(event);
    if (!this.processing) this.deliver(false);
  }

  private deliver(byAddin: boolean): void {
    const events = joinChanges(this.events.splice(0));
    if (!this.services.enableEvents || this.closed) return;
    const entries = events.flatMap((event) => this.translator.translate(event, byAddin));
    if (entries.length > 0) this.push(entries);
    if (events.some((event) => event.kind === "selection-changed")) this.fire("documentSelectionChanged", {});
  }

  private push(entries: readonly (readonly unknown[] | EventEntry)[]): void {
    this.fire("richApiMessage", { ArrayData: entries });
  }

  private fire(name: string, data: unknown): void {
    const registration = this.joined.get(name);
    if (registration && !this.silent && !this.closed)
      this.onSend(writeMessage(this.hostOrigin, registration, data, "event"));
  }

  private answer(message: Message, data: unknown): void {
    this.onSend(writeMessage(this.hostOrigin, message, data, "answer"));
  }

  private makeServices(): HostServices {
    const { options } = this;
    return {
      locale: this.locale,
      enableEvents: true,
      now: options.now ?? (() => new Date().toISOString()),
      userName: options.userName ?? "运营",
      customFunctionsReady: () => {
        this.resolveFunctionsReady();
        if (!this.functions) return;
        // The page has answered nothing yet: calls wait for the answer to this very request.
        queueMicrotask(() => this.functions?.connect((entries) => this.push(entries)));
        this.workbook.engine?.useCustomFunctions(this.functions);
        if (this.workbook.calculationMode !== "Manual") this.workbook.engine?.recalculate();
      },
      takeCustomFunctionResults: (results) => this.functions?.take(results),
      startupState: "Inactive",
      runtimeState: options.visible === false ? "Background" : "Visible",
      ribbon: new Map(),
      saved: () => {
        if (!options.onSave) throw new HostError("NotImplemented", "There is nobody to save the workbook.");
        options.onSave();
      },
    };
  }
}

/** Whether a request asks for nothing of the workbook, so that a cell being edited is not in its way. */
function isOfAddinAlone(body: string): boolean {
  const { ObjectPaths } = JSON.parse(body) as WireRequest;
  const paths = Object.values(ObjectPaths);
  return paths.every(
    ({ ObjectPathType, Name, ParentObjectPathId }) =>
      ParentObjectPathId !== undefined ||
      (ObjectPathType === PathType.Service && Name.startsWith("Microsoft.InternalService.")),
  );
}
