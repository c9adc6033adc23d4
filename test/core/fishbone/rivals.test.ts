import { analyse } from "../../../src/app/analyse";
import { failedRules } from "../../../src/app/failed-rules";
import { shopsOf } from "../../../src/app/explain-problem";
import { openProblem } from "../../../src/app/open-problem";
import { evidenceText } from "../../../src/core/fishbone/evidence-text";
import type { CellValue } from "../../../src/workbook/grid";
import { MemoryPort } from "../../taskpane/memory-port";

/** A shop beside a sheet of the rivals it watches, day by day from Monday 2026-03-02; the last week is the bad one. */

type Rows = readonly (readonly CellValue[])[];
const DAYS = 35;
const BAD = 28;
const OFF = [1, -1, 0, 2, -2, 1, -1];

const dates = Array.from({ length: DAYS }, (_, i) =>
  new Date(Date.UTC(2026, 2, 2 + i)).toISOString().slice(0, 10),
);
const SHOP: Rows = [
  ["日期", "访客数", "支付买家数", "支付金额"],
  ...dates.map((date, i): CellValue[] => {
    const buyers = (i < BAD ? 40 : 28) + OFF[i % 5];
    return [date, 1000, buyers, buyers * 100];
  }),
];
/** A店 goes from 99 to 89 with the bad week; B店 stays about 109. */
const rivals = (names: readonly string[], heading: string): Rows => [
  ["日期", heading, "价格"],
  ...dates.flatMap((date, i) =>
    names.map((name): CellValue[] => [
      date,
      name,
      name === "A店" ? (i < BAD ? 99 : 89) + OFF[i % 7] / 10 : 109 + OFF[(i + 3) % 7] / 10,
    ]),
  ),
];

const opened = async (sheets: Readonly<Record<string, Rows>>) => {
  const analysis = await analyse(new MemoryPort(sheets));
  const shop = shopsOf(analysis).at(0);
  const open = shop && openProblem(analysis, shop, "conversion");
  if (!open) throw new Error("no problem");
  return { analysis, open };
};
const rivalPrice = ({ open }: Awaited<ReturnType<typeof opened>>) => {
  const found = open.opened.causes.find(({ cause }) => cause === "rivalPrice");
  if (found === undefined) throw new Error("no such cause");
  return found;
};

test("a rival that became cheaper is suspected, with its price and day; that it is the reason nobody can say", async () => {
  const found = rivalPrice(await opened({ 店铺日报: SHOP, 竞品追踪: rivals(["A店", "B店"], "竞店") }));
  expect(found.state).toBe("suspected");
  expect(found.evidence).toMatchObject({ kind: "rival", part: "A店", isAtMost: true, since: "2026-03-30" });
  // The means of 28 and of 7 days: the weekly ups and downs add up to nothing.
  expect(found.evidence?.before).toBeCloseTo(99, 9);
  expect(found.evidence?.after).toBeCloseTo(89, 9);
  expect(evidenceText(found.evidence, "zh-CN")).toBe(
    "A店 件单价 99.00 → 89.00，从 2026-03-30 起（只是一起变，最多这么多）",
  );
});

test("rivals that stay where they are are ruled out or open, never blamed", async () => {
  const found = rivalPrice(await opened({ 店铺日报: SHOP, 竞品追踪: rivals(["B店", "C店"], "竞争对手") }));
  expect(["open", "ruledOut"]).toContain(found.state);
  expect(found.evidence?.part).toMatch(/^[BC]店$/);
});

test("without such a sheet people have to look", async () => {
  expect(rivalPrice(await opened({ 店铺日报: SHOP })).evidence).toBeNull();
});

test("a sheet of one rival's days is no shop of the operator's, nor judged by their rules", async () => {
  const own: Rows = [
    ["日期", "竞品", "浏览量", "访客数", "支付金额"],
    ...dates.map((date): CellValue[] => [date, "A店", 1500, 1000, 9000]),
  ];
  const { analysis } = await opened({ 店铺日报: SHOP, 竞品: own });
  expect(shopsOf(analysis).map(({ sheet }) => sheet)).toEqual(["店铺日报"]);
  expect(failedRules(analysis, "zh-CN")).toEqual([]);
});
