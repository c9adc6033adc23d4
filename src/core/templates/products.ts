import { column, formulaColumn } from "./table-column";
import { narrowColumnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { numberFormatOf } from "./number-formats";
import { HEADER_ROW, headBlocks, reportWidths, TABLE_STYLE } from "./report-layout";
import { measureFormat, measureLabels, measureOf, measureShown, rowsOf } from "./subject-columns";
import { productHeadings } from "./product-headings";
import { topBlocks, TOP_ROWS } from "./products-top";
import { PRODUCTS_TITLE, productWords } from "./products-words";
import type { ProductWords } from "./products-words";
import type { BesideTemplate, BesideTemplateInput } from "./template";
import type { FieldId } from "../fields/index";
import { printColumnSum, printRowFormula, printTotalsFormula } from "../formulas/print-metric";
import { thisRow, wholeColumn } from "../formulas/structured-reference";
import type { Locale } from "../locale";
import { metricOf } from "../metrics/index";
import type { SubjectFigures, SubjectMeasure, SubjectValues } from "../model/subject-figures";
import type { CellValue } from "../../workbook/grid";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#2E75B6";
const SHARE = "0.00%";
const METRICS = [
  { id: "payConversionRate", inputs: ["visitors", "paidBuyers"] },
  { id: "amountPerBuyer", inputs: ["paidBuyers", "paidAmount"] },
  { id: "amountPerVisitor", inputs: ["visitors", "paidAmount"] },
] as const;
/** Products listed one by one; of a longer export those with the fewest visitors share one row. */
const MOST = 500;

/** The 商品表: each product's figures of the last period, with its share, its rank and the period before. */
export const products: BesideTemplate = {
  id: "products",
  title: PRODUCTS_TITLE,
  of: "products",
  reads: [],
  fits: () => true,
  plan,
};

/** A row of the table: a product, or all that are not listed one by one. */
interface ProductRow {
  readonly name: string;
  readonly isOne: boolean;
  readonly now: SubjectValues | null;
  readonly before: SubjectValues | null;
}

interface ProductSheet {
  readonly figures: SubjectFigures;
  readonly words: ProductWords;
  readonly locale: Locale;
  readonly table: string;
  readonly rows: readonly ProductRow[];
}

function plan(input: BesideTemplateInput): SheetPlan {
  const { figures, locale } = input;
  const words = productWords(locale);
  const table = freeTableName(words.name, input.takenTableNames);
  const sheet: ProductSheet = { figures, words, locale, table, rows: productRows(figures, words) };
  const columns = tableColumns(sheet);
  const asideColumn = columns.length + 2;
  const [source] = figures.sheets;
  const last = figures.periods[figures.periods.length - 1];
  const before = figures.periods[figures.periods.length - 2];
  const lines = [...words.lines, ...(figures.step === "day" ? [words.daysLine] : [])];
  return {
    key: `${products.id}:${source}`,
    name: freeSheetName([words.name, `${words.name} ${source}`], input.takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: [
      ...reportWidths(
        columns.map((each) => narrowColumnWidth(each.header, shownTexts(sheet, each))),
        [],
        asideColumn,
      ),
      { column: asideColumn, width: narrowColumnWidth("", [words.product]) },
      {
        column: asideColumn + 1,
        width: narrowColumnWidth(
          "",
          sheet.rows.slice(0, MOST).map(({ name }) => name),
        ),
      },
      ...[2, 3, 4].map((place) => ({
        column: asideColumn + place,
        width: narrowColumnWidth("", ["1,234,567.00"]),
      })),
    ],
    frozenRows: HEADER_ROW,
    blocks: [
      ...headBlocks(
        words.title(figures.sheets.join("、")),
        words.note(last.label, before?.label ?? null, figures.subjects.length),
      ),
      ...topBlocks({
        words,
        table,
        headings: productHeadings(figures, locale),
        figures,
        column: asideColumn,
      }),
      {
        row: HEADER_ROW + TOP_ROWS + 1,
        column: asideColumn,
        values: [[words.definitions]],
        style: "heading",
      },
      {
        row: HEADER_ROW + TOP_ROWS + 2,
        column: asideColumn,
        values: lines.map((line) => [line]),
        style: "body",
      },
    ],
    tables: [
      {
        name: table,
        row: HEADER_ROW,
        column: 1,
        columns,
        rowCount: sheet.rows.length,
        keyColumn: words.product,
        totals: true,
        compact: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: columns.length },
  };
}

function productRows(figures: SubjectFigures, words: ProductWords): readonly ProductRow[] {
  const last = figures.periods.length - 1;
  const valuesOf = (period: number): ReadonlyMap<string, SubjectValues> =>
    new Map(rowsOf(figures, period).map(({ subject, values }) => [subject, values]));
  const [now, before] = [valuesOf(last), valuesOf(last - 1)];
  const rowOf = (name: string): ProductRow => ({
    name,
    isOne: true,
    now: now.get(name) ?? null,
    before: before.get(name) ?? null,
  });
  // What was not there in the last period nor in the one before says nothing any more.
  const known = figures.subjects.filter((name) => now.has(name) || before.has(name));
  if (known.length <= MOST) return known.map(rowOf);
  const [listed, others] = [known.slice(0, MOST), known.slice(MOST)];
  return [
    ...listed.map(rowOf),
    {
      name: words.others,
      isOne: false,
      now: together(others.flatMap((name) => now.get(name) ?? [])),
      before: together(others.flatMap((name) => before.get(name) ?? [])),
    },
  ];
}

function together(values: readonly SubjectValues[]): SubjectValues | null {
  const sum = (measure: SubjectMeasure): number | null => {
    const known = values.flatMap((each) => each[measure] ?? []);
    return known.length === 0 ? null : known.reduce((all, each) => all + each, 0);
  };
  if (values.length === 0) return null;
  return {
    visitors: sum("visitors"),
    paidBuyers: sum("paidBuyers"),
    paidAmount: sum("paidAmount"),
    cost: sum("cost"),
  };
}

function tableColumns(sheet: ProductSheet): readonly TableColumnPlan[] {
  const { figures, words, locale, table, rows } = sheet;
  const labels = measureLabels(locale);
  const columnOf = (field: FieldId): string => labels[measureOf(field)];
  const hasBefore = figures.periods.length > 1;
  const given = (header: string, measure: SubjectMeasure, of: "now" | "before"): TableColumnPlan =>
    column(
      header,
      measureFormat(figures, measure),
      { kind: "values", values: rows.map((row): CellValue => row[of]?.[measure] ?? null) },
      { kind: "formula", formula: printColumnSum(table, header) },
    );
  const metrics = METRICS.filter(({ inputs }) => inputs.every((input) => figures.measures.includes(input)));
  const compared = (["visitors", "paidAmount"] as const).filter((each) => figures.measures.includes(each));
  return [
    column(
      words.product,
      "@",
      { kind: "values", values: rows.map(({ name }) => name) },
      { kind: "text", text: words.total },
    ),
    formulaColumn(words.rank, "0", rank(sheet), words.rankNote),
    ...figures.measures.map((measure) => given(labels[measure], measure, "now")),
    ...metrics.map(({ id }) => {
      const { label, expr, unit } = metricOf(id);
      return column(
        label[locale],
        numberFormatOf(unit, [0.5]),
        { kind: "formula", formula: printRowFormula(expr, columnOf) },
        { kind: "formula", formula: printTotalsFormula(expr, table, columnOf) },
      );
    }),
    formulaColumn(words.visitorShare, SHARE, share(table, labels.visitors)),
    ...(figures.measures.includes("paidAmount")
      ? [formulaColumn(words.amountShare, SHARE, share(table, labels.paidAmount))]
      : []),
    ...(hasBefore
      ? compared.flatMap((measure) => [
          given(words.before(labels[measure]), measure, "before"),
          formulaColumn(
            words.change(labels[measure]),
            "+0.0%;-0.0%;0.0%",
            change(labels[measure], words.before(labels[measure])),
          ),
        ])
      : []),
    column(words.number, "0;;", { kind: "values", values: rows.map(({ isOne }, i) => (isOne ? i + 1 : 0)) }),
    column(words.remark, "General", { kind: "input" }),
  ];
}

/** 1 for the most visitors; of equal ones the row that was first. No rank without visitors. */
function rank({ words, locale, table }: ProductSheet): string {
  const label = measureLabels(locale).visitors;
  const [visitors, number] = [label, words.number].map((header) => wholeColumn(table, header));
  const [own, place] = [thisRow(label), thisRow(words.number)];
  const more = `COUNTIFS(${visitors},">"&${own},${number},">0")`;
  const before = `COUNTIFS(${visitors},${own},${number},">0",${number},"<"&${place})`;
  return `=IF(OR(COUNT(${own})=0,${place}=0),"",${more}+${before}+1)`;
}

function share(table: string, header: string): string {
  const [own, all] = [thisRow(header), `SUM(${wholeColumn(table, header)})`];
  return `=IF(COUNT(${own})=0,"",IF(${all}<=0,"",${own}/${all}))`;
}

function change(header: string, before: string): string {
  const [now, was] = [thisRow(header), thisRow(before)];
  return `=IF(COUNT(${now},${was})<2,"",IF(${was}<=0,"",${now}/${was}-1))`;
}

function shownTexts(
  { figures, words, locale, rows }: ProductSheet,
  { header }: TableColumnPlan,
): readonly string[] {
  const labels = measureLabels(locale);
  const measure = figures.measures.find((each) =>
    [labels[each], words.before(labels[each])].includes(header),
  );
  if (measure !== undefined) return [measureShown(figures, measure)];
  if (header === words.product) return rows.map(({ name }) => name);
  if (header === words.remark) return ["一二三四五六"];
  return header === words.rank || header === words.number ? ["500"] : ["12,345.00"];
}
