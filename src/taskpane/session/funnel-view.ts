import type { Analysis } from "../../app/analyse";
import { explainFunnel, lostChoices, sheetOfKey } from "../../app/explain-funnel";
import type { ExplainedFunnel, FunnelTable } from "../../app/explain-funnel";
import { leakFishbone } from "../../app/leak-fishbone";
import type { SheetChoice } from "../../app/plan-sheets";
import type { DaySpan } from "../../core/attribution/period-pair";
import type { FunnelPlaces } from "../../core/funnel/funnel-source";
import type { Locale } from "../../core/locale";
import { createFormat } from "../../i18n/format";
import { FUNNEL_PAGE_WORDS } from "../../i18n/pages/funnel";
import type { FunnelPageWords } from "../../i18n/pages/funnel";
import { describeDrawing, describeFigures, describeMoved } from "./funnel-figures";
import type { DrawingView, FiguresView, MovedView } from "./funnel-figures";
import { describeLeak } from "./funnel-leak";
import { describeMix, describeNotes, describePlaces } from "./funnel-notes";
import { selectPlaces } from "./funnel-places";
import type { FunnelSelection, Option } from "./funnel-places";
import type { FunnelWish } from "./funnel-wish";

export { chooseFunnel, funnelTables } from "../../app/explain-funnel";

/** Of more sheets the first and the last are named. */
const MOST_NAMED = 3;

/** Where buyers drop out, in words. */
export interface FunnelView {
  /** The words of the page: they load with what describes funnels. */
  readonly words: FunnelPageWords;
  readonly tables: readonly Option[];
  /** Said where the workbook has no funnel. */
  readonly nothing: string | null;
  /** The keys of what was chosen and is gone, and that said; null without any. */
  readonly lost: { readonly keys: readonly string[]; readonly text: string } | null;
  readonly shown: ShownFunnel | null;
  readonly readOnly: boolean;
}

/** One funnel with all that can be chosen of it. */
export interface ShownFunnel extends FunnelSelection {
  readonly table: string;
  /** Its tables, by which choices are kept. */
  readonly keys: readonly string[];
  /** First and last day that can be chosen, and that in words; null without days. */
  readonly span: DaySpan | null;
  readonly available: string;
  readonly steps: StepsView;
  /** Columns it can be divided by; none where there is nothing to choose. */
  readonly dimensions: readonly Option[];
  /** Heading of the one it is divided by; "" for none. */
  readonly by: string;
  /** Null where the dates typed are no period. */
  readonly result: FunnelResult | null;
  /** What to build for the sheet, and what that does. */
  readonly sheet: SheetChoice;
  readonly writeHint: string;
}

/** The steps, and what others there could be. */
export interface StepsView {
  readonly steps: readonly string[];
  readonly candidates: readonly string[];
  /** What is kept of the operator's choice. */
  readonly choice: FunnelTable["choice"];
  /** What choosing steps changes beside them; null for nothing. */
  readonly apart: string | null;
}

/** What is said of the funnel. */
export interface FunnelResult {
  readonly places: readonly string[];
  /** Where it leaks, what that costs and whether it is noise. */
  readonly sentence: string;
  readonly mix: string | null;
  readonly notes: readonly string[];
  readonly drawing: DrawingView | null;
  readonly figures: FiguresView;
  readonly moved: MovedView | null;
  /** What to build to look into the causes of the leak, and what that will be; null where no ready problem is about it. */
  readonly fishbone: { readonly choice: SheetChoice; readonly hint: string } | null;
}

/** Puts a funnel of the workbook into words; `tables` are those of `funnelTables`, worked out once for a look. */
export function describeFunnel(
  analysis: Analysis,
  tables: readonly FunnelTable[],
  locale: Locale,
  wish: FunnelWish,
): FunnelView {
  const words = FUNNEL_PAGE_WORDS[locale];
  const table = tables.find(({ keys }) => keys[0] === wish.table) ?? tables[0];
  const lost = lostChoices(analysis, tables);
  const sheets = [...new Set(lost.map(sheetOfKey))];
  return {
    words,
    tables: tables.map((each) => ({ id: each.keys[0], name: nameOf(each, tables) })),
    nothing: table === undefined && lost.length === 0 ? words.noFunnelAdvice : null,
    lost: lost.length === 0 ? null : { keys: lost, text: words.lostSteps(createFormat(locale).list(sheets)) },
    shown: table === undefined ? null : describeShown(analysis, table, locale, wish),
    readOnly: analysis.survey.readOnly,
  };
}

function describeShown(
  analysis: Analysis,
  table: FunnelTable,
  locale: Locale,
  wish: FunnelWish,
): ShownFunnel {
  const words = FUNNEL_PAGE_WORDS[locale];
  const { day } = createFormat(locale);
  const { source, choice, keys, made } = table;
  const { span, dimension } = source;
  const selection = selectPlaces(table, wish, locale);
  return {
    ...selection,
    table: keys[0],
    keys,
    span,
    available: span === null ? "" : words.available(day(span.from), day(span.to)),
    steps: {
      steps: source.steps.map(({ heading }) => heading),
      candidates: table.candidates,
      choice,
      apart: source.tables.length > 1 ? words.ownStepsApart : null,
    },
    dimensions:
      source.dimensions.length === 0
        ? []
        : [
            { id: "", name: words.byNothing },
            ...source.dimensions.map((each) => ({ id: each.heading, name: each.heading })),
          ],
    by: dimension?.heading ?? "",
    result: selection.places && describeResult(analysis, table, selection.places, locale),
    sheet: {
      sheet: source.sheets[0],
      template: "funnel",
      table: keys[0],
      ...placesIn(selection.places),
    },
    writeHint: words.sentences(
      made === null ? words.writeHint : words.rewriteHint(made),
      ...(span === null ? [] : [goesOn(selection.places, table) ? words.datesFollow : words.datesStay]),
    ),
  };
}

function describeResult(
  analysis: Analysis,
  table: FunnelTable,
  places: FunnelPlaces,
  locale: Locale,
): FunnelResult {
  const words = FUNNEL_PAGE_WORDS[locale];
  const explained = explainFunnel(analysis, table, places);
  return {
    places: describePlaces(explained, locale),
    sentence: words.sentences(...describeLeak(explained, locale)),
    mix: describeMix(explained, locale),
    notes: describeNotes(explained, locale),
    drawing: describeDrawing(explained, locale),
    figures: describeFigures(explained, locale),
    moved: describeMoved(explained, locale),
    fishbone: describeFishbone(analysis, explained, locale),
  };
}

function describeFishbone(
  analysis: Analysis,
  explained: ExplainedFunnel,
  locale: Locale,
): FunnelResult["fishbone"] {
  const found = leakFishbone(analysis, explained);
  if (found === null) return null;
  const { choice, title, lastDay } = found;
  const { fishboneHint } = FUNNEL_PAGE_WORDS[locale];
  return { choice, hint: fishboneHint(title[locale], createFormat(locale).day(lastDay)) };
}

function placesIn(places: FunnelPlaces | null): Pick<SheetChoice, "places"> {
  return places === null ? {} : { places };
}

/** Whether the dates written are those that follow the sheet: the usual ones, and all. */
function goesOn(places: FunnelPlaces | null, { usual, source }: FunnelTable): boolean {
  return [usual.now.span, source.span].some(
    (span) => JSON.stringify(span) === JSON.stringify(places?.now.span ?? null),
  );
}

/** Its sheets; where they have several funnels, with the first and the last step. */
function nameOf({ source }: FunnelTable, tables: readonly FunnelTable[]): string {
  const name = sheetsOf(source);
  const others = tables.filter((each) => sheetsOf(each.source) === name);
  const [first, last] = [source.steps[0], source.steps[source.steps.length - 1]];
  return others.length === 1 ? name : `${name} · ${first.heading} → ${last.heading}`;
}

function sheetsOf({ sheets }: FunnelTable["source"]): string {
  const named = sheets.length > MOST_NAMED ? [sheets[0], "…", sheets[sheets.length - 1]] : sheets;
  return named.join(" + ");
}
