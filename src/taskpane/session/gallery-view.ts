import type { Analysis } from "../../app/analyse";
import { foresee, offersOf } from "../../app/offers";
import type { WorkbookOffer } from "../../app/offers";
import { choicesMade } from "../../app/plan-sheets";
import type { SheetChoice } from "../../app/plan-sheets";
import { fieldLabel } from "../../app/vocabulary";
import type { Issue } from "../../core/issue";
import type { Locale } from "../../core/locale";
import type { TemplateId } from "../../core/templates/template";
import { createFormat } from "../../i18n/format";
import { GALLERY_WORDS } from "../../i18n/pages/gallery";
import { issueText } from "../../i18n/sentences";

/** What can be built from this workbook, in words. */
export interface GalleryView {
  /** What can be made, in the order it is made. */
  readonly cards: readonly TemplateCardView[];
  /** What cannot, and what it lacks. */
  readonly lacking: readonly LackingView[];
  /** What is chosen to begin with: what was made before, else everything that needs no asking for. */
  readonly initial: readonly SheetChoice[];
}

export interface TemplateCardView {
  readonly template: TemplateId;
  readonly title: string;
  /** What it is for, in one line. */
  readonly about: string;
  /** Sheets it can be made of. */
  readonly sheets: readonly string[];
}

/** Reports that lack the same. */
export interface LackingView {
  readonly titles: string;
  readonly why: string;
}

export function describeGallery(analysis: Analysis, locale: Locale): GalleryView {
  const words = GALLERY_WORDS[locale];
  const offers = offersOf(analysis);
  const cards = offers
    .filter(({ sheets }) => sheets.length > 0)
    .map(({ template, title, sheets }) => ({
      template,
      title: title[locale],
      about: words.about[template],
      sheets,
    }));
  const made = choicesMade(analysis);
  return {
    cards,
    lacking: describeLacking(
      offers.filter(({ sheets }) => sheets.length === 0),
      locale,
    ),
    initial:
      made.length > 0
        ? made
        : offers
            .filter(({ onlyAsked }) => !onlyAsked)
            .flatMap(({ template, sheets }) => sheets.map((sheet) => ({ sheet, template }))),
  };
}

function describeLacking(offers: readonly WorkbookOffer[], locale: Locale): readonly LackingView[] {
  const groups = new Map<string, WorkbookOffer[]>();
  for (const offer of offers) {
    const lacks = offer.obstacle && {
      ...offer.obstacle,
      params: { ...offer.obstacle.params, template: "" },
    };
    const key = JSON.stringify(lacks);
    groups.set(key, [...(groups.get(key) ?? []), offer]);
  }
  const { list } = createFormat(locale);
  return [...groups.values()].map((group) => ({
    titles: list(group.map(({ title }) => title[locale])),
    why: whyNot(group[0]?.obstacle ?? null, locale),
  }));
}

/** Told of the first of a group; the others lack the same. */
function whyNot(obstacle: Issue | null, locale: Locale): string {
  const words = GALLERY_WORDS[locale];
  if (obstacle === null) return words.noTable;
  const text = issueText(obstacle, locale, fieldLabel);
  const sheet = obstacle.at?.sheet;
  return sheet === undefined ? text : words.inSheet(sheet, text);
}

/** What a build of the choices would write, in words. */
export interface ForeseenView {
  /** How many sheets would be new, and how many brought up to date. */
  readonly summary: string;
  readonly sheets: readonly {
    readonly name: string;
    readonly how: string;
    readonly size: string;
  }[];
}

export function describeForeseen(
  analysis: Analysis,
  choices: readonly SheetChoice[],
  locale: Locale,
): ForeseenView {
  const words = GALLERY_WORDS[locale];
  const { number } = createFormat(locale);
  const sheets = foresee(analysis, choices, locale);
  const created = sheets.filter(({ how }) => how === "created").length;
  return {
    summary: words.summary(created, sheets.length - created),
    sheets: sheets.map(({ name, how, rows, columns }) => ({
      name,
      how: words.how[how],
      size: words.size(number(rows), number(columns)),
    })),
  };
}
