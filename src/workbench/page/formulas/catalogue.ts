import { functionNames } from "../../engine/functions/functions";
import type { Workbook } from "../../model/workbook";
import type { FunctionsFile } from "../../protocol/custom-functions";
import { SIGNATURES } from "./signatures";

/** One argument as the help shows it. */
export interface HelpArgument {
  /** With square brackets where it may be left out. */
  readonly label: string;
  readonly description: string;
}

/** A function one can type, with what Excel says of it. */
export interface HelpFunction {
  readonly name: string;
  readonly description: string;
  /** Null where nothing is known of the arguments. */
  readonly arguments: readonly HelpArgument[] | null;
  /** Number of arguments at the end that come again for every further one; 0 for none. */
  readonly repeating: number;
}

/** A name that the list offers. */
export interface Completion {
  readonly kind: "function" | "custom-function" | "table" | "name" | "column";
  readonly name: string;
  readonly description: string;
}

/** The functions of the engine and of the add-in, by their names in capitals. */
export function functionCatalogue(
  addin: { readonly file: FunctionsFile; readonly namespace: string } | null,
): ReadonlyMap<string, HelpFunction> {
  const all = new Map<string, HelpFunction>();
  for (const name of functionNames()) all.set(name, builtIn(name));
  for (const each of addin?.file.functions ?? []) {
    const name = `${addin?.namespace.toUpperCase()}.${each.name.toUpperCase()}`;
    const parameters = each.parameters ?? [];
    all.set(name, {
      name,
      description: each.description ?? "",
      arguments: parameters.map((parameter) => ({
        label: parameter.optional ? `[${parameter.name ?? ""}]` : (parameter.name ?? ""),
        description: parameter.description ?? "",
      })),
      repeating: parameters.at(-1)?.repeating ? 1 : 0,
    });
  }
  return all;
}

/** Names that begin as the word does: the add-in's functions first, then by the alphabet. */
export function completions(
  word: string,
  functions: ReadonlyMap<string, HelpFunction>,
  workbook: Workbook,
): Completion[] {
  const key = word.toUpperCase();
  const begins = (name: string): boolean => name.toUpperCase().startsWith(key);
  const found: Completion[] = [...functions.values()]
    .filter(
      ({ name }) => begins(name) || (key.length > 1 && name.includes(`.${key}`) && !(name in SIGNATURES)),
    )
    .map(({ name, description }) => ({
      kind: description === "" ? "function" : "custom-function",
      name,
      description,
    }));
  for (const { name } of workbook.tables)
    if (begins(name)) found.push({ kind: "table", name, description: "" });
  for (const { name, visible } of workbook.names)
    if (visible && begins(name)) found.push({ kind: "name", name, description: "" });
  const rank = (each: Completion): number => (each.kind === "custom-function" ? 0 : 1);
  return found.sort((a, b) => rank(a) - rank(b) || (a.name < b.name ? -1 : 1));
}

/** Columns of a table whose names begin as the text does. */
export function columnCompletions(table: string, text: string, workbook: Workbook): Completion[] {
  const columns = workbook.findTable(table)?.columns ?? [];
  return columns
    .filter(({ name }) => name.toUpperCase().startsWith(text.toUpperCase()))
    .map(({ name }) => ({ kind: "column", name: name.replace(/['[\]#@]/g, "'$&"), description: "" }));
}

/** Which of the function's arguments is the one of that number; repeating ones come round again. */
export function shownArgument(of: HelpFunction, argument: number): number {
  const count = of.arguments?.length ?? 0;
  if (argument < count || of.repeating === 0) return argument;
  return count - of.repeating + ((argument - count) % of.repeating);
}

function builtIn(name: string): HelpFunction {
  const signature = SIGNATURES[name];
  if (signature === undefined) return { name, description: "", arguments: null, repeating: 0 };
  const more = signature.endsWith(", …");
  const groups = signature.replace(/, …$/, "").match(/\[[^\]]*\]|[^,[\]]+/g) ?? [];
  const last = groups.map((each) => each.trim()).filter((each) => each !== "");
  const labels = last.flatMap((group) =>
    group.startsWith("[") && group.includes(",")
      ? group
          .slice(1, -1)
          .split(",")
          .map((each) => `[${each.trim()}]`)
      : [group],
  );
  const repeating = more ? (last.at(-1)?.split(",").length ?? 1) : 0;
  return {
    name,
    description: "",
    arguments: labels.map((label) => ({ label, description: "" })),
    repeating,
  };
}
