import type { Chart, Shape } from "../model/drawing";
import type { Sheet } from "../model/sheet";
import { anchorXml } from "./anchors";
import { type DrawingSource, drawingSourceOf } from "./drawing-source";
import type { FileNote } from "./file-error";
import type { OfficePackage } from "./package";
import { drawingText } from "./sheet-aspects";
import { chartXml } from "./write-chart";
import { type ShapeWriting, shapeXml } from "./write-shape";
import { attributes, child, findAll, parseXml, type XmlElement, XML_DECLARATION } from "./xml";

const RELATIONSHIPS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CHART_NAMESPACE = "http://schemas.openxmlformats.org/drawingml/2006/chart";
const DRAWING_ROOT =
  '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" ' +
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" ' +
  `xmlns:r="${RELATIONSHIPS}">`;
const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Writes a sheet's drawing: anchors of the file whose object did not change stay as they stand, objects that the
 * model does not know stay too. Gives the element that names the drawing, "" where there is none.
 */
export function writeDrawings(to: OfficePackage, sheetPart: string, sheet: Sheet, lost: FileNote[]): string {
  const relation = to.relationships(sheetPart).find((each) => each.kind === "drawing");
  if (!relation && sheet.charts.length + sheet.shapes.length === 0) return "";
  const part = relation?.target ?? to.freeName("xl/drawings/drawing", ".xml");
  if (!relation) {
    to.set(part, "");
    to.setContentType(part, DRAWING_TYPE);
  }
  const id = relation?.id ?? to.relate(sheetPart, "drawing", part);
  const before = relation ? to.text(part) : undefined;
  to.set(part, new DrawingWriter(to, part, sheet, before, lost).text());
  return `<drawing xmlns:r="${RELATIONSHIPS}" r:id="${id}"/>`;
}

class DrawingWriter {
  private readonly root: XmlElement | undefined;
  private readonly ids = new Map<string, number>();
  private nextId: number;

  constructor(
    private readonly to: OfficePackage,
    private readonly part: string,
    private readonly sheet: Sheet,
    private readonly before: string | undefined,
    private readonly lost: FileNote[],
  ) {
    this.root = before === undefined || before === "" ? undefined : parseXml(before);
    const used = this.root ? findAll(this.root, "cNvPr").map((each) => Number(each.attributes.id ?? 0)) : [];
    this.nextId = Math.max(1, ...used) + 1;
    for (const each of [...sheet.charts, ...sheet.shapes]) this.numberOf(each);
  }

  private numberOf(drawing: Chart | Shape): void {
    this.ids.set(drawing.id, drawingSourceOf(drawing)?.xmlId ?? this.nextId++);
    if ("children" in drawing) for (const each of drawing.children) this.numberOf(each);
  }

  text(): string {
    const { root, before } = this;
    const anchors: string[] = [];
    const drawn = [...this.sheet.charts, ...this.sheet.shapes];
    const byAnchor = new Map<number, { drawing: Chart | Shape; source: DrawingSource }>();
    for (const drawing of drawn) {
      const source = drawingSourceOf(drawing);
      if (source) byAnchor.set(source.anchor, { drawing, source });
    }
    const placed = new Set<Chart | Shape>();
    root?.children.forEach((anchor, index) => {
      const raw = before?.slice(anchor.start, anchor.end) ?? "";
      const known = byAnchor.get(index);
      if (known) {
        placed.add(known.drawing);
        const same = drawingText(known.drawing) === known.source.text;
        anchors.push(same ? raw : this.changedXml(known.drawing, anchor));
      } else if (!this.isKnownKind(anchor)) anchors.push(raw);
      else this.removeParts(anchor);
    });
    for (const drawing of drawn) if (!placed.has(drawing)) anchors.push(this.newXml(drawing));
    const open =
      root && before !== undefined ? before.slice(0, root.innerStart) : XML_DECLARATION + DRAWING_ROOT;
    const whole = root && root.innerStart === root.end ? open.replace(/\/>$/, ">") : open;
    return `${whole}${anchors.join("")}</${root?.qualifiedName ?? "xdr:wsDr"}>`;
  }

  /** Whether the model would have read the object of the anchor; if so and it is missing now, it was deleted. */
  private isKnownKind(anchor: XmlElement): boolean {
    const isChart = findAll(anchor, "chart").length > 0 && child(anchor, "graphicFrame") !== undefined;
    return isChart || anchor.children.some((each) => /^(sp|cxnSp|grpSp|pic)$/.test(each.name));
  }

  private removeParts(anchor: XmlElement): void {
    for (const chart of findAll(anchor, "chart")) {
      const id = Object.entries(chart.attributes).find(([name]) => name.endsWith(":id"))?.[1];
      const relation = this.to.relationships(this.part).find((each) => each.id === id);
      if (!relation) continue;
      for (const each of this.to.relationships(relation.target))
        if (!each.external) this.to.remove(each.target);
      this.to.remove(relation.target);
      this.to.unrelate(this.part, relation.id);
    }
  }

  /** What the model keeps of a chart without knowing it by name is not written, and that is said. */
  private noteKept(chart: Chart): void {
    if (chart.kept.size > 0)
      this.lost.push({ code: "chart-details-lost", at: { sheet: this.sheet.name, place: chart.name } });
  }

  private newXml(drawing: Chart | Shape): string {
    if ("series" in drawing) {
      this.noteKept(drawing);
      const part = this.to.freeName("xl/charts/chart", ".xml");
      this.to.set(part, chartXml(drawing, this.sheet));
      this.to.setContentType(part, CHART_TYPE);
      return this.chartFrame(drawing, this.to.relate(this.part, "chart", part));
    }
    return this.shapeAnchor(drawing);
  }

  /** A chart that changed keeps its part; the part is written anew where more than the place changed. */
  private changedXml(drawing: Chart | Shape, anchor: XmlElement): string {
    if (!("series" in drawing)) {
      this.lost.push({ code: "shape-details-lost", at: { sheet: this.sheet.name, place: drawing.name } });
      return this.shapeAnchor(drawing);
    }
    const reference = findAll(anchor, "chart")[0];
    const id = Object.entries(reference?.attributes ?? {}).find(([name]) => name.endsWith(":id"))?.[1] ?? "";
    const target = this.to.relationships(this.part).find((each) => each.id === id)?.target;
    if (target !== undefined && !this.onlyMoved(drawing)) {
      this.to.set(target, chartXml(drawing, this.sheet));
      this.lost.push({ code: "chart-details-lost", at: { sheet: this.sheet.name, place: drawing.name } });
    }
    return this.chartFrame(drawing, id);
  }

  private onlyMoved(chart: Chart): boolean {
    const source = drawingSourceOf(chart);
    if (!source) return false;
    const { left, top, width, height, name } = JSON.parse(source.text) as Chart;
    return drawingText({ ...chart, left, top, width, height, name }) === source.text;
  }

  private chartFrame(chart: Chart, relation: string): string {
    const name = attributes({ id: this.ids.get(chart.id) ?? 0, name: chart.name });
    return anchorXml(
      chart,
      this.sheet,
      "TwoCell",
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr${name}/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
        '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
        `<a:graphic><a:graphicData uri="${CHART_NAMESPACE}"><c:chart xmlns:c="${CHART_NAMESPACE}" r:id="${relation}"/></a:graphicData></a:graphic></xdr:graphicFrame>`,
    );
  }

  private shapeAnchor(shape: Shape): string {
    const writing: ShapeWriting = {
      xmlId: (id) => this.ids.get(id) ?? 0,
      picture: (base64) => this.storePicture(base64),
    };
    const content = shapeXml(shape, writing);
    if (content === "") {
      this.lost.push({ code: "object-not-written", at: { sheet: this.sheet.name, place: shape.name } });
      return "";
    }
    return anchorXml(normalised(shape), this.sheet, shape.placement, content);
  }

  private storePicture(base64: string): string {
    const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
    const ending = bytes[0] === 0xff ? "jpeg" : bytes[0] === 0x47 ? "gif" : bytes[0] === 0x3c ? "svg" : "png";
    const part = this.to.freeName("xl/media/image", `.${ending}`);
    this.to.set(part, bytes);
    this.to.setDefaultType(ending, ending === "svg" ? "image/svg+xml" : `image/${ending}`);
    return this.to.relate(this.part, "image", part);
  }
}

/** The box a shape covers, whichever way it was drawn. */
const normalised = (shape: Shape): Shape => ({
  ...shape,
  left: shape.width < 0 ? shape.left + shape.width : shape.left,
  top: shape.height < 0 ? shape.top + shape.height : shape.top,
});
