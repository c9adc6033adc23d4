import { textWidth } from "../../../src/core/fishbone/layout/text-width";
import { wrapText } from "../../../src/core/fishbone/layout/wrap";

/** Widths are added up by hand from Helvetica's published metrics. */

test.each([
  ["支付金额", 4],
  ["ROI", 0.722 + 0.778 + 0.278],
  ["降23%", 1 + 2 * 0.556 + 0.889],
  ["，（）…○", 5],
  ["e\u0301", 0.556],
  ["é", 0.75],
  ["🎉", 1.4],
  ["", 0],
])("%s is %d sizes of the font wide", (text, width) => {
  expect(textWidth(text)).toBeCloseTo(width, 9);
});

test.each([
  ["a short text stands in one line", "断货", 5, ["断货"]],
  ["Chinese is broken between characters, lines about equal", "支付金额比上周", 5, ["支付金额", "比上周"]],
  ["no line begins with a comma", "支付金额，比上周", 4, ["支付金", "额，比", "上周"]],
  ["no line ends with an opening bracket", "支付金（额）", 4, ["支付金", "（额）"]],
  ["English is broken between words", "price rise since Monday", 6.5, ["price rise", "since Monday"]],
  ["a word longer than a line is broken", "WWWWWW", 3, ["WWW", "WWW"]],
  ["blanks and line breaks are one blank", " stock \n\t out ", 9, ["stock out"]],
  ["an empty text is an empty line", "", 5, [""]],
])("%s", (_name, text, width, lines) => {
  expect(wrapText(text, width)).toEqual({ lines, width: Math.max(...lines.map(textWidth)), isCut: false });
});

test("what three lines do not hold is cut, and that is said", () => {
  expect(wrapText("一二三四五六七八九十甲乙丙", 4)).toEqual({
    lines: ["一二三四", "五六七八", "九十甲…"],
    width: 4,
    isCut: true,
  });
});
