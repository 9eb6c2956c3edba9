import { useEffect, useState } from 'react';
import { namedControl } from './named-control.ts';
import { type TourStep, tourSteps } from './tour-steps.ts';

/** The steps whose control is on the page now: a page may still be loading, and a case may have no reader. */
export function usePresentSteps(path: string): readonly TourStep[] {
  const [present, setPresent] = useState<readonly TourStep[]>([]);
  useEffect(() => {
    const steps = tourSteps(path);
    const look = (): void => {
      const found = steps.filter(({ at }) => namedControl(at) !== undefined);
      setPresent((known) => (sameSteps(known, found) ? known : found));
    };
    const page = new MutationObserver(look);
    page.observe(document.body, { childList: true, subtree: true });
    look();
    return () => page.disconnect();
  }, [path]);
  return present;
}

const sameSteps = (one: readonly TourStep[], other: readonly TourStep[]): boolean =>
  one.length === other.length && one.every(({ at }, index) => at === other[index]?.at);
