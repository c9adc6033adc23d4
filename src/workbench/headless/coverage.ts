import type { ClassTable } from "../protocol/class-table";
import { CLASS_TABLES } from "../protocol/objects/registry";

/** One line a class: its members as add-ins write them, with what can be done with each. */
export function describeCoverage(tables: readonly ClassTable[]): string[] {
  return [...tables]
    .sort((a, b) => a.name.localeCompare(b.name))
    .map((table) => {
      const members = new Map<string, string>();
      const add = (names: Readonly<Record<string, unknown>> | undefined, mark: string): void => {
        for (const name of Object.keys(names ?? {}))
          if (!name.startsWith("_")) members.set(camel(name), (members.get(camel(name)) ?? "") + mark);
      };
      add(table.get, "?");
      add(table.set, "=");
      add(table.call, "()");
      for (const name of Object.keys(table.path ?? {}))
        if (!name.startsWith("_"))
          members.set(camel(name), /^(Get|Add|Insert|Copy|Convert|Find|Remove)/.test(name) ? "()>" : ">");
      if (table.item) members.set("getItem", "()>");
      for (const name of Object.keys(table.events ?? {}))
        members.set(name.replace("_Register", "event "), "");
      return `${table.name}: ${[...members].map(([name, mark]) => name + mark).join(" ")}`;
    });
}

const camel = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

if (process.argv[1]?.endsWith("coverage.ts")) {
  const lines = describeCoverage(CLASS_TABLES);
  const count = CLASS_TABLES.reduce(
    (sum, table) =>
      sum +
      new Set([
        ...Object.keys(table.get ?? {}),
        ...Object.keys(table.set ?? {}),
        ...Object.keys(table.call ?? {}),
        ...Object.keys(table.path ?? {}),
      ]).size,
    0,
  );
  process.stdout.write("? load   = set   () call   > leads to an object\n");
  process.stdout.write(`${lines.join("\n")}\n${count} members of ${CLASS_TABLES.length} classes\n`);
}
