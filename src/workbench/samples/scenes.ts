import { readFileSync } from "node:fs";
import path from "node:path";
import type { Workbook } from "../model/workbook";
import { saveWorkbook } from "../xlsx/save";
import { buildShopDaily } from "./shop-daily";
import { adDaily, adToolDaily, oldKind, outletDaily } from "./shop-files";

/** What a scene is called and shows, for the person who picks one. */
export interface SceneText {
  readonly title: string;
  readonly about: string;
}

/** A workbook to look at in the page, and the same to be checked by the tests. */
export interface SampleScene {
  /** Stands in addresses: letters, digits and hyphens. */
  readonly id: string;
  readonly fileName: string;
  readonly text: { readonly "zh-CN": SceneText; readonly "en-US": SceneText };
  /** Makes the file's bytes; absent where the file itself lies in the folder `files`. */
  readonly make?: (attachEngine: (workbook: Workbook) => void) => Uint8Array;
}

const FOLDER = "src/workbench/samples/files";

/** Every scene, in the order the page lists them; the first is what the page opens with. */
export const SAMPLE_SCENES: readonly SampleScene[] = [
  {
    id: "shop-daily",
    fileName: "店铺日报-3到4月.xlsx",
    text: {
      "zh-CN": { title: "手填的店铺日报", about: "两个月 61 天：中英表头、文本数字、横杠、合计行和备注" },
      "en-US": {
        title: "A shop's daily sheet, kept by hand",
        about: "61 days: headers in two languages, numbers as text, dashes, a total row, a remark",
      },
    },
    make: (attachEngine) => saveWorkbook(buildShopDaily(attachEngine)).bytes,
  },
  {
    id: "outlet",
    fileName: "门店.xlsx",
    text: {
      "zh-CN": { title: "外卖门店导出", about: "人数是文本，有一天收入为负" },
      "en-US": { title: "A delivery outlet's export", about: "Counts as text, one day with negative income" },
    },
    make: outletDaily,
  },
  {
    id: "ad-days",
    fileName: "SP.xlsx",
    text: {
      "zh-CN": { title: "广告按天数据", about: "20 天的点击、点击成本和花费" },
      "en-US": { title: "An ad platform's days", about: "20 days of clicks, cost per click and spend" },
    },
    make: adDaily,
  },
  {
    id: "ad-tool",
    fileName: "直通车.xlsx",
    text: {
      "zh-CN": { title: "手填的直通车表", about: "停投的两天是横杠，比率是公式，带 #DIV/0!" },
      "en-US": {
        title: "A hand-kept ad sheet",
        about: "Dashes on two days without ads, rates as formulas, #DIV/0!",
      },
    },
    make: adToolDaily,
  },
  {
    id: "old-xls",
    fileName: "日报表.xls",
    text: {
      "zh-CN": { title: "旧版 .xls 日报", about: "表头上面有标题，中间有空行，最后是平均行" },
      "en-US": {
        title: "An old .xls daily sheet",
        about: "A title above, blank rows inside, an average row",
      },
    },
    make: oldKind,
  },
  {
    id: "search-dates",
    fileName: "search-dates.csv",
    text: {
      "zh-CN": { title: "Google 搜索按天 CSV", about: "最新的在最上面，比率带百分号" },
      "en-US": { title: "Search console days, CSV", about: "Newest first, rates with a percent sign" },
    },
  },
  {
    id: "site-summary",
    fileName: "site-summary.csv",
    text: {
      "zh-CN": { title: "网站汇总 CSV", about: "英文字段名，比率是小数，中间缺两天" },
      "en-US": {
        title: "A site summary, CSV",
        about: "Field names as headers, rates as fractions, days missing",
      },
    },
  },
  {
    id: "paid-funnel",
    fileName: "paid-funnel.csv",
    text: {
      "zh-CN": { title: "付费漏斗 CSV", about: "分号分隔，日在月前，有一天没有数据" },
      "en-US": {
        title: "A paid funnel, CSV",
        about: "Semicolons, day before month, one day without figures",
      },
    },
  },
  {
    id: "back-office",
    fileName: "店铺数据.csv",
    text: {
      "zh-CN": { title: "店铺后台导出 CSV", about: "带 ¥ 和千分位，“未更新”、横杠和合计行" },
      "en-US": {
        title: "A back-office export, CSV",
        about: "¥ and thousands, “not updated”, dashes, a total row",
      },
    },
  },
];

/** The bytes of a scene's file; the engine joined to a made workbook calculates what it holds. */
export function sceneBytes(
  scene: SampleScene,
  projectRoot: string,
  attachEngine: (workbook: Workbook) => void,
): Uint8Array {
  if (scene.make) return scene.make(attachEngine);
  return new Uint8Array(readFileSync(path.join(projectRoot, FOLDER, scene.fileName)));
}
