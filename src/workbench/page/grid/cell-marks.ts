import type { ICellDataForSheetInterceptor, IRange, IScale } from "@univerjs/core";
import { Range } from "@univerjs/core";
import type { SpreadsheetSkeleton, UniverRenderingContext } from "@univerjs/engine-render";
import { SheetExtension, SpreadsheetExtensionRegistry } from "@univerjs/engine-render";
import type { CellLook } from "./cell-look";
import { paintBar, paintIcon } from "./paint-marks";

/** What the grid gives Univer for a cell: with what is painted into it beside its text. */
export interface MarkedCell extends ICellDataForSheetInterceptor {
  readonly marks?: Pick<CellLook, "bar" | "icon">;
}

/** Over the cell's fill (21) and under its text (45), in Univer's order. */
const UNDER_THE_TEXT = 30;

/** Paints data bars and icons into the cells that come into view. */
class CellMarks extends SheetExtension {
  override uKey = "CellMarks";
  protected override Z_INDEX = UNDER_THE_TEXT;

  override draw(
    canvas: UniverRenderingContext,
    _scale: IScale,
    skeleton: SpreadsheetSkeleton,
    changed?: IRange[],
  ): void {
    const { worksheet, rowColumnSegment } = skeleton;
    for (const part of changed?.length ? changed : [rowColumnSegment])
      Range.foreach(part, (row, column) => {
        const cell = worksheet.getCell(row, column) as MarkedCell | null;
        if (!cell?.marks || !worksheet.getRowVisible(row) || !worksheet.getColVisible(column)) return;
        const { bar, icon } = cell.marks;
        const { startX, startY, endX, endY } = skeleton.getCellWithCoordByIndex(row, column, false);
        const box = { left: startX, top: startY, width: endX - startX, height: endY - startY };
        canvas.save();
        canvas.beginPath();
        canvas.rect(box.left, box.top, box.width, box.height);
        canvas.clip();
        const plain = canvas as unknown as CanvasRenderingContext2D;
        if (bar) paintBar(plain, box, bar);
        if (icon) paintIcon(plain, box, icon);
        canvas.restore();
      });
  }
}

/** Makes Univer paint the marks of cells, in every grid made from now on. */
export function registerCellMarks(): void {
  if (!SpreadsheetExtensionRegistry.getData().includes(CellMarks))
    SpreadsheetExtensionRegistry.add(CellMarks);
}
