import { parseStructRef, stringifyStructRef, tokenize, type Token } from "@borgar/fx/xlsx";
import { columnIndex, columnName } from "../model/address";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import { functionInFile, functionShown, NEEDS_FILE_FORM } from "./function-prefixes";

/** Formulas as files write them against formulas as Excel shows them (English A1, without the leading "="). */

const OPERATOR = "operator";
const FUNCTION = "func";
const STRUCTURED = "structured";
const NAME = "range_named";

/**
 * A file's formula as Excel shows it: without function prefixes, A1# for ANCHORARRAY, [@x] for the short form of
 * this row. `table` is the table the cell stands in, which its own references leave out.
 */
export function formulaShown(text: string, table: string | null): string {
  if (!text.includes("_xl") && !text.includes("[#")) return text;
  const tokens = tokenize(text, { mergeRefs: true });
  unwrapOperators(tokens);
  for (const token of tokens) {
    if (token.type === FUNCTION) token.value = functionShown(token.value);
    else if (token.type === NAME) token.value = token.value.replace(/^_xlpm\./, "");
    else if (token.type === STRUCTURED && /#this row/i.test(token.value)) {
      const reference = parseStructRef(token.value);
      if (!reference) continue;
      const own = table !== null && reference.table?.toLowerCase() === table.toLowerCase();
      token.value = stringifyStructRef(own ? { ...reference, table: "" } : reference);
    }
  }
  return joined(tokens);
}

/**
 * A shown formula as files write it: newer functions with their prefix, structured references whole
 * (Table[[#This Row],[x]]), names of LET and LAMBDA marked. `table` is the table the cell stands in.
 */
export function formulaInFile(text: string, table: string | null): string {
  if (!NEEDS_FILE_FORM.test(text)) return text;
  const tokens = tokenize(text, { mergeRefs: true });
  const locals = localNames(tokens);
  for (const token of tokens) {
    if (token.type === FUNCTION) token.value = functionInFile(token.value);
    else if (token.type === NAME && locals.has(token.value.toLowerCase()))
      token.value = `_xlpm.${token.value}`;
    else if (token.type === STRUCTURED) {
      const reference = parseStructRef(token.value);
      if (reference)
        token.value = stringifyStructRef(
          reference.table || table === null ? reference : { ...reference, table },
          { thisRow: true },
        );
    }
  }
  wrapOperators(tokens);
  return joined(tokens);
}

const joined = (tokens: readonly Token[]): string => tokens.map((token) => token.value).join("");

/** The names that LET and LAMBDA give: single names as arguments where a name is due. */
function localNames(tokens: readonly Token[]): Set<string> {
  const names = new Set<string>();
  const calls: { name: string; argument: number }[] = [];
  tokens.forEach((token, index) => {
    const before = tokens[index - 1];
    if (token.type === OPERATOR && token.value === "(")
      calls.push({ name: before?.type === FUNCTION ? before.value.toUpperCase() : "", argument: 0 });
    else if (token.type === OPERATOR && token.value === ")") calls.pop();
    else if (token.type === OPERATOR && token.value === ",") {
      const call = calls[calls.length - 1];
      if (call) call.argument++;
    } else if (token.type === NAME) {
      const call = calls[calls.length - 1];
      const alone =
        nextSolid(tokens, index, -1)?.value.match(/^[(,]$/) && nextSolid(tokens, index, 1)?.value === ",";
      if (alone && call && (call.name === "LAMBDA" || (call.name === "LET" && call.argument % 2 === 0)))
        names.add(token.value.toLowerCase());
    }
  });
  return names;
}

function nextSolid(tokens: readonly Token[], from: number, step: 1 | -1): Token | undefined {
  let at = from + step;
  while (tokens[at] && /^\s*$/.test(tokens[at]?.value ?? "")) at += step;
  return tokens[at];
}

/** A1# becomes _xlfn.ANCHORARRAY(A1) and @x becomes _xlfn.SINGLE(x). */
function wrapOperators(tokens: Token[]): void {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    if (token.type !== OPERATOR) continue;
    const before = tokens[i - 1];
    const next = tokens[i + 1];
    if (token.value === "#" && before) {
      before.value = `_xlfn.ANCHORARRAY(${before.value})`;
      tokens.splice(i, 1);
    } else if (token.value === "@" && next) {
      const last = next.type === FUNCTION ? closing(tokens, i + 2) : i + 1;
      token.value = "_xlfn.SINGLE(";
      const end = tokens[last];
      if (end) end.value += ")";
    }
  }
}

/** _xlfn.ANCHORARRAY(A1) becomes A1# and _xlfn.SINGLE(x) becomes @x. */
function unwrapOperators(tokens: Token[]): void {
  for (let i = tokens.length - 1; i >= 0; i--) {
    const token = tokens[i] as Token;
    const kind = token.type === FUNCTION && /^_xlfn\.(ANCHORARRAY|SINGLE)$/i.exec(token.value)?.[1];
    const last = kind ? closing(tokens, i + 1) : -1;
    const end = tokens[last];
    if (!kind || !end) continue;
    end.value = kind.toUpperCase() === "SINGLE" ? "" : "#";
    tokens.splice(
      i,
      2,
      ...(kind.toUpperCase() === "SINGLE" ? [{ ...token, type: OPERATOR, value: "@" }] : []),
    );
  }
}

/** The place of the ")" that closes the "(" at the place. */
function closing(tokens: readonly Token[], open: number): number {
  let depth = 0;
  for (let i = open; i < tokens.length; i++) {
    const value = tokens[i]?.type === OPERATOR ? tokens[i]?.value : "";
    if (value === "(") depth++;
    else if (value === ")" && --depth === 0) return i;
  }
  return tokens.length - 1;
}

/**
 * Makes a shared formula's text for other cells of its group: gives a function that moves every relative
 * reference of the text by the rows and columns it is called with. A reference moved off the sheet is #REF!.
 */
export function movable(text: string): (rows: number, columns: number) => string {
  const pieces = tokenize(text, { mergeRefs: true }).map((token) => {
    if (!/^range(_beam|_ternary)?$/.test(token.type)) return token.value;
    const bang = token.value.lastIndexOf("!") + 1;
    const parts = token.value.slice(bang).split(":");
    return { prefix: token.value.slice(0, bang), parts };
  });
  return (rows, columns) =>
    pieces
      .map((piece) => {
        if (typeof piece === "string") return piece;
        const moved = piece.parts.map((part) => movePart(part, rows, columns));
        return moved.includes(null) ? `${piece.prefix}#REF!` : piece.prefix + moved.join(":");
      })
      .join("");
}

function movePart(part: string, rows: number, columns: number): string | null {
  const match = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/.exec(part);
  if (!match) return part;
  const [, columnFixed = "", letters = "", rowMark = "", digits = ""] = match;
  // "$5" of a row range reads its mark into the first group.
  const rowFixed = letters === "" ? columnFixed || rowMark : rowMark;
  let moved = "";
  if (letters !== "") {
    const column = columnIndex(letters) + (columnFixed ? 0 : columns);
    if (column < 0 || column >= MAX_COLUMNS) return null;
    moved += columnFixed + columnName(column);
  }
  if (digits !== "") {
    const row = Number(digits) + (rowFixed ? 0 : rows);
    if (row < 1 || row > MAX_ROWS) return null;
    moved += rowFixed + String(row);
  }
  return moved;
}
