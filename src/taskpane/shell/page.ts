import type { TablePlace } from "../../app/confirm-mapping";
import type { ProblemId } from "../../core/fishbone/problems";

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
  /** The causes of a problem; `about` is the one that another page leads here for. */
  | { readonly name: "fishbone"; readonly about?: ProblemPlace }
  | { readonly name: "settings" };

/** A problem of one shop, or of a part of it. */
export interface ProblemPlace {
  /** The operator's sheet of the days: the shop's, or those of the part. */
  readonly sheet: string;
  readonly problem: ProblemId;
  /** Name of the part; the shop as a whole where not said. */
  readonly part?: string;
  /** ISO day, the last of the week looked at. */
  readonly lastDay: string;
}
