import { headingText } from "./find-steps";
import type { FunnelDimension } from "./funnel-source";
import type { CleanColumn, CleanTable } from "../clean/clean-table";
import type { FieldId } from "../fields/index";
import { dateColumnOf } from "../model/daily-series";

/** Columns a funnel is divided by, those operators ask about first. */
const PREFERRED: readonly FieldId[] = [
  "trafficSource",
  "shopName",
  "campaign",
  "device",
  "placement",
  "matchType",
  "adGroup",
  "adScene",
  "category",
  "brand",
  "region",
  "portfolio",
  "creative",
  "productTitle",
  "sku",
  "productId",
  "keyword",
  "searchTerm",
  "owner",
];
/** More parts than this are no overview; a dimension with fewer comes first. */
const EASY_TO_SEE = 30;

/** A column that could divide a funnel, with its number of parts. */
export interface DimensionColumn extends FunnelDimension {
  readonly column: CleanColumn;
  readonly parts: number;
}

/**
 * The columns a table's funnel can be divided by, the best first: texts with two values at least; those of few parts
 * ahead of those of many, and within each the ones operators ask about first. Columns without a known meaning come
 * last, and only those whose values come again, or that name the rows of a table without days.
 */
export function findDimensions(table: CleanTable): readonly DimensionColumn[] {
  const texts = table.columns.filter(({ type }) => type === "text");
  const naming = dateColumnOf(table) === undefined ? texts[0] : undefined;
  const found = texts.flatMap((column): DimensionColumn[] => {
    const parts = new Set(column.values.filter((value) => value !== null)).size;
    if (parts < 2) return [];
    const rows = column.values.length;
    const isOwn = column.field === null;
    const isNaming = column === naming && parts === rows;
    if (isOwn ? parts > EASY_TO_SEE || !(isNaming || parts <= rows / 2) : !PREFERRED.includes(column.field))
      return [];
    return [{ field: column.field, heading: headingText(column), column, parts }];
  });
  const rank = ({ field, parts }: DimensionColumn): number =>
    (parts > EASY_TO_SEE ? PREFERRED.length + 1 : 0) +
    (field === null ? PREFERRED.length : PREFERRED.indexOf(field));
  return [...found].sort((a, b) => rank(a) - rank(b));
}

/** The value a column has in every row that has one; null where rows differ or none has. */
export function onlyValue(table: CleanTable, field: FieldId): string | null {
  const values = new Set(
    table.columns
      .filter((column) => column.field === field)
      .flatMap(({ values }) => values.filter((v) => v !== null)),
  );
  const [value] = values;
  return values.size === 1 && typeof value === "string" ? value : null;
}

/** Fields that name what a whole table is of. */
export const NAMING: readonly FieldId[] = ["shopName", "campaign", "trafficSource", "adScene"];
