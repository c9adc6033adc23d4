import fc from "fast-check";
import {
  confirmedMapping,
  type MappingChoice,
} from "../../../../src/core/recognise/memory/confirmed-mapping";
import {
  forget,
  NOTHING_REMEMBERED,
  remember,
  type MappingMemory,
} from "../../../../src/core/recognise/memory/memory";
import { headingKey, signatureOf, type TableHeader } from "../../../../src/core/recognise/memory/memory-keys";
import { parseMemory, rewriteMemory } from "../../../../src/core/recognise/memory/memory-text";
import { recallMapping } from "../../../../src/core/recognise/memory/recall-mapping";

/** A table with these headings from column A on; "组/列" is a header under a group. */
function headerOf(headings: readonly string[], dates: readonly number[] = []): TableHeader {
  return {
    columns: headings.map((heading, i) => {
      const parts = heading.split("/");
      const header = parts.pop() ?? "";
      return { index: i + 1, group: parts.length > 0 ? parts.join("/") : null, header };
    }),
    wide: dates.length === 0 ? null : { headingField: "date", columns: dates.map((index) => ({ index })) },
  };
}

function confirm(
  headings: readonly string[],
  choice: MappingChoice,
  memory: MappingMemory = NOTHING_REMEMBERED,
): MappingMemory {
  return remember(memory, confirmedMapping(memory, "日报", headerOf(headings), choice));
}

/** What is recalled, as [confidence, kind, [column, field, scale] …]; null for nothing. */
function recalled(memory: MappingMemory, headings: readonly string[]) {
  const found = recallMapping(memory, headerOf(headings));
  if (found === null) return null;
  return [
    found.confidence,
    found.kind,
    [...found.columns].map(([index, { field, scale }]) => [index, field, scale]),
  ];
}

const DAILY = ["日期", "访客", "成交", "花销", "备注"];
const CHOICE: MappingChoice = {
  kind: "daily",
  columns: [
    { index: 3, field: "paidAmount", scale: 10000 },
    { index: 4, field: "cost" },
    { index: 5, field: null },
  ],
};
const FIELDS_OF_CHOICE = [
  [3, "paidAmount", 10000],
  [4, "cost", null],
  [5, null, null],
];

describe("recallMapping", () => {
  const memory = confirm(DAILY, CHOICE);

  test("knows the same headings again, and says nothing of columns not confirmed", () => {
    expect(recalled(memory, DAILY)).toEqual([1, "daily", FIELDS_OF_CHOICE]);
  });

  test.each([
    ["full-width letters, blanks and line breaks", ["日期 ", "访客\n", "成 交", "花销：", " 备注"]],
    ["the same table under other figures", [...DAILY]],
  ])("takes no notice of %s", (_what, headings) => {
    expect(recalled(memory, headings)?.[0]).toBe(1);
  });

  test("knows the same headings in another order, less certainly", () => {
    expect(recalled(memory, ["备注", "花销", "成交", "日期", "访客"])).toEqual([
      0.95,
      "daily",
      [
        [1, null, null],
        [2, "cost", null],
        [3, "paidAmount", 10000],
      ],
    ]);
  });

  test("knows a table that gained one column to its five (5 of 6 are 83 %)", () => {
    expect(recalled(memory, ["日期", "访客", "加购", "成交", "花销", "备注"])).toEqual([
      0.95,
      "daily",
      [
        [4, "paidAmount", 10000],
        [5, "cost", null],
        [6, null, null],
      ],
    ]);
  });

  test.each([
    ["gained two columns to its five (5 of 7 are 71 %)", [...DAILY, "加购", "收藏"]],
    ["has products for rows instead of days", ["商品名称", "访客", "成交", "花销", "备注"]],
    ["lost two of its five", ["日期", "访客", "成交"]],
    ["shares two headings of two and three", ["成交", "花销"]],
    ["shares nothing", ["关键词", "展现"]],
    ["has no heading at all", ["", "", "", "", ""]],
    ["has no columns", []],
  ])("does not know a table that %s", (_what, headings) => {
    expect(recalled(memory, headings)).toBeNull();
  });

  test("tells two columns with the same heading apart by which comes first, in any order of the others", () => {
    const weeks = confirm(["项目", "成交", "成交", "花费"], {
      columns: [
        { index: 2, field: "paidAmount" },
        { index: 3, field: "paidBuyers" },
      ],
    });
    const expected = [
      [1, "paidAmount", null],
      [2, "paidBuyers", null],
    ];
    expect(recalled(weeks, ["成交", "成交", "花费", "项目"])).toEqual([0.95, null, expected]);
  });

  test("takes the nearest of several, and of equals the one confirmed last", () => {
    const both = confirm([...DAILY, "加购"], { columns: [{ index: 3, field: "orderedAmount" }] }, memory);
    expect(recalled(both, DAILY)?.[2]).toEqual(FIELDS_OF_CHOICE);
    const again = confirm([...DAILY, "收藏"], { columns: [{ index: 3, field: "orders" }] }, both);
    expect(recalled(again, [...DAILY, "点赞"])?.[2]).toContainEqual([3, "orders", null]);
    expect(recalled(again, [...DAILY, "加购"])?.[2]).toContainEqual([3, "orderedAmount", null]);
    expect(recalled(again, [...DAILY, "收藏"])?.[2]).toContainEqual([3, "orders", null]);
  });

  test("passes over fields and kinds of another version, and keeps them", () => {
    const text = rewriteMemory([], () => memory).value[0] as string;
    const newer = text.replace('"cost"', '"costOfTomorrow"').replace('"daily"', '"hourly"');
    const { value } = parseMemory([newer]);
    expect(recalled(value, DAILY)).toEqual([
      1,
      null,
      [
        [3, "paidAmount", 10000],
        [5, null, null],
      ],
    ]);
    // Confirming another column does not lose them.
    const after = rewriteMemory([newer], (before) =>
      confirm(DAILY, { columns: [{ index: 2, field: "visitors" }] }, before),
    ).value;
    expect(after).toHaveLength(1);
    expect(after[0]).toContain("costOfTomorrow");
    expect(after[0]).toContain("hourly");
  });

  test.each(["__proto__", "constructor", "toString", "hasOwnProperty"])(
    "takes %s for no field, and for a heading like any other",
    (word) => {
      const text = rewriteMemory([], () => memory).value[0] as string;
      const { value } = parseMemory([text.replace('"cost"', JSON.stringify(word))]);
      expect((recalled(value, DAILY)?.[2] as unknown[]).length).toBe(2);
      const own = confirm(["日期", word], { columns: [{ index: 2, field: "cost" }] });
      expect(recalled(own, ["日期", word])).toEqual([1, null, [[2, "cost", null]]]);
    },
  );

  test("knows a table with dates as headings whatever the dates are, and its figures by their words", () => {
    const march = headerOf(["SKU", "指标", "3月1日", "3月2日", "3月3日"], [3, 4, 5]);
    const choice: MappingChoice = {
      columns: [{ index: 1, field: "sku" }],
      measures: [
        { label: "曝", field: "impressions" },
        { label: "点", field: null },
      ],
    };
    const wide = remember(NOTHING_REMEMBERED, confirmedMapping(NOTHING_REMEMBERED, "宽表", march, choice));
    const april = headerOf(["SKU", "指标", "4月1日", "4月2日", "4月3日", "4月4日"], [3, 4, 5, 6]);
    const found = recallMapping(wide, april);
    expect(found?.confidence).toBe(1);
    expect([...(found?.columns ?? [])]).toEqual([[1, { field: "sku", scale: null }]]);
    expect([...(found?.measures ?? [])]).toEqual([
      ["曝", { field: "impressions", scale: null }],
      ["点", { field: null, scale: null }],
    ]);
    // The same two headings without dates are another table.
    expect(recallMapping(wide, headerOf(["SKU", "指标"]))).toBeNull();
  });
});

describe("headingKey and signatureOf", () => {
  test.each([
    ["支付金额(2026-03-01~2026-03-07)", "支付金额(2026-03-08~2026-03-14)"],
    ["支付金额 20260301", "支付金额 20260308"],
    ["访客 3.1-3.7", "访客 3.8-3.14"],
    ["3月1日", "12月31日"],
    ["2026年3月", "2026年4月"],
    ["第9周销量", "第10周销量"],
    ["Week 9 sales", "week 10 Sales"],
    ["花 费", "花費".replace("費", "费")],
  ])("take %s and %s for the same", (one, other) => {
    expect(headingKey(null, one)).toBe(headingKey(null, other));
  });

  test.each([
    ["7 Day Total Sales", "14 Day Total Sales"],
    ["近7天访客", "近30天访客"],
    ["TOP3", "TOP10"],
    ["4.5分以上", "3.5分以上"],
    ["支付金额", "支付件数"],
  ])("tell %s from %s", (one, other) => {
    expect(headingKey(null, one)).not.toBe(headingKey(null, other));
  });

  test("keep the order, and stay short for a sheet of 16,384 long headings", () => {
    expect(signatureOf(headerOf(["日期", "访客数"]))).toBe("日期|访客数");
    expect(signatureOf(headerOf(["访客数", "日期"]))).not.toBe("日期|访客数");
    const many = Array.from({ length: 16_384 }, (_, i) => `${"长".repeat(150)}${i}`);
    const signature = signatureOf(headerOf(many));
    expect(signature.length).toBeLessThan(4100);
    expect(signatureOf(headerOf([...many.slice(0, -1), "另"]))).not.toBe(signature);
  });
});

describe("confirmedMapping", () => {
  test("adds to what was confirmed before, and a new word replaces the old", () => {
    const first = confirm(DAILY, CHOICE);
    const second = confirm(
      DAILY,
      {
        columns: [
          { index: 2, field: "visitors" },
          { index: 4, field: null },
        ],
      },
      first,
    );
    expect(second.mappings).toHaveLength(1);
    expect(recalled(second, DAILY)).toEqual([
      1,
      "daily",
      [
        [2, "visitors", null],
        [3, "paidAmount", 10000],
        [4, null, null],
        [5, null, null],
      ],
    ]);
  });

  test("takes along what holds of a nearly equal table, which stays as it was", () => {
    const first = confirm(DAILY, CHOICE);
    const wider = ["日期", "访客", "加购", "成交", "花销", "备注"];
    const second = confirm(wider, { columns: [{ index: 3, field: "cartUsers" }] }, first);
    expect(second.mappings).toHaveLength(2);
    expect(recalled(second, DAILY)).toEqual([1, "daily", FIELDS_OF_CHOICE]);
    expect((recalled(second, wider)?.[2] as unknown[][]).map(([index]) => index)).toEqual(
      expect.arrayContaining([4, 5, 6]),
    );
  });

  test("refuses a column the table does not have and a factor that is none", () => {
    expect(() => confirm(DAILY, { columns: [{ index: 6, field: "cost" }] })).toThrow("column 6");
    for (const scale of [0, -1, Number.NaN, Number.POSITIVE_INFINITY])
      expect(() => confirm(DAILY, { columns: [{ index: 3, field: "cost", scale }] })).toThrow("no factor");
  });
});

describe("rewriteMemory and parseMemory", () => {
  const memory = confirm(DAILY, CHOICE);
  const [text] = rewriteMemory([], () => memory).value as [string];

  test("give back what was remembered, and no text for nothing", () => {
    expect(parseMemory([text])).toEqual({ value: memory, issues: [] });
    expect(
      rewriteMemory([text], (before) => forget(before, memory.mappings[0]?.signature ?? "")).value,
    ).toEqual([]);
  });

  test.each([
    ["nothing in it", ""],
    ["a newer version", text.replace('"version":1', '"version":2')],
    ["an end cut off", text.slice(0, -3)],
    ["no list", '{"version":1,"mappings":{}}'],
    ["a mapping of another shape", '{"version":1,"mappings":[{"signature":"日期"}]}'],
    ["a factor of zero", text.replace("10000", "0")],
    ["an infinite factor", text.replace("10000", "1e999")],
    ["100,000 brackets", "[".repeat(100_000)],
    ["null", "null"],
    ["a million blanks more than is read", `${text}${" ".repeat(2_000_000)}`],
  ])("pass over a text with %s, say so and leave it untouched", (_what, bad) => {
    const read = parseMemory([bad]);
    expect(read.value).toEqual(NOTHING_REMEMBERED);
    expect(read.issues).toEqual([{ code: "memory-unreadable", at: null, params: { count: 1 } }]);
    expect(rewriteMemory([bad], () => memory).value).toEqual([bad, text]);
    expect(parseMemory([bad, text]).value).toEqual(memory);
  });

  test("join two texts of instances that began at the same moment; the later word counts", () => {
    const keywords = confirm(["关键词", "花销"], { columns: [{ index: 2, field: "cost" }] });
    const other = rewriteMemory([], () =>
      confirm(DAILY, { columns: [{ index: 3, field: "orders" }] }, keywords),
    ).value[0] as string;
    const { value } = rewriteMemory([text, other], (joined) => joined);
    expect(value).toHaveLength(1);
    const joined = parseMemory(value).value;
    expect(joined.mappings).toHaveLength(2);
    expect(recalled(joined, DAILY)?.[2]).toEqual([[3, "orders", null]]);
    expect(recalled(joined, ["关键词", "花销"])?.[2]).toEqual([[2, "cost", null]]);
  });

  test("keep 200 tables and tell how many of the oldest were given up", () => {
    let many = NOTHING_REMEMBERED;
    for (let i = 0; i < 203; i += 1)
      many = confirm([`列${i}`, "x"], { columns: [{ index: 1, field: null }] }, many);
    const { value, issues } = rewriteMemory([], () => many);
    expect(issues).toEqual([{ code: "mapping-forgotten", at: null, params: { count: 3 } }]);
    const kept = parseMemory(value).value.mappings;
    expect([kept.length, kept[0]?.signature, kept.at(-1)?.signature]).toEqual([200, "列3|x", "列202|x"]);
  });

  test("give up old tables for room: the text stays below 400,000 characters, or holds one table", () => {
    let wide = NOTHING_REMEMBERED;
    for (let i = 0; i < 8; i += 1) {
      const headings = Array.from({ length: 300 }, (_, column) => `${"表".repeat(180)}${i} ${column}`);
      wide = confirm(headings, { columns: [{ index: 1, field: null }] }, wide);
    }
    const { value, issues } = rewriteMemory([], () => wide);
    expect(value[0]?.length).toBeLessThan(400_100);
    const kept = parseMemory(value).value.mappings.length;
    expect(kept).toBeGreaterThan(1);
    expect(issues[0]?.params).toEqual({ count: 8 - kept });
  });

  test("hold any heading, and never throw on any text", () => {
    const heading = fc.oneof(fc.string({ unit: "binary", maxLength: 300 }), fc.string({ unit: "grapheme" }));
    fc.assert(
      fc.property(fc.uniqueArray(heading, { minLength: 1, maxLength: 6 }), (headings) => {
        const header: TableHeader = {
          columns: headings.map((each, i) => ({ index: i + 1, group: i % 2 ? each : null, header: each })),
          wide: null,
        };
        const choice = { columns: [{ index: 1, field: "cost" as const }] };
        const [mapping] = [confirmedMapping(NOTHING_REMEMBERED, headings[0] ?? "", header, choice)];
        const written = rewriteMemory([], () => ({ mappings: [mapping] })).value;
        // What XML cannot hold: control characters, halves of surrogate pairs, U+FFFE and U+FFFF.
        // eslint-disable-next-line no-control-regex
        expect(written[0]).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/u);
        expect(recallMapping(parseMemory(written).value, header)?.columns.get(1)?.field).toBe("cost");
      }),
      { numRuns: 300 },
    );
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (any) => {
        const { value, issues } = parseMemory([any]);
        expect(value.mappings.length === 0 || issues.length === 0).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
