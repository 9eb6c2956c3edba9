import { useEffect, useRef } from 'react';
import { namedControl } from './named-control.ts';
import styles from './Tour.module.css';

const MARGIN_PX = 6;

/** A frame around a control, which stays with it while the page changes and scrolls; it takes no press and moves nothing. */
export function Highlight({ at }: { readonly at: string }) {
  const frame = useRef<HTMLDivElement>(null);
  useEffect(() => {
    namedControl(at)?.scrollIntoView({ block: 'nearest' });
    let next = 0;
    const follow = (): void => {
      const box = namedControl(at)?.getBoundingClientRect();
      const { current } = frame;
      if (current !== null) {
        current.hidden = box === undefined;
        if (box !== undefined) {
          current.style.translate = `${box.left - MARGIN_PX}px ${box.top - MARGIN_PX}px`;
          current.style.width = `${box.width + 2 * MARGIN_PX}px`;
          current.style.height = `${box.height + 2 * MARGIN_PX}px`;
        }
      }
      next = requestAnimationFrame(follow);
    };
    follow();
    return () => cancelAnimationFrame(next);
  }, [at]);
  return <div ref={frame} className={styles.frame} aria-hidden="true" />;
}
