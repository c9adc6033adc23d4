import { useRef, useSyncExternalStore } from "react";
import type { BuildOutcome } from "../../app/build";
import type { ActionProgress, Failure, Reports, SessionState } from "../session/session";
import type { WorkbookView } from "../session/workbook-view";
import { useSurroundings } from "./PaneProvider";

/** What the pane shows, in words, and what the operator can do. */
export interface PaneModel {
  /** Null until the workbook was looked at. */
  readonly workbook: WorkbookView | null;
  readonly running: RunningView | null;
  readonly result: ResultView | null;
  readonly trouble: TroubleView | null;
  /** Told to screen readers as it changes. */
  readonly status: string;
  readonly canBuild: boolean;
  readonly scan: () => void;
  readonly build: (reports: Reports) => void;
  readonly open: (sheet: string) => void;
  /** Does again what failed. */
  readonly retry: () => void;
}

export interface RunningView {
  readonly label: string;
  readonly steps: string;
  /** 0 to 1; undefined while it is not known how long it takes. */
  readonly share: number | undefined;
}

export interface ResultView {
  readonly title: string;
  readonly made: readonly { readonly name: string; readonly sentence: string }[];
  readonly leftOut: readonly string[];
}

export interface TroubleView {
  readonly title: string;
  /** How the workbook stands, and what to do. */
  readonly text: string;
}

export function usePane(): PaneModel {
  const { session, words, format } = useSurroundings();
  const state = useSyncExternalStore(session.subscribe, session.state);
  const workbook = state.kind === "scanning" ? null : state.workbook;
  // What to do again where it failed.
  const asked = useRef<Reports>("daily");

  const running = ((): RunningView | null => {
    if (state.kind === "scanning") {
      return describeProgress(words.pane.scanning, words.pane.scanningSheets, state.progress);
    }
    if (state.kind !== "building") {
      return null;
    }
    const label = state.progress?.step === "writing" ? words.pane.buildingWrite : words.pane.buildingRead;
    return describeProgress(label, words.pane.steps, state.progress);
  })();

  function describeProgress(
    label: string,
    steps: (done: string, total: string) => string,
    progress: ActionProgress | null,
  ): RunningView {
    if (progress === null || progress.total === null || progress.total === 0) {
      return { label, steps: "", share: undefined };
    }
    return {
      label,
      steps: steps(format.number(progress.done), format.number(progress.total)),
      share: progress.done / progress.total,
    };
  }

  function titleOf(made: BuildOutcome["made"]): string {
    if (made.length === 0) return words.pane.nothingBuilt;
    return made.every(({ template }) => template === "daily")
      ? words.pane.doneTitle
      : words.pane.allDoneTitle;
  }

  function describeResult({ outcome, leftOut }: Extract<SessionState, { kind: "done" }>): ResultView {
    return {
      title: titleOf(outcome.made),
      made: outcome.made.map((sheet) => ({
        name: sheet.name,
        sentence:
          sheet.how === "recreated"
            ? words.pane.recreated(sheet.name, sheet.keptAs ?? "")
            : words.pane[sheet.how](sheet.name),
      })),
      leftOut,
    };
  }

  function describeFailure(failure: Failure): TroubleView {
    const { title, advice } = words.troubles[failure.code];
    return { title, text: words.sentences(words.outcomes[failure.outcome], advice) };
  }

  const result = state.kind === "done" ? describeResult(state) : null;
  const trouble = state.kind === "failed" ? describeFailure(state.failure) : null;
  const failedBuild = state.kind === "failed" && state.failure.during === "build";
  return {
    workbook,
    running,
    result,
    trouble,
    status: running?.label ?? trouble?.title ?? result?.title ?? "",
    canBuild: running === null && workbook !== null && workbook.buildable > 0 && !workbook.readOnly,
    scan: () => void session.scan(),
    build: (reports) => {
      asked.current = reports;
      void session.build(reports);
    },
    open: (sheet) => void session.open(sheet),
    retry: () => void (failedBuild ? session.build(asked.current) : session.scan()),
  };
}
