import { calculatingWorkbook, closePages, openPage } from "./addin-page";

afterEach(closePages);

const onSheet = `const sheet = context.workbook.worksheets.getItem("Sheet1");`;

async function run(body: string): Promise<unknown> {
  const page = await openPage({ workbook: calculatingWorkbook() });
  return page.run(`${onSheet} ${body}`);
}

describe("ranges through the genuine library", () => {
  it("are reckoned from one another", async () => {
    expect(
      await run(`
        sheet.getRange("B2:D5").values = [[1, 2, 3], [4, 5, 6], [7, 8, 9], [10, 11, 12]];
        const range = sheet.getRange("B2:D5");
        const all = [range.getCell(1, 1), range.getRow(0), range.getColumn(2), range.getLastCell(), range.getLastRow(),
          range.getOffsetRange(1, -1), range.getResizedRange(-1, 1), range.getEntireColumn(),
          range.getBoundingRect("F9"), range.getIntersection("C1:C9"), sheet.getRange("C3").getSurroundingRegion(),
          sheet.getUsedRange(), sheet.getRangeByIndexes(0, 1, 2, 3), sheet.getCell(9, 27),
          sheet.getRange("C:C").getUsedRange(), range.getRowsBelow(2), range.getColumnsBefore(),
          sheet.getRange("B2").getRangeEdge("Down"), sheet.getRange("B2").getExtendedRange("Right")];
        for (const each of all) each.load("address");
        const apart = range.getIntersectionOrNullObject("F1");
        await context.sync();
        return [...all.map((each) => each.address.replace("Sheet1!", "")), apart.isNullObject];`),
    ).toEqual([
      "C3",
      "B2:D2",
      "D2:D5",
      "D5",
      "B5:D5",
      "A3:C6",
      "B2:E4",
      "B:D",
      "B2:F9",
      "C2:C5",
      "B2:D5",
      "B2:D5",
      "B1:D2",
      "AB10",
      "C2:C5",
      "B6:D7",
      "A2:A5",
      "B5",
      "B2:D2",
      true,
    ]);
  });

  it("count formatted cells as used unless only values are asked for", async () => {
    expect(
      await run(`
        sheet.getRange("A1").values = [[1]];
        sheet.getRange("C9").format.fill.color = "#00FF00";
        const used = sheet.getUsedRange();
        const values = sheet.getUsedRangeOrNullObject(true);
        const empty = context.workbook.worksheets.add("空").getUsedRangeOrNullObject();
        used.load("address");
        values.load("address");
        await context.sync();
        return [used.address, values.address, empty.isNullObject];`),
    ).toEqual(["Sheet1!A1:C9", "Sheet1!A1", true]);
  });

  it("show values under their formats, dates and errors included", async () => {
    expect(
      await run(`
        const range = sheet.getRange("A1:F1");
        range.numberFormat = [["0.00%", "yyyy-mm-dd", "#,##0.00", "General", "@", "¥#,##0"]];
        range.formulas = [[0.1234, 46082, 1234.5, "=1/0", "007", 1e6]];
        range.load("text,values,valueTypes");
        await context.sync();
        return [range.text[0], range.values[0], range.valueTypes[0]];`),
    ).toEqual([
      ["12.34%", "2026-03-01", "1,234.50", "#DIV/0!", "007", "¥1,000,000"],
      [0.1234, 46082, 1234.5, "#DIV/0!", "007", 1000000],
      ["Double", "Double", "Double", "Error", "String", "Double"],
    ]);
  });

  it("answer null for settings their cells do not share", async () => {
    expect(
      await run(`
        sheet.getRange("A1").format.font.bold = true;
        sheet.getRange("A1:B1").format.horizontalAlignment = "Center";
        sheet.getRange("A:A").format.columnWidth = 90;
        const range = sheet.getRange("A1:B1");
        range.load("format/font/bold,format/horizontalAlignment,format/columnWidth,format/wrapText");
        await context.sync();
        const { format } = range;
        return [format.font.bold, format.horizontalAlignment, format.columnWidth, format.wrapText];`),
    ).toEqual([null, "Center", null, false]);
  });

  it("draw borders on the cells along their edges", async () => {
    expect(
      await run(`
        const range = sheet.getRange("B2:C3");
        const edge = range.format.borders.getItem("EdgeBottom");
        edge.style = "Double";
        edge.color = "#112233";
        range.format.borders.getItem("InsideVertical").style = "Continuous";
        const below = sheet.getRange("B3").format.borders.getItem("EdgeBottom");
        const above = sheet.getRange("B2").format.borders.getItem("EdgeBottom");
        const right = sheet.getRange("B2").format.borders.getItem("EdgeRight");
        for (const each of [below, above, right]) each.load("style,color");
        await context.sync();
        return [below.style, below.color, above.style, right.style];`),
    ).toEqual(["Double", "#112233", "None", "Continuous"]);
  });

  it("copy values, formulas and formats, formulas moving along", async () => {
    expect(
      await run(`
        sheet.getRange("A1:B1").formulas = [[3, "=A1*2"]];
        sheet.getRange("B1").format.fill.color = "#ABCDEF";
        sheet.getRange("A3:B4").copyFrom("A1:B1");
        sheet.getRange("A6:B6").copyFrom("A1:B1", "Values");
        const all = sheet.getRange("A3:B4");
        const values = sheet.getRange("A6:B6");
        all.load("formulas,values");
        values.load("formulas,format/fill/color");
        const fill = sheet.getRange("B4").format.fill;
        fill.load("color");
        await context.sync();
        return [all.formulas, all.values, values.formulas, fill.color];`),
    ).toEqual([
      [
        [3, "=A3*2"],
        [3, "=A4*2"],
      ],
      [
        [3, 6],
        [3, 6],
      ],
      [[3, 6]],
      "#ABCDEF",
    ]);
  });

  it("clear contents, formats or both", async () => {
    expect(
      await run(`
        const range = sheet.getRange("A1:A3");
        range.values = [[1], [2], [3]];
        range.format.font.bold = true;
        sheet.getRange("A1").clear("Contents");
        sheet.getRange("A2").clear("Formats");
        sheet.getRange("A3").clear();
        const cells = [0, 1, 2].map((row) => range.getCell(row, 0));
        for (const cell of cells) cell.load("values,format/font/bold");
        await context.sync();
        return cells.map((cell) => [cell.values[0][0], cell.format.font.bold]);`),
    ).toEqual([
      ["", true],
      [2, false],
      ["", false],
    ]);
  });

  it("merge keeping the first value, and are told apart by merged areas", async () => {
    expect(
      await run(`
        const range = sheet.getRange("A1:B2");
        range.values = [[1, 2], [3, 4]];
        range.merge();
        range.load("values");
        const merged = range.getMergedAreasOrNullObject();
        merged.load("address");
        await context.sync();
        range.unmerge();
        const none = range.getMergedAreasOrNullObject();
        await context.sync();
        return [range.values, merged.address, none.isNullObject];`),
    ).toEqual([
      [
        [1, ""],
        ["", ""],
      ],
      "Sheet1!A1:B2",
      true,
    ]);
  });

  it("find, replace and remove duplicates", async () => {
    expect(
      await run(`
        const range = sheet.getRange("A1:A5");
        range.values = [["连衣裙"], ["T恤"], ["连衣裙"], ["短裙"], [3]];
        const found = range.find("裙", { matchCase: false });
        const none = range.findOrNullObject("鞋", {});
        found.load("address");
        const replaced = range.replaceAll("短裙", "半裙", {});
        const result = range.removeDuplicates([0], false);
        result.load("removed,uniqueRemaining");
        range.load("values");
        await context.sync();
        return [found.address, none.isNullObject, replaced.value, result.removed, result.uniqueRemaining,
          range.values.flat()];`),
    ).toEqual(["Sheet1!A1", true, 1, 1, 4, ["连衣裙", "T恤", "半裙", 3, ""]]);
  });

  it("tell where a formula spills", async () => {
    expect(
      await run(`
        sheet.getRange("A1:A3").values = [[3], [1], [2]];
        sheet.getRange("C1").formulas = [["=SORT(A1:A3)"]];
        const spill = sheet.getRange("C1").getSpillingToRangeOrNullObject();
        const parent = sheet.getRange("C3").getSpillParentOrNullObject();
        const none = sheet.getRange("A1").getSpillingToRangeOrNullObject();
        spill.load("address,values");
        parent.load("address");
        await context.sync();
        return [spill.address, spill.values.flat(), parent.address, none.isNullObject];`),
    ).toEqual(["Sheet1!C1:C3", [1, 2, 3], "Sheet1!C1", true]);
  });

  it("fit columns to Chinese text at twice the width of Latin", async () => {
    expect(
      await run(`
        sheet.getRange("A1:B1").values = [["支付转化率支付转化率", "abcdefghij"]];
        sheet.getRange("A:B").format.autofitColumns();
        const [a, b] = ["A1", "B1"].map((each) => sheet.getRange(each));
        a.load("format/columnWidth"); b.load("format/columnWidth");
        await context.sync();
        return (a.format.columnWidth - 3.75) / (b.format.columnWidth - 3.75);`),
    ).toBe(2);
  });
});

describe("what hangs on sheets and workbook, through the genuine library", () => {
  it("names ranges, constants and formulas", async () => {
    expect(
      await run(`
        sheet.getRange("A1:A2").values = [[4], [5]];
        context.workbook.names.add("目标", sheet.getRange("A1:A2"), "每日");
        context.workbook.names.add("税率", "=0.06");
        sheet.names.add("合计", "=SUM(目标)");
        const items = [context.workbook.names.getItem("目标"), context.workbook.names.getItem("税率"), sheet.names.getItem("合计")];
        for (const item of items) item.load("name,type,value,formula,scope,comment");
        const range = items[0].getRange();
        range.load("address");
        await context.sync();
        const none = context.workbook.names.getItemOrNullObject("无");
        const constant = items[1].getRangeOrNullObject();
        await context.sync();
        return [items.map((item) => [item.name, item.type, item.value, item.formula, item.scope, item.comment]),
          range.address, none.isNullObject, constant.isNullObject];`),
    ).toEqual([
      [
        ["目标", "Range", "Sheet1!$A$1:$A$2", "=Sheet1!$A$1:$A$2", "Workbook", "每日"],
        ["税率", "Double", 0.06, "=0.06", "Workbook", ""],
        ["合计", "Double", 9, "=SUM(目标)", "Worksheet", ""],
      ],
      "Sheet1!A1:A2",
      true,
      true,
    ]);
  });

  it("holds conditional formats of each kind with their rules", async () => {
    expect(
      await run(`
        const range = sheet.getRange("A1:A9");
        const custom = range.conditionalFormats.add("Custom").custom;
        custom.rule.formula = "=$A1>5";
        custom.format.fill.color = "#FFC7CE";
        const value = range.conditionalFormats.add("CellValue").cellValue;
        value.rule = { formula1: "=0", operator: "LessThan" };
        value.format.font.color = "#FF0000";
        range.conditionalFormats.add("ColorScale").colorScale.criteria = {
          minimum: { type: "LowestValue", color: "#FFFFFF" }, maximum: { type: "HighestValue", color: "#00FF00" } };
        const bar = range.conditionalFormats.add("DataBar").dataBar;
        bar.positiveFormat.fillColor = "#638EC6";
        range.conditionalFormats.add("IconSet").iconSet.style = "ThreeArrows";
        range.conditionalFormats.add("ContainsText").textComparison.rule = { operator: "Contains", text: "缺" };
        range.conditionalFormats.add("TopBottom").topBottom.rule = { rank: 3, type: "TopItems" };
        range.conditionalFormats.load("items/type,items/priority");
        await context.sync();
        const all = range.conditionalFormats.items;
        const last = all[all.length - 1];
        last.custom.rule.load("formula");
        last.custom.format.fill.load("color");
        const other = last.cellValueOrNullObject;
        other.load("rule");
        await context.sync();
        const result = [all.map((each) => each.type), last.custom.rule.formula, last.custom.format.fill.color, other.isNullObject];
        range.conditionalFormats.clearAll();
        const count = range.conditionalFormats.getCount();
        await context.sync();
        return [...result, count.value];`),
    ).toEqual([
      ["TopBottom", "ContainsText", "IconSet", "DataBar", "ColorScale", "CellValue", "Custom"],
      "=$A1>5",
      "#FFC7CE",
      true,
      0,
    ]);
  });

  it("holds validation rules, their sources as references, and finds what breaks them", async () => {
    expect(
      await run(`
        sheet.getRange("F1:F2").values = [["淘宝"], ["拼多多"]];
        const range = sheet.getRange("A1:A3");
        range.dataValidation.rule = { list: { inCellDropDown: true, source: sheet.getRange("F1:F2") } };
        range.dataValidation.errorAlert = { title: "平台", message: "请选择", showAlert: true, style: "Warning" };
        range.values = [["淘宝"], ["京东"], [""]];
        range.dataValidation.load("rule,type,valid,errorAlert");
        const broken = range.dataValidation.getInvalidCellsOrNullObject();
        broken.load("address");
        await context.sync();
        const { rule, type, valid, errorAlert } = range.dataValidation;
        range.dataValidation.clear();
        range.dataValidation.load("type");
        await context.sync();
        return [rule, type, valid, errorAlert.style, broken.address, range.dataValidation.type];`),
    ).toEqual([
      { list: { inCellDropDown: true, source: "=Sheet1!$F$1:$F$2" } },
      "List",
      false,
      "Warning",
      "Sheet1!A2",
      "None",
    ]);
  });

  it("keeps charts whole: series from a block, titles, axes, place", async () => {
    expect(
      await run(`
        sheet.getRange("A1:C3").values = [["日期", "访客", "转化率"], ["3/1", 100, 0.1], ["3/2", 200, 0.2]];
        const chart = sheet.charts.add("Line", sheet.getRange("A1:C3"), "Columns");
        chart.name = "趋势";
        chart.title.text = "每日访客";
        chart.legend.position = "Bottom";
        chart.axes.valueAxis.minimum = 0;
        chart.axes.categoryAxis.title.text = "日期";
        chart.setPosition("E2", "J12");
        const second = chart.series.getItemAt(1);
        second.axisGroup = "Secondary";
        second.chartType = "ColumnClustered";
        second.format.fill.setSolidColor("#4472C4");
        chart.plotArea.format.fill.setSolidColor("#EEEEEE");
        await context.sync();
        chart.load("name,left,top,width,height,chartType,title/text,legend/position,axes/valueAxis/minimum,series/items/name,series/items/axisGroup");
        const source = second.getDimensionDataSourceString ? chart.series.getItemAt(1).getDimensionDataSourceString("Values") : null;
        await context.sync();
        return [chart.name, chart.chartType, chart.title.text, chart.legend.position, chart.axes.valueAxis.minimum,
          chart.series.items.map((each) => [each.name, each.axisGroup]), source.value,
          [chart.left, chart.top, chart.width, chart.height]];`),
    ).toEqual([
      "趋势",
      "Line",
      "每日访客",
      "Bottom",
      0,
      [
        ["访客", "Primary"],
        ["转化率", "Secondary"],
      ],
      "=Sheet1!$C$2:$C$3",
      [192, 15, 288, 165],
    ]);
  });

  it("gives bubbles their sizes", async () => {
    const page = await openPage({ workbook: calculatingWorkbook() });
    const sizes = await page.run(`${onSheet}
        sheet.getRange("A1:C3").values = [[1, 2, 3], [2, 4, 6], [3, 6, 9]];
        const chart = sheet.charts.add("Bubble", sheet.getRange("A1:B3"));
        const series = chart.series.getItemAt(0);
        series.setXAxisValues(sheet.getRange("A1:A3"));
        series.setValues(sheet.getRange("B1:B3"));
        series.setBubbleSizes(sheet.getRange("C1:C3"));
        const sizes = series.getDimensionValues("BubbleSizes");
        await context.sync();
        return sizes.value;`);
    expect(sizes).toEqual([3, 6, 9]);
    expect(page.workbook.activeSheet.charts[0]?.series[0]?.bubbleSizes).toBe("Sheet1!$C$1:$C$3");
  });

  it("gives the gap to all bars that stand together, and keeps a bar's fill when its outline is cleared", async () => {
    const page = await openPage({ workbook: calculatingWorkbook() });
    expect(
      await page.run(`${onSheet}
        sheet.getRange("A1:D2").values = [["步骤", "留白", "人数", "率"], ["曝光", 0, 100, 0.1]];
        const chart = sheet.charts.add("BarStacked", sheet.getRange("A1:D2"), "Columns");
        const [padding, count, rate] = [0, 1, 2].map((index) => chart.series.getItemAt(index));
        rate.axisGroup = "Secondary";
        padding.format.fill.clear();
        padding.format.line.clear();
        count.format.fill.setSolidColor("#9DC3E6");
        count.format.line.clear();
        padding.gapWidth = 30;
        for (const each of [padding, count, rate]) each.load("gapWidth,format/line/lineStyle");
        await context.sync();
        return [padding, count, rate].map((each) => [each.gapWidth, each.format.line.lineStyle]);`),
    ).toEqual([
      [30, "None"],
      [30, "None"],
      [150, "Continuous"],
    ]);
    expect(page.workbook.activeSheet.charts[0]?.series.map(({ filled, color }) => [filled, color])).toEqual([
      [false, null],
      [true, "#9DC3E6"],
      [true, null],
    ]);
  });

  it("keeps shapes: boxes, texts, connectors and groups", async () => {
    expect(
      await run(`
        const box = sheet.shapes.addGeometricShape("Rectangle");
        Object.assign(box, { name: "原因", left: 10, top: 20, width: 80, height: 30 });
        box.textFrame.textRange.text = "流量下降";
        box.textFrame.textRange.font.size = 9;
        box.fill.setSolidColor("#FFE699");
        const head = sheet.shapes.addTextBox("问题");
        const line = sheet.shapes.addLine(100, 50, 40, 80, "Elbow");
        line.line.connectBeginShape(box, 3);
        line.line.endArrowheadStyle = "Triangle";
        await context.sync();
        line.load("left,top,width,height,type");
        line.line.load("isBeginConnected,beginConnectedSite,connectorType,endArrowheadStyle");
        box.textFrame.textRange.load("text");
        const group = sheet.shapes.addGroup([box, head]);
        group.load("type,left");
        group.group.shapes.load("items/name");
        const count = sheet.shapes.getCount();
        await context.sync();
        return [[line.left, line.top, line.width, line.height, line.type], line.line.isBeginConnected,
          line.line.beginConnectedSite, line.line.connectorType, box.textFrame.textRange.text,
          group.type, group.group.shapes.items.length, count.value];`),
      // A connected line begins at the middle of the box's right side, wherever it was drawn.
    ).toEqual([[40, 35, 50, 45, "Line"], true, 3, "Elbow", "流量下降", "Group", 2, 2]);
  });

  it("copies shapes: looks and names along, lines of a group joined to the copies", async () => {
    const page = await openPage({ workbook: calculatingWorkbook() });
    expect(
      await page.run(`${onSheet}
        const box = sheet.shapes.addTextBox("流量");
        Object.assign(box, { name: "原因", left: 10, top: 20, width: 80, height: 30 });
        box.textFrame.textRange.font.size = 9;
        const copy = box.copyTo();
        copy.textFrame.textRange.text = "转化";
        copy.left = 200;
        const line = sheet.shapes.addLine(0, 0, 40, 80);
        line.line.connectBeginShape(box, 3);
        const alone = line.copyTo("Sheet1");
        sheet.shapes.addGroup([box, line]).copyTo(sheet);
        copy.load("name,left,top,width");
        copy.textFrame.textRange.load("text,font/size");
        box.textFrame.textRange.load("text");
        alone.line.load("isBeginConnected");
        const count = sheet.shapes.getCount();
        await context.sync();
        return [copy.name, copy.left, copy.top, copy.width, copy.textFrame.textRange.text,
          copy.textFrame.textRange.font.size, box.textFrame.textRange.text, alone.line.isBeginConnected, count.value];`),
    ).toEqual(["原因", 200, 20, 80, "转化", 9, "流量", false, 4]);
    const [first, second] = page.workbook.activeSheet.shapes.filter(({ type }) => type === "Group");
    expect(second?.children[1]?.connector?.begin).toEqual({ shapeId: second?.children[0]?.id, site: 3 });
    expect(second?.children[0]?.id).not.toBe(first?.children[0]?.id);
  });

  it("holds comments with replies, freeze panes, page layout and properties", async () => {
    expect(
      await run(`
        const comment = context.workbook.comments.add("Sheet1!B2", "口径?");
        comment.replies.add("按支付");
        sheet.freezePanes.freezeAt("A1:B1");
        sheet.pageLayout.orientation = "Landscape";
        sheet.pageLayout.zoom = { horizontalFitToPages: 1 };
        sheet.pageLayout.setPrintArea("A1:D9");
        sheet.pageLayout.setPrintTitleRows("$1:$1");
        context.workbook.properties.title = "日报";
        context.workbook.properties.custom.add("版本", 3);
        sheet.customProperties.add("opsheet", "made");
        comment.load("content,authorName");
        comment.replies.load("items/content");
        const where = comment.getLocation();
        const frozen = sheet.freezePanes.getLocationOrNullObject();
        const titles = sheet.pageLayout.getPrintTitleRowsOrNullObject();
        for (const each of [where, frozen, titles]) each.load("address");
        sheet.pageLayout.load("orientation,zoom");
        context.workbook.properties.load("title");
        const custom = context.workbook.properties.custom.getItemOrNullObject("版本");
        custom.load("value");
        const mark = sheet.customProperties.getItemOrNullObject("opsheet");
        mark.load("value");
        await context.sync();
        sheet.freezePanes.unfreeze();
        const thawed = sheet.freezePanes.getLocationOrNullObject();
        await context.sync();
        return [comment.content, comment.replies.items.map((each) => each.content), where.address, frozen.address,
          titles.address, sheet.pageLayout.orientation, sheet.pageLayout.zoom.horizontalFitToPages,
          context.workbook.properties.title, custom.value, mark.value, thawed.isNullObject];`),
    ).toEqual([
      "口径?",
      ["按支付"],
      "Sheet1!B2",
      "Sheet1!A1:B1",
      "Sheet1!1:1",
      "Landscape",
      1,
      "日报",
      3,
      "made",
      true,
    ]);
  });

  it("copies, moves, hides and activates sheets", async () => {
    expect(
      await run(`
        sheet.getRange("A1:B1").formulas = [[2, "=A1*3"]];
        const copy = sheet.copy("After", sheet);
        copy.load("name,position");
        const cell = copy.getRange("B1");
        cell.load("values,formulas");
        await context.sync();
        const before = [copy.name, copy.position, cell.values[0][0], cell.formulas[0][0]];
        copy.position = 0;
        copy.activate();
        sheet.visibility = "Hidden";
        const active = context.workbook.worksheets.getActiveWorksheet();
        active.load("name");
        const visible = context.workbook.worksheets.getCount(true);
        await context.sync();
        return [...before, active.name, visible.value];`),
    ).toEqual(["Sheet1 (2)", 1, 6, "=A1*3", "Sheet1 (2)", 1]);
  });

  it("calculates by hand in manual mode, and once after suspended calculation", async () => {
    expect(
      await run(`
        const app = context.workbook.application;
        app.calculationMode = "Manual";
        sheet.getRange("A1:B1").formulas = [[1, "=A1+1"]];
        const cell = sheet.getRange("B1");
        cell.load("values");
        await context.sync();
        const manual = cell.values[0][0];
        app.calculate("Recalculate");
        cell.load("values");
        await context.sync();
        const asked = cell.values[0][0];
        app.calculationMode = "Automatic";
        app.suspendApiCalculationUntilNextSync();
        sheet.getRange("A1").values = [[5]];
        cell.load("values");
        await context.sync();
        const suspended = cell.values[0][0];
        cell.load("values");
        await context.sync();
        return [manual, asked, suspended, cell.values[0][0]];`),
    ).toEqual(["", 2, 2, 6]);
  });

  it("filters a plain range and gives back what stands in its way", async () => {
    expect(
      await run(`
        sheet.getRange("A1:B4").values = [["店", "额"], ["甲", 5], ["乙", 7], ["甲", 9]];
        sheet.autoFilter.apply(sheet.getRange("A1:B4"), 0, { filterOn: "Values", values: ["甲"] });
        const rows = [2, 3, 4].map((n) => sheet.getRange("A" + n));
        for (const row of rows) row.load("rowHidden");
        sheet.autoFilter.load("enabled,isDataFiltered");
        await context.sync();
        const first = [rows.map((row) => row.rowHidden), sheet.autoFilter.enabled, sheet.autoFilter.isDataFiltered];
        sheet.autoFilter.remove();
        for (const row of rows) row.load("rowHidden");
        await context.sync();
        return [...first, rows.map((row) => row.rowHidden)];`),
    ).toEqual([[false, true, false], true, true, [false, false, false]]);
  });

  it("answers retrieve as plain data", async () => {
    expect(
      await run(`
        context.workbook.worksheets.add("二");
        const sheets = context.workbook.worksheets.retrieve("name");
        await context.sync();
        return sheets.items.map((each) => each.name);`),
    ).toEqual(["Sheet1", "二"]);
  });
});
