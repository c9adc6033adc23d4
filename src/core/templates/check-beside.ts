import type { CheckWords } from "./check-words";
import type { ProductHeadings } from "./product-headings";
import { productHeadings } from "./product-headings";
import { printTopProduct, TOP } from "./products-top";
import { sourceAttributionWords } from "./source-attribution-words";
import { measureLabels } from "./subject-columns";
import type { TemplateInput } from "./template";
import { wholeColumn } from "../formulas/structured-reference";

/** The tables beside the days that the checklist reads; null where there are none. */
export interface CheckBeside {
  readonly products: {
    readonly table: string;
    readonly headings: ProductHeadings;
    /** Names of those with the most visitors when the sheet is planned, for the width of the column. */
    readonly top: readonly string[];
    /** Heading of what a product that sold has: buyers or an amount. */
    readonly sold: string | null;
  } | null;
  readonly sources: {
    readonly table: string;
    readonly source: string;
    readonly change: string;
  } | null;
}

/** The tables beside the days among those that were planned. */
export function checkBeside({ beside, tableNames, locale }: TemplateInput): CheckBeside {
  const [products, sources] = [tableNames?.products, tableNames?.sourceAttribution];
  const figures = beside?.products ?? null;
  const labels = measureLabels(locale);
  const { source, visitorsChange } = sourceAttributionWords(locale);
  const sold = (["paidBuyers", "paidAmount"] as const).find((each) => figures?.measures.includes(each));
  return {
    products:
      figures === null || products === undefined
        ? null
        : {
            table: products,
            headings: productHeadings(figures, locale),
            top: figures.subjects.slice(0, TOP),
            sold: sold === undefined ? null : labels[sold],
          },
    sources: sources === undefined ? null : { table: sources, source, change: visitorsChange },
  };
}

/** The names of the products with the most visitors, cut to a few characters. */
export function printTopProducts(
  { products }: CheckBeside,
  { topProducts, nameLength, comma }: CheckWords,
): string {
  if (products === null) return "";
  const { table, headings } = products;
  const names = Array.from(
    { length: TOP },
    (_, i) =>
      `IFERROR("${i === 0 ? "" : comma}"&LEFT(${printTopProduct(table, headings, String(i + 1))},${nameLength}),"")`,
  );
  return `IF(COUNT(${wholeColumn(table, headings.rank)})=0,"","${topProducts}"&${names.join("&")})`;
}

/** What the names may look like at most. */
export function topProductsShown(
  { products }: CheckBeside,
  { topProducts, nameLength, comma }: CheckWords,
): string {
  return products === null
    ? ""
    : topProducts + products.top.map((name) => name.slice(0, nameLength)).join(comma);
}

/** How many products there are, and how many have visitors and sold nothing. */
export function printProducts(
  { products }: CheckBeside,
  { productCount: [before, between, behind] }: CheckWords,
): string {
  if (products === null || products.sold === null) return "";
  const [rank, visitors, sold] = [products.headings.rank, products.headings.visitors, products.sold].map(
    (heading) => wholeColumn(products.table, heading),
  );
  const idle = `COUNTIFS(${rank},">0",${visitors},">0",${sold},0)`;
  return `IF(COUNT(${rank})=0,"","${before}"&COUNT(${rank})&"${between}"&${idle}&"${behind}")`;
}

/** The source that lost the most visitors and the one that won the most; nothing where none is compared. */
export function printSources({ sources }: CheckBeside, { mostLost, mostWon, comma }: CheckWords): string {
  if (sources === null) return "";
  const change = wholeColumn(sources.table, sources.change);
  const named = (extreme: string, before: string): string =>
    `"${before}"&INDEX(${wholeColumn(sources.table, sources.source)},MATCH(${extreme},${change},0))&" "&` +
    `IF(${extreme}<0,"-","+")&FIXED(ABS(${extreme}),0)`;
  const [least, most] = [`MIN(${change})`, `MAX(${change})`];
  const both = `IF(AND(${least}<0,${most}>0),"${comma}","")`;
  return (
    `IF(COUNT(${change})=0,"",IF(${least}<0,${named(least, mostLost)},"")&${both}&` +
    `IF(${most}>0,${named(most, mostWon)},""))`
  );
}
