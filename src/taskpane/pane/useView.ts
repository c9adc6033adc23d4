import { useMemo } from "react";
import type { Locale } from "../../core/locale";
import type { Look } from "../session/session-state";
import { isWork } from "../shell/useActivity";
import { useSessionState, useSurroundings } from "../shell/surroundings";

/**
 * Something of the workbook in words, worked out once for each look at it; null before the first look.
 * `describe` must be the same function from one drawing to the next, or be kept by useCallback.
 */
export function useView<T>(describe: (look: Look, locale: Locale) => T): T | null {
  const { locale } = useSurroundings();
  const { look } = useSessionState();
  return useMemo(() => (look === null ? null : describe(look, locale)), [look, locale, describe]);
}

/** Whether a job runs: then nothing else can be started. */
export function useBusy(): boolean {
  return isWork(useSessionState().activity);
}
