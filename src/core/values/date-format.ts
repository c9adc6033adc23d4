/** Whether an Excel number format shows a date: a y, or a d beside an m, outside quoted text and brackets. */
export function isDateFormat(format: string): boolean {
  const bare = format
    .toLowerCase()
    .replace(/"[^"]*"|\\.|\[[^\]]*\]/g, "")
    .replace(/general/g, "");
  return /y/.test(bare) || (/d/.test(bare) && /m/.test(bare));
}
