import { daily } from "./daily";
import { monthly, weekly } from "./period-report";
import type { Template } from "./template";

/** Every template there is, in the order the pane offers them. */
export const TEMPLATES: readonly Template[] = [daily, weekly, monthly];
