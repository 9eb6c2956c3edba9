import { localDate } from '@ionm-clock/domain';
import { useMemo, useState } from 'react';
import { EmergencyAccessButton } from '../emergency/EmergencyAccessButton.tsx';
import { type CaseView, useCases } from '../log/case-views.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { useSession } from '../session/session-store.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { Button } from '../ui/Button.tsx';
import { AddCaseDialog } from './AddCaseDialog.tsx';
import { CaseLink } from './CaseLink.tsx';
import styles from './CaseList.module.css';
import { caseGroups } from './case-groups.ts';

/** Today's cases at the technologist's facilities: what runs, what comes, what has ended. */
export function CaseList() {
  const { user } = useSession();
  const cases = useCases();
  const timeZone = useOwnTimeZone();
  const [adding, setAdding] = useState(false);
  const { running, next, ended } = useMemo(() => caseGroups(cases, serverNow()), [cases]);
  return (
    <div className={styles.page}>
      <title>Today’s cases · IONM Clock</title>
      <div className={styles.top}>
        <h1>
          Today’s cases{' '}
          <span
            className={styles.where}
          >{`${user?.facilities.join(', ')} · ${localDate(serverNow(), timeZone)}`}</span>
        </h1>
        <Button size="large" onClick={() => setAdding(true)}>
          Add a case…
        </Button>
      </div>
      {adding && <AddCaseDialog onClose={() => setAdding(false)} />}
      <Group title="Running" views={running} none="No clock runs." />
      <Group title="Next" views={next} none="Nothing more is planned for today." />
      <Group title="Ended" views={ended} none="No case has ended today." />
      <EmergencyAccessButton />
    </div>
  );
}

interface GroupProps {
  readonly title: string;
  readonly views: readonly CaseView[];
  readonly none: string;
}

const Group = ({ title, views, none }: GroupProps) => (
  <section aria-label={title} className={styles.group}>
    <h2>{title}</h2>
    {views.length === 0 ? (
      <p className={styles.none}>{none}</p>
    ) : (
      <ul className={styles.cases}>
        {views.map((view) => (
          <li key={view.state.id}>
            <CaseLink view={view} />
          </li>
        ))}
      </ul>
    )}
  </section>
);
