import { NoAnswer } from "./errors";

/** A run against Excel: the context, and the only way to sync it. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued; throws NoAnswer when Excel does not answer in time. */
  sync(): Promise<void>;
}

/**
 * Runs one conversation with Excel. The library waits for ever on an answer that is lost, so every sync has a
 * limit. A cell being edited delays the run rather than failing it, where Excel offers that.
 */
export function runSession<T>(timeoutMs: number, body: (session: Session) => Promise<T>): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, (context) =>
    body({ context, sync: () => withTimeout(context.sync(), timeoutMs) }),
  );
}

function withTimeout(answer: Promise<unknown>, timeoutMs: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new NoAnswer(`no answer within ${timeoutMs} ms`)), timeoutMs);
    answer.then(
      () => {
        clearTimeout(timer);
        resolve();
      },
      (error: unknown) => {
        clearTimeout(timer);
        reject(error);
      },
    );
  });
}
