import { cleanup, fireEvent, screen, waitFor } from "@testing-library/react";
import opsheet from "../../package.json";
import { DAILY, MemoryPort } from "./memory-port";
import { announced, button, isOff, openScanned } from "./open-pane";

// What understands workbooks is loaded by the first test.
jest.setTimeout(30_000);
afterEach(cleanup);

/** A text as an earlier version of the pane keeps mappings, damaged: it is there and cannot be read. */
const UNREADABLE = "not a memory";
const SUNDAY = '<settings xmlns="urn:opsheet:settings" version="1" weekStart="sunday"/>';

async function openSettings(port: MemoryPort, locale: "zh-CN" | "en-US" = "zh-CN"): Promise<void> {
  await openScanned(port, locale);
  const name = locale === "zh-CN" ? "设置" : "Settings";
  fireEvent.click(button(name));
  await screen.findByRole("heading", { level: 2, name });
}

function choose(label: string, value: string): void {
  fireEvent.change(screen.getByLabelText(label), { target: { value } });
}

describe("the settings", () => {
  test("change the language at once, and back to that of Excel", async () => {
    await openSettings(new MemoryPort({ 店铺日报: DAILY }));
    choose("语言", "en-US");
    expect(await screen.findByRole("heading", { level: 2, name: "Settings" })).toBeTruthy();
    expect(button("Workbook")).toBeTruthy();
    choose("Language", "follow");
    expect(await screen.findByRole("heading", { level: 2, name: "设置" })).toBeTruthy();
  });

  test("keep in the workbook the day weeks begin on", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.memory = [UNREADABLE];
    await openSettings(port);
    expect((screen.getByLabelText("一周从哪天开始") as HTMLSelectElement).value).toBe("monday");
    choose("一周从哪天开始", "sunday");
    await waitFor(() =>
      expect((screen.getByLabelText("一周从哪天开始") as HTMLSelectElement).value).toBe("sunday"),
    );
    expect(port.memory).toEqual([UNREADABLE, SUNDAY]);
    expect(screen.queryByRole("button", { name: /^更新/ })).toBeNull();
  });

  test("keep in the workbook the sign of money, which reports follow at their next update", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    fireEvent.click(button("设置"));
    const field = async () => (await screen.findByLabelText("金额前面写什么")) as HTMLSelectElement;
    expect([...(await field()).options].map(({ text }) => text)).toEqual([
      "不写符号",
      "¥ 人民币",
      "$ 美元",
      "€ 欧元",
      "£ 英镑",
      "₹ 印度卢比",
    ]);
    choose("金额前面写什么", "USD");
    await waitFor(async () => expect((await field()).value).toBe("USD"));
    expect(port.memory).toEqual([
      '<settings xmlns="urn:opsheet:settings" version="1" weekStart="monday" currency="USD"/>',
    ]);
    fireEvent.click(await screen.findByRole("button", { name: "更新 1 张报表" }));
    await waitFor(() => expect(port.applied).toHaveLength(2));
    const formats = port.applied.map(({ sheets }) =>
      sheets.flatMap(({ tables }) =>
        tables.flatMap(({ columns }) =>
          columns.flatMap(({ header, numberFormat }) => (header === "支付金额" ? [numberFormat] : [])),
        ),
      ),
    );
    expect(formats).toEqual([["#,##0.00"], ['"$"#,##0.00']]);
  });

  test("bring the reports there are up to date", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openScanned(port);
    fireEvent.click(button("生成日报"));
    await announced("日报做好了");
    fireEvent.click(button("设置"));
    fireEvent.click(await screen.findByRole("button", { name: "更新 1 张报表" }));
    await waitFor(() => expect(port.applied).toHaveLength(2));
    expect(port.applied[1]?.sheets.map(({ key }) => key)).toEqual(["daily:店铺日报"]);
  });

  test("make the rules where there are none, and open them from then on", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    await openSettings(port);
    fireEvent.click(button("新建规则表"));
    fireEvent.click(await screen.findByRole("button", { name: "打开规则表" }));
    expect(port.applied.map(({ sheets }) => sheets.map(({ key }) => key))).toEqual([["rules"]]);
    await waitFor(() => expect(port.activated).toEqual(["规则表"]));
  });

  test("forget what was confirmed at the second click, and keep the rest", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.memory = [UNREADABLE, SUNDAY];
    await openSettings(port);
    fireEvent.click(button("全部忘掉"));
    // The focus stands on the answer that changes nothing.
    expect(document.activeElement).toBe(button("不忘了"));
    fireEvent.click(button("不忘了"));
    expect(document.activeElement).toBe(button("全部忘掉"));
    expect(port.memory).toEqual([UNREADABLE, SUNDAY]);
    fireEvent.click(button("全部忘掉"));
    fireEvent.click(button("确定忘掉"));
    await waitFor(() => expect(port.memory).toEqual([SUNDAY]));
    await screen.findByText("这份工作簿里还没有确认过列。");
    expect(isOff("全部忘掉")).toBe(true);
  });

  test("leave a workbook that is read-only alone", async () => {
    const port = new MemoryPort({ 店铺日报: DAILY });
    port.readOnly = true;
    port.memory = [UNREADABLE];
    await openSettings(port, "en-US");
    expect((screen.getByLabelText("Weeks begin on") as HTMLSelectElement).disabled).toBe(true);
    expect(isOff("Make the rules")).toBe(true);
    expect(isOff("Forget all")).toBe(true);
    expect(screen.getByText(/The workbook is read-only/)).toBeTruthy();
  });

  test("tell the version and where help is", async () => {
    await openSettings(new MemoryPort({ 店铺日报: DAILY }));
    expect(screen.getByText(`版本 ${opsheet.version}`)).toBeTruthy();
    const help = screen.getByRole("link", { name: "使用帮助" });
    expect([help.getAttribute("href"), help.getAttribute("target")]).toEqual(["support.html", "_blank"]);
  });
});
