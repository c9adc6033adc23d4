import fc from "fast-check";
import { NOTHING_REMEMBERED } from "../../../src/core/recognise/memory/memory";
import { parseMemory, rewriteMemory } from "../../../src/core/recognise/memory/memory-text";
import { DEFAULT_SETTINGS } from "../../../src/core/settings/settings";
import { parseSettings, rewriteSettings } from "../../../src/core/settings/settings-text";

/** The form as it stands in workbooks: never to change under version 1. */
const SUNDAY = '<settings xmlns="urn:opsheet:settings" version="1" weekStart="sunday"/>';
const NEWER = '<settings xmlns="urn:opsheet:settings" version="2" weekStart="sunday"><week/></settings>';
const MAPPINGS = '{"version":1,"mappings":[]}';

const toSunday = (texts: readonly string[]) =>
  rewriteSettings(texts, (settings) => ({ ...settings, weekStart: "sunday" }));
const toMonday = (texts: readonly string[]) =>
  rewriteSettings(texts, (settings) => ({ ...settings, weekStart: "monday" }));

describe("settings of a workbook", () => {
  test("are the defaults where nothing was chosen", () => {
    expect(parseSettings([])).toEqual({ value: { weekStart: "monday" }, issues: [] });
    expect(parseSettings([MAPPINGS]).value).toEqual(DEFAULT_SETTINGS);
  });

  test("come back as they were written, in the form that workbooks hold", () => {
    const texts = toSunday([MAPPINGS]);
    expect(texts).toEqual([MAPPINGS, SUNDAY]);
    expect(parseSettings(texts)).toEqual({ value: { weekStart: "sunday" }, issues: [] });
    // A single text, however often they change, and none once they are the defaults again.
    expect(toSunday(texts)).toEqual(texts);
    expect(toMonday(texts)).toEqual([MAPPINGS]);
  });

  test("hold the currency amounts are written in, and nothing where they are figures alone", () => {
    const texts = rewriteSettings([MAPPINGS], (settings) => ({ ...settings, currency: "INR" }));
    expect(texts).toEqual([MAPPINGS, SUNDAY.replace("sunday", "monday").replace("/>", ' currency="INR"/>')]);
    expect(parseSettings(texts).value).toEqual({ weekStart: "monday", currency: "INR" });
    expect(rewriteSettings(texts, (settings) => ({ ...settings, currency: "none" }))).toEqual([MAPPINGS]);
    // One of a later version of the add-in stays as it is.
    expect(parseSettings([texts[1].replace("INR", "XAU")]).issues).toHaveLength(1);
  });

  test("hold what rows of words are told apart by", () => {
    const words = { byMatchType: false, byCampaign: true };
    const texts = rewriteSettings([MAPPINGS], (settings) => ({ ...settings, words }));
    expect(parseSettings(texts)).toEqual({ value: { weekStart: "monday", words }, issues: [] });
    const none = { byMatchType: false, byCampaign: false };
    expect(rewriteSettings(texts, (settings) => ({ ...settings, words: none }))).toEqual([MAPPINGS]);
  });

  test("hold the steps and parts of funnels, in the operator's own words", () => {
    const funnels = {
      'UV & "点击" <1>': { steps: ["访客数", "下单"], by: null },
      流量: { steps: null, by: "推广计划" },
      "店铺:访客数": { steps: null, by: "", at: { place: 2, of: 3 } },
    };
    const texts = rewriteSettings([MAPPINGS], (settings) => ({ ...settings, funnels }));
    expect(parseSettings(texts)).toEqual({ value: { weekStart: "monday", funnels }, issues: [] });
    expect(rewriteSettings(texts, (settings) => ({ ...settings, funnels: {} }))).toEqual([MAPPINGS]);
    const [, own] = texts;
    for (const damaged of [
      own.replace("%5B", "%"),
      own.replace("steps", "step"),
      own.replace("place", "plaice"),
    ])
      expect(parseSettings([damaged]).issues).toHaveLength(1);
  });

  test("of a newer version, or damaged, stay untouched and are not used", () => {
    for (const text of [NEWER, SUNDAY.slice(0, -2), SUNDAY.replace("sunday", "friday"), "<settings/>"]) {
      expect(parseSettings([text])).toEqual({
        value: DEFAULT_SETTINGS,
        issues: [{ code: "settings-unreadable", at: null, params: { count: 1 } }],
      });
      expect(toSunday([text, MAPPINGS])).toEqual([text, MAPPINGS, SUNDAY]);
      expect(toMonday(toSunday([text, MAPPINGS]))).toEqual([text, MAPPINGS]);
    }
  });

  test("of two instances that began at the same moment: the last counts, and one is written", () => {
    const monday = SUNDAY.replace("sunday", "monday");
    expect(parseSettings([monday, SUNDAY]).value.weekStart).toBe("sunday");
    expect(parseSettings([SUNDAY, monday]).value.weekStart).toBe("monday");
    expect(toSunday([SUNDAY, monday])).toEqual([SUNDAY]);
  });

  test("and mappings stand beside each other: neither reads nor loses the other's texts", () => {
    expect(parseMemory([SUNDAY, NEWER])).toEqual({ value: NOTHING_REMEMBERED, issues: [] });
    expect(rewriteMemory([SUNDAY, NEWER], (memory) => memory).value).toEqual([SUNDAY, NEWER]);
  });

  test("never throw, and never give what is no setting", () => {
    const anyText = fc.oneof(
      fc.string({ unit: "binary" }),
      fc.string({ unit: "binary" }).map((text) => `<settings ${text}`),
      fc
        .tuple(fc.nat(SUNDAY.length), fc.string({ unit: "binary" }))
        .map(([place, text]) => SUNDAY.slice(0, place) + text + SUNDAY.slice(place)),
    );
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        expect(["monday", "sunday"]).toContain(parseSettings(texts).value.weekStart);
        expect(parseSettings(toSunday(texts)).value.weekStart).toBe("sunday");
      }),
    );
  });
});
