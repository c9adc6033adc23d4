/** Where nothing is painted (the pane is hidden) there is no frame to wait for. */
const LONGEST_FRAME_MS = 300;

/** Waits until what was drawn last can be seen: reading a large script holds up the browser. */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME_MS);
    window.requestAnimationFrame?.(() => setTimeout(resolve));
  });
}
