import { existsSync, readFileSync } from "node:fs";
import path from "node:path";
import { FIELD_IDS, fieldOf } from "../../src/core/fields/index";
import { readHeader } from "../../src/core/recognise/header-text";

const HEADERS = path.resolve(process.cwd(), "../shared/domain/headers.json");

describe("FIELDS", () => {
  test("gives every field a label of its own in both languages", () => {
    for (const locale of ["zh-CN", "en-US"] as const) {
      const labels = FIELD_IDS.map((id) => fieldOf(id).label[locale]);
      expect(labels.filter((label, i) => label.trim() === "" || labels.indexOf(label) !== i)).toEqual([]);
    }
  });

  test("repeats no alias within a field", () => {
    for (const id of FIELD_IDS) {
      const { aliases } = fieldOf(id);
      expect(new Set(aliases).size).toBe(aliases.length);
    }
  });

  test("uses labels that need no escape in a formula", () => {
    for (const id of FIELD_IDS) {
      for (const label of Object.values(fieldOf(id).label)) expect(label).not.toMatch(/['[\]#@\n]/);
    }
  });

  test("counts nothing but people as person-times", () => {
    for (const id of FIELD_IDS) {
      const field = fieldOf(id);
      if (field.kind === "measure" && field.overDays === "person-times") expect(field.unit).toBe("count");
    }
  });

  test.each(FIELD_IDS.map((id) => [id] as const))("%s is found by each of its aliases", (id) => {
    for (const alias of fieldOf(id).aliases) {
      expect(readHeader(alias).map(({ field }) => field)).toContain(id);
    }
  });

  test("knows every column and header of the collected exports, with the same unit", () => {
    if (!existsSync(HEADERS))
      return console.log("skipped: the collected headers (../shared/domain) are not here");
    const collected = JSON.parse(readFileSync(HEADERS, "utf8")) as Record<
      string,
      { unit: string; aliases: { text: string }[] }
    >;
    expect([...FIELD_IDS].sort()).toEqual(Object.keys(collected).sort());
    for (const id of FIELD_IDS) {
      const { unit, aliases } = fieldOf(id);
      expect([id, unit === "multiple" ? "ratio" : unit]).toEqual([id, collected[id].unit]);
      expect(
        collected[id].aliases
          .map(({ text }) => text)
          .filter((text) => !aliases.some((a) => a.trim().toLowerCase() === text.trim().toLowerCase())),
      ).toEqual([]);
    }
  });
});
