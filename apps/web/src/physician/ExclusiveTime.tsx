import { type AttentionTime, clockText, type Instant, wholeSeconds } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useCallback } from 'react';
import { TickingText } from '../server-clock/TickingText.tsx';
import styles from './CaseCard.module.css';

interface ExclusiveTimeProps {
  /** Until `asOf`. */
  readonly time: AttentionTime;
  readonly asOf: Instant;
  readonly runs: boolean;
  readonly hasAttention: boolean;
}

/** `Counts with attention only: 0:42:10 of 1:22:40`, where the payer counts no other time (BILLING-RULES.md 1.3). */
export function ExclusiveTime({
  time: { attended, exclusive },
  asOf,
  runs,
  hasAttention,
}: ExclusiveTimeProps) {
  const counted = <SoFar ms={exclusive} since={runs && hasAttention ? asOf : undefined} />;
  const read = <SoFar ms={attended} since={runs ? asOf : undefined} />;
  return (
    <p className={styles.facts}>
      <Trans>
        Counts with attention only: <strong>{counted}</strong> of {read}
      </Trans>
    </p>
  );
}

/** A time as it was at `since`, from when on it grows; without, one that does not. */
function SoFar({ ms, since }: { readonly ms: number; readonly since: Instant | undefined }) {
  const textAt = useCallback(
    (now: Instant) => clockText(wholeSeconds(ms + (since === undefined ? 0 : Math.max(0, now - since)))),
    [ms, since],
  );
  return since === undefined ? clockText(wholeSeconds(ms)) : <TickingText textAt={textAt} />;
}
