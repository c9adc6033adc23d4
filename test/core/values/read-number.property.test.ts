import fc from "fast-check";
import { readNumber } from "../../../src/core/values/read-number";
import type { DecimalMark } from "../../../src/core/values/scan-digits";
import type { NumberCode } from "../../../src/core/values/scan-number";
import { localNumber } from "../support/hostile-cells";

/** A figure by its decimal digits, so that what it is does not depend on arithmetic with fractions. */
interface Digits {
  readonly whole: string;
  readonly fraction: string;
}

const digits: fc.Arbitrary<Digits> = fc.record({
  whole: fc.nat(999_999_999).map(String),
  fraction: fc.oneof(
    fc.constant(""),
    fc.nat(99).map((n) => String(n).padStart(2, "0")),
  ),
});

const pointed = ({ whole, fraction }: Digits): string => (fraction === "" ? whole : `${whole}.${fraction}`);

function groupedBy(mark: string, decimal: string): (figure: Digits) => string {
  return ({ whole, fraction }) => {
    const groups = whole.replace(/\B(?=(?:\d{3})+$)/g, mark);
    return fraction === "" ? groups : groups + decimal + fraction;
  };
}

function indian({ whole, fraction }: Digits): string {
  const head = whole.slice(0, -3).replace(/\B(?=(?:\d{2})+$)/g, ",");
  const groups = head === "" ? whole : `${head},${whole.slice(-3)}`;
  return fraction === "" ? groups : `${groups}.${fraction}`;
}

const fullWidth = (text: string): string =>
  text.replace(/[!-~]/g, (character) => String.fromCharCode(character.charCodeAt(0) + 0xfee0));

/** Ways of writing, each with the mark before its fraction. */
const WRITINGS: readonly (readonly [(figure: Digits) => string, DecimalMark])[] = [
  [pointed, "."],
  [indian, "."],
  [groupedBy(",", "."), "."],
  [groupedBy(".", ","), ","],
  [groupedBy("\u00a0", ","), ","],
  [groupedBy("\u202f", ","), ","],
  [groupedBy("'", "."), "."],
  [(figure) => fullWidth(pointed(figure)), "."],
  [(figure) => fullWidth(groupedBy(",", ".")(figure)), "."],
];

/** A mark with the power of ten and the code it stands for. */
const MARKS: readonly (readonly [before: string, after: string, power: number, code: NumberCode])[] = [
  ["", "", 0, "number-from-text"],
  ["¥", "", 0, "number-from-text"],
  ["US$ ", "", 0, "number-from-text"],
  ["Rs.", "", 0, "number-from-text"],
  ["", "元", 0, "number-from-text"],
  ["", " EUR", 0, "number-from-text"],
  ["", "人", 0, "number-from-text"],
  ["", "%", -2, "percent-from-text"],
  ["", " ％", -2, "percent-from-text"],
  ["", "‰", -3, "percent-from-text"],
  ["", "万", 4, "magnitude-from-text"],
  ["¥", "亿元", 8, "magnitude-from-text"],
  ["", "k", 3, "magnitude-from-text"],
  ["< ", "%", -2, "bound-from-text"],
  ["≥", "", 0, "bound-from-text"],
  ["", "万+", 4, "bound-from-text"],
];

const SIGNS: readonly ((text: string) => string)[] = [
  (text) => `-${text}`,
  (text) => `−${text}`,
  (text) => `(${text})`,
  (text) => `（${text}）`,
];

describe("readNumber", () => {
  test("gives back the figure, to the last digit, in every way of writing with every mark", () => {
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom(...WRITINGS),
        fc.constantFrom(...MARKS),
        fc.constantFrom("", " ", "\u00a0", "\u200b", "\ufeff", "\t"),
        (figure, [write, decimal], [before, after, power, code], edge) => {
          const value = Number(`${pointed(figure)}e${power}`);
          const text = edge + before + write(figure) + after + edge;
          expect(readNumber(text, decimal)).toEqual({ kind: "number", value, code });
        },
      ),
      { numRuns: 4000 },
    );
  });

  test("gives negatives for signs and brackets", () => {
    fc.assert(
      fc.property(
        digits,
        fc.constantFrom(...WRITINGS),
        fc.constantFrom(...SIGNS),
        (figure, [write, decimal], sign) => {
          const value = Number(pointed(figure));
          expect(readNumber(sign(write(figure)), decimal)).toMatchObject({ value: value === 0 ? 0 : -value });
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("gives seconds for times with and without units", () => {
    fc.assert(
      fc.property(fc.nat(99), fc.nat(59), fc.nat(59), (hours, minutes, seconds) => {
        const value = hours * 3600 + minutes * 60 + seconds;
        const two = (n: number): string => String(n).padStart(2, "0");
        for (const text of [
          `${hours}:${two(minutes)}:${two(seconds)}`,
          `${hours}小时${minutes}分${seconds}秒`,
          `${hours}h ${minutes}m ${seconds}s`,
        ])
          expect(readNumber(text)).toEqual({ kind: "number", value, code: "seconds-from-text" });
      }),
      { numRuns: 500 },
    );
  });

  test("agrees with JavaScript on every plain figure", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (value) => {
        const whole = /^-?\d+/.exec(String(value))?.[0] ?? "";
        fc.pre(whole.length <= 15);
        expect(readNumber(String(value))).toMatchObject({ value: value + 0 });
      }),
      { numRuns: 3000 },
    );
  });

  test("takes no figure of more than fifteen digits, which is the number of something", () => {
    fc.assert(
      fc.property(fc.bigInt(10n ** 15n, 10n ** 30n), (id) => {
        expect(readNumber(String(id))).toEqual({ kind: "word" });
      }),
    );
  });

  test("never throws, and gives finite numbers only where there are digits", () => {
    const hostile = fc.oneof(
      fc.string({ unit: "binary", maxLength: 20 }),
      fc.string({
        unit: fc.constantFrom(..."0123456789.,' -+()%‰<>=¥$€万亿千wkme:分秒时hs人件元R￥％＋．，９"),
        maxLength: 16,
      }),
      localNumber,
    );
    fc.assert(
      fc.property(hostile, (text) => {
        const reading = readNumber(text);
        if (reading.kind !== "number") return;
        expect(Number.isFinite(reading.value)).toBe(true);
        expect(Object.is(reading.value, -0)).toBe(false);
        expect(text.normalize("NFKC")).toMatch(/[0-9]/);
      }),
      { numRuns: 20_000 },
    );
  });
});
