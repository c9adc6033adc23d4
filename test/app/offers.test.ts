import { analyse } from "../../src/app/analyse";
import { foresee, offersOf } from "../../src/app/offers";
import { choicesMade, planSheets } from "../../src/app/plan-sheets";
import { DAILY, KEYWORDS, MemoryPort } from "../taskpane/memory-port";

const PRODUCTS = [
  ["商品ID", "商品名称", "商品访客数", "支付买家数", "支付金额"],
  ["601", "连衣裙", 500, 20, 3000],
  ["602", "半身裙", 300, 10, 1200],
  ["603", "衬衫", 100, 5, 800],
];

/** A weekly sheet kept by hand. */
const WEEKS = [
  ["周", "访客数", "支付金额"],
  ["2026.02.09-02.15", 7000, 30000],
  ["2026.02.16-02.22", 7100, 31000],
  ["2026.02.23-03.01", 7200, 32000],
];

async function offers(sheets: ConstructorParameters<typeof MemoryPort>[0]) {
  const found = offersOf(await analyse(new MemoryPort(sheets)));
  return Object.fromEntries(
    found.map(({ template, sheets, obstacle }) => [template, obstacle?.code ?? sheets]),
  );
}

test("names the sheets a report can be made of, and what keeps the rest", async () => {
  const found = await offers({ 店铺日报: DAILY, 关键词: KEYWORDS });
  expect(found["daily"]).toEqual(["店铺日报"]);
  expect(found["weekly"]).toEqual(["店铺日报"]);
  expect(found).not.toHaveProperty("products");
  expect(found).not.toHaveProperty("keptWeekly");
  expect((await offers({ 关键词: KEYWORDS }))["daily"]).toBe("wrong-kind");
});

test("offers what stands beside the days, and what is kept by hand, only where it is there", async () => {
  const found = await offers({ 店铺日报: DAILY, 商品: PRODUCTS, 周报: WEEKS });
  expect(found["products"]).toEqual(["商品"]);
  expect(found["keptWeekly"]).toEqual(["周报"]);
});

test("offers the reports of the days though a weekly table kept by hand stands in the same sheet", async () => {
  const found = await offers({ 店铺: [...DAILY, [], [], ["店铺周报"], ...WEEKS] });
  expect(found["keptWeekly"]).toEqual(["店铺"]);
  expect(found["daily"]).toEqual(["店铺"]);
});

/** A checklist of one day, and an export of products, which come anew each time on a sheet of their own. */
const CHECKS = (day: number) => [
  [`2026年3月${day}日 日检`],
  ["检查项目", "完成", "备注"],
  ["看昨天访客", "√", null],
  ["回复差评", null, "明天"],
  ["检查库存", "√", null],
];

test.each([
  ["keptCheck", "日检（手填）", { "3.1": CHECKS(1) }, { "3.2": CHECKS(2) }],
  ["products", "商品表", { 上周商品: PRODUCTS }, { 本周商品: PRODUCTS }],
] as const)(
  "%s goes on in its sheet wherever the operator puts a newer one",
  async (template, name, old, newer) => {
    const [sheet] = Object.keys(old);
    const first = planSheets(await analyse(new MemoryPort({ 店铺日报: DAILY, ...old })), { locale: "zh-CN" });
    const made = first.planned.map(({ plan }) => plan);
    expect(made.map((plan) => [plan.key, plan.name])).toContainEqual([`${template}:${sheet}`, name]);

    const port = new MemoryPort({ ...newer, ...old, 店铺日报: DAILY });
    await port.apply({ sheets: made });
    const analysis = await analyse(port);
    const again = foresee(analysis, choicesMade(analysis), "zh-CN").filter(
      (each) => each.template === template,
    );
    expect(again).toMatchObject([{ name, how: "updated" }]);
    // What was made is what the pane chooses to begin with.
    expect(offersOf(analysis).find((offer) => offer.template === template)?.sheets).toEqual([sheet]);
  },
);

test("foresees what a build makes, by name and size, and which sheets are there already", async () => {
  const port = new MemoryPort({ 店铺日报: DAILY });
  const choices = [{ sheet: "店铺日报", template: "daily" as const }];
  const [first] = foresee(await analyse(port), choices, "zh-CN");
  expect(first).toMatchObject({ name: "日报", template: "daily", how: "created", rows: 3 });
  await port.apply({
    sheets: [{ key: "daily:店铺日报", name: "日报" } as never],
  });
  expect(foresee(await analyse(port), choices, "zh-CN")[0]?.how).toBe("updated");
});
