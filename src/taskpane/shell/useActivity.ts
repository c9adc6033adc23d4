import type { ShellWords } from "../../i18n/shell";
import { TROUBLES } from "../../i18n/troubles";
import type { Activity, Job, JobProgress } from "../session/session-state";
import { builtTitle, undoneTitle } from "./outcome-titles";
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
  const { activity, look } = useSessionState();
  const isOpening = activity.kind === "idle" && look === null;
  const running = isWork(activity) ? describeRunning(activity) : isOpening ? describeOpening() : null;
  const trouble = activity.kind === "failed" ? describeTrouble(activity) : null;
  const stopped =
    activity.kind !== "stopped" ? null : activity.job === "scan" ? words.scanStopped : words.workStopped;

  function describeRunning({ job, progress, stopping }: Work): RunningView {
    return {
      label: stopping ? words.stopping : labelOf(words, job, progress),
      ...describeProgress(progress),
      stopLabel: job === "remember" ? null : words.stop,
      stopping,
    };
  }

  /** Before anything was begun: the pages are on their way. */
  function describeOpening(): RunningView {
    return { label: words.opening, ...describeProgress(null), stopLabel: null, stopping: false };
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
    const { troubles, outcomes, inTheWay } = TROUBLES[locale];
    const { title, advice } = troubles[failure.code];
    const sheets = failure.sheets.length === 0 ? [] : [inTheWay(...failure.sheets)];
    return { title, text: words.sentences(outcomes[failure.outcome], ...sheets, advice) };
  }

  function describeEnd(): string {
    if (activity.kind === "built") return builtTitle(activity.built, words);
    return activity.kind === "undone" ? undoneTitle(activity.undone, words) : "";
  }

  return {
    running,
    trouble,
    stopped,
    status: running?.label ?? trouble?.title ?? stopped ?? describeEnd(),
    stop: session.stop,
    again: () => void session.again(),
  };
}

type Running = Extract<Activity, { kind: "running" }>;

/** A job that is told of; showing cells takes no time worth telling. */
type Work = Running & { readonly job: Exclude<Job, "show"> };

export function isWork(activity: Activity): activity is Work {
  return activity.kind === "running" && activity.job !== "show";
}

function labelOf(words: ShellWords, job: Work["job"], progress: JobProgress | null): string {
  switch (job) {
    case "scan":
      return words.scanning;
    case "build":
      return progress?.step === "writing" ? words.writing : words.reading;
    case "undo":
      return words.undoing;
    case "remember":
      return words.remembering;
  }
}
