import { type FocusEvent, useLayoutEffect, useRef } from 'react';

/**
 * Cards that change places take the focus from the one who works in them: a browser forgets it when an element is moved. Gives it back
 * whenever `order` has changed. What this returns is told of each focus.
 */
export function useFocusKept(order: unknown): (event: FocusEvent) => void {
  const focused = useRef<Element>(undefined);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the order is what moves them.
  useLayoutEffect(() => {
    const last = focused.current;
    if (document.activeElement === document.body && last instanceof HTMLElement && last.isConnected)
      last.focus({ preventScroll: true });
  }, [order]);
  return ({ target }) => {
    focused.current = target;
  };
}
