import * as XLSX from "@e965/xlsx";
import { strToU8, zipSync } from "fflate";
import { FileError } from "../../../src/workbench/xlsx/file-error";
import { openWorkbook } from "../../../src/workbench/xlsx/open";
import { sheetNameOf } from "../../../src/workbench/xlsx/open-csv";
import { saveWorkbook } from "../../../src/workbench/xlsx/save";

const bytesOf = (text: string, encoding: "utf8" | "utf16le" = "utf8"): Uint8Array =>
  new Uint8Array(Buffer.from(text, encoding));

function csv(bytes: Uint8Array, fileName = "日报.csv"): unknown[][] {
  const sheet = openWorkbook(bytes, { fileName }).workbook.sheets[0];
  const used = sheet?.usedArea();
  if (!sheet || !used) return [];
  return Array.from({ length: used.bottom + 1 }, (_, row) =>
    Array.from({ length: used.right + 1 }, (__, column) => sheet.value(row, column)),
  );
}

function codeOf(bytes: Uint8Array, fileName = "a.xlsx"): string {
  try {
    openWorkbook(bytes, { fileName });
  } catch (error) {
    if (error instanceof FileError) return error.code;
    throw error;
  }
  return "opened";
}

describe("openWorkbook of a text file", () => {
  const expected = [
    ["日期", "访客"],
    ["2026-11-01", 12],
  ];
  const text = "日期,访客\r\n2026-11-01,12\r\n";
  // "日期,访客" in GB18030, from the standard's table.
  const gb = new Uint8Array([
    0xc8,
    0xd5,
    0xc6,
    0xda,
    0x2c,
    0xb7,
    0xc3,
    0xbf,
    0xcd,
    ...bytesOf("\r\n2026-11-01,12\r\n"),
  ]);
  test.each([
    ["UTF-8 without a mark", bytesOf(text)],
    ["UTF-8 with a mark", bytesOf(`\ufeff${text}`)],
    ["UTF-16, little end first", bytesOf(`\ufeff${text}`, "utf16le")],
    ["UTF-16, big end first", new Uint8Array(Buffer.from(`\ufeff${text}`, "utf16le").swap16())],
    ["GB18030", gb],
    ["semicolons", bytesOf(text.replace(/,/g, ";"))],
    ["tabs", bytesOf(text.replace(/,/g, "\t"))],
    ["a sep= line", bytesOf(`sep=;\n${text.replace(/,/g, ";")}`)],
  ])("reads %s", (_name, bytes) => {
    expect(csv(bytes)).toEqual(expected);
  });

  test("keeps ids, leading zeros, percents, thousands, dates and formulas as they are written", () => {
    const line = '6901234567892345,007,12%,"1,234",2026/11/1,=1+1,-5,0.25,1e5,12.50';
    expect(csv(bytesOf(`${line}\n`))).toEqual([
      ["6901234567892345", "007", "12%", "1,234", "2026/11/1", "=1+1", -5, 0.25, "1e5", "12.50"],
    ]);
  });

  test("keeps line ends, quotes and empty cells inside", () => {
    expect(csv(bytesOf('a,"b\n""c"""\n,2\n'))).toEqual([
      ["a", 'b\n"c"'],
      [null, 2],
    ]);
  });

  test.each([
    ["日报.csv", "日报"],
    ["a[1]:b.csv", "a_1__b"],
    [`${"长".repeat(40)}.csv`, "长".repeat(31)],
    ["'x'.csv", "x"],
    [".csv", "Sheet1"],
  ])("names the sheet of %s %s", (file, name) => {
    expect(sheetNameOf(file)).toBe(name);
  });

  test("saves as a workbook that SheetJS reads the same values from", () => {
    const { workbook } = openWorkbook(bytesOf("名称,数\n=1+1,007\nx,3\n"), { fileName: "a.csv" });
    const sheet = XLSX.read(saveWorkbook(workbook).bytes, { type: "array" }).Sheets.a;
    expect(XLSX.utils.sheet_to_json(sheet ?? {}, { header: 1 })).toEqual([
      ["名称", "数"],
      ["=1+1", "007"],
      ["x", 3],
    ]);
  });
});

describe("openWorkbook of what is no workbook", () => {
  const compound = (stream: string): Uint8Array => {
    const container = XLSX.CFB.utils.cfb_new();
    XLSX.CFB.utils.cfb_add(container, `/${stream}`, Buffer.alloc(64, 7));
    return new Uint8Array(XLSX.CFB.write(container, { type: "buffer" }) as Buffer);
  };
  test.each([
    ["an empty file", new Uint8Array(), "empty-file"],
    ["blanks only", bytesOf(" \n"), "empty-file"],
    ["an encrypted .xlsx", compound("EncryptedPackage"), "encrypted"],
    ["a compound file of another program", compound("WordDocument"), "not-a-workbook"],
    ["a picture", new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13]), "not-a-workbook"],
    ["a zip of something else", zipSync({ "a.txt": strToU8("x") }), "not-a-workbook"],
    ["a zip cut short", zipSync({ "a.txt": strToU8("x".repeat(900)) }).slice(0, 60), "not-a-workbook"],
  ])("refuses %s", (_name, bytes, code) => {
    expect(codeOf(bytes)).toBe(code);
  });
});
