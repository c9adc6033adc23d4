import type { CustomCall, CustomFunctionCaller, CustomFunctionShape } from "../engine/engine";
import { CellError, type ErrorText, type Scalar } from "../model/values";

/** What functions.json says of one function (the part that host and page need). */
export interface FunctionMetadata {
  readonly id: string;
  readonly name: string;
  readonly description?: string;
  readonly parameters?: readonly {
    readonly name?: string;
    readonly description?: string;
    readonly type?: string;
    readonly dimensionality?: string;
    readonly optional?: boolean;
    readonly repeating?: boolean;
  }[];
}

/** The content of functions.json. */
export interface FunctionsFile {
  /** Errors may be passed to parameters of type "any"; the function sees them as CustomFunctions.Error. */
  readonly allowErrorForDataTypeAny?: boolean;
  readonly functions: readonly FunctionMetadata[];
}

type Argument = CustomCall["arguments"][number];
type Result = Scalar | readonly (readonly Scalar[])[];

/** An entry of the event that carries calls: [category, type, target, message, id, remote]. */
type CallEntry = readonly [number, number, string, string, number, boolean];

const CALL_CATEGORY = 1;
const INVOKE = 1000;
/** Flag of a call whose arguments may hold errors. */
const ERRORS_ALLOWED = 4;

/** Error numbers of a failed call; all others show as #VALUE!. */
const ERROR_TEXTS: Readonly<Record<number, ErrorText>> = {
  1: "#N/A",
  5: "#DIV/0!",
  6: "#NUM!",
  7: "#VALUE!",
  8: "#NULL!",
};

/**
 * The add-in's custom functions as the engine calls them: all calls of a wave go to the page in one push, and its
 * batches of results are sorted back to the calls.
 */
export class AddinFunctions implements CustomFunctionCaller {
  private readonly byName: ReadonlyMap<string, FunctionMetadata>;
  private readonly waiting = new Map<number, (result: Result) => void>();
  private nextInvocation = 1;
  private push: ((entries: readonly CallEntry[]) => void) | null = null;
  private held: CallEntry[] = [];

  constructor(
    private readonly file: FunctionsFile,
    private readonly namespace: string,
  ) {
    this.byName = new Map(file.functions.map((each) => [each.name.toUpperCase(), each]));
  }

  /** The page takes calls from now on; those made before are sent. */
  connect(push: (entries: readonly CallEntry[]) => void): void {
    this.push = push;
    if (this.held.length > 0) push(this.held);
    this.held = [];
  }

  /** The page is gone: what is still awaited shows as an unknown name. */
  disconnect(): void {
    this.push = null;
    for (const settle of this.waiting.values()) settle(CellError.of("#NAME?"));
    this.waiting.clear();
  }

  find(name: string): CustomFunctionShape | null {
    const metadata = this.metadata(name);
    return (
      metadata && {
        id: metadata.id,
        parameters: (metadata.parameters ?? []).map((each) => ({
          matrix: each.dimensionality === "matrix",
          optional: each.optional === true,
          repeating: each.repeating === true,
        })),
      }
    );
  }

  async invoke(calls: readonly CustomCall[]): Promise<readonly Result[]> {
    const entries: CallEntry[] = [];
    const results = calls.map((call) => {
      const failed = this.errorNotTaken(call);
      // Excel does not call a function with an error it does not take: the error is the result.
      if (failed) return failed;
      const id = this.nextInvocation++;
      const message = [id, call.id, this.layOut(call), call.caller, this.takesErrors ? ERRORS_ALLOWED : 0];
      entries.push([CALL_CATEGORY, INVOKE, "", JSON.stringify(message), 0, false]);
      return new Promise<Result>((resolve) => this.waiting.set(id, resolve));
    });
    if (entries.length > 0) {
      if (this.push) this.push(entries);
      else this.held.push(...entries);
    }
    return Promise.all(results);
  }

  /** Results the page sends: [id, true, value, …] or [id, false, message, error number, …]. */
  take(results: readonly unknown[]): void {
    for (const result of results) {
      if (!Array.isArray(result)) continue;
      const [id, succeeded, value, code] = result as unknown[];
      const settle = this.waiting.get(Number(id));
      if (!settle) continue;
      this.waiting.delete(Number(id));
      if (succeeded === true) settle(readResult(value));
      else {
        const text = ERROR_TEXTS[Number(code)] ?? "#VALUE!";
        settle(
          typeof value === "string" && value !== "" ? CellError.withMessage(text, value) : CellError.of(text),
        );
      }
    }
  }

  private metadata(name: string): FunctionMetadata | null {
    const upper = name.toUpperCase();
    const prefix = `${this.namespace.toUpperCase()}.`;
    return upper.startsWith(prefix) ? (this.byName.get(upper.slice(prefix.length)) ?? null) : null;
  }

  private get takesErrors(): boolean {
    return this.file.allowErrorForDataTypeAny === true;
  }

  /** The first error among the arguments whose parameter is not open to errors. */
  private errorNotTaken(call: CustomCall): CellError | undefined {
    const parameters = this.parametersOf(call);
    return call.arguments
      .filter((_argument, index) => {
        const parameter = parameters[index] ?? parameters.at(-1);
        return !(this.takesErrors && (parameter?.type ?? "any") === "any");
      })
      .map(errorIn)
      .find((error) => error !== null);
  }

  private parametersOf(call: CustomCall): NonNullable<FunctionMetadata["parameters"]> {
    return [...this.byName.values()].find((each) => each.id === call.id)?.parameters ?? [];
  }

  /** Arguments as declared: ranges as rows, omitted ones null, repeating ones gathered into one list. */
  private layOut(call: CustomCall): unknown[] {
    const parameters = this.parametersOf(call);
    const laid: unknown[] = [];
    for (const [index, parameter] of parameters.entries()) {
      if (parameter.repeating) {
        laid.push(call.arguments.slice(index).map((each) => shape(each, parameter)));
        return laid;
      }
      laid.push(index < call.arguments.length ? shape(call.arguments[index] ?? null, parameter) : null);
    }
    return laid;
  }
}

function shape(
  argument: Argument,
  parameter: { readonly type?: string; readonly dimensionality?: string; readonly optional?: boolean },
): unknown {
  if (parameter.dimensionality === "matrix") {
    const rows = isMatrix(argument) ? argument : [[argument]];
    return rows.map((row) => row.map((value) => wire(value ?? "")));
  }
  const value = isMatrix(argument) ? (argument[0]?.[0] ?? null) : argument;
  if (value !== null || parameter.optional) return wire(value);
  return parameter.type === "number" ? 0 : parameter.type === "boolean" ? false : "";
}

/** A value as the page takes it. */
function wire(value: Scalar): unknown {
  return value instanceof CellError ? { code: value.text, type: "CustomFunctionError" } : value;
}

const isMatrix = (value: Argument): value is readonly (readonly Scalar[])[] => Array.isArray(value);

function errorIn(argument: Argument): CellError | null {
  if (!isMatrix(argument)) return argument instanceof CellError ? argument : null;
  for (const row of argument) for (const value of row) if (value instanceof CellError) return value;
  return null;
}

function readResult(value: unknown): Result {
  if (Array.isArray(value))
    return value.map((row: unknown) => (Array.isArray(row) ? row.map(readScalar) : [readScalar(row)]));
  return readScalar(value);
}

/** Excel shows nothing returned as 0. */
function readScalar(value: unknown): Scalar {
  if (value === null || value === undefined) return 0;
  if (typeof value === "string" || typeof value === "boolean") return value;
  if (typeof value === "number") return Number.isFinite(value) ? value : CellError.of("#NUM!");
  const { code, basicValue, message } = value as { code?: unknown; basicValue?: unknown; message?: unknown };
  if (typeof code === "string") {
    const error = CellError.parse(code) ?? CellError.of("#VALUE!");
    return typeof message === "string" && message !== "" ? CellError.withMessage(error.text, message) : error;
  }
  return typeof basicValue === "object" ? CellError.of("#VALUE!") : readScalar(basicValue);
}
