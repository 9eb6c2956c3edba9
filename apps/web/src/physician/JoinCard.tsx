import { type Location, openAttendance, type PhysicianLoad } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { memo } from 'react';
import { type CaseView, issue, mayNow, usePersonName } from '../log/case-views.ts';
import { cardId } from '../notices/CaseInPath.tsx';
import { Button } from '../ui/Button.tsx';
import { LOCATIONS_OFFERED, locationWords } from '../ui/location-words.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import { Status } from '../ui/Status.tsx';
import styles from './CaseCard.module.css';
import { CaseFacts } from './CaseFacts.tsx';
import { cardName } from './case-name.ts';
import { joiningWarning } from './load-words.ts';

/** A case that this physician may join, from wherever they are. Going over the limit is told and not prevented. */
export const JoinCard = memo(function JoinCard({
  view,
  load,
  deskZone,
}: {
  view: CaseView;
  load: PhysicianLoad;
  deskZone: string;
}) {
  const personName = usePersonName();
  const { state } = view;
  const readers = openAttendance(state.attendance);
  const needsReaderNow = readers.length === 0 && state.clock.status === 'running';
  const warning = joiningWarning(load, state);
  const join = (location: Location): void => issue(state.id, { type: 'joinCase', location });
  const may = mayNow(view, { type: 'joinCase', location: 'remote' });
  return (
    <article
      id={cardId(state.id)}
      className={`${styles.card} ${styles.oneOfMany}`}
      data-status={state.clock.status}
      aria-label={cardName(state.details)}
    >
      <div className={styles.toJoin}>
        <div className={styles.known}>
          <CaseFacts view={view} deskZone={deskZone} />
          {readers.length > 0 && (
            <p className={styles.where}>
              <Trans>
                Read by{' '}
                {readers
                  .map((reader) => `${personName(reader.physicianId)}, ${locationWords()[reader.location]}`)
                  .join('; ')}
              </Trans>
            </p>
          )}
          {view.pending && <PendingMark />}
        </div>
        <div className={styles.joins}>
          {LOCATIONS_OFFERED.map((location) => (
            <Button
              key={location}
              variant={location === 'remote' && needsReaderNow ? 'primary' : 'plain'}
              disabledReason={may.ok ? undefined : may.reason}
              onClick={() => join(location)}
            >
              <Trans>Join {locationWords()[location]}</Trans>
            </Button>
          ))}
        </div>
        {warning !== undefined && (
          <p className={styles.warning}>
            {state.clock.status === 'running' ? <Status kind="over-limit">{warning}</Status> : warning}
          </p>
        )}
      </div>
    </article>
  );
});
