import { attribution } from "./attribution";
import { brief } from "./brief";
import { check } from "./check";
import { daily } from "./daily";
import { keptCheck } from "./kept-check";
import { keptMonthly, keptWeekly } from "./kept-report";
import { monthly, weekly } from "./period-report";
import { rules } from "./rules";
import { targets } from "./targets";
import { dayTargets } from "./targets-days";
import type { KeptTemplate, Template, WorkbookTemplate } from "./template";

/** Every template there is, in the order the pane offers them. */
export const TEMPLATES: readonly Template[] = [
  daily,
  weekly,
  monthly,
  targets,
  dayTargets,
  brief,
  attribution,
  check,
];

/** Templates made once a workbook, when one of the others reads their table. */
export const WORKBOOK_TEMPLATES: readonly WorkbookTemplate[] = [rules];

/** Templates of tables that the operator keeps of what ours add up. */
export const KEPT_TEMPLATES: readonly KeptTemplate[] = [keptCheck, keptWeekly, keptMonthly];
