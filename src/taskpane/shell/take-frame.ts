import type { Locale } from "../../core/locale";
import { TABS } from "./Navigation";
import type { Page } from "./page";

/** The shell the page has brought, and where its visitor wants to go. */
export interface TakenFrame {
  readonly element: HTMLElement;
  readonly page: Page;
}

/**
 * Chooses the first frame of the language and removes the others. A tab pressed in any of them before its script was
 * there is kept: the page's own script marks it as the current one.
 */
export function takeFrame(locale: Locale): TakenFrame {
  const frames = [...document.querySelectorAll<HTMLElement>("[data-part=pane]")];
  const element = frames.find(({ lang }) => lang === locale);
  if (element === undefined) throw new Error(`The page has no first frame in ${locale}`);
  const tabs = [...element.querySelectorAll("nav button")];
  const name = TABS[tabs.findIndex((tab) => tab.hasAttribute("aria-current"))] ?? "home";
  frames.filter((frame) => frame !== element).forEach((frame) => frame.remove());
  // The language is the page's from now on, and can be changed.
  element.removeAttribute("lang");
  return { element, page: { name } };
}
