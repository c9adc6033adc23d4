import fc from "fast-check";

/**
 * Random formulas over the test workbook of test/workbench/engine/differential.test.ts. Each formula is given as a
 * person types it and as the file holds it; they differ in structured references and prefixes of newer functions.
 */
export interface GeneratedFormula {
  readonly typed: string;
  readonly filed: string;
}

/** Functions that Excel 2010 and later write with a prefix into files. */
const PREFIXED = new Set([
  "AGGREGATE",
  "BETA.DIST",
  "CONCAT",
  "DAYS",
  "IFNA",
  "IFS",
  "ISOWEEKNUM",
  "MAXIFS",
  "MINIFS",
  "NORM.DIST",
  "NORM.S.DIST",
  "NORM.S.INV",
  "PERCENTILE.INC",
  "QUARTILE.INC",
  "RANK.EQ",
  "STDEV.P",
  "STDEV.S",
  "SWITCH",
  "TEXTJOIN",
  "VAR.P",
  "VAR.S",
  "XOR",
  "ISFORMULA",
  "PERCENTILE.EXC",
  "RANK.AVG",
  "MODE.SNGL",
  "NORM.INV",
  "UNICODE",
  "UNICHAR",
  "NUMBERVALUE",
]);

type Text = fc.Arbitrary<GeneratedFormula>;

const same = (text: string): GeneratedFormula => ({ typed: text, filed: text });
const one = (...texts: string[]): Text => fc.constantFrom(...texts.map(same));

function join(parts: readonly GeneratedFormula[], between: string): GeneratedFormula {
  return {
    typed: parts.map((part) => part.typed).join(between),
    filed: parts.map((part) => part.filed).join(between),
  };
}

function call(name: string, ...given: Text[]): Text {
  return fc.tuple(...given).map((parts) => {
    const inner = join(parts, ",");
    const prefix = PREFIXED.has(name) ? "_xlfn." : "";
    return { typed: `${name}(${inner.typed})`, filed: `${prefix}${name}(${inner.filed})` };
  });
}

const around = (open: string, inner: Text, close: string): Text =>
  inner.map(({ typed, filed }) => ({ typed: open + typed + close, filed: open + filed + close }));

const binary = (left: Text, operators: readonly string[], right: Text): Text =>
  fc.tuple(left, fc.constantFrom(...operators), right).map(([a, operator, b]) => ({
    typed: `(${a.typed}${operator}${b.typed})`,
    filed: `(${a.filed}${operator}${b.filed})`,
  }));

/** Columns of the sheet 数据 表: A numbers, B texts, C dates, D mixed, E positive numbers, F small whole numbers, I logicals. */
const SHEET = "'数据 表'!";
const cellOf = (column: string): Text =>
  fc.integer({ min: 2, max: 21 }).map((row) => same(`${SHEET}${column}${row}`));
const rangeOf = (column: string): Text =>
  one(`${SHEET}$${column}$2:$${column}$21`, `${SHEET}${column}3:${column}12`, `${SHEET}${column}:${column}`);
const fullRange = (column: string): Text => one(`${SHEET}$${column}$2:$${column}$21`);

/** The table 日报 has the columns 日期, 渠道, 访客数, 支付 金额, 备注#1, 比[率], 转化 (calculated) and a totals row. */
const TABLE_NUMBERS = one(
  "日报[访客数]",
  "日报[支付 金额]",
  "日报[比'[率']]",
  "日报[[访客数]:[支付 金额]]",
  "日报[[#Data],[访客数]]",
  "日报[转化]",
);
const TABLE_CELLS = one("日报[[#Totals],[访客数]]", "日报[[#Totals],[支付 金额]]", "日报[[#Totals],[转化]]");

const wholeNumber = fc.integer({ min: -20, max: 60 }).map((n) => same(String(n)));
const decimal = fc.integer({ min: -99_999, max: 99_999 }).map((n) => same(String(n / 1000)));
const digit = fc.integer({ min: 0, max: 4 }).map((n) => same(String(n)));
const place = fc.integer({ min: 1, max: 6 }).map((n) => same(String(n)));
const share = fc.integer({ min: 1, max: 99 }).map((n) => same(String(n / 100)));
const word = one(
  '"手机"',
  '"a"',
  '"Abc 12"',
  '""',
  '"淘宝 天猫"',
  '"x-y_z"',
  '"12"',
  '"3.5"',
  '"店铺A,店铺b"',
);
const serial = fc.integer({ min: 61, max: 60_000 }).map((n) => same(String(n)));
const criterion = one(
  '">10"',
  '"<=0"',
  '"<>0"',
  '"手机*"',
  '"*a*"',
  '"?b*"',
  '"<>手机"',
  "5",
  '"=3"',
  '"<>"',
  '"淘宝"',
  '">=2.5"',
  '"A~*b"',
);

const letrec = fc.letrec<{
  number: GeneratedFormula;
  text: GeneratedFormula;
  truth: GeneratedFormula;
  date: GeneratedFormula;
  any: GeneratedFormula;
  range: GeneratedFormula;
}>((tie) => {
  const number = tie("number") as Text;
  const text = tie("text") as Text;
  const truth = tie("truth") as Text;
  const date = tie("date") as Text;
  const any = tie("any") as Text;
  const numbers = fc.oneof(rangeOf("A"), rangeOf("D"), rangeOf("E"), rangeOf("F"), TABLE_NUMBERS);
  const clean = fc.oneof(fullRange("A"), fullRange("E"), fullRange("F"));
  const depth = { maxDepth: 3, depthSize: "small", withCrossShrink: false } as const;
  return {
    range: numbers,
    number: fc.oneof(
      depth,
      fc.oneof(wholeNumber, decimal, cellOf("A"), cellOf("E"), cellOf("F"), cellOf("D"), TABLE_CELLS),
      binary(number, ["+", "-", "*", "/"], number),
      binary(number, ["^"], digit),
      around("-", cellOf("A"), ""),
      around("", fc.oneof(cellOf("A"), cellOf("E")), "%"),
      ...["ABS", "INT", "SIGN", "EXP", "EVEN", "ODD"].map((name) =>
        call(name, fc.oneof(wholeNumber, cellOf("A"), cellOf("F"))),
      ),
      ...["SQRT", "LN", "LOG10"].map((name) => call(name, fc.oneof(cellOf("E"), cellOf("A")))),
      ...["ROUND", "ROUNDUP", "ROUNDDOWN", "TRUNC"].map((name) =>
        call(name, number, fc.oneof(digit, one("-1", "-2"))),
      ),
      ...["MOD", "QUOTIENT"].map((name) =>
        call(name, fc.oneof(cellOf("A"), wholeNumber), fc.oneof(cellOf("F"), digit)),
      ),
      ...["CEILING", "FLOOR", "MROUND"].map((name) =>
        call(name, cellOf("E"), one("1", "0.5", "5", "0.1", "10")),
      ),
      call("POWER", cellOf("E"), digit),
      call("LOG", cellOf("E"), one("2", "10", "3")),
      call("PI"),
      ...["SUM", "COUNT", "COUNTA", "AVERAGE", "MAX", "MIN", "PRODUCT", "SUMSQ"].map((name) =>
        call(name, fc.oneof(clean, numbers)),
      ),
      ...["SUM", "MAX", "MIN", "COUNT", "AVERAGE"].map((name) => call(name, number, cellOf("D"), clean)),
      ...["MEDIAN", "STDEV", "STDEV.S", "STDEV.P", "VAR", "VAR.S", "VAR.P"].map((name) => call(name, clean)),
      ...["MODE", "MODE.SNGL"].map((name) => call(name, fullRange("F"))),
      ...["LARGE", "SMALL"].map((name) => call(name, clean, place)),
      ...["PERCENTILE", "PERCENTILE.INC"].map((name) => call(name, clean, share)),
      call("PERCENTILE.EXC", clean, one("0.1", "0.5", "0.75")),
      ...["QUARTILE", "QUARTILE.INC"].map((name) => call(name, clean, digit)),
      ...["RANK", "RANK.EQ", "RANK.AVG"].map((name) =>
        call(name, cellOf("F"), fullRange("F"), one("0", "1")),
      ),
      ...["CORREL", "SLOPE", "INTERCEPT"].map((name) => call(name, fullRange("A"), fullRange("E"))),
      call("COUNTBLANK", one(`${SHEET}D2:D21`, `${SHEET}B2:D9`)),
      call("COUNTIF", fc.oneof(rangeOf("B"), rangeOf("A"), rangeOf("F"), rangeOf("D")), criterion),
      call("COUNTIFS", fullRange("B"), criterion, fullRange("F"), criterion),
      call("SUMIF", fc.oneof(rangeOf("F"), rangeOf("B")), criterion),
      call("SUMIF", fullRange("B"), criterion, fullRange("A")),
      call("SUMIFS", fullRange("A"), fullRange("B"), criterion, fullRange("F"), criterion),
      ...["AVERAGEIFS", "MAXIFS", "MINIFS"].map((name) =>
        call(name, fullRange("E"), fullRange("F"), criterion),
      ),
      call("AVERAGEIF", fullRange("B"), criterion, fullRange("E")),
      call("SUMIFS", one("日报[支付 金额]"), one("日报[渠道]"), criterion, one("日报[访客数]"), criterion),
      call("SUMPRODUCT", clean, fc.oneof(fullRange("F"), fullRange("E"))),
      call("SUMPRODUCT", around("(", binary(fullRange("F"), [">", "<=", "="], digit), ")*1")),
      call("SUMPRODUCT", binary(binary(fullRange("B"), ["="], word), ["*"], fullRange("A"))),
      call("SUBTOTAL", one("1", "2", "3", "4", "5", "6", "9", "101", "109"), fc.oneof(clean, TABLE_NUMBERS)),
      call("AGGREGATE", one("4,6", "9,6", "5,6", "1,6"), fc.oneof(fullRange("D"), clean)),
      call("MATCH", cellOf("F"), fullRange("F"), one("0")),
      call("MATCH", fc.oneof(cellOf("B"), word), fullRange("B"), one("0")),
      call("MATCH", serial, one("{1,1000,20000,40000,50000}"), one("1")),
      call("VLOOKUP", cellOf("F"), one(`${SHEET}$F$2:$H$21`), one("2", "3"), one("FALSE", "0")),
      call(
        "VLOOKUP",
        one('"淘宝"', '"手机"', '"京*"'),
        one("日报[[渠道]:[支付 金额]]"),
        one("2", "3"),
        one("FALSE"),
      ),
      call("HLOOKUP", one('"数"', '"价"', '"文"'), one(`${SHEET}$A$1:$F$21`), place, one("FALSE")),
      call("LOOKUP", serial, one("{1,1000,20000,40000}"), one("{5,6,7,8}")),
      call("INDEX", fullRange("A"), place),
      call("INDEX", one(`${SHEET}A2:F21`), place, one("1", "5", "6")),
      call("SUM", call("OFFSET", one(`${SHEET}A2`), digit, one("0", "4"), place, one("1", "2"))),
      call("INDIRECT", around(`"${SHEET}A"&`, place, "")),
      call("ROWS", numbers),
      call("COLUMNS", one(`${SHEET}A2:F9`, "日报[#All]", "日报[[访客数]:[支付 金额]]")),
      call("ROW", cellOf("A")),
      call("COLUMN", cellOf("E")),
      call("CHOOSE", place, number, number, number),
      call("LEN", text),
      ...["FIND", "SEARCH"].map((name) => call(name, one('"a"', '"机"', '" "', '"b"'), text)),
      call("VALUE", one('"12"', '"3.5"', '" 7 "', '"1e3"', '"x"')),
      call("CODE", one('"a"', '"Z"', '"9"')),
      call("N", any),
      call("TYPE", fc.oneof(number, text, date)),
      call("COUNTA", one(`${SHEET}I2:I21`, `${SHEET}B3:I9`)),
      binary(cellOf("I"), ["+", "*"], wholeNumber),
      call("IF", cellOf("I"), number, number),
      call("ERROR.TYPE", cellOf("D")),
      ...["YEAR", "MONTH", "DAY", "WEEKDAY", "WEEKNUM", "ISOWEEKNUM", "HOUR", "MINUTE", "SECOND"].map(
        (name) => call(name, date),
      ),
      call("WEEKDAY", date, one("1", "2", "3", "11", "15")),
      call("WEEKNUM", date, one("1", "2", "21")),
      call(
        "DATEDIF",
        one("40000", "43831"),
        one("44000", "45000.5", "43890"),
        one('"D"', '"M"', '"Y"', '"YM"', '"YD"'),
      ),
      call("DAYS", cellOf("C"), serial),
      call("NETWORKDAYS", cellOf("C"), cellOf("C")),
      call("BETA.DIST", share, one("2", "0.5", "8"), one("3", "2"), one("TRUE", "FALSE")),
      call("NORM.S.DIST", decimal, one("TRUE", "FALSE")),
      call("NORM.DIST", decimal, one("0", "5"), one("1", "2.5"), one("TRUE", "FALSE")),
      call("NORM.S.INV", share),
      call("IF", truth, number, number),
      call("IFERROR", number, number),
      call("IFNA", number, digit),
      call("IFS", truth, number, one("TRUE"), number),
      call("SWITCH", cellOf("F"), one("1"), number, one("2"), number, number),
      one("订单", "税率*100", "订单合计"),
    ),
    text: fc.oneof(
      depth,
      fc.oneof(word, cellOf("B"), cellOf("B")),
      binary(text, ["&"], fc.oneof(text, wholeNumber, cellOf("F"), cellOf("I"))),
      ...["LEFT", "RIGHT"].map((name) => call(name, text, digit)),
      call("MID", text, place, digit),
      ...["UPPER", "LOWER", "TRIM", "PROPER", "CLEAN", "T"].map((name) => call(name, text)),
      call("SUBSTITUTE", text, one('"a"', '"机"', '" "'), one('"*"', '""', '"bb"')),
      call("REPLACE", text, place, digit, word),
      call("REPT", word, digit),
      call("CONCATENATE", text, wholeNumber, text),
      call("CONCAT", fc.oneof(fullRange("B"), text), text),
      call("TEXTJOIN", one('"-"', '"、"'), one("TRUE", "FALSE"), fc.oneof(fullRange("B"), text), text),
      call(
        "TEXT",
        fc.oneof(cellOf("A"), cellOf("E")),
        one('"0.00"', '"#,##0"', '"0%"', '"0.0%"', '"000"', '"#,##0.00;-#,##0.00"'),
      ),
      call("TEXT", serial, one('"yyyy-mm-dd"', '"yyyy/m/d"', '"m月d日"', '"yyyy年m月"', '"hh:mm:ss"')),
      call("CHAR", one("65", "97", "48")),
      call("ADDRESS", place, place, one("1", "2", "3", "4")),
      call("IF", truth, text, text),
      call("IFERROR", text, text),
      call("INDEX", fullRange("B"), place),
      call("HLOOKUP", one('"文"'), one(`${SHEET}$A$1:$F$21`), place, one("FALSE")),
    ),
    truth: fc.oneof(
      depth,
      one("TRUE", "FALSE", "TRUE()"),
      binary(number, ["=", "<>", "<", "<=", ">", ">="], number),
      binary(text, ["=", "<>"], text),
      binary(cellOf("D"), ["=", "<", ">"], cellOf("D")),
      ...["AND", "OR", "XOR"].map((name) => call(name, truth, truth)),
      call("NOT", truth),
      call("EXACT", text, text),
      ...["ISTEXT", "ISBLANK", "ISERROR", "ISERR", "ISNA", "ISLOGICAL"].map((name) => call(name, any)),
      call("ISNUMBER", fc.oneof(number, text, date)),
      binary(cellOf("I"), ["=", "<>"], one("TRUE", "FALSE")),
      ...["AND", "OR", "XOR"].map((name) => call(name, one(`${SHEET}I2:I21`, `${SHEET}I5:I7`))),
      ...["ISEVEN", "ISODD"].map((name) => call(name, fc.oneof(cellOf("F"), wholeNumber))),
      call("ISFORMULA", cellOf("A")),
    ),
    date: fc.oneof(
      depth,
      fc.oneof(serial, cellOf("C")),
      call(
        "DATE",
        one("2024", "2025", "1999"),
        one("1", "2", "12", "14", "0"),
        one("1", "29", "31", "0", "-3"),
      ),
      ...["EDATE", "EOMONTH"].map((name) => call(name, cellOf("C"), one("0", "1", "-1", "13", "-25"))),
      call("WORKDAY", cellOf("C"), one("1", "5", "-3", "20")),
      call("DATEVALUE", one('"2025-01-02"', '"2024-2-29"')),
      call("TIME", one("1", "13", "25"), one("30", "0"), one("15", "59")),
      call("TIMEVALUE", one('"13:30"', '"1:05:09"')),
    ),
    any: fc.oneof(number, text, truth, date, cellOf("D")),
  };
});

/** Formulas for cells outside the table. */
export const freeFormula: fc.Arbitrary<GeneratedFormula> = fc
  .oneof(
    { weight: 5, arbitrary: letrec.number },
    { weight: 2, arbitrary: letrec.text },
    { weight: 2, arbitrary: letrec.truth },
    { weight: 1, arbitrary: letrec.date },
    { weight: 1, arbitrary: call("HYPERLINK", one('"https://example.com"'), word) },
  )
  .map(({ typed, filed }) => ({ typed: `=${typed}`, filed }));

const ownRow = (typed: string, column: string): GeneratedFormula => ({
  typed,
  filed: `日报[[#This Row],[${column}]]`,
});

/** Formulas for the table's calculated column, which read their own row. */
export const rowFormula: fc.Arbitrary<GeneratedFormula> = (() => {
  const value: Text = fc.constantFrom(
    ownRow("[@访客数]", "访客数"),
    ownRow("[@[支付 金额]]", "支付 金额"),
    ownRow("日报[@访客数]", "访客数"),
    ownRow("[@[比'[率']]]", "比'[率']"),
    ownRow("[@[备注'#1]]", "备注'#1"),
    { typed: "[@日期]", filed: "日报[[#This Row],[日期]]" },
  );
  return fc
    .oneof(
      binary(value, ["+", "-", "*", "/"], value),
      call("IFERROR", binary(value, ["/"], value), one("0", '""')),
      call("IF", binary(value, [">", "="], value), value, one("1")),
      call(
        "SUM",
        fc.constant({
          typed: "日报[@[访客数]:[支付 金额]]",
          filed: "日报[[#This Row],[访客数]:[支付 金额]]",
        }),
      ),
      call("ROUND", binary(value, ["*"], value), one("1", "2")),
      call("IF", binary(ownRowText(), ["="], word), value, value),
      binary(value, ["/"], call("SUM", one("日报[访客数]"))),
    )
    .map(({ typed, filed }) => ({ typed: `=${typed}`, filed }));
})();

function ownRowText(): Text {
  return fc.constant({ typed: "[@渠道]", filed: "日报[[#This Row],[渠道]]" });
}

/** Formulas of the totals row. */
export const totalFormula: fc.Arbitrary<GeneratedFormula> = fc
  .constantFrom(
    ["SUBTOTAL(109,[访客数])", "SUBTOTAL(109,日报[访客数])"],
    ["SUBTOTAL(101,[支付 金额])", "SUBTOTAL(101,日报[支付 金额])"],
    ["SUM([支付 金额])/SUM([访客数])", "SUM(日报[支付 金额])/SUM(日报[访客数])"],
    ["SUBTOTAL(103,[渠道])", "SUBTOTAL(103,日报[渠道])"],
    ["MAX([[访客数]:[支付 金额]])", "MAX(日报[[访客数]:[支付 金额]])"],
  )
  .map(([typed = "", filed = ""]) => ({ typed: `=${typed}`, filed }));
