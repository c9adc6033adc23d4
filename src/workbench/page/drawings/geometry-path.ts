/** Corners in hundredths of the box, from its top left. */
type Corners = readonly (readonly [number, number])[];

/** Shapes with straight sides, by Excel.GeometricShapeType, with Excel's own proportions before adjustment. */
const POLYGONS: Readonly<Record<string, Corners>> = {
  Triangle: [
    [50, 0],
    [100, 100],
    [0, 100],
  ],
  RightTriangle: [
    [0, 0],
    [100, 100],
    [0, 100],
  ],
  Diamond: [
    [50, 0],
    [100, 50],
    [50, 100],
    [0, 50],
  ],
  Parallelogram: [
    [25, 0],
    [100, 0],
    [75, 100],
    [0, 100],
  ],
  Trapezoid: [
    [25, 0],
    [75, 0],
    [100, 100],
    [0, 100],
  ],
  Pentagon: [
    [50, 0],
    [100, 38],
    [81, 100],
    [19, 100],
    [0, 38],
  ],
  Hexagon: [
    [25, 0],
    [75, 0],
    [100, 50],
    [75, 100],
    [25, 100],
    [0, 50],
  ],
  Octagon: [
    [29, 0],
    [71, 0],
    [100, 29],
    [100, 71],
    [71, 100],
    [29, 100],
    [0, 71],
    [0, 29],
  ],
  HomePlate: [
    [0, 0],
    [75, 0],
    [100, 50],
    [75, 100],
    [0, 100],
  ],
  Chevron: [
    [0, 0],
    [75, 0],
    [100, 50],
    [75, 100],
    [0, 100],
    [25, 50],
  ],
  RightArrow: [
    [0, 25],
    [60, 25],
    [60, 0],
    [100, 50],
    [60, 100],
    [60, 75],
    [0, 75],
  ],
  LeftArrow: [
    [100, 25],
    [40, 25],
    [40, 0],
    [0, 50],
    [40, 100],
    [40, 75],
    [100, 75],
  ],
  UpArrow: [
    [25, 100],
    [25, 40],
    [0, 40],
    [50, 0],
    [100, 40],
    [75, 40],
    [75, 100],
  ],
  DownArrow: [
    [25, 0],
    [25, 60],
    [0, 60],
    [50, 100],
    [100, 60],
    [75, 60],
    [75, 0],
  ],
  LeftRightArrow: [
    [0, 50],
    [25, 0],
    [25, 25],
    [75, 25],
    [75, 0],
    [100, 50],
    [75, 100],
    [75, 75],
    [25, 75],
    [25, 100],
  ],
  Plus: [
    [25, 0],
    [75, 0],
    [75, 25],
    [100, 25],
    [100, 75],
    [75, 75],
    [75, 100],
    [25, 100],
    [25, 75],
    [0, 75],
    [0, 25],
    [25, 25],
  ],
  Star5: [
    [50, 0],
    [61, 38],
    [100, 38],
    [69, 62],
    [81, 100],
    [50, 77],
    [19, 100],
    [31, 62],
    [0, 38],
    [39, 38],
  ],
  WedgeRectangleCallout: [
    [0, 0],
    [100, 0],
    [100, 100],
    [42, 100],
    [29, 112],
    [17, 100],
    [0, 100],
  ],
};

/** The same drawing under the names of flow charts and callouts. */
const ALIASES: Readonly<Record<string, string>> = {
  WedgeRectCallout: "WedgeRectangleCallout",
  FlowChartDecision: "Diamond",
  FlowChartInputOutput: "Parallelogram",
  FlowChartPreparation: "Hexagon",
};

/** The outline of a shape as the path of an SVG, in a box of the given pixels; a rectangle for those not drawn here. */
export function geometryPath(geometry: string, width: number, height: number): string {
  const corners = POLYGONS[ALIASES[geometry] ?? geometry];
  if (corners)
    return `M${corners.map(([x, y]) => `${round((x * width) / 100)} ${round((y * height) / 100)}`).join("L")}Z`;
  if (geometry === "Ellipse" || geometry === "FlowChartConnector") return ellipse(width, height);
  if (geometry === "RoundRectangle" || geometry === "FlowChartAlternateProcess")
    return rounded(width, height, Math.min(width, height) / 6);
  if (geometry === "FlowChartTerminator") return rounded(width, height, Math.min(width, height) / 2);
  if (geometry === "Cloud") return cloud(width, height);
  return `M0 0H${width}V${height}H0Z`;
}

const round = (size: number): number => Math.round(size * 10) / 10;

function ellipse(width: number, height: number): string {
  const radii = `${round(width / 2)} ${round(height / 2)}`;
  return `M0 ${round(height / 2)}A${radii} 0 1 1 ${width} ${round(height / 2)}A${radii} 0 1 1 0 ${round(height / 2)}Z`;
}

function rounded(width: number, height: number, radius: number): string {
  const r = round(radius);
  const turn = (x: number, y: number): string => `a${r} ${r} 0 0 1 ${x} ${y}`;
  return `M${r} 0H${width - r}${turn(r, r)}V${height - r}${turn(-r, r)}H${r}${turn(-r, -r)}V${r}${turn(r, -r)}Z`;
}

/** Arcs between points around the box. */
function cloud(width: number, height: number): string {
  const around: Corners = [
    [9, 65],
    [8, 36],
    [30, 12],
    [60, 8],
    [85, 22],
    [95, 50],
    [86, 78],
    [62, 92],
    [32, 90],
  ];
  const at = ([x, y]: readonly [number, number]): string =>
    `${round((x * width) / 100)} ${round((y * height) / 100)}`;
  const [first, ...rest] = around;
  if (!first) return "";
  return `M${at(first)}${[...rest, first].map((each) => `A${round(width * 0.18)} ${round(height * 0.2)} 0 0 1 ${at(each)}`).join("")}Z`;
}
