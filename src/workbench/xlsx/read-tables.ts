import { parseAddress } from "../model/address";
import type { Sheet } from "../model/sheet";
import type { FilterCriteria, Table } from "../model/table";
import { formulaShown } from "./formula-text";
import { attribute, child, childrenOf, decodeXstring, flag, parseXml, type XmlElement } from "./xml";

/** Reads a table part; null where it names no area. */
export function readTable(xml: string, sheet: Sheet, part: string): Table | null {
  const root = parseXml(xml);
  const reference = root.attributes.ref;
  if (reference === undefined) return null;
  const name = decodeXstring(root.attributes.displayName ?? root.attributes.name ?? "");
  const filters = readFilters(child(root, "autoFilter"));
  const style = child(root, "tableStyleInfo");
  return {
    id: String(sheet.workbook.newId()),
    name,
    sheet,
    area: parseAddress(reference).area,
    showHeaders: root.attributes.headerRowCount !== "0",
    showTotals: Number(root.attributes.totalsRowCount ?? 0) > 0,
    columns: childrenOf(child(root, "tableColumns"), "tableColumn").map((column, index) => {
      const formula = child(column, "calculatedColumnFormula")?.text;
      return {
        id: Number(column.attributes.id ?? index + 1),
        name: decodeXstring(column.attributes.name ?? ""),
        filter: filters.get(index) ?? null,
        calculatedFormula: formula ? `=${formulaShown(formula, name)}` : null,
      };
    }),
    style: style ? (attribute(style, "name") ?? "") : "",
    showBandedRows: style ? flag(style, "showRowStripes") : false,
    showBandedColumns: style ? flag(style, "showColumnStripes") : false,
    showFilterButton: child(root, "autoFilter") !== undefined,
    highlightFirstColumn: style ? flag(style, "showFirstColumn") : false,
    highlightLastColumn: style ? flag(style, "showLastColumn") : false,
    sourcePart: part,
  };
}

/** Filters by column offset, in the words of Excel.FilterCriteria. */
export function readFilters(autoFilter: XmlElement | undefined): Map<number, FilterCriteria> {
  const found = new Map<number, FilterCriteria>();
  for (const column of childrenOf(autoFilter, "filterColumn")) {
    const criteria = readCriteria(column);
    if (criteria) found.set(Number(column.attributes.colId), criteria);
  }
  return found;
}

const COMPARISONS: Readonly<Record<string, string>> = {
  equal: "=",
  notEqual: "<>",
  greaterThan: ">",
  greaterThanOrEqual: ">=",
  lessThan: "<",
  lessThanOrEqual: "<=",
};

function readCriteria(column: XmlElement): FilterCriteria | null {
  const values = child(column, "filters");
  if (values)
    return {
      filterOn: "Values",
      values: [
        ...childrenOf(values, "filter").map((each) => decodeXstring(each.attributes.val ?? "")),
        ...(flag(values, "blank") ? [""] : []),
      ],
    };
  const custom = child(column, "customFilters");
  if (custom) {
    const [first, second] = childrenOf(custom, "customFilter").map(
      (each) => `${COMPARISONS[each.attributes.operator ?? "equal"] ?? "="}${each.attributes.val ?? ""}`,
    );
    return {
      filterOn: "Custom",
      criterion1: first ?? "",
      ...(second === undefined ? {} : { criterion2: second, operator: flag(custom, "and") ? "And" : "Or" }),
    };
  }
  const top = child(column, "top10");
  if (top) {
    const side = flag(top, "top", true) ? "Top" : "Bottom";
    return {
      filterOn: `${side}${flag(top, "percent") ? "Percent" : "Items"}`,
      criterion1: top.attributes.val ?? "10",
    };
  }
  const dynamic = child(column, "dynamicFilter");
  const type = dynamic?.attributes.type;
  return type ? { filterOn: "Dynamic", dynamicCriteria: type.charAt(0).toUpperCase() + type.slice(1) } : null;
}
