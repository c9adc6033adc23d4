import { attachEngine } from "../engine/calculation-engine";
import type { Workbook } from "../model/workbook";
import { buildShopDaily } from "../samples/shop-daily";
import { saveWorkbook } from "../xlsx/save";

const SAMPLES: Readonly<Record<string, (attach: (workbook: Workbook) => void) => Workbook>> = {
  "shop-daily": buildShopDaily,
};

/** A sample workbook as an .xlsx file with its values calculated, and the name it goes by. */
export interface SampleFile {
  readonly bytes: Uint8Array;
  readonly fileName: string;
}

/** The sample of a name as it stands in an address; null where there is none. */
export function sampleFile(name: string): SampleFile | null {
  const build = SAMPLES[name];
  if (!build) return null;
  const workbook = build((each) => attachEngine(each, { now: () => new Date(), random: Math.random }));
  return { bytes: saveWorkbook(workbook).bytes, fileName: workbook.fileName };
}
