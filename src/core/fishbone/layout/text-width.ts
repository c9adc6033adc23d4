/**
 * Widths of the characters from space to "~" in thousandths of the font's size: those of Helvetica, which Arial shares.
 * Source: Adobe Font Metrics of Helvetica. Fonts of Excel's shapes (Calibri, 等线) are narrower.
 */
const LATIN =
  "278 278 355 556 556 889 667 191 333 333 389 584 278 333 278 278 556 556 556 556 556 556 556 556 556 556 278 278 " +
  "584 584 584 556 1015 667 667 722 722 667 611 778 722 278 500 667 556 833 722 778 667 778 722 667 611 722 667 944 " +
  "667 667 611 278 278 278 469 556 333 556 556 500 556 556 278 556 556 222 222 500 222 833 556 556 556 556 333 500 " +
  "278 556 500 722 500 500 500 334 260 334 584";
const LATIN_WIDTHS: readonly number[] = LATIN.split(" ").map((width) => Number(width) / 1000);

/** Letters of other alphabets beyond ASCII; the widest common one is about this wide. */
const OTHER_LETTER = 0.75;
/** Pictures take more room than a Chinese character in most fonts. */
const PICTURE = 1.4;

const FIRST_LATIN = 32;
const LAST_LATIN = 126;
/** From here on: punctuation and signs that Chinese fonts draw as wide as a character. */
const FIRST_SIGN = 0x2000;
/** Chinese, Japanese and Korean, up to the signs that stand in or over another. */
const FIRST_HAN = 0x4e00;
const FIRST_MARK = 0xfb00;
const FIRST_PICTURE = 0x1f000;
const FIRST_RARE_HAN = 0x20000;

/** Width of a text in one line, in sizes of its font (em): a Chinese character is 1. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += characterWidth(character);
  return width;
}

function characterWidth(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  if (code >= FIRST_LATIN && code <= LAST_LATIN) return LATIN_WIDTHS[code - FIRST_LATIN] ?? 1;
  if (code >= FIRST_HAN && code < FIRST_MARK) return 1;
  if (/\p{M}|\u200d/u.test(character)) return 0;
  if (code < FIRST_SIGN) return OTHER_LETTER;
  return code >= FIRST_PICTURE && code < FIRST_RARE_HAN ? PICTURE : 1;
}
