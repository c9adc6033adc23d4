import type { Area } from "../model/address";
import { HostError } from "../model/host-error";
import type { Sheet } from "../model/sheet";

/** A range as the add-in holds it: it follows insertions and deletions, and is lost when its cells are deleted. */
export class RangeRef {
  /** Null when its cells were deleted. */
  current: Area | null;

  constructor(
    readonly sheet: Sheet,
    at: Area,
  ) {
    this.current = at;
  }

  /** Throws InvalidReference when the cells are gone. */
  get area(): Area {
    if (!this.current || !this.sheet.workbook.sheets.includes(this.sheet))
      throw new HostError("InvalidReference", "The cells that the range stood for were deleted.");
    return this.current;
  }
}
