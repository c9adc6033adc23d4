import { recogniseGrid } from "../../src/core/recognise/recognise-grid";
import { cleanTable } from "../../src/core/clean/clean-grid-table";
import { findSources } from "../../src/core/funnel/find-sources";
import type { FunnelPlaces, FunnelSource } from "../../src/core/funnel/funnel-source";
import { reportFunnel } from "../../src/core/funnel/report";
import { USUAL_FUNNEL_RULES } from "../../src/core/funnel/rules";
import { daysOfOrders } from "../../src/core/model/orders-to-days";
import type { Sheet } from "../../src/workbench/model/sheet";
import { area } from "../../src/workbench/model/address";
import { SheetTable } from "./sheet-table";
import type { OpenAutomation } from "./automation";
import type { FiguresView } from "../../src/taskpane/session/funnel-figures";

/** Row of the header of the 漏斗's table, from 0. */
export const FUNNEL_HEADER = 5;

/** The funnels that the add-in's core finds in the sheets given, read the way it reads them. */
export async function sourcesIn(
  automation: OpenAutomation,
  sheets: readonly string[],
): Promise<readonly FunnelSource[]> {
  const { grids } = await automation.call("read", { sheets });
  if (grids === undefined) throw new Error("nothing was read");
  return findSources(
    grids.flatMap((grid) =>
      recogniseGrid(grid).tables.map((table) => {
        const clean = cleanTable(grid, table).value;
        return daysOfOrders(clean).value ?? clean;
      }),
    ),
  );
}

/** Holds every figure of a 漏斗 sheet against what the core says of the same places, to a relative 1e-9. */
export function expectFunnelSheet(
  sheet: Sheet,
  source: FunnelSource,
  places: FunnelPlaces,
  benchmarks: readonly (number | null)[] = [],
): void {
  const table = new SheetTable(sheet, FUNNEL_HEADER);
  const { now, before, compared, losses, leak, moved } = reportFunnel(
    source,
    places,
    USUAL_FUNNEL_RULES,
    benchmarks,
  );
  source.steps.forEach(({ heading }, step) => {
    const close = (column: string, wanted: number | null | undefined): void => {
      const found = table.cell(heading, column);
      const place = `${heading} ${column}`;
      if (wanted === null || wanted === undefined) return expect([place, found]).toEqual([place, ""]);
      const difference = Math.abs(Number(found) - wanted);
      expect([place, typeof found, difference <= 1e-9 * Math.max(1, Math.abs(wanted))]).toEqual([
        place,
        "number",
        true,
      ]);
    };
    const [a, b] = [now.steps?.[step], before?.steps?.[step]];
    close("本期数", a?.count);
    close("转化率", a?.stepRate);
    close("总转化率", a?.overallRate);
    close("流失", a?.dropOff);
    close("流失占比", a?.dropOffShare);
    close("区间低", a?.limits?.low);
    close("区间高", a?.limits?.high);
    close("对比期数", b?.count);
    close("对比转化率", b?.stepRate);
    close("变化", compared?.[step].change);
    close("变化低", compared?.[step].limits?.low);
    close("变化高", compared?.[step].limits?.high);
    close("偶然机会", compared?.[step].chance);
    close("参照", losses[step]?.reference);
    close("少成交", losses[step]?.loss?.units);
    if (source.amount !== null) close("少成交额", losses[step]?.loss?.money);
    close("成交增减来自", moved?.[step]);
    const finding = compared?.[step].finding ?? null;
    const findings = { higher: 1, lower: -1, within: 0, "too-few": 9 };
    close("定论", finding === null ? null : findings[finding]);
    const mark = leak?.step !== step ? "" : leak.isReal ? "◀ 最大漏点" : "◀ 可能是漏点";
    expect([heading, table.cell(heading, "漏点")]).toEqual([heading, mark]);
    if (step > 0 && a !== undefined) {
      close("起伏倍数", a.spread);
      const states = { missing: "没数", exceeds: "倒挂", "exceeds-on-days": "多天倒挂" };
      expect([heading, table.cell(heading, "状态")]).toEqual([
        heading,
        a.state === null ? "" : states[a.state],
      ]);
    }
  });
}

/** Holds what the pane shows of every step, in Chinese, against the cells of a 漏斗 sheet of the same places. */
export function expectPaneFigures(table: SheetTable, { rows }: FiguresView): void {
  const number = (value: unknown): string =>
    typeof value === "number" ? Math.round(value).toLocaleString("en-US") : "—";
  const percent = (value: number): string => `${(100 * value).toFixed(value >= 0.1 ? 1 : 2)}%`;
  const rate = (value: unknown): string => (typeof value === "number" ? percent(value) : "—");
  const change = (value: unknown): string => {
    if (typeof value !== "number") return "—";
    const points = (100 * value).toFixed(2);
    return `${Number(points) === 0 ? "0.00" : value > 0 ? `+${points}` : points} 百分点`;
  };
  for (const { name, cells, verdict, isLeak } of rows) {
    const cell = (column: string): unknown => table.cell(name, column);
    const [low, high] = [cell("区间低"), cell("区间高")];
    const isCompared = cells.length > 3;
    expect([name, ...cells]).toEqual([
      name,
      number(cell("本期数")),
      rate(cell("转化率")),
      typeof low === "number" ? `${rate(low)}–${rate(high)}` : "—",
      ...(isCompared ? [number(cell("对比期数")), rate(cell("对比转化率")), change(cell("变化"))] : []),
    ]);
    // Without anything to compare with the pane says so once, not of every step.
    if (isCompared) expect([name, verdict]).toEqual([name, cell("是不是波动")]);
    expect([name, isLeak]).toEqual([name, cell("漏点") !== ""]);
  }
}

/** Types a place over the cells of the 漏斗 above its table; what is not named stays. */
export function typePlace(
  sheet: Sheet,
  which: "now" | "before",
  place: { readonly from?: number; readonly to?: number; readonly segment?: string | null },
): void {
  const row = which === "now" ? 2 : 3;
  [place.from, place.to, place.segment].forEach((value, i) => {
    if (value !== undefined) sheet.write(area(row, 1 + i), () => value);
  });
}
