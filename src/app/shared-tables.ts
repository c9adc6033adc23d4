import { issue } from "../core/issue";
import type { Issue } from "../core/issue";
import { funnel } from "../core/templates/funnel";
import { WORKBOOK_TEMPLATES } from "../core/templates/index";
import type { TemplateId, WorkbookTemplate } from "../core/templates/template";
import { tableCells } from "./table-cells";
import type { CellValue, Grid, GridTable } from "../workbook/grid";
import type { SheetSurvey } from "../workbook/port";

/** A table of ours that is read back for what the operator typed: one made once a workbook, or that of a 漏斗. */
export interface SharedTable {
  readonly id: TemplateId;
  readonly sheet: string;
  readonly name: string;
  /** Headings that formulas read and the table no longer has. */
  readonly missing: readonly string[];
  /** Its rows as the operator left them, headings first. */
  readonly cells: readonly (readonly CellValue[])[];
}

/** The sheets that may hold such a table, by our mark. */
export function sharedSheets(sheets: readonly SheetSurvey[]): readonly SheetSurvey[] {
  return sheets.filter(({ madeBy, retired }) => !retired && readBack(madeBy) !== null);
}

/** The tables in the sheets found so: of several tables in a sheet the one with most of the headings it should have. */
export function sharedTables(sheets: readonly SheetSurvey[], grids: readonly Grid[]): readonly SharedTable[] {
  return sheets.flatMap(({ madeBy, name: sheet }, place) => {
    const [template, grid] = [readBack(madeBy), grids[place]];
    if (template === null || grid === undefined) return [];
    const found = grid.tables.map(({ name, ...table }): SharedTable => {
      const there = headingsOf(grid, table);
      const missing = template.headings.filter((heading) => !there.has(heading.toLowerCase()));
      return { id: template.id, sheet, name, missing, cells: tableCells(grid, table) };
    });
    return found.sort((a, b) => a.missing.length - b.missing.length).slice(0, 1);
  });
}

/** The tables made once a workbook: the one that is there, left as it is, or one that is planned when first read. */
export class SharedTables {
  /** What is wrong with those that cannot be read; each said once. */
  readonly issues: Issue[] = [];
  private readonly names = new Map<TemplateId, string | undefined>();

  /** `make` plans one that is not there and gives the name of its table. */
  constructor(
    private readonly there: readonly SharedTable[],
    private readonly make: (template: WorkbookTemplate) => string,
  ) {}

  /** Undefined where the table lacks a heading that formulas would read: what reads it cannot be made. */
  nameOf(id: TemplateId): string | undefined {
    if (!this.names.has(id)) this.names.set(id, this.find(id));
    return this.names.get(id);
  }

  private find(id: TemplateId): string | undefined {
    const table = this.there.find((each) => each.id === id);
    if (table === undefined) {
      const template = templateOf(id);
      return template === undefined ? undefined : this.make(template);
    }
    for (const header of table.missing)
      this.issues.push(issue("rules-heading-missing", { sheet: table.sheet }, { header, name: table.sheet }));
    return table.missing.length === 0 ? table.name : undefined;
  }
}

/** What is read back from a sheet, by its mark, and the headings that formulas elsewhere read of it. */
function readBack(madeBy: string | null): Pick<WorkbookTemplate, "id" | "headings"> | null {
  if (madeBy?.startsWith(`${funnel.id}:`)) return { id: funnel.id, headings: [] };
  return templateOf(madeBy) ?? null;
}

function templateOf(id: string | null): WorkbookTemplate | undefined {
  return WORKBOOK_TEMPLATES.find((each) => each.id === id);
}

/** In small letters, as Excel compares them; none where the header row is switched off. */
function headingsOf(grid: Grid, table: Omit<GridTable, "name">): ReadonlySet<string> {
  const header = table.hasHeader ? (tableCells(grid, table)[0] ?? []) : [];
  return new Set(header.map((cell) => String(cell ?? "").toLowerCase()));
}
