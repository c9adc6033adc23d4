import { type Watch, WorkbookError } from "../workbook/port";
import { NoAnswer } from "./errors";

/** A run against Excel: the context, and the only ways to sync it. Both throw NoAnswer when no answer comes in time. */
export interface Session {
  readonly context: Excel.RequestContext;
  /** Sends what is queued, unless the action has been called off: then it throws WorkbookError "cancelled". */
  sync(): Promise<void>;
  /** Sends what is queued, called off or not. */
  send(): Promise<void>;
  /** Throws WorkbookError "cancelled" where the action has been called off. */
  refuseIfCancelled(): void;
}

/**
 * Runs one conversation with Excel. The library waits for ever on an answer that is lost, so every sync has a
 * limit. A cell being edited delays the run rather than failing it, where Excel offers that.
 */
export function runSession<T>(
  timeoutMs: number,
  body: (session: Session) => Promise<T>,
  watch?: Watch,
): Promise<T> {
  return Excel.run({ delayForCellEdit: true }, (context) => {
    const refuseIfCancelled = (): void => {
      if (watch?.isCancelled?.()) throw new WorkbookError("cancelled", "unchanged");
    };
    const send = (): Promise<void> => withTimeout(context.sync(), timeoutMs);
    const sync = async (): Promise<void> => {
      refuseIfCancelled();
      await send();
    };
    return body({ context, sync, send, refuseIfCancelled });
  });
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
