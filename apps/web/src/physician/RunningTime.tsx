import {
  type Clock,
  clockText,
  type Instant,
  runningTime,
  totalMilliseconds,
  wholeSeconds,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useNow } from '../server-clock/use-now.ts';

/** Monitored time so far, `1:47:12`; goes on by itself while the clock runs. */
export const RunningTime = ({ clock }: { clock: Clock }) =>
  clock.status === 'running' ? <Ticking clock={clock} /> : <Shown spans={clock.spans} />;

function Ticking({ clock }: { clock: Clock }) {
  const now: Instant = useNow();
  return <Shown spans={runningTime(clock, now)} />;
}

const Shown = ({ spans }: { spans: Clock['spans'] }) => (
  <span role="timer" aria-label={t`Monitored time`}>
    {clockText(wholeSeconds(totalMilliseconds(spans)))}
  </span>
);
