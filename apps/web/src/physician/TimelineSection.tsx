import type { CaseId, CaseState, PhysicianLoad } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { memo, useMemo, useState } from 'react';
import { useCases } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import type { Forecast } from './coming-load.ts';
import { DayTimeline } from './DayTimeline.tsx';
import { deskCases } from './desk-cases.ts';
import styles from './PhysicianDesk.module.css';

interface TimelineProps {
  /** What this physician reads or has read: concurrency is counted over it. */
  readonly own: readonly CaseState[];
  readonly load: PhysicianLoad;
  readonly forecast: Forecast;
  readonly timeZone: string;
  readonly onTimes: (caseId: CaseId) => void;
}

/** The timeline of the cases that this physician reads or has read; on demand also of those open to them. */
export const TimelineSection = memo(function TimelineSection(props: TimelineProps) {
  const [everyCase, setEveryCase] = useState(false);
  return (
    <section className={styles.timeline} aria-labelledby="day">
      <div className={styles.timelineHead}>
        <h2 id="day">
          <Trans>The day</Trans>
        </h2>
        <Button aria-pressed={everyCase} onClick={() => setEveryCase(!everyCase)}>
          {everyCase ? t`Only your cases` : t`Every open case`}
        </Button>
      </div>
      {everyCase ? <OfEveryCase {...props} /> : <OfOwnCases {...props} />}
    </section>
  );
});

/** Drawn again once a minute, or when something happens in one of them. */
function OfOwnCases(props: TimelineProps) {
  const { own, load, forecast } = props;
  const { mine } = useMemo(
    () => deskCases(own, load.physicianId, forecast.from),
    [own, load.physicianId, forecast],
  );
  return <Lanes {...props} states={mine} />;
}

function OfEveryCase(props: TimelineProps) {
  const { load, forecast } = props;
  const cases = useCases();
  const lanes = useMemo(() => {
    const states = cases.map(({ state }) => state);
    const { mine, waiting, others } = deskCases(states, load.physicianId, forecast.from);
    const shown = new Set(mine);
    return [...mine, ...[...waiting, ...others].filter((state) => !shown.has(state))];
  }, [cases, load.physicianId, forecast]);
  return <Lanes {...props} states={lanes} />;
}

const Lanes = ({ own, ...rest }: TimelineProps & { readonly states: readonly CaseState[] }) => (
  <DayTimeline all={own} {...rest} />
);
