import fc from "fast-check";
import { problemCalled, problemTitle } from "../../../src/core/fishbone/problems";
import { scopeOf } from "../../../src/core/fishbone/problem-scope";
import { wordKey } from "../../../src/core/keywords/word-codes";
import { keptCountermeasures } from "../../../src/core/templates/countermeasures";
import { fishboneKey, readFishboneKey } from "../../../src/core/templates/fishbone-key";

const ODD = [
  "a b",
  "a:b@2026-03-01",
  'x"y',
  "“裙”转化变低",
  "裙子和裤子",
  "=1+1",
  "\u0001\ud800\ufffe",
  "\n",
  "😀",
];

test.each(ODD)("a word called %j is named in titles, and read from them again", (part) => {
  const title = problemTitle("keyword", part);
  expect(title).toEqual({ "zh-CN": `“${part}”转化变低`, "en-US": `“${part}” converts worse` });
  for (const text of Object.values(title)) expect(problemCalled(text)).toEqual({ problem: "keyword", part });
});

test("titles without a part are those of the shop; other texts are none", () => {
  expect(problemCalled("转化率下降")).toEqual({ problem: "conversion", part: null });
  expect(problemTitle("sales", "裙")).toEqual({ "zh-CN": "业绩下降", "en-US": "Sales fell" });
  expect(["“”转化变低", "裙转化变低", ""].map(problemCalled)).toEqual([null, null, null]);
  expect(scopeOf("“裙子和裤子”转化变低")).toEqual({ kind: "one", problem: "keyword" });
});

describe("the mark of a fishbone", () => {
  const place = { problem: "keyword", day: "2026-03-01" };

  test("names the word in the shop's sheet and the day", () => {
    expect(fishboneKey("直通车", { ...place, part: "连衣裙" })).toBe(
      'fishbone:直通车:keyword:"连衣裙"@2026-03-01',
    );
    expect(fishboneKey("日报", { problem: "sales", part: null, day: "2026-03-01" })).toBe(
      "fishbone:日报:sales@2026-03-01",
    );
    expect(readFishboneKey("fishbone:日报:sales@2026-03-01")).toEqual({
      sheet: "日报",
      problem: "sales",
      part: null,
      day: "2026-03-01",
    });
    for (const key of ["daily:日报", "fishbone:日报:sales", 'fishbone:a:keyword:"x@2026-03-01', ""])
      expect(readFishboneKey(key)).toBeNull();
  });

  const words = fc.oneof(
    fc.constantFrom(...ODD),
    fc.string({ unit: "binary", maxLength: 60 }),
    fc
      .array(fc.integer({ min: 0, max: 0xffff }), { maxLength: 20 })
      .map((codes) => String.fromCharCode(...codes)),
  );

  test("holds words of any characters, in what a file can hold", () => {
    fc.assert(
      fc.property(words, (part) => {
        const key = fishboneKey("a@2026-03-01 'b'", { ...place, part });
        expect(readFishboneKey(key)).toEqual({ sheet: "a@2026-03-01 'b'", ...place, part: wordKey(part) });
        // Characters of XML 1.0, section 2.2, and none that attributes change.
        expect(key).toMatch(/^[\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]*$/u);
      }),
    );
  });

  test("is one for all spellings of a word, and another for each other word", () => {
    const keyOf = (part: string): string => fishboneKey("a", { ...place, part });
    expect(keyOf(" Red Dress")).toBe(keyOf("red dress"));
    expect(keyOf("red dress")).not.toBe(keyOf("red dresses"));
  });
});

test("the problem of a word is written in the other language in a 对策表 that changes it; others stay as typed", () => {
  const problems = ['“裙:"A"”转化变低', "转化率下降", "“裙”卖不动", null];
  const there = {
    headings: ["问题点", "原因", "对策"],
    rows: problems.map((problem) => [problem, "某原因", "某对策"]),
    formats: ["@", "@", "@"],
  };
  const { rows } = keptCountermeasures({ there, more: [] }, "en-US");
  expect(rows.map(({ problem }) => problem)).toEqual([
    '“裙:"A"” converts worse',
    "Conversion rate fell",
    "“裙”卖不动",
    null,
  ]);
});
