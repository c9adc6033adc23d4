import type { Analysis } from "./analyse";
import type { IsWanted, PutSheet } from "./beside-sheets";
import { homeSheet, sheetKey } from "./home-sheet";
import type { SheetChoice } from "./plan-sheets";
import type { CleanTable } from "../core/clean/clean-table";
import { findSources } from "../core/funnel/find-sources";
import type { FunnelSource } from "../core/funnel/funnel-source";
import { choiceFor, keysOf, tableKeys } from "../core/funnel/table-keys";
import { currencyOf } from "../core/model/table-currency";
import type { WorkbookSettings } from "../core/settings/settings";
import { FUNNEL_TEMPLATES } from "../core/templates/index";
import { rules } from "../core/templates/rules";
import type { FunnelTemplate, TemplateId } from "../core/templates/template";
import type { WorkbookSurvey } from "../workbook/port";

/** The funnels of a workbook: its tables with steps, by what the operator chose for them. */
export function funnelsOf(
  tables: readonly CleanTable[],
  { funnels = {} }: WorkbookSettings,
): readonly FunnelSource[] {
  const keys = tableKeys(tables);
  return findSources(tables, (table) => choiceFor(funnels, keys, table));
}

/** The tables of a workbook, as funnels are made of them. */
export function tablesOf({ sheets }: Pick<Analysis, "sheets">): readonly CleanTable[] {
  return sheets.flatMap((sheet) => sheet.tables.map(({ basis }) => basis.value));
}

/** The mark of our sheet of a funnel, given all funnels of the workbook: a second one of a sheet has its own. */
export function funnelSheetKey(
  survey: WorkbookSurvey,
  id: TemplateId,
  source: FunnelSource,
  sources: readonly FunnelSource[],
): string {
  const home = homeSheet(survey, id, source.sheets);
  const ahead = sources.slice(0, sources.indexOf(source));
  return sheetKey(id, home, ahead.filter(({ sheets }) => homeSheet(survey, id, sheets) === home).length);
}

/** The funnels that were made before and are still ours, each of its own table: what a refresh makes again. */
export function madeFunnels(analysis: Analysis): readonly SheetChoice[] {
  const { survey, settings } = analysis;
  const made = new Set(survey.sheets.flatMap(({ madeBy, retired }) => (retired ? [] : [madeBy])));
  // Adding up all tables is for workbooks that have a funnel.
  if (!FUNNEL_TEMPLATES.some(({ id }) => [...made].some((key) => key?.startsWith(`${id}:`)))) return [];
  const tables = tablesOf(analysis);
  const sources = funnelsOf(tables, settings);
  const keys = tableKeys(tables);
  return sources.flatMap((source) =>
    FUNNEL_TEMPLATES.flatMap(({ id }): SheetChoice[] => {
      if (!made.has(funnelSheetKey(survey, id, source, sources))) return [];
      return [{ sheet: homeSheet(survey, id, source.sheets), template: id, table: keysOf(source, keys)[0] }];
    }),
  );
}

/** The sheets made of the funnels of a workbook; only those asked for, each with what it reads. */
export class FunnelSheets {
  private readonly tables: readonly CleanTable[];

  constructor(
    private readonly analysis: Analysis,
    private readonly put: PutSheet,
    /** Name of a table made once a workbook; undefined where it cannot be read. */
    private readonly sharedName: (id: TemplateId) => string | undefined,
    /** What the operator chose to make; none where all of some sheets is asked for. */
    private readonly choices: readonly SheetChoice[],
  ) {
    this.tables = tablesOf(analysis);
  }

  planWanted(isWanted: IsWanted): void {
    const isAsked = (sheets: readonly string[]): boolean =>
      FUNNEL_TEMPLATES.some(({ id }) => sheets.some((sheet) => isWanted(sheet, id)));
    // Adding up all tables is for those who ask for a funnel.
    if (!isAsked(this.tables.map(({ sheet }) => sheet))) return;
    const sources = funnelsOf(this.tables, this.analysis.settings);
    const keys = tableKeys(this.tables);
    for (const source of sources)
      if (isAsked(source.sheets)) this.plan(source, sources, keysOf(source, keys), isWanted);
  }

  private plan(
    source: FunnelSource,
    sources: readonly FunnelSource[],
    tables: readonly string[],
    isWanted: IsWanted,
  ): void {
    const chosen = this.choices.filter(({ sheet }) => source.sheets.includes(sheet));
    const own = chosen.filter(({ table }) => table === undefined || tables.includes(table));
    const asked = ({ id }: FunnelTemplate): boolean =>
      chosen.length === 0
        ? source.sheets.some((sheet) => isWanted(sheet, id))
        : own.some(({ template }) => template === id);
    // Whoever reads stands behind what it reads.
    const wanted = new Set<TemplateId>();
    for (const template of [...FUNNEL_TEMPLATES].reverse())
      if (asked(template) || wanted.has(template.id))
        for (const id of [template.id, ...template.reads]) wanted.add(id);
    if (wanted.size === 0) return;
    const tableNames: Partial<Record<TemplateId, string>> = { rules: this.sharedName(rules.id) };
    if (tableNames.rules === undefined) return;
    const places = own.find((each) => each.places !== undefined)?.places;
    for (const template of FUNNEL_TEMPLATES)
      if (wanted.has(template.id) && template.fits(source))
        tableNames[template.id] = this.put(
          template.id,
          source.sheets,
          (around) => ({
            ...template.plan({ source, tableNames: { ...tableNames }, places, ...around }),
            currency: currencyOf(source.tables, this.analysis.settings),
          }),
          funnelSheetKey(this.analysis.survey, template.id, source, sources),
        );
  }
}
