import type { Agreement } from "./arithmetic";
import type { ColumnProfile } from "./profile";
import { areConfused } from "./rate-families";
import type { FieldEvidence } from "../recognised-sheet";
import { ARITHMETIC_SCORES, FIGURE_SCORES } from "./scores";
import type { FieldId } from "../../fields/index";
import type { Issue } from "../../issue";

/** What a column is taken for until everything has been weighed. */
export interface ColumnDraft {
  readonly field: FieldId;
  readonly confidence: number;
  readonly evidence: FieldEvidence;
  /** See RecognisedColumn.scale. */
  readonly scale: number;
}

export interface WeighedDraft {
  readonly draft: ColumnDraft;
  /** What there is to say about it, without header and place; null where the figures agree or say nothing. */
  readonly finding: Pick<Issue, "code" | "params"> | null;
}

/** Share of agreeing rows from which the figures overrule the words, and from which they confirm them. */
const OVERRULES = 0.95;
const CONFIRMS = 0.7;
/** Rows from which a contradiction is worth saying. */
const ENOUGH = 5;

/**
 * Weighs what a header says against the quotients its column equals, the best first.
 *
 * Its own quotient makes it nearly certain and tells its scale. Another's, of a rate that goes by the same names,
 * makes it that other rate. Neither, where its own could be worked out, makes it doubtful.
 * Example: 支付转化率 that is orders / clicks in every row -> clickConversionRate, with "field-from-figures".
 * Issues: "field-from-figures", "ratio-contradicts-inputs".
 */
export function weighFigures(
  draft: ColumnDraft,
  found: readonly Agreement[],
  profile: ColumnProfile,
): WeighedDraft {
  const { field, confidence } = draft;
  const own = found.find(({ identity }) => identity.field === field);
  if (own !== undefined && own.share >= CONFIRMS) {
    const confirmed = Math.max(confidence, ARITHMETIC_SCORES.confirmed);
    return { draft: { ...draft, confidence: confirmed, scale: own.scale }, finding: null };
  }
  const other = found.find(({ identity }) => areConfused(identity.field, field));
  if (other !== undefined && proves(other, profile) && (own === undefined || own.share < 0.5)) {
    return {
      draft: {
        field: other.identity.field,
        confidence: FIGURE_SCORES.switched,
        evidence: "figures",
        scale: other.scale,
      },
      finding: { code: "field-from-figures", params: { field: other.identity.field } },
    };
  }
  if (own === undefined || own.compared < ENOUGH) return { draft, finding: null };
  const most = own.share >= 0.5 ? ARITHMETIC_SCORES.partly : ARITHMETIC_SCORES.against;
  const share = Math.round((1 - own.share) * 1000) / 1000;
  return {
    draft: { ...draft, confidence: Math.min(confidence, most) },
    finding: { code: "ratio-contradicts-inputs", params: { field, share } },
  };
}

/** Enough rows, different enough, and no chance agreement of whole numbers. */
function proves({ share, compared }: Agreement, { distinct, integers, numbers }: ColumnProfile): boolean {
  return share >= OVERRULES && compared >= ENOUGH && distinct >= 4 && integers < numbers;
}
