import { followRenames } from "../../../src/core/settings/follow-renames";
import { parseSettings, rewriteSettings } from "../../../src/core/settings/settings-text";
import type { WorkbookSettings } from "../../../src/core/settings/settings";
import type { ReportSource } from "../../../src/workbook/port";

/** Choices told apart by their steps. */
const steps = (name: string) => ({ steps: [name, "支付买家数"], by: null });
const settings = (
  funnels: WorkbookSettings["funnels"],
  renamed?: WorkbookSettings["renamed"],
): WorkbookSettings => ({ weekStart: "sunday", funnels, ...(renamed ? { renamed } : {}) });
const made = (table: string, asMade: string, now: string): ReportSource => ({ table, asMade, now });

describe("choices for funnels", () => {
  test("go with their sheet, all tables of it, and leave those of others", () => {
    const before = settings({
      "日报:访客数": steps("访客数"),
      "日报:展现量 2": steps("展现量"),
      日报: steps("全部"),
      "日报2:访客数": steps("二店"),
    });
    expect(followRenames(before, [made("漏斗", "日报", "三月"), made("周报", "日报", "三月")])).toEqual(
      settings(
        {
          "三月:访客数": steps("访客数"),
          "三月:展现量 2": steps("展现量"),
          三月: steps("全部"),
          "日报2:访客数": steps("二店"),
        },
        { 漏斗: "三月", 周报: "三月" },
      ),
    );
  });

  test("stay the same object where no sheet was renamed", () => {
    const before = settings({ "日报:访客数": steps("访客数") });
    expect(followRenames(before, [])).toBe(before);
    expect(followRenames(before, [made("漏斗", "日报", "日报")])).toBe(before);
  });

  test("are swapped with the names of two sheets, once", () => {
    const before = settings({ "甲:访客数": steps("甲"), "乙:访客数": steps("乙") });
    const swapped = [made("漏斗", "甲", "乙"), made("漏斗2", "乙", "甲")];
    const after = followRenames(before, swapped);
    expect(after.funnels).toEqual({ "乙:访客数": steps("甲"), "甲:访客数": steps("乙") });
    // They are kept, and no report is built again: what was chosen is not swapped back.
    expect(followRenames(after, swapped)).toBe(after);
  });

  test("are not inherited by a new sheet under the old name, nor taken from it", () => {
    const before = settings({ "日报:访客数": steps("三月") });
    const march = [made("漏斗", "日报", "三月")];
    const followed = followRenames(before, march);
    expect(followed.funnels).toEqual({ "三月:访客数": steps("三月") });
    // Something is chosen for the new 日报 before the report of the old one is built again.
    const both = {
      ...followed,
      funnels: { ...followed.funnels, "日报:访客数": steps("四月") },
    };
    expect(followRenames(both, march)).toBe(both);
    // Now each is renamed: the report of the first still tells its first name.
    const april = [made("漏斗", "日报", "3月"), made("漏斗2", "日报", "4月")];
    expect(followRenames(both, april).funnels).toEqual({
      "3月:访客数": steps("三月"),
      "4月:访客数": steps("四月"),
    });
  });

  test("go on every month: the sheet gets the name of its month, a new one takes its place", () => {
    const march = followRenames(settings({ "日报:访客数": steps("三月") }), [made("漏斗", "日报", "三月")]);
    const chosen = { ...march, funnels: { ...march.funnels, "日报:访客数": steps("四月") } };
    // Both reports were built in one go since.
    const april = followRenames(chosen, [made("漏斗", "三月", "三月"), made("漏斗2", "日报", "四月")]);
    expect(april).toEqual(
      settings({ "三月:访客数": steps("三月"), "四月:访客数": steps("四月") }, { 漏斗2: "四月" }),
    );
    // Built again, nothing is left to be kept but the choices.
    const built = [made("漏斗", "三月", "三月"), made("漏斗2", "四月", "四月")];
    expect(followRenames(april, built)).toEqual(settings(april.funnels));
  });

  test("of a sheet that is gone are not those of the one that took its name", () => {
    const before = settings({ "甲:访客数": steps("甲"), "乙:访客数": steps("乙") });
    expect(followRenames(before, [made("漏斗", "甲", "乙")]).funnels).toEqual({
      "乙:访客数": steps("甲"),
    });
  });

  test("stay where reports disagree on what became of a name", () => {
    const before = settings({ "甲:访客数": steps("甲") });
    for (const other of ["丙", "甲"])
      expect(followRenames(before, [made("漏斗", "甲", "乙"), made("周报", "甲", other)]).funnels).toEqual(
        before.funnels,
      );
  });
});

test("the names that were followed are kept beside the choices, and only there", () => {
  const renamed = { 漏斗: '三月 & "四月"' };
  const funnels = { "三月:访客数": steps("访客数") };
  const texts = rewriteSettings([], () => settings(funnels, renamed));
  expect(parseSettings(texts)).toEqual({ value: settings(funnels, renamed), issues: [] });
  const without = rewriteSettings(texts, (before) => ({ ...before, funnels: {} }));
  expect(parseSettings(without).value).toEqual({ weekStart: "sunday" });
  // A name that is no text: the settings are somebody else's.
  expect(
    parseSettings([String(texts[0]).replace(/ renamed="[^"]*"/, ' renamed="%7B%22a%22%3A1%7D"')]),
  ).toEqual({
    value: { weekStart: "monday" },
    issues: [{ code: "settings-unreadable", at: null, params: { count: 1 } }],
  });
});
