import { DAY_CELL } from "./check-board";
import type { Board } from "./check-board";
import type { CheckFigure } from "./check-figures";
import { printProducts, printSources, printTopProducts } from "./check-beside";
import type { CheckBeside } from "./check-beside";
import type { CheckWords, Short, Span } from "./check-words";
import type { Look } from "../checklist/item";
import { printFails, printRuleAction, printRuleValue } from "../formulas/print-rule";
import { insideQuotes } from "../formulas/quoted-text";
import type { RuleId } from "../rules/index";

/** What an item's row shows, as formulas without "="; "" for a cell that stays empty. */
export interface Answer {
  readonly found: string;
  readonly verdict: string;
}

/** What answers are worked out from. */
export interface AnswerSource {
  readonly board: Board;
  /** Name of the table of rules. */
  readonly rules: string;
  readonly words: CheckWords;
  readonly beside: CheckBeside;
}

const NOTHING: Answer = { found: "", verdict: "" };

/** The formulas of an item the figures can say something about; empty where the daily table lacks the figures. */
export function answerOf(look: Look | null, source: AnswerSource): Answer {
  return look === null ? NOTHING : LOOKS[look](source);
}

const LOOKS: Readonly<Record<Look, (source: AnswerSource) => Answer>> = {
  data: ({ board, words }) => ({
    found: `IF(${board.states.data}<>"",${board.states.data},"${words.allThere}")`,
    verdict: `IF(${board.states.data}<>"","${words.fillFirst}","${words.complete}")`,
  }),
  day: (source) => ({ found: compared(source, "day"), verdict: "" }),
  dayFactors: (source) => ({ found: factors(source, "day"), verdict: "" }),
  weekFactors: (source) => ({ found: factors(source, "week"), verdict: "" }),
  month: (source) => ({ found: compared(source, "month"), verdict: "" }),
  depth: (source) => graded(source, "pagesPerVisitor", PLAIN, "depth_min_pass", "depth_min_good"),
  bounce: (source) => graded(source, "bounceRate", PERCENT, "bounce_max_pass", "bounce_max_good"),
  returning,
  page,
  ads: (source) =>
    adAnswer(source, "week", [
      ["cost", "cost", WHOLE],
      ["tacos", "share", PERCENT],
      ["roas", "roas", PLAIN],
    ]),
  adClicks: (source) => ({ found: besideBefore(source, CLICKS), verdict: "" }),
  adDay: (source) =>
    adAnswer(source, "day", [
      ["cost", "cost", WHOLE],
      ["cpc", "cpc", PLAIN],
    ]),
  monthAds: (source) =>
    adAnswer(source, "month", [
      ["cost", "cost", WHOLE],
      ["tacos", "share", PERCENT],
      ["roas", "roas", PLAIN],
    ]),
  basket,
  rating: (source) => passing(source, "rating", "day", PLAIN, "dsr_min"),
  praise: (source) => passing(source, "praise", "month", PERCENT, "praise_min"),
  service: (source) => ({ found: besideBefore(source, serviceParts(source)), verdict: "" }),
  topProducts: ({ beside, words }) => ({ found: printTopProducts(beside, words), verdict: "" }),
  products: ({ beside, words }) => ({ found: printProducts(beside, words), verdict: "" }),
  sources: ({ beside, words }) => ({ found: printSources(beside, words), verdict: "" }),
  returningBuyers: (source) => ({
    found: listed(source, "month", [["returningBuyerShare", "returningBuyers", PERCENT]]),
    verdict: "",
  }),
};

/** How a cell's figure is written within a text, as formulas: without number formats, which differ by language. */
type Written = (cell: string) => string;
const WHOLE: Written = (cell) => `FIXED(${cell},0)`;
const PLAIN: Written = (cell) => `FIXED(${cell},2)`;
const PERCENT: Written = (cell) => `FIXED(${cell}*100,2)&"%"`;
const SIGNED: Written = (cell) => `IF(${cell}>=0,"+","-")&FIXED(ABS(${cell})*100,1)&"%"`;

/** As `written`, an amount of money with the sign in front of it. */
function writeIn(board: Board, id: CheckFigure["id"], written: Written): Written {
  return board.isMoney(id)
    ? (cell) => `IF(${cell}<0,"-","")&${board.sign}&${written(`ABS(${cell})`)}`
    : written;
}

type Part = readonly [id: CheckFigure["id"], name: Short, written: Written];

const CLICKS: readonly Part[] = [
  ["ctr", "ctr", PERCENT],
  ["clickConversionRate", "clickConversion", PERCENT],
];
const PAGE: readonly Part[] = [
  ["pagesPerVisitor", "depth", PLAIN],
  ["bounceRate", "bounce", PERCENT],
];

/** People who asked, and how many of them paid or, where that is not known, ordered. */
function serviceParts({ board }: AnswerSource): readonly Part[] {
  const rate: Part =
    board.cellOf("enquiryPayRate", "week") === undefined
      ? ["enquiryConversionRate", "enquiryOrders", PERCENT]
      : ["enquiryPayRate", "enquiryPays", PERCENT];
  return [["enquiryUsers", "enquiries", WHOLE], rate];
}

/** What the shop sells or, in a table of ads alone, what they bring. */
const MAINS: readonly CheckFigure["id"][] = ["paidAmount", "adSales", "cost", "visitors"];

/** The main figure with its change against the span before. */
function compared({ board, words }: AnswerSource, span: "day" | "month"): string {
  for (const id of MAINS) {
    const [cell, change] = [board.cellOf(id, span), board.changeOf(id, span)];
    if (cell === undefined || change === undefined) continue;
    const before = span === "day" ? "" : `${words.spans[span]} `;
    const against = words.changes[span === "day" ? 0 : 2];
    const moved = ifThere(change, `"${words.comma}${against} "&${SIGNED(change)}`);
    return ifThere(
      cell,
      `"${before}${insideQuotes(board.labelOf(id))} "&${writeIn(board, id, WHOLE)(cell)}&${moved}`,
    );
  }
  return "";
}

/** Visitors, conversion and amount per buyer, each with its change. */
function factors(source: AnswerSource, span: "day" | "week"): string {
  const { board, words } = source;
  return joined(
    words,
    firstOfName(source, FACTORS).flatMap(([id, name, written]) => {
      const [cell, change] = [board.cellOf(id, span), board.changeOf(id, span)];
      if (cell === undefined || change === undefined) return [];
      const moved = ifThere(change, `" "&${SIGNED(change)}`);
      // People of several days are counted once a day.
      const named = name === "visitors" && span === "week" ? "visits" : name;
      return [
        ifThere(cell, `"${words.comma}${words.short[named]} "&${writeIn(board, id, written)(cell)}&${moved}`),
      ];
    }),
  );
}

const FACTORS: readonly Part[] = [
  ["visitors", "visitors", WHOLE],
  ["payConversionRate", "conversion", PERCENT],
  ["orderConversionRate", "conversion", PERCENT],
  ["amountPerBuyer", "basket", WHOLE],
  ["amountPerOrder", "perOrder", WHOLE],
];

/** Figures of the last 7 days, each beside what it was in the 7 days before. */
function besideBefore(source: AnswerSource, parts: readonly Part[]): string {
  const { board, words } = source;
  return joined(
    words,
    firstOfName(source, parts).flatMap(([id, name, written]) => {
      const [cell, before] = [board.cellOf(id, "week"), board.cellOf(id, "weekBefore")];
      if (cell === undefined || before === undefined) return [];
      const write = writeIn(board, id, written);
      const was = ifThere(
        before,
        `"${words.openBracket}${words.before}"&${write(before)}&"${words.closeBracket}"`,
      );
      return [ifThere(cell, `"${words.comma}${words.short[name]} "&${write(cell)}&${was}`)];
    }),
  );
}

/** Figures of a span one after the other. */
function listed(source: AnswerSource, span: Span, parts: readonly Part[]): string {
  const { board, words } = source;
  const texts = parts.flatMap(([id, name, written]) => {
    const cell = board.cellOf(id, span);
    if (cell === undefined) return [];
    const write = writeIn(board, id, written);
    return [{ cell, text: ifThere(cell, `"${words.comma}${words.short[name]} "&${write(cell)}`) }];
  });
  if (texts.length === 0) return "";
  const cells = texts.map(({ cell }) => cell).join(",");
  const text = joined(
    words,
    texts.map((each) => each.text),
  );
  return `IF(COUNT(${cells})=0,"","${words.spans[span]} "&${text})`;
}

/** Of two figures that go by one name, the first that the daily table has. */
function firstOfName({ board }: AnswerSource, parts: readonly Part[]): readonly Part[] {
  const there = parts.filter(([id]) => board.cellOf(id, "day") !== undefined);
  return there.filter(([, name], i) => there.findIndex((each) => each[1] === name) === i);
}

/** Ad figures. A page that fails comes before them: then no more money on ads. */
function adAnswer(source: AnswerSource, span: "day" | "week" | "month", parts: readonly Part[]): Answer {
  const { board, words, rules } = source;
  const found = listed(source, span, parts);
  if (found === "") return NOTHING;
  const { page } = board.states;
  // The rule is one of weeks: no single day is judged by it.
  const share = board.cellOf("tacos", span === "month" ? "month" : "week");
  const judged =
    share === undefined
      ? '""'
      : `IF(${fails(rules, "ad_share_max", share)},${printRuleAction(rules, "ad_share_max", words.failed)},${ifRule(rules, "ad_share_max", share, `"${words.passed}"`)})`;
  return {
    found,
    verdict: afterData(source, `IF(${page}<>"","${words.pageFirst}",${judged})`),
  };
}

/** A figure of the page by its two rules: what to do, or which of the two it passes. */
function graded(
  source: AnswerSource,
  id: CheckFigure["id"],
  written: Written,
  pass: RuleId,
  good: RuleId,
): Answer {
  const { board, words, rules } = source;
  const cell = board.cellOf(id, "week");
  if (cell === undefined) return NOTHING;
  const limits = (
    [
      [pass, "rulePass"],
      [good, "ruleGood"],
    ] as const
  ).map(([rule, name]) => {
    const value = printRuleValue(rules, rule, DAY_CELL);
    return ifThere(value, `"${words.comma}${words.short[name]} "&${written(value)}`);
  });
  const better = ifRule(rules, good, cell, `IF(${fails(rules, good, cell)},"${words.pass}","${words.good}")`);
  const grade =
    `IF(${fails(rules, pass, cell)},${printRuleAction(rules, pass, words.failed)},` +
    `IF(${better}<>"",${better},${ifRule(rules, pass, cell, `"${words.pass}"`)}))`;
  return {
    found: ifThere(cell, `"${words.spans.week} "&${written(cell)}&${limits.join("&")}`),
    verdict: ifThere(cell, afterData(source, grade)),
  };
}

/** Figures so good that regulars may be behind them are looked at before they are praised. */
function returning(source: AnswerSource): Answer {
  const { board, words, rules } = source;
  const judged = (
    [
      ["pagesPerVisitor", "returning_depth"],
      ["bounceRate", "returning_bounce"],
    ] as const
  ).flatMap(([id, rule]) => {
    const cell = board.cellOf(id, "week");
    return cell === undefined ? [] : [{ cell, rule }];
  });
  const found = listed(source, "week", [...PAGE, ["returningVisitorShare", "returning", PERCENT]]);
  if (judged.length === 0) return { found, verdict: "" };
  const cells = judged.map(({ cell }) => cell).join(",");
  // One that is not reached outweighs the others; one without a figure or a rule is left out.
  const reached = judged.map(({ cell, rule }) => {
    const value = printRuleValue(rules, rule, DAY_CELL);
    return `IF(COUNT(${cell},${value})<2,0,IF(${fails(rules, rule, cell)},-9,1))`;
  });
  const all = `${reached.join("+")}>0`;
  const verdict = `IF(${all},${printRuleAction(rules, judged[0].rule, words.failed)},"${words.ordinary}")`;
  return { found, verdict: `IF(COUNT(${cells})=0,"",${afterData(source, verdict)})` };
}

/** The page as a whole: what to do where one of its figures fails. */
function page(source: AnswerSource): Answer {
  const { board, words } = source;
  const cells = (["pagesPerVisitor", "bounceRate"] as const).flatMap((id) => board.cells(id, "week"));
  if (cells.length === 0) return NOTHING;
  const state = board.states.page;
  return {
    found: listed(source, "week", PAGE),
    verdict: `IF(COUNT(${cells.join(",")})=0,"",${afterData(source, `IF(${state}<>"",${state},"${words.passed}")`)})`,
  };
}

/** The shop's amount per buyer, and what the hero's may be at most for the rule to be met. */
function basket({ board, words, rules }: AnswerSource): Answer {
  const cell = board.cellOf("amountPerBuyer", "week");
  if (cell === undefined) return NOTHING;
  const least = printRuleValue(rules, "aov_lift_min", DAY_CELL);
  const [before, behind] = words.heroUpTo;
  const write = writeIn(board, "amountPerBuyer", PLAIN);
  const hero = ifThere(least, `"${words.comma}${before}"&${write(`${cell}/${least}`)}&"${behind}"`);
  return {
    found: ifThere(cell, `"${words.spans.week} "&"${words.short.basket} "&${write(cell)}&${hero}`),
    verdict: "",
  };
}

/** A figure, or the lowest of several, by one rule. */
function passing(
  source: AnswerSource,
  id: CheckFigure["id"],
  span: Span,
  written: Written,
  rule: RuleId,
): Answer {
  const { board, words, rules } = source;
  const cells = board.cells(id, span).join(",");
  if (cells === "") return NOTHING;
  const lowest = `MIN(${cells})`;
  const value = printRuleValue(rules, rule, DAY_CELL);
  const limit = ifThere(value, `"${words.comma}${words.short.rulePass} "&${written(value)}`);
  const verdict = `IF(${fails(rules, rule, lowest)},${printRuleAction(rules, rule, words.failed)},${ifRule(rules, rule, lowest, `"${words.passed}"`)})`;
  return {
    found: `IF(COUNT(${cells})=0,"","${words.spans[span]} "&${written(lowest)}&${limit})`,
    verdict: `IF(COUNT(${cells})=0,"",${verdict})`,
  };
}

function fails(rules: string, rule: RuleId, figure: string): string {
  return printFails(rules, rule, figure, DAY_CELL);
}

/** The formula where both the figure and the rule are there; a text of no length otherwise. */
function ifRule(rules: string, rule: RuleId, figure: string, formula: string): string {
  return `IF(COUNT(${figure},${printRuleValue(rules, rule, DAY_CELL)})<2,"",${formula})`;
}

/** Figures that lack come before every verdict. */
function afterData({ board, words }: AnswerSource, verdict: string): string {
  return `IF(${board.states.data}<>"","${words.fillFirst}",${verdict})`;
}

/** The formula where the figure is there; a text of no length otherwise. */
function ifThere(figure: string, formula: string): string {
  return `IF(COUNT(${figure})=0,"",${formula})`;
}

/** Texts that each begin with a comma, behind each other, without the first comma. */
function joined({ comma }: CheckWords, texts: readonly string[]): string {
  return texts.length === 0 ? "" : `MID(${texts.join("&")},${comma.length + 1},${MOST_CHARACTERS})`;
}

/** More than any cell shows. */
const MOST_CHARACTERS = 250;
