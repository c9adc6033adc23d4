import type { Sheet } from "../../model/sheet";
import { leftOf, topOf } from "../../model/geometry";
import { element } from "../dom";
import type { GridView } from "./grid-view";

/** Something that lies over the cells. */
export interface Placed {
  /** Place and size in pixels from the sheet's top left corner. */
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
  /** Makes the element; called once for each pane the thing is seen in. */
  make(): Element;
}

/** One of the four parts a sheet with frozen panes is seen in. */
interface Pane {
  readonly root: HTMLElement;
  readonly moving: HTMLElement;
  readonly frozenColumns: boolean;
  readonly frozenRows: boolean;
}

/** Elements over the cells that scroll with them; each is cut off at the edges of its pane, as cells are. */
export class PaneLayer {
  readonly root = element("div", { class: "chart-layer" });
  private readonly panes: readonly Pane[];

  constructor(private readonly grid: GridView) {
    this.panes = [false, true].flatMap((frozenRows) =>
      [false, true].map((frozenColumns) => {
        const moving = element("div", { class: "chart-layer-moving" });
        const root = element("div", { class: "chart-layer-pane" }, moving);
        return { root, moving, frozenColumns, frozenRows };
      }),
    );
    this.root.append(...this.panes.map((pane) => pane.root));
  }

  /** Shows these things and no others. */
  show(sheet: Sheet, things: readonly Placed[]): void {
    const edge = frozenEdge(sheet);
    for (const { moving, frozenColumns, frozenRows } of this.panes)
      moving.replaceChildren(
        ...things
          .filter(
            (each) =>
              (frozenColumns ? each.left < edge.x : each.left + each.width > edge.x) &&
              (frozenRows ? each.top < edge.y : each.top + each.height > edge.y),
          )
          .map((each) => placed(each)),
      );
    this.move();
  }

  /** Follows the scrolling of the grid. */
  move(): void {
    const view = this.grid.viewport();
    for (const { root, moving, frozenColumns, frozenRows } of this.panes) {
      root.style.left = `${view.headingWidth + (frozenColumns ? 0 : view.frozenWidth)}px`;
      root.style.top = `${view.headingHeight + (frozenRows ? 0 : view.frozenHeight)}px`;
      root.style.width = frozenColumns ? `${view.frozenWidth}px` : "";
      root.style.height = frozenRows ? `${view.frozenHeight}px` : "";
      root.style.right = frozenColumns ? "" : "0";
      root.style.bottom = frozenRows ? "" : "0";
      const x = frozenColumns ? 0 : -view.scrollX - view.frozenWidth;
      const y = frozenRows ? 0 : -view.scrollY - view.frozenHeight;
      moving.style.transform = `translate(${x}px, ${y}px)`;
    }
  }
}

/** Pixels from the sheet's corner to the end of its frozen columns and rows. */
function frozenEdge(sheet: Sheet): { readonly x: number; readonly y: number } {
  const { rows, columns } = sheet.frozen;
  return { x: (leftOf(sheet, columns) * 4) / 3, y: (topOf(sheet, rows) * 4) / 3 };
}

function placed(thing: Placed): Element {
  const box = element("div", { class: "placed" }, thing.make());
  Object.assign(box.style, {
    left: `${thing.left}px`,
    top: `${thing.top}px`,
    width: `${thing.width}px`,
    height: `${thing.height}px`,
  });
  return box;
}
