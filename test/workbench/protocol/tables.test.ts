import { calculatingWorkbook, closePages, openPage } from "./addin-page";

afterEach(closePages);

/** A page whose Sheet1 holds the table 日报 (A1:C4: 日期, 访客, 支付) with `table` and `sheet` at hand. */
async function tablePage(): Promise<(body: string) => Promise<unknown>> {
  const page = await openPage({ workbook: calculatingWorkbook() });
  const head = `
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const table = context.workbook.tables.getItem("日报");`;
  await page.run(`
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    sheet.getRange("A1:C4").values = [["日期", "访客", "支付"], [46082, 100, 5], [46083, 200, 30], [46084, 50, 10]];
    sheet.tables.add("A1:C4", true).name = "日报";
    await context.sync();`);
  return (body) => page.run(`${head} ${body}`);
}

describe("tables through the genuine library", () => {
  it("give their parts as ranges", async () => {
    const run = await tablePage();
    expect(
      await run(`
        table.showTotals = true;
        const parts = [table.getRange(), table.getHeaderRowRange(), table.getDataBodyRange(), table.getTotalRowRange(),
          table.columns.getItem("访客").getDataBodyRange()];
        for (const part of parts) part.load("address");
        table.load("name,showTotals,style,id");
        await context.sync();
        return [table.name, table.showTotals, ...parts.map((part) => part.address)];`),
    ).toEqual(["日报", true, "Sheet1!A1:C5", "Sheet1!A1:C1", "Sheet1!A2:C4", "Sheet1!A5:C5", "Sheet1!B2:B4"]);
  });

  it("take a column added by formula, keep it for new rows, and calculate it", async () => {
    const run = await tablePage();
    expect(
      await run(`
        const column = table.columns.add(null, null, "转化率");
        column.getDataBodyRange().formulas = "=[@支付]/[@访客]";
        table.rows.add(null, [[46085, 400, 100, null]]);
        await context.sync();
        const body = table.getDataBodyRange();
        body.load("values,formulas,address");
        table.rows.load("count");
        await context.sync();
        return [body.address, table.rows.count, body.values.map((row) => row[3]), body.formulas[3][3]];`),
    ).toEqual(["Sheet1!A2:D5", 4, [0.05, 0.15, 0.2, 0.25], "=[@支付]/[@访客]"]);
  });

  it("insert rows above a totals row and in the middle, moving what is below", async () => {
    const run = await tablePage();
    expect(
      await run(`
        sheet.getRange("A6").values = [["below"]];
        table.showTotals = true;
        await context.sync();
        table.rows.add(null, [[46085, 1, 1], [46086, 2, 2]]);
        table.rows.add(0, [[46081, 9, 9]]);
        const range = table.getRange();
        range.load("address,values");
        const below = sheet.getRange("A9");
        below.load("values");
        await context.sync();
        return [range.address, range.values.map((row) => row[1]), below.values[0][0]];`),
    ).toEqual(["Sheet1!A1:C8", ["访客", 9, 100, 200, 50, 1, 2, ""], "below"]);
  });

  it("delete rows and columns", async () => {
    const run = await tablePage();
    expect(
      await run(`
        table.rows.getItemAt(1).delete();
        table.columns.getItem("支付").delete();
        const range = table.getRange();
        range.load("values,address");
        await context.sync();
        return [range.address, range.values];`),
    ).toEqual([
      "Sheet1!A1:B3",
      [
        ["日期", "访客"],
        [46082, 100],
        [46084, 50],
      ],
    ]);
  });

  it("rename columns by header cell and by column, telling equal names apart", async () => {
    const run = await tablePage();
    expect(
      await run(`
        sheet.getRange("B1").values = [["支付"]];
        table.columns.getItemAt(0).name = "天";
        const header = table.getHeaderRowRange();
        header.load("values");
        table.columns.load("items/name,items/index");
        await context.sync();
        return [header.values[0], table.columns.items.map((column) => column.name)];`),
    ).toEqual([
      ["天", "支付2", "支付"],
      ["天", "支付2", "支付"],
    ]);
  });

  it("resize, convert to a range and vanish", async () => {
    const run = await tablePage();
    expect(
      await run(`
        table.resize("A1:D6");
        table.columns.load("items/name");
        await context.sync();
        const names = table.columns.items.map((column) => column.name);
        const range = table.convertToRange();
        range.load("address");
        const count = sheet.tables.getCount();
        await context.sync();
        const gone = context.workbook.tables.getItemOrNullObject("日报");
        await context.sync();
        return [names, range.address, count.value, gone.isNullObject];`),
    ).toEqual([["日期", "访客", "支付", "列4"], "Sheet1!A1:D6", 0, true]);
  });

  it("hide the rows a values filter refuses and show them again", async () => {
    const run = await tablePage();
    expect(
      await run(`
        table.columns.getItem("访客").filter.applyValuesFilter(["100", "50"]);
        const rows = [2, 3, 4].map((n) => sheet.getRange(n + ":" + n));
        for (const row of rows) row.load("rowHidden");
        const view = table.getDataBodyRange().getVisibleView();
        view.load("values");
        await context.sync();
        const filtered = rows.map((row) => row.rowHidden);
        const visible = view.values.map((row) => row[1]);
        table.columns.getItem("支付").filter.applyCustomFilter(">=10");
        for (const row of rows) row.load("rowHidden");
        await context.sync();
        const both = rows.map((row) => row.rowHidden);
        table.clearFilters();
        for (const row of rows) row.load("rowHidden");
        await context.sync();
        return [filtered, visible, both, rows.map((row) => row.rowHidden)];`),
    ).toEqual([
      [false, true, false],
      [100, 50],
      [true, true, false],
      [false, false, false],
    ]);
  });

  it("sort their rows, formulas moving along", async () => {
    const run = await tablePage();
    expect(
      await run(`
        const column = table.columns.add(null, null, "率");
        column.getDataBodyRange().formulas = [["=C2/B2"], ["=C3/B3"], ["=C4/B4"]];
        table.sort.apply([{ key: 1, ascending: false }]);
        const body = table.getDataBodyRange();
        body.load("values,formulas");
        await context.sync();
        return [body.values.map((row) => row[1]), body.values.map((row) => row[3]), body.formulas.map((row) => row[3])];`),
    ).toEqual([
      [200, 100, 50],
      [0.15, 0.05, 0.2],
      ["=C2/B2", "=C3/B3", "=C4/B4"],
    ]);
  });

  it("are found from a range inside them", async () => {
    const run = await tablePage();
    expect(
      await run(`
        const inside = sheet.getRange("B3").getTables(false);
        inside.load("items/name");
        const outside = sheet.getRange("H9").getTables(false).getCount();
        await context.sync();
        return [inside.items.map((each) => each.name), outside.value];`),
    ).toEqual([["日报"], 0]);
  });
});
