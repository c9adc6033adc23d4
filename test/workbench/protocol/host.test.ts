import { REQUIREMENT_SETS } from "../../../src/workbench/protocol/app-context";
import { closePages, openPage } from "./addin-page";

afterEach(closePages);

describe("Host", () => {
  it("lets the genuine library start with host Excel and the advertised requirement sets", async () => {
    const page = await openPage();
    expect(
      await page.evaluate(`
        const info = await Office.onReady();
        const has = (name, version) => Office.context.requirements.isSetSupported(name, version);
        return { info, language: Office.context.displayLanguage, url: Office.context.document.url,
          sets: [has("ExcelApi", "1.13"), has("ExcelApi", "1.16"), has("SharedRuntime", "1.1")] };`),
    ).toEqual({
      info: { host: "Excel", platform: "OfficeOnline", addin: { visibilityMode: "Taskpane" } },
      language: "en-US",
      url: "https://localhost:3001/Book1.xlsx",
      sets: [true, false, true],
    });
  });

  it("writes and reads values, formulas and formats", async () => {
    const page = await openPage();
    const result = await page.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:B2");
      range.values = [[1, "text"], [true, null]];
      range.format.fill.color = "#FFEE00";
      range.load("values,address,valueTypes,format/fill/color,worksheet/name");
      await context.sync();
      return { values: range.values, address: range.address, types: range.valueTypes,
        colour: range.format.fill.color, sheet: range.worksheet.name };`);
    expect(result).toEqual({
      values: [
        [1, "text"],
        [true, ""],
      ],
      address: "Sheet1!A1:B2",
      types: [
        ["Double", "String"],
        ["Boolean", "Empty"],
      ],
      colour: "#FFEE00",
      sheet: "Sheet1",
    });
  });

  it("keeps document settings and workbook settings in one store", async () => {
    const page = await openPage();
    page.workbook.settings.set("before", { n: 1 });
    const result = await page.evaluate(`
      const settings = Office.context.document.settings;
      await new Promise((done) => settings.refreshAsync(done));
      const seen = settings.get("before");
      settings.set("classic", [1, "二"]);
      await new Promise((done) => settings.saveAsync(done));
      return await Excel.run(async (context) => {
        const rich = context.workbook.settings.getItemOrNullObject("classic");
        rich.load("value");
        context.workbook.settings.add("rich", true);
        await context.sync();
        return [seen, rich.value];
      });`);
    expect(result).toEqual([{ n: 1 }, [1, "二"]]);
    expect([...page.workbook.settings]).toEqual([
      ["before", { n: 1 }],
      ["classic", [1, "二"]],
      ["rich", true],
    ]);
  });

  it("keeps custom XML parts by namespace", async () => {
    const page = await openPage();
    const result = await page.run(`
      const parts = context.workbook.customXmlParts;
      const part = parts.add('<plan xmlns="urn:opsheet:plan">日报</plan>');
      part.load("id,namespaceUri");
      await context.sync();
      part.setXml('<plan xmlns="urn:opsheet:plan">周报</plan>');
      const found = parts.getByNamespace("urn:opsheet:plan").getOnlyItemOrNullObject();
      const none = parts.getByNamespace("urn:other").getOnlyItemOrNullObject();
      const xml = found.getXml();
      await context.sync();
      part.delete();
      const count = parts.getCount();
      await context.sync();
      return [part.namespaceUri, xml.value, none.isNullObject, count.value];`);
    expect(result).toEqual(["urn:opsheet:plan", '<plan xmlns="urn:opsheet:plan">周报</plan>', true, 0]);
    await expect(
      page.run(`context.workbook.customXmlParts.add("<open>"); await context.sync();`),
    ).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("shows and takes dates as the 1904 calendar has them, where the workbook counts from there", async () => {
    const page = await openPage();
    page.workbook.date1904 = true;
    const result = await page.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const range = sheet.getRange("A1:E1");
      range.numberFormat = [["yyyy/m/d", "h:mm", "[h]:mm", "0.00", "General"]];
      range.values = [[44620, 0.5, 1.5, 44620, "2026-03-01"]];
      range.load("values,text");
      await context.sync();
      return [range.values[0], range.text[0]];`);
    // 2026-03-01 is 46,082 days from 1900 and 1,462 fewer, 44,620, from 1904.
    expect(result).toEqual([
      [44620, 0.5, 1.5, 44620, 44620],
      ["2026/3/1", "12:00", "36:00", "44620.00", expect.stringMatching(/2026|26/)],
    ]);
  });

  it("keeps ids of custom XML parts apart from those a file brought along", async () => {
    const page = await openPage();
    const added = await page.run<string>(`
      const part = context.workbook.customXmlParts.add("<a/>");
      part.load("id");
      await context.sync();
      return part.id;`);
    const reopened = await openPage();
    for (let n = 1; n < 40; n++) {
      const id = added.replace(/^\{[^-]*/, `{${n.toString(16).toUpperCase().padStart(8, "0")}`);
      reopened.workbook.customXmlParts.push({ id, xml: "<b/>", namespaceUri: "" });
    }
    await reopened.run(`context.workbook.customXmlParts.add("<a/>"); await context.sync();`);
    const ids = reopened.workbook.customXmlParts.map((part) => part.id);
    expect(new Set(ids).size).toBe(40);
  });

  it("presses ribbon buttons and tells when their function is completed", async () => {
    const page = await openPage({
      script: `Office.onReady(() => Office.actions.associate("buildReport", (event) => {
        window.pressed = event.source.id;
        setTimeout(() => event.completed(), 5);
      }));`,
    });
    await page.evaluate("");
    expect(await page.addin.host.runCommand("buildReport", "Opsheet.Build")).toEqual({
      found: true,
      completedContext: null,
    });
    expect(await page.evaluate("return window.pressed;")).toBe("Opsheet.Build");
    expect(await page.addin.host.runCommand("nobody")).toMatchObject({ found: false });
  });

  it("tells a shared runtime that its pane is hidden, and what it asked for itself", async () => {
    const page = await openPage();
    const hidden = page.evaluate(`
      return await new Promise((done) => Office.addin.onVisibilityModeChanged((m) => done(m.visibilityMode)));`);
    await page.evaluate(`await Office.addin.setStartupBehavior(Office.StartupBehavior.load);`);
    page.addin.host.changeVisibility(false);
    expect(await hidden).toBe("Hidden");
    expect(page.addin.host.services.startupState).toBe("Background");
  });

  it("refuses a request and an answer larger than Excel on the web takes", async () => {
    const page = await openPage({ limitBytes: 40_000 });
    const codes = await page.evaluate(`
      const attempt = (work) => Excel.run(work).then(() => "done", (error) => error.code);
      const big = await attempt(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").values = [["万".repeat(9000)], ["万".repeat(9000)]];
        await context.sync();
      });
      for (const cell of ["A1", "A2"])
        await Excel.run(async (context) => {
          context.workbook.worksheets.getItem("Sheet1").getRange(cell).values = [["万".repeat(9000)]];
          await context.sync();
        });
      return [big, await attempt(async (context) => {
        context.workbook.worksheets.getItem("Sheet1").getRange("A1:A2").load("values");
        await context.sync();
      })];`);
    expect(codes).toEqual(["RequestPayloadSizeLimitExceeded", "ResponsePayloadSizeLimitExceeded"]);
  });

  it("refuses requests while a cell is being edited, and lets those wait that ask to", async () => {
    const page = await openPage({ requirements: { ...REQUIREMENT_SETS, DelayForCellEdit: "1.1" } });
    await page.run("await context.sync();");
    page.addin.host.cellEditing = true;
    const write = (text: string): string =>
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["${text}"]]; await context.sync();`;
    await expect(page.run(write("refused"))).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
    const waiting = page.evaluate(
      `await Excel.run({ delayForCellEdit: true }, async (context) => { ${write("waited")} });`,
    );
    await new Promise((resolve) => setTimeout(resolve, 30));
    expect(page.workbook.sheets[0]?.value(0, 0)).toBeNull();
    page.addin.host.cellEditing = false;
    await waiting;
    expect(page.workbook.sheets[0]?.value(0, 0)).toBe("waited");
  });

  it("answers what the library tells of the add-in itself while a cell is being edited", async () => {
    const page = await openPage();
    page.addin.host.cellEditing = true;
    const told = page.evaluate(`
      const context = new OfficeCore.RequestContext();
      OfficeCore.AddinInternalService.newObject(context).notifyActionHandlerReady();
      await context.sync();`);
    await expect(told).resolves.toBeNull();
    await expect(page.run("await context.sync();")).rejects.toMatchObject({
      code: "InvalidOperationInCellEditMode",
    });
  });

  describe("with faults", () => {
    const writing = (text: string): string => `
      context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["${text}"]];
      await context.sync();`;
    const isWrite = (body: string): boolean => body.includes('"Name":"Values"');

    it.each([
      ["lose-before" as const, null],
      ["lose-after" as const, "lost"],
    ])("loses an answer (%s) and works again afterwards", async (fault, left) => {
      let faults = 1;
      const page = await openPage({
        intercept: (body) => (isWrite(body) && faults-- > 0 ? fault : "pass"),
      });
      let answered = false;
      void page.run(writing("lost")).then(() => (answered = true));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(answered).toBe(false);
      expect(page.workbook.sheets[0]?.value(0, 0)).toBe(left);
      await page.run(writing("later"));
      expect(page.workbook.sheets[0]?.value(0, 0)).toBe("later");
    });

    it.each([
      [{ error: 5102 }, "ActivityLimitReached", null],
      [{ error: 5012, applied: true }, "InvalidOrTimedOutSession", "tried"],
    ])("answers %j as an error of the whole request", async (fault, code, left) => {
      const page = await openPage({ intercept: (body) => (isWrite(body) ? fault : "pass") });
      await expect(page.run(writing("tried"))).rejects.toMatchObject({ code });
      expect(page.workbook.sheets[0]?.value(0, 0)).toBe(left);
    });

    it("falls silent for good", async () => {
      const page = await openPage({ intercept: (body) => (isWrite(body) ? "never" : "pass") });
      const settled: string[] = [];
      for (const text of ["a", "b"]) void page.run(writing(text)).finally(() => settled.push(text));
      await new Promise((resolve) => setTimeout(resolve, 60));
      expect(settled).toEqual([]);
      expect(page.workbook.sheets[0]?.value(0, 0)).toBeNull();
    });

    it("refuses an action in the middle, those before it done", async () => {
      const page = await openPage({
        intercept: (body) => {
          const actions = (JSON.parse(body) as { Actions: { Name: string }[] }).Actions;
          const second = actions.map((each) => each.Name).lastIndexOf("Values");
          return second > 0 && actions.filter((each) => each.Name === "Values").length > 1
            ? { refuseAt: second }
            : "pass";
        },
      });
      await expect(
        page.run(`
          const sheet = context.workbook.worksheets.getItem("Sheet1");
          sheet.getRange("A1").values = [[1]];
          sheet.getRange("A2").values = [[2]];
          await context.sync();`),
      ).rejects.toMatchObject({ code: "GeneralException" });
      expect([0, 1].map((row) => page.workbook.sheets[0]?.value(row, 0))).toEqual([1, null]);
    });
  });

  it("counts requests and characters", async () => {
    const page = await openPage();
    await page.run("await context.sync();");
    const before = { ...page.addin.host.counters };
    await page.run(`context.workbook.worksheets.getItem("Sheet1").load("name"); await context.sync();`);
    const { requests, received, sent } = page.addin.host.counters;
    expect(requests - before.requests).toBe(1);
    expect(received).toBeGreaterThan(before.received);
    expect(sent).toBeGreaterThan(before.sent);
  });
});
