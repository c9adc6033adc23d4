import type { ReactNode } from "react";
import { useEffect, useState } from "react";
import { Activity } from "./Activity";
import { afterPaint } from "./after-paint";
import { Boundary, Broken } from "./Boundary";
import { loadPages } from "./load-pages";
import { Navigation } from "./Navigation";
import { useActivity } from "./useActivity";
import { useSurroundings } from "./surroundings";

/** What is seen first and stays: the way between pages, what goes on, and the page. */
export function Shell() {
  const { words } = useSurroundings();
  const activity = useActivity();
  const pages = usePages();
  return (
    <div className="shell" aria-busy={activity.running !== null}>
      <h1 className="unseen">{words.title}</h1>
      <header className="top">
        <Navigation />
        <Activity {...activity} />
        <div className="unseen" role="status" aria-live="polite">
          {activity.status}
        </div>
      </header>
      <Boundary>
        {pages}
        {pages !== null && <Start />}
      </Boundary>
    </div>
  );
}

/** The pages once they are loaded, or words in their place; null at first, as in the first frame of the page itself. */
function usePages(): ReactNode {
  const [pages, setPages] = useState<ReactNode>(null);
  useEffect(() => {
    loadPages().then(
      ({ default: Pages }) => setPages(<Pages />),
      () => setPages(<Broken />),
    );
  }, []);
  return pages;
}

/** Looks at the workbook when the page beside it can be seen: what understands workbooks is larger still. */
function Start() {
  const { session } = useSurroundings();
  useEffect(() => void afterPaint().then(session.start), [session]);
  return null;
}
