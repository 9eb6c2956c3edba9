import {
  type AttentionTime,
  type CaseId,
  type Instant,
  openAttendance,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { memo, useState } from 'react';
import { type CaseView, issue, mayNow, usePersonName } from '../log/case-views.ts';
import { useProfileOfCase } from '../log/profile-of-case.ts';
import { cardId } from '../notices/CaseInPath.tsx';
import { Button } from '../ui/Button.tsx';
import { locationTitles } from '../ui/location-words.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import styles from './CaseCard.module.css';
import { CaseFacts } from './CaseFacts.tsx';
import { cardName, caseName } from './case-name.ts';
import { ExclusiveTime } from './ExclusiveTime.tsx';
import { LeaveDialog } from './LeaveDialog.tsx';
import { MoveDialog } from './MoveDialog.tsx';

/**
 * A case that this physician reads: a tap on it gives it attention, its buttons move, leave and hand over. The tap is that of the
 * attention button, which reaches over the whole card, so that keyboard and screen reader have it too.
 */
export const AttendedCard = memo(function AttendedCard({
  view,
  self,
  hasAttention,
  time,
  asOf,
  deskZone,
  onHandOver,
  onTimes,
}: {
  view: CaseView;
  self: UserId;
  hasAttention: boolean;
  /** What this physician has attended of the case until `asOf`, if anything. */
  time: AttentionTime | undefined;
  asOf: Instant;
  deskZone: string;
  onHandOver: (caseId: CaseId) => void;
  onTimes: (caseId: CaseId) => void;
}) {
  const [open, setOpen] = useState<'move' | 'leave'>();
  const personName = usePersonName();
  const { state } = view;
  const { id, details, clock, attendance } = state;
  const readers = openAttendance(attendance);
  const own = readers.find((reader) => reader.physicianId === self);
  const others = readers.filter((reader) => reader.physicianId !== self);
  const may = mayNow(view, { type: 'leaveCase' });
  const profile = useProfileOfCase()(state);
  const close = (): void => setOpen(undefined);

  const leave = (): void => {
    if ((clock.status === 'running' || clock.status === 'interrupted') && others.length === 0)
      setOpen('leave');
    else issue(id, { type: 'leaveCase' });
  };
  return (
    <article
      id={cardId(state.id)}
      className={`${styles.card} ${hasAttention ? styles.hasAttention : ''}`}
      data-status={clock.status}
      aria-label={cardName(details)}
    >
      <CaseFacts view={view} deskZone={deskZone} />
      <div className={styles.reading}>
        <p className={styles.where}>
          {own === undefined ? '' : locationTitles()[own.location]}
          {others.length > 0 &&
            t`; also ${others.map((reader) => personName(reader.physicianId)).join(', ')}`}{' '}
          {view.pending && <PendingMark />}
        </p>
        {clock.status === 'running' && (
          <button
            type="button"
            className={styles.attention}
            aria-pressed={hasAttention}
            aria-label={t`Attention on ${caseName(details)}`}
            onClick={() => {
              if (!hasAttention) issue(id, { type: 'giveAttention' });
            }}
          >
            {hasAttention ? t`◎ attention` : t`○ attention`}
          </button>
        )}
      </div>
      {time !== undefined && profile.outside.counts === 'exclusive' && (
        <ExclusiveTime
          time={time}
          asOf={asOf}
          runs={clock.status === 'running'}
          hasAttention={hasAttention}
        />
      )}
      <div className={styles.actions}>
        <Button disabledReason={may.ok ? undefined : may.reason} onClick={() => setOpen('move')}>
          <Trans>Move…</Trans>
        </Button>
        <Button disabledReason={may.ok ? undefined : may.reason} onClick={leave}>
          <Trans>Leave</Trans>
        </Button>
        <Button disabledReason={may.ok ? undefined : may.reason} onClick={() => onHandOver(id)}>
          <Trans>Hand over…</Trans>
        </Button>
        <Button onClick={() => onTimes(id)}>
          <Trans>Times…</Trans>
        </Button>
      </div>
      {open === 'move' && <MoveDialog state={state} current={own?.location} onClose={close} />}
      {open === 'leave' && others.length === 0 && (
        <LeaveDialog state={state} onClose={close} onHandOver={() => onHandOver(id)} />
      )}
    </article>
  );
});
