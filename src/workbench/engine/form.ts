import type { Sheet } from "../model/sheet";
import type { Table } from "../model/table";
import type { CellFormula } from "./engine";
import type { Calculation, ScalarCalculation } from "./frame";
import { printPieces } from "./print";
import type { Read } from "./reads";
import { resolveParts } from "./resolve";
import type { ParsedFormula } from "./syntax";

/** A formula bound to the workbook as it is now: what it reads and how it is calculated. */
export interface Bound {
  readonly calculate: Calculation;
  /** Set where the result is always a single value; then nothing can spill. */
  readonly calculateScalar: ScalarCalculation | null;
  readonly reads: readonly Read[];
  readonly volatile: boolean;
  /** Refers to another workbook: the saved value stays. */
  readonly external: boolean;
  readonly hasSubtotal: boolean;
  readonly seesHiddenRows: boolean;
  /** Calls functions the engine does not know: custom ones, or nobody's. */
  readonly callsOthers: boolean;
}

/** One formula in relative form, shared by all cells that hold it. */
export class Form implements CellFormula {
  private current: Bound | null = null;

  constructor(
    readonly sheet: Sheet,
    readonly parsed: ParsedFormula,
    /** The table structured references without a name mean. */
    readonly homeTable: Table | null,
    private readonly bind: (form: Form) => Bound,
  ) {
    resolveParts(parsed.pieces, sheet, homeTable);
  }

  get bound(): Bound {
    return (this.current ??= this.bind(this));
  }

  /** Looks its names up again, after the workbook's structure changed. */
  rebind(): void {
    resolveParts(this.parsed.pieces, this.sheet, this.homeTable);
    this.current = null;
  }

  /** Whether any part's meaning hangs on names of sheets, tables or defined names. */
  get hasNames(): boolean {
    return this.parsed.pieces.some(
      (piece) => typeof piece !== "string" && (piece.kind !== "area" || piece.sheetText !== null),
    );
  }

  /** Whether every name in it is known. */
  get isComplete(): boolean {
    return this.parsed.pieces.every((piece) => {
      if (typeof piece === "string") return true;
      if (piece.kind === "area") return !piece.missing;
      return piece.kind === "table" ? piece.failure === null : piece.item !== null || piece.table !== null;
    });
  }

  textAt(row: number, column: number): string {
    return printPieces(this.parsed.pieces, this.sheet, row, column);
  }
}
