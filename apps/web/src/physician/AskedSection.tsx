import { type Notice, type PhysicianLoad, standingNotices, type User } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo } from 'react';
import { type CaseView, usePersonName } from '../log/case-views.ts';
import { noticeWords } from '../notices/notice-words.ts';
import styles from './CaseCard.module.css';
import { CaseFacts } from './CaseFacts.tsx';
import { cardId, cardName } from './case-name.ts';
import { facilityHourAndMinute } from './desk-time-zone.ts';
import deskStyles from './PhysicianDesk.module.css';
import { TakeButtons } from './TakeButtons.tsx';
import taking from './Taking.module.css';

/** A case that somebody asks this physician to read, or to take over. */
export interface Asked {
  readonly notice: Notice;
  readonly view: CaseView;
}

/** What is asked of this physician, the oldest first; of a case that is asked for twice, the offer. */
export function useAsked(user: User, cases: readonly CaseView[]): readonly Asked[] {
  return useMemo(() => {
    const byId = new Map(cases.map((view) => [view.state.id, view]));
    const asked = new Map<CaseView, Asked>();
    for (const notice of standingNotices(
      user,
      [...byId.values()].map(({ state }) => state),
    )) {
      const view = byId.get(notice.caseId);
      if (view !== undefined && (notice.kind === 'hand-over-offered' || !asked.has(view)))
        asked.set(view, { notice, view });
    }
    return [...asked.values()];
  }, [user, cases]);
}

/** Of the hand-over, where the case is offered. */
export const offerIdOf = ({ notice, view }: Asked) =>
  notice.kind === 'hand-over-offered' ? view.state.handOver?.eventId : undefined;

interface AskedSectionProps {
  readonly asked: readonly Asked[];
  readonly load: PhysicianLoad;
  readonly deskZone: string;
}

/** Before everything else: what somebody waits for, each answered by one tap. */
export const AskedSection = ({ asked, load, deskZone }: AskedSectionProps) => (
  <section className={deskStyles.asked} aria-label={t`Asked of you`} aria-live="polite">
    {asked.length > 0 && (
      <>
        <h2>
          <Trans>
            Asked of you <span className={deskStyles.quiet}>{asked.length}</span>
          </Trans>
        </h2>
        <div className={deskStyles.cards}>
          {asked.map((one) => (
            <AskedCard key={one.view.state.id} asked={one} load={load} deskZone={deskZone} />
          ))}
        </div>
      </>
    )}
  </section>
);

interface AskedCardProps {
  readonly asked: Asked;
  readonly load: PhysicianLoad;
  readonly deskZone: string;
}

function AskedCard({ asked, load, deskZone }: AskedCardProps) {
  const nameOf = usePersonName();
  const { notice, view } = asked;
  const { id, details, clock } = view.state;
  const since = facilityHourAndMinute(notice.at, details.timeZone, deskZone);
  return (
    <article
      id={cardId(id)}
      className={`${styles.card} ${styles.isAsked}`}
      data-status={clock.status}
      aria-label={cardName(details)}
    >
      <p className={styles.asks}>
        <span aria-hidden="true">◆ </span>
        <strong>{noticeWords(notice, nameOf)}</strong> <Trans>since {since}</Trans>
      </p>
      <div className={taking.toJoin}>
        <div className={taking.known}>
          <CaseFacts view={view} deskZone={deskZone} />
        </div>
        <TakeButtons view={view} load={load} offerId={offerIdOf(asked)} isAsked />
      </div>
    </article>
  );
}
