/** What a function that failed tells Excel: the error in the cell, and the words beside it. */
export class FunctionError extends Error {
  constructor(
    readonly code: string,
    message?: string,
  ) {
    super(message);
  }
}

/** Gives the two globals Excel's runtime has in a page, as far as functions use them. */
export function provideRuntime(displayLanguage: string): void {
  Object.assign(globalThis, {
    Office: { context: { displayLanguage } },
    CustomFunctions: {
      Error: FunctionError,
      ErrorCode: {
        notAvailable: "#N/A",
        divisionByZero: "#DIV/0!",
        invalidNumber: "#NUM!",
        invalidValue: "#VALUE!",
        nullReference: "#NULL!",
      },
    },
  });
}
