import type { Chart } from "../../model/drawing";
import type { Sheet } from "../../model/sheet";
import { element } from "../dom";
import { drawShapes } from "../drawings/draw-shape";
import { filterArrows } from "../grid/filter-arrows";
import type { GridView } from "../grid/grid-view";
import { gridWords } from "../grid/grid-words";
import { PaneLayer, type Placed } from "../grid/pane-layer";
import { closePopup } from "../grid/popup";
import { CellHelp } from "../validation/cell-help";
import { chartData } from "./chart-data";
import { drawChart } from "./draw-chart";

/** What the person does here, done as a step that can be taken back. */
export interface LayerActions {
  /** Puts a text chosen from a list into the selected cell, as if it had been typed. */
  enter(text: string): void;
  /** Does what shows and hides rows of the shown sheet. */
  layout(body: () => void): void;
}

/**
 * What lies over the cells of the shown sheet: its shapes and charts, the arrows of filters, and the help of
 * validation rules at the selected cell.
 */
export class ChartLayer {
  readonly root: HTMLElement;
  private readonly panes: PaneLayer;
  private readonly help: CellHelp;
  private shown: Sheet | null = null;

  constructor(
    grid: GridView,
    private readonly actions: LayerActions,
  ) {
    this.panes = new PaneLayer(grid);
    this.root = this.panes.root;
    this.help = new CellHelp(grid, (text) => actions.enter(text));
    this.root.append(this.help.root);
    // Clicks here are no clicks on cells.
    for (const kind of ["pointerdown", "pointerup", "dblclick"])
      this.root.addEventListener(kind, (event) => event.stopPropagation());
  }

  /** Draws everything anew from the model. */
  show(sheet: Sheet): void {
    if (sheet !== this.shown) closePopup();
    this.shown = sheet;
    this.panes.show(sheet, [
      ...drawShapes(sheet),
      ...sheet.charts.map((chart) => placedChart(sheet, chart)),
      ...filterArrows(sheet, (body) => this.actions.layout(body)),
    ]);
    this.help.show(sheet);
  }

  /** Follows the scrolling of the grid. */
  move(): void {
    this.panes.move();
    this.help.move();
  }
}

function placedChart(sheet: Sheet, chart: Chart): Placed {
  const width = Math.round((chart.width * 4) / 3);
  const height = Math.round((chart.height * 4) / 3);
  return {
    left: (chart.left * 4) / 3,
    top: (chart.top * 4) / 3,
    width,
    height,
    make: () => {
      const data = chartData(sheet.workbook, chart);
      const drawn = data
        ? drawChart(chart, data, width, height)
        : element("p", { class: "chart-unknown" }, gridWords().chartKept(chart.name, chart.type));
      return element("div", { class: "chart", "data-chart": chart.name }, drawn);
    },
  };
}
