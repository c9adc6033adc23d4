import { intersection } from "../../../model/address";
import { ruleFormula } from "../../../model/rule-formula";
import type { ConditionalFormat } from "../../../model/rules";
import type { Sheet } from "../../../model/sheet";
import type { Scalar } from "../../../model/values";

/** What a rule compares cells with: all the values of its cells, gathered when first asked for. */
export class RuleValues {
  private sorted: readonly number[] | null = null;
  private counts: Map<string, number> | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly rule: ConditionalFormat,
  ) {}

  /** The numbers of the rule's cells, smallest first. */
  get numbers(): readonly number[] {
    if (this.sorted) return this.sorted;
    const found: number[] = [];
    this.each((value) => {
      if (typeof value === "number") found.push(value);
    });
    return (this.sorted = Float64Array.from(found).sort() as unknown as readonly number[]);
  }

  /** How many of the rule's cells hold the value, whatever its letter case. */
  count(value: Scalar): number {
    if (!this.counts) {
      const counts = (this.counts = new Map<string, number>());
      this.each((each) => {
        if (each !== null) counts.set(keyOf(each), (counts.get(keyOf(each)) ?? 0) + 1);
      });
    }
    return this.counts.get(keyOf(value)) ?? 0;
  }

  get mean(): number {
    const { numbers } = this;
    let sum = 0;
    for (const each of numbers) sum += each;
    return sum / numbers.length;
  }

  /** Standard deviation of the numbers taken as the whole population, as Excel's rules have it. */
  get deviation(): number {
    const { numbers, mean } = this;
    let sum = 0;
    for (const each of numbers) sum += (each - mean) ** 2;
    return Math.sqrt(sum / numbers.length);
  }

  /** A value of the rule as given: a number, a text, or a formula calculated as if it stood in the cell. */
  operand(given: unknown, row: number, column: number): Scalar {
    if (typeof given !== "string") return typeof given === "number" ? given : null;
    if (given.startsWith("=")) return this.formula(given)(row, column);
    return given.trim() !== "" && Number.isFinite(Number(given)) ? Number(given) : given;
  }

  private readonly formulas = new Map<string, (row: number, column: number) => Scalar>();

  private formula(text: string): (row: number, column: number) => Scalar {
    let found = this.formulas.get(text);
    if (!found) {
      found = ruleFormula(this.sheet, this.rule.areas, text) ?? ((): null => null);
      this.formulas.set(text, found);
    }
    return found;
  }

  /** The number a point of a scale ("the lowest value", "the 90th percentile") stands at; null where it has none. */
  point(point: { readonly type?: unknown; readonly formula?: unknown }): number | null {
    const { numbers } = this;
    const low = numbers[0];
    const high = numbers[numbers.length - 1];
    if (low === undefined || high === undefined) return null;
    const [first] = this.rule.areas;
    const given = this.operand(point.formula, first?.top ?? 0, first?.left ?? 0);
    const size = typeof given === "number" ? given : 0;
    switch (point.type) {
      case "LowestValue":
        return low;
      case "HighestValue":
        return high;
      case "Percent":
        return low + ((high - low) * size) / 100;
      case "Percentile": {
        const at = ((numbers.length - 1) * size) / 100;
        const below = numbers[Math.floor(at)] ?? low;
        return below + ((numbers[Math.ceil(at)] ?? high) - below) * (at - Math.floor(at));
      }
      default:
        return typeof given === "number" ? given : null;
    }
  }

  private each(visit: (value: Scalar) => void): void {
    const used = this.sheet.usedArea(true);
    for (const area of this.rule.areas) {
      const at = used && intersection(used, area);
      if (!at) continue;
      for (let column = at.left; column <= at.right; column++) {
        const values = this.sheet.cells.column(column)?.values;
        for (let row = at.top; row <= at.bottom; row++) visit(values?.[row] ?? null);
      }
    }
  }
}

const keyOf = (value: Scalar): string => `${typeof value}:${String(value).toLowerCase()}`;
