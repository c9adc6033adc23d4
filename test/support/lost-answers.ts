/** What this needs of a page's window. */
interface Timers {
  setTimeout(handler: Handler, delay?: number, ...rest: unknown[]): number;
  clearTimeout(timer?: number): void;
}

type Handler = (...rest: unknown[]) => void;

/** A page's waits for answers, which end as soon as it is known that none will come. */
export interface Waits {
  /** The answer to the request at hand is lost: what waits for it waits no longer. */
  end(): void;
  /** Nothing is answered any more: what waits, now or later, does not wait long. */
  endAll(): void;
}

/** Milliseconds after which what else the request brings about (events, say) has arrived. */
const A_MOMENT = 20;

/**
 * Takes over the page's timers of exactly `milliseconds`: each keeps its length, but runs out early once it is known
 * that its answer is lost. So a lost answer costs no real waiting, and a slow machine loses none.
 */
export function watchWaits(timers: Timers, milliseconds: number): Waits {
  const start = timers.setTimeout.bind(timers);
  const stop = timers.clearTimeout.bind(timers);
  const waits = new Map<number, Handler>();
  let silent = false;
  timers.setTimeout = (handler, delay, ...rest) => {
    if (delay !== milliseconds) return start(handler, delay, ...rest);
    const timer = start(handler, silent ? A_MOMENT : milliseconds, ...rest);
    waits.set(timer, handler);
    return timer;
  };
  timers.clearTimeout = (timer) => {
    if (timer !== undefined) waits.delete(timer);
    stop(timer);
  };
  const end = (): void => {
    const lost = [...waits];
    start(() => {
      for (const [timer, runOut] of lost) {
        if (!waits.delete(timer)) continue;
        stop(timer);
        runOut();
      }
    }, A_MOMENT);
  };
  return {
    end,
    endAll: () => {
      silent = true;
      end();
    },
  };
}
