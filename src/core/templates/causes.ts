import { columnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { HEADER_ROW, headBlocks, TABLE_STYLE } from "./report-layout";
import { notedColumn } from "./table-column";
import type { WorkbookTemplate, WorkbookTemplateInput } from "./template";
import { LIBRARY_COLUMNS, LIBRARY_HEADINGS, usualLibrary } from "../fishbone/library";
import type { LibraryColumn } from "../fishbone/library";
import type { Locale, Words } from "../locale";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#7F6000";
const TITLE: Words = { "zh-CN": "原因库", "en-US": "Causes to look into" };
const NAMES: Words = { "zh-CN": "原因库", "en-US": "CauseLibrary" };
const NOTES: Words = {
  "zh-CN":
    "鱼骨图从这里取原因：改字、改负责人和对策，往下加自己的原因，删掉用不上的行，新画的鱼骨图都跟着变。“用于哪些问题”空着 = 都用；“编号 id”别改，自己加的行不用填。",
  "en-US":
    "Fishbones take their causes from here: reword them, add your own below, delete what you do not need; new fishbones follow. No problem named means all of them; leave the id as it is, and empty in rows of your own.",
};
const WIDTHS: Readonly<Partial<Record<LibraryColumn, number>>> = {
  cause: 190,
  problems: 300,
  confirmedBy: 300,
  measure: 300,
};

/** The 原因库: the causes that fishbones begin with, for people to edit and add to. */
export const causes: WorkbookTemplate = { id: "causes", title: TITLE, headings: [], plan };

function plan({ locale, takenSheetNames, takenTableNames }: WorkbookTemplateInput): SheetPlan {
  const columns = tableColumns(locale);
  const rowCount = usualLibrary(locale).length;
  return {
    key: causes.id,
    name: freeSheetName([TITLE[locale]], takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: LIBRARY_COLUMNS.map((column, i) => ({
      column: i + 1,
      width: WIDTHS[column] ?? columnWidth(LIBRARY_HEADINGS[locale][column], ["outOfStockAAAAA"]),
    })),
    frozenRows: HEADER_ROW,
    blocks: headBlocks(TITLE[locale], NOTES[locale]),
    tables: [
      {
        name: freeTableName(NAMES[locale], takenTableNames),
        row: HEADER_ROW,
        column: 1,
        columns,
        rowCount,
        keyColumn: LIBRARY_HEADINGS[locale].id,
        totals: false,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: columns.length },
  };
}

function tableColumns(locale: Locale): readonly TableColumnPlan[] {
  const rows = usualLibrary(locale);
  return LIBRARY_COLUMNS.map((column) => {
    const values = rows.map((row) => row[column]).map((text) => (text === "" ? null : text));
    return notedColumn(
      LIBRARY_HEADINGS[locale][column],
      column === "id" ? "@" : "General",
      column === "id" ? { kind: "values", values } : { kind: "input", preset: values },
    );
  });
}
