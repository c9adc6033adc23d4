import type { Interval } from "../../core/statistics/intervals";
import type { Locale } from "../../core/locale";
import { funnelWords } from "../../app/explain-funnel";
import { FUNNEL_PAGE_WORDS } from "../../i18n/pages/funnel";

/** The figures of a funnel the way the operator's language writes them. */
export interface FunnelFormat {
  /** 12345.6 -> "12,346". */
  readonly count: (value: number) => string;
  /** A number of sales that may be less than one: 1.34 -> "1.3", 123.4 -> "123". */
  readonly units: (value: number) => string;
  /** With its sign: "+12" or "-1.3". */
  readonly signed: (value: number, decimals: 0 | 1) => string;
  readonly money: (value: number) => string;
  /** 0.0321 -> "3.21%", 0.321 -> "32.1%", 0.000041 -> "0.0041%". */
  readonly rate: (value: number) => string;
  /** "3.21%–4.05%". */
  readonly range: (limits: Interval) => string;
  /** −0.006 -> "-0.60 百分点". */
  readonly points: (value: number) => string;
  /** How improbable, in brackets: 0.0025 -> "（碰巧的机会约 1/400）"; empty where one cannot tell or it is likely. */
  readonly odds: (chance: number | null) => string;
}

/** From this on a rate is shown with one decimal, below with two. */
const LARGE = 0.1;
/** Below this two decimals would say next to nothing. */
const TINY = 0.001;
/** Rarer than this is not worth a figure. */
const RAREST = 0.0001;
/** More likely than this it is no news. */
const LIKELY = 0.4;
/** From this on sales are said in whole numbers. */
const MANY = 10;
/** From this on money is said without cents. */
const MUCH = 100;

/** Formatters of a language; made once for a look, since Intl objects are costly. */
export function funnelFormat(locale: Locale): FunnelFormat {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { oneIn, rarer } = funnelWords(locale);
  const decimals = (digits: number, options: Intl.NumberFormatOptions = {}): Intl.NumberFormat =>
    new Intl.NumberFormat(locale, {
      minimumFractionDigits: digits,
      maximumFractionDigits: digits,
      ...options,
    });
  const [whole, two] = [0, 2].map((digits) => decimals(digits));
  const upToOne = decimals(0, { maximumFractionDigits: 1 });
  const percents = [1, 2].map((digits) => decimals(digits, { style: "percent" }));
  const signs = [0, 1, 2].map((digits) => decimals(digits, { signDisplay: "exceptZero" }));
  const tiny = new Intl.NumberFormat(locale, { style: "percent", maximumSignificantDigits: 2 });
  const rate = (value: number): string =>
    (value > 0 && value < TINY ? tiny : percents[value >= LARGE ? 0 : 1]).format(value);
  return {
    count: (value) => whole.format(value),
    units: (value) => (value < MANY ? upToOne : whole).format(value),
    signed: (value, digits) => signs[digits].format(value),
    money: (value) => (value < MUCH ? two : whole).format(value),
    rate,
    range: ({ low, high }) => `${rate(low)}–${rate(high)}`,
    points: (value) => words.points(signs[2].format(100 * value)),
    odds: (chance) => {
      if (chance === null || chance > LIKELY) return "";
      return chance < RAREST ? rarer : `${oneIn[0]}${whole.format(1 / chance)}${oneIn[1]}`;
    },
  };
}
