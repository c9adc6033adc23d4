import fc from "fast-check";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { area } from "../../../src/workbench/model/address";
import { CellError, type Scalar } from "../../../src/workbench/model/values";
import { Workbook } from "../../../src/workbench/model/workbook";
import { openWorkbook } from "../../../src/workbench/xlsx/open";
import { saveWorkbook, whatWouldBeLost } from "../../../src/workbench/xlsx/save";
import { WORKSHEET_ORDER } from "../../../src/workbench/xlsx/worksheet-children";
import { parseXml } from "../../../src/workbench/xlsx/xml";
import { compareWithLibreOffice } from "../../support/compare-with-libreoffice";
import { hasLibreOffice } from "../../support/libreoffice";
import { addAuthoredSheet } from "./authored-sheet";

const reopened = (workbook: Workbook): Workbook =>
  openWorkbook(saveWorkbook(workbook).bytes, { fileName: "a.xlsx" }).workbook;

/** A workbook as an operator has it, saved once so that it has parts of its own. */
function operatorsFile(): Uint8Array {
  const workbook = new Workbook();
  const sheet = workbook.addSheet("原表");
  sheet.write(
    area(0, 0, 2, 2),
    (row, column) => (row === 0 ? ["日期", "UV"][column] : [46_000, 12][column]) ?? null,
  );
  sheet.restyle(area(1, 0), (style) => ({ ...style, numberFormat: "yyyy-mm-dd", fill: "#FFFF00" }));
  return saveWorkbook(workbook).bytes;
}

function withAuthoredSheet(): {
  before: Record<string, Uint8Array>;
  after: Record<string, Uint8Array>;
  bytes: Uint8Array;
} {
  const file = operatorsFile();
  const { workbook } = openWorkbook(file, { fileName: "a.xlsx" });
  addAuthoredSheet(workbook);
  const { bytes, lost } = saveWorkbook(workbook);
  expect(lost).toEqual([]);
  return { before: unzipSync(file), after: unzipSync(bytes), bytes };
}

describe("saveWorkbook with a sheet added", () => {
  test("leaves the operator's sheet as it was to the byte", () => {
    const { before, after } = withAuthoredSheet();
    expect(strFromU8(after["xl/worksheets/sheet1.xml"] ?? new Uint8Array())).toBe(
      strFromU8(before["xl/worksheets/sheet1.xml"] ?? new Uint8Array()),
    );
  });

  test("puts names and calculation behind the sheets though Excel wrote things of its own ahead of them", () => {
    const parts = unzipSync(operatorsFile());
    // As Excel writes it: the file's path and the revision stand between the schema's own elements.
    const own = strFromU8(parts["xl/workbook.xml"] ?? new Uint8Array())
      .replace(/<calcPr[^>]*\/>/, "")
      .replace(
        "<bookViews>",
        '<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"/>' +
          '<xr:revisionPtr xmlns:xr="http://schemas.microsoft.com/office/spreadsheetml/2014/revision"/><bookViews>',
      );
    const file = zipSync({ ...parts, "xl/workbook.xml": strToU8(own) });
    const { workbook } = openWorkbook(file, { fileName: "a.xlsx" });
    addAuthoredSheet(workbook);
    workbook.addName("毛利率", "=0.4");
    const after = unzipSync(saveWorkbook(workbook).bytes);
    const root = parseXml(strFromU8(after["xl/workbook.xml"] ?? new Uint8Array()));
    expect(root.children.map(({ name }) => name)).toEqual([
      "workbookPr",
      "AlternateContent",
      "revisionPtr",
      "bookViews",
      "sheets",
      "definedNames",
      "calcPr",
    ]);
  });

  test("writes the children of the sheet in the schema's order", () => {
    const { after } = withAuthoredSheet();
    const root = parseXml(strFromU8(after["xl/worksheets/sheet2.xml"] ?? new Uint8Array()));
    const ranks = root.children.map((each) => (WORKSHEET_ORDER as readonly string[]).indexOf(each.name));
    expect(ranks).toEqual([...ranks].sort((a, b) => a - b));
    expect(root.children.map((each) => each.name)).toEqual(
      expect.arrayContaining([
        "conditionalFormatting",
        "dataValidations",
        "drawing",
        "legacyDrawing",
        "tableParts",
      ]),
    );
  });

  test("names every part in the content types and relates only to parts that are there", () => {
    const { after } = withAuthoredSheet();
    const types = strFromU8(after["[Content_Types].xml"] ?? new Uint8Array());
    for (const name of Object.keys(after)) {
      const ending = name.split(".").at(-1) ?? "";
      expect(types.includes(`"/${name}"`) || types.includes(`Extension="${ending}"`)).toBe(true);
      if (ending !== "rels") continue;
      const base = name.replace(/_rels\/[^/]*$/, "");
      for (const match of strFromU8(after[name] ?? new Uint8Array()).matchAll(/Target="([^"]+)"/g)) {
        const target = new URL(match[1] ?? "", `file:///${base}`).pathname.slice(1);
        expect(Object.keys(after)).toContain(decodeURIComponent(target));
      }
    }
  });

  test("writes structured references whole and the totals by name", () => {
    const { after } = withAuthoredSheet();
    const table = strFromU8(after["xl/tables/table1.xml"] ?? new Uint8Array());
    expect(table).toContain(
      "<calculatedColumnFormula>日报表[[#This Row],[买家数]]/日报表[[#This Row],[访客数]]</calculatedColumnFormula>",
    );
    expect(table).toContain('totalsRowLabel="合计"');
    expect(table).toContain('name="访客数" totalsRowFunction="sum"');
    expect(table).toContain(
      "<totalsRowFormula>日报表[[#Totals],[买家数]]/日报表[[#Totals],[访客数]]</totalsRowFormula>",
    );
    expect(strFromU8(after["xl/worksheets/sheet2.xml"] ?? new Uint8Array())).not.toContain("[@");
  });

  test("gives everything back when it is opened again", () => {
    const sheet = openWorkbook(withAuthoredSheet().bytes, { fileName: "a.xlsx" }).workbook.sheets[1];
    expect(sheet?.tables[0]).toMatchObject({ name: "日报表", showTotals: true, area: area(2, 0, 12, 4) });
    expect(sheet?.tables[0]?.columns[3]?.calculatedFormula).toBe("=[@买家数]/[@访客数]");
    expect(sheet?.charts[0]).toMatchObject({ type: "Line", title: { text: "访客与转化" } });
    expect(sheet?.charts[0]?.series.map((each) => [each.name, each.axisGroup, each.color])).toEqual([
      ["访客数", "Primary", "#1F77B4"],
      ["转化率", "Secondary", "#FF7F0E"],
    ]);
    expect(sheet?.shapes.map((each) => [each.type, Math.round(each.left), Math.round(each.width)])).toEqual([
      ["GeometricShape", 20, 120],
      ["GeometricShape", 220, 120],
      ["Line", 140, 80],
    ]);
    const [first, second, line] = sheet?.shapes ?? [];
    expect(line?.connector).toMatchObject({
      begin: { shapeId: first?.id, site: 3 },
      end: { shapeId: second?.id },
    });
    expect(sheet?.conditionalFormats[0]).toMatchObject({
      type: "CellValue",
      format: { fillColor: "#C6EFCE", bold: true },
    });
    expect(sheet?.validations[0]?.rule).toEqual({ wholeNumber: { formula1: 0, operator: "GreaterThan" } });
    expect(sheet?.comments[0]).toMatchObject({
      row: 2,
      column: 3,
      authorName: "王",
      content: "买家÷访客 <口径>",
    });
    expect(sheet?.customProperties.get("opsheet.key")).toBe("daily:店铺");
    expect(sheet?.frozen).toEqual({ rows: 3, columns: 0 });
  });

  test("shows the same values in LibreOffice", async () => {
    if (!hasLibreOffice("the recalculation of a saved workbook")) return;
    const { compared, differences } = await compareWithLibreOffice(withAuthoredSheet().bytes);
    expect(differences).toEqual([]);
    expect(compared).toBe(13);
  }, 120_000);
});

describe("saveWorkbook of what belongs to the document", () => {
  test("keeps settings, custom XML, properties and names", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("表");
    workbook.settings.set("a", { b: [1, "二"] });
    workbook.customXmlParts.push({
      id: "{00000000-0000-0000-0000-000000000001}",
      xml: '<a xmlns="urn:x">1</a>',
      namespaceUri: "urn:x",
    });
    workbook.properties.title = "题 & 名";
    workbook.customProperties.set("数", 5);
    workbook.addName("税率", "=0.06");
    sheet.pageLayout.printArea = area(0, 0, 3, 3);
    const again = reopened(workbook);
    expect(again.settings.get("a")).toEqual({ b: [1, "二"] });
    expect(again.customXmlParts).toEqual(workbook.customXmlParts);
    expect(again.properties.title).toBe("题 & 名");
    expect(again.customProperties.get("数")).toBe(5);
    expect(again.names.map((name) => [name.name, name.formulaText])).toEqual([["税率", "=0.06"]]);
    expect(again.sheets[0]?.pageLayout.printArea).toEqual(area(0, 0, 3, 3));
  });

  test("keeps custom XML of other add-ins to the byte, in any encoding, while ours is added, changed and taken away", () => {
    const foreign = new Workbook();
    foreign.addSheet("表");
    const xml = '<?xml version="1.0" encoding="utf-16"?>\r\n<名单 xmlns="urn:other"><店 a=\'1\'/></名单>';
    const files = unzipSync(saveWorkbook(foreign).bytes);
    const utf16 = new Uint8Array(Buffer.from(`\ufeff${xml}`, "utf16le"));
    // As Excel writes it, with the id of the part in a part of its own; a second one is without.
    files["customXml/item1.xml"] = utf16;
    files["customXml/itemProps1.xml"] = strToU8(
      '<ds:datastoreItem ds:itemID="{A}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>',
    );
    files["customXml/item3.xml"] = strToU8("<x/>");
    const relation = (type: string, target: string, id: string) =>
      `<Relationship Id="${id}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`;
    files["customXml/_rels/item1.xml.rels"] = strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relation("customXmlProps", "itemProps1.xml", "rId1")}</Relationships>`,
    );
    const related = new TextDecoder().decode(files["xl/_rels/workbook.xml.rels"]);
    files["xl/_rels/workbook.xml.rels"] = strToU8(
      related.replace(
        "</Relationships>",
        `${relation("customXml", "../customXml/item1.xml", "rId91")}${relation("customXml", "/customXml/item3.xml", "rId92")}</Relationships>`,
      ),
    );
    const opened = openWorkbook(zipSync(files), { fileName: "a.xlsx" }).workbook;
    expect(opened.customXmlParts).toEqual([
      { id: "{A}", xml, namespaceUri: "urn:other" },
      { id: "customXml/item3.xml", xml: "<x/>", namespaceUri: "" },
    ]);

    const ours = { id: "{B}", xml: "<memory>日报</memory>", namespaceUri: "urn:ours" };
    opened.customXmlParts.push(ours);
    const added = reopened(opened);
    expect(added.customXmlParts.map((part) => part.xml)).toEqual([xml, "<x/>", ours.xml]);
    const written = unzipSync(saveWorkbook(added).bytes);
    expect(Buffer.from(written["customXml/item1.xml"] ?? []).equals(Buffer.from(utf16))).toBe(true);
    expect(new TextDecoder().decode(written["customXml/itemProps2.xml"])).toContain('ds:uri="urn:ours"');

    added.customXmlParts = added.customXmlParts.filter((part) => part.id !== "{B}");
    (added.customXmlParts[0] as { xml: string }).xml = xml.replace("名单", "名册").replace("名单", "名册");
    const last = unzipSync(saveWorkbook(added).bytes);
    expect(
      Object.keys(last)
        .filter((name) => name.startsWith("customXml/"))
        .sort(),
    ).toEqual([
      "customXml/_rels/item1.xml.rels",
      "customXml/item1.xml",
      "customXml/item3.xml",
      "customXml/itemProps1.xml",
    ]);
    // What was changed is written as UTF-8, and says so.
    expect(new TextDecoder().decode(last["customXml/item1.xml"])).toContain('encoding="UTF-8"?>\r\n<名册');
  });

  test("loses nothing of an .xlsx", () => {
    const { workbook } = openWorkbook(operatorsFile(), { fileName: "a.xlsx" });
    expect(whatWouldBeLost(workbook)).toEqual([]);
  });
});

describe("saveWorkbook of any cells", () => {
  const text = fc
    .string({ unit: "binary", maxLength: 20 })
    .filter((each) => !/[\ud800-\udfff\ufffe\uffff]/.test(each));
  const value: fc.Arbitrary<Scalar> = fc.oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => (Object.is(number, -0) ? 0 : number)),
    text.filter((each) => each !== ""),
    fc.constantFrom("_x000D_", " 前后 ", "a\r\nb", "\u0001", "=1", "'x"),
    fc.boolean(),
    fc.constantFrom(CellError.of("#N/A"), CellError.of("#DIV/0!")),
  );
  const cell = fc.record({ row: fc.nat(40), column: fc.nat(30), value, bold: fc.boolean() });

  test("gives the same cells back, and saves the same file again", () => {
    fc.assert(
      fc.property(fc.array(cell, { maxLength: 30 }), (cells) => {
        const workbook = new Workbook();
        const sheet = workbook.addSheet("表");
        for (const each of cells) {
          sheet.cells.setValue(each.row, each.column, each.value);
          if (each.bold)
            sheet.restyle(area(each.row, each.column), (style) => ({
              ...style,
              font: { ...style.font, bold: true },
            }));
        }
        const first = saveWorkbook(workbook).bytes;
        const again = openWorkbook(first, { fileName: "a.xlsx" }).workbook;
        for (const { row, column } of cells) {
          expect(again.sheets[0]?.value(row, column)).toEqual(sheet.value(row, column));
          expect(again.sheets[0]?.style(row, column).font.bold).toBe(sheet.style(row, column).font.bold);
        }
        expect(Buffer.from(saveWorkbook(again).bytes).equals(Buffer.from(first))).toBe(true);
      }),
      { seed: 20261122, numRuns: 60 },
    );
  });
});
