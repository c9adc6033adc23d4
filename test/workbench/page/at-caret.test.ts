import { closedBrackets, formulaAtCaret } from "../../../src/workbench/page/formulas/at-caret";

/** The caret is where the bar stands. */
function at(marked: string) {
  const caret = marked.indexOf("|");
  return formulaAtCaret(marked.replace("|", ""), caret);
}

describe("formulaAtCaret", () => {
  it.each([
    ["=SU|", "SU"],
    ["=1+ops.me|", "ops.me"],
    ["=SUM(A1,av|", "av"],
    ["=支付|", "支付"],
    ['="SU|', null],
    ["=$A|", null],
    ["=日报!A|", null],
    ["SU|", null],
    ["=SUM(|", null],
    ["=12|", null],
  ])("offers names for the word in %s", (text, word) => {
    expect(at(text).word?.text ?? null).toBe(word);
  });

  it.each([
    ["=SUM(|", "SUM", 0],
    ['=OPS.METRIC("a,b(",A1:B2,|', "OPS.METRIC", 2],
    ["=IF(SUM(A1,A2)>1,|", "IF", 1],
    ["=IF(SUM(A1,|", "SUM", 1],
    ["=SUM((1+|", "SUM", 0],
    ["=SUM({1,2;3,4},|", "SUM", 1],
    ["=SUM(表1[[#This Row],[a,b]],|", "SUM", 1],
    ["=SUM('a,(b'!A1,|", "SUM", 1],
    ['=TEXT(A1,"yyyy|', "TEXT", 1],
  ])("finds the function and the argument in %s", (text, name, argument) => {
    expect(at(text).call).toEqual({ name, argument });
  });

  it("leaves a function whose bracket is closed", () => {
    expect(at("=SUM(A1)|").call).toBeNull();
  });

  it("offers the columns of a table inside its brackets", () => {
    expect(at("=SUM(日报[支付|").column).toEqual({ table: "日报", from: 8, text: "支付" });
    expect(at("=日报[@访|").column).toEqual({ table: "日报", from: 5, text: "访" });
    expect(at("=日报[[#This Row],[访|").column?.text).toBe("访");
  });

  it.each([
    ["=|", true],
    ["=SUM(|", true],
    ["=A1+|", true],
    ["=A1|", false],
    ['="a"|', false],
    ["=SUM(A1)|", false],
    ["=A1 & |", true],
    ["12|", false],
  ])("knows whether a reference may stand in %s", (text, takes) => {
    expect(at(text).takesReference).toBe(takes);
  });
});

describe("closedBrackets", () => {
  it.each([
    ["=SUM(A1:A3", "=SUM(A1:A3)"],
    ["=IF(A1>0,SUM(B1:B2", "=IF(A1>0,SUM(B1:B2))"],
    ['=LEN("(")', '=LEN("(")'],
    ['=LEN("(', '=LEN("('],
    ["SUM(", "SUM("],
    ["=1)", "=1)"],
  ])("closes what is open in %s", (typed, taken) => {
    expect(closedBrackets(typed)).toBe(taken);
  });
});
