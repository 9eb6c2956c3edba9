import { type RefObject, useEffect, useRef } from 'react';

/** So much of its neighbour is seen beside it: there is more. */
const NEIGHBOUR_PX = 48;

/** For a row of links that scrolls sideways on a phone: the one that is open is in sight, also after `place` has changed. */
export function useCurrentInView(place: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: at another place another link is current
  useEffect(() => {
    const { current: element } = row;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const link = element.querySelector<HTMLElement>('[aria-current]');
      if (link !== null) element.scrollLeft = link.offsetLeft - element.offsetLeft - NEIGHBOUR_PX;
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [place]);
  return row;
}
