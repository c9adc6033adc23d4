import { drawFishbone } from "../../src/core/fishbone/layout/drawing-plan";
import type { Fishbone } from "../../src/core/fishbone/fishbone";
import type { Locale } from "../../src/core/locale";
import { excelWorkbook } from "../../src/excel/port";
import type { Interception } from "../../src/workbench/protocol/host";
import type { Shape } from "../../src/workbench/model/drawing";
import type { Workbook } from "../../src/workbench/model/workbook";
import type { DrawingPlan, SheetPlan } from "../../src/workbook/plan";
import type { WorkbookPort } from "../../src/workbook/port";
import { calculatingWorkbook, openPage } from "../workbench/protocol/addin-page";

/** A sheet with a fishbone on top and a small table beside it, made by the genuine adapter and library. */

export interface DrawnBench {
  readonly workbook: Workbook;
  readonly port: WorkbookPort;
  /** Bodies of the requests so far; emptied by whoever counts. */
  readonly bodies: string[];
  /** What becomes of the next requests. */
  intercept: (body: string) => Interception;
  /** `drawings` in place of the fishbone where given. */
  build(
    fishbone: Fishbone,
    locale?: Locale,
    drawings?: readonly DrawingPlan[],
  ): ReturnType<WorkbookPort["apply"]>;
}

export async function openDrawnBench(timeoutMs = 2_000): Promise<DrawnBench> {
  const workbook = calculatingWorkbook();
  const bodies: string[] = [];
  const page = await openPage({
    workbook,
    intercept: (body) => {
      bodies.push(body);
      return bench.intercept(body);
    },
  });
  // The adapter runs here, on the page's library.
  const { Excel: library, OfficeExtension: extension } = page.addin.window as unknown as {
    Excel: typeof Excel;
    OfficeExtension: typeof OfficeExtension;
  };
  Object.assign(globalThis, { Excel: library, OfficeExtension: extension });
  const port = excelWorkbook({ timeoutMs });
  const bench: DrawnBench = {
    workbook,
    port,
    bodies,
    intercept: () => "pass",
    build: (fishbone, locale = "zh-CN", drawings) => {
      const plan = sheetPlan(fishbone, locale);
      return port.apply({ sheets: [drawings ? { ...plan, drawings } : plan] });
    },
  };
  await page.evaluate("return null;");
  return bench;
}

/** Points above the drawing: the title. */
const TITLE_HEIGHT = 26;

export function sheetPlan(fishbone: Fishbone, locale: Locale): SheetPlan {
  const drawing = drawFishbone(fishbone, locale, { left: 8, top: TITLE_HEIGHT + 6 });
  const causes = fishbone.bones.flatMap((bone) => bone.causes);
  return {
    key: "fishbone:test",
    name: "鱼骨图",
    columnWidths: Array.from({ length: 12 }, (_, index) => ({ column: index + 1, width: 63 })),
    frozenRows: 0,
    blocks: [{ row: 1, column: 1, values: [[fishbone.problem]], style: "title" }],
    tables: [
      {
        name: "问题因果表",
        row: 2,
        column: 14,
        columns: [
          {
            header: "原因",
            numberFormat: "@",
            content: {
              kind: "values",
              values: causes.length === 0 ? [null] : causes.map(({ text }) => text),
            },
            total: { kind: "none" },
          },
        ],
        rowCount: Math.max(1, causes.length),
        totals: false,
        style: "TableStyleMedium2",
      },
    ],
    charts: [],
    drawings: drawing ? [drawing] : [],
    print: {
      orientation: "landscape",
      fitToWidth: true,
      fitToHeight: true,
      columns: 12,
      rows: 32,
      titleRow: 0,
    },
  };
}

export function shapesOf(workbook: Workbook, sheet = "鱼骨图"): readonly Shape[] {
  return workbook.findSheet(sheet)?.shapes ?? [];
}

/** All about shapes that an operator sees: no ids. */
export function looksOf(shapes: readonly Shape[]): unknown[] {
  const round = (size: number): number => Math.round(size * 10) / 10;
  return shapes.map((shape) => ({
    name: shape.name,
    place: [shape.left, shape.top, shape.width, shape.height].map(round),
    text: shape.text?.text,
    font: shape.text?.font,
    fill: shape.fill,
    line: shape.line.visible ? shape.line : null,
    altText: shape.altTextDescription,
    isJoined: [shape.connector?.begin !== null, shape.connector?.end !== null],
    children: looksOf(shape.children),
  }));
}

/** Places and sizes of all shapes, those of groups behind their group. */
export function placesOf(shapes: readonly Shape[]): readonly number[] {
  return shapes.flatMap((shape) => [
    shape.left,
    shape.top,
    shape.width,
    shape.height,
    ...placesOf(shape.children),
  ]);
}

/** What shapes say, those in groups, too, without the breaks of their lines; not those that say nothing. */
export function textsOf(shapes: readonly Shape[]): readonly string[] {
  return shapes.flatMap(({ text, children }) => {
    const own = text === null ? "" : text.text.replace(/\s/g, "");
    return [...(own === "" ? [] : [own]), ...textsOf(children)];
  });
}
