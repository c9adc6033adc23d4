import { areaName, cellsIn, quoteSheet } from "../../model/address";
import { HostError } from "../../model/host-error";
import { classTable, type ClassTable } from "../class-table";
import { optionalText, whole } from "./arguments";
import { fullAddress } from "./range";
import { readFormulas, readTexts, readValues } from "./range-read";
import { type NumberedRows, object, type RangeList } from "./selves";

const addresses = (self: RangeList): string => self.ranges.map(fullAddress).join(",");

const areas = classTable<"RangeAreas">({
  name: "RangeAreas",
  get: {
    Address: addresses,
    AddressLocal: addresses,
    AreaCount: (self) => self.ranges.length,
    CellCount: (self) => self.ranges.reduce((sum, range) => sum + cellsIn(range.area), 0),
  },
  call: {
    _KeepReference: (self, _args, call) => {
      call.keep(object("RangeAreas", self));
    },
    Clear: (self, args) => {
      const part = optionalText(args[0]) ?? "All";
      if (part !== "Contents" && part !== "All" && part !== "Formats")
        throw new HostError("InvalidArgument", "There is no such part to clear.");
      for (const range of self.ranges) {
        if (part !== "Formats") self.sheet.clearContents(range.area);
        if (part !== "Contents") {
          const base = self.sheet.workbook.styles.get(0);
          self.sheet.restyle(range.area, () => base);
        }
      }
    },
  },
  path: {
    Areas: (self) => object("RangeCollection", self),
    Format: (self) => object("RangeFormat", self),
    Worksheet: (self) => object("Worksheet", self.sheet),
    ConditionalFormats: (self) => object("ConditionalFormatCollection", self),
    DataValidation: (self) => object("DataValidation", self),
  },
});

const collection = classTable<"RangeCollection">({
  name: "RangeCollection",
  items: (self) => self.ranges.map((range) => object("Range", range)),
  call: { GetCount: (self) => self.ranges.length },
  path: {
    GetItemAt: (self, args) => {
      const range = self.ranges[whole(args[0], "The index")];
      if (!range) throw new HostError("ItemNotFound", "There is no such area.");
      return object("Range", range);
    },
  },
});

const visibleLines = (self: NumberedRows, read: typeof readValues): unknown => {
  const lines = read(self.range.sheet, self.range.area);
  return lines && self.rows.map((row) => lines[row - self.range.area.top]);
};

const view = classTable<"RangeView">({
  name: "RangeView",
  get: {
    Values: (self, call) => {
      call.calculate();
      return visibleLines(self, readValues);
    },
    Formulas: (self) => visibleLines(self, readFormulas),
    Text: (self) => visibleLines(self, readTexts as typeof readValues),
    RowCount: (self) => self.rows.length,
    ColumnCount: (self) => self.range.area.right - self.range.area.left + 1,
    CellAddresses: (self) =>
      self.rows.map((row) => {
        const line: string[] = [];
        for (let column = self.range.area.left; column <= self.range.area.right; column++)
          line.push(
            `${quoteSheet(self.range.sheet.name)}!${areaName({ top: row, bottom: row, left: column, right: column })}`,
          );
        return line;
      }),
  },
  path: { GetRange: (self) => object("Range", self.range) },
});

const duplicates = classTable<"RemoveDuplicatesResult">({
  name: "RemoveDuplicatesResult",
  get: { Removed: (self) => self.removed, UniqueRemaining: (self) => self.remaining },
});

export const rangeSetTables: readonly ClassTable[] = [areas, collection, view, duplicates];
