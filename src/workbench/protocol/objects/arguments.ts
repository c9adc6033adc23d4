import { type Area, contains, parseAddress, WHOLE_SHEET } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { Sheet } from "../../model/sheet";
import type { RangeRef } from "../range-ref";
import { type ClassName, HostObject, type Selves } from "./selves";

/** The argument is not what the method takes. */
export const invalid = (what: string): HostError => new HostError("InvalidArgument", what);

export function text(value: unknown, name: string): string {
  if (typeof value === "string") return value;
  if (typeof value === "number" || typeof value === "boolean") return String(value);
  throw invalid(`${name} is not a text.`);
}

export function optionalText(value: unknown): string | undefined {
  return value === null || value === undefined ? undefined : text(value, "The argument");
}

export function number(value: unknown, name: string): number {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  throw invalid(`${name} is not a number.`);
}

export function whole(value: unknown, name: string): number {
  const n = number(value, name);
  if (!Number.isInteger(n)) throw invalid(`${name} is not a whole number.`);
  return n;
}

export function flag(value: unknown, name: string): boolean {
  if (typeof value === "boolean") return value;
  throw invalid(`${name} is not true or false.`);
}

export function oneOf<T extends string>(value: unknown, allowed: readonly T[], name: string): T {
  const found = allowed.find(
    (each) => typeof value === "string" && each.toLowerCase() === value.toLowerCase(),
  );
  if (found === undefined) throw invalid(`${name} is none of ${allowed.join(", ")}.`);
  return found;
}

/** A plain object argument as a record; null and undefined are an empty one. */
export function record(value: unknown, name: string): Record<string, unknown> {
  if (value === null || value === undefined) return {};
  if (typeof value === "object" && !Array.isArray(value) && !(value instanceof HostObject))
    return value as Record<string, unknown>;
  throw invalid(`${name} is not an object.`);
}

export function list(value: unknown, name: string): readonly unknown[] {
  if (Array.isArray(value)) return value as readonly unknown[];
  throw invalid(`${name} is not a list.`);
}

/** The object behind a proxy argument when it is of the class. */
export function proxied<K extends ClassName>(value: unknown, className: K): Selves[K] | null {
  return value instanceof HostObject && value.className === className ? (value.self as Selves[K]) : null;
}

/** A colour as "#RRGGBB"; Excel takes names as well. */
export function colour(value: unknown): string {
  const given = text(value, "The colour").trim();
  const hex = /^#?([0-9a-f]{6})$/i.exec(given)?.[1] ?? NAMED_COLOURS[given.toLowerCase()];
  if (!hex) throw invalid(`"${given}" is not a colour.`);
  return `#${hex.toUpperCase()}`;
}

const NAMED_COLOURS: Readonly<Record<string, string>> = {
  black: "000000",
  white: "FFFFFF",
  red: "FF0000",
  green: "008000",
  blue: "0000FF",
  yellow: "FFFF00",
  orange: "FFA500",
  gray: "808080",
  grey: "808080",
  purple: "800080",
  lightgray: "D3D3D3",
  lightgrey: "D3D3D3",
};

/** An address of one area, a name or a table as a place; a sheet named in the address wins over the one given. */
export function place(address: string, sheet: Sheet): { readonly sheet: Sheet; readonly area: Area } {
  const bang = address.lastIndexOf("!");
  const bare = bang < 0 ? address : address.slice(bang + 1);
  if (bang < 0) {
    const named = namedPlace(bare, sheet);
    if (named) return named;
  }
  const parsed = parseAddress(address);
  if (parsed.sheet === null) return { sheet, area: parsed.area };
  const found = sheet.workbook.findSheet(parsed.sheet);
  if (!found) throw invalid(`There is no sheet "${parsed.sheet}".`);
  return { sheet: found, area: parsed.area };
}

function namedPlace(name: string, sheet: Sheet): { sheet: Sheet; area: Area } | null {
  const table = sheet.workbook.findTable(name);
  if (table && table.name.toLowerCase() === name.toLowerCase()) {
    const top = table.area.top + (table.showHeaders ? 1 : 0);
    const bottom = table.area.bottom - (table.showTotals ? 1 : 0);
    return { sheet: table.sheet, area: { ...table.area, top, bottom } };
  }
  const item = sheet.workbook.findName(name, sheet);
  if (!item) return null;
  const source = item.formula?.textAt(0, 0) ?? item.formulaText;
  return place(source.replace(/^=/, ""), item.scope ?? sheet);
}

/** A range given as a proxy or as an address. */
export function rangeArgument(value: unknown, sheet: Sheet): { readonly sheet: Sheet; readonly area: Area } {
  const range = proxied(value, "Range");
  if (range) return { sheet: range.sheet, area: range.area };
  const areas = proxied(value, "RangeAreas");
  if (areas?.ranges.length === 1) {
    const only = areas.ranges[0] as RangeRef;
    return { sheet: only.sheet, area: only.area };
  }
  return place(text(value, "The range"), sheet);
}

/** Throws where the rectangle leaves the sheet or has no cell. */
export function onSheet(area: Area): Area {
  if (area.bottom < area.top || area.right < area.left || !contains(WHOLE_SHEET, area))
    throw invalid("The range lies outside the sheet.");
  return area;
}
