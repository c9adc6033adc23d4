/** Whether an Excel number format shows a date: a y, or a d beside an m, outside quoted text and brackets. */
export function isDateFormat(format: string): boolean {
  const bare = bareOf(format.toLowerCase().replace(/\[[^\]]*\]/g, ""));
  return /y/.test(bare) || (/d/.test(bare) && /m/.test(bare));
}

/**
 * Whether an Excel number format shows a time without a day: an h or an s outside quoted text, and neither y nor d.
 * Example: "[h]:mm:ss" and "mm:ss" -> true; "yyyy/m/d h:mm", "0.00" and '0"s"' -> false.
 */
export function isTimeFormat(format: string): boolean {
  const bare = bareOf(format.toLowerCase().replace(/\[(?!h+\]|m+\]|s+\])[^\]]*\]/g, ""));
  return /[hs]/.test(bare) && !/[yd]/.test(bare);
}

/** A format without quoted text, escaped characters and the word General. */
function bareOf(format: string): string {
  return format.replace(/"[^"]*"|\\.|_./g, "").replace(/general/g, "");
}
