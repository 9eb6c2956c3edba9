import { openAttendance, type PhysicianLoad } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { memo } from 'react';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { locationWords } from '../ui/location-words.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './CaseCard.module.css';
import { CaseFacts } from './CaseFacts.tsx';
import { cardId, cardName } from './case-name.ts';
import { TakeButtons } from './TakeButtons.tsx';
import taking from './Taking.module.css';

/** A case that this physician may join. */
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
  return (
    <article
      id={cardId(state.id)}
      className={`${styles.card} ${styles.oneOfMany}`}
      data-status={state.clock.status}
      aria-label={cardName(state.details)}
    >
      <div className={taking.toJoin}>
        <div className={taking.known}>
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
        <TakeButtons view={view} load={load} />
      </div>
    </article>
  );
});
