import { closePages, calculatingWorkbook, openPage } from "./addin-page";

afterEach(closePages);

describe("Rich API over the workbook model", () => {
  it("gives a null object for what is not there, and members below it are null too", async () => {
    const page = await openPage();
    expect(
      await page.run(`
        const none = context.workbook.worksheets.getItemOrNullObject("没有");
        const cell = none.getRange("A1");
        none.load("name");
        cell.load("values");
        await context.sync();
        const first = [none.isNullObject, cell.isNullObject];
        none.getRange("B2").load("values");
        await context.sync();
        return first;`),
    ).toEqual([true, true]);
  });

  it("runs a method that makes something once, though several actions speak of it", async () => {
    const page = await openPage();
    const name = await page.run(`
      const sheet = context.workbook.worksheets.add("日报");
      sheet.getRange("A1").values = [["x"]];
      sheet.getRange("B1").values = [["y"]];
      sheet.load("name,position");
      await context.sync();
      sheet.getRange("C1").values = [["z"]];
      await context.sync();
      return [sheet.name, sheet.position];`);
    expect(name).toEqual(["日报", 1]);
    const [, made] = page.workbook.sheets;
    expect(page.workbook.sheets).toHaveLength(2);
    expect([0, 1, 2].map((column) => made?.value(0, column))).toEqual(["x", "y", "z"]);
  });

  it("lets ranges follow inserted rows, within a batch and from one sync to the next", async () => {
    const page = await openPage();
    expect(
      await page.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const range = sheet.getRange("A5:B6");
        range.load("address");
        await context.sync();
        sheet.getRange("2:3").insert("Down");
        range.load("address");
        await context.sync();
        const after = range.address;
        sheet.getRange("A:A").insert("Right");
        range.values = [[1, 2], [3, 4]];
        range.load("address");
        await context.sync();
        return [after, range.address];`),
    ).toEqual(["Sheet1!A7:B8", "Sheet1!B7:C8"]);
    expect(page.workbook.sheets[0]?.value(7, 2)).toBe(4);
  });

  it("refuses a range whose cells were deleted", async () => {
    const page = await openPage();
    await expect(
      page.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        const range = sheet.getRange("B2");
        range.load("address");
        await context.sync();
        sheet.getRange("2:2").delete("Up");
        range.load("values");
        await context.sync();`),
    ).rejects.toMatchObject({ code: "InvalidReference" });
  });

  it("takes writes that the library sends in chunks, and answers them in one read", async () => {
    const page = await openPage();
    const result = await page.run<{ same: boolean; mismatch: string }>(`
      const rows = Array.from({ length: 4000 }, (_, i) => [i, "r" + i, i % 2 === 0]);
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("B2:D4001");
      range.values = rows;
      range.load("values");
      await context.sync();
      const same = JSON.stringify(range.values) === JSON.stringify(rows);
      let mismatch = "";
      range.values = rows.slice(1);
      try { await context.sync(); } catch (error) { mismatch = error.code; }
      return { same, mismatch };`);
    expect(result).toEqual({ same: true, mismatch: "InvalidArgument" });
    expect(page.workbook.sheets[0]?.value(4000, 2)).toBe("r3999");
  });

  it("reads texts as if typed, but not in cells formatted as text nor after an apostrophe", async () => {
    const page = await openPage();
    const result = await page.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.getRange("A2:A2").numberFormat = "@";
      const range = sheet.getRange("A1:A6");
      range.values = [["12%"], ["007"], ["'007"], ["2026-03-01"], ["1,200"], ["男装"]];
      range.load("values,numberFormat,text");
      await context.sync();
      return [range.values.flat(), range.numberFormat.flat()];`);
    expect(result).toEqual([
      [0.12, "007", "007", 46082, 1200, "男装"],
      ["0%", "@", "General", "m/d/yyyy", "#,##0", "General"],
    ]);
  });

  it("leaves cells given as null alone and empties those given an empty text", async () => {
    const page = await openPage();
    expect(
      await page.run(`
        const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:C1");
        range.values = [[1, 2, 3]];
        range.values = [[null, "", 9]];
        range.load("values,valueTypes");
        await context.sync();
        return [range.values, range.valueTypes];`),
    ).toEqual([[[1, "", 9]], [["Double", "Empty", "Double"]]]);
  });

  it("gives one formula to all cells with its relative references moved along", async () => {
    const page = await openPage({ workbook: calculatingWorkbook() });
    expect(
      await page.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("B1:B3").values = [[1], [2], [3]];
        const range = sheet.getRange("A1:A3");
        range.formulas = "=B1*$B$3";
        range.load("formulas,values,formulasR1C1");
        await context.sync();
        return [range.formulas.flat(), range.values.flat(), range.formulasR1C1.flat()];`),
    ).toEqual([
      ["=B1*$B$3", "=B2*$B$3", "=B3*$B$3"],
      [3, 6, 9],
      ["=RC[1]*R3C2", "=RC[1]*R3C2", "=RC[1]*R3C2"],
    ]);
  });

  it("shows new values to a read later in the same batch", async () => {
    const page = await openPage({ workbook: calculatingWorkbook() });
    expect(
      await page.run(`
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1:B1").formulas = [[2, "=A1+1"]];
        const first = sheet.getRange("B1");
        first.load("values");
        sheet.getRange("A1").values = [[10]];
        const second = sheet.getRange("B1:B1");
        second.load("values");
        await context.sync();
        return [first.values[0][0], second.values[0][0]];`),
    ).toEqual([3, 11]);
  });

  it("stops at the first failing action, tells where, and keeps what came before", async () => {
    const page = await openPage();
    const failure = await page.evaluate<Record<string, unknown>>(`
      return await Excel.run(async (context) => {
        const sheet = context.workbook.worksheets.getItem("Sheet1");
        sheet.getRange("A1").values = [["kept"]];
        sheet.getRange("A2").values = [["too", "wide"]];
        sheet.getRange("A3").values = [["never"]];
        await context.sync();
      }).catch((error) => ({ code: error.code, where: error.debugInfo.errorLocation,
        statement: error.debugInfo.statement }));`);
    expect(failure).toMatchObject({ code: "InvalidArgument", where: "Range.values" });
    expect(failure.statement).toContain("values = ");
    const sheet = page.workbook.sheets[0];
    expect([sheet?.value(0, 0), sheet?.value(1, 0), sheet?.value(2, 0)]).toEqual(["kept", null, null]);
  });

  it.each([
    ["an unknown sheet", `context.workbook.worksheets.getItem("无").load("name");`, "ItemNotFound"],
    ["an unknown member", `context.workbook.pivotTables.load("name");`, "ApiNotFound"],
    ["an unknown scalar", `context.workbook.worksheets.getItem("Sheet1").load("colour");`, "ApiNotFound"],
    [
      "a bad address",
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1:?").load("values");`,
      "InvalidArgument",
    ],
    ["a sheet name taken", `context.workbook.worksheets.add("sheet1");`, "ItemAlreadyExists"],
    ["a sheet name too long", `context.workbook.worksheets.add("x".repeat(32));`, "InvalidArgument"],
    ["the last sheet deleted", `context.workbook.worksheets.getItem("Sheet1").delete();`, "InvalidOperation"],
    [
      "a cell text too long",
      `context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [["x".repeat(32768)]];`,
      "InvalidArgument",
    ],
    [
      "overlapping tables",
      `const t = context.workbook.worksheets.getItem("Sheet1").tables; t.add("A1:B3", true); t.add("B2:C4", true);`,
      "InvalidArgument",
    ],
    [
      "a table named like a cell",
      `context.workbook.worksheets.getItem("Sheet1").tables.add("A1:B3", true).name = "A1";`,
      "InvalidArgument",
    ],
  ])("refuses %s", async (_what, script, code) => {
    const page = await openPage();
    await expect(page.run(`${script} await context.sync();`)).rejects.toMatchObject({ code });
  });

  it("names class and member of what it does not have", async () => {
    const page = await openPage();
    await expect(
      page.run(`context.workbook.worksheets.getItem("Sheet1").slicers.load("name"); await context.sync();`),
    ).rejects.toMatchObject({ code: "ApiNotFound", message: expect.stringContaining("Worksheet.slicers") });
  });

  it("loads nested collections and pages of them", async () => {
    const page = await openPage();
    const result = await page.run(`
      const sheets = context.workbook.worksheets;
      for (const name of ["b", "c"]) sheets.add(name);
      const table = sheets.getItem("b").tables.add("A1:B3", true);
      table.name = "日报";
      sheets.load("items/name,items/tables/items/name,items/tables/items/columns/items/name");
      const some = context.workbook.worksheets;
      await context.sync();
      const all = sheets.items.map((sheet) => [sheet.name, sheet.tables.items.map((each) =>
        [each.name, each.columns.items.map((column) => column.name)])]);
      sheets.load({ name: true, $top: 1, $skip: 1 });
      await context.sync();
      return { all, page: sheets.items.map((sheet) => sheet.name) };`);
    expect(result).toEqual({
      all: [
        ["Sheet1", []],
        ["b", [["日报", [["列1"], ["列2"]].flat()]]],
        ["c", []],
      ],
      page: ["b"],
    });
  });

  it("takes members set together", async () => {
    const page = await openPage();
    const result = await page.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      sheet.set({ name: "原始", tabColor: "#FF0000" });
      sheet.load();
      await context.sync();
      return [sheet.name, sheet.tabColor, sheet.toJSON().visibility];`);
    expect(result).toEqual(["原始", "#FF0000", "Visible"]);
  });

  it("refuses writes to a protected sheet and to a read-only workbook", async () => {
    const page = await openPage();
    const codes = await page.run(`
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const attempt = async () => { sheet.getRange("A1").values = [[1]];
        try { await context.sync(); return "written"; } catch (error) { return error.code; } };
      sheet.protection.protect({ allowFormatCells: true }, "密码");
      const locked = await attempt();
      sheet.protection.unprotect("密码");
      return [locked, await attempt()];`);
    expect(codes).toEqual(["AccessDenied", "written"]);
    page.workbook.readOnly = true;
    await expect(
      page.run(
        `context.workbook.worksheets.getItem("Sheet1").getRange("A1").values = [[2]]; await context.sync();`,
      ),
    ).rejects.toMatchObject({ code: "AccessDenied" });
  });
});
