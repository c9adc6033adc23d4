import type { Analysis } from "../../app/analyse";
import { foresee, offersOf } from "../../app/offers";
import { choicesMade } from "../../app/plan-sheets";
import type { SheetChoice } from "../../app/plan-sheets";
import { fieldLabel } from "../../app/vocabulary";
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
  /** What is chosen to begin with: what was made before, else everything. */
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

export interface LackingView extends Omit<TemplateCardView, "sheets"> {
  readonly why: string;
}

export function describeGallery(analysis: Analysis, locale: Locale): GalleryView {
  const words = GALLERY_WORDS[locale];
  const offers = offersOf(analysis);
  const card = ({ template, title }: (typeof offers)[number]) => ({
    template,
    title: title[locale],
    about: words.about[template],
  });
  const cards = offers
    .filter(({ sheets }) => sheets.length > 0)
    .map((offer) => ({ ...card(offer), sheets: offer.sheets }));
  const made = choicesMade(analysis);
  return {
    cards,
    lacking: offers
      .filter(({ sheets }) => sheets.length === 0)
      .map((offer) => ({
        ...card(offer),
        why: offer.obstacle === null ? words.noTable : whyNot(offer.obstacle, locale),
      })),
    initial:
      made.length > 0
        ? made
        : cards.flatMap(({ template, sheets }) => sheets.map((sheet) => ({ sheet, template }))),
  };
}

function whyNot(obstacle: Parameters<typeof issueText>[0], locale: Locale): string {
  const text = issueText(obstacle, locale, fieldLabel);
  const sheet = obstacle.at?.sheet;
  return sheet === undefined ? text : GALLERY_WORDS[locale].inSheet(sheet, text);
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
