import { type RefObject, useEffect, useRef } from 'react';

/** How much of the neighbour is seen beside it: there is more. */
const NEIGHBOUR_PX = 48;

/** For a row of links that scrolls sideways on a phone: the one that is open is in sight, also after `place` has changed. */
export function useCurrentInView(place: string): RefObject<HTMLElement | null> {
  const row = useRef<HTMLElement>(null);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another place, another current link
  useEffect(() => {
    const current = row.current?.querySelector<HTMLElement>('[aria-current]');
    if (row.current && current)
      row.current.scrollLeft = current.offsetLeft - row.current.offsetLeft - NEIGHBOUR_PX;
  }, [place]);
  return row;
}
