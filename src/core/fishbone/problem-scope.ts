import { problemCalled, PROBLEMS } from "./problems";
import type { ProblemId } from "./problems";
import { tidyText } from "../values/text";

/**
 * What a problem in the operator's own words is about: one that there is a ready fishbone for; none of them; or two in
 * one, which have to be told apart first.
 */
export type ProblemScope =
  | { readonly kind: "one"; readonly problem: ProblemId }
  | { readonly kind: "own" }
  | { readonly kind: "two"; readonly problems: readonly ProblemId[] };

/** What joins two problems in one sentence. */
const JOINED = /和|与|及|跟|、|，|,|;|；|\+|&|\/|且|还有|同时|\band\b|\bplus\b/i;

/**
 * Reads a problem written by hand. A keyword whose conversion fell is one problem, as is anything told by one figure.
 * Example: "业绩下降、退款率上升" -> two: sales, refunds; "转化率下降" -> one: conversion; "仓库漏水" -> own.
 */
export function scopeOf(text: string): ProblemScope {
  // A keyword may hold what joins two problems.
  const called = problemCalled(tidyText(text));
  if (called !== null) return { kind: "one", problem: called.problem };
  const parts = text.split(JOINED).map((part) => problemIn(part));
  const problems = [...new Set(parts.flatMap((problem) => problem ?? []))];
  if (problems.length === 0) return { kind: "own" };
  return problems.length === 1 ? { kind: "one", problem: problems[0] } : { kind: "two", problems };
}

/** Keywords and ads come before what is told of them: 某关键词转化变低 is a keyword's. */
const READING_ORDER = [
  "keyword",
  "adShare",
  "refunds",
  "rating",
  "basket",
  "conversion",
  "visitors",
  "sales",
] as const satisfies readonly ProblemId[];

function problemIn(part: string): ProblemId | null {
  return READING_ORDER.find((id) => PROBLEMS[id].alsoCalled.some((words) => words.test(part))) ?? null;
}
