import { steprate, wilson } from "../../src/functions/functions";
import { provideRuntime } from "./excel-runtime";
import { failure } from "./failure";

beforeEach(() => provideRuntime("zh-CN"));

describe("OPS.STEPRATE", () => {
  test.each<[unknown, unknown, number]>([
    [30, 1000, 0.03],
    ["1,234", "1.2万", 1234 / 12_000],
    [" 30 ", "１０００", 0.03],
    [0, 5, 0],
    // Steps that count differently: more carts than visitors.
    [150, 100, 1.5],
  ])("gives %p of %p as %d", async (count, previous, expected) => {
    expect(await steprate(count, previous)).toBeCloseTo(expected, 15);
  });

  test.each<[unknown, unknown, string, string]>([
    [3, 0, "#DIV/0!", "上一步是 0，没有转化率。"],
    [0, 0, "#DIV/0!", "上一步是 0，没有转化率。"],
    ["", 10, "#N/A", "要填 0 以上的数。"],
    [3, null, "#N/A", "要填 0 以上的数。"],
    [3, "-", "#N/A", "要填 0 以上的数。"],
    [-1, 10, "#VALUE!", "要填 0 以上的数。"],
    ["多少", 10, "#VALUE!", "要填 0 以上的数。"],
    [true, 10, "#VALUE!", "要填 0 以上的数。"],
  ])("of %p and %p gives an error", async (count, previous, code, message) => {
    expect(await failure(steprate(count, previous))).toEqual({ code, message });
  });

  test("passes the error of a cell on, as far as functions may give it", async () => {
    expect((await failure(steprate({ code: "#DIV/0!" }, 10))).code).toBe("#DIV/0!");
    expect((await failure(steprate(3, { code: "#N/A" }))).code).toBe("#N/A");
    expect((await failure(steprate(3, { code: "#REF!" }))).code).toBe("#VALUE!");
  });
});

describe("OPS.WILSON", () => {
  // R.G. Newcombe, Statistics in Medicine 17 (1998) 857-872, table I, method 3.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])("gives %i of %i as published", async (successes, trials, low, high) => {
    const rows = await wilson(successes, trials);
    expect(rows).toEqual([[expect.any(Number), expect.any(Number)]]);
    expect(rows[0][0]).toBeCloseTo(low, 4);
    expect(rows[0][1]).toBeCloseTo(high, 4);
  });

  test("takes another level, and texts that are numbers", async () => {
    // z = 1.644854 (tables); (0.5 ± z·√(0.25/100 + z²/40000) / … by hand: centre 0.5, half 0.081157.
    const z = 1.6448536;
    const half = (z / (1 + z ** 2 / 100)) * Math.sqrt(0.25 / 100 + z ** 2 / 40_000);
    const [[low, high]] = await wilson("50", "100人", 0.9);
    expect(low).toBeCloseTo(0.5 - half, 7);
    expect(high).toBeCloseTo(0.5 + half, 7);
    expect(await wilson(50, 100, null as unknown as undefined)).toEqual(await wilson(50, 100, 0.95));
  });

  test.each<[unknown, unknown, number | undefined, string, string]>([
    [11, 10, undefined, "#NUM!", "成功数比总数还多，两个数口径不同，没有区间。"],
    [1, 0, undefined, "#NUM!", "成功数比总数还多，两个数口径不同，没有区间。"],
    [0, 0, undefined, "#DIV/0!", "总数是 0，没有转化率。"],
    [-1, 10, undefined, "#VALUE!", "要填 0 以上的数。"],
    [1, "", undefined, "#N/A", "要填 0 以上的数。"],
    [1, 10, 0, "#VALUE!", "把握要在 0 和 1 之间，例如 0.95。"],
    [1, 10, 1, "#VALUE!", "把握要在 0 和 1 之间，例如 0.95。"],
    [1, 10, 95, "#VALUE!", "把握要在 0 和 1 之间，例如 0.95。"],
  ])("of %p in %p at %p gives an error", async (successes, trials, level, code, message) => {
    expect(await failure(wilson(successes, trials, level))).toEqual({ code, message });
  });

  test("speaks English where Office does", async () => {
    provideRuntime("en-US");
    expect((await failure(wilson(11, 10))).message).toMatch(/^There are more successes than trials/);
    expect((await failure(wilson(1, 10, 95))).message).toBe(
      "The level must lie between 0 and 1, such as 0.95.",
    );
    expect((await failure(steprate(1, 0))).message).toBe("The step before is 0: there is no rate.");
  });
});
