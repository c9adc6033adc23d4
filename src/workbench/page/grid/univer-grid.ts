import type { ICommandInfo, IRange, Workbook as UniverWorkbook } from "@univerjs/core";
import {
  CanceledError,
  CellValueType,
  ICommandService,
  InterceptorEffectEnum,
  type IDisposable,
  IUniverInstanceService,
  LifecycleService,
  LifecycleStages,
  ThemeService,
  type Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { IRenderManagerService } from "@univerjs/engine-render";
import {
  INTERCEPTOR_POINT,
  SetSelectionsOperation,
  SheetInterceptorService,
  SheetsSelectionsService,
} from "@univerjs/sheets";
import {
  ScrollCommand,
  ScrollToCellCommand,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from "@univerjs/sheets-ui";
import type { Area } from "../../model/address";
import { area, contains } from "../../model/address";
import { MAX_COLUMNS } from "../../model/limits";
import type { Sheet } from "../../model/sheet";
import { withMerges } from "../typing/moves";
import { cellLook } from "./cell-look";
import { type MarkedCell, registerCellMarks } from "./cell-marks";
import { ConditionalLooks } from "./conditional/conditional-looks";
import type { GridListeners, GridView, ScreenBox, Viewport } from "./grid-view";
import { startUniver } from "./start-univer";
import { textWidth } from "./text-width";
import { univerStyle } from "./univer-style";
import { layoutKey, univerSnapshot } from "./univer-snapshot";

/**
 * The grid drawn by Univer, for looking only: Univer holds the layout of the shown sheet and no cell; it asks for
 * each cell when it comes into view and gets what the model holds at that moment. Commands by which Univer would
 * change content by itself are refused.
 */
export function createUniverGrid(host: HTMLElement, listeners: GridListeners): GridView {
  registerCellMarks();
  return new UniverGrid(startUniver(host), host, listeners);
}

/** Univer's own changes of the workbook that the page takes over, refuses or does not offer. */
const REFUSED =
  /^sheet\.(mutation\.(set-range-values|move-range|move-rows|move-columns|insert-row|insert-col|remove-rows|remove-col)|command\.(auto-fill|move-range|paste|copy|cut|set-selection-frozen|set-frozen|move-rows|move-cols))/;
/** The red corner of a cell with a comment. */
const COMMENT_MARK = { color: "#C00000", size: 7 };
/** Some screens full. */
const MOST_KEPT_CELLS = 20_000;
const RESIZED_COLUMNS = "sheet.mutation.set-worksheet-col-width";
const RESIZED_ROWS = "sheet.mutation.set-worksheet-row-height";

class UniverGrid implements GridView {
  private readonly commands: ICommandService;
  private readonly instances: IUniverInstanceService;
  private readonly renders: IRenderManagerService;
  private sheet: Sheet | null = null;
  private unitId = "";
  private unitCount = 0;
  private key = "";
  private disposables: IDisposable[] = [];
  private settingSelection = false;
  /** From the showing of a sheet until its selection is that of the model again; Univer begins at A1. */
  private opening = false;
  /** What is to be brought into view once the sheet is there. */
  private awaited: { readonly row: number; readonly column: number } | null = null;
  private readonly drawn = new Map<number, MarkedCell | null>();
  private conditional: ConditionalLooks | null = null;
  private commented: ReadonlySet<number> = new Set();

  constructor(
    private readonly univer: Univer,
    private readonly host: HTMLElement,
    private readonly listeners: GridListeners,
  ) {
    const injector = univer.__getInjector();
    this.commands = injector.get(ICommandService);
    this.instances = injector.get(IUniverInstanceService);
    this.renders = injector.get(IRenderManagerService);
    this.commands.beforeCommandExecuted((command) => {
      if (REFUSED.test(command.id)) throw new CanceledError();
    });
    this.commands.onCommandExecuted((command) => this.heard(command));
    host.addEventListener("dblclick", () => {
      const active = this.sheet && this.activeCell();
      if (active) this.listeners.opened(active.row, active.column);
    });
    new ResizeObserver(() => this.listeners.moved()).observe(host);
  }

  show(sheet: Sheet): void {
    const key = layoutKey(sheet);
    if (sheet === this.sheet && key === this.key) return this.refresh();
    const scrolled = sheet === this.sheet ? this.scrollState() : null;
    this.close();
    this.sheet = sheet;
    this.forgetCells();
    this.key = key;
    this.opening = true;
    this.unitId = `shown-${++this.unitCount}`;
    this.univer.createUnit<object, UniverWorkbook>(
      UniverInstanceType.UNIVER_SHEET,
      univerSnapshot(sheet, this.unitId),
    );
    // Univer puts the canvas of the focused workbook on the page.
    this.instances.focusUnit(this.unitId);
    const injector = this.univer.__getInjector();
    this.disposables.push(
      injector.get(SheetInterceptorService).intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        id: `model-${this.unitId}`,
        priority: 100,
        effect: InterceptorEffectEnum.Style | InterceptorEffectEnum.Value,
        handler: (cell, location, next) =>
          location.unitId === this.unitId
            ? next(this.cell(sheet, location.row, location.col) ?? cell)
            : next(cell),
      }),
    );
    const selections = injector.get(SheetsSelectionsService);
    for (const moved of [
      selections.selectionMoving$,
      selections.selectionMoveEnd$,
      selections.selectionSet$,
    ]) {
      const subscription = moved.subscribe((all) => {
        const last = all?.at(-1);
        if (!last || this.settingSelection || this.opening || this.sheet !== sheet) return;
        const { primary } = last;
        const at = areaOf(last.range);
        this.listeners.selected(at, {
          row: primary?.actualRow ?? at.top,
          column: primary?.actualColumn ?? at.left,
        });
      });
      this.disposables.push({ dispose: () => subscription.unsubscribe() });
    }
    this.whenRendered(() => {
      const scrolling = this.scrolling()?.validViewportScrollInfo$.subscribe(() => this.listeners.moved());
      if (scrolling) this.disposables.push({ dispose: () => scrolling.unsubscribe() });
      if (scrolled) void this.commands.executeCommand(ScrollCommand.id, scrolled);
      this.select(sheet.selection, { row: sheet.selection.top, column: sheet.selection.left });
      this.opening = false;
      if (this.awaited) this.reveal(this.awaited.row, this.awaited.column);
      this.awaited = null;
      this.listeners.moved();
    });
  }

  refresh(): void {
    if (!this.sheet) return;
    if (layoutKey(this.sheet) !== this.key) return this.show(this.sheet);
    this.forgetCells();
    const render = this.renders.getRenderById(this.unitId);
    if (!render) return;
    const skeletons = render.with(SheetSkeletonManagerService);
    skeletons.makeDirty({ sheetId: this.sheet.id }, true);
    skeletons.reCalculate();
    const main = render.mainComponent as { makeForceDirty?: (dirty: boolean) => void } | null;
    main?.makeForceDirty?.(true);
    render.scene.makeDirty();
    this.listeners.moved();
  }

  select(at: Area, active: { readonly row: number; readonly column: number }): void {
    if (!this.sheet) return;
    this.settingSelection = true;
    const { row, column } = active;
    const merged = this.sheet.merges.find((each) => contains(each, area(row, column)));
    this.commands.syncExecuteCommand(SetSelectionsOperation.id, {
      unitId: this.unitId,
      subUnitId: this.sheet.id,
      selections: [
        {
          range: rangeOf(withMerges(this.sheet, at)),
          primary: {
            actualRow: row,
            actualColumn: column,
            ...rangeOf(merged ?? area(row, column)),
            isMerged: merged !== undefined,
            isMergedMainCell: merged !== undefined,
          },
          style: null,
        },
      ],
    });
    this.settingSelection = false;
  }

  reveal(row: number, column: number): void {
    // What scrolls is set up with the canvas.
    if (this.opening) {
      this.awaited = { row, column };
      return;
    }
    void this.commands.executeCommand(ScrollToCellCommand.id, { range: rangeOf(area(row, column)) });
  }

  boxOf(at: Area): ScreenBox {
    const skeleton = this.skeleton();
    if (!skeleton || !this.sheet) return { left: 0, top: 0, width: 0, height: 0 };
    const view = this.viewport();
    const first = skeleton.getNoMergeCellWithCoordByIndex(at.top, at.left, false);
    const last = skeleton.getNoMergeCellWithCoordByIndex(at.bottom, at.right, false);
    const { rows, columns } = this.sheet.frozen;
    return {
      left: view.headingWidth + first.startX - (at.left < columns ? 0 : view.scrollX),
      top: view.headingHeight + first.startY - (at.top < rows ? 0 : view.scrollY),
      width: last.endX - first.startX,
      height: last.endY - first.startY,
    };
  }

  viewport(): Viewport {
    const skeleton = this.skeleton();
    const scroll = this.scrolling()?.validViewportScrollInfo$.value;
    const frozen = this.sheet?.frozen ?? { rows: 0, columns: 0 };
    return {
      scrollX: scroll?.viewportScrollX ?? 0,
      scrollY: scroll?.viewportScrollY ?? 0,
      headingWidth: skeleton?.rowHeaderWidth ?? 0,
      headingHeight: skeleton?.columnHeaderHeight ?? 0,
      frozenWidth: frozen.columns > 0 ? (skeleton?.columnWidthAccumulation[frozen.columns - 1] ?? 0) : 0,
      frozenHeight: frozen.rows > 0 ? (skeleton?.rowHeightAccumulation[frozen.rows - 1] ?? 0) : 0,
    };
  }

  setDark(dark: boolean): void {
    this.univer.__getInjector().get(ThemeService).setDarkMode(dark);
    const render = this.renders.getRenderById(this.unitId);
    // Headings are no components that Univer itself draws anew.
    render?.scene.makeDirty(true);
  }

  visibleRows(): number {
    const height = this.host.clientHeight - 22;
    return Math.max(1, Math.floor(height / ((this.sheet?.defaultRowHeight ?? 15) * (4 / 3))) - 1);
  }

  dispose(): void {
    this.close();
    this.univer.dispose();
  }

  /** Univer asks for a cell many times while it draws; the answers are kept until the model changes. */
  private cell(sheet: Sheet, row: number, column: number): MarkedCell | null {
    const key = row * MAX_COLUMNS + column;
    let cell = this.drawn.get(key);
    if (cell === undefined) {
      this.conditional ??= new ConditionalLooks(sheet);
      const look = cellLook(sheet, row, column, textWidth, this.conditional.at(row, column));
      const comment = this.commented.has(key) ? { markers: { tr: COMMENT_MARK } } : null;
      cell = look
        ? {
            v: look.text,
            t: CellValueType.STRING,
            s: univerStyle(look),
            ...(look.bar || look.icon ? { marks: { bar: look.bar, icon: look.icon } } : {}),
            ...comment,
          }
        : comment;
      if (this.drawn.size >= MOST_KEPT_CELLS) this.drawn.clear();
      this.drawn.set(key, cell);
    }
    // Univer writes into what it gets.
    return cell && { ...cell };
  }

  private heard(command: ICommandInfo): void {
    if (command.id !== RESIZED_COLUMNS && command.id !== RESIZED_ROWS) return;
    const params = command.params as {
      unitId?: string;
      ranges?: IRange[];
      colWidth?: unknown;
      rowHeight?: unknown;
    };
    if (params.unitId !== this.unitId || !params.ranges) return;
    const sizes = command.id === RESIZED_COLUMNS ? params.colWidth : params.rowHeight;
    const changed = new Map<number, number>();
    for (const range of params.ranges) {
      const [from, to] =
        command.id === RESIZED_COLUMNS
          ? [range.startColumn, range.endColumn]
          : [range.startRow, range.endRow];
      for (let at = from; at <= to; at++) {
        const size = typeof sizes === "number" ? sizes : (sizes as Record<number, number> | undefined)?.[at];
        if (typeof size === "number") changed.set(at, size);
      }
    }
    this.listeners.resized(command.id === RESIZED_COLUMNS ? { columns: changed } : { rows: changed });
    // The model now says what Univer already shows.
    if (this.sheet) this.key = layoutKey(this.sheet);
    this.listeners.moved();
  }

  private activeCell(): { row: number; column: number } | null {
    const primary = this.univer
      .__getInjector()
      .get(SheetsSelectionsService)
      .getCurrentLastSelection()?.primary;
    return primary ? { row: primary.actualRow, column: primary.actualColumn } : null;
  }

  private skeleton() {
    return this.renders.getRenderById(this.unitId)?.with(SheetSkeletonManagerService).getCurrentSkeleton();
  }

  private scrollState() {
    const state = this.scrolling()?.getCurrentScrollState();
    return state ? { ...state } : null;
  }

  /** Univer sets up a sheet's canvas over some frames; there is nothing to ask before. */
  private whenRendered(then: () => void, tries = 120): void {
    const unitId = this.unitId;
    const check = (): void => {
      if (this.unitId !== unitId) return;
      if (this.rendered() && this.skeleton()) then();
      else if (tries-- > 0) requestAnimationFrame(check);
    };
    check();
  }

  /** The parts that know about scrolling are not there before. */
  private rendered(): boolean {
    return this.univer.__getInjector().get(LifecycleService).stage >= LifecycleStages.Rendered;
  }

  private scrolling() {
    return this.rendered()
      ? this.renders.getRenderById(this.unitId)?.with(SheetScrollManagerService)
      : undefined;
  }

  private close(): void {
    for (const disposable of this.disposables) disposable.dispose();
    this.disposables = [];
    if (this.unitId) this.instances.disposeUnit(this.unitId);
    this.unitId = "";
    this.sheet = null;
    this.awaited = null;
    this.forgetCells();
  }

  private forgetCells(): void {
    this.drawn.clear();
    this.conditional = null;
    const { sheet } = this;
    this.commented = new Set(sheet?.comments.map((each) => each.row * MAX_COLUMNS + each.column));
  }
}

const rangeOf = (at: Area): IRange => ({
  startRow: at.top,
  endRow: at.bottom,
  startColumn: at.left,
  endColumn: at.right,
});

/** Whole rows and columns come with NaN for the ends that are not bounded. */
function areaOf(range: IRange): Area {
  const or = (value: number, otherwise: number): number => (Number.isFinite(value) ? value : otherwise);
  return {
    top: or(range.startRow, 0),
    bottom: or(range.endRow, 1_048_575),
    left: or(range.startColumn, 0),
    right: or(range.endColumn, 16_383),
  };
}
