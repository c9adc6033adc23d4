import type { IsWanted, PutSheet } from "./beside-sheets";
import { keywordReportsOf } from "./keyword-reports";
import type { CleanTable } from "../core/clean/clean-table";
import { joinable } from "../core/keywords/join-reports";
import { wordTableOf } from "../core/keywords/word-table";
import type { Issue } from "../core/issue";
import { currencyOf } from "../core/model/table-currency";
import type { WorkbookSettings } from "../core/settings/settings";
import { KEYWORD_TEMPLATES } from "../core/templates/index";
import type { KeywordTemplate, TemplateId } from "../core/templates/template";

/** The sheets of each keyword report of a workbook. */
export function keywordHomes(tables: readonly CleanTable[]): readonly (readonly string[])[] {
  return joinable(tables.flatMap((table) => wordTableOf(table) ?? [])).map((group) => [
    ...new Set(group.map(({ table }) => table.sheet)),
  ]);
}

/** The sheets made of the keyword reports of a workbook; only those asked for. */
export class KeywordSheets {
  /** What adding up had to say of the reports that sheets were made of. */
  readonly issues: Issue[] = [];

  constructor(
    private readonly tables: readonly CleanTable[],
    private readonly settings: WorkbookSettings,
    private readonly put: PutSheet,
    /** Name of a table made once a workbook; undefined where it cannot be read. */
    private readonly sharedName: (id: TemplateId) => string | undefined,
  ) {}

  planWanted(isWanted: IsWanted): void {
    const wanted = KEYWORD_TEMPLATES.filter(({ id }) =>
      keywordHomes(this.tables).some((sheets) => sheets.some((sheet) => isWanted(sheet, id))),
    );
    for (const template of wanted) this.plan(template, isWanted);
  }

  private plan(template: KeywordTemplate, isWanted: IsWanted): void {
    const { words: grouping = BY_WORD } = this.settings;
    const tableNames: Partial<Record<TemplateId, string>> = {};
    for (const id of template.reads) tableNames[id] = this.sharedName(id);
    if (template.reads.some((id) => tableNames[id] === undefined)) return;
    // All reports are read, since those of bought words tell which searched words are bought.
    for (const { value: rows, issues } of keywordReportsOf(this.tables, grouping)) {
      const { sheets } = rows.report;
      if (!sheets.some((sheet) => isWanted(sheet, template.id))) continue;
      this.issues.push(...issues);
      this.put(template.id, sheets, (around) => ({
        ...template.plan({ rows, grouping, tableNames, ...around }),
        currency: currencyOf(rows.report.tables, this.settings),
      }));
    }
  }
}

/** A row a word, whatever it is matched by and whichever campaigns it is in. */
const BY_WORD = { byMatchType: false, byCampaign: false } as const;
