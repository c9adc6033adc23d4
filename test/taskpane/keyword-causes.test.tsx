import { cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { FALL_LAST_DAY, FALL_SHOP, FALL_WORD, FALL_WORDS } from "../fixtures/falling-words";
import { MemoryPort } from "./memory-port";
import { button, openScanned } from "./open-pane";

/** From a word that converts worse to the causes of that, as an operator goes. */

jest.setTimeout(60_000);
afterEach(cleanup);

const PROBLEM = `“${FALL_WORD}”转化变低`;

async function openWord(port: MemoryPort, word: string): Promise<void> {
  await openScanned(port);
  fireEvent.click(button("关键词"));
  fireEvent.click(await screen.findByRole("button", { name: new RegExp(`^${word}`) }));
}

async function openCauses(port: MemoryPort): Promise<void> {
  await openWord(port, FALL_WORD);
  fireEvent.click(button(`找原因：“${FALL_WORD}”转化变低`));
  await screen.findByText(/^点击转化率 5\.00% → 2\.00%（-60\.0%）$/);
}

function problem(): HTMLSelectElement {
  return screen.getByRole("combobox", { name: "问题" });
}

function problems(): readonly (string | null)[] {
  return within(problem())
    .getAllByRole("option")
    .map(({ textContent }) => textContent);
}

function cause(title: string): ReturnType<typeof within> {
  return within(screen.getByText(title).closest("li") as HTMLElement);
}

test("a word that converts worse leads to its causes, which say whether it is the shop", async () => {
  const port = new MemoryPort({ 店铺日报: FALL_SHOP, 直通车: FALL_WORDS });
  await openCauses(port);
  expect(problem().selectedOptions[0]?.textContent).toBe(`${PROBLEM}（这一周）`);
  expect(screen.getByText("别处没有一起变差：多半是它自己的问题")).toBeTruthy();
  expect(cause("来的人买得少了（全店）").getByText("支付转化率 3.89% → 3.89%（不算“连衣裙”）")).toBeTruthy();
  // 8 a day and one more a week of 202 clicks a day, 57 of 1,414, in all weeks.
  expect(cause("别的词也变低了，不只这个词").getByText(/^点击转化率 4\.03% → 4\.03%$/)).toBeTruthy();

  fireEvent.click(button("写到表里"));
  await waitFor(() => expect(port.applied).toHaveLength(1));
  const [sheet] = port.applied[0]?.sheets ?? [];
  expect(sheet?.key).toBe(`fishbone:直通车:keyword:"${FALL_WORD}"@${FALL_LAST_DAY}`);
  expect(sheet?.name).toBe("鱼骨图 26-04-05 “连衣裙”转化变低");
});

test("its problem stays in the list beside those of the shop, and is in no list without a word", async () => {
  const port = new MemoryPort({ 店铺日报: FALL_SHOP, 直通车: FALL_WORDS });
  await openCauses(port);
  fireEvent.change(problem(), { target: { value: "conversion" } });
  await screen.findByText(/^支付转化率 4\.00% → 3\.70%（-7\.5%）$/);
  expect(problems()).toContain(`${PROBLEM}（这一周）`);
  fireEvent.click(button("关键词"));
  fireEvent.click(button("鱼骨"));
  await screen.findByRole("heading", { name: "可能的原因" });
  expect(problems().some((name) => name?.includes("词"))).toBe(false);
});

test("a countermeasure of a word is written down under its name, without a figure the days do not show", async () => {
  const port = new MemoryPort({ 店铺日报: FALL_SHOP, 直通车: FALL_WORDS });
  await openCauses(port);
  const title = "对手降价或大促";
  fireEvent.change(screen.getByRole("combobox", { name: `${title}：状态` }), {
    target: { value: "confirmed" },
  });
  fireEvent.click(cause(title).getByRole("checkbox", { name: "记到对策表" }));
  fireEvent.click(button("写到表里"));
  await waitFor(() => expect(port.applied).toHaveLength(1));
  const sheets = port.applied[0]?.sheets ?? [];
  const written = sheets.find(({ key }) => key === "countermeasures:店铺日报");
  const preset = (header: string): unknown => {
    const content = written?.tables[0]?.columns.find((column) => column.header === header)?.content;
    return content?.kind === "input" ? content.preset?.[0] : content;
  };
  expect([preset("问题点"), preset("原因"), preset("看什么数")]).toEqual([PROBLEM, title, null]);
});

test("where the last week has too few clicks that is said, and nothing where nothing fell", async () => {
  await openWord(new MemoryPort({ 直通车: FALL_WORDS }), "冷门裙");
  expect(screen.getByText("近 7 天点击太少，看不出转化变没变。")).toBeTruthy();
  expect(screen.queryByRole("button", { name: /^找原因/ })).toBeNull();
  fireEvent.click(screen.getByRole("button", { name: /^半身裙/ }));
  expect(screen.queryByText(/转化变/)).toBeNull();
});

test("without a table of the shop's days what the shop would show is open, and no countermeasure can be written", async () => {
  const port = new MemoryPort({ 直通车: FALL_WORDS });
  await openCauses(port);
  expect(problems()).toEqual([`${PROBLEM}（这一周）`]);
  expect(cause("来的人买得少了（全店）").getByText("表里没有，要去看")).toBeTruthy();
  fireEvent.change(screen.getByRole("combobox", { name: "对手降价或大促：状态" }), {
    target: { value: "confirmed" },
  });
  expect(screen.queryByRole("checkbox", { name: "记到对策表" })).toBeNull();
  expect(screen.getByText(/^对策表要用店铺每天一行的表/)).toBeTruthy();
  fireEvent.click(button("写到表里"));
  await waitFor(() => expect(port.applied).toHaveLength(1));
  expect(port.applied[0]?.sheets.map(({ key }) => key)).toEqual([
    `fishbone:直通车:keyword:"${FALL_WORD}"@${FALL_LAST_DAY}`,
  ]);
});
