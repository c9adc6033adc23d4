import { act, cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import type { Locale } from "../../src/core/locale";
import { Pane } from "../../src/taskpane/pane/Pane";
import { PaneBoundary } from "../../src/taskpane/pane/PaneBoundary";
import { PaneProvider } from "../../src/taskpane/pane/PaneProvider";
import { createSession } from "../../src/taskpane/session/session";
import { WorkbookError } from "../../src/workbook/port";
import { DAILY, KEYWORDS, MemoryPort } from "./memory-port";

afterEach(cleanup);

/** Opens the pane on a workbook, as Excel does. */
function open(port: MemoryPort, locale: Locale = "zh-CN"): void {
  const session = createSession(port, locale);
  render(
    <PaneProvider session={session} locale={locale}>
      <Pane />
    </PaneProvider>,
  );
  act(() => session.start());
}

async function openScanned(port: MemoryPort, locale: Locale = "zh-CN"): Promise<void> {
  open(port, locale);
  await screen.findByRole("button", { name: locale === "zh-CN" ? "重新扫描" : "Scan again" });
}

function button(name: string): HTMLButtonElement {
  return screen.getByRole("button", { name });
}

/** Whether a button does nothing for now. It keeps the focus meanwhile, so it is not disabled in HTML's sense. */
function isOff(name: string): boolean {
  return button(name).getAttribute("aria-disabled") === "true";
}

/** Waits until a screen reader is told so. */
function announced(text: string): Promise<HTMLElement> {
  return screen.findByText(text, { selector: "[role=status]" });
}

function sheetItem(name: string): HTMLElement {
  return screen.getByRole("heading", { name, level: 3 }).closest("li") as HTMLElement;
}

describe("PaneBoundary", () => {
  test("shows words instead of nothing when a part of the pane breaks", () => {
    // React reports the mistake to the console, as it should; here it is expected.
    const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
    const Broken = (): never => {
      throw new Error("cannot be drawn");
    };
    render(
      <PaneProvider session={createSession(new MemoryPort({}), "zh-CN")} locale="zh-CN">
        <PaneBoundary>
          <Broken />
        </PaneBoundary>
      </PaneProvider>,
    );
    expect(screen.getByText("出了点问题")).toBeTruthy();
    complaints.mockRestore();
  });
});

describe("the pane on opening", () => {
  test("says that it looks at the workbook, and how far it is", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS });
    let goOn = (): void => undefined;
    port.pause = new Promise((resolve) => (goOn = resolve));
    open(port);
    expect(screen.getByRole("status").textContent).toBe("正在看这份工作簿…");
    expect(screen.queryByRole("button")).toBeNull();
    goOn();
    expect(await screen.findByRole("button", { name: "生成日报" })).toBeTruthy();
  });

  test("lists each sheet with its kind, period, rows and columns", async () => {
    await openScanned(new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS, 草稿: [] }));
    const daily = within(sheetItem("店铺日报"));
    expect(daily.getByText("按天数据")).toBeTruthy();
    expect(daily.getByText("2026年3月1日 至 2026年3月3日 · 3 行")).toBeTruthy();
    expect(daily.getByRole("button", { name: "5 列认出 4 列" })).toBeTruthy();
    expect(within(sheetItem("关键词")).getByText("关键词报表")).toBeTruthy();
    expect(within(sheetItem("草稿")).getByText("空表")).toBeTruthy();
  });

  test("shows on a click what each column was taken for", async () => {
    await openScanned(new MemoryPort({ 店铺日报: DAILY }));
    fireEvent.click(button("5 列认出 4 列"));
    const term = await screen.findByText("B 列 访客数");
    expect(term.nextElementSibling?.textContent).toBe("是访客数");
    expect(screen.getByText("E 列 店长备注").nextElementSibling?.textContent).toBe("没认出，按原样保留");
  });

  test("tells dates as headings in one line, and what stands under them", async () => {
    const rows = [
      ["SKU", "指标", "20260301", "20260302", "20260303"],
      ["K1", "访客数", 100, 110, 120],
      ["K1", "支付金额", 2000, 2100, 2500],
      ["K2", "访客数", 30, 31, 32],
      ["K2", "支付金额", 500, 510, 530],
    ];
    await openScanned(new MemoryPort({ 单品: rows }));
    fireEvent.click(screen.getByRole("button", { name: "4 列认出 4 列" }));
    const dates = await screen.findByText("C–E 列 20260301 … 20260303");
    expect(dates.nextElementSibling?.textContent).toBe("是日期");
    expect(screen.getByText("访客数").nextElementSibling?.textContent).toBe("是访客数");
    expect(screen.queryByText("D 列 20260302")).toBeNull();
    // Each date is changed once, however many rows stand under it.
    expect(screen.getByRole("button", { name: "清洗了 3 个单元格" })).toBeTruthy();
  });

  test("shows both readings of a word with two meanings", async () => {
    const rows = [
      ["日期", "成交", "备注"],
      ["2026-03-01", 12, "a"],
      ["2026-03-02", 13, "b"],
      ["2026-03-03", 14, "c"],
    ];
    await openScanned(new MemoryPort({ 数据: rows }));
    fireEvent.click(screen.getByRole("button", { name: /列认出/ }));
    const term = await screen.findByText("B 列 成交");
    expect(term.nextElementSibling?.textContent).toBe("可能是订单数，也可能是支付金额，按原样保留");
  });

  test("says that columns confirmed earlier could not be read", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.memory = ["not a memory"];
    await openScanned(port);
    expect(screen.getByText(/以前确认过的列读不出来/)).toBeTruthy();
  });

  test("shows on a click every cell that was cleaned, from what to what", async () => {
    await openScanned(new MemoryPort({ 店铺日报: DAILY }));
    fireEvent.click(screen.getByRole("button", { name: /^清洗了 \d+ 个单元格$/ }));
    expect(await screen.findByText("B2：1,000 → 1000")).toBeTruthy();
    expect(screen.getByText("D3：3,600 → 3600")).toBeTruthy();
    expect(screen.getByText("C4：- → （空）")).toBeTruthy();
  });

  test("shows on a click which rows are not data", async () => {
    await openScanned(new MemoryPort({ 店铺日报: DAILY }));
    fireEvent.click(button("1 行不算数据"));
    expect(await screen.findByText("第 5 行：合计行")).toBeTruthy();
  });

  test("speaks English", async () => {
    await openScanned(new MemoryPort({ Shop: DAILY }), "en-US");
    expect(isOff("Build daily report")).toBe(false);
    expect(screen.getByText("Mar 1, 2026 to Mar 3, 2026 · 3 rows")).toBeTruthy();
    expect(button("4 of 5 columns understood")).toBeTruthy();
  });

  test.each([
    ["工作簿是空的", { Sheet1: [] }],
    ["没有找到数据表", { 说明: [["这份表由运营部维护"]] }],
    ["没有能做日报的表", { 关键词: KEYWORDS }],
  ])("says: %s", async (title, sheets) => {
    await openScanned(new MemoryPort(sheets));
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "生成日报" })).toBeNull();
  });

  test("shows a read-only workbook without letting it be written", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.readOnly = true;
    await openScanned(port);
    expect(screen.getByText("工作簿是只读的")).toBeTruthy();
    fireEvent.click(button("生成日报"));
    await new Promise((resolve) => setTimeout(resolve, 50));
    expect(port.reads).toBe(1);
    expect(isOff("生成日报")).toBe(true);
  });

  test("says what to do when Excel does not answer, and scans again on a click", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.failures.survey = new WorkbookError("no-answer", "unknown");
    open(port);
    expect(await announced("Excel 没有回应")).toBeTruthy();
    expect(screen.getByText(/下次扫描时会自动清掉/)).toBeTruthy();
    fireEvent.click(button("再试一次"));
    expect(await screen.findByRole("button", { name: "生成日报" })).toBeTruthy();
    expect(screen.queryByText("Excel 没有回应")).toBeNull();
  });

  test("looks again when asked", async () => {
    const port = new MemoryPort({ 店铺日报: [] });
    await openScanned(port);
    port.type("店铺日报", DAILY);
    fireEvent.click(button("重新扫描"));
    expect(await screen.findByRole("button", { name: "生成日报" })).toBeTruthy();
  });
});

describe("building the daily report", () => {
  test("plans one new sheet with the days as rows, one click after opening", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    expect(await announced("日报做好了")).toBeTruthy();

    expect(port.applied).toHaveLength(1);
    const [sheet, ...others] = port.applied[0]?.sheets ?? [];
    expect(others).toEqual([]);
    expect(sheet?.key).toBe("daily:店铺日报");
    const [table] = sheet?.tables ?? [];
    expect(table?.rowCount).toBe(3);
    const visitors = table?.columns.find((column) => column.header === "访客数");
    expect(visitors?.content).toEqual({ kind: "values", values: [1000, 1200, 900] });
  });

  test("names the new sheet, opens it on a click, and tells what was left out and why", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    const name = port.applied[0]?.sheets[0]?.name as string;
    expect(screen.getByText(`新建了“${name}”。`)).toBeTruthy();
    expect(screen.getByText("“关键词”：日报要用每天一行的表，这张是关键词报表。")).toBeTruthy();
    fireEvent.click(button(`打开“${name}”`));
    await waitFor(() => expect(port.activated).toEqual([name]));
  });

  test("tells how far it is, and cannot be started twice", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    let goOn = (): void => undefined;
    port.pause = new Promise((resolve) => (goOn = resolve));
    fireEvent.click(button("生成日报"));
    expect(await announced("正在读取数据…")).toBeTruthy();
    expect(isOff("生成日报")).toBe(true);
    fireEvent.click(button("生成日报"));
    expect(screen.getByRole("progressbar")).toBeTruthy();
    goOn();
    await announced("日报做好了");
    expect(port.applied).toHaveLength(1);
  });

  test("uses the cells as they are now, not as they were on opening", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    port.type("店铺日报", [...DAILY.slice(0, 4), ["2026-03-04", 800, 20, 2000, null]]);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    expect(port.applied[0]?.sheets[0]?.tables[0]?.rowCount).toBe(4);
  });

  test("brings the sheet up to date the second time", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await screen.findByText(/^新建了/);
    fireEvent.click(button("生成日报"));
    expect(await screen.findByText(/^更新了/)).toBeTruthy();
    const [first, second] = port.applied.map((plan) => plan.sheets[0]?.name);
    expect(second).toBe(first);
  });

  test("writes nothing where a workbook has become read-only", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    port.readOnly = true;
    fireEvent.click(button("生成日报"));
    expect(await announced("工作簿是只读的")).toBeTruthy();
    expect(port.applied).toEqual([]);
  });

  test.each([
    ["protected", "工作簿受保护", /取消保护/],
    ["cell-being-edited", "有单元格正在编辑", /按回车或 Esc/],
    ["busy", "Excel 正忙", /关掉 Excel 里打开的对话框/],
    ["too-large", "数据太大", /拆成几份/],
    ["not-supported", "这个版本的 Excel 太旧", /请更新/],
  ] as const)(
    "says what to do when the workbook is %s, and tries again on a click",
    async (code, title, advice) => {
      const port = new MemoryPort({ 店铺日报: DAILY });
      await openScanned(port);
      port.failures.apply = new WorkbookError(code, "unchanged");
      fireEvent.click(button("生成日报"));
      expect(await announced(title)).toBeTruthy();
      expect(screen.getByText(advice).textContent).toContain("工作簿没有任何改动。");
      fireEvent.click(button("再试一次"));
      expect(await announced("日报做好了")).toBeTruthy();
    },
  );

  test("tells of a mistake of ours and reports it", async () => {
    const reported: unknown[] = [];
    Object.assign(globalThis, { reportError: (error: unknown) => reported.push(error) });
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    const mistake = new TypeError("x is not a function");
    port.failures.apply = mistake;
    fireEvent.click(button("生成日报"));
    expect(await announced("出了点问题")).toBeTruthy();
    expect(reported).toEqual([mistake]);
  });

  test("says when the new sheet is no longer there to open", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    port.failures.activate = new WorkbookError("sheet-missing", "unchanged");
    fireEvent.click(screen.getByRole("button", { name: /^打开/ }));
    expect(await announced("工作表找不到了")).toBeTruthy();
  });
});
