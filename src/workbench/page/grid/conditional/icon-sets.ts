/** One icon, as it is painted. */
export interface Icon {
  readonly shape:
    | "up"
    | "up-right"
    | "right"
    | "down-right"
    | "down"
    | "circle"
    | "ringed"
    | "flag"
    | "diamond"
    | "triangle"
    | "triangle-down"
    | "dash"
    | "check"
    | "exclamation"
    | "cross"
    | "star"
    | "bars"
    | "quarters"
    | "boxes";
  readonly color: string;
  /** Parts filled of a star (0-2), bars, quarters or boxes (0-4). */
  readonly filled: number;
}

const RED = "#D65532";
const YELLOW = "#EAC282";
const GREEN = "#68A490";
const GREY = "#808080";
const BLUE = "#4E81BD";
const GOLD = "#E8B33D";

const icon = (shape: Icon["shape"], color: string, filled = 0): Icon => ({ shape, color, filled });
const row = (shapes: readonly Icon["shape"][], colors: readonly string[]): Icon[] =>
  shapes.map((shape, i) => icon(shape, colors[i] ?? GREY));
const filling = (shape: Icon["shape"], color: string, first: number, count: number): Icon[] =>
  Array.from({ length: count }, (_, i) => icon(shape, color, first + i));

/** The icons of Excel.IconSet, that of the smallest values first. */
const SETS: Readonly<Record<string, readonly Icon[]>> = {
  ThreeArrows: row(["down", "right", "up"], [RED, YELLOW, GREEN]),
  ThreeArrowsGray: row(["down", "right", "up"], [GREY, GREY, GREY]),
  ThreeFlags: row(["flag", "flag", "flag"], [RED, YELLOW, GREEN]),
  ThreeTrafficLights1: row(["circle", "circle", "circle"], [RED, YELLOW, GREEN]),
  ThreeTrafficLights2: row(["ringed", "ringed", "ringed"], [RED, YELLOW, GREEN]),
  ThreeSigns: row(["diamond", "triangle", "circle"], [RED, YELLOW, GREEN]),
  ThreeSymbols: row(["cross", "exclamation", "check"], [RED, YELLOW, GREEN]),
  ThreeSymbols2: row(["cross", "exclamation", "check"], [RED, YELLOW, GREEN]),
  FourArrows: row(["down", "down-right", "up-right", "up"], [RED, YELLOW, YELLOW, GREEN]),
  FourArrowsGray: row(["down", "down-right", "up-right", "up"], [GREY, GREY, GREY, GREY]),
  FourRedToBlack: row(["circle", "circle", "circle", "circle"], ["#404040", "#B3B3B3", "#F0A8A0", RED]),
  FourRating: filling("bars", BLUE, 1, 4),
  FourTrafficLights: row(["circle", "circle", "circle", "circle"], ["#404040", RED, YELLOW, GREEN]),
  FiveArrows: row(["down", "down-right", "right", "up-right", "up"], [RED, YELLOW, YELLOW, YELLOW, GREEN]),
  FiveArrowsGray: row(["down", "down-right", "right", "up-right", "up"], [GREY, GREY, GREY, GREY, GREY]),
  FiveRating: filling("bars", BLUE, 0, 5),
  FiveQuarters: filling("quarters", "#505050", 0, 5),
  ThreeStars: filling("star", GOLD, 0, 3),
  ThreeTriangles: row(["triangle-down", "dash", "triangle"], [RED, YELLOW, GREEN]),
  FiveBoxes: filling("boxes", BLUE, 0, 5),
};

/** The icons of a set, that of the smallest values first; the traffic lights for a set that is not known. */
export function iconsOf(style: string): readonly Icon[] {
  return SETS[style] ?? SETS.ThreeTrafficLights1 ?? [];
}
