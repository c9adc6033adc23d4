import { input, lesser, minus, plus, ratio, times } from "../expr";
import type { Expr } from "../expr";

const [trials, successes] = (["trials", "successes"] as const).map((name) =>
  plus(input(`${name}A` as const), input(`${name}B` as const)),
);

/**
 * The fewest people to expect to go on, or not to, on either side if both had the same rate: too few of them are too few
 * to judge by (Cochran's rule). Not those counted: that nobody went on may be the finding.
 */
export const LEAST_EXPECTED: Expr<"successesA" | "trialsA" | "successesB" | "trialsB"> = ratio(
  times(lesser(input("trialsA"), input("trialsB")), lesser(successes, minus(trials, successes))),
  trials,
);
