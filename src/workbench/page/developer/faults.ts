import { RequestError } from "../../protocol/envelope";
import type { Interception } from "../../protocol/host";

/** How the host may answer, so that one can see what the add-in makes of it. */
export const ANSWERS = [
  "as-usual",
  "slow",
  "lose-request",
  "lose-answer",
  "too-many",
  "timed-out",
  "too-large",
  "silent",
] as const;

export type AnswerMode = (typeof ANSWERS)[number];

const SLOW_MILLISECONDS = 1000;

/** What concerns the next request alone. */
const ONCE: Readonly<Partial<Record<AnswerMode, Interception>>> = {
  "lose-request": "lose-before",
  "lose-answer": "lose-after",
  "too-many": { error: RequestError.TooManyRequests },
  "timed-out": { error: RequestError.SessionTimedOut },
  "too-large": { error: RequestError.RequestTooLarge },
};

/** The way of answering that a developer chose. */
export class AnswerChoice {
  private chosen: AnswerMode = "as-usual";

  /** `changed` is told when a way that holds for one request is over. */
  constructor(private readonly changed: (mode: AnswerMode) => void = () => undefined) {}

  get mode(): AnswerMode {
    return this.chosen;
  }

  choose(mode: AnswerMode): void {
    this.chosen = mode;
    this.changed(mode);
  }

  /** What is to happen to the request that has just come. */
  intercept(): Interception {
    if (this.chosen === "silent") return "never";
    const once = ONCE[this.chosen];
    if (!once) return "pass";
    this.choose("as-usual");
    return once;
  }

  /** Milliseconds an answer waits. */
  delay(): number {
    return this.chosen === "slow" ? SLOW_MILLISECONDS : 0;
  }
}
