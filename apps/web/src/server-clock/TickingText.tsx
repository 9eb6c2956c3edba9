import type { Instant } from '@ionm-clock/domain';
import { useLayoutEffect, useRef } from 'react';
import { everySecond, wholeSecond } from './use-now.ts';

/**
 * A text that goes on with each second of the server's time: `textAt` says what it is. It is written straight into the page, so
 * that a board of running clocks ticks without being drawn again.
 */
export function TickingText({ textAt }: { readonly textAt: (now: Instant) => string }) {
  const shown = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = (): void => {
      const node = shown.current?.firstChild;
      const text = textAt(wholeSecond());
      if (node instanceof Text && node.data !== text) node.data = text;
    };
    write();
    return everySecond(write);
  }, [textAt]);
  return <span ref={shown}>{textAt(wholeSecond())}</span>;
}
