import type { Area } from "../../model/address";
import type { Sheet } from "../../model/sheet";

/** A rectangle of the screen in pixels, from the top left corner of the grid's element. */
export interface ScreenBox {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** How the sheet is scrolled, in pixels of the sheet, and what the headings and frozen panes take. */
export interface Viewport {
  readonly scrollX: number;
  readonly scrollY: number;
  readonly headingWidth: number;
  readonly headingHeight: number;
  readonly frozenWidth: number;
  readonly frozenHeight: number;
}

/** What the page needs of a grid, so that the library that draws it can be changed. */
export interface GridView {
  /** Shows the sheet, or shows it anew after its layout changed; the scroll position of the same sheet is kept. */
  show(sheet: Sheet): void;
  /** Draws the cells again from the model. */
  refresh(): void;
  /** Marks the area as selected, the given cell as the active one. */
  select(area: Area, active: { readonly row: number; readonly column: number }): void;
  /** Scrolls as little as needed for the cell to be seen. */
  reveal(row: number, column: number): void;
  /** Where an area lies on the screen now. */
  boxOf(area: Area): ScreenBox;
  viewport(): Viewport;
  /** Draws on dark ground or on white paper; colours of cells are turned so that they can be read there. */
  setDark(dark: boolean): void;
  /** Rows that fit on the screen, for page up and page down. */
  visibleRows(): number;
  dispose(): void;
}

/** What the grid tells the page. */
export interface GridListeners {
  /** The person selected cells with the mouse. */
  selected(area: Area, active: { readonly row: number; readonly column: number }): void;
  /** The person double-clicked a cell. */
  opened(row: number, column: number): void;
  /** The view was scrolled or its size changed. */
  moved(): void;
  /** The person dragged a heading's edge; width and height in pixels. */
  resized(change: { readonly columns?: Map<number, number>; readonly rows?: Map<number, number> }): void;
}
