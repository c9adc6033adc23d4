import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { CellValue } from "../../src/workbook/grid";
import { KEYWORDS, MemoryPort, withCurrency } from "./memory-port";
import { announced, button, isOff, openScanned } from "./open-pane";

// What understands workbooks, and the distributions, are loaded by the first test.
jest.setTimeout(60_000);
afterEach(cleanup);

type Rows = readonly (readonly CellValue[])[];

/** Words without days: all of a bid of their own. With a margin of 40 % sales of 2.5 times the cost break even. */
const BOUGHT: Rows = [
  ["关键词", "展现量", "点击量", "花费", "总成交笔数", "总成交金额", "出价"],
  // 100 orders of 100.00 for 500.00: 20 times the cost.
  ["连衣裙", 20000, 1000, 500, 100, 10000, 0.6],
  // 1,000 clicks and no order.
  ["半身裙", 20000, 1000, 1000, 0, 0, 1.2],
  ["羊毛裙", 18000, 900, 900, 0, 0, 1],
  ["牛仔裤", 900, 20, 20, 1, 100, 1],
  ["Skirt A-line", 100, 2, 3, 0, 0, 1.5],
];

const RULES: Rows = [
  ["规则 id", "数值 value", "怎么办 action", "生效日期 from"],
  ["kw_margin", 0.4, "", null],
];

/** A workbook with a 规则表 that has the margin. */
function withRules(sheets: Record<string, Rows>, rules: Rows = RULES): MemoryPort {
  const port = new MemoryPort({ ...sheets });
  const { survey, readSheets } = port;
  return Object.assign(port, {
    survey: async () => {
      const seen = await survey();
      const ours = {
        name: "规则表",
        hidden: false,
        rows: rules.length,
        columns: 4,
        madeBy: "rules",
        retired: false,
        tables: ["规则表"],
      };
      return { ...seen, sheets: [...seen.sheets, ours] };
    },
    readSheets: async (...[names, watch]: Parameters<MemoryPort["readSheets"]>) => {
      const grids = await readSheets(names, watch);
      return grids.map((grid) =>
        grid.sheet !== "规则表"
          ? grid
          : {
              ...grid,
              rows: rules,
              tables: [
                {
                  name: "规则表",
                  firstRow: 1,
                  lastRow: rules.length,
                  firstColumn: 1,
                  lastColumn: 4,
                  hasHeader: true,
                  hasTotals: false,
                },
              ],
            },
      );
    },
  });
}

async function openKeywords(port: MemoryPort, locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  await openScanned(port, locale);
  fireEvent.click(button(locale === "zh-CN" ? "关键词" : "Keywords"));
  await screen.findByRole("heading", {
    level: 2,
    name: locale === "zh-CN" ? "哪些词加价、降价、删掉" : "Which words to raise, lower or delete",
  });
}

/** The words listed, in order. */
function listed(): readonly (string | undefined)[] {
  return screen
    .queryAllByRole("listitem")
    .flatMap((item) => within(item).queryAllByRole("button", { expanded: undefined }))
    .filter((each) => each.dataset["row"] !== undefined)
    .map((each) => each.querySelector("span > span")?.textContent ?? undefined);
}

function row(word: RegExp): HTMLElement {
  return screen.getByRole("button", { name: word });
}

function choose(label: string, option: string): void {
  const select = screen.getByLabelText(label);
  const found = within(select)
    .getAllByRole<HTMLOptionElement>("option")
    .find(({ textContent }) => textContent === option);
  fireEvent.change(select, { target: { value: found?.value } });
}

describe("the page of keywords", () => {
  test("writes costs and bids with a sign, multiples without", async () => {
    const port = withRules({ 直通车: BOUGHT });
    port.memory = withCurrency("CNY");
    await openKeywords(port);
    expect(row(/^连衣裙/).textContent).toBe("连衣裙加价花费 ¥500投产比 20.00出价 ¥0.60 → ¥0.72");
    const filters = within(screen.getByRole("group", { name: "按判断看" })).getAllByRole("button");
    expect(filters.map(({ textContent }) => textContent)).toEqual([
      "全部5 个花 ¥2,423",
      "加价1 个花 ¥500",
      "删除2 个花 ¥1,900",
      "观察2 个花 ¥23.00",
    ]);
  });

  test("tells of each word what to do, at what bid, and what it cost", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    expect(listed()).toEqual(["半身裙", "羊毛裙", "连衣裙", "牛仔裤", "Skirt A-line"]);
    // A step of 20 % up from 0.60 is 0.72.
    expect(row(/^连衣裙/).textContent).toBe("连衣裙加价花费 500投产比 20.00出价 0.60 → 0.72");
    expect(row(/^半身裙/).textContent).toBe("半身裙删除花费 1,000投产比 0.00");
    expect(screen.getByText("买的词 · 没有日期 · 金额单位元")).toBeTruthy();
    const filters = within(screen.getByRole("group", { name: "按判断看" })).getAllByRole("button");
    expect(filters.map(({ textContent }) => textContent)).toEqual([
      "全部5 个花 2,423",
      "加价1 个花 500",
      "删除2 个花 1,900",
      "观察2 个花 23.00",
    ]);
  });

  test("raises nothing while the 规则表 says that the page does not pass", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }, [...RULES, ["kw_page_passes", 0, "", null]]));
    expect(row(/^连衣裙/).textContent).toBe("连衣裙观察花费 500投产比 20.00");
    fireEvent.click(row(/^连衣裙/));
    expect(screen.getByText(/；页面没达标：先改页面再加价$/)).toBeTruthy();
  });

  test("opens a word with the reason in numbers and its figures", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    fireEvent.click(row(/^连衣裙/));
    expect(row(/^连衣裙/).getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByText(/点击 1000 次.*成交 100 单.*：加价$/)).toBeTruthy();
    const figures = screen.getByLabelText("这个词的数");
    const of = (name: string): string | null | undefined =>
      within(figures).getByText(name).nextElementSibling?.textContent;
    // 1,000 of 20,000; 500 / 1,000; 1 / 0.4; 10,000 × 0.4 − 500.
    expect([of("点击率"), of("平均点击花费"), of("保本投产比"), of("盈亏")]).toEqual([
      "5.00%",
      "0.50",
      "2.50",
      "3,500",
    ]);
    // No days, no history.
    expect(screen.queryByRole("img")).toBeNull();
    fireEvent.click(row(/^连衣裙/));
    expect(screen.queryByLabelText("这个词的数")).toBeNull();
  });

  test("finds words by their letters, in Chinese, English or pinyin, and says where there are none", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    const search = (text: string): void => {
      fireEvent.change(screen.getByLabelText("找词"), { target: { value: text } });
    };
    search("裙");
    await waitFor(() => expect(listed()).toEqual(["半身裙", "羊毛裙", "连衣裙"]));
    expect(screen.getByText("找到 3 个，共 5 个")).toBeTruthy();
    search("ymq");
    await waitFor(() => expect(listed()).toEqual(["羊毛裙"]));
    search("SKIRTA");
    await waitFor(() => expect(listed()).toEqual(["Skirt A-line"]));
    search("衬衫");
    await waitFor(() => expect(screen.getByText("没有这样的词。")).toBeTruthy());
    fireEvent.click(button("看全部的词"));
    await waitFor(() => expect(listed()).toHaveLength(5));
  });

  test("puts words in other orders, those without the figure last", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    choose("排序", "赚得多的在前");
    // 3,500; 20; −3; −900; −1,000.
    await waitFor(() => expect(listed()).toEqual(["连衣裙", "牛仔裤", "Skirt A-line", "羊毛裙", "半身裙"]));
    choose("排序", "不亏机会大的在前");
    await waitFor(() => expect(listed()[0]).toBe("连衣裙"));
    expect(listed().slice(3)).toEqual(["牛仔裤", "Skirt A-line"]);
  });

  test("moves through the words by the arrow keys", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    const first = row(/^半身裙/);
    act(() => first.focus());
    expect(first.tabIndex).toBe(0);
    fireEvent.keyDown(first, { key: "ArrowDown" });
    expect(document.activeElement).toBe(row(/^羊毛裙/));
    fireEvent.keyDown(row(/^羊毛裙/), { key: "End" });
    expect(document.activeElement).toBe(row(/^Skirt/));
    expect(first.tabIndex).toBe(-1);
    const items = screen.getAllByRole("listitem").filter((item) => item.hasAttribute("aria-posinset"));
    expect(items.at(-1)?.getAttribute("aria-posinset")).toBe("5");
    expect(items.at(-1)?.getAttribute("aria-setsize")).toBe("5");
  });

  test("draws only words near the window, and those the keys reach", async () => {
    const many: Rows = [
      ["关键词", "展现量", "点击量", "花费"],
      ...Array.from({ length: 3000 }, (_, i) => [`词 ${i}`, 10, 1, 3000 - i]),
    ];
    await openKeywords(withRules({ 直通车: many }));
    expect(listed()).toHaveLength(40);
    fireEvent.keyDown(row(/^词 0/), { key: "End" });
    expect(document.activeElement?.textContent).toMatch(/^词 2999/);
    expect(listed().length).toBeLessThanOrEqual(80);
  });

  test("accepts advice, one by one or all of a verdict, and takes it back", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    fireEvent.click(row(/^连衣裙/));
    fireEvent.change(screen.getByLabelText("备注"), { target: { value: "大促前" } });
    fireEvent.click(button("采纳"));
    expect(row(/^连衣裙/).textContent).toContain("已记：加价 · 出价 0.60 → 0.72 · 大促前");
    expect(await announced("已采纳 1 个词")).toBeTruthy();
    fireEvent.click(button(/^删除 2 个/));
    await waitFor(() => expect(listed()).toEqual(["半身裙", "羊毛裙"]));
    fireEvent.click(button("采纳这 2 个"));
    expect(await announced("已采纳 3 个词")).toBeTruthy();
    // They stay while one looks at another page.
    fireEvent.click(button("设置"));
    fireEvent.click(button("关键词"));
    expect(await announced("已采纳 3 个词")).toBeTruthy();
    fireEvent.click(button(/^已采纳 3 个/));
    await waitFor(() => expect(listed()).toEqual(["半身裙", "羊毛裙", "连衣裙"]));
    fireEvent.click(row(/^半身裙/));
    fireEvent.click(button("撤回"));
    expect(await announced("已采纳 2 个词")).toBeTruthy();
    fireEvent.click(await screen.findByRole("button", { name: "撤回这 2 个" }));
    await waitFor(() => expect(screen.queryByText(/^已采纳/)).toBeNull());
  });

  test("notes something else to do, with a bid of one's own", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    fireEvent.click(row(/^牛仔裤/));
    // Nothing to accept in watching.
    expect(isOff("采纳")).toBe(true);
    choose("做法", "降价");
    fireEvent.change(screen.getByLabelText("新出价"), { target: { value: "abc" } });
    fireEvent.click(button("按我的记下"));
    expect(screen.getByRole("alert").textContent).toBe("请填大于 0 的数，或留空。");
    fireEvent.change(screen.getByLabelText("新出价"), { target: { value: "０.85" } });
    fireEvent.click(button("按我的记下"));
    expect(row(/^牛仔裤/).textContent).toContain("已记：降价 · 出价 1.00 → 0.85");
  });

  test("writes what was decided to the 调价记录, and has it back where that is undone", async () => {
    const port = withRules({ 直通车: BOUGHT });
    await openKeywords(port);
    fireEvent.click(button(/^删除 2 个/));
    await waitFor(() => expect(listed()).toEqual(["半身裙", "羊毛裙"]));
    fireEvent.click(button("采纳这 2 个"));
    fireEvent.click(button("写进调价记录"));
    expect(await announced("2 个词写进了调价记录。")).toBeTruthy();
    const [log] = port.applied[0]?.sheets.filter(({ key }) => key.startsWith("bidLog")) ?? [];
    const values = log?.tables[0]?.columns.flatMap(({ content }) =>
      content.kind === "input" ? (content.preset ?? []) : [],
    );
    expect(values).toEqual(expect.arrayContaining(["半身裙", "羊毛裙", "删除"]));
    expect(values?.filter((value) => value === "连衣裙")).toEqual([]);
    expect(screen.queryByText(/^已采纳/)).toBeNull();
    fireEvent.click(button("撤销这次生成"));
    expect(await announced("已采纳 2 个词")).toBeTruthy();
    expect(port.undone).toHaveLength(1);
  });

  test("writes the sheet of words", async () => {
    const port = withRules({ 直通车: BOUGHT });
    await openKeywords(port);
    fireEvent.click(button("写成关键词ROI表"));
    expect(await announced("报表做好了")).toBeTruthy();
    expect(port.applied[0]?.sheets.map(({ key }) => key)).toEqual(["keywords:直通车"]);
  });

  test("says where the margin is typed, and judges once it is there", async () => {
    const port = new MemoryPort({ 直通车: BOUGHT });
    await openKeywords(port);
    expect(screen.getByText("还没填毛利率")).toBeTruthy();
    expect(row(/^连衣裙/).textContent).toContain("观察");
    fireEvent.click(button("新建规则表"));
    await waitFor(() => expect(port.applied[0]?.sheets.map(({ key }) => key)).toEqual(["rules"]));
    expect(await screen.findByRole("button", { name: "打开规则表" })).toBeTruthy();
    expect(button("填好了，再看")).toBeTruthy();
    cleanup();
    const filled = withRules({ 直通车: BOUGHT }, [RULES[0] ?? [], ["kw_margin", null, "", null]]);
    await openKeywords(filled);
    fireEvent.click(button("打开规则表"));
    await waitFor(() => expect(filled.activated).toEqual(["规则表"]));
  });

  test("says which columns are missing", async () => {
    await openKeywords(
      withRules({ 生意参谋: BOUGHT.map((cells) => cells.filter((_, i) => i !== 3 && i !== 5)) }),
    );
    expect(screen.getByText("报表里缺花费、成交额")).toBeTruthy();
    // By clicks then.
    expect(listed().slice(0, 2)).toEqual(["连衣裙", "半身裙"]);
    expect(row(/^连衣裙/).textContent).toBe("连衣裙观察点击 1,000");
    expect(screen.queryByText("花费 × 投产比图")).toBeNull();
  });

  test("says what is needed where there is no keyword report", async () => {
    await openKeywords(new MemoryPort({ 说明: [["由运营部维护"]] }));
    expect(screen.getByText("没有关键词报表")).toBeTruthy();
  });

  test("tells words apart as chosen, and keeps that in the workbook", async () => {
    const rows: Rows = [
      ["推广计划名称", "关键词", "展现量", "点击量", "花费"],
      ["女裙", "连衣裙", 1000, 50, 25],
      ["长尾", "连衣裙", 800, 20, 12],
    ];
    const port = withRules({ 直通车: rows });
    await openKeywords(port);
    expect(row(/^连衣裙/).textContent).toContain("花费 37.00");
    choose("一行一个", "词 + 计划");
    await waitFor(() => expect(screen.getAllByText("连衣裙")).toHaveLength(2));
    expect(row(/^连衣裙.*女裙/).textContent).toContain("花费 25.00");
    expect(port.memory.join()).toContain(`words="campaign"`);
  });

  test("lets the report be chosen where there are several", async () => {
    const terms: Rows = [
      ["Customer Search Term", "Impressions", "Clicks", "Spend"],
      ["red skirt", 100, 5, 2],
    ];
    await openKeywords(withRules({ 直通车: BOUGHT, Terms: terms }));
    choose("看哪份报表", "Terms");
    await waitFor(() => expect(listed()).toEqual(["red skirt"]));
    expect(screen.getByText("搜索词 · 没有日期")).toBeTruthy();
  });

  test("draws cost and return as bubbles", async () => {
    await openKeywords(withRules({ 直通车: BOUGHT }));
    const details = screen.getByText("花费 × 投产比图").closest("details") as HTMLDetailsElement;
    details.open = true;
    fireEvent(details, new Event("toggle"));
    const chart = await screen.findByRole("img", {
      name: "气泡图：横轴花费，竖轴投产比，画了 5 个词。加价 1 个、删除 2 个、观察 2 个。数字见下面的词。",
    });
    expect(within(chart).getByText("保本 2.50")).toBeTruthy();
    expect(within(chart).getByText("连衣裙：加价，花费 500，投产比 20.00，成交 100")).toBeTruthy();
  });

  test("changes nothing in a workbook that is read-only", async () => {
    const port = withRules({ 直通车: BOUGHT });
    port.readOnly = true;
    await openKeywords(port);
    expect(isOff("写成关键词ROI表")).toBe(true);
    expect(screen.getByText(/^工作簿是只读的/)).toBeTruthy();
  });

  test("speaks English", async () => {
    await openKeywords(withRules({ Ads: BOUGHT }), "en-US");
    expect(row(/^连衣裙/).textContent).toBe("连衣裙RaiseCost 500ROAS 20.00Bid 0.60 → 0.72");
    fireEvent.click(row(/^半身裙/));
    expect(screen.getByText(/^Clicks 1000, orders 0 .*delete$/i)).toBeTruthy();
    fireEvent.click(button("Accept"));
    expect(await announced("1 word accepted")).toBeTruthy();
    cleanup();
    await openKeywords(new MemoryPort({ Words: KEYWORDS }), "en-US");
    expect(screen.getByText("The report has no orders, sales")).toBeTruthy();
  });
});
