import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { pathToFileURL } from "node:url";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { area } from "../../../src/workbench/model/address";
import type { Shape } from "../../../src/workbench/model/drawing";
import type { Sheet } from "../../../src/workbench/model/sheet";
import { Workbook } from "../../../src/workbench/model/workbook";
import { openWorkbook } from "../../../src/workbench/xlsx/open";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";
import { findLibreOffice, hasLibreOffice } from "../../support/libreoffice";

const shape = (id: string, over: Partial<Shape> = {}): Shape => ({
  id,
  name: id,
  type: "GeometricShape",
  geometry: "Rectangle",
  textBox: false,
  rotation: 0,
  visible: true,
  altTextTitle: "",
  altTextDescription: "",
  lockAspectRatio: false,
  placement: "TwoCell",
  fill: { color: "#DDEBF7", transparency: 0 },
  line: { color: "#2F528F", weight: 1, dashStyle: "Solid", visible: true },
  text: null,
  connector: null,
  image: null,
  children: [],
  left: 60,
  top: 30,
  width: 90,
  height: 30,
  ...over,
});

const line = (id: string, left: number, top: number, width: number, height: number): Shape =>
  shape(id, {
    type: "Line",
    geometry: null,
    left,
    top,
    width,
    height,
    fill: { color: null, transparency: 0 },
    connector: { type: "Straight", beginArrow: "None", endArrow: "Triangle", begin: null, end: null },
  });

/** A small fishbone: a spine, bones that run down and up to it, a head, and a group. */
function fishbone(): Sheet {
  const sheet = new Workbook().addSheet("鱼骨图");
  sheet.write(area(0, 0), () => "问题");
  sheet.shapes.push(
    line("脊", 30, 150, 300, 0),
    line("上骨", 60, 60, 75, 90),
    line("下骨", 60, 240, 75, -90),
    line("左骨", 210, 60, -75, 90),
    shape("头", { left: 330, top: 120, geometry: "RoundRectangle" }),
    shape("组", {
      type: "Group",
      geometry: null,
      left: 60,
      top: 300,
      width: 150,
      height: 60,
      children: [
        shape("甲", { left: 60, top: 300, width: 60, height: 60, geometry: "Ellipse" }),
        line("甲乙", 210, 300, -90, 60),
      ],
    }),
  );
  sheet.touch("drawings");
  return sheet;
}

const boxes = (shapes: readonly Shape[]): unknown[] =>
  shapes.flatMap((each) => [
    [each.name, ...[each.left, each.top, each.width, each.height].map((size) => Math.round(size))],
    ...boxes(each.children),
  ]);

/** The file with one of its parts changed. */
function replaceInZip(bytes: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  const parts = unzipSync(bytes);
  const part = parts[name];
  if (!part) throw new Error(`The file has no part ${name}.`);
  return zipSync({ ...parts, [name]: strToU8(change(strFromU8(part))) });
}

describe("drawings in a file", () => {
  it("come back where they were, lines in the direction they ran, groups with their parts", () => {
    const sheet = fishbone();
    const { bytes, lost } = saveWorkbook(sheet.workbook);
    expect(lost).toEqual([]);
    const again = openWorkbook(bytes, { fileName: "a.xlsx" }).workbook.sheets[0];
    expect(boxes(again?.shapes ?? [])).toEqual(boxes(sheet.shapes));
  });

  it("are drawn by LibreOffice, all of them", () => {
    if (!hasLibreOffice("the drawing of saved shapes")) return;
    const folder = mkdtempSync(path.join(tmpdir(), "workbench-drawing-"));
    try {
      const file = path.join(folder, "fishbone.xlsx");
      writeFileSync(file, saveWorkbook(fishbone().workbook).bytes);
      spawnSync(
        findLibreOffice() ?? "",
        [
          `-env:UserInstallation=${pathToFileURL(path.join(folder, "profile")).href}`,
          "--headless",
          "--convert-to",
          "fods",
          "--outdir",
          folder,
          file,
        ],
        { timeout: 120_000 },
      );
      const opened = readFileSync(path.join(folder, "fishbone.fods"), "utf8");
      const named = [...opened.matchAll(/<draw:(connector|line|custom-shape|g)\b[^>]*draw:name="([^"]+)"/g)];
      expect(named.map((match) => match[2]).sort()).toEqual(
        ["上骨", "下骨", "头", "左骨", "甲", "甲乙", "组", "脊"].sort(),
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  }, 150_000);

  it("take colours from the theme where a shape leaves them to its style", () => {
    const sheet = fishbone();
    const { bytes } = saveWorkbook(sheet.workbook);
    const styled =
      '<xdr:style><a:lnRef idx="2"><a:schemeClr val="accent1"/></a:lnRef><a:fillRef idx="1"><a:srgbClr val="ED7D31"/></a:fillRef>' +
      '<a:effectRef idx="0"><a:schemeClr val="accent1"/></a:effectRef><a:fontRef idx="minor"><a:srgbClr val="FFFFFF"/></a:fontRef></xdr:style>';
    const changed = replaceInZip(bytes, "xl/drawings/drawing1.xml", (xml) =>
      xml.replace(
        /(name="头".*?<\/a:prstGeom>).*?<\/xdr:spPr>/,
        (_all, head: string) => `${head}</xdr:spPr>${styled}`,
      ),
    );
    const again = openWorkbook(changed, { fileName: "a.xlsx" }).workbook.sheets[0];
    expect(again?.shapes.find((each) => each.name === "头")?.fill.color).toBe("#ED7D31");
  });

  it("keep the sizes of bubbles, and give every slice of a pie its colour", () => {
    const workbook = new Workbook();
    const sheet = workbook.addSheet("表");
    sheet.write(area(0, 0, 3, 3), (row, column) => (row + 1) * (column + 1));
    const axis = () => ({
      visible: true,
      title: null,
      minimum: null,
      maximum: null,
      numberFormat: null,
      majorGridlines: false,
      reversed: false,
      textOrientation: null,
    });
    sheet.charts.push({
      id: "1",
      name: "气泡",
      type: "Bubble",
      left: 200,
      top: 20,
      width: 300,
      height: 200,
      title: { text: "气泡", visible: true, size: null },
      legend: { visible: false, position: "Bottom" },
      series: [
        {
          name: "商品",
          nameFormula: null,
          values: "表!$B$1:$B$3",
          categories: "表!$A$1:$A$3",
          bubbleSizes: "表!$C$1:$C$3",
          type: null,
          axisGroup: "Primary",
          color: null,
          lineWeight: null,
          markerStyle: "Automatic",
          smooth: false,
          hasDataLabels: false,
          dataLabels: { showValue: true, position: null, numberFormat: null },
          gapWidth: null,
          overlap: null,
          filled: true,
          points: new Map(),
        },
      ],
      axes: { category: axis(), value: axis(), secondaryValue: axis() },
      kept: new Map(),
    });
    const [bubbles] = sheet.charts;
    if (bubbles) sheet.charts.push({ ...bubbles, id: "2", name: "饼", type: "Pie", top: 300 });
    sheet.touch("drawings");
    const again = openWorkbook(saveWorkbook(workbook).bytes, { fileName: "a.xlsx" }).workbook.sheets[0];
    // The first three of Office's accents.
    expect([...(again?.charts[1]?.series[0]?.points.values() ?? [])].map((each) => each.color)).toEqual([
      "#4472C4",
      "#ED7D31",
      "#A5A5A5",
    ]);
    expect(again?.charts[0]?.series[0]?.color).toBe("#4472C4");
    expect(again?.charts[0]).toMatchObject({ type: "Bubble" });
    expect(again?.charts[0]?.series[0]).toMatchObject({
      values: "表!$B$1:$B$3",
      categories: "表!$A$1:$A$3",
      bubbleSizes: "表!$C$1:$C$3",
    });
  });
});
