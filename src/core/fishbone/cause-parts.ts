import type { CauseDefinition, Link, PartUndo, Probe, Sign, Whose } from "./cause";
import type { BadWay } from "./day-change";
import type { Factor } from "./problems";
import type { PartKind } from "./shop-facts";
import type { FigureId } from "./window-figure";
import { words } from "../metrics/metric";

type Optional = "middle" | "probe" | "instead";

/** A cause by what it is called in Chinese and English, and the rest of its definition. */
export function cause(
  zh: string,
  en: string,
  rest: Omit<CauseDefinition, "title" | Optional> & Partial<Pick<CauseDefinition, Optional>>,
): CauseDefinition {
  return { title: words(zh, en), middle: null, probe: null, instead: [], ...rest };
}

/** A figure of the shop that goes the bad way. */
export function shopSign(figure: FigureId, bad: BadWay, factor: Factor, link: Link = "direct"): Probe {
  return figureSign("shop", figure, bad, factor, link);
}

/** A figure of what the problem is of that goes the bad way. */
export function ownSign(figure: FigureId, bad: BadWay, factor: Factor, link: Link = "direct"): Probe {
  return figureSign("own", figure, bad, factor, link);
}

/** A figure of all other parts of the kind that goes the bad way: then it is not the part alone. */
export function othersSign(figure: FigureId, bad: BadWay, factor: Factor, link: Link = "direct"): Probe {
  return figureSign("others", figure, bad, factor, link);
}

function figureSign(whose: Whose, figure: FigureId, bad: BadWay, factor: Factor, link: Link): Probe {
  return { kind: "figure", whose, sign: { figure, bad, against: "itself" }, factor, link };
}

/** A figure of a rival that goes the way that is bad for the shop. */
export function rivalSign(figure: FigureId, bad: BadWay, factor: Factor): Probe {
  return { kind: "rival", figure, bad, factor };
}

/** The part of the shop where all signs are surest. */
export function partSigns(
  of: PartKind,
  undo: PartUndo,
  signs: readonly (readonly [figure: FigureId, bad: BadWay, against?: Sign["against"]])[],
  outOfStock = false,
): Probe {
  return {
    kind: "part",
    of,
    undo,
    outOfStock,
    signs: signs.map(([figure, bad, against = "others"]): Sign => ({ figure, bad, against })),
  };
}
