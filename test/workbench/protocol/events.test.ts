import { area } from "../../../src/workbench/model/address";
import { closePages, openPage, type TestPage } from "./addin-page";

afterEach(closePages);

/** Joins an event and collects what its handler gets, as plain data. */
async function collect(page: TestPage, join: string, fields: readonly string[]): Promise<void> {
  await page.run(`
    window.seen = window.seen || [];
    const workbook = context.workbook;
    const sheet = workbook.worksheets.getItem("Sheet1");
    window.registration = (${join}).add(async (args) => {
      const event = {};
      for (const field of ${JSON.stringify(fields)}) event[field] = args[field];
      window.seen.push(event);
    });
    await context.sync();`);
}

async function seen(page: TestPage): Promise<unknown[]> {
  await new Promise((resolve) => setTimeout(resolve, 40));
  return page.evaluate<unknown[]>("return window.seen;");
}

describe("events", () => {
  it("tells a sheet's handler of a person's edit and of its own write, apart", async () => {
    const page = await openPage();
    await collect(page, "sheet.onChanged", ["address", "changeType", "triggerSource", "worksheetId"]);
    const sheet = page.workbook.sheets[0];
    sheet?.write(area(1, 1), () => 5);
    await page.run(`
      context.workbook.worksheets.getItem("Sheet1").getRange("C3:C4").values = [[1], [2]];
      await context.sync();`);
    expect(await seen(page)).toEqual([
      { address: "B2", changeType: "RangeEdited", triggerSource: "Unknown", worksheetId: sheet?.id },
      {
        address: "C3:C4",
        changeType: "RangeEdited",
        triggerSource: "ThisLocalAddin",
        worksheetId: sheet?.id,
      },
    ]);
  });

  it("tells of a large write sent in chunks once", async () => {
    const page = await openPage();
    await collect(page, "workbook.worksheets.onChanged", ["address"]);
    await page.run(`
      context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2000").values =
        Array.from({ length: 2000 }, (_, i) => [i, i]);
      await context.sync();`);
    expect(await seen(page)).toEqual([{ address: "A1:B2000" }]);
  });

  it("tells table handlers of changes inside the table only", async () => {
    const page = await openPage();
    await page.run(`
      context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B3", true).name = "日报";
      await context.sync();`);
    await collect(page, `workbook.tables.getItem("日报").onChanged`, ["address", "tableId"]);
    const sheet = page.workbook.sheets[0];
    sheet?.write(area(1, 0), () => 1);
    sheet?.write(area(9, 9), () => 1);
    expect(await seen(page)).toEqual([{ address: "A2", tableId: page.workbook.findTable("日报")?.id }]);
  });

  it("tells of sheets added, activated, deactivated and deleted", async () => {
    const page = await openPage();
    await collect(page, "workbook.worksheets.onAdded", ["type", "worksheetId"]);
    await collect(page, "workbook.worksheets.onActivated", ["type", "worksheetId"]);
    await collect(page, "workbook.worksheets.onDeactivated", ["type", "worksheetId"]);
    await collect(page, "workbook.worksheets.onDeleted", ["type", "worksheetId"]);
    const first = page.workbook.activeSheet;
    const added = page.workbook.addSheet("新");
    page.workbook.activate(added);
    page.workbook.activate(first);
    page.workbook.deleteSheet(added);
    expect(await seen(page)).toEqual([
      { type: "WorksheetAdded", worksheetId: added.id },
      { type: "WorksheetDeactivated", worksheetId: first.id },
      { type: "WorksheetActivated", worksheetId: added.id },
      { type: "WorksheetDeactivated", worksheetId: added.id },
      { type: "WorksheetActivated", worksheetId: first.id },
      { type: "WorksheetDeleted", worksheetId: added.id },
    ]);
  });

  it("tells of selections, by sheet and by the workbook's classic event", async () => {
    const page = await openPage();
    await collect(page, "sheet.onSelectionChanged", ["address"]);
    await page.run(`
      window.classic = 0;
      context.workbook.onSelectionChanged.add(async () => { window.classic++; });
      await context.sync();
      context.workbook.worksheets.getItem("Sheet1").getRange("B2:C3").select();
      await context.sync();`);
    expect(await seen(page)).toEqual([{ address: "B2:C3" }]);
    expect(await page.evaluate("return window.classic;")).toBe(1);
  });

  it("gives the changed range to a handler that asks for it", async () => {
    const page = await openPage();
    await page.run(`
      window.values = new Promise((done) => {
        context.workbook.worksheets.getItem("Sheet1").onChanged.add((args) => Excel.run(async (inner) => {
          const range = args.getRange(inner);
          range.load("values");
          await inner.sync();
          done(range.values);
        }));
      });
      await context.sync();`);
    page.workbook.sheets[0]?.write(area(0, 0, 1, 2), (_row, column) => column + 1);
    expect(await page.evaluate("return await window.values;")).toEqual([[1, 2]]);
  });

  it("stops after the handler is removed, and while events are switched off", async () => {
    const page = await openPage();
    await collect(page, "sheet.onChanged", ["address"]);
    await page.run("context.runtime.enableEvents = false; await context.sync();");
    page.workbook.sheets[0]?.write(area(0, 0), () => 1);
    await page.run("context.runtime.enableEvents = true; await context.sync();");
    page.workbook.sheets[0]?.write(area(1, 0), () => 1);
    expect(await seen(page)).toEqual([{ address: "A2" }]);
    await page.evaluate(`
      window.registration.remove();
      await window.registration.context.sync();`);
    page.workbook.sheets[0]?.write(area(2, 0), () => 1);
    expect(await seen(page)).toEqual([{ address: "A2" }]);
  });
});
