import { useSurroundings } from "./surroundings";
import type { ActivityModel } from "./useActivity";

/** What goes on or went wrong, above every page. Native controls: it is there before anything else has loaded. */
export function Activity({ running, trouble, stopped, stop, again }: ActivityModel) {
  const { words } = useSurroundings();
  return (
    <>
      {running !== null && (
        <div className="activity">
          <div className="activity-line">
            <label htmlFor="progress">{running.label}</label>
            {running.stopLabel !== null && (
              <button type="button" aria-disabled={running.stopping} onClick={stop}>
                {running.stopLabel}
              </button>
            )}
          </div>
          <progress id="progress" value={running.share} max={1} />
          <div className="steps">{running.steps}</div>
        </div>
      )}
      {trouble !== null && (
        <div className="activity trouble" role="alert">
          <strong>{trouble.title}</strong>
          <p>{trouble.text}</p>
          <button type="button" onClick={again}>
            {words.tryAgain}
          </button>
        </div>
      )}
      {stopped !== null && (
        <div className="activity">
          <p>{stopped}</p>
          <button type="button" onClick={again}>
            {words.tryAgain}
          </button>
        </div>
      )}
    </>
  );
}
