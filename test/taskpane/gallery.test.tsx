import { cleanup, fireEvent, screen, within } from "@testing-library/react";
import { DAILY, KEYWORDS, MemoryPort } from "./memory-port";
import { announced, button, isOff, openScanned } from "./open-pane";

afterEach(cleanup);
// The registry of fields loads with the first look, on a machine that does other things as well.
jest.setTimeout(30_000);

async function openGallery(port: MemoryPort): Promise<void> {
  await openScanned(port);
  fireEvent.click(button("报表"));
  await screen.findAllByText(/^能做的报表$|^还差数据的$/);
}

function box(name: string): HTMLInputElement {
  return screen.getByRole("checkbox", { name });
}

const SECOND_SHOP = DAILY.map((row, i) => (i === 0 ? row : [row[0] ?? null, 500 + i, 10, 900, null]));

describe("the page of reports", () => {
  test("ticks everything that can be made, says what will be written, and writes it", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY, 关键词: KEYWORDS });
    await openGallery(port);
    expect(button("报表").getAttribute("aria-current")).toBe("page");
    for (const name of ["日报", "周报", "月报", "数据简报"]) expect(box(name).checked).toBe(true);
    const foreseen = within(screen.getByText(/^将要写入/).closest("details") as HTMLElement);
    // Three days stand in the sheet; what the columns are is tried where templates are.
    expect(foreseen.getByText("日报").nextElementSibling?.textContent).toMatch(/^新建 · 3 行 × \d+ 列$/);
    const sheets = foreseen.getAllByRole("listitem", { hidden: true }).length;
    fireEvent.click(button(`生成 ${sheets} 张表`));
    expect(await announced("报表做好了")).toBeTruthy();
    expect(port.applied[0]?.sheets).toHaveLength(sheets);
  });

  test("writes only what is ticked, and what that reads", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openGallery(port);
    fireEvent.click(button("全不选"));
    expect(isOff("先选要做的报表")).toBe(true);
    fireEvent.click(box("周报"));
    fireEvent.click(await screen.findByRole("button", { name: "生成 3 张表" }));
    await announced("报表做好了");
    expect(port.applied[0]?.sheets.map(({ key }) => key)).toEqual([
      "rules",
      "daily:店铺日报",
      "weekly:店铺日报",
    ]);
  });

  test("offers each of two shops by itself", async () => {
    const port = new MemoryPort({ 一店: DAILY, 二店: SECOND_SHOP });
    await openGallery(port);
    fireEvent.click(button("全不选"));
    fireEvent.click(box("日报：二店"));
    fireEvent.click(await screen.findByRole("button", { name: "生成 1 张表" }));
    await announced("日报做好了");
    expect(port.applied[0]?.sheets.map(({ key }) => key)).toEqual(["daily:二店"]);
  });

  test("begins with what was made before", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    fireEvent.click(button("报表"));
    await screen.findByRole("checkbox", { name: "日报" });
    expect(box("日报").checked).toBe(true);
    expect(box("周报").checked).toBe(false);
    expect(screen.getByText("将要写入 · 更新 1 张表")).toBeTruthy();
  });

  test("says what each report lacks where none can be made", async () => {
    // Of ranks alone nothing can be said of a word.
    const ranks = KEYWORDS.map(([word], row) => [word, row === 0 ? "平均排名" : row]);
    await openGallery(new MemoryPort({ 关键词: ranks }));
    expect(screen.queryByRole("checkbox")).toBeNull();
    expect(screen.getByText("“关键词”：日报要用每天一行的表，这张是关键词报表。")).toBeTruthy();
    fireEvent.click(button("去核对列"));
    expect(await screen.findByRole("heading", { name: "关键词", level: 3 })).toBeTruthy();
  });

  test("lets nothing be written into a read-only workbook", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.readOnly = true;
    await openGallery(port);
    expect(screen.getByText(/工作簿是只读的/)).toBeTruthy();
    expect(button(/^生成 \d+ 张表$/).getAttribute("aria-disabled")).toBe("true");
  });
});
