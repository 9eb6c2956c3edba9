import type { EventId } from '@ionm-clock/domain';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';

/** Says, once for each, that the person here has seen what is new up to `last`: as soon as it is on a screen that somebody looks at. */
export function useMarkSeen(
  view: CaseView,
  shown: RefObject<HTMLElement | null>,
  last: EventId | undefined,
): void {
  const isVisible = useIsVisible(shown);
  const marked = useRef<EventId>(undefined);
  useEffect(() => {
    if (!isVisible || last === undefined || marked.current === last) return;
    const command = { type: 'markSeen', upTo: last } as const;
    if (!mayNow(view, command).ok) return;
    marked.current = last;
    issue(view.state.id, command);
  }, [isVisible, last, view]);
}

/** Whether the element is in sight, of a page that is. */
function useIsVisible(element: RefObject<HTMLElement | null>): boolean {
  const [inSight, setInSight] = useState(false);
  const [isShown, setShown] = useState(document.visibilityState === 'visible');
  useEffect(() => {
    if (element.current === null) return;
    const observer = new IntersectionObserver((seen) => setInSight(seen.at(-1)?.isIntersecting === true));
    observer.observe(element.current);
    const shown = (): void => setShown(document.visibilityState === 'visible');
    document.addEventListener('visibilitychange', shown);
    return () => {
      observer.disconnect();
      document.removeEventListener('visibilitychange', shown);
    };
  }, [element]);
  return inSight && isShown;
}
