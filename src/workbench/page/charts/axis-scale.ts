/** A value axis: its ends and the distance of its ticks. */
export interface AxisScale {
  readonly minimum: number;
  readonly maximum: number;
  readonly step: number;
}

/**
 * A value axis over the values as Excel picks it: from zero unless the values lie close together far from it, with
 * round ticks and room above; given ends are kept.
 */
export function axisScale(
  values: readonly number[],
  given: {
    readonly minimum: number | null;
    readonly maximum: number | null;
    /** Distance of the ticks; null or absent where it is to be picked. */
    readonly step?: number | null;
  },
  fromZero: boolean,
): AxisScale {
  const low = values.length ? Math.min(...values) : 0;
  const high = values.length ? Math.max(...values) : 1;
  const near = !fromZero && low > 0 && (high - low) / high < 0.1667;
  const bottom = given.minimum ?? (near ? low - (high - low) / 2 : Math.min(0, low));
  const reached = Math.max(0, high);
  const top = given.maximum ?? (reached === bottom ? bottom + 1 : reached);
  // Values that differ by less than a number's own precision get the ticks of their size.
  const size = Math.max(Math.abs(top), Math.abs(bottom));
  const span = top - bottom;
  const wanted = given.step && span / given.step < 200 ? given.step : null;
  const step = wanted ?? roundStep((span > size * 1e-10 && span > 1e-300 ? span : Math.max(size, 1)) / 5);
  const minimum = given.minimum ?? Math.floor(bottom / step + 1e-9) * step;
  const roomy = high > 0 ? high + (high - minimum) * 0.05 : 0;
  const maximum = given.maximum ?? Math.max(minimum + step, Math.ceil(roomy / step - 1e-9) * step);
  return { minimum, maximum, step };
}

/** The ticks of a scale, ends included. */
export function axisTicks(scale: AxisScale): number[] {
  const count = Math.round((scale.maximum - scale.minimum) / scale.step);
  return Array.from({ length: count + 1 }, (_, i) => {
    const tick = scale.minimum + i * scale.step;
    return Number(tick.toPrecision(12));
  });
}

/** The smallest of 1, 2 and 5 times a power of ten that is not below the size. */
function roundStep(size: number): number {
  const power = 10 ** Math.floor(Math.log10(size));
  const times = [1, 2, 5, 10].find((each) => each * power >= size * (1 - 1e-9)) ?? 10;
  return times * power;
}
