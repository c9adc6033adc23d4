import type { CleanTable } from "../core/clean/clean-table";
import { besideOf, NOTHING_BESIDE } from "../core/model/beside";
import type { Beside } from "../core/model/beside";
import { daily } from "../core/templates/daily";
import { BESIDE_TEMPLATES } from "../core/templates/index";
import type { BesideTemplate, BesideTemplateInput, TemplateId } from "../core/templates/template";
import type { FieldId } from "../core/fields/index";
import type { SheetPlan } from "../workbook/plan";

/** What planning a sheet needs besides what it is made from: the language and the names that are free. */
type Surroundings = Omit<BesideTemplateInput, "figures" | "tableNames" | "days">;

/**
 * Plans one sheet made of sheets of the operator and gives the name of its table. `key` is its mark where that does not
 * go by what else is planned.
 */
export type PutSheet = (
  id: TemplateId,
  sheets: readonly string[],
  plan: (around: Surroundings) => SheetPlan,
  key?: string,
) => string;

/** Whether a template is asked for of a sheet of the operator. */
export type IsWanted = (sheet: string, id: TemplateId) => boolean;

/** A table of days with one of these is a shop's; without, it is of ads alone. */
const OF_SHOPS: readonly FieldId[] = ["paidAmount", "visitors"];

/**
 * The sheets made of a workbook's tables of products, traffic sources and people.
 *
 * Of several shops nothing says whose such a table is: then there are none.
 */
export class BesideSheets {
  readonly beside: Beside;
  private readonly shop: CleanTable | null;
  private daily: string | undefined;
  private readonly names: Partial<Record<TemplateId, string>> = {};

  constructor(
    tables: readonly CleanTable[],
    private readonly put: PutSheet,
  ) {
    const shops = tables.filter(
      (table) =>
        daily.fits(table).length === 0 &&
        table.columns.some(({ field }) => field !== null && OF_SHOPS.includes(field)),
    );
    this.beside = shops.length > 1 ? NOTHING_BESIDE : besideOf(tables);
    this.shop = shops[0] ?? null;
  }

  /** Takes note of the daily table made of a table of days. */
  madeDaily(table: CleanTable, name: string): void {
    if (table === this.shop) this.daily = name;
  }

  /** What stands beside a table of days: nothing where that is of ads alone. */
  of(table: CleanTable): Beside {
    return table === this.shop ? this.beside : NOTHING_BESIDE;
  }

  /** Whether sheets wanted here are made from this table, which is then no table of days that does not fit. */
  adopts(table: CleanTable, isWanted: IsWanted): boolean {
    return BESIDE_TEMPLATES.some(
      ({ id, of }) => this.beside[of]?.tables.includes(table) === true && isWanted(table.sheet, id),
    );
  }

  /** Whether a sheet wanted elsewhere reads the daily table of this table of days. */
  readsDaily(table: CleanTable, isWanted: IsWanted): boolean {
    return (
      table === this.shop &&
      BESIDE_TEMPLATES.some((template) => template.reads.includes(daily.id) && this.wants(template, isWanted))
    );
  }

  /** Name of the table a template makes; planned when first asked for, undefined where there is nothing to make it of. */
  nameOf(id: TemplateId): string | undefined {
    const template = BESIDE_TEMPLATES.find((each) => each.id === id);
    return (this.names[id] ??= template && this.plan(template));
  }

  /** Plans what is wanted and not planned yet. */
  planWanted(isWanted: IsWanted): void {
    for (const template of BESIDE_TEMPLATES) if (this.wants(template, isWanted)) this.nameOf(template.id);
  }

  private wants({ id, of }: BesideTemplate, isWanted: IsWanted): boolean {
    return this.beside[of]?.sheets.some((sheet) => isWanted(sheet, id)) === true;
  }

  private plan(template: BesideTemplate): string | undefined {
    const figures = this.beside[template.of];
    if (figures === null || !template.fits(figures)) return undefined;
    const tableNames: Partial<Record<TemplateId, string>> = {};
    for (const id of template.reads) tableNames[id] = id === daily.id ? this.daily : this.nameOf(id);
    return this.put(template.id, figures.sheets, (around) =>
      template.plan({ figures, tableNames, days: this.shop, ...around }),
    );
  }
}
