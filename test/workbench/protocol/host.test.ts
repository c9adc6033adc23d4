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
});
