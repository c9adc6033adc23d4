import type { Analysis } from "./analyse";
import { daily } from "../core/templates/daily";
import { readFacts } from "../core/fishbone/read-facts";
import type { ShopFacts } from "../core/fishbone/shop-facts";

/** A shop of the workbook, and what its sheets show day by day. */
export interface ShopSheet {
  /** The operator's sheet of its days. */
  readonly sheet: string;
  readonly facts: ShopFacts;
}

/**
 * The shops of a workbook, one for each table of days, in workbook order. The tables of products, traffic sources and
 * keywords beside them are taken for the shop's where there is one shop; of several nothing says whose they are.
 */
export function shopsOf({ sheets }: Analysis): readonly ShopSheet[] {
  const tables = sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
  const shops = tables.filter((table) => daily.fits(table).length === 0);
  const beside = shops.length === 1 ? tables : [];
  return shops.flatMap((table) => {
    const facts = readFacts(table, beside);
    return facts === null ? [] : [{ sheet: table.sheet, facts }];
  });
}
