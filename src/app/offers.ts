import type { Analysis } from "./analyse";
import { BesideSheets } from "./beside-sheets";
import { closestObstacle } from "./closest-obstacle";
import { funnelsOf } from "./funnel-sheets";
import { homeSheet } from "./home-sheet";
import { keywordHomes } from "./keyword-sheets";
import type { SheetChoice } from "./plan-sheets";
import { gatherKept, planSheets } from "./plan-sheets";
import type { Issue } from "../core/issue";
import type { Locale, Words } from "../core/locale";
import {
  BESIDE_TEMPLATES,
  FUNNEL_TEMPLATES,
  KEPT_TEMPLATES,
  KEYWORD_TEMPLATES,
  TEMPLATES,
} from "../core/templates/index";
import type { TemplateId } from "../core/templates/template";

/** A template, and what it can be made of in this workbook. */
export interface WorkbookOffer {
  readonly template: TemplateId;
  readonly title: Words;
  /** Whether it is made only where it is asked for by name. */
  readonly onlyAsked?: boolean;
  /** Sheets it can be made of, in workbook order; none where it cannot be made. */
  readonly sheets: readonly string[];
  /** What keeps the table from becoming it that comes closest; null where it can be made, or there is no table. */
  readonly obstacle: Issue | null;
}

/**
 * What can be made of a workbook, and what keeps the rest from it, in the order of the registry. Templates of tables
 * the operator keeps by hand, and of tables beside the days, are offered only where there are such tables.
 */
export function offersOf(analysis: Analysis): readonly WorkbookOffer[] {
  const tables = analysis.sheets.flatMap(({ name, tables }) => tables.map((table) => ({ name, table })));
  const gathered = gatherKept(tables.map(({ table }) => table.basis.value));
  const kept = KEPT_TEMPLATES.map(({ id, title }) => {
    // Tables that make one sheet together are chosen by one of them.
    const homes = gathered
      .filter(({ template }) => template.id === id)
      .map((group) =>
        homeSheet(
          analysis.survey,
          id,
          group.tables.map(({ sheet }) => sheet),
        ),
      );
    return { template: id, title, sheets: [...new Set(homes)], obstacle: null };
  }).filter(({ sheets }) => sheets.length > 0);
  const { beside } = new BesideSheets(
    tables.map(({ table }) => table.basis.value),
    () => "",
  );
  const besides = BESIDE_TEMPLATES.flatMap((template): WorkbookOffer[] => {
    const { id, title, of } = template;
    const figures = beside[of];
    return figures !== null && template.fits(figures)
      ? [{ template: id, title, sheets: [homeSheet(analysis.survey, id, figures.sheets)], obstacle: null }]
      : [];
  });
  const adopted = new Set(gathered.flatMap((group) => group.tables));
  const offers = TEMPLATES.map(({ id, title, onlyAsked }): WorkbookOffer => {
    const here = tables.flatMap(({ name, table }) =>
      table.offers
        .filter(({ template }) => template === id)
        .map(({ obstacles }) => ({ name, obstacles, isAdopted: adopted.has(table.basis.value) })),
    );
    const sheets = namesOf(here.filter(({ obstacles, isAdopted }) => obstacles.length === 0 && !isAdopted));
    const obstacles = here.flatMap((each) => each.obstacles);
    return {
      template: id,
      title,
      onlyAsked,
      sheets,
      obstacle: sheets.length > 0 ? null : (closestObstacle(obstacles) ?? null),
    };
  });
  const sources = funnelsOf(
    tables.map(({ table }) => table.basis.value),
    analysis.settings,
  );
  const funnels = FUNNEL_TEMPLATES.map((template): WorkbookOffer => {
    const { id, title } = template;
    const homes = sources
      .filter((source) => template.fits(source))
      .map(({ sheets }) => homeSheet(analysis.survey, id, sheets));
    return { template: id, title, sheets: [...new Set(homes)], obstacle: null };
  }).filter(({ sheets }) => sheets.length > 0);
  const reports = keywordHomes(tables.map(({ table }) => table.basis.value));
  const words = KEYWORD_TEMPLATES.map(({ id, title }): WorkbookOffer => {
    const homes = reports.map((sheets) => homeSheet(analysis.survey, id, sheets));
    return { template: id, title, sheets: [...new Set(homes)], obstacle: null };
  }).filter(({ sheets }) => sheets.length > 0);
  return [...offers, ...besides, ...funnels, ...words, ...kept];
}

function namesOf(found: readonly { readonly name: string }[]): readonly string[] {
  return [...new Set(found.map(({ name }) => name))];
}

/** A sheet that a build would write. */
export interface ForeseenSheet {
  readonly name: string;
  readonly template: TemplateId;
  /** Whether it would be a new sheet or an earlier one of ours brought up to date. */
  readonly how: "created" | "updated";
  /** Of its table, without header and totals row. */
  readonly rows: number;
  readonly columns: number;
}

/** What building the choices would write, without writing it. */
export function foresee(
  analysis: Analysis,
  choices: readonly SheetChoice[],
  locale: Locale,
): readonly ForeseenSheet[] {
  const ours = new Set(analysis.survey.sheets.filter(({ retired }) => !retired).map(({ madeBy }) => madeBy));
  return planSheets(analysis, { locale, choices }).planned.map(({ plan, template }) => ({
    name: plan.name,
    template,
    how: ours.has(plan.key) ? "updated" : "created",
    rows: plan.tables[0]?.rowCount ?? 0,
    columns: plan.tables[0]?.columns.length ?? 0,
  }));
}
