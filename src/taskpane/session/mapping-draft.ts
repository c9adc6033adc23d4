import type { AnalysedTable, Analysis } from "../../app/analyse";
import type { TablePlace } from "../../app/confirm-mapping";
import { fieldUnit } from "../../app/field-catalogue";
import { fitsCells } from "../../app/field-fit";
import { fieldLabel } from "../../app/vocabulary";
import type { FieldId } from "../../core/fields/index";
import type { Issue } from "../../core/issue";
import type { Locale } from "../../core/locale";
import type { MappingChoice } from "../../core/recognise/memory/confirmed-mapping";
import { createFormat } from "../../i18n/format";
import { MAPPING_WORDS } from "../../i18n/pages/mapping";
import { issueText } from "../../i18n/sentences";
import { wordsOf } from "../../i18n/words-of";
import type { ColumnView } from "./column-views";
import { describeColumns } from "./column-views";
import { analysedTableAt } from "./mapping-view";

/** What the operator chose and has not confirmed, by the key of the column; null leaves it as it is. */
export type MappingDraft = ReadonlyMap<string, FieldId | null>;

/** A choice in words, with what there is to say against it. */
export interface DraftView {
  readonly chosen: string;
  readonly warnings: readonly string[];
}

/** Names of other columns told at most. */
const OTHERS = 3;

/** Puts what was chosen into words, by the key of the column. Nothing said against a choice stands in its way. */
export function reviewDraft(
  analysis: Analysis,
  place: TablePlace,
  draft: MappingDraft,
  locale: Locale,
): ReadonlyMap<string, DraftView> {
  const table = analysedTableAt(analysis, place);
  if (table === null) return new Map();
  const words = MAPPING_WORDS[locale];
  const columns = describeColumns(table, locale);
  const meantBy = ({ key, field }: ColumnView): FieldId | null => {
    const chosen = draft.get(key);
    return chosen === undefined ? field : chosen;
  };
  const reviewed = new Map<string, DraftView>();
  for (const column of columns) {
    const field = draft.get(column.key);
    if (field === undefined) continue;
    if (field === null) {
      reviewed.set(column.key, { chosen: words.chosenLeft, warnings: [] });
      continue;
    }
    const label = fieldLabel(field, locale);
    const same = columns.filter(
      (other) => other !== column && meantBy(other) === field && other.windowDays === column.windowDays,
    );
    const others = createFormat(locale).list(same.slice(0, OTHERS).map(({ name }) => name));
    reviewed.set(column.key, {
      chosen: words.chosen(label),
      warnings: [
        ...(same.length > 0 ? [words.duplicate(others, label)] : []),
        ...(fits(field, column, table) ? [] : [words.misfit(label, words.units[fieldUnit(field)])]),
      ],
    });
  }
  return reviewed;
}

/** What is to be remembered of a draft. */
export function choiceOf(
  columns: readonly ColumnView[],
  draft: MappingDraft,
): Required<Omit<MappingChoice, "kind">> {
  const chosen = columns.flatMap(({ key, target }) => {
    const field = draft.get(key);
    return target === null || field === undefined ? [] : [{ target, field }];
  });
  return {
    columns: chosen.flatMap(({ target, field }) =>
      target.kind === "column" ? [{ index: target.index, field }] : [],
    ),
    measures: chosen.flatMap(({ target, field }) =>
      target.kind === "measure" ? [{ label: target.label, field }] : [],
    ),
  };
}

/** Every column as it is. */
export function draftOfAll(columns: readonly ColumnView[]): MappingDraft {
  return new Map(
    columns.flatMap(({ key, target, field }) => (target === null ? [] : [[key, field] as const])),
  );
}

/** That the choice is remembered, and what had to be forgotten for it. */
export function describeRemembered(issues: readonly Issue[], locale: Locale): string {
  const told = issues.map((issue) => issueText(issue, locale, fieldLabel));
  return wordsOf(locale).sentences(MAPPING_WORDS[locale].remembered, ...told);
}

function fits(field: FieldId, { target }: ColumnView, { clean, recognised }: AnalysedTable): boolean {
  if (target === null) return true;
  const column =
    target.kind === "column"
      ? clean.columns.find(({ index }) => index === target.index)
      : clean.columns.find(
          ({ index, header, field: dates }) =>
            header === target.label &&
            index === recognised.wide?.columns[0]?.index &&
            dates !== recognised.wide.headingField,
        );
  return column === undefined || fitsCells(field, column);
}
