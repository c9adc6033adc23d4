import { HostError } from "../model/host-error";
import type { RequestCall } from "./class-table";
import { tableOf } from "./objects/registry";
import { type HostObject, object } from "./objects/selves";
import { answerQuery, identityOf, JSON_SPELLING, notFound, WIRE_SPELLING, wireName } from "./query";
import {
  ActionType,
  PathType,
  type WireAction,
  type WireArguments,
  type WireError,
  type WireObjectPath,
  type WireRequest,
  type WireResponse,
} from "./wire";

/**
 * Runs one Rich API request: its actions in order, each object path resolved once when first needed. It stops at
 * the first action that fails; what came before it stays done, as in Excel.
 */
export function processRequest(request: WireRequest, call: RequestCall): WireResponse {
  const run = new Run(request, call);
  const response: WireResponse = { Results: [] };
  for (const [index, action] of request.Actions.entries()) {
    try {
      if (action.ActionType === ActionType.Trace) (response.TraceIds ??= []).push(action.Id);
      response.Results.push({ ActionId: action.Id, Value: run.perform(action) });
    } catch (error) {
      response.Error = describeError(error, run.location, index);
      break;
    }
  }
  return response;
}

const HTTP_STATUS: Readonly<Record<string, number>> = {
  InvalidArgument: 400,
  AccessDenied: 401,
  ItemNotFound: 404,
};

/** An error as the library reads it; what is no refusal of Excel's is our own failure, with its stack. */
export function describeError(error: unknown, location: string, index: number): WireError {
  const known = error instanceof HostError;
  return {
    Code: known ? error.code : "GeneralException",
    Message: known
      ? error.message
      : `The workbench failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`,
    Location: location,
    ActionIndex: index,
    HttpStatusCode: (known ? HTTP_STATUS[error.code] : undefined) ?? 500,
  };
}

class Run {
  /** The member at work, as the library names it ("Range.values"), for the error's location. */
  location = "";
  private readonly resolved = new Map<number, HostObject | null>();

  constructor(
    private readonly request: WireRequest,
    private readonly call: RequestCall,
  ) {}

  perform(action: WireAction): unknown {
    if (action.ActionType === ActionType.Trace) return null;
    const target = this.resolve(action.ObjectPathId);
    if (!target) return null;
    const table = tableOf(target.className);
    switch (action.ActionType) {
      case ActionType.Instantiate:
        return identityOf(target, this.call);
      case ActionType.Query:
        this.location = `${table.name}.load`;
        return answerQuery(target, action.QueryInfo ?? {}, this.call, WIRE_SPELLING);
      case ActionType.QueryAsJson:
        this.location = `${table.name}.retrieve`;
        return answerQuery(target, action.QueryInfo ?? {}, this.call, JSON_SPELLING);
      case ActionType.Call:
        return this.callMethod(target, action.Name, this.readArguments(action.ArgumentInfo));
      case ActionType.Set:
        this.setMember(target, action.Name, this.readArguments(action.ArgumentInfo)[0]);
        return null;
      case ActionType.Update:
        this.update(target, action.ObjectState);
        return null;
      default:
        this.location = table.name;
        throw new HostError("NotImplemented", `Actions of type ${action.ActionType} are not performed.`);
    }
  }

  private callMethod(target: HostObject, name: string, args: readonly unknown[]): unknown {
    const table = tableOf(target.className);
    this.location = `${table.name}.${camel(name)}`;
    const registered = this.call.registerEvent(target, table, name);
    if (registered) return null;
    const method = table.call?.[name];
    if (!method) throw notFound(table.name, camel(name));
    const value = method(target.self as never, args, this.call);
    return value === undefined ? null : value;
  }

  private setMember(target: HostObject, name: string, value: unknown): void {
    const table = tableOf(target.className);
    this.location = `${table.name}.${camel(name)}`;
    const set = table.set?.[name];
    if (!set) throw notFound(table.name, camel(name));
    set(target.self as never, value, this.call);
  }

  /** An update names members by their own names; objects below are updated in turn. */
  private update(target: HostObject, state: unknown): void {
    const table = tableOf(target.className);
    for (const [key, value] of Object.entries((state ?? {}) as Record<string, unknown>)) {
      const name = wireName(key, table);
      const path = table.set?.[name] ? undefined : table.path?.[name];
      const inner = path?.(target.self as never, [], this.call);
      if (inner) this.update(inner, value);
      else this.setMember(target, name, value);
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.resolved.get(id);
    if (known !== undefined) return known;
    const path = this.request.ObjectPaths[String(id)];
    if (!path) throw new HostError("InvalidArgument", `The request has no object path ${id}.`);
    const found = this.follow(path);
    this.resolved.set(id, found);
    return found;
  }

  private follow(path: WireObjectPath): HostObject | null {
    switch (path.ObjectPathType) {
      case PathType.Global:
        return object("Workbook", this.call.workbook);
      case PathType.Service:
        return this.call.service(path.Name);
      case PathType.Null:
        return null;
      case PathType.Reference: {
        const kept = this.call.kept(path.Name);
        this.location = "Reference";
        if (!kept) throw new HostError("InvalidReference", "The reference is no longer kept.");
        return kept;
      }
    }
    const parent = this.resolve(path.ParentObjectPathId ?? 0);
    if (!parent) return null;
    const table = tableOf(parent.className);
    const args = this.readArguments(path.ArgumentInfo);
    if (path.ObjectPathType === PathType.Indexer || (path.Name === "GetItem" && !table.path?.GetItem)) {
      this.location = `${table.name}.getItem`;
      if (!table.item) throw notFound(table.name, "getItem");
      return table.item(parent.self as never, args, this.call);
    }
    this.location = `${table.name}.${camel(path.Name)}`;
    const follow = table.path?.[path.Name];
    if (!follow) throw notFound(table.name, camel(path.Name));
    return follow(parent.self as never, args, this.call);
  }

  private readArguments(info: WireArguments | undefined): readonly unknown[] {
    const values = info?.Arguments ?? [];
    const references = info?.ReferencedObjectPathIds;
    return values.map((value, index) => this.readArgument(value, references?.[index]));
  }

  private readArgument(value: unknown, reference: unknown): unknown {
    if (typeof reference === "number" && reference !== 0) return this.argumentObject(reference);
    if (Array.isArray(reference) && Array.isArray(value))
      return (value as unknown[]).map((each, index) =>
        this.readArgument(each, (reference as unknown[])[index]),
      );
    return this.readNested(value);
  }

  /** Inside plain objects a proxy comes as {"_ObjectPathId": n}. */
  private readNested(value: unknown): unknown {
    if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
    const entries = Object.entries(value);
    const only = entries.length === 1 ? entries[0] : undefined;
    if (only?.[0] === "_ObjectPathId" && typeof only[1] === "number") return this.argumentObject(only[1]);
    return Object.fromEntries(entries.map(([key, inner]) => [key, this.readNested(inner)]));
  }

  private argumentObject(id: number): HostObject {
    const found = this.resolve(id);
    if (!found) throw new HostError("InvalidArgument", "The argument is a null object.");
    return found;
  }
}

const camel = (name: string): string =>
  name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
