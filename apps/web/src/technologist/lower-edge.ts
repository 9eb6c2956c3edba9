import { type RefObject, useEffect, useRef } from 'react';

const HEIGHT = '--lower-edge';

/** Tells the page how high what stands at its lower edge is, so that nothing told in passing covers it. */
export function useLowerEdge(): RefObject<HTMLElement | null> {
  const element = useRef<HTMLElement>(null);
  useEffect(() => {
    const { style } = document.documentElement;
    const observer = new ResizeObserver(() =>
      style.setProperty(HEIGHT, `${element.current?.offsetHeight ?? 0}px`),
    );
    if (element.current !== null) observer.observe(element.current);
    return () => {
      observer.disconnect();
      style.removeProperty(HEIGHT);
    };
  }, []);
  return element;
}
