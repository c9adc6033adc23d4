import {
  parse as parseTokens,
  parseA1Ref,
  parseStructRef,
  tokenize,
  type AstExpression,
} from "@borgar/fx/xlsx";
import { HostError } from "../model/host-error";
import { MAX_COLUMNS, MAX_ROWS } from "../model/limits";
import { CellError, type Scalar } from "../model/values";
import type { BinaryOperator } from "./operators";
import type {
  AreaPart,
  Coordinate,
  Expression,
  NamePart,
  ParsedFormula,
  Piece,
  TablePart,
  TableSection,
} from "./syntax";

/**
 * Takes a formula text ("=…", English A1 form) apart relative to the cell it is typed into. Prefixes of the file
 * format (_xlfn., _xldudf_) are accepted and dropped. Throws HostError InvalidArgument where it does not parse.
 */
export function parseFormula(text: string, row: number, column: number): ParsedFormula {
  const source = withoutDeadReferences(text);
  const parts = new Map<number, Piece>();
  try {
    const tokens = tokenize(source, { withLocation: true });
    const pieces = tokens.map((token): Piece => {
      const start = token.loc?.[0] ?? -1;
      const part = pieceOf(token.type, token.value, row, column);
      parts.set(start, part);
      return part;
    });
    const reader = new TreeReader(parts);
    const expression = reader.read(parseTokens(tokens));
    return { pieces: joinTexts(pieces), expression, locals: reader.locals };
  } catch (error) {
    if (error instanceof HostError) throw error;
    throw new HostError("InvalidArgument", `The formula "${text}" cannot be read.`);
  }
}

/** "Sheet1!#REF!" and "#REF!A1", as files write references to what was deleted, are #REF! alone. */
function withoutDeadReferences(text: string): string {
  if (!text.includes("#REF!")) return text;
  return text
    .replace(/(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!#REF!/gu, "#REF!")
    .replace(
      /#REF!(?:\$?[A-Za-z]{1,3}\$?\d+(?::\$?[A-Za-z]{1,3}\$?\d+)?|\$?[A-Za-z]{1,3}:\$?[A-Za-z]{1,3})/g,
      "#REF!",
    );
}

function pieceOf(type: string, value: string, row: number, column: number): Piece {
  if (type === "func") return shownFunctionName(value);
  if (type === "bool") return value.toUpperCase();
  if (type === "range" || type === "range_beam") return areaPart(value, row, column);
  if (type === "range_named") return namePart(value);
  if (type === "structured") return tablePart(value);
  return value;
}

function joinTexts(pieces: readonly Piece[]): Piece[] {
  const joined: Piece[] = [];
  for (const piece of pieces) {
    const last = joined.length - 1;
    if (typeof piece === "string" && typeof joined[last] === "string") joined[last] += piece;
    else joined.push(piece);
  }
  return joined;
}

/** "_xlfn._xlws.SORT" is SORT; "_xldudf_OPS_FUNNEL" is the custom function OPS.FUNNEL. */
export function shownFunctionName(name: string): string {
  const upper = name.toUpperCase().replace(/^(_XLFN\.|_XLWS\.|_XLPM\.)+/, "");
  return upper.startsWith("_XLDUDF_") ? upper.slice(8).replace("_", ".") : upper;
}

function coordinate(value: number, absolute: boolean, own: number): Coordinate {
  return { absolute, value: absolute ? value : value - own };
}

function areaPart(text: string, row: number, column: number): AreaPart | NamePart {
  const parsed = parseA1Ref(text);
  if (!parsed || !("range" in parsed)) return namePart(text);
  const { range } = parsed;
  const wholeColumns = range.top === null;
  const wholeRows = range.left === null;
  const top = coordinate(range.top ?? 0, wholeColumns || range.$top === true, row);
  const left = coordinate(range.left ?? 0, wholeRows || range.$left === true, column);
  const isCell = !text.slice(text.lastIndexOf("!") + 1).includes(":");
  return {
    kind: "area",
    shape: wholeColumns ? "columns" : wholeRows ? "rows" : isCell ? "cell" : "range",
    top,
    left,
    bottom: isCell
      ? top
      : coordinate(range.bottom ?? MAX_ROWS - 1, wholeColumns || range.$bottom === true, row),
    right: isCell
      ? left
      : coordinate(range.right ?? MAX_COLUMNS - 1, wholeRows || range.$right === true, column),
    sheet: null,
    sheetText: parsed.sheetName ? parsed.sheetName : null,
    missing: false,
    external: parsed.workbookName ? `[${parsed.workbookName}]` : null,
  };
}

function namePart(text: string): NamePart {
  return { kind: "name", text, sheet: null, item: null, table: null, deleted: false };
}

const SECTIONS: Readonly<Record<string, TableSection>> = {
  "": "data",
  data: "data",
  headers: "headers",
  totals: "totals",
  all: "all",
  "this row": "row",
  "headers data": "headers+data",
  "data totals": "data+totals",
};

function tablePart(text: string): TablePart {
  const parsed = parseStructRef(text);
  const section = parsed && SECTIONS[(parsed.sections ?? []).join(" ")];
  if (!parsed || !section || parsed.workbookName)
    throw new HostError("InvalidArgument", `"${text}" is not a structured reference.`);
  const [firstText = null, lastText = null] = parsed.columns ?? [];
  return {
    kind: "table",
    table: null,
    tableText: parsed.table ? parsed.table : null,
    section,
    firstText,
    lastText,
    first: null,
    last: null,
    failure: null,
  };
}

/** Reads the parser's tree into ours; parts are shared with the pieces of the text. */
class TreeReader {
  locals = 0;
  private readonly scope = new Map<string, number>();

  constructor(private readonly parts: ReadonlyMap<number, Piece>) {}

  read(node: AstExpression): Expression {
    switch (node.type) {
      case "Literal":
        return { kind: "literal", value: node.value };
      case "ErrorLiteral":
        return {
          kind: "literal",
          value: CellError.parse(node.value.toUpperCase()) ?? CellError.of("#NAME?"),
        };
      case "ReferenceIdentifier":
        return this.reference(node.value, node.loc?.[0] ?? -1);
      case "UnaryExpression":
        return this.unary(node.operator, node.arguments[0]);
      case "BinaryExpression":
        return {
          kind: "binary",
          operator: node.operator as BinaryOperator,
          left: this.read(node.arguments[0]),
          right: this.read(node.arguments[1]),
        };
      case "ArrayExpression":
        return { kind: "array", rows: node.elements.map((row) => row.map(literalOf)) };
      case "CallExpression":
        return this.call(node.callee, node.arguments);
      case "LetExpression":
        return this.letBindings(node.declarations, node.body);
      default:
        throw new HostError("NotImplemented", "LAMBDA is not calculated by the workbench.");
    }
  }

  private reference(text: string, start: number): Expression {
    const local = this.scope.get(text.toLowerCase().replace(/^_xlpm\./, ""));
    if (local !== undefined) return { kind: "local", slot: local };
    const part = this.parts.get(start);
    if (!part || typeof part === "string")
      throw new HostError("InvalidArgument", `"${text}" cannot be read.`);
    return part;
  }

  private unary(operator: string, operand: AstExpression | undefined): Expression {
    if (!operand) throw new HostError("InvalidArgument", "An operand is missing.");
    const kinds = { "-": "negate", "+": "plus", "%": "percent", "@": "single", "#": "spilled" } as const;
    const kind = kinds[operator as keyof typeof kinds];
    const read = this.read(operand);
    // Excel shows "@" before a function that gives one value too, where it means nothing.
    return { kind, operand: read };
  }

  private call(callee: unknown, given: readonly (AstExpression | null | undefined)[]): Expression {
    const typed = (callee as { name?: unknown }).name;
    if (typeof typed !== "string")
      throw new HostError("InvalidArgument", "Only named functions can be called.");
    const name = shownFunctionName(typed);
    const args = given.map((each) => (each ? this.read(each) : null));
    const [only] = args;
    if (name === "SINGLE" && only && args.length === 1) return { kind: "single", operand: only };
    if (name === "ANCHORARRAY" && only && args.length === 1) return { kind: "spilled", operand: only };
    return { kind: "call", name, arguments: args };
  }

  private letBindings(
    declarations: readonly { id: { name: string }; init: AstExpression | null }[],
    body: AstExpression | null,
  ): Expression {
    const bindings: { slot: number; value: Expression }[] = [];
    const hidden = new Map(this.scope);
    for (const { id, init } of declarations) {
      if (!init) throw new HostError("InvalidArgument", "A name of LET has no value.");
      const value = this.read(init);
      const slot = this.locals++;
      this.scope.set(id.name.toLowerCase().replace(/^_xlpm\./, ""), slot);
      bindings.push({ slot, value });
    }
    if (!body) throw new HostError("InvalidArgument", "LET has no calculation.");
    const read = this.read(body);
    this.scope.clear();
    for (const [name, slot] of hidden) this.scope.set(name, slot);
    return { kind: "let", bindings, body: read };
  }
}

function literalOf(node: { type: string; value?: unknown; operator?: string }): Scalar {
  if (node.type === "Literal") return node.value as Scalar;
  if (node.type === "ErrorLiteral") return CellError.parse(String(node.value)) ?? CellError.of("#NAME?");
  throw new HostError("InvalidArgument", "An array holds constants only.");
}
