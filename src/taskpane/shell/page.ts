import type { TablePlace } from "../../app/confirm-mapping";

/** What the pane shows. */
export type Page =
  /** The workbook; `from` is the table whose page was left, and the focus goes back to it. */
  | { readonly name: "home"; readonly from?: TablePlace }
  /** What the columns of one table mean. */
  | { readonly name: "mapping"; readonly place: TablePlace }
  | { readonly name: "templates" }
  | { readonly name: "funnel" }
  | { readonly name: "keywords" }
  | { readonly name: "why" }
  | { readonly name: "fishbone" }
  | { readonly name: "settings" };
