import { CURRENCY_CODES, currencyOfMark } from "./currency";
import type { CurrencyCode } from "./currency";
import { simplifyCharacters } from "./traditional";
import { tidyText } from "../../values/text";

/** What a header says beside its word: unit, currency, window. */
export interface HeaderMarks {
  /** Days of an attribution window ("7 Day Total Sales", "14天", "(7d)"); null without one. "近30天" is a period, no window. */
  readonly windowDays: number | null;
  /** The header says that the numbers below are percents. */
  readonly percent: boolean;
  /** What the header's unit stands for: 10000 for 万 or 万元, 1000 for 千 or k, 1e-6 for micros, else 1. */
  readonly factor: number;
  /** The header says 分: hundredths of a yuan under an amount of money, points under a score. */
  readonly fen: boolean;
  readonly currency: CurrencyCode | null;
}

/** "7 Day", "14-day", "7d", "15天", "15日"; not behind "last" or 近, not the day of a month. */
const WINDOW =
  /(?<!(?:last|past|previous|trailing)[\s-]*)(?<![\d.月近去前滚动])(\d{1,2})[\s-]*(?:days?(?![a-z])|tagen?(?![a-z])|jours?(?![a-z])|d[ií]as(?![a-z])|d(?![a-z])|天|日(?!期|均|活))/i;
const PERIOD = /近\s*\d|过去\s*\d|最近\s*\d|前\s*\d|last\s*\d|past\s*\d|滚动/i;
const UNITS: ReadonlyArray<readonly [RegExp, number]> = [
  [/micros?(?![a-z])/i, 1e-6],
  [/[([{/:：]\s*(?:单位[:：]?)?\s*百万元?\s*(?:$|[)\]}])/, 1e6],
  [/[([{/:：]\s*(?:单位[:：]?)?\s*(?:亿元?)\s*(?:$|[)\]}])/, 1e8],
  [/[([{/:：]\s*(?:单位[:：]?)?\s*(?:万(?:元|人|次|件|笔|人次)?|w)\s*(?:$|[)\]}])/i, 1e4],
  [/万元$/, 1e4],
  [
    /[([{/:：]\s*(?:单位[:：]?)?\s*(?:千(?:元|人|次|件)?|k|thousands?|in thousands|000s)\s*(?:$|[)\]}])/i,
    1e3,
  ],
];
const FEN = /[([{/:：]\s*(?:单位[:：]?)?\s*(?:人民币)?分\s*(?:$|[)\]}])|(?:^|_)(?:fen|cents?)$/i;

/** Reads the marks of a header; never throws, and says nothing of a text longer than a header can be. */
export function readHeaderMarks(text: string): HeaderMarks {
  if (text.length > 200) return { windowDays: null, percent: false, factor: 1, fen: false, currency: null };
  const tidied = simplifyCharacters(tidyText(text));
  const window = PERIOD.test(tidied) ? null : WINDOW.exec(tidied);
  const unit = UNITS.find(([mark]) => mark.test(tidied));
  return {
    windowDays: window === null || Number(window[1]) === 0 ? null : Number(window[1]),
    percent: tidied.includes("%") || /\bpct\b|percent(?:age)?s?$/i.test(tidied),
    factor: unit?.[1] ?? 1,
    fen: FEN.test(tidied),
    currency: currencyOfMark(tidied),
  };
}

const NEUTRAL_WORDS =
  `${CURRENCY_CODES.join("|")}|` +
  "元|人民币|rmb|us\\$|r\\$|rp|rs|[¥$€£₹₩%#]|" +
  "百分比|秒|s|sec|secs|seconds|分钟|min|分|小时|h|人|人次|次|个|件|单|笔|条|天|台|kg|克|" +
  "万|万元|万人|万次|亿|亿元|百万|千|千元|千次|k|w|m|thousands?|all|total|全部|累计|合计|总计|总|" +
  "\\d{1,2}(?:天|日|days?|d)(?:累计|内|转化)?|(?:近|过去|last|past)\\d{1,2}(?:天|日|days?|d)|" +
  "点击|click|clicks|views&clicks|clicks&views|点击时间|元/人|元/次|元/笔|元/件|次/人|含税|不含税|" +
  "店铺|全店|本店|日|周|月|单位[:：]?(?:元|万元|人民币|秒|%|分|人|次)|选填|必填";
const NEUTRAL = new RegExp(`^(?:${NEUTRAL_WORDS})$`, "i");
const BRACKETS = /[([{【][^()[\]{}【】]*[)\]}】]/g;

/**
 * The header without brackets and endings that only give a unit, a currency, a period or a scope.
 * Example: "花费（元）" -> "花费", "Impr. (Top) %" keeps "(Top)" and loses the percent sign.
 */
export function withoutUnits(text: string): string {
  const tidied = simplifyCharacters(tidyText(text));
  const bare = tidied
    .replace(BRACKETS, (bracket) =>
      NEUTRAL.test(bracket.slice(1, -1).replace(/[\s_.]+/g, "")) ? " " : bracket,
    )
    .replace(/[/:：\-–,，_\s]+(?:单位[:：]?)?(?:元|万元|人民币|usd|cny|rmb|eur|inr|micros|秒|%)\s*$/i, "")
    .replace(/[%#]\s*$/, "")
    .replace(/[\s\-–—:：]+$/, "");
  return bare.trim();
}
