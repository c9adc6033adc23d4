import type { CleanTable } from "../../../src/core/clean/clean-table";
import { findSources } from "../../../src/core/funnel/find-sources";
import { hasPartOfNone } from "../../../src/core/funnel/lacking";
import {
  choiceFor,
  keptKey,
  keysOf,
  sheetOfKey,
  tableKeys,
  withChoice,
} from "../../../src/core/funnel/table-keys";
import { tableOfFields } from "../../support/field-table";

const NOTHING = { steps: null, by: null };
const OWN = { steps: ["visitors", "paidBuyers"], by: null };
const shop = (sheet: string) => tableOfFields(sheet, { visitors: [9, 8], paidBuyers: [2, 1] });
const ads = (sheet: string) =>
  tableOfFields(sheet, { keyword: ["甲", "乙"], impressions: [90, 80], clicks: [2, 1] });

describe("tableKeys", () => {
  test("tells the tables of a sheet apart by their first figures, whatever stands around them", () => {
    const tables = [shop("店铺"), ads("店铺"), shop("店铺"), shop("二店")];
    const keys = ["店铺:visitors", "店铺:impressions", "店铺:visitors 2", "二店:visitors"];
    expect([...tableKeys(tables).values()]).toEqual(keys);
    expect(keys.map(sheetOfKey)).toEqual(["店铺", "店铺", "店铺", "二店"]);
    // Without the first table those of other headings keep theirs.
    expect([...tableKeys(tables.slice(1)).values()].slice(0, 1)).toEqual(["店铺:impressions"]);
    const [source] = findSources(tables);
    expect(keysOf(source, tableKeys(tables))).toEqual(["店铺:visitors"]);
  });

  test("keeps a choice with its table, and reads those of a whole sheet", () => {
    const tables = [shop("店铺"), ads("店铺")];
    const keys = tableKeys(tables);
    const chosen = withChoice({}, keys, ["店铺:visitors"], OWN);
    expect(tables.map((table) => choiceFor(chosen, keys, table))).toEqual([
      { ...OWN, at: { place: 1, of: 2 } },
      NOTHING,
    ]);
    const byClick = { steps: null, by: "" };
    // An older workbook has one for both; choosing for one of them leaves the other's.
    const older = { 店铺: byClick };
    expect(tables.map((table) => choiceFor(older, keys, table))).toEqual([byClick, byClick]);
    const changed = withChoice(older, keys, ["店铺:visitors"], NOTHING);
    expect(tables.map((table) => choiceFor(changed, keys, table))).toEqual([
      NOTHING,
      { ...byClick, at: { place: 2, of: 2 } },
    ]);
    expect(withChoice(older, keys, ["店铺"], NOTHING)).toEqual({});
  });
});

describe("a table whose first heading was renamed", () => {
  const headed = (sheet: string, first: string, second = "paidBuyers"): CleanTable => {
    const table = shop(sheet);
    const names = [first, second];
    return { ...table, columns: table.columns.map((column, i) => ({ ...column, header: names[i] ?? "" })) };
  };
  const chosen = (steps: readonly string[]) =>
    withChoice({}, tableKeys([ads("店铺"), headed("店铺", "访客数")]), ["店铺:访客数"], { steps, by: null });

  test("keeps its choice by its place in the sheet, and the step goes by its new name", () => {
    const tables = [ads("店铺"), headed("店铺", "访客人数")];
    const keys = tableKeys(tables);
    const choices = chosen(["paidBuyers", "访客数"]);
    expect(tables.map((table) => keptKey(choices, keys, table))).toEqual([null, "店铺:访客数"]);
    expect(tables.map((table) => choiceFor(choices, keys, table))).toEqual([
      NOTHING,
      { steps: ["paidBuyers", "访客人数"], by: null },
    ]);
    // Choosing anew leaves nothing under the old name.
    expect(withChoice(choices, keys, ["店铺:访客人数"], OWN)).toEqual({
      "店铺:访客人数": { ...OWN, at: { place: 2, of: 2 } },
    });
    expect(withChoice(choices, keys, ["店铺:访客人数"], NOTHING)).toEqual({});
  });

  test("keeps it where a column of figures was put ahead, and the step its name", () => {
    const table = tableOfFields("店铺", { impressions: [900, 800], visitors: [90, 80], paidBuyers: [2, 1] });
    const keys = tableKeys([shop("店铺")]);
    const choices = withChoice({}, keys, ["店铺:visitors"], OWN);
    expect(choiceFor(choices, tableKeys([table]), table)).toEqual(OWN);
  });

  test("finds none where the sheet has other tables than then, or a table of other steps", () => {
    const choices = chosen(["paidBuyers", "访客数"]);
    const renamed = headed("店铺", "访客人数");
    for (const tables of [
      [renamed],
      [renamed, ads("店铺")],
      [ads("店铺"), headed("店铺", "访客人数", "下单数")],
      [ads("店铺"), headed("店铺", "访客人数"), ads("店铺")],
    ]) {
      const keys = tableKeys(tables);
      for (const table of tables) expect(choiceFor(choices, keys, table)).toEqual(NOTHING);
    }
    // What was chosen for a table that is still there is nobody else's.
    const both = [headed("店铺", "访客人数"), headed("店铺", "访客数")];
    expect(both.map((table) => keptKey(choices, tableKeys(both), table))).toEqual([null, "店铺:访客数"]);
  });
});

test("figures of a segment's day that lacks a step are in no segment", () => {
  const table = (orders: readonly (number | null)[]) =>
    tableOfFields("推广", {
      date: ["2026-03-01", "2026-03-01", "2026-03-02", "2026-03-02"],
      campaign: ["甲", "乙", "甲", "乙"],
      impressions: [900, 100, 800, 200],
      clicks: orders,
    });
  expect(hasPartOfNone(findSources([table([9, 2, 8, 3])])[0])).toBe(false);
  expect(hasPartOfNone(findSources([table([9, null, 8, 3])])[0])).toBe(true);
  // A day nobody has clicks of is in neither.
  expect(hasPartOfNone(findSources([table([9, 2, null, null])])[0])).toBe(false);
});
