import { useLayoutEffect, useRef, useState } from "react";
import type { RefObject } from "react";

/** What the pane has to give at its narrowest. */
const USUAL = 296;

/** The width of an element as it is drawn, in pixels. */
export function useWidth<T extends HTMLElement>(): readonly [box: RefObject<T>, width: number] {
  const box = useRef<T>(null);
  const [width, setWidth] = useState(USUAL);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null || typeof ResizeObserver === "undefined") return;
    const observer = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth) || USUAL));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  return [box, width];
}
