import { IDENTITIES } from "./identities";
import type { Identity } from "./identities";
import type { ColumnProfile } from "./profile";
import { fieldOf } from "../../fields/index";
import type { FieldId } from "../../fields/index";

/** A column of figures with what its numbers are multiplied by to stand in the field's unit. */
export interface Figures {
  readonly profile: ColumnProfile;
  readonly scale: number;
}

/** The columns that carry a field, from left to right; none where no column does. */
export type FiguresOf = (field: FieldId) => readonly Figures[];

/** How often a column equals a quotient of two others. */
export interface Agreement {
  readonly identity: Identity;
  /** Rows where both inputs and the result are there and not 0. */
  readonly compared: number;
  /** Share of those that agree to the decimals written, 0 to 1. */
  readonly share: number;
  /** What the column's own numbers have to be multiplied by for it. */
  readonly scale: number;
}

/** Fewer rows than this prove nothing. */
const LEAST_COMPARED = 3;
/** Columns of one field that are tried as an input: 总成交笔数 and 净成交笔数 are both orders. */
const MOST_INPUTS = 3;

/**
 * Compares a column with every quotient whose inputs are there; only those with enough rows to compare, best first.
 * A rate may be stored a hundredfold, money in hundredths or millionths. Only quotients that are `isAsked` for.
 */
export function agreements(
  column: Figures,
  figuresOf: FiguresOf,
  isAsked: (field: FieldId) => boolean = () => true,
): readonly Agreement[] {
  const found: Agreement[] = [];
  for (const identity of IDENTITIES) {
    if (!isAsked(identity.field)) continue;
    for (const top of inputs(identity.top, column, figuresOf)) {
      for (const bottom of inputs(identity.bottom, column, figuresOf)) {
        for (const scale of scalesOf(identity.field, column.scale)) {
          const { profile } = column;
          const agreement = compare(identity, { profile, scale }, top, bottom);
          if (agreement.compared >= LEAST_COMPARED) found.push(agreement);
        }
      }
    }
  }
  return found.sort((a, b) => b.share - a.share || b.compared - a.compared);
}

/**
 * Whether a column, taken as one input of a quotient, makes that quotient come out: 销量 is money where it is
 * 投产比 × 花费. Null where no quotient with this input can be worked out, else the best share of agreeing rows.
 */
export function agreementAsInput(column: Figures, field: FieldId, figuresOf: FiguresOf): number | null {
  let best: number | null = null;
  for (const identity of IDENTITIES) {
    const isTop = identity.top === field;
    if (!isTop && identity.bottom !== field) continue;
    const other = inputs(isTop ? identity.bottom : identity.top, column, figuresOf);
    for (const result of inputs(identity.field, column, figuresOf)) {
      for (const input of other) {
        const agreement = isTop
          ? compare(identity, result, column, input)
          : compare(identity, result, input, column);
        if (agreement.compared >= LEAST_COMPARED) best = Math.max(best ?? 0, agreement.share);
      }
    }
  }
  return best;
}

function inputs(field: FieldId, column: Figures, figuresOf: FiguresOf): readonly Figures[] {
  return figuresOf(field)
    .filter(({ profile }) => profile !== column.profile)
    .slice(0, MOST_INPUTS);
}

function scalesOf(field: FieldId, known: number): readonly number[] {
  const { unit } = fieldOf(field);
  const usual = unit === "currency" ? [1, 0.01, 1e-6] : unit === "seconds" ? [1] : [1, 0.01];
  return usual.includes(known) ? usual : [known, ...usual];
}

function compare(identity: Identity, column: Figures, top: Figures, bottom: Figures): Agreement {
  const { figures, decimals } = column.profile;
  let compared = 0;
  let agreed = 0;
  for (let i = 0; i < figures.length; i += 1) {
    const [own, over, under] = [figures[i], top.profile.figures[i], bottom.profile.figures[i]];
    if (own === null || over === null || under === null || over === 0 || under === 0) continue;
    const value = own * column.scale;
    const expected = ((over * top.scale) / (under * bottom.scale)) * identity.factor;
    const rounding = decimals[i] <= 6 ? 0.51 * 10 ** -decimals[i] * column.scale : 0;
    if (own === 0 && Math.abs(expected) <= rounding) continue;
    compared += 1;
    // A quotient far below the last decimal written says nothing either way, so it may not pass as agreement.
    const allowed = Math.max(1e-6 * Math.abs(expected), Math.min(rounding, 0.3 * Math.abs(expected)));
    if (Math.abs(value - expected) <= allowed) agreed += 1;
  }
  return { identity, compared, share: compared === 0 ? 0 : agreed / compared, scale: column.scale };
}
