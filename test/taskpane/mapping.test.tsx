import { act, cleanup, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import * as columnRowStyles from "../../src/taskpane/pane/mapping/ColumnRow.styles";
import { WorkbookError } from "../../src/workbook/port";
import type { CellValue } from "../../src/workbook/grid";
import { DAILY, MemoryPort } from "./memory-port";
import { announced, button, isOff, openScanned } from "./open-pane";

// Many columns have many roles and names; looking them up takes long on a busy machine.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000, defaultHidden: true });

afterEach(cleanup);

const ROWS = [
  ["日期", "成交", "内部码", "支付金额"],
  ["2026-03-01", 12, "甲", 300],
  ["2026-03-02", 13, "乙", 310],
  ["2026-03-03", 14, "丙", 290],
];

const WIDE = [
  ["SKU", "指标", "20260301", "20260302", "20260303"],
  ["K1", "访客数", 100, 110, 120],
  ["K1", "支付金额", 2000, 2100, 2500],
  ["K2", "访客数", 30, 31, 32],
  ["K2", "支付金额", 500, 510, 530],
];

/** Opens the pane and goes to the columns of its one table. */
async function openMapping(port: MemoryPort, locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  await openScanned(port, locale);
  fireEvent.click(button(locale === "zh-CN" ? /^核对“/ : /^Check the columns/));
  await screen.findByRole("heading", { level: 2, name: locale === "zh-CN" ? /的列$/ : /^Columns of/ });
}

/** The buttons of the columns, from left to right. */
function columns(): HTMLElement[] {
  const list = screen.getByLabelText(/^(?:列，|Columns;)/);
  return [...list.querySelectorAll<HTMLElement>("[data-row]")];
}

/** What is read out for each column. */
function spoken(): (string | null)[] {
  return columns().map((each) => each.querySelector(".unseen")?.textContent ?? null);
}

function column(name: string): HTMLElement {
  return columns().find((each) =>
    each.querySelector(".unseen")?.textContent?.startsWith(name),
  ) as HTMLElement;
}

async function search(text: string): Promise<HTMLElement> {
  const box = await screen.findByRole("combobox");
  fireEvent.change(box, { target: { value: text } });
  return box;
}

/** The first lines of what can be chosen. */
function offered(): string[] {
  return screen.getAllByRole("option").map((each) => each.firstChild?.textContent ?? "");
}

function pause(milliseconds: number): Promise<void> {
  return act(() => new Promise<void>((resolve) => setTimeout(resolve, milliseconds)));
}

describe("the columns of a table", () => {
  test("stand with what they were taken for, how surely, and three of their cells", async () => {
    await openMapping(new MemoryPort({ 店铺日报: DAILY }));
    expect(spoken()).toEqual([
      "A 列 日期：日期 日期 · 把握大。例如 2026-03-01 · 2026-03-02 · 2026-03-03",
      "B 列 访客数：访客数 数量 · 把握大。例如 1,000 · 1200 · 900",
      "C 列 支付买家数：支付买家数 数量 · 把握大。例如 30 · 36 · -",
      "D 列 支付金额：支付金额 金额 · 把握大。例如 3000 · 3,600",
      "E 列 店长备注：没认出，按原样保留。例如 上新",
    ]);
    expect(screen.getByText("按天数据 · 3 行 · 5 列认出 4 列")).toBeTruthy();
  });

  test("speak English", async () => {
    await openMapping(new MemoryPort({ Shop: DAILY }), "en-US");
    expect(spoken()[1]).toMatch(/^Column B: 访客数\. Visitors count · .*\. For example 1,000 · 1200 · 900$/);
    fireEvent.click(columns()[1] as HTMLElement);
    await search("paid amount");
    expect(offered().slice(0, 2)).toEqual(["None of these: leave as it is", "Paid amount"]);
  });

  test("tell dates as headings in one line, and the figures under them", async () => {
    await openMapping(new MemoryPort({ 单品: WIDE }));
    expect(spoken()).toEqual([
      expect.stringMatching(/^A 列 SKU：货号 .*例如 K1 · K2$/),
      expect.stringMatching(/^C–E 列 20260301 … 20260303：日期/),
      expect.stringMatching(/^访客数：访客数 .*例如 100 · 110 · 120$/),
      expect.stringMatching(/^支付金额：支付金额 .*例如 2000 · 2100 · 2500$/),
    ]);
    // The dates are what they are: there is nothing to choose.
    fireEvent.click(columns()[1] as HTMLElement);
    expect(screen.queryByRole("combobox")).toBeNull();
    // Each date is changed once, however many rows stand under it.
    expect(button("清洗了 3 个单元格")).toBeTruthy();
  });

  test("tell both figures of cells that hold two", async () => {
    const rows = [
      ["ASIN", "20260301", "20260302", "20260303"],
      ["B01", "4.8+19", "4.8+20", "4.7+21"],
      ["B02", "4.1+7", "4.2+8", "4.2+9"],
    ];
    await openMapping(new MemoryPort({ 评分: rows }));
    expect(spoken()[2]).toMatch(/：评分和评论数 .*例如 4\.8\+19 · 4\.8\+20 · 4\.7\+21$/);
  });

  test("are moved through by arrow keys, and the one stayed on is selected in the sheet", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openMapping(port);
    const [first] = columns();
    act(() => first?.focus());
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
    expect(document.activeElement).toBe(columns()[2]);
    expect(columns().map(({ tabIndex }) => tabIndex)).toEqual([-1, -1, 0, -1, -1]);
    await waitFor(() => expect(port.selected).toHaveLength(1));
    // From the heading to the last row of data; those that were passed are not shown.
    expect(port.selected).toEqual([
      { sheet: "店铺日报", firstRow: 1, lastRow: 4, firstColumn: 3, lastColumn: 3 },
    ]);
    fireEvent.keyDown(document.activeElement as Element, { key: "End" });
    expect(document.activeElement).toBe(columns()[4]);
    fireEvent.keyDown(document.activeElement as Element, { key: "Home" });
    expect(document.activeElement).toBe(columns()[0]);
  });

  test("are asked for one at a time while Excel is slow, and then the last alone", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openMapping(port);
    const shown: number[] = [];
    let answer = (): void => undefined;
    Object.assign(port, {
      select: ({ firstColumn }: { firstColumn: number }) => {
        shown.push(firstColumn);
        return new Promise<void>((resolve) => (answer = resolve));
      },
    });
    for (const each of columns()) {
      act(() => each.focus());
      await pause(220);
    }
    expect(shown).toEqual([1]);
    answer();
    await waitFor(() => expect(shown).toEqual([1, 5]));
    answer();
  });

  test("lead back to the workbook, where the focus is on the link they were reached by", async () => {
    await openMapping(new MemoryPort({ 甲: DAILY.slice(0, 3), 乙: [] }));
    expect(document.activeElement?.textContent).toBe("“甲”的列");
    fireEvent.click(button("返回工作簿"));
    const link = await screen.findByRole("button", { name: /^核对“甲”/ });
    expect(document.activeElement).toBe(link);
  });

  test("say so when the table is no longer there", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openMapping(port);
    fireEvent.click(column("E 列 店长备注"));
    fireEvent.click(await screen.findByRole("option", { name: /^都不是/ }));
    port.type("店铺日报", [["说明"], [null], ...DAILY]);
    fireEvent.click(button("记住这 1 列"));
    expect(await screen.findByText(/这张表现在找不到了/)).toBeTruthy();
    expect(button("返回工作簿")).toBeTruthy();
  });
});

describe("saying what a column is", () => {
  test("finds a field by Chinese, English, another name or pinyin initials, by keys alone", async () => {
    const port = new MemoryPort({ 数据: ROWS });
    await openMapping(port);
    fireEvent.click(column("C 列 内部码"));
    const box = await search("fks");
    expect(document.activeElement).toBe(box);
    expect(offered().slice(0, 2)).toEqual(["都不是，按原样保留", "访客数"]);
    expect(offered()).toContain("付款时间");
    await search("Visitors");
    expect(offered()[1]).toBe("访客数");
    await search("没有这样的");
    expect(offered()).toEqual(["都不是，按原样保留"]);
    expect(await announced("没有这样的意思，换个说法试试。")).toBeTruthy();
    await search("加购");
    const first = offered()[1] as string;
    fireEvent.keyDown(box, { key: "ArrowDown" });
    expect(box.getAttribute("aria-activedescendant")).toBe(screen.getByRole("option", { selected: true }).id);
    fireEvent.keyDown(box, { key: "ArrowUp" });
    fireEvent.keyDown(box, { key: "Enter" });
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(screen.getByText(`定为 ${first}`)).toBeTruthy();
    expect(document.activeElement).toBe(column("C 列 内部码"));
    // Nothing is kept before it is confirmed.
    expect(port.memory).toEqual([]);
  });

  test("leaves the search by Escape with nothing chosen", async () => {
    await openMapping(new MemoryPort({ 数据: ROWS }));
    fireEvent.click(column("C 列 内部码"));
    fireEvent.keyDown(await screen.findByRole("combobox"), { key: "Escape" });
    expect(screen.queryByRole("combobox")).toBeNull();
    expect(document.activeElement).toBe(column("C 列 内部码"));
    expect(screen.queryByText(/^定为/)).toBeNull();
  });

  test("offers the readings of a word with two meanings, remembers the one chosen, and looks again", async () => {
    const port = new MemoryPort({ 数据: ROWS });
    await openMapping(port);
    const readings = within(screen.getByRole("group", { name: "B 列 成交 可能是" }));
    expect(readings.getByRole("button", { name: "是支付金额" })).toBeTruthy();
    fireEvent.click(readings.getByRole("button", { name: "是订单数" }));
    expect(screen.getByText("定为 订单数")).toBeTruthy();
    const reads = port.reads;
    fireEvent.click(button("记住这 1 列"));
    expect(await announced("记住了，下次同样的表头直接这样认。")).toBeTruthy();
    expect(port.reads).toBe(reads + 1);
    expect(spoken()[1]).toBe("B 列 成交：订单数 数量 · 您确认过。例如 12 · 13 · 14");
    expect(screen.getByText("您确认过 1 列。")).toBeTruthy();
    expect(screen.queryByText("定为 订单数")).toBeNull();
  });

  test("forgets what was confirmed", async () => {
    const port = new MemoryPort({ 数据: ROWS });
    await openMapping(port);
    const before = spoken();
    fireEvent.click(button("是订单数"));
    fireEvent.click(button("记住这 1 列"));
    fireEvent.click(await screen.findByRole("button", { name: "忘掉确认过的" }));
    expect(await announced("忘掉了，现在按自动认出的来。")).toBeTruthy();
    expect(port.memory).toEqual([]);
    expect(spoken()).toEqual(before);
  });

  test("confirms every column at once, the ones left as they are too", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openMapping(port);
    fireEvent.click(button("都对，记住"));
    await announced("记住了，下次同样的表头直接这样认。");
    expect(spoken().map((each) => /您确认过/.test(each ?? ""))).toEqual([true, true, true, true, true]);
    expect(spoken()[4]).toBe("E 列 店长备注：按原样保留 您确认过。例如 上新");
    expect(screen.queryByRole("button", { name: "都对，记住" })).toBeNull();
    // The table is read as before.
    fireEvent.click(button("返回工作簿"));
    expect(await screen.findByRole("button", { name: "核对“店铺日报”的列：5 列认出 4 列" })).toBeTruthy();
  });

  test("confirms the figures under dates by their name", async () => {
    const port = new MemoryPort({ 单品: WIDE });
    await openMapping(port);
    fireEvent.click(column("访客数"));
    await search("浏览量");
    fireEvent.click(screen.getByRole("option", { name: "浏览量 Page views" }));
    fireEvent.click(button("记住这 1 列"));
    await announced("记住了，下次同样的表头直接这样认。");
    expect(spoken()[2]).toMatch(/^访客数：浏览量 数量 · 您确认过。/);
  });

  test("warns of two columns with one meaning and of a meaning the cells cannot have, and allows both", async () => {
    const port = new MemoryPort({ 数据: ROWS });
    await openMapping(port);
    fireEvent.click(column("C 列 内部码"));
    await search("支付金额");
    fireEvent.keyDown(screen.getByRole("combobox"), { key: "Enter" });
    expect(screen.getByText("D 列 支付金额 也是支付金额，报表只会用其中一列。")).toBeTruthy();
    expect(screen.getByText("这一列多半不是支付金额：里面大多不是金额。")).toBeTruthy();
    fireEvent.click(button("记住这 1 列"));
    await announced("记住了，下次同样的表头直接这样认。");
    expect(spoken()[2]).toMatch(/^C 列 内部码：支付金额/);
  });

  test("takes a choice back, and all of them", async () => {
    await openMapping(new MemoryPort({ 数据: ROWS }));
    fireEvent.click(button("是订单数"));
    fireEvent.click(button("撤回 B 列 成交 的改动"));
    expect(screen.queryByText(/^定为/)).toBeNull();
    expect(document.activeElement).toBe(column("B 列 成交"));
    fireEvent.click(button("是支付金额"));
    fireEvent.click(button("放弃改动"));
    expect(screen.queryByText(/^定为/)).toBeNull();
    expect(screen.queryByRole("button", { name: /^记住这/ })).toBeNull();
  });

  test("keeps the choices where they could not be remembered, and tries that again", async () => {
    const port = new MemoryPort({ 数据: ROWS });
    await openMapping(port);
    fireEvent.click(button("是订单数"));
    port.failures.changeMemory = new WorkbookError("cell-being-edited", "unchanged");
    fireEvent.click(button("记住这 1 列"));
    expect(await announced("有单元格正在编辑")).toBeTruthy();
    expect(screen.getByText("定为 订单数")).toBeTruthy();
    fireEvent.click(button("再试一次"));
    await waitFor(() => expect(port.memory).toHaveLength(1));
    expect(port.applied).toEqual([]);
  });

  test("shows a read-only workbook without letting anything be remembered", async () => {
    const port = new MemoryPort({ 数据: ROWS });
    port.readOnly = true;
    await openMapping(port);
    expect(screen.getByText(/工作簿是只读的，改了也记不下来/)).toBeTruthy();
    expect(isOff("都对，记住")).toBe(true);
  });
});

describe("what is not taken as it stands", () => {
  test("shows on a click every cell that was cleaned, from what to what and why, and leads to it", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openMapping(port);
    fireEvent.click(button(/^清洗了 \d+ 个单元格$/));
    expect(button("B2：1,000 → 1000").closest("li")?.textContent).toContain("文本转成数字");
    expect(button("D3：3,600 → 3600")).toBeTruthy();
    fireEvent.click(button("C4：- → （空）"));
    await waitFor(() => expect(port.selected).toHaveLength(1));
    expect(port.selected[0]).toEqual({
      sheet: "店铺日报",
      firstRow: 4,
      lastRow: 4,
      firstColumn: 3,
      lastColumn: 3,
    });
  });

  test("shows on a click which rows are not data, and leads to them", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openMapping(port);
    fireEvent.click(button("1 行不算数据"));
    fireEvent.click(button("第 5 行：合计行"));
    await waitFor(() => expect(port.selected[0]).toMatchObject({ firstRow: 5, lastRow: 5, lastColumn: 5 }));
  });

  test("lists a thousand cells twenty at a time", async () => {
    const rows: CellValue[][] = [["日期", "访客数"]];
    for (let i = 0; i < 1000; i += 1) rows.push([day(i), `${i + 1} `]);
    await openMapping(new MemoryPort({ 店铺日报: rows }));
    fireEvent.click(button(/^清洗了 \d/));
    const total = Number(/[\d,]+/.exec(button(/^清洗了 \d/).textContent ?? "")?.[0].replace(",", ""));
    expect(total).toBeGreaterThanOrEqual(1000);
    const items = () => screen.getAllByRole("button", { name: / → / });
    expect(items()).toHaveLength(20);
    const rest = (total - 20).toLocaleString("zh-CN");
    expect(await announced(`第 1–20 个 后面还有 ${rest} 个`)).toBeTruthy();
    expect(isOff("上 20 个")).toBe(true);
    const first = items()[0]?.textContent;
    fireEvent.click(button("下 20 个"));
    expect(items()).toHaveLength(20);
    expect(items()[0]?.textContent).not.toBe(first);
    fireEvent.click(button("上 20 个"));
    expect(items()[0]?.textContent).toBe(first);
  });

  test("draws 300 columns with 100,000 changed cells in few nodes", async () => {
    const header = Array.from({ length: 300 }, (_, i) => (i === 0 ? "日期" : `指标${i}`));
    const rows: CellValue[][] = [header];
    for (let i = 0; i < 340; i += 1) rows.push([day(i), ...header.slice(1).map((_, j) => `${i + j},000`)]);
    await openScanned(new MemoryPort({ 宽表: rows }));
    const link = button(/^核对“/);
    fireEvent.click(link);
    const list = screen.getByText(/^清洗了 1\d\d,\d{3} 个单元格$/);
    fireEvent.click(list);
    expect(columns()).toHaveLength(300);
    expect(document.querySelectorAll("*").length).toBeLessThan(3000);
    // Moving on draws two columns anew, not three hundred; each asks for its styles once.
    act(() => columns()[0]?.focus());
    const drawn = jest.spyOn(columnRowStyles, "useColumnRowStyles");
    fireEvent.keyDown(document.activeElement as Element, { key: "ArrowDown" });
    expect(drawn).toHaveBeenCalled();
    expect(drawn.mock.calls.length).toBeLessThanOrEqual(4);
    drawn.mockRestore();
  });
});

/** Days from 1 January 2024 on. */
function day(place: number): string {
  return new Date(Date.UTC(2024, 0, 1 + place)).toISOString().slice(0, 10);
}
