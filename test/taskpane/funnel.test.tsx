import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CellValue } from "../../src/workbook/grid";
import { KEYWORDS, MemoryPort } from "./memory-port";
import { announced, button, isOff, openScanned } from "./open-pane";

// What understands workbooks, and the distributions, are loaded by the first test.
jest.setTimeout(60_000);
afterEach(cleanup);

type Rows = readonly (readonly CellValue[])[];
type Day = readonly CellValue[];

const HEADER = ["日期", "访客数", "加购人数", "支付买家数", "支付金额"];
const USUAL: Day = [1000, 100, 20, 2000];

/** 2 to 15 March 2026, two weeks from Monday: the days given stand in place of 1,000 → 100 → 20 and 2,000.00. */
function twoWeeks(others: Readonly<Record<number, Day>> = {}): Rows {
  const days = Array.from({ length: 14 }, (_, i) => i + 2);
  return [
    HEADER,
    ...days.map((day) => [`2026-03-${String(day).padStart(2, "0")}`, ...(others[day] ?? USUAL)]),
  ];
}

/** The second week with half as many in the cart, and so half as many buyers. */
const FALLEN = twoWeeks(
  Object.fromEntries(Array.from({ length: 7 }, (_, i): [number, Day] => [i + 9, [1000, 50, 10, 1000]])),
);

async function openFunnel(port: MemoryPort, locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  await openScanned(port, locale);
  fireEvent.click(button(locale === "zh-CN" ? "漏斗" : "Funnel"));
  await screen.findByRole("heading", {
    level: 2,
    name: locale === "zh-CN" ? "顾客在哪一步流失" : "Where buyers drop out",
  });
}

/** The cells of a step in the table of figures, without the headings in them; the verdict last. */
function figures(step: RegExp): readonly (string | null | undefined)[] {
  const row = screen.getByRole("rowheader", { name: step }).closest("tr") as HTMLElement;
  return within(row)
    .getAllByRole("cell")
    .map((cell) => (cell.lastElementChild ?? cell).textContent);
}

function choose(label: string, option: string): void {
  const select = screen.getByLabelText(label);
  const found = within(select)
    .getAllByRole<HTMLOptionElement>("option")
    .find(({ textContent }) => textContent === option);
  fireEvent.change(select, { target: { value: found?.value } });
}

/** Two plans on the days given: for each its impressions, clicks and orders of a day. */
function twoPlans(days: readonly (readonly [day: number, a: Day, b: Day])[]): Rows {
  return [
    ["日期", "计划名称", "展现量", "点击量", "总成交笔数", "总成交金额"],
    ...days.flatMap(([day, a, b]) =>
      [["品牌词", a] as const, ["行业词", b] as const].map(([plan, counts]) => [
        `2026-03-${String(day).padStart(2, "0")}`,
        plan,
        ...counts,
        100,
      ]),
    ),
  ];
}

describe("where buyers drop out", () => {
  test("names the step that leaks, what it costs and whether it is noise", async () => {
    await openFunnel(new MemoryPort({ 店铺日报: FALLEN }));
    // Rate 350 / 7,000 = 5 % against 10 %: as many buyers again, 70, and their money. The two weeks tell how far days
    // vary: 9.70 times coin tosses over 13 degrees; against a week without any (6 degrees) z is 4.35. Chance and range
    // by SciPy 1.17: 2 * t.sf(4.354, 6) = 1 / 208, and Wilson's with t.ppf(0.975, 13).
    expect(
      screen.getByText(
        /^最大漏点是“访客数 → 加购人数”：转化率 5\.00%，对比期是 10\.0%。因此少成交约 70（按“支付买家数”算），成交额少约 7,000。差距大过正常波动（碰巧的机会约 1\/208）。$/,
      ),
    ).toBeTruthy();
    expect(screen.getByText("本期：2026年3月9日 到 2026年3月15日，7 天")).toBeTruthy();
    expect(screen.getByText("对比期：2026年3月2日 到 2026年3月8日，7 天")).toBeTruthy();
    expect(figures(/^加购人数/)).toEqual([
      "350",
      "5.00%",
      "3.52%–7.06%",
      "700",
      "10.0%",
      "-5.00 百分点",
      "确实更低（碰巧的机会约 1/208）",
    ]);
    expect(figures(/^访客数/)).toEqual(["7,000", "—", "—", "7,000", "—", "—", ""]);
    expect(
      screen.getByRole("img", {
        name: "漏斗图：访客数 7,000、加购人数 350、支付买家数 70。数字见下面的“每一步的数”。",
      }),
    ).toBeTruthy();
    expect(screen.getByText("◀ 最大漏点")).toBeTruthy();
    // 140 buyers became 70, by the one rate that moved.
    const moved = screen.getByRole("heading", { name: "“支付买家数”的增减来自哪" }).nextElementSibling;
    expect([...(moved?.children ?? [])].map((each) => each.textContent)).toEqual([
      "访客数（来的多少）0",
      "访客数 → 加购人数-70",
      "加购人数 → 支付买家数0",
      "合计-70",
    ]);
  });

  test("speaks English", async () => {
    await openFunnel(new MemoryPort({ Shop: FALLEN }), "en-US");
    expect(
      screen.getByText(
        /^The biggest leak is “访客数 → 加购人数”: 5\.00% went on; the period compared has 10\.0%\. That costs about 70 sales \(counted as “支付买家数”\), worth about 7,000\. The gap is larger than usual ups and downs \(about 1 in 208 by chance\)\.$/,
      ),
    ).toBeTruthy();
    expect(figures(/^加购人数 people/).slice(0, 6)).toEqual([
      "350",
      "5.00%",
      "3.52%–7.06%",
      "700",
      "10.0%",
      "-5.00 points",
    ]);
    expect(screen.getByText("Now: Mar 9, 2026 to Mar 15, 2026, 7 days")).toBeTruthy();
  });

  test("looks at other days, and at own dates with both ends included", async () => {
    await openFunnel(new MemoryPort({ 店铺日报: FALLEN }));
    choose("看哪几天", "最近一天，比前一天");
    expect(screen.getByText("本期：2026年3月15日")).toBeTruthy();
    expect(figures(/^加购人数/).slice(0, 2)).toEqual(["50", "5.00%"]);
    choose("看哪几天", "全部日期");
    expect(screen.queryByText(/^对比期：/)).toBeNull();
    expect(figures(/^加购人数/)).toHaveLength(4);
    expect(screen.getByText(/^没有可以参照的转化率，说不出哪一步是漏点。换一段/)).toBeTruthy();
    choose("看哪几天", "自选日期");
    fireEvent.change(screen.getByLabelText("本期从"), { target: { value: "2026-03-08" } });
    fireEvent.change(screen.getByLabelText("本期到"), { target: { value: "2026-03-09" } });
    fireEvent.change(screen.getByLabelText("对比期从"), { target: { value: "2026-03-02" } });
    fireEvent.change(screen.getByLabelText("对比期到"), { target: { value: "2026-03-02" } });
    expect(figures(/^加购人数/).slice(0, 5)).toEqual(["150", "7.50%", expect.anything(), "100", "10.0%"]);
    fireEvent.change(screen.getByLabelText("本期到"), { target: { value: "" } });
    expect(screen.getByText("请把日期都填上。")).toBeTruthy();
    expect(screen.queryByRole("button", { name: "写进表格" })).toBeNull();
  });

  test("looks at one segment, and holds it against another", async () => {
    const days = Array.from({ length: 14 }, (_, i) => i + 2);
    const rows = twoPlans(days.map((day) => [day, [1000, 100, 10], [4000, 100, 5]]));
    await openFunnel(new MemoryPort({ 推广: rows }));
    expect(figures(/^点击量/).slice(0, 2)).toEqual(["1,400", "4.00%"]);
    choose("看哪一组", "品牌词");
    expect(figures(/^点击量/).slice(0, 2)).toEqual(["700", "10.0%"]);
    expect(screen.getByText(/^本期：.+ · 品牌词$/)).toBeTruthy();
    choose("和什么比", "行业词");
    expect(screen.getByText(/^对比期：.+ · 行业词$/)).toBeTruthy();
    expect(figures(/^点击量/).slice(3, 6)).toEqual(["700", "2.50%", "+7.50 百分点"]);
    choose("看哪一组", "行业词");
    // It cannot be held against itself.
    expect(screen.getByText(/^对比期：.+2026年3月8日.+ · 行业词$/)).toBeTruthy();
    choose("和什么比", "品牌词");
    expect(screen.getByText(/“展现量 → 点击量”：转化率 2\.50%，“品牌词”是 10\.0%。/)).toBeTruthy();
  });

  test("keeps the column it is divided by in the workbook", async () => {
    const days = Array.from({ length: 14 }, (_, i) => i + 2);
    const port = new MemoryPort({
      推广: twoPlans(days.map((day) => [day, [1000, 100, 10], [4000, 100, 5]])),
    });
    await openFunnel(port);
    choose("按哪一列分组", "不分组");
    await waitFor(() => expect(screen.queryByLabelText("看哪一组")).toBeNull());
    expect(kept(port)).toEqual({
      "推广:展现量": { steps: null, by: "", at: { place: 1, of: 1 } },
    });
  });

  test("keeps own steps in their order, builds by them, and finds the steps again", async () => {
    const port = new MemoryPort({ 店铺日报: FALLEN });
    await openFunnel(port);
    fireEvent.click(screen.getByText("改步骤"));
    const step = (name: string): HTMLElement => screen.getByRole("checkbox", { name });
    fireEvent.click(step("加购人数"));
    fireEvent.click(button("把“支付买家数”提前"));
    expect(isOff("把“支付买家数”提前")).toBe(true);
    fireEvent.click(step("加购人数"));
    fireEvent.click(button("用这些步骤"));
    await waitFor(() =>
      expect(kept(port)).toEqual({
        "店铺日报:访客数": {
          steps: ["支付买家数", "访客数", "加购人数"],
          by: null,
          at: { place: 1, of: 1 },
        },
      }),
    );
    // More visitors than buyers: nothing that could leak, and that is said.
    expect(
      await screen.findByText(
        /^“访客数”比上一步“支付买家数”还多（.+）：两步口径不同，不给区间，也不算漏点。$/,
      ),
    ).toBeTruthy();
    fireEvent.click(button("写进表格"));
    expect(await announced("报表做好了")).toBeTruthy();
    const data = port.applied[0]?.sheets.find(({ key }) => key === "funnelData:店铺日报");
    expect(data?.tables[0]?.columns.slice(1, 4).map(({ header }) => header)).toEqual([
      "支付买家数",
      "访客数",
      "加购人数",
    ]);
    fireEvent.click(screen.getByText("改步骤"));
    fireEvent.click(button("恢复自动识别"));
    await waitFor(() => expect(kept(port)).toBeNull());
    expect(await screen.findByText(/“访客数 → 加购人数”/)).toBeTruthy();
  });

  test("asks for two steps at least", async () => {
    await openFunnel(new MemoryPort({ 店铺日报: FALLEN }));
    fireEvent.click(screen.getByText("改步骤"));
    fireEvent.click(screen.getByRole("checkbox", { name: "加购人数" }));
    fireEvent.click(screen.getByRole("checkbox", { name: "访客数" }));
    expect(screen.getByText("至少勾两步。")).toBeTruthy();
    expect(isOff("用这些步骤")).toBe(true);
  });

  test("offers the way back where chosen steps are gone", async () => {
    const port = new MemoryPort({ 店铺日报: FALLEN });
    const funnels = encodeURIComponent(JSON.stringify({ 店铺日报: { steps: ["进店", "下单"], by: null } }));
    port.memory = [
      `<settings xmlns="urn:opsheet:settings" version="1" weekStart="monday" funnels="${funnels}"/>`,
    ];
    await openFunnel(port);
    expect(screen.getByText("“店铺日报”自选的步骤，列已经不在了。")).toBeTruthy();
    fireEvent.click(button("恢复自动识别"));
    expect(await screen.findByText(/“访客数 → 加购人数”/)).toBeTruthy();
  });

  test("keeps chosen steps where the first of them was renamed in the sheet", async () => {
    const [header, ...rows] = FALLEN;
    const port = new MemoryPort({
      店铺日报: [[header?.[0] ?? "", "到店访客", ...(header ?? []).slice(2)], ...rows],
    });
    const choice = { steps: ["访客数", "支付买家数"], by: null, at: { place: 1, of: 1 } };
    const funnels = encodeURIComponent(JSON.stringify({ "店铺日报:访客数": choice }));
    port.memory = [
      `<settings xmlns="urn:opsheet:settings" version="1" weekStart="monday" funnels="${funnels}"/>`,
    ];
    await openFunnel(port);
    expect(screen.queryByText(/列已经不在了/)).toBeNull();
    expect(screen.getByText(/“到店访客 → 支付买家数”/)).toBeTruthy();
    fireEvent.click(screen.getByText("改步骤"));
    fireEvent.click(button("恢复自动识别"));
    await waitFor(() => expect(kept(port)).toBeNull());
  });

  test("writes the usual days to follow, others as they are shown", async () => {
    const port = new MemoryPort({ 店铺日报: FALLEN });
    await openFunnel(port);
    fireEvent.click(button("写进表格"));
    expect(await announced("报表做好了")).toBeTruthy();
    const following = [
      expect.stringMatching(/^=.+-.+\+1$/),
      expect.stringMatching(/^=INT\(MAX/),
      expect.anything(),
      expect.stringMatching(/^=.+-1$/),
    ];
    expect(dates(port, 0)).toEqual(following);
    expect(await screen.findByText(/^更新“漏斗”/)).toBeTruthy();
    choose("看哪几天", "最近一天，比上周同日");
    fireEvent.click(button("写进表格"));
    await waitFor(() => expect(port.applied).toHaveLength(2));
    // 15 March 2026 is day 46096 of Excel's count, 8 March 46089.
    expect(dates(port, 1)).toEqual([46096, 46096, 46089, 46089]);
    choose("和什么比", "不比");
    fireEvent.click(button("写进表格"));
    await waitFor(() => expect(port.applied).toHaveLength(3));
    expect(dates(port, 2)).toEqual([46096, 46096, expect.anything(), "不比"]);
    // The usual days over it go on with the sheet again.
    choose("看哪几天", "近 7 天");
    choose("和什么比", "上一期");
    fireEvent.click(button("写进表格"));
    await waitFor(() => expect(port.applied).toHaveLength(4));
    expect(dates(port, 3)).toEqual(following);
  });

  test("opens a fishbone for the step that leaks, up to the last day looked at", async () => {
    const port = new MemoryPort({ 店铺日报: FALLEN });
    await openFunnel(port);
    // Carts are a step of the way from visitors to payment: 1 % of 7,000 pay against 2 %.
    expect(screen.getByText("查“转化率下降”的原因：到2026年3月15日为止的一周对比前几周。")).toBeTruthy();
    fireEvent.click(button("画鱼骨图"));
    await waitFor(() => expect(port.applied).toHaveLength(1));
    expect(port.applied[0]?.sheets.map(({ key }) => key)).toEqual([
      "fishbone:店铺日报:conversion@2026-03-15",
    ]);
    expect(port.applied[0]?.sheets[0]?.drawings).toHaveLength(1);
  });

  test("offers the fishbone of the traffic where people do not come in", async () => {
    const rows = twoWeeks().map((row, i): readonly CellValue[] => {
      const [day, visitors, ...others] = row;
      return i === 0 ? [day, "展现量", visitors, ...others] : [day, 9000, i > 7 ? 800 : 1000, ...others];
    });
    const port = new MemoryPort({ Shop: rows });
    await openFunnel(port, "en-US");
    expect(
      screen.getByText(/^The biggest leak is “展现量 → 访客数”|^The leak may be “展现量 → 访客数”/),
    ).toBeTruthy();
    expect(
      screen.getByText("The causes of “Traffic fell”: the week up to Mar 15, 2026 against the weeks ahead."),
    ).toBeTruthy();
    fireEvent.click(button("Draw a fishbone"));
    await waitFor(() => expect(port.applied).toHaveLength(1));
    expect(port.applied[0]?.sheets[0]?.key).toBe("fishbone:Shop:visitors@2026-03-15");
  });

  test("offers no fishbone where none would be of that leak", async () => {
    const offered = (): boolean => screen.queryByRole("button", { name: "画鱼骨图" }) !== null;
    const fallen = new MemoryPort({ 店铺日报: FALLEN });
    await openFunnel(fallen);
    expect(offered()).toBe(true);
    // Up to 8 March there is but one week.
    choose("看哪几天", "自选日期");
    fireEvent.change(screen.getByLabelText("对比期从"), { target: { value: "2026-03-02" } });
    fireEvent.change(screen.getByLabelText("对比期到"), { target: { value: "2026-03-02" } });
    fireEvent.change(screen.getByLabelText("本期从"), { target: { value: "2026-03-03" } });
    fireEvent.change(screen.getByLabelText("本期到"), { target: { value: "2026-03-08" } });
    expect(offered()).toBe(false);
    cleanup();
    // The last day leaks against the best before it, though the week converts better than the one before.
    const better: Readonly<Record<number, Day>> = Object.fromEntries(
      Array.from({ length: 7 }, (_, i): [number, Day] => [
        i + 9,
        [1000, i === 6 ? 80 : 200, i === 6 ? 16 : 40, 4000],
      ]),
    );
    await openFunnel(new MemoryPort({ 店铺日报: twoWeeks(better) }));
    choose("看哪几天", "最近一天，比前一天");
    expect(screen.getByText(/漏.+“访客数 → 加购人数”/)).toBeTruthy();
    expect(offered()).toBe(false);
    cleanup();
    // Of a plan's clicks no problem of the shop is made.
    const days = Array.from({ length: 14 }, (_, i) => i + 2);
    await openFunnel(
      new MemoryPort({
        推广: twoPlans(days.map((day) => [day, [1000, day > 8 ? 50 : 100, 10], [4000, 100, 5]])),
      }),
    );
    expect(screen.getByText(/漏.+“展现量 → 点击量”/)).toBeTruthy();
    expect(offered()).toBe(false);
  });

  test("writes nothing into a workbook that is read-only", async () => {
    const port = new MemoryPort({ 店铺日报: FALLEN });
    port.readOnly = true;
    await openFunnel(port);
    expect(isOff("写进表格")).toBe(true);
    expect(isOff("画鱼骨图")).toBe(true);
    expect(isOff("用这些步骤")).toBe(true);
  });

  test("says what is needed where there is no funnel", async () => {
    await openFunnel(
      new MemoryPort({ 说明: [["由运营部维护"]], 关键词: KEYWORDS.map((row) => [row[0], row[3]]) }),
    );
    expect(screen.getByText("没有能看漏斗的表")).toBeTruthy();
  });

  test("lets the table be chosen where there are several", async () => {
    const terms: Rows = [
      ["关键词", "展现量", "点击量", "花费"],
      ["连衣裙", 1000, 50, 25.5],
      ["半身裙", 800, 20, 12],
    ];
    await openFunnel(new MemoryPort({ 店铺日报: FALLEN, 关键词: terms }));
    choose("看哪张表", "关键词");
    expect(screen.getByText("本期：全表合计 · 全部")).toBeTruthy();
    // 70 of 1,800 clicked; of the term that did best 50 of 1,000.
    expect(screen.getByText(/转化率 3\.89%，最好的分组“连衣裙”是 5\.00%。.+选一个分组来比/)).toBeTruthy();
  });
});

/** What the workbook keeps of the operator's choices for funnels; null for nothing. */
function kept({ memory }: MemoryPort): unknown {
  const [text] = memory.flatMap((each) => /funnels="([^"]*)"/.exec(each)?.[1] ?? []);
  return text === undefined ? null : JSON.parse(decodeURIComponent(text));
}

/** The dates above the table of the 漏斗 that a build wrote. */
function dates({ applied }: MemoryPort, build: number): readonly CellValue[] {
  const sheet = applied[build]?.sheets.find(({ key }) => key === "funnel:店铺日报");
  const block = sheet?.blocks.find(({ numberFormat }) => numberFormat === "yyyy-mm-dd");
  return block?.values.flat() ?? [];
}
