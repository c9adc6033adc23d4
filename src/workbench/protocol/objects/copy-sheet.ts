import { HostError } from "../../model/host-error";
import type { Sheet } from "../../model/sheet";
import { oneOf, proxied } from "./arguments";

/**
 * Copies a sheet with its cells, formats, sizes, merges, rules, drawings and tables. Tables get new names, and
 * formulas in the copy that name them follow to the copy only where they were written as cell references.
 */
export function copySheet(source: Sheet, args: readonly unknown[]): Sheet {
  const { workbook } = source;
  const position = oneOf(
    args[0] ?? "None",
    ["None", "Before", "After", "Beginning", "End"] as const,
    "The place",
  );
  const relative = proxied(args[1], "Worksheet");
  const copy = workbook.addSheet(copyName(source), { index: indexFor(source, position, relative) });
  const used = source.usedArea();
  for (const [row, format] of source.rows) copy.rows.set(row, { ...format });
  for (const [column, format] of source.columns) copy.columns.set(column, { ...format });
  if (used) {
    copy.write(used, (row, column) => {
      const formula = source.formulaText(row + used.top, column + used.left);
      const value = source.value(row + used.top, column + used.left);
      return formula ?? (typeof value === "string" && /^['=]/.test(value) ? `'${value}` : value);
    });
    for (let column = used.left; column <= used.right; column++)
      for (let row = used.top; row <= used.bottom; row++)
        copy.cells.setStyle(row, column, source.cells.style(row, column));
  }
  copy.merges = [...source.merges];
  copy.frozen = { ...source.frozen };
  copy.showGridlines = source.showGridlines;
  copy.tabColor = source.tabColor;
  copy.pageLayout = { ...source.pageLayout };
  copy.conditionalFormats = source.conditionalFormats.map((rule) => ({
    ...structuredClone(rule),
    id: String(workbook.newId()),
  }));
  copy.validations = structuredClone(source.validations);
  for (const table of source.tables) {
    const made = workbook.addTable(copy, { ...table.area }, true);
    Object.assign(made, {
      showTotals: table.showTotals,
      style: table.style,
      showBandedRows: table.showBandedRows,
      showFilterButton: table.showFilterButton,
    });
  }
  copy.charts = source.charts.map((chart) => ({ ...structuredClone(chart), id: String(workbook.newId()) }));
  copy.shapes = source.shapes.map((shape) => ({ ...structuredClone(shape), id: String(workbook.newId()) }));
  return copy;
}

function copyName(source: Sheet): string {
  for (let n = 2; ; n++) {
    const suffix = ` (${n})`;
    const name = source.name.slice(0, 31 - suffix.length) + suffix;
    if (!source.workbook.findSheet(name)) return name;
  }
}

function indexFor(source: Sheet, position: string, relative: Sheet | null): number {
  const { sheets } = source.workbook;
  if (position === "Beginning") return 0;
  if (position === "Before" || position === "After") {
    if (!relative) throw new HostError("InvalidArgument", "The neighbouring sheet is missing.");
    return sheets.indexOf(relative) + (position === "After" ? 1 : 0);
  }
  return sheets.length;
}
