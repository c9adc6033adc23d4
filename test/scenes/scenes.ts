import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { SAMPLE_SCENES, sceneBytes } from "../../src/workbench/samples/scenes";
import { projectRoot, withFixedEngine } from "../support/automation";

/** A workbook to convert and what an independent look at its daily sheet says. */
export interface Scene {
  readonly name: string;
  readonly fileName: string;
  readonly load: () => Uint8Array;
  readonly sheet: string;
  /** 1-based row of the header, and of the last row that is a day. */
  readonly headerRow: number;
  readonly days: number;
  /** The rates that can be worked out of its columns, of those the test knows by hand. */
  readonly rates: readonly string[];
}

/** File and bytes of a scene that the workbench page lists too. */
function sample(id: string): Pick<Scene, "fileName" | "load"> {
  const scene = SAMPLE_SCENES.find((each) => each.id === id);
  if (!scene) throw new Error(`no sample "${id}"`);
  return { fileName: scene.fileName, load: () => sceneBytes(scene, projectRoot, withFixedEngine) };
}

/** The scenes of the workbench page: every shape that the real files have. */
export const OWN_SCENES: readonly Scene[] = [
  {
    name: "the workbench's sample: a hand-kept 店铺日报",
    ...sample("shop-daily"),
    sheet: "店铺日报",
    headerRow: 3,
    days: 61,
    rates: [
      "支付转化率",
      "客单价",
      "UV价值",
      "人均浏览量",
      "点击率",
      "平均点击花费",
      "千次展现花费",
      "推广费率",
    ],
  },
  {
    name: "an outlet export with counts as text",
    ...sample("outlet"),
    sheet: "data",
    headerRow: 1,
    days: 4,
    rates: ["进店转化率"],
  },
  {
    name: "an ad platform's daily series",
    ...sample("ad-days"),
    sheet: "Sponsored Product Performance",
    headerRow: 1,
    days: 20,
    rates: ["平均点击花费"],
  },
  {
    name: "a hand-kept ad sheet with dashes and errors",
    ...sample("ad-tool"),
    sheet: "直通车",
    headerRow: 1,
    days: 12,
    rates: ["点击率", "平均点击花费", "千次展现花费", "投入产出比"],
  },
  {
    name: "an old .xls with title, blanks and an average",
    ...sample("old-xls"),
    sheet: "日报表",
    headerRow: 4,
    days: 4,
    rates: ["支付转化率", "客单价", "UV价值", "人均浏览量"],
  },
  {
    name: "a search console series, newest first",
    ...sample("search-dates"),
    sheet: "search-dates",
    headerRow: 1,
    days: 7,
    rates: ["点击率"],
  },
  {
    name: "a site summary with rates as fractions",
    ...sample("site-summary"),
    sheet: "site-summary",
    headerRow: 1,
    days: 6,
    rates: [],
  },
  {
    name: "a paid funnel: semicolons, days first, a day without figures",
    ...sample("paid-funnel"),
    sheet: "paid-funnel",
    headerRow: 1,
    days: 6,
    rates: ["点击率", "平均点击花费", "千次展现花费"],
  },
  {
    name: "a back-office csv with a total row",
    ...sample("back-office"),
    sheet: "店铺数据",
    headerRow: 1,
    days: 5,
    rates: ["支付转化率", "客单价", "UV价值", "人均浏览量"],
  },
];

const data = path.join(projectRoot, "../shared/data");

/** The real files, where they are: [folder, sheet, days, rates]. Their row counts are those of the folder's own index. */
const REAL: readonly (readonly [string, string, number, readonly string[]])[] = [
  ["fliggy-shop-daily", "店铺数据每日登记", 1017, ["UV价值", "人均浏览量"]],
  ["meituan-daily-xlsx", "data", 5, ["进店转化率"]],
  ["gsc-dates", "Dates", 6, ["点击率"]],
  ["ga-daily-isc", "google-analytics-summary", 253, []],
  ["amz-sp-india-time", "Sponsored Product Performance O", 29, ["平均点击花费"]],
];

export const REAL_SCENES: readonly Scene[] = existsSync(data)
  ? REAL.map(([folder, sheet, days, rates]) => {
      const fileName =
        readdirSync(path.join(data, folder)).find((name) => /\.(xlsx|xls|csv)$/.test(name)) ?? "";
      return {
        name: folder,
        fileName,
        load: () => new Uint8Array(readFileSync(path.join(data, folder, fileName))),
        sheet,
        headerRow: 1,
        days,
        rates,
      };
    })
  : [];

/** A workbook whose days are added up to weeks and months. */
export interface PeriodScene extends Pick<Scene, "name" | "fileName" | "load"> {
  /** Whether LibreOffice calculates it too; that takes a while. */
  readonly inLibreOffice: boolean;
}

/** Own fixtures for weeks and months: shop figures, ad figures with dashes and errors, days that are not there, orders. */
export const PERIOD_SCENES: readonly PeriodScene[] = [
  { ...sceneOf("店铺日报-3到4月.xlsx"), inLibreOffice: true },
  { ...sceneOf("直通车.xlsx"), inLibreOffice: false },
  { ...sceneOf("paid-funnel.csv"), inLibreOffice: false },
  {
    name: "an order report",
    fileName: "order_report.csv",
    load: () =>
      new Uint8Array(
        readFileSync(path.join(projectRoot, "test/corpus/fixtures/tmall-orders/order_report.csv")),
      ),
    inLibreOffice: false,
  },
];

/** The real files, where they are; a year and more of days, with and without gaps. */
export const REAL_PERIOD_SCENES: readonly PeriodScene[] = existsSync(data)
  ? [
      "fliggy-shop-daily",
      "fliggy-ads-ztc-daily",
      "fliggy-ads-wxt-daily",
      "ads-funnel-control",
      "tmall-orders",
    ].map((folder) => {
      const fileName = readdirSync(path.join(data, folder)).find((name) => /\.(xlsx|csv)$/.test(name)) ?? "";
      return {
        name: folder,
        fileName,
        load: () => new Uint8Array(readFileSync(path.join(data, folder, fileName))),
        inLibreOffice: folder === "fliggy-shop-daily",
      };
    })
  : [];

function sceneOf(fileName: string): Scene {
  const found = OWN_SCENES.find((scene) => scene.fileName === fileName);
  if (!found) throw new Error(`no scene ${fileName}`);
  return found;
}
