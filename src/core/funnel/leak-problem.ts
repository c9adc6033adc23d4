import type { FunnelStep } from "./funnel-source";
import { denominatorsOf, fieldsOf } from "../expr";
import { PROBLEMS } from "../fishbone/problems";
import type { ProblemFigure, ProblemId } from "../fishbone/problems";

/**
 * The problem of the shop that a leaking step is part of: one whose figure is the step itself, or a rate from a step
 * ahead of the leak to one behind it. Null where none is, and for the first step.
 *
 * Takes the place of the leaking step, from 0.
 * Example: 访客 → 加购 → 支付 leaks anywhere: the conversion rate, paying buyers of visitors; 展现 → 访客: the traffic.
 */
export function problemOfLeak(steps: readonly FunnelStep[], leak: number): ProblemId | null {
  if (leak < 1) return null;
  const places = new Map(steps.map(({ field }, place) => [field, place]));
  const isAcross = ({ expr }: ProblemFigure): boolean => {
    const fields = fieldsOf(expr);
    const ahead = denominatorsOf(expr).flatMap((under) => fieldsOf(under));
    return fields.every((field) => {
      const place = places.get(field);
      if (place === undefined) return false;
      if (fields.length === 1) return place === leak;
      return ahead.includes(field) ? place < leak : ahead.length > 0 && place >= leak;
    });
  };
  const found = (Object.keys(PROBLEMS) as ProblemId[]).find(
    (id) => PROBLEMS[id].of === null && PROBLEMS[id].ways.some(isAcross),
  );
  return found ?? null;
}
