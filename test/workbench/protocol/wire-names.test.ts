import { readFileSync } from "node:fs";
import path from "node:path";
import { CLASS_TABLES } from "../../../src/workbench/protocol/objects/registry";

const library = readFileSync(
  path.resolve(__dirname, "../../../node_modules/@microsoft/office-js/dist/excel-web-16.00.debug.js"),
  "utf8",
);

/** The names each class of the genuine library sends, read from its own source. */
function wireNames(): Map<string, Set<string>> {
  const starts = [...library.matchAll(/"_className", \{\s*get: function \(\) \{\s*return "(\w+)"/g)];
  const names = new Map<string, Set<string>>();
  starts.forEach((start, i) => {
    const source = library.slice(start.index, starts[i + 1]?.index);
    const found = names.get(start[1] as string) ?? new Set<string>();
    names.set(start[1] as string, found);
    const scalars = /_scalarPropertyOriginalNames", \{\s*get: function \(\) \{\s*return (\[.*?\])/s.exec(
      source,
    );
    for (const name of scalars ? (JSON.parse(scalars[1] as string) as string[]) : []) found.add(name);
    for (const call of source.matchAll(
      /_(?:createPropertyObject|createMethodObject)\([\w.]+, this, "(\w+)"|_invoke(?:Method|SetProperty)\(\w+, "(\w+)"/g,
    ))
      found.add((call[1] ?? call[2]) as string);
  });
  return names;
}

/** Services and their objects are written down in minified form, where the pattern above does not find them. */
const SERVICES = new Set([
  "CustomFunctions",
  "AddinInternalService",
  "AppRuntimeService",
  "AppRuntimePersistenceService",
  "DynamicRibbon",
  "Tab",
  "Button",
]);

describe("CLASS_TABLES", () => {
  const known = wireNames();
  const tables = CLASS_TABLES.filter((table) => !SERVICES.has(table.name));

  it.each(tables.map((table) => [table.name, table] as const))(
    "declares for %s only members that the genuine library sends",
    (name, table) => {
      const declared = [table.get, table.set, table.call, table.path, table.events].flatMap((members) =>
        Object.keys(members ?? {}),
      );
      expect(declared.filter((member) => !known.get(name)?.has(member))).toEqual([]);
    },
  );
});
