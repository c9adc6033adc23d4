/** The error values a cell can hold, with Excel's own texts. */
export type ErrorText =
  "#NULL!" | "#DIV/0!" | "#VALUE!" | "#REF!" | "#NAME?" | "#NUM!" | "#N/A" | "#SPILL!" | "#CALC!" | "#BUSY!";

/** An error value in a cell. One object per text, so errors can be compared with ===. */
export class CellError {
  private constructor(
    readonly text: ErrorText,
    /** Said to the person by hover text where a custom function gave one. */
    readonly message?: string,
  ) {}

  private static readonly known = new Map<string, CellError>();

  static of(text: ErrorText): CellError {
    let error = CellError.known.get(text);
    if (!error) CellError.known.set(text, (error = new CellError(text)));
    return error;
  }

  /** A separate object that carries a message of its own; compare by text. */
  static withMessage(text: ErrorText, message: string): CellError {
    return new CellError(text, message);
  }

  static parse(text: string): CellError | null {
    return ERROR_TEXTS.has(text) ? CellError.of(text as ErrorText) : null;
  }

  toString(): string {
    return this.text;
  }
}

const ERROR_TEXTS: ReadonlySet<string> = new Set<ErrorText>([
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
]);

/** The value of a cell; null is an empty cell. */
export type Scalar = string | number | boolean | null | CellError;
