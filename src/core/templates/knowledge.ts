import { columnWidth } from "./column-width";
import { countermeasures, keptCountermeasures } from "./countermeasures";
import { countermeasureWords } from "./countermeasure-words";
import { knowledgeWords } from "./knowledge-words";
import type { KnowledgeCell, KnowledgeWords } from "./knowledge-words";
import { fitsAsDaily } from "./fits-as-daily";
import { freeSheetName, freeTableName } from "./names";
import { HEADER_ROW, headBlocks, TABLE_STYLE } from "./report-layout";
import { centred, notedColumn } from "./table-column";
import type { Template, TemplateInput } from "./template";
import { VERDICT_WORDS } from "../countermeasures/countermeasure";
import type { TypedCountermeasure } from "../countermeasures/countermeasure";
import { quotedText } from "../formulas/quoted-text";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { WithIssues } from "../issue";
import type { Locale, Words } from "../locale";
import { tidyText } from "../values/text";
import type { CellValue } from "../../workbook/grid";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#548235";
const TITLE: Words = { "zh-CN": "知识库", "en-US": "Knowledge" };
const COUNT = "0";
const DAY = "yyyy-mm-dd";
const GROWTH = "+0.0%;-0.0%;0.0%";
const WIDTHS: Readonly<Partial<Record<KnowledgeCell, number>>> = {
  problem: 110,
  cause: 150,
  measure: 230,
  note: 260,
};

/** The 知识库: how often each cause was true, and how often each countermeasure against it worked. */
export const knowledge: Template = {
  id: "knowledge",
  title: TITLE,
  needs: countermeasures.needs,
  reads: [...countermeasures.reads, countermeasures.id],
  onlyAsked: true,
  fits: (table) => fitsAsDaily(table, knowledge.id),
  plan,
};

/** A problem, a cause of it, and what was done against that. */
type Lesson = Readonly<Record<"problem" | "cause" | "measure", CellValue>>;

function plan(input: TemplateInput): WithIssues<SheetPlan> {
  const { table, locale } = input;
  const measures = input.tableNames?.countermeasures;
  if (measures === undefined) throw new Error(`The knowledge of "${table.sheet}" needs its countermeasures.`);
  const words = knowledgeWords(locale);
  const given = input.countermeasures ?? { there: null, more: [] };
  const lessons = lessonsOf(keptCountermeasures(given, locale).rows);
  const columns = tableColumns(lessons, measures, words, locale);
  return {
    value: {
      key: `${knowledge.id}:${table.sheet}`,
      name: freeSheetName([words.name, `${words.name} ${table.sheet}`], input.takenSheetNames),
      tabColor: TAB_COLOR,
      columnWidths: columns.map(({ header, numberFormat }, i) => ({
        column: i + 1,
        width: widthOf(header, numberFormat, words),
      })),
      frozenRows: HEADER_ROW,
      blocks: headBlocks(words.title(table.sheet), words.note(measures)),
      tables: [
        {
          name: freeTableName(words.table, input.takenTableNames),
          row: HEADER_ROW,
          column: 1,
          columns,
          rowCount: Math.max(1, lessons.length),
          totals: false,
          style: TABLE_STYLE,
        },
      ],
      charts: [],
      print: {
        orientation: "landscape",
        fitToWidth: true,
        titleRow: HEADER_ROW,
        columns: columns.length,
      },
    },
    issues: [],
  };
}

/** Each problem with each of its causes and countermeasures once, in the order they came up. */
function lessonsOf(rows: readonly TypedCountermeasure[]): readonly Lesson[] {
  const found = new Map<string, Lesson>();
  for (const { problem, cause, measure } of rows) {
    if (measure === null || tidyText(String(measure)) === "") continue;
    // As the formulas compare them: letter case makes no difference.
    const key = [problem, cause, measure].map((cell) => String(cell ?? "").toLowerCase()).join("\n");
    if (!found.has(key)) found.set(key, { problem, cause, measure });
  }
  return [...found.values()];
}

function tableColumns(
  lessons: readonly Lesson[],
  table: string,
  words: KnowledgeWords,
  locale: Locale,
): readonly TableColumnPlan[] {
  const { headings, notes } = words;
  const { typed, cells } = countermeasureWords(locale);
  const kept = (id: "problem" | "cause" | "measure"): TableColumnPlan =>
    notedColumn(headings[id], "General", {
      kind: "values",
      values: lessons.length === 0 ? [null] : lessons.map((lesson) => lesson[id]),
    });
  const shown = (id: KnowledgeCell, format: string, formula: string): TableColumnPlan => {
    const planned = notedColumn(headings[id], format, { kind: "formula", formula }, notes[id]);
    return format === COUNT || format === DAY ? centred(planned) : planned;
  };
  const same = (ids: readonly ("problem" | "cause" | "measure")[]): string =>
    ids.map((id) => `(${wholeColumn(table, typed[id])}=${thisRow(headings[id])}&"")`).join("*");
  const lesson = `${same(["problem", "cause", "measure"])}*(${wholeColumn(table, typed.measure)}<>"")`;
  const verdicts = wholeColumn(table, cells.verdict);
  const judged = (verdict: keyof typeof VERDICT_WORDS): string =>
    `SUMPRODUCT(${lesson}*(${verdicts}=${quotedText(VERDICT_WORDS[verdict][locale])}))`;
  const [worked, failed, used] = (["worked", "failed", "used"] as const).map((id) => thisRow(headings[id]));
  const notesOf = wholeColumn(table, typed.note);
  const last = `SUMPRODUCT(MAX(${lesson}*${wholeColumn(table, cells.day)}))`;
  const lastNote = `SUMPRODUCT(MAX(${lesson}*(${notesOf}<>"")*ROW(${notesOf})))`;
  const growths = wholeColumn(table, cells.growth);
  return [
    kept("problem"),
    kept("cause"),
    shown(
      "true",
      COUNT,
      `=ROUND(SUMPRODUCT(${same(["problem", "cause"])}*1,${wholeColumn(table, cells.first)}),0)`,
    ),
    kept("measure"),
    shown("used", COUNT, `=SUMPRODUCT(${lesson})`),
    shown("worked", COUNT, `=${judged("worked")}`),
    shown("failed", COUNT, `=${judged("failed")}`),
    shown("open", COUNT, `=${used}-${worked}-${failed}`),
    shown("rate", "0%", `=IF(${worked}+${failed}=0,"",${worked}/(${worked}+${failed}))`),
    shown(
      "effect",
      GROWTH,
      `=IF(${worked}=0,"",SUMPRODUCT(${lesson}*(${verdicts}=${quotedText(VERDICT_WORDS.worked[locale])}),${growths})/${worked})`,
    ),
    shown("last", DAY, `=IF(${last}=0,"",${last})`),
    shown(
      "note",
      "General",
      `=IF(${lastNote}=0,"",INDEX(${notesOf},${lastNote}-ROW(INDEX(${notesOf},1))+1))`,
    ),
  ];
}

function widthOf(header: string, numberFormat: string, { headings }: KnowledgeWords): number {
  const id = (Object.keys(headings) as KnowledgeCell[]).find((each) => headings[each] === header);
  const fixed = id === undefined ? undefined : WIDTHS[id];
  return fixed ?? columnWidth(header, [numberFormat === DAY ? "2026-03-01" : "+100.0%"]);
}
