import type { CleanColumn, CleanTable } from "../../../src/core/clean/clean-table";
import { fieldOf } from "../../../src/core/fields/index";
import type { FieldId } from "../../../src/core/fields/index";
import { issue } from "../../../src/core/issue";
import type { WithIssues } from "../../../src/core/issue";
import { reportQuality } from "../../../src/core/quality/quality-report";
import type { QualityReport } from "../../../src/core/quality/quality-report";
import type { RecognisedTable, TableKind } from "../../../src/core/recognise/recognised-sheet";
import type { CellValue, Grid } from "../../../src/workbook/grid";
import { gridOf } from "../support/read-grid";

/** A column as a test writes it: the field is also its heading unless another is given. */
export interface ColumnSpec {
  readonly field: FieldId | null;
  readonly header?: string;
  readonly windowDays?: number;
  readonly confidence?: number;
  readonly group?: string;
  /** What the cells held before cleaning, where that matters. */
  readonly originals?: readonly CellValue[];
}

export interface TableSpec {
  readonly kind: TableKind;
  readonly grain: readonly FieldId[];
  readonly columns: readonly (FieldId | ColumnSpec)[];
  /** The sheet's rows below the header in row 1; a row that begins with "total:" or "average:" is left out of the data. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** A sheet, what was recognised in it and its cleaned table, all by hand, so that a test is about quality alone. */
export function tableOf(spec: TableSpec): {
  readonly grid: Grid;
  readonly recognised: RecognisedTable;
  readonly cleaned: WithIssues<CleanTable>;
} {
  const specs = spec.columns.map((column): ColumnSpec =>
    typeof column === "string" ? { field: column } : column,
  );
  const summary = (row: readonly CellValue[]): RegExpExecArray | null =>
    /^(total|average):(.*)$/.exec(String(row[0]));
  const data = spec.rows
    .map((cells, i) => ({ cells, row: i + 2 }))
    .filter(({ cells }) => summary(cells) === null);
  const left = spec.rows
    .map((cells, i) => ({ mark: summary(cells), row: i + 2 }))
    .filter(({ mark }) => mark !== null);
  const columns = specs.map((column, i): CleanColumn => {
    const { field, windowDays, confidence, group, originals } = column;
    const values = data.map(({ cells }) => cells[i] ?? null);
    const numbers = values.filter((value) => typeof value === "number").length;
    const date = field !== null && fieldOf(field).unit === "date";
    return {
      index: i + 1,
      group: group ?? null,
      header: column.header ?? field ?? "",
      field,
      confidence: field === null ? 0 : (confidence ?? 0.98),
      type: date ? "date" : numbers > 0 ? "number" : "text",
      values,
      windowDays: windowDays ?? null,
      changed: originals === undefined ? null : { codes: originals.map(() => "number-from-text"), originals },
      places: null,
    };
  });
  const { kind, grain } = spec;
  const clean: CleanTable = {
    sheet: "Sheet1",
    title: null,
    kind,
    grain,
    platform: null,
    currency: null,
    dateSystem: 1900,
    columns,
    sourceRows: data.map(({ row }) => row),
  };
  const recognised: RecognisedTable = {
    title: null,
    kind,
    kindConfidence: 0.95,
    grain,
    platform: null,
    currency: null,
    headerRows: [1, 1],
    firstDataRow: 2,
    lastDataRow: spec.rows.length + 1,
    columns: columns.map(({ index, group, header, field, confidence, windowDays }) => ({
      index,
      group,
      header,
      field,
      confidence,
      evidence: field === null ? null : "words",
      readings: [],
      windowDays,
      scale: 1,
    })),
    wide: null,
    droppedRows: left.map(({ mark, row }) => ({ row, why: mark?.[1] === "average" ? "average" : "total" })),
    signature: "",
    issues: left.map(({ mark, row }) =>
      issue(
        mark?.[1] === "average" ? "average-row-left-out" : "total-row-left-out",
        { sheet: "Sheet1", row },
        { label: mark?.[2] ?? "" },
      ),
    ),
  };
  const grid = gridOf([columns.map(({ header }) => header), ...spec.rows]);
  return { grid, recognised, cleaned: { value: clean, issues: [] } };
}

/** The quality report of a table written by hand. */
export function qualityOf(spec: TableSpec): QualityReport {
  const { grid, recognised, cleaned } = tableOf(spec);
  return reportQuality(grid, recognised, cleaned);
}

/** Code, row, column of each finding. */
export function placesOf({ findings }: QualityReport): readonly (readonly [string, number?, number?])[] {
  return findings.map(({ code, at }) => [code, at?.row, at?.column]);
}

/** Days in a row from 1 March 2026 on. */
export function days(count: number): readonly string[] {
  return Array.from({ length: count }, (_, i) =>
    new Date(Date.UTC(2026, 2, 1 + i)).toISOString().slice(0, 10),
  );
}
