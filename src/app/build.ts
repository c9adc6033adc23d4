import type { Issue } from "../core/issue";
import type { Locale } from "../core/locale";
import { TEMPLATES } from "../core/templates/index";
import type { WeekStart } from "../core/model/periods";
import type { Template, TemplateId, TemplateInput } from "../core/templates/template";
import type { SheetPlan } from "../workbook/plan";
import type { AppliedSheet, Progress, WorkbookPort } from "../workbook/port";
import type { Analysis, AnalysedSheet, AnalysedTable } from "./analyse";

export interface BuildRequest {
  readonly locale: Locale;
  /** Sheets to build from; all when not given. */
  readonly sheets?: readonly string[];
  /** Templates to build, with those whose tables they read; every one that fits when not given. */
  readonly templates?: readonly TemplateId[];
  /** The day weeks begin on; Monday when not given. */
  readonly weekStart?: WeekStart;
}

/** What was built. */
export interface BuildOutcome {
  /** Empty when no template fits any of the sheets; the issues say why. */
  readonly made: readonly MadeSheet[];
  /** What the templates had to say, and for those that do not fit, why. */
  readonly issues: readonly Issue[];
}

export interface MadeSheet extends AppliedSheet {
  readonly template: TemplateId;
  /** The operator's sheet it was made from. */
  readonly source: string;
}

/**
 * Builds templates from an analysed workbook: everything that fits goes into one plan, which is applied whole or not
 * at all. Throws WorkbookError.
 */
export async function buildTemplates(
  port: WorkbookPort,
  analysis: Analysis,
  request: BuildRequest,
  progress?: Progress,
): Promise<BuildOutcome> {
  const { planned, issues } = planSheets(analysis, request);
  if (planned.length === 0) return { made: [], issues };
  const { sheets } = await port.apply({ sheets: planned.map(({ plan }) => plan) }, progress);
  return {
    made: sheets.flatMap((sheet) =>
      planned
        .filter(({ plan }) => plan.key === sheet.key)
        .map(({ template, source }) => ({ ...sheet, template, source })),
    ),
    issues: [
      ...issues,
      ...sheets.flatMap((sheet): Issue[] =>
        sheet.keptAs === undefined
          ? []
          : [{ code: "previous-sheet-kept", at: { sheet: sheet.name }, params: { name: sheet.keptAs } }],
      ),
    ],
  };
}

interface PlannedSheet {
  readonly plan: SheetPlan;
  readonly template: TemplateId;
  readonly source: string;
}

function planSheets(analysis: Analysis, request: BuildRequest) {
  const planned: PlannedSheet[] = [];
  const issues: Issue[] = [];
  const templates = request.templates === undefined ? TEMPLATES : withRead(request.templates);
  for (const sheet of analysis.sheets) {
    if (request.sheets && !request.sheets.includes(sheet.name)) continue;
    issues.push(...sheet.issues);
    for (const table of sheet.tables) {
      // Names of the tables made of this one, by template; those that read a table that is not made are not made.
      const tableNames: Partial<Record<TemplateId, string>> = {};
      for (const template of templates) {
        if (template.reads.some((id) => tableNames[id] === undefined)) continue;
        const obstacles = template.fits(table.clean);
        if (obstacles.length > 0) {
          issues.push(...obstacles);
          continue;
        }
        const { plan, ...rest } = planOne(analysis, request, template, sheet, table, planned, tableNames);
        tableNames[template.id] = plan.tables[0].name;
        planned.push({ plan, template: template.id, source: sheet.name });
        issues.push(...rest.issues);
      }
    }
  }
  return { planned, issues };
}

/** The templates asked for and those they read, in the order of the registry. */
function withRead(ids: readonly TemplateId[]): readonly Template[] {
  const wanted = new Set(ids);
  // Whoever reads stands behind what it reads.
  for (const template of [...TEMPLATES].reverse())
    if (wanted.has(template.id)) for (const id of template.reads) wanted.add(id);
  return TEMPLATES.filter(({ id }) => wanted.has(id));
}

function planOne(
  analysis: Analysis,
  { locale, weekStart }: BuildRequest,
  template: Template,
  sheet: AnalysedSheet,
  table: AnalysedTable,
  planned: readonly PlannedSheet[],
  tableNames: TemplateInput["tableNames"],
) {
  // The sheet we made last time from the same one makes room for the new: its names are not taken.
  // No sheet's name holds a colon, so the key of a second table is no other sheet's key.
  const before = planned.filter((each) => each.source === sheet.name && each.template === template.id).length;
  const key = `${template.id}:${sheet.name}${before === 0 ? "" : `:${before + 1}`}`;
  const own = analysis.survey.sheets.filter((each) => each.madeBy === key && !each.retired);
  const ownTables = own.flatMap((each) => each.tables);
  const { value: plan, issues } = template.plan({
    table: table.clean,
    locale,
    takenSheetNames: [
      ...analysis.survey.sheets.filter((each) => !own.includes(each)).map((each) => each.name),
      ...planned.map((each) => each.plan.name),
    ],
    takenTableNames: [
      ...analysis.survey.takenNames.filter((name) => !ownTables.includes(name)),
      ...planned.flatMap((each) => each.plan.tables.map((t) => t.name)),
    ],
    ...(tableNames === undefined ? {} : { tableNames }),
    ...(weekStart === undefined ? {} : { weekStart }),
  });
  return { plan: { ...plan, key }, issues };
}
