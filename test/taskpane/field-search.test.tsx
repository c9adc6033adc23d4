import { pinyin } from "pinyin-pro";
import { fieldCatalogue } from "../../src/app/field-catalogue";
import { searchFields } from "../../src/taskpane/session/field-search";
import { findInitials, pinyinInitials } from "../../src/taskpane/session/pinyin-initials";

const COLLATOR = new Intl.Collator("zh-u-co-pinyin");

function initialsOf(character: string): string {
  return pinyinInitials(COLLATOR)?.(character) ?? "";
}

/** The Chinese characters of a word. */
function han(word: string): string[] {
  return [...word].filter((character) => /\p{Script=Han}/u.test(character));
}

/** Initials by a dictionary that knows words of several characters. */
function byDictionary(word: string): string[] {
  return pinyin(han(word).join(""), { pattern: "first", toneType: "none", type: "array" });
}

describe("pinyinInitials", () => {
  test.each(fieldCatalogue().map(({ label }) => label["zh-CN"]))("knows %s as a dictionary does", (label) => {
    const known = han(label).map(initialsOf);
    byDictionary(label).forEach((initial, i) => expect(known[i]).toContain(initial));
  });

  test("knows every Chinese heading a field is known under", () => {
    const headings = fieldCatalogue()
      .flatMap(({ aliases }) => aliases)
      // Japanese words are said otherwise.
      .filter((alias) => han(alias).length > 0 && !/[\u3040-\u30ff々]/.test(alias));
    expect(headings.length).toBeGreaterThan(500);
    const wrong = headings.filter((heading) => {
      const known = han(heading).map(initialsOf);
      return !byDictionary(heading).every((initial, i) => known[i]?.includes(initial));
    });
    expect(wrong).toEqual([]);
  });

  test("takes letters and digits for themselves, and leaves out the rest", () => {
    expect([..."uv价值 (28天)"].map(initialsOf).join("")).toBe("uvjz28t");
  });

  test("finds letters within a word", () => {
    expect(findInitials("fks", "访客数", initialsOf)).toEqual({ at: 0, whole: true });
    expect(findInitials("fks", "广告访客数", initialsOf)).toEqual({ at: 2, whole: false });
    expect(findInitials("fkx", "访客数", initialsOf)).toEqual({ at: -1, whole: false });
    // 长 is typed both ways.
    expect(["sc", "sz"].map((letters) => findInitials(letters, "时长", initialsOf).whole)).toEqual([
      true,
      true,
    ]);
  });

  test("are none where the browser has no such collation", () => {
    const byCodes = { compare: (one: string, other: string) => (one < other ? -1 : Number(one > other)) };
    expect(pinyinInitials(byCodes)).toBeNull();
    // By strokes, as where Chinese is set to be sorted so.
    expect(pinyinInitials(new Intl.Collator("zh-u-co-stroke"))).toBeNull();
  });
});

describe("searchFields", () => {
  function found(search: string): string[] {
    return searchFields(search, [], "zh-CN").flatMap(({ fields }) => fields.map(({ label }) => label));
  }

  test.each([
    ["访客数", "访客数"],
    ["fks", "访客数"],
    ["FKS", "访客数"],
    ["visitors", "访客数"],
    ["zfje", "支付金额"],
    ["Paid amount", "支付金额"],
    ["ｕｖ价值", "UV价值"],
    ["uvjz", "UV价值"],
    ["kdj", "客单价"],
    ["trcc", "投入产出比"],
    ["roas", "投入产出比"],
    ["GMV", "支付金额"],
  ])("finds by %s first of all %s", (search, label) => {
    expect(found(search)[0]).toBe(label);
  });

  test("finds every field by its label in both languages, and by its initials", () => {
    for (const { label } of fieldCatalogue()) {
      expect(found(label["zh-CN"])).toContain(label["zh-CN"]);
      expect(found(label["en-US"])).toContain(label["zh-CN"]);
      const typed = [...label["zh-CN"].toLowerCase()].map((each) => initialsOf(each)[0] ?? "").join("");
      if (typed !== "") expect(found(typed)).toContain(label["zh-CN"]);
    }
  });

  test("gives all fields by topic without a search, what is likely first", () => {
    const groups = searchFields("  ", ["orders", "paidAmount"], "zh-CN");
    expect(groups.map(({ title }) => title)).toEqual([
      "可能是",
      "日期、商品、计划等",
      "流量和加购",
      "成交和退款",
      "推广",
      "商品、库存和客服",
    ]);
    expect(groups[0]?.fields.map(({ label }) => label)).toEqual(["订单数", "支付金额"]);
    expect(groups.slice(1).flatMap(({ fields }) => fields)).toHaveLength(fieldCatalogue().length);
  });

  test("names the heading a field was found by, and else its name in the other language", () => {
    const [byHeading] = searchFields("GMV", [], "zh-CN")[0]?.fields ?? [];
    expect(byHeading).toEqual({ field: "paidAmount", label: "支付金额", other: "GMV" });
    const [byLabel] = searchFields("Visitors", [], "en-US")[0]?.fields ?? [];
    expect(byLabel).toEqual({ field: "visitors", label: "Visitors", other: "访客数" });
  });
});
