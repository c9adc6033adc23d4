import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { WorkbookError } from "../../src/workbook/port";
import { DAILY, KEYWORDS, MemoryPort } from "./memory-port";
import { announced, button, isOff, open, openScanned } from "./open-pane";

afterEach(cleanup);

function sheetItem(name: string): HTMLElement {
  return screen.getByRole("heading", { name, level: 3 }).closest("li") as HTMLElement;
}

describe("the pane on opening", () => {
  test("says that it looks at the workbook, and how far it is", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS });
    let goOn = (): void => undefined;
    port.pause = new Promise((resolve) => (goOn = resolve));
    open(port);
    expect(screen.getByRole("status").textContent).toBe("正在看这份工作簿…");
    expect(screen.queryByRole("button", { name: "生成日报" })).toBeNull();
    expect(button("停止")).toBeTruthy();
    goOn();
    expect(await screen.findByRole("button", { name: "生成日报" })).toBeTruthy();
  });

  test("lists each sheet with its kind, period, rows and columns", async () => {
    await openScanned(new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS, 草稿: [] }));
    const daily = within(sheetItem("店铺日报"));
    expect(daily.getByText("按天数据")).toBeTruthy();
    expect(daily.getByText("2026年3月1日 至 2026年3月3日 · 3 行")).toBeTruthy();
    expect(daily.getByRole("button", { name: "核对“店铺日报”的列：5 列认出 4 列" })).toBeTruthy();
    expect(daily.getByText("清洗 6 格，1 行不算数据")).toBeTruthy();
    expect(within(sheetItem("关键词")).getByText("关键词报表")).toBeTruthy();
    expect(within(sheetItem("草稿")).getByText("空表")).toBeTruthy();
  });

  test("says that columns confirmed earlier could not be read", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.memory = ["not a memory"];
    await openScanned(port);
    expect(screen.getByText(/以前确认过的列读不出来/)).toBeTruthy();
  });

  test("speaks English", async () => {
    await openScanned(new MemoryPort({ Shop: DAILY }), "en-US");
    expect(isOff("Build daily report")).toBe(false);
    expect(screen.getByText("Mar 1, 2026 to Mar 3, 2026 · 3 rows")).toBeTruthy();
    expect(button("Check the columns of “Shop”: 4 of 5 columns understood")).toBeTruthy();
  });

  test.each([
    ["工作簿是空的", { Sheet1: [] }],
    ["没有找到数据表", { 说明: [["这份表由运营部维护"]] }],
    // Of ranks alone nothing can be said of a word.
    [
      "还没有能做报表的表",
      { 关键词: KEYWORDS.map(([word], row) => [word ?? null, row === 0 ? "平均排名" : row]) },
    ],
  ])("says: %s", async (title, sheets) => {
    await openScanned(new MemoryPort(sheets));
    expect(screen.getByText(title)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "生成日报" })).toBeNull();
  });

  test("leads to the reports that can be made where a daily one cannot", async () => {
    await openScanned(new MemoryPort({ 关键词: KEYWORDS }));
    expect(screen.getByRole("heading", { name: /^可以做 \d+ 种报表：$/ })).toBeTruthy();
    expect(screen.getByText(/关键词ROI/)).toBeTruthy();
    expect(screen.queryByRole("button", { name: "生成日报" })).toBeNull();
    fireEvent.click(button("选择报表…"));
    expect(await screen.findByRole("checkbox", { name: "关键词ROI" })).toBeTruthy();
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
    expect(button(name).closest("li")?.textContent).toBe(`${name}新建`);
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
    await screen.findByText("新建");
    fireEvent.click(button("更新报表"));
    expect(await screen.findByText("已更新")).toBeTruthy();
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

  test.each([
    ["zh-CN", "生成日报", "工作表受保护", "受保护的是“日报”“周报”。", "撤消工作表保护"],
    ["en-US", "Build daily report", "A sheet is protected", "Protected: 日报, 周报.", "Unprotect Sheet"],
  ] as const)("names the sheets that are protected, in %s", async (locale, build, title, named, advice) => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port, locale);
    port.failures.apply = new WorkbookError("sheet-protected", "unchanged", { sheets: ["日报", "周报"] });
    fireEvent.click(button(build));
    expect(await announced(title)).toBeTruthy();
    const text = screen.getByText(new RegExp(advice)).textContent;
    expect(text).toContain(named);
  });

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
    fireEvent.click(button(/^打开/));
    expect(await announced("工作表找不到了")).toBeTruthy();
  });
});

describe("taking a build back", () => {
  test("removes what it made on a click, and says so", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    const name = port.applied[0]?.sheets[0]?.name as string;
    fireEvent.click(button("撤销这次生成"));
    expect(await announced("撤销好了")).toBeTruthy();
    expect(screen.getByText(`“${name}”已删除。`)).toBeTruthy();
    expect(port.undone).toHaveLength(1);
    expect(screen.queryByRole("button", { name: "撤销这次生成" })).toBeNull();
    expect(button("生成日报")).toBeTruthy();
  });
});

describe("stopping", () => {
  test("leaves the workbook as it was, and can be taken up again", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    let goOn = (): void => undefined;
    port.pause = new Promise((resolve) => (goOn = resolve));
    fireEvent.click(button("生成日报"));
    fireEvent.click(await screen.findByRole("button", { name: "停止" }));
    expect(await announced("正在停下…")).toBeTruthy();
    goOn();
    expect(await announced("已停下，工作簿没有任何改动。")).toBeTruthy();
    expect(port.undone).toEqual([]);
    fireEvent.click(button("再试一次"));
    expect(await announced("日报做好了")).toBeTruthy();
  });
});

describe("a finding", () => {
  test("leads to the cells it speaks of", async () => {
    const port = new MemoryPort({ 店铺日报: [...DAILY.slice(0, 4), ["2026-03-03", 901, 20, 2000, null]] });
    await openScanned(port);
    fireEvent.click(
      within(sheetItem("店铺日报")).getAllByRole("button", { name: /第 4 行|出现了两次/ })[0] as HTMLElement,
    );
    await waitFor(() => expect(port.selected).toHaveLength(1));
    expect(port.selected[0]).toMatchObject({ sheet: "店铺日报" });
  });
});
