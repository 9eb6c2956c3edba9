import { type UserId, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { Link } from 'wouter';
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
import { casePath } from './case-path.ts';

/** Today's cases at the technologist's facilities: what runs, what comes, what has ended. */
export function CaseList() {
  const { user } = useSession();
  const cases = useCases();
  const timeZone = useOwnTimeZone();
  const [adding, setAdding] = useState(false);
  const { sentBack, running, next, ended } = useMemo(() => caseGroups(cases, serverNow()), [cases]);
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
      {next[0] !== undefined && <NextCase view={next[0]} />}
      {sentBack.length > 0 && <Group title={t`Sent back by the biller`} views={sentBack} none="" />}
      <Group
        title={t`Running`}
        views={mineFirst(running, user?.userId)}
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

/** Those that this person runs before the others. */
function mineFirst(views: readonly CaseView[], userId: UserId | undefined): readonly CaseView[] {
  const isMine = ({ state }: CaseView): boolean => state.technologists.some((id) => id === userId);
  return [...views.filter(isMine), ...views.filter((view) => !isMine(view))];
}

/** `Next: OR 4 at 08:15 L4–S1 fusion`, before everything else. */
function NextCase({ view: { state } }: { readonly view: CaseView }) {
  const { room, scheduledStart, timeZone, procedure } = state.details;
  const time = scheduledStart === undefined ? undefined : unambiguousMinute(scheduledStart, timeZone);
  return (
    <Link href={casePath(state.id)} className={styles.soonest}>
      <strong>{time === undefined ? t`Next: ${room}` : t`Next: ${room} at ${time}`}</strong>
      {procedure !== undefined && <span>{procedure}</span>}
    </Link>
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
