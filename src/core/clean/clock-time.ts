import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";

const CLOCK = /^(?:[01]?\d|2[0-4]):[0-5]\d$/;
/** "平均停留时长", "首次响应", "Avg. time on page": how long something took, and not when. */
const DURATION =
  /时长|耗时|用时|历时|停留|响应|平均|人均|(?:次|每).{0,4}均|分钟|[（(/]秒|duration|length|elapsed|spent|seconds|minutes|time on|\bavg\b|average|mean/i;

/** Whether a text of two parts reads as an hour of the day ("9:40"), though it may be minutes and seconds as well. */
export function isClockTime(value: CellValue): boolean {
  return typeof value === "string" && value.length <= 12 && CLOCK.test(tidyText(value));
}

/** Whether a header speaks of how long something took: then "9:40" below it are minutes and seconds. */
export function namesDuration(header: string): boolean {
  return DURATION.test(header);
}
