import type { BorderStyle } from "../../model/styles";
import type { Table } from "../../model/table";

/** What a table style adds to one cell; undefined where it adds nothing. */
export interface TableLook {
  readonly fill?: string;
  readonly fontColor?: string;
  readonly bold?: boolean;
  readonly lines: Readonly<Partial<Record<"top" | "bottom" | "left" | "right", BorderStyle>>>;
}

/** Text, then the six accents of Office's 2013-2022 theme: the order of Excel's built-in table styles. */
const ACCENTS = ["#000000", "#4472C4", "#ED7D31", "#A5A5A5", "#FFC000", "#5B9BD5", "#70AD47"] as const;
const WHITE = "#FFFFFF";
const BLACK = "#000000";

/** Where a cell stands in its table. */
interface Spot {
  readonly part: "header" | "total" | "body";
  /** A stressed first or last column. */
  readonly stressed: boolean;
  /** In a band that is coloured. */
  readonly banded: boolean;
  readonly edges: Readonly<Record<"top" | "bottom" | "left" | "right", boolean>>;
}

interface Family {
  readonly accent: string;
  /** Excel tints black less than its accents. */
  readonly pale: string;
  readonly middle: string;
}

/** How Excel's built-in style of a table draws one of its cells. */
export function tableLook(table: Table, row: number, column: number): TableLook {
  const named = /^TableStyle(Light|Medium|Dark)(\d+)$/.exec(table.style);
  if (!named) return { lines: {} };
  const number = Number(named[2]);
  const accent = ACCENTS[(number - 1) % 7] ?? ACCENTS[1];
  const family: Family = {
    accent,
    pale: accent === BLACK ? "#D9D9D9" : tint(accent, 0.8),
    middle: accent === BLACK ? "#A6A6A6" : tint(accent, 0.6),
  };
  const group = Math.floor((number - 1) / 7);
  return (LOOKS[`${named[1] ?? ""}${group}`] ?? linedMedium)(spotOf(table, row, column), family, number);
}

function spotOf(table: Table, row: number, column: number): Spot {
  const { top, left, bottom, right } = table.area;
  const first = top + (table.showHeaders ? 1 : 0);
  const part =
    table.showHeaders && row === top ? "header" : table.showTotals && row === bottom ? "total" : "body";
  return {
    part,
    stressed:
      (table.highlightFirstColumn && column === left) || (table.highlightLastColumn && column === right),
    banded:
      part === "body" &&
      ((table.showBandedRows && (row - first) % 2 === 0) ||
        (table.showBandedColumns && (column - left) % 2 === 0)),
    edges: { top: row === top, bottom: row === bottom, left: column === left, right: column === right },
  };
}

type Drawn = (spot: Spot, family: Family, number: number) => TableLook;

const line = (
  color: string,
  weight: BorderStyle["weight"] = "Thin",
  style: BorderStyle["style"] = "Continuous",
): BorderStyle => ({ color, weight, style });

/** The table's own outline, as far as the cell lies at it. */
function outline({ edges }: Spot, drawn: BorderStyle): TableLook["lines"] {
  return {
    ...(edges.top ? { top: drawn } : {}),
    ...(edges.bottom ? { bottom: drawn } : {}),
    ...(edges.left ? { left: drawn } : {}),
    ...(edges.right ? { right: drawn } : {}),
  };
}

const around = (drawn: BorderStyle): TableLook["lines"] => ({
  top: drawn,
  bottom: drawn,
  left: drawn,
  right: drawn,
});

const strong = ({ part, stressed }: Spot): { bold?: true } =>
  part !== "body" || stressed ? { bold: true } : {};

/** Light 1-7: lines above, below and under the header, pale bands. */
const linedLight: Drawn = (spot, { accent, pale }) => {
  const drawn = line(accent);
  return {
    ...strong(spot),
    ...(accent === BLACK ? {} : { fontColor: shade(accent, 0.75) }),
    ...(spot.banded ? { fill: pale } : {}),
    lines: {
      ...(spot.edges.top || spot.part === "total" ? { top: drawn } : {}),
      ...(spot.edges.bottom || spot.part === "header" ? { bottom: drawn } : {}),
    },
  };
};

/** Light 8-14: an outline, a filled header, lines instead of bands. */
const outlinedLight: Drawn = (spot, { accent }) => ({
  ...strong(spot),
  ...(spot.part === "header" ? { fill: accent, fontColor: WHITE } : {}),
  lines: {
    ...(spot.banded ? { top: line(accent), bottom: line(accent) } : {}),
    ...outline(spot, line(accent)),
    ...(spot.part === "total" ? { top: line(accent, "Thick", "Double") } : {}),
  },
});

/** Light 15-21: lines around every cell, pale bands. */
const griddedLight: Drawn = (spot, { accent, pale }) => ({
  ...strong(spot),
  ...(spot.banded ? { fill: pale } : {}),
  lines: {
    ...around(line(accent)),
    ...(spot.part === "header" ? { bottom: line(accent, "Medium") } : {}),
    ...(spot.part === "total" ? { top: line(accent, "Thick", "Double") } : {}),
  },
});

/** Medium 1-7, the usual one: a filled header, pale bands, thin lines between the rows. */
const linedMedium: Drawn = (spot, { accent, pale }) => {
  const soft = accent === BLACK ? line(BLACK) : line(tint(accent, 0.4));
  return {
    ...strong(spot),
    ...(spot.part === "header" ? { fill: accent, fontColor: WHITE } : spot.banded ? { fill: pale } : {}),
    lines: {
      top: soft,
      bottom: soft,
      ...outline(spot, soft),
      ...(spot.part === "total" ? { top: line(accent, "Thick", "Double") } : {}),
    },
  };
};

/** Medium 8-14: everything filled, white lines inside. */
const filledMedium: Drawn = (spot, { accent, pale, middle }) => {
  const full = spot.part !== "body" || spot.stressed;
  return {
    ...strong(spot),
    fill: full ? accent : spot.banded ? middle : pale,
    ...(full ? { fontColor: WHITE } : {}),
    lines: {
      ...around(line(WHITE)),
      ...(spot.part === "header" ? { bottom: line(WHITE, "Thick") } : {}),
      ...(spot.part === "total" ? { top: line(WHITE, "Thick") } : {}),
    },
  };
};

/** Medium 15-21: a filled header and first column, grey bands, black lines above and below. */
const barredMedium: Drawn = (spot, { accent }) => {
  const full = spot.part === "header" || (spot.stressed && spot.part === "body");
  const heavy = line(BLACK, "Medium");
  return {
    ...strong(spot),
    ...(full ? { fill: accent, fontColor: WHITE } : spot.banded ? { fill: "#D9D9D9" } : {}),
    lines: {
      ...(spot.edges.top ? { top: heavy } : {}),
      ...(spot.edges.bottom || spot.part === "header" ? { bottom: heavy } : {}),
      ...(spot.part === "total" ? { top: line(BLACK, "Thick", "Double") } : {}),
    },
  };
};

/** Medium 22-28: everything filled pale, coloured lines around every cell. */
const griddedMedium: Drawn = (spot, { accent, pale, middle }) => ({
  ...strong(spot),
  fill: spot.banded ? middle : pale,
  lines: {
    ...around(line(accent === BLACK ? BLACK : tint(accent, 0.4))),
    ...(spot.part === "total" ? { top: line(accent, "Medium") } : {}),
  },
});

/** Dark 1-7: white on colour, a black header. */
const filledDark: Drawn = (spot, { accent }) => {
  const base = accent === BLACK ? "#737373" : accent;
  const fill =
    spot.part === "header"
      ? BLACK
      : spot.part === "total"
        ? shade(base, 0.5)
        : spot.banded || spot.stressed
          ? shade(base, 0.75)
          : base;
  return {
    ...strong(spot),
    fill,
    fontColor: WHITE,
    lines: {
      ...(spot.part === "header" ? { bottom: line(WHITE, "Medium") } : {}),
      ...(spot.part === "total" ? { top: line(WHITE, "Medium") } : {}),
    },
  };
};

/** Dark 8-11: one accent for the rows, another for the header. */
const pairedDark: Drawn = (spot, _family, number) => {
  const pairs = [
    [BLACK, BLACK],
    [ACCENTS[1], ACCENTS[2]],
    [ACCENTS[3], ACCENTS[4]],
    [ACCENTS[5], ACCENTS[6]],
  ] as const;
  const [rows, head] = pairs[Math.min(3, number - 8)] ?? pairs[0];
  const share = rows === BLACK ? 0.05 : 0;
  return {
    ...strong(spot),
    ...(spot.part === "header"
      ? { fill: head, fontColor: WHITE }
      : { fill: spot.banded ? tint(rows, 0.6 + share) : tint(rows, 0.8 + share) }),
    lines: spot.part === "total" ? { top: line(BLACK, "Thick", "Double") } : {},
  };
};

/** By the style's kind and its group of seven. */
const LOOKS: Readonly<Record<string, Drawn>> = {
  Light0: linedLight,
  Light1: outlinedLight,
  Light2: griddedLight,
  Medium0: linedMedium,
  Medium1: filledMedium,
  Medium2: barredMedium,
  Medium3: griddedMedium,
  Dark0: filledDark,
  Dark1: pairedDark,
};

/** The colour mixed with white: 0 leaves it, 1 is white. */
export function tint(color: string, share: number): string {
  return changed(color, (part) => part * (1 - share) + 255 * share);
}

/** The colour mixed with black: 1 leaves it, 0 is black. */
const shade = (color: string, share: number): string => changed(color, (part) => part * share);

function changed(color: string, change: (part: number) => number): string {
  const part = (at: number): string =>
    Math.round(change(parseInt(color.slice(at, at + 2), 16)))
      .toString(16)
      .padStart(2, "0");
  return `#${part(1)}${part(3)}${part(5)}`;
}
