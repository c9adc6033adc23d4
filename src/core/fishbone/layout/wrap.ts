import { textWidth } from "./text-width";

/** A text laid in lines. */
export interface WrappedText {
  readonly lines: readonly string[];
  /** Of the longest line, in sizes of the font. */
  readonly width: number;
  /** Whether it was longer than its lines hold and ends with "…". */
  readonly isCut: boolean;
}

/** A label has no more lines than these. */
export const MOST_LINES = 3;

const CUT = "…";
/** No line begins with one of these, none ends with one of those. */
const CLOSING = /^[，。、；：！？）》」』】”’…％%,.;:!?)\]}]/u;
const OPENING = /[（《「『【“‘([{]$/u;
/** A Chinese character or sign by itself, a word with the dash or slash after it, or blanks. */
const PIECES =
  /\s+|[\u2000-\uffff]|[\u{10000}-\u{10ffff}]|[^\s\u2000-\u{10ffff}/-]*[/-]|[^\s\u2000-\u{10ffff}/-]+/gu;

/**
 * Breaks a text into at most MOST_LINES lines no wider than `width` sizes of the font: between Chinese characters and
 * between words, inside a word only where it is longer than a line. Lines are made about equally long. Blanks of any
 * kind become one; an empty text is one empty line.
 */
export function wrapText(text: string, width: number): WrappedText {
  const pieces = piecesOf(text).map((piece) => ({ piece, width: textWidth(piece) }));
  const lines = breakLines(pieces, width);
  if (lines.length > MOST_LINES)
    return wrapped([...lines.slice(0, MOST_LINES - 1), cutLine(lines[MOST_LINES - 1] ?? "", width)], true);
  let even = lines;
  if (lines.length > 1) {
    // Not so narrow that a word would be broken for it.
    const word = Math.max(...pieces.map((piece) => piece.width));
    const total = pieces.reduce((sum, piece) => sum + piece.width, 0);
    let narrow = Math.max(total / lines.length, word);
    for (; narrow < width; narrow += EVEN_STEP) {
      const tried = breakLines(pieces, narrow);
      if (tried.length > lines.length) continue;
      even = tried;
      break;
    }
  }
  return wrapped(even, false);
}

const EVEN_STEP = 0.5;

const wrapped = (lines: readonly string[], isCut: boolean): WrappedText => ({
  lines,
  width: Math.max(...lines.map(textWidth)),
  isCut,
});

interface Piece {
  readonly piece: string;
  readonly width: number;
}

/** Fills lines piece by piece; there is at least one line. */
function breakLines(pieces: readonly Piece[], width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  const add = (text: string, textSize: number): void => {
    if (line !== "" && used + textSize > width) {
      lines.push(line.trimEnd());
      [line, used] = ["", 0];
    }
    if (line === "" && text === " ") return;
    line += text;
    used += textSize;
  };
  for (const each of pieces) {
    // A blank at the end of a line takes no room.
    if (each.piece === " " && used + each.width > width) add(" ", Infinity);
    else if (each.width <= width) add(each.piece, each.width);
    else for (const character of each.piece) add(character, textWidth(character));
  }
  if (line.trimEnd() !== "" || lines.length === 0) lines.push(line.trimEnd());
  return lines;
}

/** What is not parted: words, characters with the punctuation that belongs to them. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (const piece of text.trim().match(PIECES) ?? []) {
    const before = pieces.at(-1);
    const belongs =
      before !== undefined &&
      before !== " " &&
      (CLOSING.test(piece) || OPENING.test(before)) &&
      before.length < 8;
    const one = /^\s/u.test(piece) ? " " : piece;
    if (belongs && one !== " ") pieces[pieces.length - 1] = before + one;
    else pieces.push(one);
  }
  return pieces;
}

function cutLine(line: string, width: number): string {
  const characters = [...line];
  while (characters.length > 0 && textWidth(characters.join("") + CUT) > width) characters.pop();
  return characters.join("").trimEnd() + CUT;
}
