import type { ColumnProfile } from "./profile";
import { simplifyCharacters } from "./traditional";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";
import { tidyText } from "../../values/text";

/** What a figure counts, as far as its unit says. */
export type MeasureClass = "money" | "people" | "orders" | "pieces" | "times" | "rate";

const UNITS: ReadonlyArray<readonly [MeasureClass, string]> = [
  ["money", "万?元|块钱?|人民币|rmb|cny|usd|eur|gbp|inr|jpy|[¥￥$€£₹]"],
  ["people", "万?人|位|人数|people|users"],
  ["orders", "万?单|笔|orders"],
  ["pieces", "万?件|个|双|套|瓶|箱|盒|pcs|units"],
  ["times", "万?次|人次|times"],
  ["rate", "%"],
];
const HEADER_UNITS = UNITS.map(
  ([name, units]) =>
    [name, new RegExp(`[([{【]\\s*(?:单位[:：]?)?\\s*(?:${units})\\s*[)\\]}】]\\s*$`, "i")] as const,
);
const CELL_UNITS = UNITS.map(([name, units]) => [name, new RegExp(`\\d\\s*(?:${units})$`, "i")] as const);
const LEADING_CURRENCY = /^-?\s*(?:[¥￥$€£₹₩฿]|rmb|usd|us\$|rp|rs\.?)\s*[\d(-]/i;
const CURRENCY_FORMAT = /[¥￥$€£₹]|\[\$/;
const MOST_CELLS = 40;
const MOST_LENGTH = 30;

const ORDERS: ReadonlySet<FieldId> = new Set<FieldId>(["orders", "adOrders", "conversions"]);

/** The class a unit in brackets at the header's end says: "成交(单)" -> "orders"; null without one. */
export function classOfHeader(text: string): MeasureClass | null {
  if (text.length > 60) return null;
  const tidied = simplifyCharacters(tidyText(text));
  return HEADER_UNITS.find(([, unit]) => unit.test(tidied))?.[0] ?? null;
}

/**
 * The class the cells say by the unit most of them carry, in their text or by the number format; null where they are
 * bare figures. Example: "381单", "260单" -> "orders"; "¥60" -> "money".
 */
export function classOfCells({ cells, format, percents, numbers }: ColumnProfile): MeasureClass | null {
  if (numbers > 0 && percents > numbers / 2) return "rate";
  if (format !== null && CURRENCY_FORMAT.test(format.replace(/\[\$-[^\]]*\]/g, ""))) return "money";
  const texts = cells
    .filter(
      (cell): cell is string => typeof cell === "string" && cell.length <= MOST_LENGTH && /\d/.test(cell),
    )
    .slice(0, MOST_CELLS)
    .map(tidyText);
  if (texts.length * 2 < Math.min(MOST_CELLS, numbers)) return null;
  const least = Math.max(2, texts.length * 0.6);
  if (texts.filter((text) => LEADING_CURRENCY.test(text)).length >= least) return "money";
  return CELL_UNITS.find(([, unit]) => texts.filter((text) => unit.test(text)).length >= least)?.[0] ?? null;
}

/** Those of the fields a figure of the class may be; orders before other counts where the unit says orders. */
export function fieldsOfClass(fields: readonly FieldId[], name: MeasureClass): readonly FieldId[] {
  const possible = fields.filter((field) => mayBe(field, name));
  const orders = possible.filter((field) => ORDERS.has(field));
  if (name === "orders" && orders.length > 0) return orders;
  return name === "pieces" || name === "times" ? withoutIfOthers(possible, ORDERS) : possible;
}

function mayBe(field: FieldId, name: MeasureClass): boolean {
  const definition = fieldOf(field);
  if (definition.kind === "dimension") return false;
  const { unit } = definition;
  if (name === "money") return unit === "currency";
  if (name === "rate") return unit === "ratio" || unit === "multiple";
  if (name === "people") return unit === "count" && definition.overDays !== "sum";
  return unit === "count" && definition.overDays !== "person-times";
}

function withoutIfOthers(fields: readonly FieldId[], left: ReadonlySet<FieldId>): readonly FieldId[] {
  const others = fields.filter((field) => !left.has(field));
  return others.length > 0 ? others : fields;
}
