import { useEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** Rows drawn and put away together. */
export const CHUNK = 40;
/** A row that was never seen is taken to be so high. */
const ROW_HEIGHT = 50;
/** How far from the window rows are drawn ahead. */
const AHEAD = "800px 0px";

/**
 * Whether a chunk of a long list is near enough to be drawn, and how high it is while it is not: as high as it was, so
 * that the list does not move. `isNeeded` draws it wherever it is, as for the row that has the focus.
 */
export function useNearby(
  rows: number,
  isNeeded: boolean,
): { readonly box: RefObject<HTMLDivElement>; readonly isDrawn: boolean; readonly height: number } {
  const box = useRef<HTMLDivElement>(null);
  const [isNear, setNear] = useState(false);
  const [height, setHeight] = useState(rows * ROW_HEIGHT);
  useEffect(() => {
    const element = box.current;
    if (element === null || typeof IntersectionObserver === "undefined") return;
    const observer = new IntersectionObserver(
      (entries) => {
        const last = entries[entries.length - 1];
        if (last === undefined) return;
        if (!last.isIntersecting) setHeight(element.offsetHeight);
        setNear(last.isIntersecting);
      },
      { rootMargin: AHEAD },
    );
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return { box, isDrawn: isNear || isNeeded, height };
}
