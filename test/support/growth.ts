/**
 * How many times as long `run` takes on what `prepare` makes of size `large` as of size `small`: the shortest of three
 * runs of each, by turns, so that neither a slow machine nor what else it does decides. Work in proportion to the
 * size gives about large / small, work for each pair its square. Preparing is not timed.
 */
export function growth<T>(
  prepare: (size: number) => T,
  run: (prepared: T) => unknown,
  small: number,
  large: number,
) {
  const inputs = { small: prepare(small), large: prepare(large) };
  const shortest = { small: Infinity, large: Infinity };
  for (let round = 0; round < 3; round += 1)
    for (const size of ["small", "large"] as const) {
      const begun = performance.now();
      run(inputs[size]);
      shortest[size] = Math.min(shortest[size], performance.now() - begun);
    }
  return shortest.large / shortest.small;
}
