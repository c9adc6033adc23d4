import type * as Pages from "../pane/Pages";

let pages: Promise<typeof Pages> | null = null;

/** The pages and the components they are made of: the larger part, which loads behind the shell. */
export function loadPages(): Promise<typeof Pages> {
  return (pages ??= import(/* webpackChunkName: "pages" */ "../pane/Pages"));
}
