import {
  armDay,
  EMPTY_DAY,
  FIRST_DAY,
  searchTerms,
  TERM_ROWS,
  TEST_DAYS,
  TEST_STEPS,
  twoArms,
} from "../../fixtures/funnel-sheets";
import { LAST_DAY, MONDAY, shopWithSources, SOURCE_ROWS } from "../../fixtures/product-sheets";
import { openAutomation } from "../../support/automation";
import type { OpenAutomation } from "../../support/automation";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { sheetOf } from "../../support/faults";
import { expectFunnelSheet, FUNNEL_HEADER, sourcesIn, typePlace } from "../../support/funnel-sheet";
import { hasLibreOffice } from "../../support/libreoffice";
import { SheetTable } from "../../support/sheet-table";
import { defaultPlaces } from "../../../src/core/funnel/default-places";
import type { FunnelSource } from "../../../src/core/funnel/funnel-source";
import { mixChange } from "../../../src/core/funnel/segment-mix";
import { isoFromSerial } from "../../../src/core/values/serial-date";
import { area } from "../../../src/workbench/model/address";
import type { Workbook } from "../../../src/workbench/model/workbook";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

/**
 * The 漏斗 of fixtures, through the genuine library. Counts are added up from the fixtures' rows in plain loops; every
 * other figure is held against the core, whose statistics have tests of their own.
 */

jest.setTimeout(240_000);

const libreOffice = hasLibreOffice("comparing 漏斗 with LibreOffice");
const iso = (serial: number): string => isoFromSerial(serial) ?? "";

interface Scene {
  readonly workbook: Workbook;
  readonly automation: OpenAutomation;
  readonly sources: readonly FunnelSource[];
}

async function build(workbook: Workbook, sheets: readonly string[]): Promise<Scene> {
  const automation = await openAutomation(workbook, { locale: "zh-CN" });
  const sources = await sourcesIn(automation, sheets);
  const answer = await automation.call("convert", { templates: ["funnel"], sheets });
  expect(answer.error).toBeUndefined();
  return { workbook, automation, sources };
}

describe("two arms of a test, a sheet each", () => {
  let scene: Scene;
  const sheet = () => sheetOf(scene.workbook, "漏斗");
  beforeAll(async () => {
    scene = await build(twoArms(), ["control_group", "test_group"]);
  });
  afterAll(() => scene.automation.close());

  test("stand side by side over all of their days, the arm that is tried against the other", () => {
    const table = new SheetTable(sheet(), FUNNEL_HEADER);
    expect(sheet().value(2, 3)).toBe("Test Campaign");
    expect(sheet().value(3, 3)).toBe("Control Campaign");
    expect(sheet().value(2, 1)).toBe(FIRST_DAY);
    expect(sheet().value(2, 2)).toBe(FIRST_DAY + TEST_DAYS - 1);
    TEST_STEPS.forEach((step, place) => {
      const sum = (arm: "control" | "test"): number =>
        Array.from({ length: TEST_DAYS }, (_, day) => armDay(arm, day)[place] ?? 0).reduce(
          (a, b) => a + b,
          0,
        );
      expect(table.cell(step, "本期数")).toBe(sum("test"));
      expect(table.cell(step, "对比期数")).toBe(sum("control"));
    });
    // One day of the control arm has no figures.
    expect(sheet().value(3, 5)).toBe(1);
    expect(sheet().value(2, 5)).toBe(0);
    expect(EMPTY_DAY).toBeLessThan(TEST_DAYS);
    expectFunnelSheet(sheet(), scene.sources[0], defaultPlaces(scene.sources[0]));
  });

  test("say that carts exceed content views on days, and give no range there", () => {
    const table = new SheetTable(sheet(), FUNNEL_HEADER);
    const exceeding = Array.from({ length: TEST_DAYS }, (_, day) => armDay("control", day)).filter(
      ([, , , , views, carts]) => carts !== null && carts > (views ?? 0),
    ).length;
    expect(exceeding).toBe(8);
    expect(table.cell("Add to Cart", "倒挂天数·对比")).toBe(exceeding);
    expect(table.cell("Add to Cart", "状态·对比")).toBe("多天倒挂");
    expect(table.cell("Add to Cart", "是不是波动")).toBe("对比期：有些天比上一步还多：口径不同，不给区间");
    expect(table.cell("Add to Cart", "变化低")).toBe("");
    expect(table.cell("Purchase", "变化低")).not.toBe("");
  });

  test("follow what is typed over dates, segments and benchmarks", () => {
    const [source] = scene.sources;
    typePlace(sheet(), "now", { from: FIRST_DAY + 10, to: FIRST_DAY + 16, segment: "全部" });
    typePlace(sheet(), "before", { from: FIRST_DAY + 3, to: FIRST_DAY + 9, segment: "Control Campaign" });
    const table = new SheetTable(sheet(), FUNNEL_HEADER);
    table.type("Purchase", "基准", 0.9);
    scene.workbook.engine?.recalculate();
    const places = {
      now: { span: { from: iso(FIRST_DAY + 10), to: iso(FIRST_DAY + 16) }, segment: null },
      before: {
        span: { from: iso(FIRST_DAY + 3), to: iso(FIRST_DAY + 9) },
        segment: source.segments.indexOf("Control Campaign"),
      },
    };
    expectFunnelSheet(sheet(), source, places, [null, null, null, null, null, null, 0.9]);
    expect(table.cell("Purchase", "漏点")).toBe("◀ 最大漏点");
    expect(sheet().value(4, 0)).toMatch(
      /^最大漏点：Add to Cart → Purchase，转化率 \d+\.\d\d%，参照 90\.00%，少成交约 [\d,.]+；差距大过正常波动。$/,
    );
    typePlace(sheet(), "now", { segment: "没有的组" });
    scene.workbook.engine?.recalculate();
    expect(sheet().value(4, 0)).toBe("这段时间没有齐全的数。");
    typePlace(sheet(), "now", { segment: "Test Campaign" });
    scene.workbook.engine?.recalculate();
  });

  (libreOffice ? test : test.skip)("show the same in LibreOffice, calculated from scratch", async () => {
    const { differences, compared } = await compareWithLibreOffice(saveWorkbook(scene.workbook).bytes);
    expect(differences).toEqual([]);
    expect(compared).toBeGreaterThan(400);
  });
});

describe("a search-term report without days", () => {
  let scene: Scene;
  const name = "Sponsored Product Search Term R";
  beforeAll(async () => {
    scene = await build(searchTerms(), [name]);
  });
  afterAll(() => scene.automation.close());
  const sum = (campaign: string | null, place: 2 | 3 | 4 | 5): number =>
    TERM_ROWS.filter(([own]) => campaign === null || own === campaign).reduce(
      (all, row) => all + row[place],
      0,
    );

  test("is a funnel of all campaigns, held against the best single one", () => {
    const sheet = sheetOf(scene.workbook, "漏斗");
    const table = new SheetTable(sheet, FUNNEL_HEADER);
    expect(table.cell("Impressions", "本期数")).toBe(sum(null, 2));
    expect(table.cell("Clicks", "本期数")).toBe(sum(null, 3));
    expectFunnelSheet(sheet, scene.sources[0], defaultPlaces(scene.sources[0]));
    const best = Math.max(
      ...["SP | Exact | 07/22 *top?", "Auto - 6/17", "Broad"].map((each) => sum(each, 3) / sum(each, 2)),
    );
    expect(table.cell("Clicks", "参照")).toBeCloseTo(best, 12);
    expect(table.cell("Clicks", "是不是波动")).toBe("没有对比期");
    // Nothing is compared, so nothing is called noise; and of more than ten sales no tenths are said.
    expect(sheet.value(4, 0)).toMatch(
      /，少成交约 \d{2,}，成交额少约 [\d,]+；没有选对比，判断不了是不是波动。$/,
    );
    expect(Number(table.cell("Clicks", "少成交"))).toBeGreaterThan(10);
  });

  test("has its campaigns side by side, whatever their names", () => {
    const table = new SheetTable(sheetOf(scene.workbook, "漏斗分组"), FUNNEL_HEADER);
    for (const campaign of new Set(TERM_ROWS.map(([own]) => own))) {
      expect(table.cell(campaign, "Impressions")).toBe(sum(campaign, 2));
      expect(table.cell(campaign, "Clicks")).toBe(sum(campaign, 3));
      expect(table.cell(campaign, "7 Day Total Orders (＃)")).toBe(sum(campaign, 5));
      expect(table.cell(campaign, "总转化率")).toBeCloseTo(sum(campaign, 5) / sum(campaign, 2), 12);
    }
    expect(table.cell("全部", "最弱一步")).toBe("");
    // No one ordered: the last step has no rate above 0 to go by.
    expect(table.cell("New", "可比 7 Day Total Orders (＃)")).toBe("");
  });

  test("compares one campaign with another", () => {
    const sheet = sheetOf(scene.workbook, "漏斗");
    const [source] = scene.sources;
    typePlace(sheet, "now", { segment: "SP | Exact | 07/22 *top?" });
    typePlace(sheet, "before", { segment: "Auto - 6/17" });
    scene.workbook.engine?.recalculate();
    const of = (segment: string) => ({ span: null, segment: source.segments.indexOf(segment) });
    expectFunnelSheet(sheet, source, { now: of("SP | Exact | 07/22 *top?"), before: of("Auto - 6/17") });
  });

  (libreOffice ? test : test.skip)("shows the same in LibreOffice, calculated from scratch", async () => {
    const { differences } = await compareWithLibreOffice(saveWorkbook(scene.workbook).bytes);
    expect(differences).toEqual([]);
  });
});

describe("sources of traffic by day", () => {
  let scene: Scene;
  beforeAll(async () => {
    scene = await build(shopWithSources(), ["来源"]);
  });
  afterAll(() => scene.automation.close());

  const sumOf = (source: string | null, from: number, place: 2 | 3): number =>
    SOURCE_ROWS.filter(
      ([day, own]) => (source === null || own === source) && day >= from && day < from + 7,
    ).reduce((all, row) => all + row[place], 0);

  test("are the last seven days with the seven before, of all sources", () => {
    const sheet = sheetOf(scene.workbook, "漏斗");
    const table = new SheetTable(sheet, FUNNEL_HEADER);
    expect(sheet.value(2, 2)).toBe(LAST_DAY);
    expect(table.cell("访客数", "本期数")).toBe(sumOf(null, MONDAY + 7, 2));
    expect(table.cell("支付买家数", "对比期数")).toBe(sumOf(null, MONDAY, 3));
    expectFunnelSheet(sheet, scene.sources[0], defaultPlaces(scene.sources[0]));
  });

  test("say whether the total moved by the mix of sources", () => {
    const sheet = sheetOf(scene.workbook, "漏斗分组");
    const table = new SheetTable(sheet, FUNNEL_HEADER);
    const names = scene.sources[0].segments;
    const expected = mixChange(
      names.map((name) => ({
        trialsBefore: sumOf(name, MONDAY, 2),
        successesBefore: sumOf(name, MONDAY, 3),
        trialsAfter: sumOf(name, MONDAY + 7, 2),
        successesAfter: sumOf(name, MONDAY + 7, 3),
      })),
    );
    names.forEach((name, i) => {
      expect(table.cell(name, "结构影响")).toBeCloseTo(expected?.segments[i].mix ?? Number.NaN, 12);
      expect(table.cell(name, "转化影响")).toBeCloseTo(expected?.segments[i].rate ?? Number.NaN, 12);
    });
    expect(sheet.value(4, 0)).toMatch(
      /^总转化率变化 [+-]\d+\.\d\d%：结构 [+-]\d+\.\d\d%，各组自己的转化 [+-]\d+\.\d\d%$/,
    );
  });

  test("warn where every source moved against the total", () => {
    // 900 at 10 % and 100 at 1 % become 100 at 11 % and 900 at 2 %.
    const data = sheetOf(scene.workbook, "漏斗数据");
    for (
      let row = 3;
      row < 100 && data.value(row, 0) !== null && data.value(row, 0) !== undefined;
      row += 1
    ) {
      const late = Number(data.value(row, 0)) > MONDAY + 6;
      const name = String(data.value(row, 1));
      const large = (name === "手淘搜索") !== late;
      const [visitors, buyers] =
        name === "手淘搜索"
          ? [large ? 900 : 100, large ? 90 : 11]
          : name === "直通车"
            ? [large ? 900 : 100, large ? 18 : 1]
            : [0, 0];
      if (name !== "全部") {
        data.write(area(row, 2), () => visitors);
        data.write(area(row, 3), () => buyers);
      } else {
        data.write(area(row, 2), () => 1000);
        data.write(area(row, 3), () => (late ? 29 : 91));
      }
    }
    scene.workbook.engine?.recalculate();
    expect(sheetOf(scene.workbook, "漏斗分组").value(4, 0)).toBe(
      "小心：每一组的转化率都升了，合计却降了——是结构变了，不是变差了。总转化率变化 -6.20%：结构 -7.20%，各组自己的转化 +1.00%",
    );
  });
});
