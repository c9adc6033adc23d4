import { lazy, Suspense } from "react";
import { Activity } from "./Activity";
import { loadPages } from "./load-pages";
import { Navigation } from "./Navigation";
import { Boundary } from "./Boundary";
import { useActivity } from "./useActivity";
import { useSurroundings } from "./surroundings";

const Pages = lazy(loadPages);

/** What is seen first and stays: the way between pages, what goes on, and the page. */
export function Shell() {
  const { words } = useSurroundings();
  const activity = useActivity();
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
        <Suspense fallback={null}>
          <Pages />
        </Suspense>
      </Boundary>
    </div>
  );
}
