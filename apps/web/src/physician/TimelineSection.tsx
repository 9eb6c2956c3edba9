import type { CaseId, CaseState, PhysicianLoad } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Button } from '../ui/Button.tsx';
import type { Forecast } from './coming-load.ts';
import { DayTimeline } from './DayTimeline.tsx';
import type { DeskCases } from './desk-cases.ts';
import styles from './PhysicianDesk.module.css';

/** The timeline of the cases that this physician reads or has read; on demand also of those open to them. */
export function TimelineSection({
  desk,
  states,
  load,
  forecast,
  timeZone,
  onTimes,
}: {
  desk: DeskCases;
  states: readonly CaseState[];
  load: PhysicianLoad;
  forecast: Forecast;
  timeZone: string;
  onTimes: (caseId: CaseId) => void;
}) {
  const [everyCase, setEveryCase] = useState(false);
  const lanes = useMemo(() => {
    if (!everyCase) return desk.mine;
    const mine = new Set(desk.mine);
    return [...desk.mine, ...[...desk.waiting, ...desk.others].filter((state) => !mine.has(state))];
  }, [desk, everyCase]);
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
      <DayTimeline
        states={lanes}
        all={states}
        load={load}
        forecast={forecast}
        timeZone={timeZone}
        onTimes={onTimes}
      />
    </section>
  );
}
