import { DAILY_ITEMS } from "./daily";
import type { ChecklistItem } from "./item";
import { MONTHLY_ITEMS } from "./monthly";
import { WEEKLY_ITEMS } from "./weekly";

/** Everything operators check, in the order they do: the day's morning and afternoon, the week's, the month's. */
export const CHECKLIST: readonly ChecklistItem[] = [...DAILY_ITEMS, ...WEEKLY_ITEMS, ...MONTHLY_ITEMS];
