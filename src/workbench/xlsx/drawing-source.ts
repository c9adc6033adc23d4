import type { Chart, Shape } from "../model/drawing";

/** Where a chart or shape stands in the opened file's drawing, and how it was. */
export interface DrawingSource {
  /** Place of its anchor among the drawing's anchors. */
  readonly anchor: number;
  /** The id it has in the drawing, which connectors refer to. */
  readonly xmlId: number;
  /** As a text (see sheet-aspects), for telling whether it changed. */
  readonly text: string;
}

const sources = new WeakMap<Chart | Shape, DrawingSource>();

export const drawingSourceOf = (drawing: Chart | Shape): DrawingSource | undefined => sources.get(drawing);

export function rememberDrawing(drawing: Chart | Shape, source: DrawingSource): void {
  sources.set(drawing, source);
}
