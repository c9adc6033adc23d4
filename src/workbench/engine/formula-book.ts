import { HostError } from "../model/host-error";
import type { NamedItem } from "../model/names";
import type { Sheet } from "../model/sheet";
import type { Workbook } from "../model/workbook";
import { bindForm } from "./bind";
import { Form } from "./form";
import { parseFormula } from "./parse";
import { relativeKey } from "./relative-key";
import { tableAt } from "./resolve";
import { reads } from "./same-form";

/** Compiles formulas, each relative form once, and keeps those of defined names. */
export class FormulaBook {
  private readonly bySheet = new Map<Sheet, Map<string, Form>>();
  private readonly binding = new Set<Form>();
  /** The form last compiled for each column of the sheet last written to. */
  private recent: { sheet: Sheet | null; forms: (Form | undefined)[] } = { sheet: null, forms: [] };

  constructor(private readonly workbook: Workbook) {}

  /** Throws HostError InvalidArgument where the text is no formula Excel would take. */
  compile(text: string, sheet: Sheet, row: number, column: number): Form {
    if (this.recent.sheet !== sheet) this.recent = { sheet, forms: [] };
    const last = this.recent.forms[column];
    if (last && reads(last, text, row, column)) return last;
    const form = this.lookUp(text, sheet, row, column);
    this.recent.forms[column] = form;
    return form;
  }

  private lookUp(text: string, sheet: Sheet, row: number, column: number): Form {
    let forms = this.bySheet.get(sheet);
    if (!forms) this.bySheet.set(sheet, (forms = new Map()));
    const table = text.includes("[") ? tableAt(sheet, row, column) : null;
    const relative = relativeKey(text, row, column);
    const key = table ? `${table.id} ${relative}` : relative;
    const known = forms.get(key);
    if (known) return known;
    const form = new Form(sheet, parseFormula(text, row, column), table, (each) => this.bind(each));
    // Binding now tells of wrong argument counts while the text can still be refused.
    void form.bound;
    forms.set(key, form);
    return form;
  }

  /** Forgets which texts were compiled: names may mean other things now. Forms in use stay. */
  clear(): void {
    this.bySheet.clear();
    this.recent = { sheet: null, forms: [] };
  }

  /** The formula of a defined name; null where it does not parse or asks for itself. */
  ofName(item: NamedItem): Form | null {
    const sheet = item.scope ?? this.workbook.sheets[0];
    if (!sheet) return null;
    if (!(item.formula instanceof Form)) {
      try {
        item.formula = this.compile(item.formulaText, sheet, 0, 0);
      } catch (error) {
        if (error instanceof HostError) return null;
        throw error;
      }
    }
    const form = item.formula instanceof Form ? item.formula : null;
    return form && !this.binding.has(form) ? form : null;
  }

  private bind(form: Form): ReturnType<typeof bindForm> {
    this.binding.add(form);
    try {
      return bindForm(form, (item) => this.ofName(item));
    } finally {
      this.binding.delete(form);
    }
  }
}
