import { act, configure, render, screen } from "@testing-library/react";
import type { Locale } from "../../src/core/locale";
import { Shell } from "../../src/taskpane/shell/Shell";
import type { LanguageChoice, Preferences } from "../../src/taskpane/shell/preferences";
import { SurroundingsProvider } from "../../src/taskpane/shell/surroundings";
import { createSession } from "../../src/taskpane/session/session";
import type { MemoryPort } from "./memory-port";

// Pages and the registry of fields load with the first test of a file, on a machine that does other things as well.
configure({ asyncUtilTimeout: 20_000 });

/** Preferences of a person whose Excel speaks the language given; nothing is kept. */
export function preferencesIn(excel: Locale): Preferences {
  let language: LanguageChoice = "follow";
  return {
    language: () => language,
    setLanguage: (choice) => (language = choice),
    locale: () => (language === "follow" ? excel : language),
  };
}

/** Opens the pane on a workbook, as Excel does. */
export function open(port: MemoryPort, locale: Locale = "zh-CN"): void {
  const preferences = preferencesIn(locale);
  const session = createSession(port, preferences.locale);
  render(
    <SurroundingsProvider session={session} preferences={preferences}>
      <Shell />
    </SurroundingsProvider>,
  );
  act(() => session.start());
}

/** Opens the pane and waits until the workbook was looked at. */
export async function openScanned(port: MemoryPort, locale: Locale = "zh-CN"): Promise<void> {
  open(port, locale);
  await screen.findByRole("button", { name: locale === "zh-CN" ? "重新扫描" : "Scan again" });
}

export function button(name: string | RegExp): HTMLButtonElement {
  return screen.getByRole("button", { name });
}

/** Whether a button does nothing for now. It keeps the focus meanwhile, so it is not disabled in HTML's sense. */
export function isOff(name: string): boolean {
  return button(name).getAttribute("aria-disabled") === "true";
}

/** Waits until a screen reader is told so. */
export function announced(text: string): Promise<HTMLElement> {
  return screen.findByText(text, { selector: "[role=status]" });
}
