import { HostError } from "../../model/host-error";
import { classTable, type ClassTable } from "../class-table";
import { flag, oneOf, place, text } from "./arguments";
import { object } from "./selves";

const workbook = classTable<"Workbook">({
  name: "Workbook",
  get: {
    Name: (self) => self.fileName,
    ReadOnly: (self) => self.readOnly,
    IsDirty: (self) => self.dirty,
    AutoSave: () => false,
    PreviouslySaved: (self) => !self.dirty,
    CalculationEngineVersion: () => 191029,
    ChartDataPointTrack: () => true,
    UsePrecisionAsDisplayed: () => false,
  },
  set: {
    IsDirty: (self, value) => {
      self.dirty = flag(value, "isDirty");
    },
  },
  call: {
    Save: (_self, _args, call) => call.host.saved(),
    _RemoveReference: (_self, args, call) => call.release(text(args[0], "The reference")),
  },
  path: {
    Application: (self) => object("Application", self),
    Worksheets: (self) => object("WorksheetCollection", self),
    Tables: (self) => object("TableCollection", { workbook: self, sheet: null }),
    Names: (self) => object("NamedItemCollection", { workbook: self, sheet: null }),
    Comments: (self) => object("CommentCollection", { workbook: self, sheet: null }),
    Settings: (self) => object("SettingCollection", self),
    CustomXmlParts: (self) => object("CustomXmlPartCollection", self),
    Properties: (self) => object("DocumentProperties", self),
    Protection: (self) => object("WorkbookProtection", self),
    _Runtime: (self) => object("Runtime", self),
    GetActiveCell: (self, _args, call) => {
      const { selection } = self.activeSheet;
      return call.range(self.activeSheet, {
        top: selection.top,
        left: selection.left,
        bottom: selection.top,
        right: selection.left,
      });
    },
    GetSelectedRange: (self, _args, call) => call.range(self.activeSheet, self.activeSheet.selection),
    GetSelectedRanges: (self, _args, call) =>
      object("RangeAreas", {
        sheet: self.activeSheet,
        ranges: [call.range(self.activeSheet, self.activeSheet.selection).self],
      }),
    GetActiveChartOrNullObject: () => null,
    _GetRangeForEventByReferenceId: (self, args, call) => {
      const at = place(text(args[0], "The reference"), self.activeSheet);
      return call.range(at.sheet, at.area);
    },
    _GetRangeOrNullObjectForEventByReferenceId: (self, args, call) => {
      const reference = text(args[0], "The reference");
      if (!self.findSheet(reference.slice(0, reference.lastIndexOf("!")).replace(/^'|'$/g, ""))) return null;
      const at = place(reference, self.activeSheet);
      return call.range(at.sheet, at.area);
    },
  },
});

const application = classTable<"Application">({
  name: "Application",
  get: {
    CalculationMode: (self) => self.calculationMode,
    CalculationEngineVersion: () => 191029,
    CalculationState: () => "Done",
    DecimalSeparator: () => ".",
    ThousandsSeparator: () => ",",
    UseSystemSeparators: () => true,
  },
  set: {
    CalculationMode: (self, value) => {
      self.calculationMode = oneOf(
        value,
        ["Automatic", "AutomaticExceptTables", "Manual"] as const,
        "The mode",
      );
      if (self.calculationMode !== "Manual") self.engine?.recalculate();
    },
  },
  call: {
    Calculate: (self, args) => {
      const type = oneOf(
        args[0] ?? "Recalculate",
        ["Recalculate", "Full", "FullRebuild"] as const,
        "The type",
      );
      if (type === "Recalculate") self.engine?.recalculate();
      else self.engine?.recalculateAll();
    },
    SuspendApiCalculationUntilNextSync: (_self, _args, call) => call.suspendCalculation(),
    // Nothing is painted before the answer anyway.
    SuspendScreenUpdatingUntilNextSync: () => undefined,
  },
  path: {
    CultureInfo: (self) => object("CultureInfo", self),
    IterativeCalculation: (self) => object("IterativeCalculation", self),
  },
});

const runtime = classTable<"Runtime">({
  name: "Runtime",
  get: { EnableEvents: (_self, call) => call.host.enableEvents },
  set: {
    EnableEvents: (_self, value, call) => {
      call.host.enableEvents = flag(value, "enableEvents");
    },
  },
});

const cultureInfo = classTable<"CultureInfo">({
  name: "CultureInfo",
  get: { Name: (_self, call) => call.host.locale },
  path: { NumberFormat: (self) => object("NumberFormatInfo", self) },
});

const numberFormatInfo = classTable<"NumberFormatInfo">({
  name: "NumberFormatInfo",
  get: { NumberDecimalSeparator: () => ".", NumberGroupSeparator: () => "," },
});

const iterativeCalculation = classTable<"IterativeCalculation">({
  name: "IterativeCalculation",
  get: { Enabled: () => false },
  set: {
    Enabled: (_self, value) => {
      if (flag(value, "enabled"))
        throw new HostError("NotImplemented", "Iterative calculation is not done here.");
    },
  },
});

const protection = classTable<"WorkbookProtection">({
  name: "WorkbookProtection",
  get: { Protected: (self) => self.structureProtected },
  call: {
    Protect: (self) => {
      if (self.structureProtected) throw new HostError("AccessDenied", "The workbook is protected already.");
      self.structureProtected = true;
    },
    Unprotect: (self) => {
      self.structureProtected = false;
    },
  },
});

export const workbookTables: readonly ClassTable[] = [
  workbook,
  application,
  runtime,
  cultureInfo,
  numberFormatInfo,
  iterativeCalculation,
  protection,
];
