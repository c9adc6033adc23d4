import { attribution } from "./attribution";
import { brief } from "./brief";
import { causes } from "./causes";
import { check } from "./check";
import { countermeasures } from "./countermeasures";
import { daily } from "./daily";
import { funnel } from "./funnel";
import { funnelData } from "./funnel-data";
import { funnelSegments } from "./funnel-segments";
import { knowledge } from "./knowledge";
import { keptCheck } from "./kept-check";
import { keptMonthly, keptWeekly } from "./kept-report";
import { keywords } from "./keywords";
import { monthly, weekly } from "./period-report";
import { products } from "./products";
import { rules } from "./rules";
import { personTargets, productTargets } from "./share-targets";
import { sourceAttribution } from "./source-attribution";
import { sources } from "./sources";
import { targets } from "./targets";
import { dayTargets } from "./targets-days";
import type {
  BesideTemplate,
  FunnelTemplate,
  KeptTemplate,
  KeywordTemplate,
  Template,
  WorkbookTemplate,
} from "./template";

/** Every template there is, in the order the pane offers them. */
export const TEMPLATES: readonly Template[] = [
  daily,
  weekly,
  monthly,
  targets,
  dayTargets,
  productTargets,
  personTargets,
  brief,
  attribution,
  check,
  countermeasures,
  knowledge,
];

/** Templates made once a workbook, when one of the others reads their table. */
export const WORKBOOK_TEMPLATES: readonly WorkbookTemplate[] = [rules, causes];

/** Templates of tables that the operator keeps of what ours add up. */
export const KEPT_TEMPLATES: readonly KeptTemplate[] = [keptCheck, keptWeekly, keptMonthly];

/** Templates of the tables of products and traffic sources that stand beside the days, each after those it reads. */
export const BESIDE_TEMPLATES: readonly BesideTemplate[] = [products, sources, sourceAttribution];

/** Templates of the steps buyers take, each after those it reads. */
export const FUNNEL_TEMPLATES: readonly FunnelTemplate[] = [funnelData, funnelSegments, funnel];

/** Templates of keyword reports. */
export const KEYWORD_TEMPLATES: readonly KeywordTemplate[] = [keywords];
