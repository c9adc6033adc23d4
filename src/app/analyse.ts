import { type CleanTable } from "../core/clean/clean-table";
import { cleanTable } from "../core/clean/clean-grid-table";
import type { Issue, WithIssues } from "../core/issue";
import type { Words } from "../core/locale";
import { daysOfOrders } from "../core/model/orders-to-days";
import { reportQuality } from "../core/quality/quality-report";
import type { QualityReport } from "../core/quality/quality-report";
import type { MappingMemory } from "../core/recognise/memory/memory";
import { parseMemory } from "../core/recognise/memory/memory-text";
import type { RecognisedSheet, RecognisedTable } from "../core/recognise/recognised-sheet";
import { recogniseGrid } from "../core/recognise/recognise-grid";
import { followRenames } from "../core/settings/follow-renames";
import type { WorkbookSettings } from "../core/settings/settings";
import { parseSettings } from "../core/settings/settings-text";
import { bidLogCells, bidLogSheets } from "./bid-log";
import { countermeasureSheets, countermeasuresIn } from "./kept-countermeasures";
import type { KeptCountermeasures } from "./kept-countermeasures";
import { fishbonesIn, fishboneSheets } from "./kept-fishbones";
import type { FishboneSheet } from "./kept-fishbones";
import { sampleCells } from "./sample-cells";
import type { SampleCells } from "./sample-cells";
import { sharedSheets, sharedTables } from "./shared-tables";
import type { SharedTable } from "./shared-tables";
import type { TableCells } from "../core/templates/kept-rows";
import { TEMPLATES } from "../core/templates/index";
import type { TemplateId } from "../core/templates/template";
import type { Grid } from "../workbook/grid";
import type { Watch, WorkbookPort, WorkbookSurvey } from "../workbook/port";

/** What a workbook holds and what can be made of it. */
export interface Analysis {
  readonly survey: WorkbookSurvey;
  /** The tables made once a workbook that are there. */
  readonly shared: readonly SharedTable[];
  /** The 调价记录 as it stands; null where there is none. */
  readonly bidLog: TableCells | null;
  /** The fishbones as they stand. */
  readonly fishbones: readonly FishboneSheet[];
  /** The 问题点解析对策表 as they stand, one a shop at most. */
  readonly countermeasures: readonly KeptCountermeasures[];
  /** The operator's own sheets, in workbook order; those we made are left out. */
  readonly sheets: readonly AnalysedSheet[];
  /** What the user confirmed in this workbook earlier; tables it fits are recognised by it. */
  readonly memory: MappingMemory;
  /** What the operator chose for this workbook, by the present names of sheets; the defaults where nothing was chosen. */
  readonly settings: WorkbookSettings;
  /** What concerns the workbook as a whole. */
  readonly issues: readonly Issue[];
}

export interface AnalysedSheet {
  readonly name: string;
  readonly hidden: boolean;
  /** Size of the used range. */
  readonly rows: number;
  readonly columns: number;
  readonly tables: readonly AnalysedTable[];
  /** What concerns the sheet as a whole. */
  readonly issues: readonly Issue[];
}

export interface AnalysedTable {
  readonly recognised: RecognisedTable;
  readonly clean: CleanTable;
  /** Cells to know the columns by. */
  readonly samples: SampleCells;
  /** What templates are made of: of a list of orders its days, with what adding up had to say; else the table. */
  readonly basis: WithIssues<CleanTable>;
  /** What recognising, cleaning and adding up had to say. */
  readonly issues: readonly Issue[];
  /** How far the figures can be relied on. */
  readonly quality: QualityReport;
  readonly offers: readonly TemplateOffer[];
}

export interface TemplateOffer {
  readonly template: TemplateId;
  readonly title: Words;
  /** Why it cannot be made from this table; empty when it can. */
  readonly obstacles: readonly Issue[];
}

/**
 * Reads the workbook and says what every sheet of the operator is, by what the user confirmed earlier where that
 * fits. Issues of the workbook: "memory-unreadable", "settings-unreadable". Changes nothing, except that half-made sheets of
 * an earlier run that never finished are removed. Throws WorkbookError.
 */
export async function analyse(
  port: WorkbookPort,
  options: Watch & { readonly sheets?: readonly string[] } = {},
): Promise<Analysis> {
  const survey = await port.survey();
  const own = survey.sheets.filter(
    (sheet) => sheet.madeBy === null && (options.sheets?.includes(sheet.name) ?? true),
  );
  const kept = keptSheets(survey);
  const grids = await port.readSheets(
    [...own, ...kept.all].map((sheet) => sheet.name),
    options,
  );
  const memory = parseMemory(survey.memory);
  const settings = parseSettings(survey.memory);
  return {
    survey,
    memory: memory.value,
    settings: followRenames(settings.value, survey.sources),
    issues: [...memory.issues, ...settings.issues],
    ...kept.read(grids.slice(own.length)),
    sheets: own.map((sheet, index) => {
      const grid = grids[index] as Grid;
      const recognised = recogniseGrid(grid, memory.value);
      return {
        name: sheet.name,
        hidden: sheet.hidden,
        rows: sheet.rows,
        columns: sheet.columns,
        tables: recognised.tables.map((table) => analyseTable(grid, table)),
        issues: recognised.issues,
      };
    }),
  };
}

/** The same analysis with our own sheets as they are now, after a build or one taken back. Throws WorkbookError. */
export async function lookAtOurs(port: WorkbookPort, before: Analysis): Promise<Analysis> {
  const survey = await port.survey();
  const kept = keptSheets(survey);
  const grids = kept.all.length === 0 ? [] : await port.readSheets(kept.all.map(({ name }) => name));
  return { ...before, survey, ...kept.read(grids) };
}

/** Our own sheets that people write in, and what is in them once they are read, in that order. */
function keptSheets({ sheets }: WorkbookSurvey) {
  const groups = [
    sharedSheets(sheets),
    bidLogSheets(sheets),
    fishboneSheets(sheets),
    countermeasureSheets(sheets),
  ] as const;
  const [shared, , bones, measures] = groups;
  return {
    all: groups.flat(),
    read: (grids: readonly Grid[]): Pick<Analysis, "shared" | "bidLog" | "fishbones" | "countermeasures"> => {
      let from = 0;
      const [ofShared, ofLogs, ofBones, ofMeasures] = groups.map(({ length }) =>
        grids.slice(from, (from += length)),
      );
      return {
        shared: sharedTables(shared, ofShared),
        bidLog: bidLogCells(ofLogs),
        fishbones: fishbonesIn(bones, ofBones),
        countermeasures: countermeasuresIn(measures, ofMeasures),
      };
    },
  };
}

/** Says what every sheet of the operator is, without cleaning it. Throws WorkbookError. */
export async function recogniseWorkbook(port: WorkbookPort): Promise<readonly RecognisedSheet[]> {
  const survey = await port.survey();
  const names = survey.sheets.filter((sheet) => sheet.madeBy === null).map((sheet) => sheet.name);
  const { value: memory } = parseMemory(survey.memory);
  return (await port.readSheets(names)).map((grid) => recogniseGrid(grid, memory));
}

function analyseTable(grid: Grid, recognised: RecognisedTable): AnalysedTable {
  const cleaned = cleanTable(grid, recognised);
  const { value: clean, issues } = cleaned;
  const days = daysOfOrders(clean);
  const basis = { ...days, value: days.value ?? clean };
  return {
    recognised,
    clean,
    samples: sampleCells(grid, recognised, recognised.wide === null ? [] : clean.columns),
    basis,
    issues: [...recognised.issues, ...issues, ...basis.issues],
    quality: reportQuality(grid, recognised, cleaned),
    offers: TEMPLATES.map((template) => ({
      template: template.id,
      title: template.title,
      obstacles: template.fits(basis.value),
    })),
  };
}
