import type { IsWanted, PutSheet } from "./beside-sheets";
import type { CleanTable } from "../core/clean/clean-table";
import { findSources } from "../core/funnel/find-sources";
import type { FunnelPlaces, FunnelSource } from "../core/funnel/funnel-source";
import type { WorkbookSettings } from "../core/settings/settings";
import { NOTHING_CHOSEN } from "../core/funnel/read-source";
import { FUNNEL_TEMPLATES } from "../core/templates/index";
import { rules } from "../core/templates/rules";
import type { FunnelTemplate, TemplateId } from "../core/templates/template";

/** The funnels of a workbook: its tables with steps, by what the operator chose for them. */
export function funnelsOf(
  tables: readonly CleanTable[],
  { funnels = {} }: WorkbookSettings,
): readonly FunnelSource[] {
  return findSources(tables, (sheet) => funnels[sheet] ?? NOTHING_CHOSEN);
}

/** The sheets made of the funnels of a workbook; only those asked for, each with what it reads. */
export class FunnelSheets {
  constructor(
    private readonly tables: readonly CleanTable[],
    private readonly settings: WorkbookSettings,
    private readonly put: PutSheet,
    /** Name of a table made once a workbook; undefined where it cannot be read. */
    private readonly sharedName: (id: TemplateId) => string | undefined,
    /** The places the operator looks at in a funnel, where chosen. */
    private readonly placesOf: (sheet: string) => FunnelPlaces | undefined,
  ) {}

  planWanted(isWanted: IsWanted): void {
    const isAsked = (sheets: readonly string[]): boolean =>
      FUNNEL_TEMPLATES.some(({ id }) => sheets.some((sheet) => isWanted(sheet, id)));
    // Adding up all tables is for those who ask for a funnel.
    if (!isAsked(this.tables.map(({ sheet }) => sheet))) return;
    for (const source of funnelsOf(this.tables, this.settings))
      if (isAsked(source.sheets)) this.plan(source, isWanted);
  }

  private plan(source: FunnelSource, isWanted: IsWanted): void {
    const asked = ({ id }: FunnelTemplate): boolean => source.sheets.some((sheet) => isWanted(sheet, id));
    // Whoever reads stands behind what it reads.
    const wanted = new Set<TemplateId>();
    for (const template of [...FUNNEL_TEMPLATES].reverse())
      if (asked(template) || wanted.has(template.id))
        for (const id of [template.id, ...template.reads]) wanted.add(id);
    const tableNames: Partial<Record<TemplateId, string>> = { rules: this.sharedName(rules.id) };
    if (tableNames.rules === undefined) return;
    const [first] = source.sheets;
    for (const template of FUNNEL_TEMPLATES)
      if (wanted.has(template.id) && template.fits(source))
        tableNames[template.id] = this.put(template.id, source.sheets, (around) =>
          template.plan({ source, tableNames: { ...tableNames }, places: this.placesOf(first), ...around }),
        );
  }
}
