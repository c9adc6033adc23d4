/**
 * The code of the half-width character meant: full-width forms, the many minus signs, apostrophes and spaces of one
 * kind become "-", "'" and " "; every other character stays itself.
 * Example: "９" -> the code of "9"; "−" -> the code of "-".
 */
export function plainCode(code: number): number {
  if (code < 0x80) return code;
  if (code >= 0xff01) {
    if (code <= 0xff5e) return code - 0xfee0;
    if (code === 0xffe5) return 0xa5;
    return code === 0xffe1 ? 0xa3 : code;
  }
  if (code >= 0x3001) return code === 0xfe6a ? 0x25 : code === 0xfe63 ? 0x2d : code;
  if (code < 0x2000) return code === 0xa0 ? 0x20 : code;
  if (code <= 0x200a) return 0x20;
  switch (code) {
    case 0x202f:
    case 0x205f:
    case 0x3000:
      return 0x20;
    case 0x2010:
    case 0x2011:
    case 0x2012:
    case 0x2013:
    case 0x2212:
      return 0x2d;
    case 0x2018:
    case 0x2019:
      return 0x27;
    case 0x2236:
      return 0x3a;
    default:
      return code;
  }
}

/**
 * Whether nothing is to be seen of a character: spaces of every width, control characters, zero-width characters,
 * byte-order marks and the marks of writing direction.
 */
export function isUnseen(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  if (code <= 0xad) return code <= 0xa0 || code === 0xad;
  if (code < 0x2000) return code === 0x1680 || code === 0x180e;
  if (code > 0x3000) return code === 0xfeff;
  if (code <= 0x200f || code === 0x3000) return true;
  return (code >= 0x2028 && code <= 0x202f) || (code >= 0x205f && code <= 0x206f);
}

/** Whether a code is one of 0 to 9. */
export function isDigit(code: number): boolean {
  return code >= 0x30 && code <= 0x39;
}

/** The place of the first character from `at` on that can be seen; `end` when there is none. */
export function skipUnseen(text: string, at: number, end: number): number {
  while (at < end && isUnseen(text.charCodeAt(at))) at += 1;
  return at;
}

/** The place after the last character that can be seen; `at` when there is none. */
export function skipUnseenBack(text: string, at: number, end: number): number {
  while (end > at && isUnseen(text.charCodeAt(end - 1))) end -= 1;
  return end;
}
