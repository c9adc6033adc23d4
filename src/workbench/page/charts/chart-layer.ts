import type { Sheet } from "../../model/sheet";
import { element } from "../dom";
import type { GridView } from "../grid/grid-view";
import { chartData } from "./chart-data";
import { drawChart } from "./draw-chart";

/** The charts of the shown sheet, drawn over the cells where the model has them and scrolled with the sheet. */
export class ChartLayer {
  readonly root = element("div", { class: "chart-layer" });
  private readonly moving = element("div", { class: "chart-layer-moving" });

  constructor(private readonly grid: GridView) {
    this.root.append(this.moving);
  }

  /** Draws the charts anew from the model. */
  show(sheet: Sheet): void {
    this.moving.replaceChildren(
      ...sheet.charts.map((chart) => {
        const width = Math.round((chart.width * 4) / 3);
        const height = Math.round((chart.height * 4) / 3);
        const data = chartData(sheet.workbook, chart);
        const box = element("div", { class: "chart", "data-chart": chart.name });
        Object.assign(box.style, {
          left: `${(chart.left * 4) / 3}px`,
          top: `${(chart.top * 4) / 3}px`,
          width: `${width}px`,
          height: `${height}px`,
        });
        if (data) box.append(drawChart(chart, data, width, height));
        else
          box.append(
            element(
              "p",
              { class: "chart-unknown" },
              `图表“${chart.name}”（${chart.type}）在这里只保留，不显示`,
            ),
          );
        return box;
      }),
    );
    this.move();
  }

  /** Follows the scrolling of the grid; the frozen panes stay uncovered. */
  move(): void {
    const view = this.grid.viewport();
    Object.assign(this.root.style, {
      left: `${view.headingWidth + view.frozenWidth}px`,
      top: `${view.headingHeight + view.frozenHeight}px`,
    });
    this.moving.style.transform = `translate(${-view.scrollX - view.frozenWidth}px, ${-view.scrollY - view.frozenHeight}px)`;
  }
}
