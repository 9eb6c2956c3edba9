import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { EmergencyAccessButton } from '../emergency/EmergencyAccessButton.tsx';
import { type CaseView, useCases } from '../log/case-views.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { useSession } from '../session/session-store.ts';
import { useOwnTimeZone } from '../shell/own-time-zone.ts';
import { dayText } from '../texts/date-text.ts';
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
      <title>{t`Today’s cases · IONM Clock`}</title>
      <div className={styles.top}>
        <h1>
          <Trans>
            Today’s cases{' '}
            <span
              className={styles.where}
            >{`${user?.facilities.join(', ')} · ${dayText(serverNow(), timeZone)}`}</span>
          </Trans>
        </h1>
        <Button size="large" onClick={() => setAdding(true)}>
          <Trans>Add a case…</Trans>
        </Button>
      </div>
      {adding && <AddCaseDialog onClose={() => setAdding(false)} />}
      <Group
        title={t`Running`}
        views={running}
        none={t`No clock runs. Open a case under Next to start its clock.`}
      />
      <Group
        title={t`Next`}
        views={next}
        none={t`Nothing more is planned for today. If an operation comes all the same, add a case.`}
      />
      <Group
        title={t`Ended`}
        views={ended}
        none={t`No case has ended today. A case stands here once its clock is stopped.`}
      />
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
