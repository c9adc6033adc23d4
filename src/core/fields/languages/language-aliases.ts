import type { dimensions } from "../dimensions";
import type { ads } from "../ads";
import type { goods } from "../goods";
import type { sales } from "../sales";
import type { traffic } from "../traffic";

/** Headers of one language by field; an alias is one string here as everywhere. */
export type LanguageAliases = Partial<
  Record<
    | keyof typeof dimensions
    | keyof typeof ads
    | keyof typeof goods
    | keyof typeof sales
    | keyof typeof traffic,
    readonly string[]
  >
>;
