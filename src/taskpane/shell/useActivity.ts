import type { ShellWords } from "../../i18n/shell";
import { TROUBLES } from "../../i18n/troubles";
import type { Activity, JobProgress } from "../session/session-state";
import { useSessionState, useSurroundings } from "./surroundings";

/** What goes on, in words. */
export interface ActivityModel {
  readonly running: RunningView | null;
  readonly trouble: TroubleView | null;
  /** Said once a job was stopped. */
  readonly stopped: string | null;
  /** Told to screen readers as it changes. */
  readonly status: string;
  readonly stop: () => void;
  /** Does again what failed or was stopped. */
  readonly again: () => void;
}

export interface RunningView {
  readonly label: string;
  readonly steps: string;
  /** 0 to 1; undefined while it is not known how long it takes. */
  readonly share: number | undefined;
  /** Null where stopping is no use. */
  readonly stopLabel: string | null;
  readonly stopping: boolean;
}

export interface TroubleView {
  readonly title: string;
  /** How the workbook stands, and what to do. */
  readonly text: string;
}

export function useActivity(): ActivityModel {
  const { session, words, locale, format } = useSurroundings();
  const { activity } = useSessionState();
  const running = activity.kind === "running" ? describeRunning(activity) : null;
  const trouble = activity.kind === "failed" ? describeTrouble(activity) : null;
  const stopped =
    activity.kind !== "stopped" ? null : activity.job === "scan" ? words.scanStopped : words.workStopped;

  function describeRunning({ job, progress, stopping }: Extract<Activity, { kind: "running" }>): RunningView {
    const stoppable = job === "scan" || job === "build" || job === "undo";
    return {
      label: stopping ? words.stopping : labelOf(words, job, progress),
      ...describeProgress(progress),
      stopLabel: stoppable ? words.stop : null,
      stopping,
    };
  }

  function describeProgress(progress: JobProgress | null): Pick<RunningView, "steps" | "share"> {
    if (progress === null || progress.total === null || progress.total === 0)
      return { steps: "", share: undefined };
    const say = progress.step === "reading" ? words.sheetsRead : words.steps;
    return {
      steps: say(format.number(progress.done), format.number(progress.total)),
      share: progress.done / progress.total,
    };
  }

  function describeTrouble({ failure }: Extract<Activity, { kind: "failed" }>): TroubleView {
    const { troubles, outcomes } = TROUBLES[locale];
    const { title, advice } = troubles[failure.code];
    return { title, text: words.sentences(outcomes[failure.outcome], advice) };
  }

  return {
    running,
    trouble,
    stopped,
    status: running?.label ?? trouble?.title ?? stopped ?? "",
    stop: session.stop,
    again: () => void session.again(),
  };
}

function labelOf(words: ShellWords, job: Extract<Activity, { kind: "running" }>["job"], progress: JobProgress | null) {
  switch (job) {
    case "scan":
      return words.scanning;
    case "build":
      return progress?.step === "writing" ? words.writing : words.reading;
    case "undo":
      return words.undoing;
    case "remember":
      return words.remembering;
    case "show":
      return words.showing;
  }
}
