import { readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import ts from "typescript";

/** The directions of the architecture, kept by walking every import of src. */

const root = path.resolve(__dirname, "..");
const src = path.join(root, "src");

interface Import {
  readonly from: string;
  /** File in src, or the package's name. */
  readonly to: string;
  readonly typeOnly: boolean;
}

const files = listFiles(src);
const imports = files.flatMap(readImports);
const inside = imports.filter((each) => each.to.startsWith("src/"));

/** Folder of a file as the table below names it. */
function layerOf(file: string): string {
  if (file === "src/taskpane/main.tsx" || file === "src/taskpane/main.ts") return "entry";
  if (file.startsWith("src/taskpane/automation/")) return "entry";
  return file.split("/")[1] ?? "";
}

/** Who may import whom. "types" allows `import type` alone. */
const ALLOWED: Readonly<Record<string, Readonly<Record<string, "all" | "types">>>> = {
  workbook: {},
  core: { workbook: "types" },
  i18n: { core: "types", workbook: "types" },
  app: { core: "all", workbook: "all" },
  excel: { workbook: "all" },
  functions: { core: "all", i18n: "all", workbook: "types" },
  taskpane: { app: "all", i18n: "all", core: "types", workbook: "all" },
  entry: {
    app: "all",
    i18n: "all",
    core: "all",
    workbook: "all",
    taskpane: "all",
    excel: "all",
    functions: "all",
  },
  workbench: {},
};

describe("imports", () => {
  test("follow the directions of the layers", () => {
    const wrong = inside.filter(({ from, to, typeOnly }) => {
      const [a, b] = [layerOf(from), layerOf(to)];
      if (a === b) return false;
      const allowed = ALLOWED[a]?.[b];
      return !(allowed === "all" || (allowed === "types" && typeOnly));
    });
    expect(wrong.map(({ from, to }) => `${from} → ${to}`)).toEqual([]);
  });

  test("know every folder of src", () => {
    const folders = readdirSync(src).filter((name) => statSync(path.join(src, name)).isDirectory());
    expect(folders.filter((name) => !(name in ALLOWED))).toEqual([]);
  });

  test("form no cycle", () => {
    const next = new Map<string, string[]>();
    for (const { from, to, typeOnly } of inside)
      if (!typeOnly) next.set(from, [...(next.get(from) ?? []), to]);
    expect(findCycle(next)).toBeNull();
  });

  test("reach the workbench from no production entry", () => {
    const reached = reach([
      "src/taskpane/main.tsx",
      "src/taskpane/main.ts",
      "src/taskpane/automation/main.ts",
    ]);
    expect(reached.size).toBeGreaterThan(5);
    expect([...reached].filter((file) => file.startsWith("src/workbench/"))).toEqual([]);
  });

  test("bring no package into the core but distributions into the files for them", () => {
    const isDistribution = /^@stdlib\/stats-base-dists-/;
    const packages = imports.filter(
      ({ from, to }) =>
        from.startsWith("src/core/") &&
        !to.startsWith("src/") &&
        !(/^src\/core\/statistics\/(student|rates)\.ts$/.test(from) && isDistribution.test(to)),
    );
    expect(packages).toEqual([]);
  });

  test("bring the engine's and the files' packages into no add-in code", () => {
    const workbenchOnly =
      /^(@borgar|numfmt|jsdom|fflate|papaparse|@xmldom|@e965|@univerjs|hyperformula|@microsoft\/office-js)/;
    const wrong = imports.filter(
      ({ from, to }) => !from.startsWith("src/workbench/") && workbenchOnly.test(to),
    );
    expect(wrong).toEqual([]);
  });
});

describe("the core", () => {
  test("has no clock and no randomness", () => {
    const wrong = files
      .filter((file) => file.startsWith("src/core/"))
      .filter((file) => /Date\.now|new Date\(\)|Math\.random|performance\.now|crypto\./.test(code(file)));
    expect(wrong).toEqual([]);
  });
});

describe("the adapter", () => {
  test("is the only one to say Excel.", () => {
    const wrong = files
      .filter((file) => !file.startsWith("src/excel/") && !file.startsWith("src/workbench/"))
      .filter((file) => /\bExcel\.[A-Za-z]/.test(code(file)));
    expect(wrong).toEqual([]);
  });
});

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const full = path.join(folder, entry.name);
    if (entry.isDirectory()) return listFiles(full);
    return /\.(ts|tsx)$/.test(entry.name) && !entry.name.endsWith(".d.ts")
      ? [path.relative(root, full).split(path.sep).join("/")]
      : [];
  });
}

function parse(file: string): ts.SourceFile {
  const kind = file.endsWith("x") ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  return ts.createSourceFile(
    file,
    readFileSync(path.join(root, file), "utf8"),
    ts.ScriptTarget.ES2022,
    true,
    kind,
  );
}

/** The file's code with comments and texts blanked. */
function code(file: string): string {
  const scanner = ts.createScanner(ts.ScriptTarget.ES2022, true, ts.LanguageVariant.Standard);
  scanner.setText(readFileSync(path.join(root, file), "utf8"));
  let text = "";
  for (let token = scanner.scan(); token !== ts.SyntaxKind.EndOfFileToken; token = scanner.scan())
    text += token === ts.SyntaxKind.StringLiteral ? '""' : scanner.getTokenText();
  return text;
}

function readImports(file: string): Import[] {
  const found: Import[] = [];
  const add = (specifier: string, typeOnly: boolean): void => {
    found.push({
      from: file,
      to: specifier.startsWith(".") ? resolve(file, specifier) : specifier,
      typeOnly,
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) && ts.isStringLiteral(node.moduleSpecifier)) {
      const clause = node.importClause;
      const named = clause?.namedBindings;
      const allTypes =
        named !== undefined &&
        ts.isNamedImports(named) &&
        !clause?.name &&
        named.elements.every((e) => e.isTypeOnly);
      add(node.moduleSpecifier.text, clause?.isTypeOnly === true || allTypes);
    } else if (
      ts.isExportDeclaration(node) &&
      node.moduleSpecifier &&
      ts.isStringLiteral(node.moduleSpecifier)
    )
      add(node.moduleSpecifier.text, node.isTypeOnly);
    else if (
      ts.isCallExpression(node) &&
      node.expression.kind === ts.SyntaxKind.ImportKeyword &&
      node.arguments[0] &&
      ts.isStringLiteral(node.arguments[0])
    )
      add(node.arguments[0].text, false);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

function resolve(from: string, specifier: string): string {
  const base = path.posix.join(path.posix.dirname(from), specifier);
  const candidates = [base, `${base}.ts`, `${base}.tsx`, `${base}/index.ts`, `${base}/index.tsx`];
  return candidates.find((candidate) => files.includes(candidate)) ?? base;
}

function reach(entries: readonly string[]): Set<string> {
  const seen = new Set<string>();
  const queue = entries.filter((entry) => files.includes(entry));
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    for (const { from, to } of inside) if (from === file) queue.push(to);
  }
  return seen;
}

function findCycle(next: ReadonlyMap<string, readonly string[]>): readonly string[] | null {
  const done = new Set<string>();
  const walk = (file: string, trail: readonly string[]): readonly string[] | null => {
    if (trail.includes(file)) return [...trail.slice(trail.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const to of next.get(file) ?? []) {
      const cycle = walk(to, [...trail, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = walk(file, []);
    if (cycle) return cycle;
  }
  return null;
}
