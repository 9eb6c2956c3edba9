import {
  type CaseState,
  type Notice,
  type NotifiedRole,
  standingNotices,
  type User,
  unambiguousTime,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useMemo } from 'react';
import { Link, useLocation } from 'wouter';
import { issue, mayNow, useCases, usePersonName } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { showBadge } from './app-badge.ts';
import { giveSign } from './give-sign.ts';
import { keepNotices } from './keep-notices.ts';
import { noticePath } from './notice-path.ts';
import { noticeWords } from './notice-words.ts';
import styles from './StandingNotices.module.css';

/** How often a technologist is reminded, by sound and vibration, of a case that nobody reads. */
const REMINDED_EVERY_MS = 60_000;

interface StandingNoticesProps {
  readonly user: User;
  readonly role: NotifiedRole;
}

/** What waits for this person, until it is dealt with: nothing of it goes by itself. */
export default function StandingNotices({ user, role }: StandingNoticesProps) {
  const cases = useCases();
  const [path] = useLocation();
  const states = useMemo(() => new Map(cases.map(({ state }) => [state.id, state])), [cases]);
  const standing = useMemo(() => standingNotices(user, states.values()), [user, states]);
  useEffect(keepNotices, []);
  useEffect(() => showBadge(standing.length), [standing.length]);
  useReminder(standing.some(({ kind }) => kind === 'nobody-reads'));
  // The page of a case, and the board of whoever reads, say it themselves, with more about the case.
  const shown = standing.filter(({ caseId }) => path !== noticePath(role, caseId) && path !== '/physician');
  return (
    <section aria-label={t`Waiting for you`} aria-live="polite" className={styles.list}>
      {shown.map((notice) => {
        const state = states.get(notice.caseId);
        return (
          state && (
            <Waiting key={`${notice.kind} ${notice.caseId}`} notice={notice} state={state} role={role} />
          )
        );
      })}
    </section>
  );
}

function useReminder(isUnread: boolean): void {
  useEffect(() => {
    if (!isUnread) return;
    const timer = setInterval(() => giveSign('nobody-reads'), REMINDED_EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnread]);
}

interface WaitingProps {
  readonly notice: Notice;
  readonly state: CaseState;
  readonly role: NotifiedRole;
}

function Waiting({ notice, state, role }: WaitingProps) {
  const nameOf = usePersonName();
  const since = unambiguousTime(notice.at, state.details.timeZone);
  return (
    <div className={styles.notice} data-kind={notice.kind}>
      <p>
        <span aria-hidden="true">{notice.kind === 'nobody-reads' ? '▲ ' : '◆ '}</span>
        <strong>{noticeWords(notice, nameOf)}</strong> <Trans>since {since}</Trans>
      </p>
      <div className={styles.choices}>
        <Deal notice={notice} state={state} />
        <Link href={noticePath(role, notice.caseId)} className={styles.open}>
          <Trans>Open case</Trans>
        </Link>
      </div>
    </div>
  );
}

/** What one does about it by one tap. */
function Deal({ notice, state }: Pick<WaitingProps, 'notice' | 'state'>) {
  const { id, handOver } = state;
  if (notice.kind === 'reader-requested') {
    const join = { type: 'joinCase', location: 'remote' } as const;
    const may = mayNow({ state }, join);
    return (
      <Button
        variant="primary"
        disabledReason={may.ok ? undefined : may.reason}
        onClick={() => issue(id, join)}
      >
        <Trans>Join remote</Trans>
      </Button>
    );
  }
  if (notice.kind !== 'hand-over-offered' || handOver === undefined) return null;
  const offerId = handOver.eventId;
  const accept = { type: 'acceptHandOver', offerId, location: 'remote' } as const;
  const may = mayNow({ state }, accept);
  return (
    <>
      <Button
        variant="primary"
        disabledReason={may.ok ? undefined : may.reason}
        onClick={() => issue(id, accept)}
      >
        <Trans>Accept, remote</Trans>
      </Button>
      <Button onClick={() => issue(id, { type: 'declineHandOver', offerId })}>
        <Trans>Decline</Trans>
      </Button>
    </>
  );
}
