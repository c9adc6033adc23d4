import { element } from "../dom";

/** A small window under something in the grid; closing gives the keyboard back to where it was. */
export interface Popup {
  readonly root: HTMLElement;
  close(): void;
}

let current: Popup | null = null;

/**
 * Opens a small window below a rectangle of the screen, and closes the one that was open. It closes by Escape, by a
 * click beside it and when the window changes its size. `onClose` is told when it does.
 */
export function openPopup(
  under: DOMRect,
  label: string,
  role: "dialog" | "listbox",
  content: readonly Node[],
  onClose: () => void = () => undefined,
): Popup {
  current?.close();
  const before = document.activeElement;
  const root = element("div", { class: "grid-popup", role, "aria-label": label, tabIndex: -1 }, ...content);
  const elsewhere = (event: Event): void => {
    if (!(event.target instanceof Node && root.contains(event.target))) close();
  };
  const escape = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (event.key !== "Escape") return;
    event.preventDefault();
    close();
  };
  function close(): void {
    if (current !== popup) return;
    current = null;
    document.removeEventListener("pointerdown", elsewhere, true);
    document.removeEventListener("wheel", elsewhere, true);
    window.removeEventListener("resize", close);
    root.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
    onClose();
  }
  const popup: Popup = { root, close };
  current = popup;
  root.addEventListener("keydown", escape);
  document.addEventListener("pointerdown", elsewhere, true);
  document.addEventListener("wheel", elsewhere, true);
  window.addEventListener("resize", close);
  document.body.append(root);
  place(root, under);
  root.focus({ preventScroll: true });
  return popup;
}

/** Closes the window that is open, if one is. */
export function closePopup(): void {
  current?.close();
}

/** Below the rectangle where there is room, else above it; never beyond the edges of the screen. */
function place(root: HTMLElement, under: DOMRect): void {
  const { width, height } = root.getBoundingClientRect();
  const left = Math.max(4, Math.min(under.left, window.innerWidth - width - 4));
  const below = under.bottom + height <= window.innerHeight - 4;
  root.style.left = `${left}px`;
  root.style.top = `${below ? under.bottom : Math.max(4, under.top - height)}px`;
}
