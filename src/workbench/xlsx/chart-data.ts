import { type Area, parseAddress } from "../model/address";
import type { Sheet } from "../model/sheet";
import { CellError, type Scalar } from "../model/values";
import { fixedReference } from "./names";
import { numberText } from "./units";
import { encodeXml } from "./xml";

/**
 * A reference as charts write it, with the values it had when the file was saved, so that viewers that do not
 * calculate can draw the chart. `text` may carry a leading "=" and lacks the sheet where it means the chart's own.
 */
export function numberReference(text: string, sheet: Sheet): string {
  const data = resolve(text, sheet);
  if (!data) return `<c:numRef><c:f>${encodeXml(text.replace(/^=/, ""))}</c:f></c:numRef>`;
  const format = encodeXml(formatOf(data));
  const entries = data.values.map((value, index) =>
    typeof value === "number" ? pointXml(index, numberText(value)) : "",
  );
  return (
    `<c:numRef><c:f>${encodeXml(data.reference)}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>` +
    `<c:ptCount val="${data.values.length}"/>${entries.join("")}</c:numCache></c:numRef>`
  );
}

/** The same for texts (names of series, categories). */
export function textReference(text: string, sheet: Sheet): string {
  const data = resolve(text, sheet);
  if (!data) return `<c:strRef><c:f>${encodeXml(text.replace(/^=/, ""))}</c:f></c:strRef>`;
  const entries = data.values.map((value, index) =>
    value === null ? "" : pointXml(index, encodeXml(textOf(value))),
  );
  return (
    `<c:strRef><c:f>${encodeXml(data.reference)}</c:f><c:strCache>` +
    `<c:ptCount val="${data.values.length}"/>${entries.join("")}</c:strCache></c:strRef>`
  );
}

/** Categories: numbers (dates) where all of them are, else texts. */
export function categoryReference(text: string, sheet: Sheet): string {
  const values = resolve(text, sheet)?.values ?? [];
  const filled = values.filter((value) => value !== null);
  const areNumbers = filled.length > 0 && filled.every((value) => typeof value === "number");
  return areNumbers ? numberReference(text, sheet) : textReference(text, sheet);
}

const pointXml = (index: number, value: string): string => `<c:pt idx="${index}"><c:v>${value}</c:v></c:pt>`;

const textOf = (value: Scalar): string =>
  value instanceof CellError
    ? value.text
    : typeof value === "boolean"
      ? value
        ? "TRUE"
        : "FALSE"
      : String(value ?? "");

interface ChartData {
  readonly reference: string;
  readonly sheet: Sheet;
  readonly area: Area;
  readonly values: readonly Scalar[];
}

function resolve(text: string, own: Sheet): ChartData | null {
  let parsed: ReturnType<typeof parseAddress>;
  try {
    parsed = parseAddress(text.replace(/^=/, ""));
  } catch {
    return null;
  }
  const sheet = parsed.sheet === null ? own : own.workbook.findSheet(parsed.sheet);
  if (!sheet) return null;
  const { area } = parsed;
  const used = sheet.usedArea(true);
  const bottom = Math.min(area.bottom, Math.max(area.top, used?.bottom ?? area.top));
  const right = Math.min(area.right, Math.max(area.left, used?.right ?? area.left));
  const isOpenEnded = area.bottom - area.top > 100_000 || area.right - area.left > 10_000;
  const last = isOpenEnded ? { bottom, right } : area;
  const values: Scalar[] = [];
  for (let row = area.top; row <= last.bottom; row++)
    for (let column = area.left; column <= last.right; column++) values.push(sheet.value(row, column));
  return { reference: fixedReference(sheet, area), sheet, area, values };
}

function formatOf({ sheet, area }: ChartData): string {
  return sheet.style(area.top, area.left).numberFormat;
}
