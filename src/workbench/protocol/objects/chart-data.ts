import { type Area, columnsIn, intersection, rowsIn } from "../../model/address";
import { chartReference } from "../../model/chart-references";
import type { ChartSeries } from "../../model/drawing";
import type { Sheet } from "../../model/sheet";

/**
 * The series Excel makes of a block of cells: one a column (or row, where there are more columns than rows), the
 * first column as categories where it holds texts or dates or its corner is blank, the first row as names where it
 * holds texts.
 */
export function seriesFromRange(sheet: Sheet, given: Area, seriesBy: string): ChartSeries[] {
  const used = sheet.usedArea(true);
  const at = (used && intersection(used, given)) ?? given;
  const byRows = seriesBy === "Rows" || (seriesBy === "Auto" && columnsIn(at) > rowsIn(at));
  const names = headed(sheet, at, byRows);
  const labels = labelled(sheet, at, byRows, names);
  const firstLine = byRows ? at.top + (labels ? 1 : 0) : at.left + (labels ? 1 : 0);
  const lastLine = byRows ? at.bottom : at.right;
  const from = byRows ? at.left + (names ? 1 : 0) : at.top + (names ? 1 : 0);
  const strip = (line: number): Area =>
    byRows ? { ...at, top: line, bottom: line, left: from } : { ...at, left: line, right: line, top: from };
  const nameCell = (line: number): Area =>
    byRows
      ? { top: line, bottom: line, left: at.left, right: at.left }
      : { top: at.top, bottom: at.top, left: line, right: line };
  const categories = labels ? chartReference(sheet.name, strip(byRows ? at.top : at.left)) : null;
  const series: ChartSeries[] = [];
  for (let line = firstLine; line <= lastLine; line++) {
    const cell = nameCell(line);
    series.push({
      ...plainSeries(names ? String(sheet.value(cell.top, cell.left) ?? "") : `系列${series.length + 1}`),
      nameFormula: names ? `=${chartReference(sheet.name, cell)}` : null,
      values: chartReference(sheet.name, strip(line)),
      categories,
    });
  }
  return series;
}

/** A series without data, as added by name. */
export const plainSeries = (name: string): ChartSeries => ({
  name,
  nameFormula: null,
  values: "",
  categories: null,
  type: null,
  axisGroup: "Primary",
  color: null,
  lineWeight: null,
  markerStyle: "Automatic",
  smooth: false,
  hasDataLabels: false,
  dataLabels: { showValue: true, position: null, numberFormat: null },
  gapWidth: null,
  overlap: null,
  filled: true,
  points: new Map(),
});

/** Whether the first line across the series holds their names: texts over the data. */
function headed(sheet: Sheet, at: Area, byRows: boolean): boolean {
  const length = byRows ? columnsIn(at) : rowsIn(at);
  if (length < 2) return false;
  const row = at.top + (byRows ? rowsIn(at) - 1 : 0);
  const column = at.left + (byRows ? 0 : columnsIn(at) - 1);
  return typeof sheet.value(row, column) === "string";
}

/** Whether the first line along the series holds the categories: texts, dates, or a blank corner. */
function labelled(sheet: Sheet, at: Area, byRows: boolean, names: boolean): boolean {
  const lines = byRows ? rowsIn(at) : columnsIn(at);
  if (lines < 2) return false;
  if (names && sheet.value(at.top, at.left) === null) return true;
  const row = byRows ? at.top : at.top + (names ? 1 : 0);
  const column = byRows ? at.left + (names ? 1 : 0) : at.left;
  const value = sheet.value(row, column);
  if (typeof value === "string") return true;
  return (
    typeof value === "number" &&
    /[ymd年月日]/i.test(
      sheet
        .style(row, column)
        .numberFormat.replace(/\[[^\]]*\]|"[^"]*"/g, "")
        .replace("General", ""),
    )
  );
}
