import { moveByArrows } from "./arrow-keys";
import { element } from "./dom";

/** An entry of a menu; a null stands for a line between entries. */
export type MenuEntry = {
  readonly label: string;
  readonly icon?: string;
  readonly disabled?: boolean;
  readonly run: () => void;
} | null;

/** Opens a menu at a place of the screen. Escape, Tab or a click elsewhere closes it; `closed` is told once. */
export function openMenu(
  label: string,
  entries: readonly MenuEntry[],
  at: { readonly left: number; readonly top: number },
  closed: () => void,
): void {
  const menu = element("div", { class: "menu", role: "menu", "aria-label": label });
  const stop = new AbortController();
  const close = (): void => {
    if (stop.signal.aborted) return;
    stop.abort();
    menu.remove();
    closed();
  };
  menu.append(
    ...entries.map((entry) =>
      entry === null
        ? element("hr")
        : element(
            "button",
            {
              type: "button",
              role: "menuitem",
              disabled: entry.disabled ?? false,
              onclick: () => {
                close();
                entry.run();
              },
            },
            ...(entry.icon ? [element("img", { src: entry.icon, alt: "", width: 16, height: 16 })] : []),
            entry.label,
          ),
    ),
  );
  moveByArrows(menu);
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" && event.key !== "Tab") return;
    event.preventDefault();
    event.stopPropagation();
    close();
  });
  document.addEventListener("pointerdown", (event) => menu.contains(event.target as Node) || close(), {
    capture: true,
    signal: stop.signal,
  });
  window.addEventListener("blur", close, { signal: stop.signal });
  document.body.append(menu);
  const { offsetWidth: width, offsetHeight: height } = menu;
  menu.style.left = `${Math.max(4, Math.min(at.left, window.innerWidth - width - 4))}px`;
  menu.style.top = `${Math.max(4, Math.min(at.top, window.innerHeight - height - 4))}px`;
  menu.querySelector("button")?.focus();
}
