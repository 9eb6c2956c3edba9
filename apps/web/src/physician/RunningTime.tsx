import {
  type Clock,
  clockText,
  type Instant,
  runningTime,
  totalMilliseconds,
  wholeSeconds,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useCallback } from 'react';
import { TickingText } from '../server-clock/TickingText.tsx';

/** Monitored time so far, `1:47:12`; goes on by itself while the clock runs. */
export const RunningTime = ({ clock }: { clock: Clock }) => (
  <span role="timer" aria-label={t`Monitored time`}>
    {clock.status === 'running' ? <Ticking clock={clock} /> : timeText(clock.spans)}
  </span>
);

function Ticking({ clock }: { clock: Clock }) {
  const textAt = useCallback((now: Instant) => timeText(runningTime(clock, now)), [clock]);
  return <TickingText textAt={textAt} />;
}

const timeText = (spans: Clock['spans']): string => clockText(wholeSeconds(totalMilliseconds(spans)));
