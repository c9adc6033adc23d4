import { formulaAtCaret } from "./at-caret";
import type { FormulaField } from "./formula-help";

/** Pointing at cells while a formula is typed: the reference stands in the text and follows until one types on. */
export class Pointing {
  private pointed: { readonly field: FormulaField; readonly from: number; readonly to: number } | null = null;

  /** Whether a reference may stand where the field's caret is, or the last one pointed at may still change. */
  isPossible(field: FormulaField): boolean {
    return this.isAt(field) || formulaAtCaret(field.value, field.selectionEnd ?? 0).takesReference;
  }

  /** Whether the caret is right after the reference pointed at last. */
  isAt(field: FormulaField): boolean {
    return this.pointed?.field === field && this.pointed.to === field.selectionEnd;
  }

  /** Puts the reference at the caret, instead of the one pointed at before. */
  put(field: FormulaField, reference: string): void {
    const caret = field.selectionEnd ?? field.value.length;
    const [from, to] =
      this.pointed && this.isAt(field) ? [this.pointed.from, this.pointed.to] : [caret, caret];
    field.setRangeText(reference, from, to, "end");
    field.dispatchEvent(new Event("input", { bubbles: true }));
    // The event above is that of typing, which ends pointing.
    this.pointed = { field, from, to: from + reference.length };
  }

  /** What is typed from now on stands by itself. */
  end(): void {
    this.pointed = null;
  }
}
