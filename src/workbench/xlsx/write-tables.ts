import { areaName } from "../model/address";
import { CellError } from "../model/values";
import type { FilterCriteria, Table, TableColumn } from "../model/table";
import { formulaInFile } from "./formula-text";
import {
  attribute,
  attributes,
  child,
  childrenOf,
  encodeXml,
  encodeXstring,
  parseXml,
  type XmlElement,
  XML_DECLARATION,
} from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** A table part. `before` is the part of the opened file, whose sort order and column formats are kept. */
export function tableXml(table: Table, id: number, before: string | undefined): string {
  const old = before === undefined ? undefined : parseXml(before);
  const body = { ...table.area, bottom: table.area.bottom - (table.showTotals ? 1 : 0) };
  const filters = table.columns
    .map((column, index) => (column.filter ? filterColumnXml(index, column.filter) : ""))
    .join("");
  const autoFilter =
    table.showFilterButton && table.showHeaders ? autoFilterXml(areaName(body), filters) : "";
  const kept = old && before !== undefined ? (name: string): string => rawChild(before, old, name) : () => "";
  const root = attributes({
    xmlns: MAIN,
    id,
    name: table.name,
    displayName: table.name,
    ref: areaName(table.area),
    headerRowCount: table.showHeaders ? undefined : 0,
    totalsRowCount: table.showTotals ? 1 : undefined,
    totalsRowShown: table.showTotals ? undefined : 0,
    ...formatAttributes(old),
  });
  const columns = table.columns.map((column, index) => columnXml(table, column, index, old)).join("");
  const style = attributes({
    name: table.style === "" ? undefined : table.style,
    showFirstColumn: table.highlightFirstColumn,
    showLastColumn: table.highlightLastColumn,
    showRowStripes: table.showBandedRows,
    showColumnStripes: table.showBandedColumns,
  });
  return (
    `${XML_DECLARATION}<table${root}>${autoFilter}${kept("sortState")}` +
    `<tableColumns count="${table.columns.length}">${columns}</tableColumns>` +
    `<tableStyleInfo${style}/></table>`
  );
}

const rawChild = (text: string, root: XmlElement, name: string): string => {
  const found = child(root, name);
  return found ? text.slice(found.start, found.end) : "";
};

/** Numbers of formats, which stay valid because formats keep their numbers. */
function formatAttributes(of: XmlElement | undefined): Record<string, string> {
  const kept: Record<string, string> = {};
  for (const [name, value] of Object.entries(of?.attributes ?? {}))
    if (/DxfId$/.test(name)) kept[name] = value;
  return kept;
}

/** Functions of the totals row that files know by name, by their SUBTOTAL number. */
const TOTALS: Readonly<Record<string, string>> = {
  "101": "average",
  "102": "countNums",
  "103": "count",
  "104": "max",
  "105": "min",
  "107": "stdDev",
  "109": "sum",
  "110": "var",
};

function columnXml(table: Table, column: TableColumn, index: number, before: XmlElement | undefined): string {
  const old = childrenOf(child(before, "tableColumns"), "tableColumn").find(
    (each) => Number(attribute(each, "id")) === column.id,
  );
  const total = table.showTotals ? totalOf(table, column, index) : {};
  const head = attributes({
    id: column.id,
    name: tableText(column.name),
    totalsRowLabel: total.label === undefined ? undefined : tableText(total.label),
    totalsRowFunction: total.function,
    ...formatAttributes(old),
  });
  const calculated =
    column.calculatedFormula === null
      ? ""
      : `<calculatedColumnFormula>${encodeXml(formulaInFile(column.calculatedFormula.replace(/^=/, ""), table.name))}</calculatedColumnFormula>`;
  const formula =
    total.formula === undefined ? "" : `<totalsRowFormula>${encodeXml(total.formula)}</totalsRowFormula>`;
  return calculated || formula
    ? `<tableColumn${head}>${calculated}${formula}</tableColumn>`
    : `<tableColumn${head}/>`;
}

/** Column names keep line breaks as _x000a_, which is how Excel itself writes them; attributes() encodes the rest. */
const tableText = (text: string): string =>
  text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, "_x005F_")
    .replace(/[\n\r\t]/g, (c) => `_x${c.charCodeAt(0).toString(16).padStart(4, "0")}_`);

/** What the totals row says for a column: one of the known functions, a formula of its own, or a text. */
function totalOf(
  table: Table,
  column: TableColumn,
  index: number,
): { label?: string; function?: string; formula?: string } {
  const { sheet, area } = table;
  const text = sheet.formulaText(area.bottom, area.left + index);
  if (text === null) {
    const value = sheet.value(area.bottom, area.left + index);
    return value === null ? {} : { label: value instanceof CellError ? value.text : String(value) };
  }
  const formula = formulaInFile(text.replace(/^=/, ""), table.name);
  const known = /^SUBTOTAL\((\d+),(.+)\[(.+)\]\)$/i.exec(formula);
  const isOwn =
    known?.[2]?.toLowerCase() === table.name.toLowerCase() &&
    known[3]?.replace(/'(.)/g, "$1").replace(/^\[(.*)\]$/, "$1") === column.name;
  const name = known && isOwn ? TOTALS[known[1] ?? ""] : undefined;
  return name ? { function: name } : { function: "custom", formula };
}

export function autoFilterXml(reference: string, filters: string): string {
  return filters
    ? `<autoFilter ref="${reference}">${filters}</autoFilter>`
    : `<autoFilter ref="${reference}"/>`;
}

const OPERATORS: readonly (readonly [RegExp, string])[] = [
  [/^<>/, "notEqual"],
  [/^>=/, "greaterThanOrEqual"],
  [/^<=/, "lessThanOrEqual"],
  [/^>/, "greaterThan"],
  [/^</, "lessThan"],
  [/^=/, "equal"],
];

/** One column's filter from the words of Excel.FilterCriteria; "" for one that files have no word for here. */
export function filterColumnXml(index: number, criteria: FilterCriteria): string {
  const inner = criteriaXml(criteria);
  return inner === "" ? "" : `<filterColumn colId="${index}">${inner}</filterColumn>`;
}

function criteriaXml(criteria: FilterCriteria): string {
  const { filterOn, values, criterion1, criterion2, operator, dynamicCriteria } = criteria;
  if (filterOn === "Values" && Array.isArray(values)) {
    const texts = values.filter((each): each is string => typeof each === "string");
    const listed = texts.filter((each) => each !== "").map((val) => `<filter val="${encodeXstring(val)}"/>`);
    return `<filters${attributes({ blank: texts.includes("") ? 1 : undefined })}>${listed.join("")}</filters>`;
  }
  const top = /^(Top|Bottom)(Items|Percent)$/.exec(String(filterOn));
  if (top)
    return `<top10${attributes({
      top: top[1] === "Top" ? undefined : 0,
      percent: top[2] === "Percent" ? 1 : undefined,
      val: String(criterion1),
    })}/>`;
  if (filterOn === "Dynamic" && typeof dynamicCriteria === "string")
    return `<dynamicFilter type="${dynamicCriteria.charAt(0).toLowerCase()}${encodeXml(dynamicCriteria.slice(1))}"/>`;
  if (filterOn !== "Custom") return "";
  const conditions = [criterion1, criterion2].filter((each): each is string => typeof each === "string");
  const and = conditions.length > 1 && operator !== "Or";
  return `<customFilters${attributes({ and: and ? 1 : undefined })}>${conditions.map(conditionXml).join("")}</customFilters>`;
}

function conditionXml(condition: string): string {
  const [mark, name] = OPERATORS.find(([pattern]) => pattern.test(condition)) ?? [/^/, "equal"];
  const val = condition.replace(mark, "");
  return `<customFilter${attributes({ operator: name === "equal" ? undefined : name, val })}/>`;
}
