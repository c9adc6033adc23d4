import type { SheetPlan } from "../workbook/plan";
import { tableOf } from "./layout";

/** A letter, digit or sign that may stand in a table's name. */
const NAME_SIGN = /[\p{L}\p{N}_.\\?]/u;

/** Gives for each of the plans the keys of the others whose tables its formulas name. */
export function tableReaders(plans: readonly SheetPlan[]): (plan: SheetPlan) => readonly string[] {
  return (plan) => {
    const formulas = formulasOf(plan).join("\n");
    return plans
      .filter((other) => other !== plan && namesTable(formulas, tableOf(other).name))
      .map(({ key }) => key);
  };
}

/** Whether formulas name a table: "日报[访客数]" names 日报, and 新日报[访客数] does not. */
function namesTable(formulas: string, name: string): boolean {
  const named = `${name.toLowerCase()}[`;
  const text = formulas.toLowerCase();
  for (let at = text.indexOf(named); at >= 0; at = text.indexOf(named, at + 1))
    if (at === 0 || !NAME_SIGN.test(text.charAt(at - 1))) return true;
  return false;
}

function formulasOf(plan: SheetPlan): readonly string[] {
  const table = tableOf(plan);
  return [
    ...table.columns.flatMap(({ content, total }) => [
      ...(content.kind === "formula" ? [content.formula] : []),
      ...(content.kind === "formulas" ? content.formulas : []),
      ...(total.kind === "formula" ? [total.formula] : []),
    ]),
    ...plan.blocks.flatMap((block) => (block.areFormulas ? block.values.flat().map(String) : [])),
  ];
}
