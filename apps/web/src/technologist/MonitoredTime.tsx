import { type CaseState, clockText, type Seconds, totalMilliseconds, wholeSeconds } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useNow } from '../server-clock/use-now.ts';
import styles from './MonitoredTime.module.css';
import { monitoredSoFar } from './time-so-far.ts';

/** The monitored time in the largest figures there are; only this is drawn anew each second. */
export const MonitoredTime = ({ state }: { readonly state: CaseState }) =>
  state.clock.status === 'running' ? (
    <Ticking state={state} />
  ) : (
    <Figures time={wholeSeconds(totalMilliseconds(state.clock.spans))} />
  );

function Ticking({ state }: { readonly state: CaseState }) {
  const now = useNow();
  return <Figures time={monitoredSoFar(state, now)} />;
}

const Figures = ({ time }: { readonly time: Seconds }) => (
  <div role="timer" aria-label={t`Monitored time`} className={styles.figures}>
    {clockText(time)}
  </div>
);
