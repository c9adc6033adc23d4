import {
  acos,
  beforeafter,
  breakevenroas,
  clean,
  cpc,
  ctr,
  fishbone,
  funnel,
  funneldiff,
  keywordroi,
  maxcpc,
  metric,
  roas,
  rulecheck,
  steprate,
  verdict,
  verdictreason,
  wilson,
} from "./functions";

/** Every custom function by the id its metadata gives it. */
export const FUNCTIONS = {
  METRIC: metric,
  CLEAN: clean,
  RULECHECK: rulecheck,
  FUNNEL: funnel,
  FUNNELDIFF: funneldiff,
  STEPRATE: steprate,
  WILSON: wilson,
  KEYWORDROI: keywordroi,
  VERDICT: verdict,
  VERDICTREASON: verdictreason,
  ROAS: roas,
  ACOS: acos,
  CPC: cpc,
  CTR: ctr,
  BREAKEVENROAS: breakevenroas,
  MAXCPC: maxcpc,
  FISHBONE: fishbone,
  BEFOREAFTER: beforeafter,
} as const;

/** Tells Excel which function answers for which id. To be called as soon as office.js is there. */
export function associateFunctions(): void {
  for (const [id, run] of Object.entries(FUNCTIONS)) {
    CustomFunctions.associate(id, run);
  }
}
