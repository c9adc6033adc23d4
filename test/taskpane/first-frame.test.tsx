import { act, screen } from "@testing-library/react";
import { TextEncoder } from "node:util";
import type { Locale } from "../../src/core/locale";
import { createSession } from "../../src/taskpane/session/session";
import { mountPane } from "../../src/taskpane/shell/mount-pane";
import { DAILY, MemoryPort } from "./memory-port";
import { preferencesIn } from "./open-pane";

let frames: Readonly<Record<Locale, string>>;

beforeAll(async () => {
  // React's way to text wants it; browsers have it, and so has Node.
  Object.assign(globalThis, { TextEncoder });
  frames = (await import("../../src/taskpane/shell/first-frame")).firstFrames();
});

beforeEach(() => {
  // As taskpane.html has them.
  document.body.innerHTML = Object.entries(frames)
    .map(([locale, html]) => `<div data-part="pane" lang="${locale}">${html}</div>`)
    .join("");
});

/** Brings the frame of the language to life; gives what React complained about. */
async function mount(locale: Locale): Promise<unknown[][]> {
  const complaints = jest.spyOn(console, "error").mockImplementation(() => undefined);
  const preferences = preferencesIn(locale);
  const session = createSession(new MemoryPort({ 店铺日报: DAILY }), preferences.locale);
  await act(async () => mountPane(session, preferences));
  const calls = complaints.mock.calls.filter(([text]) => /hydrat|did not match/i.test(String(text)));
  complaints.mockRestore();
  return calls;
}

const tabs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>("nav button")];
const current = (): string[] =>
  tabs()
    .filter((tab) => tab.hasAttribute("aria-current"))
    .map(({ textContent }) => textContent ?? "");

test.each([
  ["zh-CN", "正在打开运营表…", "工作簿"],
  ["en-US", "Opening Opsheet…", "Workbook"],
] as const)("what the page shows first is taken over as it stands, in %s", async (locale, says, home) => {
  const frame = document.querySelector(`[lang=${locale}]`);
  expect(frame?.querySelector("label")?.textContent).toBe(says);
  const before = [...(frame?.querySelectorAll("nav button") ?? [])];
  expect(before.length).toBeGreaterThan(3);
  expect(await mount(locale)).toEqual([]);
  expect(tabs()).toEqual(before);
  expect(tabs().every((tab, i) => tab === before[i])).toBe(true);
  expect(current()).toEqual([home]);
  expect(document.querySelectorAll("[data-part=pane]")).toHaveLength(1);
  expect(document.documentElement.lang).toBe(locale);
});

test("a tab pressed before the scripts were there leads to its page", async () => {
  // The page's own script marks it, in the language that was guessed.
  const frame = document.querySelector("[lang=zh-CN]");
  frame?.querySelector("[aria-current]")?.removeAttribute("aria-current");
  [...(frame?.querySelectorAll("nav button") ?? [])].at(-1)?.setAttribute("aria-current", "page");
  expect(await mount("zh-CN")).toEqual([]);
  expect(current()).toEqual(["设置"]);
  expect(await screen.findByRole("heading", { level: 2, name: "设置" })).toBeTruthy();
});
