import fc from "fast-check";
import Papa from "papaparse";
import { FileError } from "../../../src/workbench/xlsx/file-error";
import { openWorkbook } from "../../../src/workbench/xlsx/open";
import { readCsv } from "../../../src/workbench/xlsx/read-csv";
import type { CsvRefusal } from "../../../src/workbench/xlsx/read-csv";
import { decodeText } from "../../../src/workbench/xlsx/text-encoding";
import { realBytes, realFiles } from "./real-files";

type Cell = string | number | null;

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** The rows of a text as the reader under test gives them, texts as they are; or why it does not. */
function rowsOf(text: string | Uint8Array, delimiter = ","): readonly (readonly Cell[])[] | CsvRefusal {
  const bytes = typeof text === "string" ? bytesOf(text) : text;
  const cells = readCsv(bytes, { delimiter, valueOf: (written) => written });
  if (typeof cells === "string") return cells;
  const { rowCount, columns } = cells;
  return Array.from({ length: rowCount }, (_, row) => columns.map((column) => column.valueAt(row) as Cell));
}

/** The same by Papa Parse, in the shape of the reader: equally long rows, plain figures as numbers. */
function papaRows(text: string, delimiter = ","): readonly (readonly Cell[])[] {
  const { data } = Papa.parse<string[]>(text, { delimiter });
  if (data.at(-1)?.length === 1 && data.at(-1)?.[0] === "") data.pop();
  const width = Math.max(...data.map(({ length }) => length));
  return data.map((row) => Array.from({ length: width }, (_, column) => figureOf(row[column] ?? "")));
}

/** A number where a text is how JavaScript writes one that is not negative, of up to nine digits before its point. */
function figureOf(text: string): Cell {
  if (text === "") return null;
  const isPlain = /^\d{1,9}(\.\d+)?$/.test(text) && text.replace(".", "").length <= 15;
  return isPlain && String(Number(text)) === text ? Number(text) : text;
}

describe("readCsv", () => {
  test.each<[string, readonly (readonly Cell[])[]]>([
    [
      "a,b\n1,2\n",
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
    [
      "a,b\r\n1,2",
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
    [
      "a,b\n1,2\r",
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
    ["\n\na\n", [[null], [null], ["a"]]],
    [
      "a\n,,x\n1",
      [
        ["a", null, null],
        [null, null, "x"],
        [1, null, null],
      ],
    ],
    [
      '"a ""b""",c\n"x\r\ny","1"\n"",""\n',
      [
        ['a "b"', "c"],
        ["x\r\ny", "1"],
        [null, null],
      ],
    ],
    ['a"b,c "d"\n', [['a"b', 'c "d"']]],
    ['1,"x\ny"', [[1, "x\ny"]]],
    ['1,"x\ny",', [[1, "x\ny", null]]],
    [
      "连衣裙,🙂\n连衣裙,é\n",
      [
        ["连衣裙", "🙂"],
        ["连衣裙", "é"],
      ],
    ],
    ["", []],
    // A bare line feed ends a row among lines that end in two characters, as in Excel.
    [
      "a,b\r\n1,2\n3,4\r\n",
      [
        ["a", "b"],
        [1, 2],
        [3, 4],
      ],
    ],
  ])("reads %j", (text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  test("takes figures as numbers only where they are written as numbers are", () => {
    const plain = ["0", "7", "999999999", "0.5", "12.25", "0.000001", "123456789.123456"];
    const others = [
      "007",
      "00",
      "1.50",
      "0.0",
      "1.",
      ".5",
      "-5",
      "+5",
      "1e5",
      "1,5",
      " 1",
      "1 ",
      "12%",
      "0.0000001",
      "1234567890",
      "1234567890123456",
      "123456789.1234567",
      "1.2.3",
      "2026-11-01",
    ];
    const text = [...plain, ...others].map((cell) => (cell.includes(",") ? `"${cell}"` : cell)).join("\n");
    expect(rowsOf(text)).toEqual([...plain.map(Number), ...others].map((cell) => [cell]));
    expect(rowsOf(`head\n${text}`)).toEqual([
      ["head"],
      ...[...plain.map(Number), ...others].map((cell) => [cell]),
    ]);
  });

  test.each<[string, string | Uint8Array, CsvRefusal]>([
    ["a quotation mark that is not closed", 'a,"b\n', "unusual"],
    ["words behind a closed one", 'a,"b" c\n', "unusual"],
    ["lines that end in a carriage return alone", "a,b\rc,d\r", "unusual"],
    ["bytes that are no UTF-8", Uint8Array.of(0x61, 0x2c, 0xc8, 0xd5, 0x0a), "not-utf-8"],
    ["a letter that is cut off", Uint8Array.of(0x61, 0x0a, 0xe8, 0xbf), "not-utf-8"],
  ])("leaves %s to others", (_, text, refusal) => {
    expect(rowsOf(text)).toBe(refusal);
  });

  test("refuses more rows and more columns than a sheet has, and takes as many as one has", () => {
    const tooLarge = (text: string): unknown => {
      try {
        return rowsOf(text).length;
      } catch (error) {
        return error instanceof FileError ? error.code : error;
      }
    };
    expect(tooLarge("1\n".repeat(1_048_576))).toBe(1_048_576);
    expect(tooLarge("1\n".repeat(1_048_577))).toBe("too-large");
    expect(tooLarge(",".repeat(16_383))).toBe(1);
    expect(tooLarge(",".repeat(16_384))).toBe("too-large");
  });

  test("has room for more rows than its first lines promise, and for cells that begin far down", () => {
    const long = Array.from({ length: 1000 }, (_, i) => `${"长".repeat(300)}${i}`);
    const short = Array.from({ length: 20_000 }, (_, i) => (i % 7 === 0 ? `${i},x` : String(i)));
    const rows = rowsOf([...long, ...short].join("\n"));
    expect(rows).toHaveLength(21_000);
    expect([rows[999], rows[1000], rows[1001], rows[20_994]]).toEqual([
      [long[999], null],
      [0, "x"],
      [1, null],
      [19_994, null],
    ]);
    expect(rows[1007 + 7 * 2700]).toEqual([18_907, "x"]);
  });

  test("keeps texts apart whose bytes come to the same hash", () => {
    const alike = alikeWords(2000);
    expect(alike.length).toBeGreaterThan(300);
    expect(rowsOf([...alike, ...alike].join("\n"))).toEqual([...alike, ...alike].map((word) => [word]));
  });

  test("goes on where texts hardly come again, and where they begin to", () => {
    const ids = Array.from({ length: 70_000 }, (_, i) => `单号${i}`);
    const words = [...ids, ...ids.slice(0, 50), "x", "x", ""];
    const rows = rowsOf(words.join("\n"));
    expect(rows).toEqual(words.slice(0, -1).map((word) => [word]));
  });

  test("tells ten thousand spellings apart, and finds each again", () => {
    const words = Array.from({ length: 10_000 }, (_, i) => `词${i * 7919}新款`);
    const rows = rowsOf(["head", ...words, ...words].join("\n"));
    expect(rows).toEqual(["head", ...words, ...words].map((word) => [word]));
  });

  test.each([",", ";", "\t", "|"])("reads what Papa Parse reads, separated by %j", (delimiter) => {
    const plain = fc.string({ unit: fc.constantFrom(..."ab 连🙂é'=-%0123456789."), maxLength: 12 });
    const figure = fc.oneof(fc.nat(), fc.double({ min: 0, max: 1e9, noNaN: true }), fc.nat(20)).map(String);
    const any = fc.string({
      unit: fc.constantFrom('"', delimiter, "\n", "\r\n", "x", "连", " "),
      maxLength: 8,
    });
    const quoted = fc.oneof(any, plain, figure).map((text) => `"${text.replaceAll('"', '""')}"`);
    const cell = fc.oneof(plain, figure, figure, quoted);
    const end = fc.constantFrom("\n", "\r\n");
    const rows = fc.array(fc.array(cell, { minLength: 1, maxLength: 6 }), { minLength: 1, maxLength: 12 });
    fc.assert(
      fc.property(rows, end, fc.boolean(), (cells, lineEnd, isEnded) => {
        const text = cells.map((row) => row.join(delimiter)).join(lineEnd) + (isEnded ? lineEnd : "");
        // A line end inside a cell ahead of all others is taken for that of the rows.
        fc.pre(Papa.parse(text, { delimiter }).meta.linebreak === lineEnd || !text.includes(lineEnd));
        fc.pre(text !== "");
        expect(valuesIn(rowsOf(text, delimiter))).toEqual(valuesIn(papaRows(text, delimiter)));
      }),
      { numRuns: 1000 },
    );
  });

  for (const name of realFiles(".csv", ".tsv"))
    test(`reads ${name} as Papa Parse does`, () => {
      const { text } = decodeText(realBytes(name));
      const { delimiter } = Papa.parse(text.slice(0, 1 << 16), { preview: 50 }).meta;
      expect(rowsOf(text, delimiter)).toEqual(papaRows(text, delimiter));
    });
});

/**
 * The cells as texts, without blank rows at the end: figures in quotation marks are texts to the reader, and Papa Parse
 * gives a row for the line end of the last line.
 */
function valuesIn(rows: ReturnType<typeof rowsOf>): unknown {
  if (typeof rows === "string") return rows;
  const isFilled = rows.map((row) => row.some((cell) => cell !== null));
  return rows
    .slice(0, isFilled.lastIndexOf(true) + 1)
    .map((row) => row.map((cell) => (cell === null ? null : String(cell))));
}

/**
 * Words of eight letters that come to the same hash, which adds the second half to a multiple of the first: what the first
 * changes, the second takes back.
 */
function alikeWords(most: number): readonly string[] {
  const bytes = new DataView(new ArrayBuffer(8));
  const words: string[] = [];
  const [first, second] = [...bytesOf("1316"), ...bytesOf("{rnk")].reduce(
    ([a, b], byte, i): [number, number] =>
      i < 4 ? [a + byte * 256 ** i, b] : [a, b + byte * 256 ** (i - 4)],
    [0, 0] as [number, number],
  );
  const isLetter = (at: number): boolean => bytes.getUint8(at) > 0x2f && bytes.getUint8(at) < 0x7f;
  for (let step = 0; words.length < most && step < 4e7; step += 1) {
    bytes.setInt32(0, first + step, true);
    bytes.setInt32(4, second - Math.imul(step, 0x9e3779b1), true);
    if (![0, 1, 2, 3, 4, 5, 6, 7].every(isLetter)) continue;
    words.push(new TextDecoder().decode(bytes.buffer));
  }
  return words;
}

describe("a text file as it is opened", () => {
  const cellsOf = (text: string | Uint8Array, rows: number, columns: number): unknown[][] => {
    const bytes = typeof text === "string" ? bytesOf(text) : text;
    const [sheet] = openWorkbook(bytes, { fileName: "a.csv" }).workbook.sheets;
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column) => sheet.value(row, column)),
    );
  };

  test("has a row for each line, whichever way it ends", () => {
    expect(cellsOf("a,b\r\n1,2\n3,4\r\n", 3, 2)).toEqual([
      ["a", "b"],
      [1, 2],
      [3, 4],
    ]);
  });

  test.each([
    [
      "a digit",
      "sep=1\na1b\n2132\n",
      [
        ["a", "b"],
        [2, 32],
      ],
    ],
    [
      "no letter of ASCII",
      "sep=，\na，b\n1，2\n",
      [
        ["a", "b"],
        [1, 2],
      ],
    ],
  ])("is separated by what it says, be it %s", (_, text, cells) => {
    expect(cellsOf(text, 2, 2)).toEqual(cells);
  });

  test("has none of the marks in front, however many there are", () => {
    expect(cellsOf("\ufeff\ufeffa,b\n1,2\n", 2, 2)).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
    expect(cellsOf("\ufeff\ufeffsep=;\na;b\n1;2\n", 2, 2)).toEqual([
      ["a", "b"],
      [1, 2],
    ]);
  });

  test("is told to be guessed where a marked one is no UTF-8 after all", () => {
    const bytes = Uint8Array.of(0xef, 0xbb, 0xbf, ...bytesOf("a,b\n1,"), 0xc8, 0xd5, 0x0a);
    const { notes } = openWorkbook(bytes, { fileName: "a.csv" });
    expect(notes.map(({ code }) => code)).toEqual(["text-encoding-guessed"]);
  });

  test("may have no cells but those that are empty", () => {
    expect(cellsOf(",,\n,,\n", 1, 1)).toEqual([[null]]);
  });

  test("is separated as its rows are, below a title of many Chinese words", () => {
    const title = `"${"说明".repeat(15_000)}"`;
    const rows = Array.from({ length: 60 }, (_, i) => `2026-11-01;${i};3,5`);
    expect(cellsOf([title, "日期;访客;支付金额", ...rows].join("\n"), 3, 3).slice(1)).toEqual([
      ["日期", "访客", "支付金额"],
      ["2026-11-01", 0, "3,5"],
    ]);
  });
});

describe("a text file that is left to Papa Parse", () => {
  test.each<[string, unknown]>([
    ['a,b\n1,"x" y\n', 'x" y\n'],
    ["a,b\r1,2\r", 2],
    ['a,b\n1,"x\n', "x\n"],
  ])("%j opens all the same", (text, cell) => {
    const [sheet] = openWorkbook(bytesOf(text), { fileName: "a.csv" }).workbook.sheets;
    expect([sheet.value(0, 0), sheet.value(1, 0), sheet.value(1, 1)]).toEqual(["a", 1, cell]);
  });
});
