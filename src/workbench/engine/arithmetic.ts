/**
 * Rounds to 15 significant digits, which is all that Excel shows and compares; a number computed as
 * 0.28499999999999998 counts as 0.285.
 */
export function fifteenDigits(value: number): number {
  return Number.isInteger(value) && Math.abs(value) < 1e15 ? value : Number(value.toPrecision(15));
}

/** Equal within what 15 digits can tell. */
export function nearlyEqual(a: number, b: number): boolean {
  if (a === b) return true;
  const difference = Math.abs(a - b);
  return difference < Math.abs(a) * 1e-14 && fifteenDigits(a) === fifteenDigits(b);
}

/** a + b, with a sum that is nothing but rounding noise taken as 0, as Excel does. */
export function add(a: number, b: number): number {
  const sum = a + b;
  return sum !== 0 && Math.abs(sum) < Math.abs(a) * 2 ** -49 ? 0 : sum;
}

/** The largest whole number not above the value; noise in the 16th digit does not count. */
export function floorNearly(value: number): number {
  const near = Math.round(value);
  return nearlyEqual(near, value) ? near : Math.floor(value);
}

export function ceilNearly(value: number): number {
  return -floorNearly(-value);
}

/** Moves the decimal point without the noise a multiplication would bring. */
function shift(value: number, places: number): number {
  const [mantissa = "0", exponent = "0"] = String(value).split("e");
  return Number(`${mantissa}e${Number(exponent) + places}`);
}

/** Rounds half away from zero at the decimal place; negative places round before the point. */
export function roundHalfUp(value: number, places: number): number {
  return atPlaces(value, places, (scaled) => Math.floor(scaled + 0.5));
}

/** Rounds away from zero. */
export function roundAway(value: number, places: number): number {
  return atPlaces(value, places, Math.ceil);
}

/** Rounds towards zero. */
export function roundToZero(value: number, places: number): number {
  return atPlaces(value, places, Math.floor);
}

function atPlaces(value: number, places: number, rule: (scaled: number) => number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  if (places > 300) return value;
  if (places < -308) return 0;
  const scaled = shift(fifteenDigits(Math.abs(value)), places);
  if (scaled >= 1e15) return value;
  const rounded = shift(rule(scaled), -places);
  return value < 0 ? -rounded : rounded;
}
