import type { Page } from "playwright-core";
import { describeInBrowser, goTo, paneOf, read, values, Workbench } from "./open-window";

describeInBrowser("the workbench around the sheet", () => {
  let workbench: Workbench;

  beforeAll(async () => {
    workbench = await Workbench.start();
  }, 240_000);

  afterAll(() => workbench?.close());

  const ready = async (page: Page, button = "生成日报"): Promise<void> => {
    const pane = await paneOf(page);
    await pane.getByRole("button", { name: button }).waitFor({ timeout: 60_000 });
  };

  it("opens a sample from the list, the same files as the scenes", async () => {
    const { page, faults } = await workbench.open();
    await ready(page);
    await page.getByRole("button", { name: "示例", exact: true }).click();
    const dialog = page.getByRole("dialog", { name: "示例" });
    await dialog.getByRole("button").nth(9).waitFor();
    expect(await dialog.getByRole("button").count()).toBe(10);
    await dialog.getByRole("button", { name: /手填的直通车表/ }).click();
    await page.getByRole("status").getByText("已打开 直通车.xlsx").waitFor();
    expect(await page.evaluate(() => window.workbench?.sheets())).toEqual(["直通车"]);
    expect((await read(page, "直通车!E2"))[0]?.[0]?.formula).toBe("=D2/C2");
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("opens a dropped file, asks first where changes would be lost, and keeps what is open on a bad one", async () => {
    const { page } = await workbench.open();
    await ready(page);
    await drop(page, "days.csv", "日期,访客数\n2026-03-01,12\n");
    await page.getByRole("status").getByText("已打开 days.csv").waitFor();
    expect(await values(page, "days!A1:B1")).toEqual([["日期", "访客数"]]);
    expect(await values(page, "days!B2")).toEqual([[12]]);
    await goTo(page, "D1");
    await page.keyboard.type("备注");
    await page.keyboard.press("Enter");
    await drop(page, "other.csv", "a,b\n1,2\n");
    const asked = page.getByRole("dialog");
    expect(await asked.innerText()).toContain("days.csv 有改动还没保存");
    await asked.getByRole("button", { name: "取消" }).click();
    expect(await values(page, "days!D1")).toEqual([["备注"]]);
    await drop(page, "old.numbers", "PK\u0003\u0004 damaged");
    await page.getByRole("dialog").getByRole("button", { name: "不保存，直接打开" }).click();
    await page.getByRole("dialog").getByText("打不开 old.numbers").waitFor();
    await page.getByRole("button", { name: "知道了" }).click();
    expect(await values(page, "days!D1")).toEqual([["备注"]]);
    await page.context().close();
  }, 120_000);

  it("switches the language over the open workbook, for the add-in too", async () => {
    const { page, faults } = await workbench.open();
    await ready(page);
    await goTo(page, "N4");
    await page.keyboard.type("5");
    await page.keyboard.press("Enter");
    await page.getByRole("button", { name: "English" }).click();
    await ready(page, "Build daily report");
    const pane = await paneOf(page);
    expect(await pane.evaluate(() => Office.context.displayLanguage)).toBe("en-US");
    expect(await page.locator("html").getAttribute("lang")).toBe("en-US");
    // What was typed is there, can be taken back, and help is in English.
    expect(await values(page, "店铺日报!N4")).toEqual([[5]]);
    await page.getByRole("button", { name: "Undo", exact: true }).click();
    expect(await values(page, "店铺日报!N4")).toEqual([[null]]);
    await page.keyboard.type("=OPS.CLEAN(");
    await page.getByRole("tooltip").getByText("Cells of the table, header row included.").waitFor();
    await page.keyboard.press("Escape");
    await page.getByRole("button", { name: "中文" }).click();
    await ready(page);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("shows each theme with words that can be read, and keeps it in the address", async () => {
    const { page, faults } = await workbench.open();
    await ready(page);
    for (const [name, theme] of [
      ["浅色", "light"],
      ["深色", "dark"],
      ["高对比度", "contrast"],
    ] as const) {
      await page.getByRole("combobox", { name: "主题" }).selectOption({ label: name });
      expect(new URL(page.url()).searchParams.get("theme")).toBe(theme);
      for (const tab of ["开发工具", "开始"]) {
        await page.getByRole("tab", { name: tab }).click();
        expect([theme, tab, await faint(page)]).toEqual([theme, tab, []]);
        expect([theme, tab, await cut(page)]).toEqual([theme, tab, []]);
      }
    }
    // Excel on the web tells the add-in no theme.
    const pane = await paneOf(page);
    expect(await pane.evaluate(() => Office.context.officeTheme ?? null)).toBeNull();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("refuses typing in a read-only workbook and on a protected sheet, in plain words", async () => {
    const { page, faults } = await workbench.open();
    await ready(page);
    await page.getByRole("tab", { name: "开发工具" }).click();
    const protect = page.getByRole("button", { name: "保护工作表" });
    await protect.click();
    await page.getByRole("button", { name: "保护工作表", pressed: true }).waitFor();
    const typed = async (): Promise<string> => {
      await goTo(page, "N4");
      await page.keyboard.type("5");
      await page.keyboard.press("Enter");
      const said = await page.getByRole("dialog").innerText();
      await page.getByRole("button", { name: "知道了" }).click();
      await page.keyboard.press("Escape");
      return said;
    };
    expect(await typed()).toContain("工作表“店铺日报”受保护");
    await protect.click();
    await page.getByRole("button", { name: "只读" }).click();
    await ready(page);
    await page.getByRole("banner").getByText("只读", { exact: true }).first().waitFor();
    expect(await typed()).toContain("工作簿是只读的");
    const pane = await paneOf(page);
    // Office.DocumentMode.ReadOnly
    expect(await pane.evaluate(() => Office.context.document.mode)).toBe("readOnly");
    expect(await values(page, "店铺日报!N4")).toEqual([[null]]);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("plays a host that never answers, shows it in the list of requests, and recovers by a reload", async () => {
    const { page } = await workbench.open();
    await ready(page);
    await page.getByRole("tab", { name: "开发工具" }).click();
    await page.getByRole("button", { name: "请求", exact: true }).click();
    const panel = page.getByRole("region", { name: "请求", exact: true });
    await panel.getByRole("button", { name: "清空" }).click();
    await page.getByRole("combobox", { name: "Excel 的回应" }).selectOption({ label: "从下一次起不再回应" });
    await (await paneOf(page)).getByRole("button", { name: "生成日报" }).click();
    await panel.getByRole("cell", { name: "等待回应" }).first().waitFor();
    await page.getByRole("button", { name: "重新加载" }).click();
    await ready(page);
    const select = page.getByRole("combobox", { name: "Excel 的回应" });
    expect(await select.locator("option:checked").innerText()).toBe("正常");
    await panel.getByRole("cell", { name: "正常" }).first().waitFor();
    await page.context().close();
  }, 120_000);

  it("counts requests, syncs, actions and bytes of a build, and copies one as JSON", async () => {
    const { page, faults } = await workbench.open();
    await ready(page);
    await page.getByRole("tab", { name: "开发工具" }).click();
    await page.getByRole("button", { name: "请求", exact: true }).click();
    const panel = page.getByRole("region", { name: "请求", exact: true });
    // The pane looks at the workbook first: what it asks for then is not part of the build.
    const build = (await paneOf(page)).getByRole("button", { name: "生成日报" });
    await build.waitFor({ timeout: 60_000 });
    await panel.getByRole("button", { name: "清空" }).click();
    await panel
      .getByRole("status")
      .getByText(/^0 次请求/)
      .waitFor();
    await build.click();
    await page.waitForFunction(() => (window.workbench?.tables().length ?? 0) === 1, null, {
      timeout: 60_000,
    });
    const rows = panel.getByRole("row");
    const totals = await panel.getByRole("status").innerText();
    const [requests, syncs, actions, sent] = (totals.match(/[\d,]+/g) ?? []).map((text) =>
      Number(text.replace(/,/g, "")),
    );
    expect(await rows.count()).toBeGreaterThan(4);
    expect(requests).toBeGreaterThanOrEqual(syncs ?? Number.NaN);
    expect(actions).toBeGreaterThan(syncs ?? Number.NaN);
    expect(sent).toBeGreaterThan(10_000);
    const last = panel.getByRole("button", { name: /^复制请求 \d+ 的 JSON$/ }).first();
    await last.click();
    const copied = JSON.parse(await page.evaluate(() => navigator.clipboard.readText())) as {
      request: { Actions: unknown[] };
      actions: number;
    };
    expect(copied.request.Actions).toHaveLength(copied.actions);
    expect(faults).toEqual([]);
    await page.context().close();
  }, 180_000);

  it("is worked by keyboard: F6 goes round the parts, arrows within them, Escape closes menus", async () => {
    const { page, faults } = await workbench.open();
    await ready(page);
    const focused = (): Promise<string> =>
      page.evaluate(() => {
        const at = document.activeElement;
        return at?.getAttribute("aria-label") ?? at?.textContent ?? "";
      });
    await page.locator(".cell-editor").focus();
    const seen: string[] = [];
    for (let n = 0; n < 4; n++) {
      seen.push(await focused());
      await page.keyboard.press("F6");
    }
    expect(seen.slice(0, 2)).toEqual(["单元格", "店铺日报"]);
    await page.getByRole("tab", { name: "开始" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("开发工具");
    await page.keyboard.press("Enter");
    await page.getByRole("toolbar", { name: "开发工具" }).waitFor();
    await page.getByRole("button", { name: "只读" }).focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe("保护工作表");
    await goTo(page, "A5");
    await page.keyboard.press("Shift+F10");
    const menu = page.getByRole("menu", { name: "单元格菜单" });
    await menu.getByRole("menuitem", { name: "清除内容" }).waitFor();
    await page.keyboard.press("Escape");
    expect([await menu.count(), await focused()]).toEqual([0, "单元格"]);
    await page.keyboard.press("Control+PageDown");
    await page.getByRole("tab", { name: "待办", selected: true }).waitFor();
    await page.keyboard.press("Shift+F11");
    await page.getByRole("tab", { name: "Sheet1", selected: true }).waitFor();
    expect(faults).toEqual([]);
    await page.context().close();
  }, 120_000);

  it("gives every control a role and a name", async () => {
    const { page } = await workbench.open();
    await ready(page);
    await page.getByRole("tab", { name: "开发工具" }).click();
    await page.getByRole("button", { name: "请求", exact: true }).click();
    const nameless = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>("button, select, input, textarea, [tabindex='0']")]
        .filter((each) => each.checkVisibility() && !each.closest(".grid-host"))
        .filter(
          (each) =>
            !(each.getAttribute("aria-label") ?? each.textContent ?? "").trim() &&
            !(each instanceof HTMLInputElement && each.type === "file"),
        )
        .map((each) => each.outerHTML.slice(0, 80)),
    );
    expect(nameless).toEqual([]);
    await page.context().close();
  }, 60_000);
});

/** Drops a file on the page as a person does. */
async function drop(page: Page, name: string, text: string): Promise<void> {
  const data = await page.evaluateHandle(
    ([fileName, content]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([content ?? ""], fileName ?? ""));
      return transfer;
    },
    [name, text],
  );
  await page.dispatchEvent(".sheet-view", "dragenter", { dataTransfer: data });
  await page.getByText("松开鼠标，打开这个文件").waitFor();
  await page.dispatchEvent(".drop-cover", "drop", { dataTransfer: data });
}

/** Texts of enabled controls and labels whose contrast with what is behind them is below 4.5 (WCAG 2.1, 1.4.3). */
function faint(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const channels = (colour: string): number[] => (colour.match(/[\d.]+/g) ?? []).map(Number);
    const light = (rgb: number[]): number => {
      const [r = 0, g = 0, b = 0] = rgb.slice(0, 3).map((value) => {
        const part = value / 255;
        return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
      });
      return 0.2126 * r + 0.7152 * g + 0.0722 * b;
    };
    const behind = (element: Element): number[] => {
      for (let at: Element | null = element; at; at = at.parentElement) {
        const colour = channels(getComputedStyle(at).backgroundColor);
        if ((colour[3] ?? 1) === 1 && colour.length >= 3) return colour;
      }
      return [255, 255, 255];
    };
    return [
      ...document.querySelectorAll<HTMLElement>("header *, .formula-bar *, .sheet-tabs *, footer *, h2"),
    ]
      .filter(
        (each) => each.checkVisibility() && !each.closest(":disabled, .grid-host, option, [aria-hidden]"),
      )
      .filter((each) => [...each.childNodes].some((node) => node.nodeType === 3 && node.nodeValue?.trim()))
      .filter((each) => {
        const [a, b] = [light(channels(getComputedStyle(each).color)), light(behind(each))];
        return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05) < 4.5;
      })
      .map((each) => each.textContent ?? "");
  });
}

/** Texts of the page's own chrome that do not fit where they stand. */
function cut(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("header *, .sheet-tabs *, footer *, .panel-head *")]
      .filter((each) => each.checkVisibility() && each.children.length === 0 && each.clientWidth > 0)
      .filter((each) => each.scrollWidth > each.clientWidth + 1)
      .map((each) => each.textContent ?? ""),
  );
}
