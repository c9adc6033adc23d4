/** An error value of Excel with the words it shows beside the cell; it shows its own for #DIV/0! and #NUM!. */
export function failed(code: keyof typeof CustomFunctions.ErrorCode, message: string): CustomFunctions.Error {
  return new CustomFunctions.Error(CustomFunctions.ErrorCode[code], message);
}

/** #VALUE!: the function was given what it cannot take. */
export function invalid(message: string): CustomFunctions.Error {
  return failed("invalidValue", message);
}

/** The error of a cell that a figure was read from, as far as a function may give it; #VALUE! for the others. */
export function cellError(text: string, message: string): CustomFunctions.Error {
  const { notAvailable, divisionByZero, invalidNumber, nullReference, invalidValue } =
    CustomFunctions.ErrorCode;
  const codes = [notAvailable, divisionByZero, invalidNumber, nullReference];
  return new CustomFunctions.Error(codes.find((code) => String(code) === text) ?? invalidValue, message);
}
