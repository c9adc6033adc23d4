import { daily } from "./daily";
import { monthly, weekly } from "./period-report";
import { rules } from "./rules";
import type { Template, WorkbookTemplate } from "./template";

/** Every template there is, in the order the pane offers them. */
export const TEMPLATES: readonly Template[] = [daily, weekly, monthly];

/** Templates made once a workbook, when one of the others reads their table. */
export const WORKBOOK_TEMPLATES: readonly WorkbookTemplate[] = [rules];
