/** Where figures stand along an axis. */
export interface Axis {
  readonly isLog: boolean;
  /** 0 to 1 along the axis; on an axis by multiples what is not above 0 stands at 0. */
  readonly at: (value: number) => number;
  readonly marks: readonly number[];
}

/** From this spread of the figures above 0 on an axis goes by multiples. */
const WIDE = 50;
/** Part of an axis by multiples that is kept for what is 0. */
const ZERO_STRIP = 0.08;
const MOST_MARKS = 5;

/** An axis for figures not below 0, with a figure above 0 that is to be on it in any case. */
export function axisOf(values: readonly number[], reach: number): Axis {
  const positive = values.filter((value) => value > 0);
  const least = Math.min(...positive, reach);
  const most = Math.max(...positive, reach);
  if (!(most > 0) || !Number.isFinite(least)) return { isLog: false, at: () => 0, marks: [0] };
  return most / least >= WIDE ? multiples(least, most, positive.length < values.length) : even(most);
}

function even(most: number): Axis {
  const step = roundStep(most / (MOST_MARKS - 1));
  const end = Math.ceil(most / step - 1e-9) * step;
  const marks = Array.from({ length: Math.round(end / step) + 1 }, (_, i) => i * step);
  return { isLog: false, at: (value) => value / end, marks };
}

function multiples(least: number, most: number, hasZero: boolean): Axis {
  const [from, to] = [Math.log10(least) - 0.05, Math.log10(most) + 0.05];
  const start = hasZero ? ZERO_STRIP : 0;
  const decades = Array.from(
    { length: Math.floor(to) - Math.ceil(from) + 1 },
    (_, i) => 10 ** (Math.ceil(from) + i),
  );
  const every = Math.ceil(decades.length / MOST_MARKS);
  return {
    isLog: true,
    at: (value) => (value > 0 ? start + ((1 - start) * (Math.log10(value) - from)) / (to - from) : 0),
    marks: [...(hasZero ? [0] : []), ...decades.filter((_, i) => i % every === 0)],
  };
}

/** 1, 2 or 5 times a power of ten, not below what is wanted. */
function roundStep(wanted: number): number {
  const power = 10 ** Math.floor(Math.log10(wanted));
  const factor = [1, 2, 5, 10].find((each) => each * power >= wanted * (1 - 1e-9)) ?? 10;
  return factor * power;
}
