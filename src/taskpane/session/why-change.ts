import type { PeriodComparison, PeriodSales } from "../../core/attribution/compare-periods";
import type { SalesFactor } from "../../core/attribution/sales-change";
import type { ChangeSplit, Part } from "../../core/attribution/split-change";
import type { Locale } from "../../core/locale";
import type { MoneyStyle } from "../../core/settings/currency";
import { createFormat } from "../../i18n/format";
import { amountInWords, withSign } from "../../i18n/money";
import { WHY_WORDS } from "../../i18n/pages/why";

/** A change of sales in words and figures. */
export interface ChangeView {
  /** The two periods, a line each. */
  readonly periods: readonly string[];
  /** What moved the amount, or why that cannot be said. */
  readonly sentence: string;
  readonly isSplit: boolean;
  /** What to know beside it. */
  readonly notes: readonly string[];
  /** What each factor did and all together; empty where it cannot be said. */
  readonly bars: readonly BarView[];
  readonly figures: readonly FigureView[];
  /** Whether people are added up over several days. */
  readonly personTimes: boolean;
}

/** A signed amount with its bar, which runs from `start` over `length` as shares of the width; `zero` is where 0 is. */
export interface BarView {
  readonly key: SalesFactor | "total";
  readonly name: string;
  readonly amount: string;
  readonly isRise: boolean;
  readonly start: number;
  readonly length: number;
  readonly zero: number;
}

/** A figure of both periods. */
export interface FigureView {
  readonly name: string;
  readonly before: string;
  readonly after: string;
  readonly change: string;
}

type Split = Extract<ChangeSplit<SalesFactor>, { kind: "split" }>;

/** Amounts below this are said with their cents in the sentence, as the 归因 sheet has it. */
const SMALL = 100;

/** Puts two periods side by side; `money` is how the amounts of the table are written. */
export function describeChange(
  comparison: PeriodComparison,
  { money }: { readonly money: MoneyStyle },
  locale: Locale,
): ChangeView {
  const words = WHY_WORDS[locale];
  const { split, before, after } = comparison;
  const isSplit = split?.kind === "split";
  const sentence = isSplit
    ? describeSplit(split, money, locale)
    : split === null
      ? words.notCompared
      : words.reasons[split.reason];
  return {
    periods: [describePeriod(words.after, after, locale), describePeriod(words.before, before, locale)],
    sentence,
    isSplit,
    notes: describeNotes(comparison, locale),
    bars: isSplit ? describeBars(split, money, locale) : [],
    figures: describeFigures(comparison, money, locale),
    personTimes: addsUpPeople(comparison),
  };
}

function describePeriod(name: string, { span, days }: PeriodSales, locale: Locale): string {
  const words = WHY_WORDS[locale];
  const { day, number } = createFormat(locale);
  return days === 1
    ? words.day(name, day(span.from))
    : words.days(name, day(span.from), day(span.to), number(days));
}

function describeNotes({ before, after, split }: PeriodComparison, locale: Locale): readonly string[] {
  const words = WHY_WORDS[locale];
  const { day, number, list } = createFormat(locale);
  const missing = (name: string, { missing: { count, first } }: PeriodSales): readonly string[] =>
    count === 0 ? [] : [words.missing(name, number(count), list(first.map(day)), first.length === count)];
  const differ = split !== null && before.days !== after.days;
  return [
    ...missing(words.after, after),
    ...missing(words.before, before),
    ...(differ ? [words.lengthsDiffer(number(before.days), number(after.days))] : []),
  ];
}

/**
 * Of a rise the part that raised the amount most comes first, of a fall the one that lowered it most; then what went
 * the same way, and last what went the other.
 */
function describeSplit({ roundedChange, parts }: Split, money: MoneyStyle, locale: Locale): string {
  const words = WHY_WORDS[locale];
  const moved = parts.filter(({ rounded }) => rounded !== 0);
  const reason = ({ id, rounded }: Part<SalesFactor>): string => (rounded > 0 ? words.up : words.down)[id];
  const effect = ({ rounded }: Part<SalesFactor>): string => withSign(signed(rounded, locale), money.sign);
  const direction = Math.sign(roundedChange);
  if (moved.length === 0) return words.same;
  if (direction === 0)
    return words.level(...moved.map((part) => words.levelPart(reason(part), effect(part))));
  const [main, ...others] = [...moved].sort((a, b) => direction * (b.rounded - a.rounded));
  const changed = amountInWords(short(Math.abs(roundedChange), locale), money, locale);
  const say = direction > 0 ? words.rose : words.fell;
  const rest = others.map((part) => {
    if (Math.sign(part.rounded) === direction) return words.also(reason(part), effect(part));
    const against = direction > 0 ? words.tookOff : words.wonBack;
    return against(reason(part), withSign(short(Math.abs(part.rounded), locale), money.sign));
  });
  return [say(changed, reason(main as Part<SalesFactor>), effect(main as Part<SalesFactor>)), ...rest].join(
    locale === "zh-CN" ? "" : " ",
  );
}

function describeBars(
  { parts, roundedChange }: Split,
  { sign }: MoneyStyle,
  locale: Locale,
): readonly BarView[] {
  const words = WHY_WORDS[locale];
  const rows = [
    ...parts.map(({ id, rounded }) => ({ key: id, name: words.factors[id], amount: rounded })),
    { key: "total" as const, name: words.total, amount: roundedChange },
  ];
  const [least, most] = [
    Math.min(0, ...rows.map(({ amount }) => amount)),
    Math.max(0, ...rows.map(({ amount }) => amount)),
  ];
  const width = most - least || 1;
  const zero = -least / width;
  return rows.map(({ key, name, amount }) => ({
    key,
    name,
    amount: withSign(cents(amount, locale, true), sign),
    isRise: amount > 0,
    start: amount < 0 ? zero + amount / width : zero,
    length: Math.abs(amount) / width,
    zero,
  }));
}

function describeFigures(
  { before, after }: PeriodComparison,
  { sign }: MoneyStyle,
  locale: Locale,
): readonly FigureView[] {
  const words = WHY_WORDS[locale];
  const { number } = createFormat(locale);
  const figure = (
    name: string,
    of: (period: PeriodSales) => number | null,
    show: (value: number) => string,
  ): FigureView => {
    const [was, is] = [of(before), of(after)];
    return {
      name,
      before: was === null ? words.unknown : show(was),
      after: is === null ? words.unknown : show(is),
      change: relative(was, is, before.missing.count + after.missing.count > 0, locale) ?? words.unknown,
    };
  };
  const money = (value: number): string => withSign(cents(value, locale, false), sign);
  return [
    figure(words.paidAmount, ({ figures }) => figures.amount, money),
    ...(before.days === after.days
      ? []
      : [figure(words.perDay, ({ figures, days }) => quotient(figures.amount, days), money)]),
    figure(
      addsUpPeople({ before, after }) ? words.visits : words.visitors,
      ({ figures }) => figures.visitors,
      number,
    ),
    figure(
      words.conversion,
      ({ figures }) => quotient(figures.buyers, figures.visitors),
      (value) => percent(value, locale, 2),
    ),
    figure(words.perBuyer, ({ figures }) => quotient(figures.amount, figures.buyers), money),
  ];
}

function addsUpPeople({ before, after }: Pick<PeriodComparison, "before" | "after">): boolean {
  return before.days > 1 || after.days > 1;
}

/** Change against the first of two figures; null where there is nothing to compare with. */
function relative(
  was: number | null,
  is: number | null,
  isIncomplete: boolean,
  locale: Locale,
): string | null {
  if (isIncomplete || was === null || is === null || was <= 0) return null;
  const share = is / was - 1;
  return `${share > 0 ? "+" : ""}${percent(share, locale, 1)}`;
}

function quotient(over: number | null, under: number | null): number | null {
  return over === null || under === null || under === 0 ? null : over / under;
}

/** As said in a sentence: whole where it is large. */
function short(amount: number, locale: Locale): string {
  return Math.abs(amount) < SMALL
    ? cents(amount, locale, false)
    : new Intl.NumberFormat(locale, { maximumFractionDigits: 0 }).format(amount);
}

function signed(amount: number, locale: Locale): string {
  return `${amount > 0 ? "+" : ""}${short(amount, locale)}`;
}

function cents(amount: number, locale: Locale, sign: boolean): string {
  return new Intl.NumberFormat(locale, {
    minimumFractionDigits: 2,
    maximumFractionDigits: 2,
    ...(sign && { signDisplay: "exceptZero" }),
  }).format(amount);
}

function percent(share: number, locale: Locale, digits: number): string {
  return new Intl.NumberFormat(locale, {
    style: "percent",
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  }).format(share);
}
