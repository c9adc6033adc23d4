/** A text inside quotation marks of a formula: those of its own are doubled. */
export function insideQuotes(text: string): string {
  return text.replaceAll('"', '""');
}

/** A text as a formula has it: 5" -> "5""". */
export function quotedText(text: string): string {
  return `"${insideQuotes(text)}"`;
}
