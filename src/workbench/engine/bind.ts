import { HostError } from "../model/host-error";
import { CellError, type Scalar } from "../model/values";
import type { NamedItem } from "../model/names";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import type { Table } from "../model/table";
import type { Bound, Form } from "./form";
import type { Calculation, Frame, ScalarCalculation } from "./frame";
import type { FunctionSpec } from "./functions/function-spec";
import { FUNCTIONS } from "./functions/functions";
import { LAZY_FUNCTIONS, type LazyArgument } from "./functions/lazy-functions";
import { collapse, first, isGrid, Matrix, NAME, NUM, type Operand, REF, Reference, VALUE } from "./operands";
import { lift, negate, percent, SCALAR_OPERATIONS } from "./operators";
import { placeOf } from "./print";
import { type Read, readOfArea, readOfTable, tableArea } from "./reads";
import { intersect, intersectOwnCell, spanned, united } from "./reference-operators";
import type { AreaPart, Expression, NamePart, TablePart } from "./syntax";

/** Finds the compiled formula of a defined name. */
export type NameForms = (item: NamedItem) => Form | null;

/**
 * Turns a resolved formula into closures and a list of what it reads. Throws HostError InvalidArgument where a
 * function has too few or too many arguments, which Excel refuses to take.
 */
export function bindForm(form: Form, nameForms: NameForms): Bound {
  const binder = new Binder(form, nameForms);
  const { expression } = form.parsed;
  binder.collect(expression);
  const scalar = binder.scalar(expression);
  return {
    calculate: scalar ?? binder.operand(expression),
    calculateScalar: scalar,
    reads: binder.reads,
    volatile: binder.volatile,
    external: binder.external,
    hasSubtotal: binder.hasSubtotal,
    seesHiddenRows: binder.seesHiddenRows,
    callsOthers: binder.callsOthers,
  };
}

class Binder {
  readonly reads: Read[] = [];
  volatile = false;
  external = false;
  hasSubtotal = false;
  seesHiddenRows = false;
  callsOthers = false;
  private calls = 0;

  constructor(
    private readonly form: Form,
    private readonly nameForms: NameForms,
  ) {}

  /** Gathers what the expression reads and what it depends on besides cells. */
  collect(node: Expression): void {
    switch (node.kind) {
      case "area": {
        if (node.external !== null) this.external = true;
        this.addRead(readOfArea(node, this.form.sheet));
        return;
      }
      case "table":
        return this.addRead(readOfTable(node));
      case "name":
        return this.collectName(node);
      case "let":
        for (const { value } of node.bindings) this.collect(value);
        return this.collect(node.body);
      case "binary":
        // A range whose corners are calculated is known only when it is.
        if (node.operator === ":") this.volatile = true;
        this.collect(node.left);
        return this.collect(node.right);
      case "call":
        return this.collectCall(node);
      case "literal":
      case "array":
      case "local":
        return;
      default:
        return this.collect(node.operand);
    }
  }

  private addRead(read: Read | null): void {
    if (read) this.reads.push(read);
  }

  private collectName(part: NamePart): void {
    if (part.table) return this.addRead(readOfTable(wholeTable(part.table)));
    const named = part.item && this.nameForms(part.item);
    if (!named) return;
    const { reads, volatile, external, callsOthers } = named.bound;
    this.reads.push(...reads);
    this.volatile ||= volatile;
    this.external ||= external;
    this.callsOthers ||= callsOthers;
  }

  private collectCall(node: Extract<Expression, { kind: "call" }>): void {
    const spec = FUNCTIONS.get(node.name);
    if (!spec && !LAZY_FUNCTIONS.has(node.name)) this.callsOthers = true;
    if (spec?.volatile) this.volatile = true;
    if (spec?.seesHiddenRows) this.hasSubtotal = this.seesHiddenRows = true;
    node.arguments.forEach((argument, place) => {
      if (argument && !(spec && passing(spec, place) === "n" && isPlainReference(argument)))
        this.collect(argument);
    });
  }

  /** The expression as a single value, null where it may be an array. */
  scalar(node: Expression): ScalarCalculation | null {
    switch (node.kind) {
      case "literal": {
        const { value } = node;
        return () => value;
      }
      case "area":
        return this.cell(node);
      case "table":
        return node.section === "row" &&
          node.first &&
          (!node.last || node.last === node.first) &&
          !node.failure
          ? ownRowCell(node)
          : null;
      case "negate":
      case "percent": {
        const operand = this.scalar(node.operand);
        const operation = node.kind === "negate" ? negate : percent;
        return operand && ((frame) => operation(operand(frame)));
      }
      case "plus":
        return this.scalar(node.operand);
      case "single": {
        const operand = this.operand(node.operand);
        return (frame) => first(intersectOwnCell(operand(frame), frame));
      }
      case "binary":
        return this.scalarBinary(node);
      case "call":
        return this.call(node).scalar;
      default:
        return null;
    }
  }

  private scalarBinary(node: Extract<Expression, { kind: "binary" }>): ScalarCalculation | null {
    if (isReferenceOperator(node.operator)) return null;
    const operation = SCALAR_OPERATIONS[node.operator];
    const left = this.scalar(node.left);
    const right = left && this.scalar(node.right);
    return left && right && ((frame) => operation(left(frame), right(frame)));
  }

  /** The expression as whatever it gives; references are not read. */
  operand(node: Expression): Calculation {
    switch (node.kind) {
      case "area":
        return this.area(node);
      case "table":
        return tableOperand(node);
      case "name":
        return this.name(node);
      case "array": {
        const matrix = Matrix.of(node.rows);
        return () => matrix;
      }
      case "local":
        return (frame) => frame.locals[node.slot] ?? null;
      case "let": {
        const bindings = node.bindings.map(({ slot, value }) => ({ slot, value: this.operand(value) }));
        const body = this.operand(node.body);
        return (frame) => {
          for (const { slot, value } of bindings) frame.locals[slot] = value(frame);
          return body(frame);
        };
      }
      case "plus":
        return this.operand(node.operand);
      case "negate":
      case "percent": {
        const operand = this.operand(node.operand);
        const operation = node.kind === "negate" ? negate : percent;
        return (frame) => lift([operand(frame)], ([value]) => operation(value ?? null));
      }
      case "spilled":
        return spilledFrom(this.operand(node.operand));
      case "binary":
        return this.binary(node);
      case "call":
        return this.call(node).operand;
      default:
        return this.scalar(node) ?? (() => VALUE);
    }
  }

  private binary(node: Extract<Expression, { kind: "binary" }>): Calculation {
    const scalar = this.scalarBinary(node);
    if (scalar) return scalar;
    const left = this.operand(node.left);
    const right = this.operand(node.right);
    if (node.operator === ":") return guarded((frame) => spanned(left(frame), right(frame), frame));
    if (node.operator === " ") return guarded((frame) => intersect(left(frame), right(frame)));
    if (node.operator === ",") return guarded((frame) => united(left(frame), right(frame)));
    const operation = SCALAR_OPERATIONS[node.operator];
    return (frame) => {
      const a = left(frame);
      const b = right(frame);
      return lift([a, b], ([x, y]) => operation(x ?? null, y ?? null));
    };
  }

  /** One cell read straight from its column. */
  private cell(part: AreaPart): ScalarCalculation | null {
    if (part.shape !== "cell") return null;
    const failure = areaFailure(part);
    if (failure) return () => failure;
    const { cells } = part.sheet ?? this.form.sheet;
    const { top, left } = part;
    if (!top.absolute && left.absolute) {
      const offset = top.value;
      const column = left.value;
      return (frame) => {
        const row = frame.row + offset;
        if (row < 0 || row >= MAX_ROWS) return REF;
        return cells.column(column)?.values[row] ?? null;
      };
    }
    return (frame) => {
      const row = placeOf(top, frame.row);
      const column = placeOf(left, frame.column);
      if (row < 0 || column < 0 || row >= MAX_ROWS || column >= MAX_COLUMNS) return REF;
      return cells.column(column)?.values[row] ?? null;
    };
  }

  private area(part: AreaPart): Calculation {
    const failure = areaFailure(part);
    if (failure) return () => failure;
    const sheet = part.sheet ?? this.form.sheet;
    const { top, left, bottom, right } = part;
    return (frame) => {
      const a = placeOf(top, frame.row);
      const b = placeOf(bottom, frame.row);
      const c = placeOf(left, frame.column);
      const d = placeOf(right, frame.column);
      if (Math.min(a, b, c, d) < 0 || Math.max(a, b) >= MAX_ROWS || Math.max(c, d) >= MAX_COLUMNS) return REF;
      return new Reference(sheet, Math.min(a, b), Math.min(c, d), Math.max(a, b), Math.max(c, d));
    };
  }

  private name(part: NamePart): Calculation {
    if (part.table) return tableOperand(wholeTable(part.table));
    const named = part.item && this.nameForms(part.item);
    if (!named) return () => NAME;
    return (frame) => {
      const { locals } = frame;
      frame.locals = [];
      const result = named.bound.calculate(frame);
      frame.locals = locals;
      return result;
    };
  }

  private call(node: Extract<Expression, { kind: "call" }>): LazyArgument {
    const { name } = node;
    const lazy = LAZY_FUNCTIONS.get(name);
    const spec = lazy ?? FUNCTIONS.get(name);
    if (spec && (node.arguments.length < spec.min || node.arguments.length > spec.max))
      throw new HostError("InvalidArgument", `${name} has too few or too many arguments.`);
    if (lazy) return lazy.build(node.arguments.map((argument) => this.lazyArgument(argument)));
    const known = FUNCTIONS.get(name);
    if (known) return this.knownCall(known, node.arguments);
    const given = node.arguments.map((argument) => (argument ? this.operand(argument) : null));
    const place = this.calls++;
    const operand = guarded((frame) =>
      frame.host.callCustom(
        name,
        place,
        given.map((each) => each?.(frame)),
        frame,
      ),
    );
    return { operand, scalar: null };
  }

  private lazyArgument(argument: Expression | null): LazyArgument {
    if (!argument) return { operand: () => null, scalar: () => null };
    const scalar = this.scalar(argument);
    return { operand: scalar ?? this.operand(argument), scalar };
  }

  private knownCall(spec: FunctionSpec, nodes: readonly (Expression | null)[]): LazyArgument {
    const lifted: number[] = [];
    const given = nodes.map((node, place): Calculation => {
      if (!node) return () => null;
      if (passing(spec, place) !== "s") return this.operand(node);
      const scalar = this.scalar(node);
      if (!scalar) lifted.push(place);
      return scalar ?? this.operand(node);
    });
    const run = runner(spec);
    const count = given.length;
    const operand: Calculation = (frame) => {
      const values: Operand[] = new Array<Operand>(count);
      for (let i = 0; i < count; i++) values[i] = (given[i] as Calculation)(frame);
      return run(values, frame);
    };
    if (lifted.length === 0)
      return { operand, scalar: spec.gives === "any" ? null : (operand as ScalarCalculation) };
    return {
      operand: (frame) => {
        const values = given.map((each) => each(frame));
        const arrays = lifted.map((place) => collapse(values[place] ?? null));
        if (!arrays.some((each) => each instanceof Matrix)) {
          lifted.forEach((place, i) => (values[place] = arrays[i] ?? null));
          return run(values, frame);
        }
        return lift(arrays, (picked) => {
          const one = values.slice();
          lifted.forEach((place, i) => (one[place] = picked[i] ?? null));
          return first(run(one, frame));
        });
      },
      scalar: null,
    };
  }
}

/** Runs a function; an error thrown is its answer, and numbers beyond all bounds are #NUM!. */
function runner(spec: FunctionSpec): (given: Operand[], frame: Frame) => Operand {
  return (given, frame) => {
    try {
      const result = spec.run(given, frame);
      return typeof result === "number" && !Number.isFinite(result) ? NUM : result;
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  };
}

function guarded(calculation: Calculation): Calculation {
  return (frame) => {
    try {
      return calculation(frame);
    } catch (error) {
      if (error instanceof CellError) return error;
      throw error;
    }
  };
}

const groups = new Map<string, { lead: string; group: string }>();

/** How the argument at a place is passed; letters in parentheses repeat, else the last one does. */
function passing(spec: FunctionSpec, place: number): string {
  let parts = groups.get(spec.takes);
  if (!parts) {
    const open = spec.takes.indexOf("(");
    parts =
      open < 0
        ? { lead: spec.takes.slice(0, -1), group: spec.takes.slice(-1) }
        : { lead: spec.takes.slice(0, open), group: spec.takes.slice(open + 1, -1) };
    groups.set(spec.takes, parts);
  }
  const { lead, group } = parts;
  return place < lead.length ? lead.charAt(place) : group.charAt((place - lead.length) % group.length);
}

const isReferenceOperator = (operator: string): operator is ":" | " " | "," =>
  operator === ":" || operator === " " || operator === ",";

const isPlainReference = (node: Expression): boolean => node.kind === "area" || node.kind === "table";

function areaFailure(part: AreaPart): Scalar {
  if (part.external !== null || part.missing) return REF;
  return null;
}

function wholeTable(table: Table): TablePart {
  return {
    kind: "table",
    table,
    tableText: table.name,
    section: "data",
    firstText: null,
    lastText: null,
    first: null,
    last: null,
    failure: null,
  };
}

function ownRowCell(part: TablePart): ScalarCalculation {
  const { table } = part;
  const body = table && tableArea(table, part);
  if (!table || !body) return () => REF;
  const { cells } = table.sheet;
  return (frame) => {
    if (frame.row < body.top || frame.row > body.bottom || frame.sheet !== table.sheet) return VALUE;
    return cells.column(body.left)?.values[frame.row] ?? null;
  };
}

function tableOperand(part: TablePart): Calculation {
  const { table } = part;
  if (!table || part.failure) {
    const failure = part.failure === "unknown" ? NAME : REF;
    return () => failure;
  }
  const area = tableArea(table, part);
  if (!area) return () => REF;
  if (part.section !== "row") {
    const reference = new Reference(table.sheet, area.top, area.left, area.bottom, area.right);
    return () => reference;
  }
  return (frame) => {
    if (frame.row < area.top || frame.row > area.bottom || frame.sheet !== table.sheet) return VALUE;
    return new Reference(table.sheet, frame.row, area.left, frame.row, area.right);
  };
}

/** A1#: the area the array of that cell spills over. */
function spilledFrom(operand: Calculation): Calculation {
  return (frame) => {
    const cell = operand(frame);
    if (!(cell instanceof Reference)) return isGrid(cell) ? VALUE : cell;
    const area = frame.host.spillArea(cell.sheet, cell.top, cell.left);
    return area ? new Reference(cell.sheet, area.top, area.left, area.bottom, area.right) : REF;
  };
}
