import { daily } from "./daily";
import type { TemplateId } from "./template";
import type { CleanTable } from "../clean/clean-table";
import type { Issue } from "../issue";

/** What keeps the daily table from being made keeps back every template that reads it, under that one's own name. */
export function fitsAsDaily(table: CleanTable, id: TemplateId): readonly Issue[] {
  return daily
    .fits(table)
    .map((found) =>
      "template" in found.params ? { ...found, params: { ...found.params, template: id } } : found,
    );
}
