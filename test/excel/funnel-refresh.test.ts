import { addRows, DAYS, LAST_DAY, MONDAY, SOURCE_ROWS } from "../fixtures/product-sheets";
import { openAutomation, withFixedEngine } from "../support/automation";
import { sheetOf } from "../support/faults";
import { expectFunnelSheet, FUNNEL_HEADER, sourcesIn, typePlace } from "../support/funnel-sheet";
import { SheetTable } from "../support/sheet-table";
import { stateOf } from "../support/workbook-state";
import { defaultPlaces } from "../../src/core/funnel/default-places";
import { isoFromSerial } from "../../src/core/values/serial-date";
import { area } from "../../src/workbench/model/address";
import { Workbook } from "../../src/workbench/model/workbook";
import { openWorkbook } from "../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../src/workbench/xlsx/save";

/** What a refresh does to a funnel: it follows the sheet, and what the operator typed stays. */

jest.setTimeout(120_000);

const HEADINGS = ["统计日期", "流量来源", "访客数", "支付买家数", "支付金额", "花费"];
const FUNNEL = { templates: ["funnel"] } as const;

function sourcesByDay(): Workbook {
  const workbook = new Workbook();
  withFixedEngine(workbook);
  addRows(workbook, "来源", [HEADINGS, ...SOURCE_ROWS]);
  workbook.engine?.recalculate();
  return workbook;
}

test("a funnel grows with its sheet; what was typed stays; and all of it can be taken back", async () => {
  const workbook = sourcesByDay();
  const automation = await openAutomation(workbook);
  const first = await automation.call("convert", FUNNEL);
  expect(first.made?.map(({ name, how }) => `${name} ${how}`)).toEqual([
    "规则表 created",
    "漏斗数据 created",
    "漏斗分组 created",
    "漏斗 created",
  ]);
  const sheet = () => sheetOf(workbook, "漏斗");
  const table = () => new SheetTable(sheet(), FUNNEL_HEADER);
  expect(sheet().value(2, 2)).toBe(LAST_DAY);

  table().type("支付买家数", "基准", 0.08);
  table().type("支付买家数", "备注", "换了主图");
  typePlace(sheet(), "now", { segment: "直通车" });
  new SheetTable(sheetOf(workbook, "漏斗分组"), FUNNEL_HEADER).type("直通车", "备注", "加过价");
  // A day more, with a source that is new and one whose name the list of segments must tell from the others.
  const own = sheetOf(workbook, "来源");
  const next = [
    [LAST_DAY + 1, "手淘搜索", 300, 14, 1600, 0],
    [LAST_DAY + 1, "直通车", 200, 9, 990, 80],
    [LAST_DAY + 1, "抖音外链", 900, 3, 210, 0],
  ];
  own.write(
    area(SOURCE_ROWS.length + 1, 0, next.length, HEADINGS.length),
    (row, column) => next[row][column],
  );
  own.restyle(area(SOURCE_ROWS.length + 1, 0, next.length, 1), (style) => ({
    ...style,
    numberFormat: "yyyy-mm-dd",
  }));
  workbook.engine?.recalculate();
  const before = stateOf(workbook);

  const again = await automation.call("convert", FUNNEL);
  expect(again.error).toBeUndefined();
  expect(again.made?.map(({ name, how }) => `${name} ${how}`)).toEqual([
    "漏斗数据 updated",
    "漏斗分组 updated",
    "漏斗 updated",
  ]);
  expect(sheet().value(2, 2)).toBe(LAST_DAY + 1);
  expect(sheet().value(2, 3)).toBe("直通车");
  expect(table().cell("支付买家数", "基准")).toBe(0.08);
  expect(table().cell("支付买家数", "备注")).toBe("换了主图");
  const segments = new SheetTable(sheetOf(workbook, "漏斗分组"), FUNNEL_HEADER);
  expect(segments.cell("直通车", "备注")).toBe("加过价");
  expect(segments.cell("抖音外链", "访客数")).toBe(900);
  const [source] = await sourcesIn(automation, ["来源"]);
  const places = defaultPlaces(source);
  expectFunnelSheet(
    sheet(),
    source,
    {
      now: { ...places.now, segment: source.segments.indexOf("直通车") },
      before: places.before && { ...places.before, segment: source.segments.indexOf("直通车") },
    },
    [null, 0.08],
  );

  const undone = await automation.call("undo", { undo: again.undo });
  expect(undone.error).toBeUndefined();
  workbook.engine?.recalculate();
  expect(stateOf(workbook)).toEqual(before);
  automation.close();
});

test("the same places are looked at after saving and opening, and nothing changes when nothing is new", async () => {
  const workbook = sourcesByDay();
  const automation = await openAutomation(workbook);
  await automation.call("convert", FUNNEL);
  typePlace(sheetOf(workbook, "漏斗"), "now", { from: MONDAY + 2, to: MONDAY + 8, segment: "手淘搜索" });
  workbook.engine?.recalculate();
  automation.close();
  const { workbook: opened } = openWorkbook(saveWorkbook(workbook).bytes, {
    fileName: "来源.xlsx",
    attachEngine: withFixedEngine,
  });
  const reopened = await openAutomation(opened);
  await reopened.call("convert", FUNNEL);
  const sheet = sheetOf(opened, "漏斗");
  expect([1, 2, 3].map((column) => sheet.value(2, column))).toEqual([MONDAY + 2, MONDAY + 8, "手淘搜索"]);
  const [source] = await sourcesIn(reopened, ["来源"]);
  const { before } = defaultPlaces(source);
  const span = { from: isoFromSerial(MONDAY + 2) ?? "", to: isoFromSerial(MONDAY + 8) ?? "" };
  // The period before follows the one looked at.
  expect(before?.span).not.toBeNull();
  expectFunnelSheet(sheet, source, {
    now: { span, segment: source.segments.indexOf("手淘搜索") },
    before: {
      span: { from: isoFromSerial(MONDAY - 5) ?? "", to: isoFromSerial(MONDAY + 1) ?? "" },
      // The period before is of the same segment until another is chosen.
      segment: source.segments.indexOf("手淘搜索"),
    },
  });
  expect(DAYS).toBe(14);
  reopened.close();
});
