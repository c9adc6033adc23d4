import { DEFAULT_FONT, type BorderSide, type BorderStyle, type Style } from "../model/styles";
import type { Workbook } from "../model/workbook";
import { argb } from "./colours";
import { builtInFormat, builtInId } from "./number-formats";
import type { DifferentialFormat } from "./read-styles";
import { attributes, child, childrenOf, encodeXml, parseXml, type XmlElement, XML_DECLARATION } from "./xml";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

/** Lists of a styles part in the order the schema wants them. */
const LISTS = [
  "numFmts",
  "fonts",
  "fills",
  "borders",
  "cellStyleXfs",
  "cellXfs",
  "cellStyles",
  "dxfs",
  "tableStyles",
  "colors",
  "extLst",
] as const;

type List = (typeof LISTS)[number];

/** The first number free for formats of a workbook's own. */
const FIRST_OWN_FORMAT = 164;

/**
 * Finds the number of the cell format that shows a model style, and appends what a styles part lacks. What is in
 * the part keeps its number and its bytes.
 */
export class StyleWriter {
  private readonly root: XmlElement;
  private readonly added = new Map<List, string[]>();
  private readonly known = new Map<string, number>();
  private readonly cellFormats = new Map<number, number>();
  private readonly formatIds = new Map<string, number>();
  private nextFormat = FIRST_OWN_FORMAT;

  /** `before` is the styles part of the opened file; without one a new part begins with the workbook's default. */
  constructor(
    private readonly workbook: Workbook,
    before: string | undefined,
  ) {
    this.source = before ?? newStyles(workbook.styles.get(0));
    if (before === undefined) this.cellFormats.set(0, 0);
    this.root = parseXml(this.source);
    for (const each of childrenOf(child(this.root, "numFmts"), "numFmt")) {
      const id = Number(each.attributes.numFmtId);
      this.formatIds.set(each.attributes.formatCode ?? "", id);
      this.nextFormat = Math.max(this.nextFormat, id + 1);
    }
  }

  private readonly source: string;

  /** The number of the cell format for a style id of the model. */
  cellFormat(styleId: number): number {
    let xf = this.cellFormats.get(styleId);
    if (xf === undefined) {
      const style = this.workbook.styles.get(styleId);
      xf = style.sourceXf ?? this.append("cellXfs", this.cellFormatXml(style));
      this.cellFormats.set(styleId, xf);
    }
    return xf;
  }

  /** The number of a differential format. */
  differential(format: DifferentialFormat): number {
    const font =
      (format.bold === null ? "" : `<b${attributes({ val: format.bold ? undefined : "0" })}/>`) +
      (format.italic === null ? "" : `<i${attributes({ val: format.italic ? undefined : "0" })}/>`) +
      (format.fontColor === null ? "" : `<color rgb="${argb(format.fontColor)}"/>`);
    const numberFormat =
      format.numberFormat === null
        ? ""
        : `<numFmt numFmtId="${this.formatId(format.numberFormat)}" formatCode="${encodeXml(format.numberFormat)}"/>`;
    const fill =
      format.fillColor === null
        ? ""
        : `<fill><patternFill patternType="solid"><bgColor rgb="${argb(format.fillColor)}"/></patternFill></fill>`;
    return this.append("dxfs", `<dxf>${font ? `<font>${font}</font>` : ""}${numberFormat}${fill}</dxf>`);
  }

  get changed(): boolean {
    return this.added.size > 0;
  }

  /** The part with what was appended. */
  text(): string {
    let text = "";
    let copied = 0;
    let inserts = "";
    for (const list of LISTS) {
      const added = this.added.get(list);
      const before = child(this.root, list);
      if (!added && !before) continue;
      if (before) {
        // A list that was missing goes before the next one that is there.
        text += this.source.slice(copied, before.start) + inserts;
        inserts = "";
        text += added ? this.extended(before, added) : this.source.slice(before.start, before.end);
        copied = before.end;
      } else inserts += `<${list} count="${added?.length ?? 0}">${added?.join("") ?? ""}</${list}>`;
    }
    return (
      text + this.source.slice(copied, this.root.innerEnd) + inserts + this.source.slice(this.root.innerEnd)
    );
  }

  private extended(list: XmlElement, added: readonly string[]): string {
    const attributesText = { ...list.attributes, count: list.children.length + added.length };
    const inner = this.source.slice(list.innerStart, list.innerEnd);
    return `<${list.qualifiedName}${attributes(attributesText)}>${inner}${added.join("")}</${list.qualifiedName}>`;
  }

  /** The place of an entry in its list, appended where nothing like it was appended before. */
  private append(list: List, xml: string): number {
    const key = `${list} ${xml}`;
    let index = this.known.get(key);
    if (index === undefined) {
      const added = this.added.get(list) ?? [];
      this.added.set(list, added);
      index = (child(this.root, list)?.children.length ?? 0) + added.length;
      added.push(xml);
      this.known.set(key, index);
    }
    return index;
  }

  private formatId(format: string): number {
    const known = builtInId(format) ?? this.formatIds.get(format);
    if (known !== undefined) return known;
    const id = this.nextFormat++;
    this.formatIds.set(format, id);
    this.append("numFmts", `<numFmt numFmtId="${id}" formatCode="${encodeXml(format)}"/>`);
    return id;
  }

  private cellFormatXml(style: Style): string {
    const font = this.append("fonts", fontXml(style.font));
    const fill = style.fill === null ? 0 : this.append("fills", fillXml(style.fill));
    const border =
      Object.keys(style.borders).length === 0 ? 0 : this.append("borders", bordersXml(style.borders));
    const format = this.formatId(style.numberFormat);
    const inner = alignmentXml(style) + protectionXml(style);
    const head = attributes({
      numFmtId: format,
      fontId: font,
      fillId: fill,
      borderId: border,
      xfId: 0,
      applyNumberFormat: format === 0 ? undefined : 1,
      applyFont: 1,
      applyFill: style.fill === null ? undefined : 1,
      applyBorder: border === 0 ? undefined : 1,
      applyAlignment: alignmentXml(style) ? 1 : undefined,
      applyProtection: protectionXml(style) ? 1 : undefined,
    });
    return inner ? `<xf${head}>${inner}</xf>` : `<xf${head}/>`;
  }
}

const UNDERLINES: Readonly<Record<Style["font"]["underline"], string>> = {
  None: "",
  Single: "<u/>",
  Double: '<u val="double"/>',
  SingleAccountant: '<u val="singleAccounting"/>',
  DoubleAccountant: '<u val="doubleAccounting"/>',
};

function fontXml(font: Style["font"]): string {
  return (
    `<font>${font.bold ? "<b/>" : ""}${font.italic ? "<i/>" : ""}${font.strikethrough ? "<strike/>" : ""}` +
    `${UNDERLINES[font.underline]}<sz val="${font.size}"/><color rgb="${argb(font.color)}"/>` +
    `<name val="${encodeXml(font.name)}"/></font>`
  );
}

const fillXml = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${argb(colour)}"/><bgColor indexed="64"/></patternFill></fill>`;

const LINE_NAMES: Readonly<Record<BorderStyle["style"], readonly [thin: string, medium: string]>> = {
  Continuous: ["thin", "medium"],
  Dash: ["dashed", "mediumDashed"],
  DashDot: ["dashDot", "mediumDashDot"],
  DashDotDot: ["dashDotDot", "mediumDashDotDot"],
  Dot: ["dotted", "dotted"],
  Double: ["double", "double"],
  SlantDashDot: ["slantDashDot", "slantDashDot"],
};

function lineName(line: BorderStyle): string {
  if (line.style === "Continuous" && line.weight === "Hairline") return "hair";
  if (line.style === "Continuous" && line.weight === "Thick") return "thick";
  return LINE_NAMES[line.style][line.weight === "Medium" || line.weight === "Thick" ? 1 : 0];
}

function bordersXml(borders: Style["borders"]): string {
  const side = (name: string, line: BorderStyle | undefined): string =>
    line ? `<${name} style="${lineName(line)}"><color rgb="${argb(line.color)}"/></${name}>` : `<${name}/>`;
  const of = (which: BorderSide): BorderStyle | undefined => borders[which];
  const diagonal = of("DiagonalUp") ?? of("DiagonalDown");
  return (
    `<border${attributes({
      diagonalUp: of("DiagonalUp") ? 1 : undefined,
      diagonalDown: of("DiagonalDown") ? 1 : undefined,
    })}>` +
    `${side("left", of("EdgeLeft"))}${side("right", of("EdgeRight"))}${side("top", of("EdgeTop"))}` +
    `${side("bottom", of("EdgeBottom"))}${side("diagonal", diagonal)}</border>`
  );
}

function alignmentXml({ alignment }: Style): string {
  const orientation = alignment.textOrientation;
  const horizontal =
    alignment.horizontal === "CenterAcrossSelection"
      ? "centerContinuous"
      : alignment.horizontal.toLowerCase();
  const text = attributes({
    horizontal: alignment.horizontal === "General" ? undefined : horizontal,
    vertical: alignment.vertical === "Bottom" ? undefined : alignment.vertical.toLowerCase(),
    textRotation:
      orientation === 0
        ? undefined
        : orientation === 180
          ? 255
          : orientation < 0
            ? 90 - orientation
            : orientation,
    wrapText: alignment.wrapText || undefined,
    indent: alignment.indent || undefined,
    shrinkToFit: alignment.shrinkToFit || undefined,
  });
  return text ? `<alignment${text}/>` : "";
}

const protectionXml = (style: Style): string =>
  style.locked && !style.formulaHidden
    ? ""
    : `<protection${attributes({ locked: style.locked, hidden: style.formulaHidden })}/>`;

/** A styles part that holds the default only. */
function newStyles(style: Style): string {
  const format = builtInId(style.numberFormat) ?? FIRST_OWN_FORMAT;
  const own =
    builtInId(style.numberFormat) === undefined && style.numberFormat !== builtInFormat(0)
      ? `<numFmts count="1"><numFmt numFmtId="${format}" formatCode="${encodeXml(style.numberFormat)}"/></numFmts>`
      : "";
  const alignment = alignmentXml(style);
  const xf = (tail: string): string =>
    `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0"${tail}` +
    (alignment ? ` applyAlignment="1">${alignment}</xf>` : "/>");
  return (
    `${XML_DECLARATION}<styleSheet xmlns="${MAIN}">${own}` +
    `<fonts count="1">${fontXml({ ...DEFAULT_FONT, ...style.font })}</fonts>` +
    '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>' +
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
    `<cellStyleXfs count="1">${xf("")}</cellStyleXfs><cellXfs count="1">${xf(' xfId="0"')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
    '<dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/>' +
    "</styleSheet>"
  );
}
