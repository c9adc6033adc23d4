import { attribution } from "../core/templates/attribution";
import { attributionWords } from "../core/templates/attribution-words";
import type { ComparisonId } from "../core/templates/attribution-words";
import type { DaySpan, PeriodPair } from "../core/attribution/period-pair";
import type { Locale } from "../core/locale";
import { periodsOf } from "../core/model/periods";
import { isoFromSerial, serialFromIso } from "../core/values/serial-date";
import type { Analysis } from "./analyse";

/** Where two periods stand in the 归因 sheet, in its own words. */
export interface AttributionPlace {
  /** The sheet made of that sheet of the operator before; null where it is still to be made. */
  readonly sheet: string | null;
  /** The row's name. */
  readonly row: string;
  /** For the row of own dates: what to type where, in the order of the columns; else empty. */
  readonly cells: readonly { readonly heading: string; readonly day: string }[];
}

/**
 * Where the 归因 sheet made of a table (`source` of SalesTable) has two periods: the row that always shows them, or the row of own dates. A
 * sheet that is new gets own dates written into it; into one that is there the operator types them.
 *
 * `lastDay` is the last day of the table of days, which the sheet counts from unless the operator typed another.
 */
export function attributionPlace(
  { survey }: Analysis,
  source: string,
  { before, after }: PeriodPair,
  lastDay: string,
  locale: Locale,
): AttributionPlace {
  const words = attributionWords(locale);
  const made = survey.sheets.find(
    ({ madeBy, retired }) => !retired && madeBy === `${attribution.id}:${source}`,
  );
  const row = rowOf({ before, after }, lastDay);
  const cells =
    row === "own"
      ? [
          { heading: words.after.ownFrom, day: after.from },
          { heading: words.after.ownTo, day: after.to },
          { heading: words.before.ownFrom, day: before.from },
          { heading: words.before.ownTo, day: before.to },
        ]
      : [];
  return { sheet: made?.name ?? null, row: words.comparisons[row], cells };
}

function rowOf(pair: PeriodPair, lastDay: string): ComparisonId {
  const last = serialFromIso(lastDay) ?? 0;
  const days = (first: number, end: number): DaySpan => ({
    from: isoFromSerial(last + first) ?? "",
    to: isoFromSerial(last + end) ?? "",
  });
  // The two months before the one that the last day is in.
  const [twoBefore, oneBefore] = periodsOf("month", days(-100, 0).from, lastDay).slice(-3);
  const rows: readonly (readonly [ComparisonId, DaySpan | undefined, DaySpan | undefined])[] = [
    ["day", days(-1, -1), days(0, 0)],
    ["weekday", days(-7, -7), days(0, 0)],
    ["sevenDays", days(-13, -7), days(-6, 0)],
    ["month", twoBefore, oneBefore],
  ];
  const found = rows.find(([, before, after]) => isSame(pair.before, before) && isSame(pair.after, after));
  return found?.[0] ?? "own";
}

function isSame(a: DaySpan, b: DaySpan | undefined): boolean {
  return a.from === b?.from && a.to === b.to;
}
