import type { CleanColumn, CleanTable } from "../clean/clean-table";
import { tidyText } from "../values/text";

/** What a column of rivals' names is headed. */
const NAMES =
  /^(?:竞品|竞店|竞对|竞争对手|竞争店铺|竞争商品|对手|rivals?|competitors?)\s*(?:名称|名|店名|店铺|商品|name|shop|product)?$/i;

/** The column that names a rival in each row; undefined where the table is not about rivals. */
export function rivalColumn({ columns }: Pick<CleanTable, "columns">): CleanColumn | undefined {
  return columns.find(({ type, header }) => type === "text" && NAMES.test(tidyText(header)));
}
