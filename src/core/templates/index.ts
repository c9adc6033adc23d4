import { daily } from "./daily";
import type { Template } from "./template";

/** Every template there is, in the order the pane offers them. */
export const TEMPLATES: readonly Template[] = [daily];
