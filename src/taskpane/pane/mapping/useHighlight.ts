import { useCallback, useEffect, useRef } from "react";
import type { PlacedArea } from "../../../workbook/port";
import { useSurroundings } from "../../shell/surroundings";

/** How long one stays on a column before it is shown in the sheet, in milliseconds. */
const STAY = 180;

/**
 * Selects cells in the sheet once one stays on them. Excel is asked for one at a time: of those that are passed while
 * it answers, the last alone is shown.
 */
export function useHighlight(): (area: PlacedArea) => void {
  const { session } = useSurroundings();
  const wanted = useRef<PlacedArea | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>();
  const isAsking = useRef(false);

  const ask = useCallback(async () => {
    if (isAsking.current) return;
    isAsking.current = true;
    while (wanted.current !== null) {
      const area = wanted.current;
      wanted.current = null;
      await session.show(area);
    }
    isAsking.current = false;
  }, [session]);

  useEffect(
    () => () => {
      clearTimeout(timer.current);
      wanted.current = null;
    },
    [],
  );

  return useCallback(
    (area) => {
      clearTimeout(timer.current);
      timer.current = setTimeout(() => {
        wanted.current = area;
        void ask();
      }, STAY);
    },
    [ask],
  );
}
