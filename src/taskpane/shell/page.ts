import type { TablePlace } from "../../app/confirm-mapping";

/** What the pane shows. */
export type Page =
  | { readonly name: "home" }
  /** What the columns of one table mean. */
  | { readonly name: "mapping"; readonly place: TablePlace }
  | { readonly name: "templates" }
  | { readonly name: "why" }
  | { readonly name: "settings" };
