// numfmt 4.0.1 names files in its package.json that it does not ship (index.cjs, index.d.cts), so its
// address is mapped in tsconfig.json, jest and webpack, and what the workbench uses of it is declared here.
declare module "numfmt" {
  export interface FormatOptions {
    locale?: string;
    throws?: boolean;
    dateErrorThrows?: boolean;
    leap1900?: boolean;
    ignoreTimezone?: boolean;
  }
  /** The text Excel shows for a value under a number format. */
  export function format(pattern: string, value: unknown, options?: FormatOptions): string;
  /** The colour a number format asks for: a name in English, an index of the old palette, null for none. */
  export function formatColor(
    pattern: string,
    value: unknown,
    options?: FormatOptions,
  ): string | number | null;
  export function isDateFormat(pattern: string): boolean;
  export function isPercentFormat(pattern: string): boolean;
  export function isTextFormat(pattern: string): boolean;
  export function isValidFormat(pattern: string): boolean;
  /** Reads what a person typed ("3/1/2026", "12%", "1,200") as Excel would. */
  export function parseValue(
    text: string,
    options?: { locale?: string },
  ): { value: number | boolean; formatId?: number } | undefined;
  /** The number format of one of Excel's built-in format numbers, in a language (dates differ). */
  export function getFormatFromId(id: number, locale?: string): string | undefined;
}
