import {
  type CaseCommand,
  type EventId,
  type Location,
  openAttendance,
  type PhysicianLoad,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { LOCATIONS_OFFERED, locationWords } from '../ui/location-words.ts';
import { Status } from '../ui/Status.tsx';
import { joiningWarning } from './load-words.ts';
import styles from './Taking.module.css';

interface TakeButtonsProps {
  readonly view: CaseView;
  readonly load: PhysicianLoad;
  /** The hand-over that is offered to this physician, if one is. */
  readonly offerId?: EventId | undefined;
  /** Somebody waits for the answer. */
  readonly isAsked?: boolean;
}

/** The ways to take a case, by one tap each, from wherever one is. Going over the limit is told and not prevented. */
export function TakeButtons({ view, load, offerId, isAsked = offerId !== undefined }: TakeButtonsProps) {
  const { state } = view;
  const isRunning = state.clock.status === 'running';
  const isUrgent = isAsked || (isRunning && openAttendance(state.attendance).length === 0);
  const warning = joiningWarning(load, state);
  const decline = offerId === undefined ? undefined : ({ type: 'declineHandOver', offerId } as const);
  return (
    <>
      <div className={`${styles.joins} ${offerId === undefined ? '' : styles.offered}`}>
        {LOCATIONS_OFFERED.map((location) => {
          const command = taking(location, offerId);
          const may = mayNow(view, command);
          const where = locationWords()[location];
          return (
            <Button
              key={location}
              variant={location === 'remote' && isUrgent ? 'primary' : 'plain'}
              disabledReason={may.ok ? undefined : may.reason}
              onClick={() => issue(state.id, command)}
            >
              {offerId === undefined ? t`Join ${where}` : t`Accept, ${where}`}
            </Button>
          );
        })}
        {decline !== undefined && (
          <Button onClick={() => issue(state.id, decline)}>
            <Trans>Decline</Trans>
          </Button>
        )}
      </div>
      {warning !== undefined && (
        <p className={styles.warning}>{isRunning ? <Status kind="over-limit">{warning}</Status> : warning}</p>
      )}
    </>
  );
}

const taking = (location: Location, offerId: EventId | undefined): CaseCommand =>
  offerId === undefined ? { type: 'joinCase', location } : { type: 'acceptHandOver', offerId, location };
