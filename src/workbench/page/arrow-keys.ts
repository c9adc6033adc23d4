/** Lets arrow keys, Home and End move the focus among the controls of a bar, as toolbars, tabs and menus do. */
export function moveByArrows(bar: HTMLElement, selector = "button, select"): void {
  bar.addEventListener("keydown", (event) => {
    const at = event.target;
    if (!(at instanceof HTMLElement)) return;
    // Up and down belong to a list of choices.
    const upAndDown = !(at instanceof HTMLSelectElement);
    const all = [...bar.querySelectorAll<HTMLElement>(selector)].filter(
      (each) => !each.matches(":disabled") && each.getClientRects().length > 0,
    );
    const place = all.indexOf(at);
    if (place < 0) return;
    const to =
      event.key === "ArrowRight" || (upAndDown && event.key === "ArrowDown")
        ? (place + 1) % all.length
        : event.key === "ArrowLeft" || (upAndDown && event.key === "ArrowUp")
          ? (place + all.length - 1) % all.length
          : event.key === "Home"
            ? 0
            : event.key === "End"
              ? all.length - 1
              : null;
    if (to === null) return;
    event.preventDefault();
    all[to]?.focus();
  });
}
