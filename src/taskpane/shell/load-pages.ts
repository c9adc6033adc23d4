import type * as Pages from "../pane/Pages";

/** Where nothing is painted (the pane is hidden) there is no frame to wait for. */
const LONGEST_FRAME_MS = 300;

let pages: Promise<typeof Pages> | null = null;

/**
 * The pages and the components they are made of: the larger part, which loads behind the shell. Reading such a script
 * holds up the browser, so the shell is let through first.
 */
export function loadPages(): Promise<typeof Pages> {
  return (pages ??= afterPaint().then(() => import(/* webpackChunkName: "pages" */ "../pane/Pages")));
}

/** Waits until what was drawn last can be seen. */
function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve, LONGEST_FRAME_MS);
    window.requestAnimationFrame?.(() => setTimeout(resolve));
  });
}
