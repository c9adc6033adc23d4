import type { Area } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";
import { shiftedArea } from "../model/shift";
import type { Workbook, WorkbookEvent } from "../model/workbook";
import type { HostServices, RequestCall } from "./class-table";
import type { Registrations } from "./events";
import { type HostObject, object, type RangeList } from "./objects/selves";
import { describeError, processRequest } from "./processor";
import { RangeRef } from "./range-ref";
import type { WireRequest } from "./wire";

const SERVICES: Readonly<Record<string, () => HostObject>> = {
  "Microsoft.ExcelServices.CustomFunctions": () => object("CustomFunctions", null),
  "Microsoft.InternalService.AddinInternalService": () => object("AddinInternalService", null),
  "Microsoft.AppRuntime.AppRuntimeService": () => object("AppRuntimeService", null),
  "Microsoft.AppRuntime.AppRuntimePersistenceService": () => object("AppRuntimePersistenceService", null),
  "Microsoft.DynamicRibbon.DynamicRibbon": () => object("DynamicRibbon", null),
};

/** What the object model remembers of one add-in between its requests: kept references and joined events. */
export class Session {
  private readonly references = new Map<string, HostObject>();
  private readonly idsBySelf = new Map<unknown, string>();
  private readonly keptRanges = new Map<RangeRef, number>();
  private passingRanges: RangeRef[] = [];
  private nextReference = 1;
  private calculationDue = false;
  private calculationSuspended = false;
  private readonly stopListening: () => void;
  private readonly call: RequestCall;

  constructor(
    readonly workbook: Workbook,
    private readonly services: HostServices,
    private readonly registrations: Registrations,
  ) {
    this.call = this.makeCall();
    this.stopListening = workbook.listen((event) => this.hear(event));
  }

  close(): void {
    this.stopListening();
  }

  get keptCount(): number {
    return this.references.size;
  }

  /** Runs the body of one Rich API request and gives the body of its answer. Throws only where it is no JSON. */
  process(bodyText: string): string {
    const request = JSON.parse(bodyText) as WireRequest;
    this.passingRanges = [];
    this.calculationSuspended = false;
    const response = processRequest(request, this.call);
    this.calculationSuspended = false;
    try {
      this.calculate();
    } catch (error) {
      // The add-in must get an answer whatever happens: one without leaves its sync waiting for ever.
      response.Error ??= describeError(error, "Application.calculate", request.Actions.length - 1);
    }
    this.passingRanges = [];
    return JSON.stringify(response);
  }

  private makeCall(): RequestCall {
    return {
      workbook: this.workbook,
      host: this.services,
      range: (sheet: Sheet, at: Area) => {
        const range = new RangeRef(sheet, at);
        this.passingRanges.push(range);
        return object("Range", range);
      },
      calculate: () => this.calculate(),
      suspendCalculation: () => {
        this.calculationSuspended = true;
      },
      keep: (target) => this.keep(target),
      release: (id) => this.release(id),
      kept: (id) => this.references.get(id),
      referenceOf: (self) => this.idsBySelf.get(self),
      registerEvent: (target, table, method) => this.registrations.register(target, table, method),
      service: (name) => {
        const make = SERVICES[name];
        if (!make) throw new HostError("ApiNotFound", `The workbench does not have the service ${name}.`);
        return make();
      },
    };
  }

  private calculate(): void {
    if (!this.calculationDue || this.calculationSuspended || this.workbook.calculationMode === "Manual")
      return;
    this.calculationDue = false;
    this.workbook.engine?.recalculate();
  }

  private keep(target: HostObject): string {
    const known = this.idsBySelf.get(target.self);
    if (known !== undefined) return known;
    const id = `ref${this.nextReference++}`;
    this.references.set(id, target);
    this.idsBySelf.set(target.self, id);
    for (const range of rangesOf(target)) this.keptRanges.set(range, (this.keptRanges.get(range) ?? 0) + 1);
    return id;
  }

  private release(id: string): void {
    const target = this.references.get(id);
    if (!target) return;
    this.references.delete(id);
    this.idsBySelf.delete(target.self);
    for (const range of rangesOf(target)) {
      const count = (this.keptRanges.get(range) ?? 1) - 1;
      if (count > 0) this.keptRanges.set(range, count);
      else this.keptRanges.delete(range);
    }
  }

  private hear(event: WorkbookEvent): void {
    if (event.kind === "calculated" || event.kind === "selection-changed" || event.kind === "sheet-activated")
      return;
    this.calculationDue = true;
    if (event.kind !== "cells-moved") return;
    for (const range of new Set([...this.keptRanges.keys(), ...this.passingRanges]))
      if (range.sheet === event.sheet && range.current) range.current = shiftedArea(range.current, event);
  }
}

function rangesOf(target: HostObject): readonly RangeRef[] {
  if (target.self instanceof RangeRef) return [target.self];
  return target.className === "RangeAreas" ? (target.self as RangeList).ranges : [];
}
