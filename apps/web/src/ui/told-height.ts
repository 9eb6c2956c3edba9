import { type RefObject, useEffect, useRef } from 'react';

const HEIGHT = '--told-height';

/** Tells the page how high what is told in passing is, in px, so that the page keeps as much room below what is pressed. */
export function useToldHeight(): RefObject<HTMLDivElement | null> {
  const region = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty(HEIGHT, `${region.current?.offsetHeight ?? 0}px`),
    );
    if (region.current !== null) observer.observe(region.current);
    return () => {
      observer.disconnect();
      style.removeProperty(HEIGHT);
    };
  }, []);
  return region;
}
