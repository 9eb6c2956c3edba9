import { type AttentionTime, clockText, type Instant, wholeSeconds } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useNow } from '../server-clock/use-now.ts';
import styles from './CaseCard.module.css';

interface ExclusiveTimeProps {
  /** Until `asOf`. */
  readonly time: AttentionTime;
  readonly asOf: Instant;
  readonly runs: boolean;
  readonly hasAttention: boolean;
}

/** `Counts with attention only: 0:42:10 of 1:22:40`, where the payer counts no other time (BILLING-RULES.md 1.3). */
export const ExclusiveTime = (props: ExclusiveTimeProps) =>
  props.runs ? <Ticking {...props} /> : <Shown {...props.time} />;

function Ticking({ time: { attended, exclusive }, asOf, hasAttention }: ExclusiveTimeProps) {
  const since = Math.max(0, useNow() - asOf);
  return <Shown attended={attended + since} exclusive={hasAttention ? exclusive + since : exclusive} />;
}

const Shown = ({ attended, exclusive }: { readonly attended: number; readonly exclusive: number }) => (
  <p className={styles.facts}>
    <Trans>
      Counts with attention only: <strong>{clockText(wholeSeconds(exclusive))}</strong> of{' '}
      {clockText(wholeSeconds(attended))}
    </Trans>
  </p>
);
