import { area, type Area } from "../../model/address";
import { HostError } from "../../model/host-error";
import type { PageLayout, Sheet } from "../../model/sheet";
import { type Call, classTable, type ClassTable } from "../class-table";
import { flag, invalid, oneOf, optionalText, rangeArgument, record, text, whole } from "./arguments";
import { type HostObject, object } from "./selves";

const change = (sheet: Sheet, part: Partial<PageLayout>): void => {
  sheet.pageLayout = { ...sheet.pageLayout, ...part };
  sheet.touch("pageLayout");
  sheet.workbook.notify({ kind: "sheet-changed", sheet });
};

/** Excel.PageLayoutZoomOptions: a scale, or pages to fit to. */
function readZoom(value: unknown): Pick<PageLayout, "scale" | "fit"> {
  const zoom = record(value, "The zoom");
  const pages = (given: unknown): number | null =>
    given === null || given === undefined ? null : whole(given, "The pages");
  if (zoom.scale !== undefined && zoom.scale !== null) {
    const scale = whole(zoom.scale, "The scale");
    if (scale < 10 || scale > 400) throw invalid("The scale lies between 10 and 400.");
    return { scale, fit: null };
  }
  return {
    scale: null,
    fit: { wide: pages(zoom.horizontalFitToPages), tall: pages(zoom.verticalFitToPages) },
  };
}

const layout = classTable<"PageLayout">({
  name: "PageLayout",
  get: {
    Orientation: (self) => self.pageLayout.orientation,
    PaperSize: (self) => self.pageLayout.paperSize,
    Zoom: ({ pageLayout: { scale, fit } }) =>
      fit ? { horizontalFitToPages: fit.wide, verticalFitToPages: fit.tall } : { scale: scale ?? 100 },
    CenterHorizontally: (self) => self.pageLayout.centerHorizontally ?? false,
    CenterVertically: (self) => self.pageLayout.centerVertically ?? false,
    PrintGridlines: (self) => self.pageLayout.printGridlines ?? false,
  },
  set: {
    Orientation: (self, value) =>
      change(self, { orientation: oneOf(value, ["Portrait", "Landscape"] as const, "The orientation") }),
    PaperSize: (self, value) => change(self, { paperSize: text(value, "The paper size") }),
    Zoom: (self, value) => change(self, readZoom(value)),
    CenterHorizontally: (self, value) =>
      change(self, { centerHorizontally: flag(value, "centerHorizontally") }),
    CenterVertically: (self, value) => change(self, { centerVertically: flag(value, "centerVertically") }),
    PrintGridlines: (self, value) => change(self, { printGridlines: flag(value, "printGridlines") }),
  },
  call: {
    SetPrintArea: (self, args) => change(self, { printArea: rangeArgument(args[0], self).area }),
    SetPrintTitleRows: (self, args) => {
      const at = rangeArgument(args[0], self).area;
      change(self, { titleRows: { first: at.top, last: at.bottom } });
    },
    SetPrintMargins: (self, args) =>
      change(self, {
        margins: { unit: optionalText(args[0]) ?? "Points", values: record(args[1], "The margins") },
      }),
  },
  path: {
    GetPrintArea: (self, _args, call) => printArea(self, call) ?? fail(),
    GetPrintAreaOrNullObject: (self, _args, call) => printArea(self, call),
    GetPrintTitleRows: (self, _args, call) => titleRows(self, call) ?? fail(),
    GetPrintTitleRowsOrNullObject: (self, _args, call) => titleRows(self, call),
  },
});

function fail(): never {
  throw new HostError("ItemNotFound", "Nothing was set.");
}

function printArea(sheet: Sheet, call: Call): HostObject | null {
  const at: Area | null = sheet.pageLayout.printArea;
  return at && object("RangeAreas", { sheet, ranges: [call.range(sheet, at).self] });
}

function titleRows(sheet: Sheet, call: Call): HostObject | null {
  const rows = sheet.pageLayout.titleRows;
  return rows && call.range(sheet, area(rows.first, 0, rows.last - rows.first + 1, 16_384));
}

export const pageTables: readonly ClassTable[] = [layout];
