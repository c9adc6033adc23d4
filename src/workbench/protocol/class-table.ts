import type { Workbook } from "../model/workbook";
import type { Area } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { ClassName, HostObject, Selves } from "./objects/selves";

/** What a member may ask of the request it is part of. */
export interface Call {
  readonly workbook: Workbook;
  readonly host: HostServices;
  /** A range object that follows insertions and deletions for the rest of the request and beyond, if kept. */
  range(sheet: Sheet, at: Area): HostObject<"Range">;
  /** Calculates what earlier actions of the request made dirty, so that values read now are right. */
  calculate(): void;
  /** No calculation before the request ends. */
  suspendCalculation(): void;
  /** The id under which an object lives on after the request. */
  keep(object: HostObject): string;
  release(referenceId: string): void;
  /** The object kept under the id, if any. */
  kept(referenceId: string): HostObject | undefined;
  /** The reference id of a range or areas object, if it was kept. */
  referenceOf(self: unknown): string | undefined;
}

/** What members need of the host beyond the workbook. */
export interface HostServices {
  readonly locale: string;
  enableEvents: boolean;
  /** Today and now, as ISO 8601, for comments. */
  now(): string;
  userName: string;
  customFunctionsReady(): void;
  takeCustomFunctionResults(results: readonly unknown[]): void;
  startupState: string;
  runtimeState: string;
  /** State of the add-in's own ribbon controls, by id. */
  readonly ribbon: Map<string, { enabled?: boolean; visible?: boolean }>;
  saved(): void;
}

/** What the processor itself asks of the request's surroundings. */
export interface RequestCall extends Call {
  /** Joins or leaves an event when the method is the registration of one; false for any other method. */
  registerEvent(target: HostObject, table: ClassTable, method: string): boolean;
  /** One of the host's own services, which the library calls by name. */
  service(name: string): HostObject;
}

/**
 * The members of one class by wire name. What is not listed here does not exist in the workbench: asking for it
 * answers ApiNotFound.
 */
export interface ClassTable<K extends ClassName = ClassName> {
  readonly name: K;
  readonly get?: Readonly<Record<string, (self: Selves[K], call: Call) => unknown>>;
  readonly set?: Readonly<Record<string, (self: Selves[K], value: unknown, call: Call) => void>>;
  readonly call?: Readonly<
    Record<string, (self: Selves[K], args: readonly unknown[], call: Call) => unknown>
  >;
  /** Properties and methods that give an object; null is a null object. */
  readonly path?: Readonly<
    Record<string, (self: Selves[K], args: readonly unknown[], call: Call) => HostObject | null>
  >;
  /** The indexer, getItem: throws ItemNotFound. */
  readonly item?: (self: Selves[K], args: readonly unknown[], call: Call) => HostObject;
  /** Of a collection: its items in order. */
  readonly items?: (self: Selves[K], call: Call) => readonly HostObject[];
  /** What the library addresses the object by in later requests. */
  readonly identity?: (self: Selves[K]) => { readonly Id: string } | { readonly _Id: string };
  /** Numbers of events by the name of the method that registers ("_RegisterDataChangedEvent"). */
  readonly events?: Readonly<Record<string, number>>;
  /** Whom events are addressed to, where it is not the object's id. */
  readonly eventTarget?: (self: Selves[K]) => string;
}

/** Keeps the class's own types while declaring a table; the registry stores it under the general type. */
export function classTable<K extends ClassName>(table: ClassTable<K>): ClassTable {
  return table as unknown as ClassTable;
}
