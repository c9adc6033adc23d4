import { spawnSync } from "node:child_process";
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import os from "node:os";
import path from "node:path";
import * as XLSX from "@e965/xlsx";

/** The commands as a person types them: exit status, what is said on which stream, and what is written. */

jest.setTimeout(120_000);

const root = path.resolve(__dirname, "../../..");
const folder = mkdtempSync(path.join(os.tmpdir(), "commands-"));
const at = (name: string): string => path.join(folder, name);
afterAll(() => rmSync(folder, { recursive: true }));

interface Ended {
  readonly status: number | null;
  readonly out: string;
  readonly said: string;
}

function run(command: string, args: readonly string[], language = "en_US.UTF-8"): Ended {
  const { LC_ALL: _all, LC_MESSAGES: _messages, ...rest } = process.env;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ["--import", "tsx", `src/workbench/headless/${command}.ts`, ...args],
    { cwd: root, encoding: "utf8", env: { ...rest, LANG: language, npm_lifecycle_event: "" } },
  );
  return { status, out: stdout, said: stderr };
}

/** Status 1, nothing on standard output, and this alone on standard error. */
const refusal = (sentence: string): Ended => ({ status: 1, out: "", said: `${sentence}\n` });

function workbookOf(sheets: Readonly<Record<string, readonly (readonly unknown[])[]>>): Uint8Array {
  const book = XLSX.utils.book_new();
  for (const [name, rows] of Object.entries(sheets))
    XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows.map((row) => [...row])), name);
  return new Uint8Array(XLSX.write(book, { type: "array" }) as ArrayBuffer);
}

/** The container Excel puts an encrypted workbook in. */
function encryptedWorkbook(): Uint8Array {
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/EncryptionInfo", [4, 0, 4, 0, 64, 0, 0, 0]);
  XLSX.CFB.utils.cfb_add(container, "/EncryptedPackage", new Array<number>(4096).fill(9));
  return XLSX.CFB.write(container, { type: "buffer" }) as Uint8Array;
}

/** An .xls whose stream has the FILEPASS record behind its first record, as an encrypted one has. */
function encryptedXls(): Uint8Array {
  const book = XLSX.utils.book_new();
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet([["日期"]]), "a");
  const plain = XLSX.CFB.read(
    new Uint8Array(XLSX.write(book, { type: "array", bookType: "biff8" }) as ArrayBuffer),
    {
      type: "array",
    },
  );
  const stream = Buffer.from(XLSX.CFB.find(plain, "/Workbook")?.content as Uint8Array);
  const first = 4 + stream.readUInt16LE(2);
  const filePass = Buffer.alloc(4 + 54);
  filePass.writeUInt16LE(0x2f, 0);
  filePass.writeUInt16LE(54, 2);
  // RC4, version 1.1; salt and verifier stay empty.
  for (const offset of [4, 6, 8]) filePass.writeUInt16LE(1, offset);
  const container = XLSX.CFB.utils.cfb_new();
  XLSX.CFB.utils.cfb_add(container, "/Workbook", [
    ...Buffer.concat([stream.subarray(0, first), filePass, stream.subarray(first)]),
  ]);
  return XLSX.CFB.write(container, { type: "buffer" }) as Uint8Array;
}

const DAILY = '日期,访客数,支付买家数,支付金额\n2026-03-01,100,5,500\n2026-03-02,"1,200",6,660\n';
const whole = workbookOf({
  日: [
    ["日期", "访客数"],
    ["2026-03-01", 3],
  ],
});

beforeAll(() => {
  const files: Readonly<Record<string, string | Uint8Array>> = {
    "daily.csv": DAILY,
    "header.csv": "日期,访客数,支付金额\n",
    "empty.csv": "",
    "encrypted.xlsx": encryptedWorkbook(),
    "encrypted.xls": encryptedXls(),
    "truncated.xlsx": whole.subarray(0, whole.length >> 1),
    "picture.xlsx": readFileSync(path.join(root, "assets/icon-32.png")),
    "blank.xlsx": workbookOf({ 空表: [] }),
    "notes.xlsx": workbookOf({ 记事: [["随手记的一句话"], ["另一句"]] }),
    // The sheet with days is nearer to a daily report than the keywords after it.
    "twice.xlsx": workbookOf({
      两次: [
        ["日期", "访客数", "支付金额"],
        ["2026-03-01", "1,200", 3],
        ["2026-03-01", 1300, 4],
      ],
      词: [
        ["关键词", "访客数"],
        ["鞋", 1],
        ["帽", 2],
      ],
    }),
    // Σ 支付买家数 ÷ Σ 访客数 = (5 + 6) ÷ (100 + 1200); a cell in error is left out, not passed on.
    "faulty.xlsx": workbookOf({
      店: [
        ["日期", "访客数", "支付买家数", "客单价"],
        ["2026-03-01", 100, 5, 100],
        ["2026-03-02", 1200, 6, { t: "e", v: 7 }],
      ],
    }),
  };
  for (const [name, content] of Object.entries(files)) writeFileSync(at(name), content);
});

describe("convert", () => {
  test("writes a workbook with the report beside the original sheet, and says so", () => {
    const ended = run(
      "convert",
      [at("daily.csv"), at("report.xlsx"), "--sheet", "DAILY", "--template", "weekly"],
      "zh_CN.UTF-8",
    );
    expect(ended).toEqual({
      status: 0,
      out: "已生成「规则表」。\n已由「daily」生成「日报」。\n已由「daily」生成「周报」。\n",
      said: "",
    });
    const book = XLSX.read(readFileSync(at("report.xlsx")));
    expect(book.SheetNames).toEqual(["daily", "规则表", "日报", "周报"]);
    expect(readFileSync(at("daily.csv"), "utf8")).toBe(DAILY);
  });

  test.each([
    ["empty.csv", (file: string) => `${file} is empty.`],
    [
      "encrypted.xlsx",
      (file: string) => `${file} is protected by a password; take the password off in Excel first.`,
    ],
    [
      "encrypted.xls",
      (file: string) => `${file} is protected by a password; take the password off in Excel first.`,
    ],
    ["truncated.xlsx", (file: string) => `${file} is not a workbook that can be read (.xlsx, .xls or .csv).`],
    ["picture.xlsx", (file: string) => `${file} is not a workbook that can be read (.xlsx, .xls or .csv).`],
    ["blank.xlsx", (file: string) => `${file} holds no data.`],
    [
      "notes.xlsx",
      (file: string) => `No table was recognised in ${file}: a header row with data below it is needed.`,
    ],
    [
      "twice.xlsx",
      () =>
        "No template fits; the sheet “两次” came closest: Mar 1, 2026 stands twice with different figures " +
        "(rows 3 and 2); keep one of them and try again.",
    ],
  ])("refuses %s in one sentence and leaves an existing result as it was", (name, sentence) => {
    writeFileSync(at("existing.xlsx"), "kept");
    expect(run("convert", [at(name), at("existing.xlsx")])).toEqual(refusal(sentence(at(name))));
    expect(readFileSync(at("existing.xlsx"), "utf8")).toBe("kept");
    expect(readdirSync(folder).filter((each) => each.endsWith(".part"))).toEqual([]);
  });

  test("speaks Chinese where the system does", () => {
    expect(run("convert", [at("missing.csv"), at("new.xlsx")], "zh_CN.UTF-8")).toEqual(
      refusal(`找不到文件 ${at("missing.csv")}。`),
    );
  });

  test("refuses targets it must not or cannot write", () => {
    mkdirSync(at("closed"));
    chmodSync(at("closed"), 0o555);
    const cannot = (file: string) =>
      refusal(`${file} cannot be written: the folder is missing or read-only.`);
    expect(run("convert", [at("daily.csv"), at("closed/new.xlsx")])).toEqual(cannot(at("closed/new.xlsx")));
    expect(run("convert", [at("daily.csv"), at("nowhere/new.xlsx")])).toEqual(cannot(at("nowhere/new.xlsx")));
    expect(run("convert", [at("daily.csv"), at("new.csv")])).toEqual(
      refusal(`The result is an Excel workbook; name it .xlsx, not ${at("new.csv")}.`),
    );
    expect(run("convert", [at("twice.xlsx"), at("closed/../twice.xlsx")])).toEqual(
      refusal("The result must go to another file than the original, which is never written to."),
    );
    expect(existsSync(at("new.csv"))).toBe(false);
  });

  test("names a sheet, a template and a flag it does not know", () => {
    const asked = (...more: string[]) => run("convert", [at("daily.csv"), at("new.xlsx"), ...more]);
    expect(asked("--sheet", "二月")).toEqual(refusal("There is no sheet named 二月."));
    expect(asked("--template", "yearly")).toEqual(
      refusal(
        "There is no template named yearly; those there are: daily, weekly, monthly, targets, dayTargets, productTargets, personTargets, brief, attribution, check, countermeasures, knowledge, keptCheck, keptWeekly, keptMonthly, products, sources, sourceAttribution, funnelData, funnelSegments, funnel, keywords, bidLog.",
      ),
    );
    expect(asked("--loud").said).toMatch(/^Usage: npm run --silent convert .*\n$/);
    expect(existsSync(at("new.xlsx"))).toBe(false);
  });
});

describe("recognise", () => {
  test("prints what the sheet is", () => {
    const { status, out, said } = run("recognise", [at("daily.csv")]);
    expect({ status, said }).toEqual({ status: 0, said: "" });
    const confidence = expect.any(Number) as number;
    const column = (index: number, header: string, field: string) => ({
      index,
      group: null,
      header,
      field,
      confidence,
      evidence: "words",
      readings: [],
      windowDays: null,
      scale: 1,
    });
    expect(JSON.parse(out)).toEqual({
      sheets: [
        {
          sheet: "daily",
          tables: [
            {
              title: null,
              kind: "daily",
              kindConfidence: confidence,
              grain: ["date"],
              platform: null,
              currency: null,
              headerRows: [1, 1],
              firstDataRow: 2,
              lastDataRow: 3,
              columns: [
                column(1, "日期", "date"),
                column(2, "访客数", "visitors"),
                column(3, "支付买家数", "paidBuyers"),
                column(4, "支付金额", "paidAmount"),
              ],
              wide: null,
              droppedRows: [],
              signature: "日期|访客数|支付买家数|支付金额",
              issues: [],
            },
          ],
          issues: [],
        },
      ],
    });
  });

  test("finds no table in a header without data", () => {
    expect(run("recognise", [at("header.csv")])).toEqual(
      refusal(`No table was recognised in ${at("header.csv")}: a header row with data below it is needed.`),
    );
  });
});

describe("eval", () => {
  const evaluated = (formula: string, ...input: string[]): unknown => {
    const { status, out } = run("eval", [formula, ...input]);
    expect(status).toBe(0);
    return JSON.parse(out);
  };

  test("prints a value, an error and a spilled array as JSON", () => {
    expect(evaluated("=SUM(日!B:B)+1", writeWhole())).toBe(4);
    expect(evaluated('={1,#DIV/0!;3,"x"}')).toEqual([
      [1, { error: "#DIV/0!" }],
      [3, "x"],
    ]);
  });

  test("calls the add-in's functions in their own runtime, with cells in error among the input", () => {
    expect(evaluated('=OPS.METRIC("支付转化率",A1:D3)', at("faulty.xlsx"))).toBeCloseTo(11 / 1300, 15);
    expect(evaluated("=OPS.CLEAN(A1:B3)", at("daily.csv"))).toEqual([
      ["日期", "访客数"],
      // Days since 1899-12-30.
      [46082, 100],
      [46083, 1200],
    ]);
    expect(evaluated("=OPS.NOSUCH(1)")).toEqual({ error: "#NAME?" });
  });

  test("refuses what is no formula", () => {
    expect(run("eval", ["=SUM(1,"])).toEqual(
      refusal("=SUM(1, is not a formula: it begins with = and must be complete."),
    );
  });
});

describe("the lists", () => {
  test("name the functions calculated and the members declared", () => {
    expect(run("functions", []).out.split("\n")).toEqual(
      expect.arrayContaining(["SUMIFS", "XLOOKUP", "FILTER"]),
    );
    expect(run("coverage", []).out).toMatch(/^Worksheet: .*\bgetRange\(\)>/m);
  });
});

function writeWhole(): string {
  writeFileSync(at("whole.xlsx"), whole);
  return at("whole.xlsx");
}
