import type { LeftOutReason } from '@ionm-clock/domain';
import type { ReactNode } from 'react';
import styles from './LeftOutPattern.module.css';

/** What fills a stretch that is left out for this reason; an interruption is empty, as the clock did not run. */
const DRAWN: Readonly<Record<Exclude<LeftOutReason, 'interrupted'>, string>> = {
  'not-attending': 'M 2 3 h 2',
  'other-code': 'M -1 7 L 7 -1',
  'without-attention': 'M 0 1.5 H 6 M 0 4.5 H 6',
  'over-limit': 'M 0 0 L 6 6 M 6 0 L 0 6',
};

const isDrawn = (reason: LeftOutReason): reason is keyof typeof DRAWN => reason in DRAWN;

const patternId = (prefix: string, reason: LeftOutReason): string => `${prefix}${reason}`;

/** The fills of these reasons, to be put once into the picture; `prefix` keeps their ids apart from those of other pictures. */
export const LeftOutPatterns = ({
  prefix,
  reasons,
}: {
  prefix: string;
  reasons: readonly LeftOutReason[];
}) => (
  <defs>
    {reasons.filter(isDrawn).map((reason) => (
      <pattern key={reason} id={patternId(prefix, reason)} width="6" height="6" patternUnits="userSpaceOnUse">
        <path className={styles.mark} data-reason={reason} d={DRAWN[reason]} />
      </pattern>
    ))}
  </defs>
);

/** A stretch that is left out, by the pattern of its reason. */
export const LeftOutBar = ({
  prefix,
  reason,
  children,
  ...box
}: {
  prefix: string;
  reason: LeftOutReason;
  x: number;
  y: number;
  width: number;
  height: number;
  children?: ReactNode;
}) => (
  <rect
    className={styles.bar}
    data-reason={reason}
    fill={isDrawn(reason) ? `url(#${patternId(prefix, reason)})` : 'none'}
    {...box}
  >
    {children}
  </rect>
);
