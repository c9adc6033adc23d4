import { narrowColumnWidth } from "./column-width";
import { freeSheetName, freeTableName } from "./names";
import { HEADER_ROW, headBlocks, TABLE_STYLE } from "./report-layout";
import type { WorkbookTemplate, WorkbookTemplateInput } from "./template";
import { RULE_COLUMNS } from "../formulas/print-rule";
import type { Locale, Words } from "../locale";
import { RULE_IDS, ruleOf } from "../rules/index";
import type { SheetPlan, TableColumnPlan } from "../../workbook/plan";

const TAB_COLOR = "#7F6000";

const WORDS: Readonly<
  Record<
    Locale,
    Readonly<Record<"name" | "note" | "metric" | "operator" | "period" | "source" | "owner", string>>
  >
> = {
  "zh-CN": {
    name: "规则表",
    note: "改“数值”一格，各表的判定跟着变；清空数值或删掉一行 = 不用这条规则。0.1 即 10%。生效日期之前的不判。",
    metric: "指标",
    operator: "达标",
    period: "周期",
    source: "出处",
    owner: "负责人",
  },
  "en-US": {
    name: "Rules",
    note: "Change a value and every verdict follows; clear it or delete the row to switch the rule off. 0.1 is 10%. Days before the date of effect are not judged.",
    metric: "Figure",
    operator: "Passes if",
    period: "Over",
    source: "Source",
    owner: "Owner",
  },
};

const TITLE: Words = { "zh-CN": "规则表", "en-US": "Rules" };

/** The 规则表: every threshold of the workbook, for people to change and for formulas to read. */
export const rules: WorkbookTemplate = {
  id: "rules",
  title: TITLE,
  headings: Object.values(RULE_COLUMNS),
  plan,
};

function plan({ locale, takenSheetNames, takenTableNames }: WorkbookTemplateInput): SheetPlan {
  const words = WORDS[locale];
  const columns = tableColumns(locale);
  return {
    key: rules.id,
    name: freeSheetName([words.name], takenSheetNames),
    tabColor: TAB_COLOR,
    columnWidths: columns.map(({ header, content }, i) => ({
      column: i + 1,
      width: narrowColumnWidth(
        header,
        content.kind === "values" ? content.values.map(String) : shown(content),
      ),
    })),
    frozenRows: HEADER_ROW,
    blocks: headBlocks(TITLE[locale], words.note),
    tables: [
      {
        name: freeTableName(words.name, takenTableNames),
        row: HEADER_ROW,
        column: 1,
        columns,
        rowCount: RULE_IDS.length,
        keyColumn: RULE_COLUMNS.id,
        totals: false,
        compact: true,
        style: TABLE_STYLE,
      },
    ],
    charts: [],
    print: { orientation: "landscape", fitToWidth: true, titleRow: HEADER_ROW, columns: columns.length },
  };
}

function tableColumns(locale: Locale): readonly TableColumnPlan[] {
  const words = WORDS[locale];
  const all = RULE_IDS.map((id) => ({ id, ...ruleOf(id) }));
  const fixed = (header: string, values: readonly string[]): TableColumnPlan => ({
    header,
    numberFormat: "@",
    content: { kind: "values", values },
    total: { kind: "none" },
  });
  const own = (
    header: string,
    numberFormat: string,
    preset: readonly (string | number | null)[] = [],
  ): TableColumnPlan => ({
    header,
    numberFormat,
    content: preset.length === 0 ? { kind: "input" } : { kind: "input", preset },
    total: { kind: "none" },
  });
  return [
    fixed(
      RULE_COLUMNS.id,
      all.map(({ id }) => id),
    ),
    fixed(
      words.metric,
      all.map(({ metric }) => metric[locale]),
    ),
    fixed(
      words.operator,
      all.map(({ operator }) => operator),
    ),
    own(
      RULE_COLUMNS.value,
      "General",
      all.map(({ value }) => value),
    ),
    fixed(
      words.period,
      all.map(({ period }) => period[locale]),
    ),
    own(
      RULE_COLUMNS.action,
      "General",
      all.map(({ onFail }) => onFail[locale]),
    ),
    own(words.owner, "General"),
    own(RULE_COLUMNS.from, "yyyy-mm-dd"),
    fixed(
      words.source,
      all.map(({ source }) => source),
    ),
  ];
}

function shown(content: TableColumnPlan["content"]): readonly string[] {
  const preset = content.kind === "input" ? (content.preset ?? []) : [];
  return preset.length > 0 ? preset.map(String) : ["2026-03-01"];
}
