import { cellName, quoteSheet } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import type { CustomCall, CustomFunctionCaller } from "./engine";
import type { Frame } from "./frame";
import { BUSY, collapse, first, Matrix, NAME, type Operand, toGrid, VALUE } from "./operands";

type Given = Scalar | readonly (readonly Scalar[])[];

interface Waiting {
  readonly sheet: Sheet;
  readonly row: number;
  readonly column: number;
  readonly key: string;
  readonly call: CustomCall;
}

interface Answer {
  readonly given: string;
  readonly result: Operand;
}

/**
 * Calls of the add-in's functions: cells that call show #BUSY! until the answer is there. An answer is kept with the
 * call's arguments, so that a cell calculated again with the same ones does not ask twice.
 */
export class CustomCalls {
  private caller: CustomFunctionCaller | null = null;
  private ready: Waiting[] = [];
  private readonly answers = new Map<string, Answer>();
  private readonly asked = new Map<string, string>();
  private inFlight = 0;
  private waiters: (() => void)[] = [];

  /** @param arrived is told which cells to calculate again. */
  constructor(
    private readonly arrived: (cells: readonly { sheet: Sheet; row: number; column: number }[]) => void,
  ) {}

  use(caller: CustomFunctionCaller | null): void {
    this.caller = caller;
    this.forget();
  }

  /** Drops all answers, so that the next calculation asks anew. */
  forget(): void {
    this.answers.clear();
    this.asked.clear();
    this.ready = [];
  }

  call(name: string, place: number, operands: readonly (Operand | undefined)[], frame: Frame): Operand {
    const shape = this.caller?.find(name) ?? null;
    if (!shape) return NAME;
    const given: Given[] = [];
    for (let i = 0; i < operands.length; i++) {
      const parameter = shape.parameters[Math.min(i, shape.parameters.length - 1)];
      if (!parameter || (i >= shape.parameters.length && !parameter.repeating)) return VALUE;
      const operand = operands[i] ?? null;
      if (parameter.matrix) {
        if (operand instanceof CellError) return operand;
        given.push(operands[i] === undefined ? null : rowsOf(operand));
      } else {
        const value = first(operand);
        if (value instanceof CellError) return waitFor(value, frame);
        given.push(value);
      }
    }
    const missing = shape.parameters.findIndex(
      (each, i) => i >= given.length && !each.optional && !each.repeating,
    );
    if (missing >= 0) return VALUE;
    if (frame.waiting || given.some(holdsBusy)) return waitFor(BUSY, frame);
    return this.answerOrAsk(shape.id, place, given, frame);
  }

  private answerOrAsk(id: string, place: number, given: readonly Given[], frame: Frame): Operand {
    const { sheet, row, column } = frame;
    const key = `${sheet.id}/${row}/${column}/${place}`;
    const text = `${id}${JSON.stringify(given, (_, value: unknown) => (value instanceof CellError ? { error: value.text } : value))}`;
    const answer = this.answers.get(key);
    if (answer?.given === text) return answer.result;
    if (this.asked.get(key) !== text) {
      this.asked.set(key, text);
      const caller = `${quoteSheet(sheet.name)}!${cellName(row, column)}`;
      this.ready.push({ sheet, row, column, key, call: { id, arguments: given, caller } });
    }
    return waitFor(BUSY, frame);
  }

  /** Sends all calls that are ready in one go. */
  send(): void {
    const wave = this.ready;
    const caller = this.caller;
    if (wave.length === 0 || !caller) return this.settleWaiters();
    this.ready = [];
    this.inFlight++;
    const texts = wave.map(({ key }) => this.asked.get(key) ?? "");
    const failed = (error: unknown): (Scalar | Given)[] =>
      wave.map(() =>
        CellError.withMessage("#VALUE!", error instanceof Error ? error.message : String(error)),
      );
    void Promise.resolve()
      .then(() => caller.invoke(wave.map(({ call }) => call)))
      .catch(failed)
      .then((results) => {
        this.inFlight--;
        // Others may have taken the functions away meanwhile.
        if (caller === this.caller) this.receive(wave, texts, results);
        this.settleWaiters();
      });
  }

  settled(): Promise<void> {
    if (this.inFlight === 0 && this.ready.length === 0) return Promise.resolve();
    return new Promise((resolve) => this.waiters.push(resolve));
  }

  private receive(wave: readonly Waiting[], texts: readonly string[], results: readonly Given[]): void {
    const cells: Waiting[] = [];
    wave.forEach((waiting, i) => {
      const text = texts[i] ?? "";
      // A later call of the same cell with other arguments has overtaken this one.
      if (this.asked.get(waiting.key) !== text) return;
      this.asked.delete(waiting.key);
      const result = results[i] ?? VALUE;
      const operand: Operand = isRows(result)
        ? Matrix.of(result.map((row) => row.map((value) => value ?? 0)))
        : result;
      this.answers.set(waiting.key, { given: text, result: operand });
      cells.push(waiting);
    });
    this.arrived(cells);
  }

  private settleWaiters(): void {
    if (this.inFlight > 0 || this.ready.length > 0) return;
    const { waiters } = this;
    this.waiters = [];
    for (const resolve of waiters) resolve();
  }
}

function waitFor(value: CellError, frame: Frame): CellError {
  if (value.text === "#BUSY!") frame.waiting = true;
  return value;
}

const isRows = (value: Given): value is readonly (readonly Scalar[])[] => Array.isArray(value);

function holdsBusy(value: Given): boolean {
  if (isRows(value)) return value.some((row) => row.some((each) => each === BUSY));
  return value === BUSY;
}

function rowsOf(operand: Operand): Scalar[][] {
  const collapsed = collapse(operand);
  const grid = toGrid(collapsed);
  return Array.from({ length: grid.rows }, (_, row) =>
    Array.from({ length: grid.columns }, (__, column) => grid.at(row, column)),
  );
}
