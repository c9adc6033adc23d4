import { HostError } from "../../model/host-error";
import type { AlignmentStyle, BorderSide, BorderStyle, FontStyle, Style } from "../../model/styles";
import { classTable, type ClassTable } from "../class-table";
import { colour, flag, number, oneOf, text, whole } from "./arguments";
import { autofitColumns, autofitRows, layoutChanged, shared } from "./range-layout";
import { isUnbounded } from "./range-read";
import { object, type RangeList } from "./selves";

/** The value all cells share, or null where they differ. */
function common<T>(self: RangeList, read: (style: Style) => T): T | null {
  return shared(stylesOf(self, read));
}

function* stylesOf<T>(self: RangeList, read: (style: Style) => T): Generator<T> {
  const { sheet } = self;
  for (const { area } of self.ranges) {
    const open = isUnbounded(area);
    const bottom = open ? Math.min(area.bottom, area.top + 1) : area.bottom;
    const right = open ? Math.min(area.right, area.left + 1) : area.right;
    for (let row = area.top; row <= bottom; row++)
      for (let column = area.left; column <= right; column++) yield read(sheet.style(row, column));
  }
}

function change(self: RangeList, restyle: (style: Style) => Style): void {
  for (const range of self.ranges) self.sheet.restyle(range.area, restyle);
}

const align = (self: RangeList, part: Partial<AlignmentStyle>): void =>
  change(self, (style) => ({ ...style, alignment: { ...style.alignment, ...part } }));

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;

const format = classTable<"RangeFormat">({
  name: "RangeFormat",
  get: {
    WrapText: (self) => common(self, (style) => style.alignment.wrapText),
    HorizontalAlignment: (self) => common(self, (style) => style.alignment.horizontal),
    VerticalAlignment: (self) => common(self, (style) => style.alignment.vertical),
    IndentLevel: (self) => common(self, (style) => style.alignment.indent),
    ShrinkToFit: (self) => common(self, (style) => style.alignment.shrinkToFit),
    TextOrientation: (self) => common(self, (style) => style.alignment.textOrientation),
    ColumnWidth: (self) => shared(columnWidths(self)),
    RowHeight: (self) => shared(rowHeights(self)),
    UseStandardHeight: (self) => shared(rowHeights(self)) === self.sheet.defaultRowHeight,
    UseStandardWidth: (self) => shared(columnWidths(self)) === self.sheet.defaultColumnWidth,
  },
  set: {
    WrapText: (self, value) => align(self, { wrapText: flag(value, "wrapText") }),
    HorizontalAlignment: (self, value) =>
      align(self, { horizontal: oneOf(value, HORIZONTAL, "The alignment") }),
    VerticalAlignment: (self, value) => align(self, { vertical: oneOf(value, VERTICAL, "The alignment") }),
    IndentLevel: (self, value) => align(self, { indent: whole(value, "The indent") }),
    ShrinkToFit: (self, value) => align(self, { shrinkToFit: flag(value, "shrinkToFit") }),
    TextOrientation: (self, value) => align(self, { textOrientation: whole(value, "The orientation") }),
    ColumnWidth: (self, value) => setColumnWidth(self, number(value, "The width")),
    RowHeight: (self, value) => setRowHeight(self, number(value, "The height")),
    UseStandardWidth: (self, value) => {
      if (flag(value, "useStandardWidth")) setColumnWidth(self, null);
    },
    UseStandardHeight: (self, value) => {
      if (flag(value, "useStandardHeight")) setRowHeight(self, null);
    },
  },
  call: {
    AutofitColumns: (self, _args, call) => {
      call.calculate();
      for (const range of self.ranges) autofitColumns(self.sheet, range.area);
    },
    AutofitRows: (self, _args, call) => {
      call.calculate();
      for (const range of self.ranges) autofitRows(self.sheet, range.area);
    },
    AdjustIndent: (self, args) => {
      const by = whole(args[0], "The amount");
      change(self, (style) => ({
        ...style,
        alignment: { ...style.alignment, indent: Math.max(0, style.alignment.indent + by) },
      }));
    },
  },
  path: {
    Font: (self) => object("RangeFont", self),
    Fill: (self) => object("RangeFill", self),
    Borders: (self) => object("RangeBorderCollection", self),
    Protection: (self) => object("FormatProtection", self),
  },
});

function* columnWidths(self: RangeList): Generator<number> {
  for (const { area } of self.ranges)
    for (let column = area.left; column <= area.right; column++) yield self.sheet.columnWidth(column);
}

function* rowHeights(self: RangeList): Generator<number> {
  for (const { area } of self.ranges)
    for (let row = area.top; row <= Math.min(area.bottom, area.top + 100_000); row++)
      yield self.sheet.rowHeight(row);
}

function setColumnWidth(self: RangeList, width: number | null): void {
  self.sheet.checkProtection();
  if (width !== null && (width < 0 || width > 1790))
    throw new HostError("InvalidArgument", "A column is at most 255 characters wide.");
  for (const { area } of self.ranges)
    for (let column = area.left; column <= area.right; column++) {
      const rest = { ...self.sheet.columns.get(column) };
      delete rest.width;
      self.sheet.columns.set(column, width === null ? rest : { ...rest, width });
    }
  layoutChanged(self.sheet, "columns");
}

function setRowHeight(self: RangeList, height: number | null): void {
  self.sheet.checkProtection();
  if (height !== null && (height < 0 || height > 409.5))
    throw new HostError("InvalidArgument", "A row is at most 409.5 points high.");
  for (const { area } of self.ranges) {
    if (area.bottom - area.top > 1_000_000) {
      self.sheet.defaultRowHeight = height ?? 15;
      continue;
    }
    for (let row = area.top; row <= area.bottom; row++) {
      const rest = { ...self.sheet.rows.get(row) };
      delete rest.height;
      self.sheet.rows.set(row, height === null ? rest : { ...rest, height });
    }
  }
  layoutChanged(self.sheet, "rows");
}

const setFont = (self: RangeList, part: Partial<FontStyle>): void =>
  change(self, (style) => ({ ...style, font: { ...style.font, ...part } }));

const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

const font = classTable<"RangeFont">({
  name: "RangeFont",
  get: {
    Name: (self) => common(self, (style) => style.font.name),
    Size: (self) => common(self, (style) => style.font.size),
    Color: (self) => common(self, (style) => style.font.color) ?? "",
    Bold: (self) => common(self, (style) => style.font.bold),
    Italic: (self) => common(self, (style) => style.font.italic),
    Underline: (self) => common(self, (style) => style.font.underline),
    Strikethrough: (self) => common(self, (style) => style.font.strikethrough),
  },
  set: {
    Name: (self, value) => setFont(self, { name: text(value, "The font name") }),
    Size: (self, value) => setFont(self, { size: number(value, "The size") }),
    Color: (self, value) => setFont(self, { color: colour(value) }),
    Bold: (self, value) => setFont(self, { bold: flag(value, "bold") }),
    Italic: (self, value) => setFont(self, { italic: flag(value, "italic") }),
    Underline: (self, value) => setFont(self, { underline: oneOf(value, UNDERLINES, "The underline") }),
    Strikethrough: (self, value) => setFont(self, { strikethrough: flag(value, "strikethrough") }),
  },
});

const fill = classTable<"RangeFill">({
  name: "RangeFill",
  get: {
    // Excel answers white for cells without a fill, and an empty text where they differ.
    Color: (self) => common(self, (style) => style.fill ?? "#FFFFFF") ?? "",
  },
  set: {
    Color: (self, value) => {
      const to = value === "" ? null : colour(value);
      change(self, (style) => ({ ...style, fill: to }));
    },
  },
  call: { Clear: (self) => change(self, (style) => ({ ...style, fill: null })) },
});

const protection = classTable<"FormatProtection">({
  name: "FormatProtection",
  get: {
    Locked: (self) => common(self, (style) => style.locked),
    FormulaHidden: (self) => common(self, (style) => style.formulaHidden),
  },
  set: {
    Locked: (self, value) => {
      const locked = flag(value, "locked");
      change(self, (style) => ({ ...style, locked }));
    },
    FormulaHidden: (self, value) => {
      const formulaHidden = flag(value, "formulaHidden");
      change(self, (style) => ({ ...style, formulaHidden }));
    },
  },
});

const SIDES = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideVertical",
  "InsideHorizontal",
  "DiagonalDown",
  "DiagonalUp",
] as const;

const borders = classTable<"RangeBorderCollection">({
  name: "RangeBorderCollection",
  get: { Count: () => SIDES.length },
  items: (self) => SIDES.map((side) => object("RangeBorder", { list: self, side })),
  item: (self, args) => object("RangeBorder", { list: self, side: oneOf(args[0], SIDES, "The border") }),
  path: {
    GetItemAt: (self, args) => {
      const side = SIDES[whole(args[0], "The index")];
      if (!side) throw new HostError("ItemNotFound", "There is no such border.");
      return object("RangeBorder", { list: self, side });
    },
  },
});

type Border = { readonly list: RangeList; readonly side: string };

/** The cells' own borders that a border of the range stands for. */
function bordered(self: Border, restyle: (border: BorderStyle | undefined) => BorderStyle | undefined): void {
  const { sheet } = self.list;
  const put = (at: RangeList["ranges"][number]["area"], side: BorderSide): void => {
    if (at.bottom < at.top || at.right < at.left) return;
    sheet.restyle(at, (style) => {
      const { [side]: before, ...rest } = style.borders;
      const after = restyle(before);
      return { ...style, borders: after ? { ...rest, [side]: after } : rest };
    });
  };
  for (const { area: at } of self.list.ranges)
    switch (self.side) {
      case "EdgeTop":
        put({ ...at, bottom: at.top }, "EdgeTop");
        break;
      case "EdgeBottom":
        put({ ...at, top: at.bottom }, "EdgeBottom");
        break;
      case "EdgeLeft":
        put({ ...at, right: at.left }, "EdgeLeft");
        break;
      case "EdgeRight":
        put({ ...at, left: at.right }, "EdgeRight");
        break;
      case "InsideHorizontal":
        put({ ...at, bottom: at.bottom - 1 }, "EdgeBottom");
        put({ ...at, top: at.top + 1 }, "EdgeTop");
        break;
      case "InsideVertical":
        put({ ...at, right: at.right - 1 }, "EdgeRight");
        put({ ...at, left: at.left + 1 }, "EdgeLeft");
        break;
      case "DiagonalDown":
      case "DiagonalUp":
        put(at, self.side);
        break;
    }
}

function borderOf(self: Border): BorderStyle | undefined {
  const first = self.list.ranges[0];
  if (!first) return undefined;
  const at = first.area;
  const row = self.side === "EdgeBottom" ? at.bottom : at.top;
  const column = self.side === "EdgeRight" ? at.right : at.left;
  const side = { InsideHorizontal: "EdgeBottom", InsideVertical: "EdgeRight" }[self.side] ?? self.side;
  return self.list.sheet.style(row, column).borders[side as BorderSide];
}

const THIN: BorderStyle = { style: "Continuous", weight: "Thin", color: "#000000" };
const LINES = [
  "None",
  "Continuous",
  "Dash",
  "DashDot",
  "DashDotDot",
  "Dot",
  "Double",
  "SlantDashDot",
] as const;

const border = classTable<"RangeBorder">({
  name: "RangeBorder",
  get: {
    SideIndex: (self) => self.side,
    Style: (self) => borderOf(self)?.style ?? "None",
    Weight: (self) => borderOf(self)?.weight ?? "Thin",
    Color: (self) => borderOf(self)?.color ?? "#000000",
  },
  set: {
    Style: (self, value) => {
      const style = oneOf(value, LINES, "The line style");
      bordered(self, (before) => (style === "None" ? undefined : { ...(before ?? THIN), style }));
    },
    Weight: (self, value) => {
      const weight = oneOf(value, ["Hairline", "Thin", "Medium", "Thick"] as const, "The weight");
      bordered(self, (before) => ({ ...(before ?? THIN), weight }));
    },
    Color: (self, value) => {
      const to = colour(value);
      bordered(self, (before) => ({ ...(before ?? THIN), color: to }));
    },
  },
});

export const formatTables: readonly ClassTable[] = [format, font, fill, protection, borders, border];
