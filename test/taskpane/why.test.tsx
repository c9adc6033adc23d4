import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CellValue } from "../../src/workbook/grid";
import { KEYWORDS, MemoryPort, withCurrency } from "./memory-port";
import { announced, button, isOff, openScanned } from "./open-pane";

// What understands workbooks is loaded by the first test.
jest.setTimeout(30_000);
afterEach(cleanup);

type Rows = readonly (readonly CellValue[])[];

const HEADER = ["日期", "访客数", "支付买家数", "支付金额"];

/** 2 to 15 March 2026, two weeks from Monday: the days given stand in place of 100 visitors, 5 buyers, 500.00. */
function twoWeeks(others: Readonly<Record<number, readonly CellValue[]>> = {}): Rows {
  const days = Array.from({ length: 14 }, (_, i) => i + 2);
  return [
    HEADER,
    ...days.map((day) => [`2026-03-${String(day).padStart(2, "0")}`, ...(others[day] ?? [100, 5, 500])]),
  ];
}

async function openWhy(port: MemoryPort, locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  await openScanned(port, locale);
  fireEvent.click(button(locale === "zh-CN" ? "归因" : "Why"));
  await screen.findByRole("heading", {
    level: 2,
    name: locale === "zh-CN" ? "支付金额为什么变了" : "Why the paid amount moved",
  });
}

/** The cells of a row of the table of figures: before, after, change. */
function figures(name: string): readonly (string | null)[] {
  const row = screen.getByRole("rowheader", { name }).closest("tr") as HTMLElement;
  return within(row)
    .getAllByRole("cell")
    .map((cell) => cell.textContent);
}

/** The parts in words. */
function parts(): readonly (string | null)[] {
  const list = screen.getByRole("heading", { name: /各项影响|What each did/ }).nextElementSibling;
  return within(list as HTMLElement)
    .getAllByRole("listitem")
    .map((item) => item.textContent);
}

// 14 March: 1,000 visitors, 50 buyers, 5,000; 15 March: 1,200, 48, 5,760. By bc: +979.256…, -1198.513…, +979.256….
const MOVED = { 14: [1000, 50, 5000], 15: [1200, 48, 5760] };

describe("why sales moved", () => {
  test("says it in a sentence, with parts that add up to the cent and the figures they come from", async () => {
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks(MOVED) }));
    expect(
      screen.getByText(
        "支付金额多了 760，主要因为访客多了（+979）。客单高了也有影响（+979）。转化低了，抵掉 1,199。",
      ),
    ).toBeTruthy();
    expect(screen.getByText("本期：2026年3月15日")).toBeTruthy();
    expect(parts()).toEqual(["访客+979.26", "转化-1,198.52", "客单+979.26", "支付金额变化+760.00"]);
    expect(figures("支付金额")).toEqual(["5,000.00", "5,760.00", "+15.2%"]);
    expect(figures("访客数")).toEqual(["1,000", "1,200", "+20.0%"]);
    expect(figures("转化率")).toEqual(["5.00%", "4.00%", "-20.0%"]);
    expect(figures("客单价")).toEqual(["100.00", "120.00", "+20.0%"]);
    expect(screen.queryByText(/^人次：/)).toBeNull();
  });

  test("writes every amount with the sign that the operator chose", async () => {
    const port = new MemoryPort({ 店铺日报: twoWeeks(MOVED) });
    port.memory = withCurrency("USD");
    await openWhy(port);
    expect(
      screen.getByText(
        "支付金额多了 $760，主要因为访客多了（+$979）。客单高了也有影响（+$979）。转化低了，抵掉 $1,199。",
      ),
    ).toBeTruthy();
    expect(parts()).toEqual(["访客+$979.26", "转化-$1,198.52", "客单+$979.26", "支付金额变化+$760.00"]);
    expect(figures("支付金额")).toEqual(["$5,000.00", "$5,760.00", "+15.2%"]);
    expect(figures("访客数")).toEqual(["1,000", "1,200", "+20.0%"]);
    expect(figures("客单价")).toEqual(["$100.00", "$120.00", "+20.0%"]);
  });

  test("compares full weeks, whose people are person-times", async () => {
    // The second week: six days as before and one of 300 visitors, 15 buyers, 1,500.
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks({ 12: [300, 15, 1500] }) }));
    fireEvent.click(button("上一周"));
    expect(button("上一周").getAttribute("aria-pressed")).toBe("true");
    expect(screen.getByText("本期：2026年3月9日 到 2026年3月15日，7 天")).toBeTruthy();
    expect(screen.getByText("支付金额多了 1,000，主要因为访客多了（+1,000）。")).toBeTruthy();
    expect(figures("访客人次")).toEqual(["700", "900", "+28.6%"]);
    expect(screen.getByText(/^人次：/)).toBeTruthy();
  });

  test("speaks English", async () => {
    await openWhy(new MemoryPort({ Shop: twoWeeks({ 15: [50, 5, 400] }) }), "en-US");
    // L(400, 500) = 100 / ln 1.25 = 448.142…: visitors ln 0.5, conversion ln 2, per buyer ln 0.8.
    expect(parts()).toEqual([
      "Visitors-310.63",
      "Conversion+310.63",
      "Amount per buyer-100.00",
      "Change of paid amount-100.00",
    ]);
    expect(
      screen.getByText(
        "The paid amount fell by 100, mainly because of fewer visitors (-311). Also less spent per buyer (-100). On the other hand, higher conversion won back 311.",
      ),
    ).toBeTruthy();
    expect(screen.queryByRole("group", { name: "Compare the latest with" })).toBeTruthy();
  });

  test("compares own dates, both ends included, and says when the periods differ in length", async () => {
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks() }));
    fireEvent.click(button("自选日期"));
    // They begin with what was shown: the last day and the one before.
    expect((screen.getByLabelText("本期从") as HTMLInputElement).value).toBe("2026-03-15");
    fireEvent.change(screen.getByLabelText("本期从"), { target: { value: "2026-03-14" } });
    fireEvent.change(screen.getByLabelText("上期从"), { target: { value: "2026-03-13" } });
    fireEvent.change(screen.getByLabelText("上期到"), { target: { value: "2026-03-13" } });
    expect(screen.getByText("支付金额多了 500，主要因为访客多了（+500）。")).toBeTruthy();
    expect(screen.getByText(/两期天数不同（上期 1 天，本期 2 天）/)).toBeTruthy();
    expect(figures("日均金额")).toEqual(["500.00", "500.00", "0.0%"]);
  });

  test("asks for dates that are missing or the wrong way round", async () => {
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks() }));
    fireEvent.click(button("自选日期"));
    fireEvent.change(screen.getByLabelText("本期到"), { target: { value: "" } });
    expect(screen.getByText("请把四个日期都填上。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "写到表里" })).toBeNull();
    fireEvent.change(screen.getByLabelText("本期到"), { target: { value: "2026-03-10" } });
    expect(screen.getByText("开始日期晚于结束日期，请改一下。")).toBeTruthy();
  });

  test("compares nothing where days are missing, and names them", async () => {
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks({ 10: [100, "-", 500] }) }));
    fireEvent.click(button("上一周"));
    expect(screen.getByText(/^缺天数时比不准/)).toBeTruthy();
    expect(screen.getByText("本期有 1 天没有数据或没有填全：2026年3月10日。")).toBeTruthy();
    expect(screen.queryByRole("heading", { name: "各项影响" })).toBeNull();
    expect(figures("支付金额")).toEqual(["3,500.00", "3,500.00", "—"]);
  });

  test.each([
    ["a day without visitors", [0, 0, 0], "支付金额少了 500，主要因为访客少了（-500）。"],
    ["a day without buyers", [100, 0, 0], "支付金额少了 500，主要因为转化低了（-500）。"],
    ["nothing moved", [100, 5, 500], "支付金额没有变，访客、转化、客单也没有变。"],
    ["refunds beyond sales", [100, 5, -20], "合计里有负数（比如扣了退款），拆不出原因，请先查数据。"],
    ["buyers from nowhere", [0, 5, 500], "有一期有买家却没有访客，拆不出原因，请先查数据。"],
  ])("says what can be said of %s", async (_, day, sentence) => {
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks({ 15: day }) }));
    expect(screen.getByText(sentence)).toBeTruthy();
  });

  test("lets the table be chosen where there are several", async () => {
    await openWhy(new MemoryPort({ 店A: twoWeeks(), 店B: twoWeeks({ 15: [100, 10, 1000] }) }));
    expect(screen.getByText(/没有变/)).toBeTruthy();
    const choice = screen.getByLabelText("看哪张表");
    const [, second] = within(choice).getAllByRole<HTMLOptionElement>("option");
    expect(second?.textContent).toBe("店B");
    fireEvent.change(choice, { target: { value: second?.value } });
    expect(screen.getByText("支付金额多了 500，主要因为转化高了（+500）。")).toBeTruthy();
  });

  test("says which column is missing", async () => {
    const rows = twoWeeks().map((row) => [row[0] ?? null, row[1] ?? null, row[3] ?? null]);
    await openWhy(new MemoryPort({ 关键词: KEYWORDS, 店铺日报: rows }));
    expect(screen.getByText("没有能看涨跌原因的表")).toBeTruthy();
    expect(screen.getByText(/需要“支付买家数”这一列/)).toBeTruthy();
  });

  test("writes own dates into a new sheet, and says afterwards where they stand", async () => {
    const port = new MemoryPort({ 店铺日报: twoWeeks() });
    await openWhy(port);
    fireEvent.click(button("自选日期"));
    fireEvent.change(screen.getByLabelText("本期从"), { target: { value: "2026-03-10" } });
    fireEvent.change(screen.getByLabelText("上期从"), { target: { value: "2026-03-02" } });
    fireEvent.click(button("写到表里"));
    expect(await announced("报表做好了")).toBeTruthy();
    const made = port.applied[0]?.sheets.find(({ key }) => key === "attribution:店铺日报");
    const own = made?.tables[0]?.columns.find(({ header }) => header === "自填本期开始")?.content;
    // 10 March 2026 is day 46091 of Excel's count.
    expect(own?.kind === "input" ? own.preset?.at(-1) : own).toBe(46091);
    expect(
      await screen.findByText(
        /在“自选”一行填：自填本期开始 2026-03-10、自填本期结束 2026-03-15、自填上期开始 2026-03-02、自填上期结束 2026-03-14/,
      ),
    ).toBeTruthy();
    fireEvent.click(button("前一天"));
    await waitFor(() => expect(screen.getByText(/表的“昨日 vs 前一日”一行/)).toBeTruthy());
  });

  test("opens a fishbone for a fall, and offers none where nothing fell", async () => {
    const port = new MemoryPort({ 店铺日报: twoWeeks({ 15: [60, 3, 300] }) });
    await openWhy(port);
    expect(screen.getByText("到2026年3月15日为止的一周对比前几周：先查哪些原因，数据怎么说。")).toBeTruthy();
    fireEvent.click(button("画鱼骨图"));
    await waitFor(() => expect(port.applied).toHaveLength(1));
    const [{ sheets }] = port.applied;
    expect(sheets.map(({ key }) => key)).toEqual(["fishbone:店铺日报:sales@2026-03-15"]);
    expect(sheets[0]?.drawings).toHaveLength(1);
    cleanup();
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks(MOVED) }));
    expect(screen.queryByRole("button", { name: "画鱼骨图" })).toBeNull();
  });

  test("writes nothing into a workbook that is read-only", async () => {
    const port = new MemoryPort({ 店铺日报: twoWeeks() });
    port.readOnly = true;
    await openWhy(port);
    expect(isOff("写到表里")).toBe(true);
  });

  test("tells which sources lost or brought visitors, and what no source accounts for", async () => {
    // The shop: 100 visitors, 5 buyers, 500 before, 130, 7, 700 now; of it the sources have +150 and +30.
    const sources = [
      ["日期", "流量来源", "访客数", "支付买家数", "支付金额", "花费"],
      ["2026-03-14", "手淘搜索", 60, 3, 300, 0],
      ["2026-03-14", "直通车", 40, 2, 150, 80],
      ["2026-03-15", "手淘搜索", 90, 5, 450, 0],
      ["2026-03-15", "直通车", 35, 2, 180, 60.5],
    ];
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks({ 15: [130, 7, 700] }), 来源: sources }));
    const heading = screen.getByRole("heading", { name: "按流量来源" });
    const told = within(heading.nextElementSibling as HTMLElement)
      .getAllByRole("listitem")
      .map((item) => [...item.children].map((each) => each.textContent));
    expect(told).toEqual([
      ["手淘搜索", "访客 +30（60 → 90）", "支付金额 +150.00", "花费 0.00（0.00 → 0.00）"],
      ["直通车", "访客 -5（40 → 35）", "支付金额 +30.00", "花费 -19.50（80.00 → 60.50）"],
    ]);
    expect(screen.getByText("没算到来源的金额变化：+20.00")).toBeTruthy();
    fireEvent.click(button("上一周"));
    expect(screen.getByText("来源表里没有正好这两期的数据，分不到来源。")).toBeTruthy();
  });

  test("says nothing of costs where the table of sources has none, of a new source neither", async () => {
    const sources = [
      ["日期", "流量来源", "访客数", "支付买家数", "支付金额"],
      ["2026-03-14", "手淘搜索", 60, 3, 300],
      ["2026-03-15", "手淘搜索", 90, 5, 450],
      ["2026-03-15", "短视频", 35, 2, 180],
    ];
    await openWhy(new MemoryPort({ 店铺日报: twoWeeks({ 15: [130, 7, 700] }), 来源: sources }));
    expect(screen.getByText("短视频")).toBeTruthy();
    expect(screen.queryByText(/花费/)).toBeNull();
  });
});
