/** An error value of Excel with the words it shows beside the cell; it shows its own for #DIV/0! and #NUM!. */
export function failed(code: keyof typeof CustomFunctions.ErrorCode, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
}

/** #VALUE!: the function was given what it cannot take. */
export function invalid(message: string): CustomFunctions.Error {
  return failed("invalidValue", message);
}
