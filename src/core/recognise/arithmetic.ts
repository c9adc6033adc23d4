import { IDENTITIES } from "./identities";
import type { Identity } from "./identities";
import type { ColumnProfile } from "./profile";
import type { FieldId } from "../fields/index";

/** How often a column equals a quotient of two others. */
export interface Agreement {
  readonly identity: Identity;
  /** Rows where both inputs and the result are there and not 0. */
  readonly compared: number;
  /** Share of those that agree to the decimals written, 0 to 1. */
  readonly share: number;
}

/** The profile of the column that carries a field; undefined where no column does. */
export type ProfileOf = (field: FieldId) => ColumnProfile | undefined;

const LEAST_COMPARED = 3;

/** Compares a column with every quotient whose inputs are there; only those with enough rows to compare, best first. */
export function agreements(column: ColumnProfile, profileOf: ProfileOf): readonly Agreement[] {
  const found: Agreement[] = [];
  for (const identity of IDENTITIES) {
    const top = profileOf(identity.top);
    const bottom = profileOf(identity.bottom);
    if (top === undefined || bottom === undefined || top === column || bottom === column) continue;
    const agreement = compare(identity, column, top, bottom);
    if (agreement.compared >= LEAST_COMPARED) found.push(agreement);
  }
  return found.sort((a, b) => b.share - a.share);
}

/** Compares a column read as a sum of money with return on ad spend × cost; null without those columns. */
export function agreesAsAdSales(column: ColumnProfile, profileOf: ProfileOf): boolean {
  const roas = profileOf("roas");
  const cost = profileOf("cost");
  if (roas === undefined || cost === undefined) return false;
  const identity: Identity = { field: "roas", top: "adSales", bottom: "cost", factor: 1 };
  const agreement = compare(identity, roas, column, cost);
  return agreement.compared >= LEAST_COMPARED && agreement.share >= 0.8;
}

function compare(
  identity: Identity,
  column: ColumnProfile,
  top: ColumnProfile,
  bottom: ColumnProfile,
): Agreement {
  let compared = 0;
  let agreed = 0;
  for (let i = 0; i < column.figures.length; i += 1) {
    const [value, over, under] = [column.figures[i], top.figures[i], bottom.figures[i]];
    if (value === null || over === null || under === null || over === 0 || under === 0) continue;
    compared += 1;
    const expected = (over / under) * identity.factor;
    const rounding = column.decimals[i] <= 6 ? 0.51 * 10 ** -column.decimals[i] : 0;
    // A quotient far below the last decimal written says nothing either way, so it may not pass as agreement.
    if (
      Math.abs(value - expected) <=
      Math.max(1e-6 * Math.abs(expected), Math.min(rounding, 0.3 * Math.abs(expected)))
    ) {
      agreed += 1;
    }
  }
  return { identity, compared, share: compared === 0 ? 0 : agreed / compared };
}
