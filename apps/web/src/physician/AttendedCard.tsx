import {
  type Attendance,
  type AttentionTime,
  type CaseId,
  type Instant,
  openAttendance,
  type UserId,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { memo, useState } from 'react';
import { ChatButton } from '../chat/ChatButton.tsx';
import { type CaseView, mayNow, usePersonName } from '../log/case-views.ts';
import { useProfileOfCase } from '../log/profile-of-case.ts';
import { Button } from '../ui/Button.tsx';
import { locationTitles } from '../ui/location-words.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import { AttentionButton } from './AttentionButton.tsx';
import styles from './CaseCard.module.css';
import { CaseFacts } from './CaseFacts.tsx';
import { cardId, cardName, caseName } from './case-name.ts';
import { ExclusiveTime } from './ExclusiveTime.tsx';
import { LeaveButton } from './LeaveButton.tsx';
import { MoveDialog } from './MoveDialog.tsx';
import { newsOf, newsWords } from './news.ts';
import { OfferLine } from './OfferLine.tsx';

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
  const [moves, setMoves] = useState(false);
  const personName = usePersonName();
  const { state } = view;
  const { id, details, clock, attendance } = state;
  const readers = openAttendance(attendance);
  const own = readers.find((reader) => reader.physicianId === self);
  const others = readers.filter((reader) => reader.physicianId !== self);
  const may = mayNow(view, { type: 'leaveCase' });
  const profile = useProfileOfCase()(state);
  const news = newsWords(newsOf(state, self));
  return (
    <article
      id={cardId(state.id)}
      className={`${styles.card} ${hasAttention ? styles.hasAttention : ''}`}
      data-status={clock.status}
      aria-label={cardName(details)}
    >
      {news.length > 0 && (
        <p className={styles.news}>
          <span aria-hidden="true">◆ </span>
          {news.join(' · ')}
        </p>
      )}
      <CaseFacts view={view} deskZone={deskZone} />
      <OfferLine view={view} self={self} />
      <div className={styles.reading}>
        <p className={styles.where}>
          {whereRead(own, others.map(({ physicianId }) => personName(physicianId)).join(', '))}{' '}
          {view.pending && <PendingMark />}
        </p>
        <AttentionButton view={view} hasAttention={hasAttention} />
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
        <ChatButton view={view} of={caseName(details)} />
        <Button disabledReason={may.ok ? undefined : may.reason} onClick={() => setMoves(true)}>
          <Trans>Move…</Trans>
        </Button>
        <Button onClick={() => onTimes(id)}>
          <Trans>Times…</Trans>
        </Button>
        <LeaveButton view={view} self={self} onHandOver={() => onHandOver(id)} />
        <Button disabledReason={may.ok ? undefined : may.reason} onClick={() => onHandOver(id)}>
          <Trans>Hand over…</Trans>
        </Button>
      </div>
      {moves && <MoveDialog state={state} current={own?.location} onClose={() => setMoves(false)} />}
    </article>
  );
});

/** `Remote; also dr Haddad` */
function whereRead(own: Attendance | undefined, others: string): string {
  const where = own === undefined ? '' : locationTitles()[own.location];
  return others === '' ? where : t`${where}; also ${others}`;
}
