import { attendingLocation, attentionAt, attentionTimes, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useMemo, useState } from 'react';
import { type CaseView, mayNow, useLoad, useStatesReadBy } from '../log/case-views.ts';
import { useProfileOfCase } from '../log/profile-of-case.ts';
import { Readers } from '../technologist/Readers.tsx';
import { Button } from '../ui/Button.tsx';
import { PendingMark } from '../ui/PendingMark.tsx';
import { AttentionButton } from './AttentionButton.tsx';
import styles from './CasePage.module.css';
import { ClockStatus } from './ClockStatus.tsx';
import { ExclusiveTime } from './ExclusiveTime.tsx';
import { loadText, loadWords } from './load-words.ts';
import { MoveDialog } from './MoveDialog.tsx';
import { OfferLine } from './OfferLine.tsx';
import { RunningTime } from './RunningTime.tsx';
import { useAsOf } from './use-as-of.ts';

/** The clock as the OR keeps it, who reads the case, and what of it is this physician's. */
export function ReadingPanel({ view, self }: { readonly view: CaseView; readonly self: UserId }) {
  const [moves, setMoves] = useState(false);
  const own = useStatesReadBy(self);
  const load = useLoad(self);
  const asOf = useAsOf(own);
  const profile = useProfileOfCase()(view.state);
  const hasAttention = useMemo(() => attentionAt(own, self, asOf), [own, self, asOf]) === view.state.id;
  const time = useMemo(() => attentionTimes(own, self, asOf), [own, self, asOf]).get(view.state.id);
  const { details, clock, attendance } = view.state;
  const location = clock.status === 'ended' ? undefined : attendingLocation(attendance, self);
  const may = mayNow(view, { type: 'leaveCase' });
  return (
    <section className={styles.panel} data-status={clock.status} aria-label={t`Clock and readers`}>
      <div className={styles.clock}>
        {clock.status !== 'not-started' && (
          <strong className={styles.time}>
            <RunningTime clock={clock} />
          </strong>
        )}
        <ClockStatus state={view.state} deskZone={details.timeZone} />
        {view.pending && <PendingMark />}
      </div>
      <Readers state={view.state} />
      {location === undefined && clock.status !== 'ended' && (
        <p className={styles.quiet}>
          {t`You read ${loadText(load)} cases: ${loadWords(load, details.timeZone)}.`}
        </p>
      )}
      <OfferLine view={view} self={self} />
      {time !== undefined && profile.outside.counts === 'exclusive' && (
        <ExclusiveTime
          time={time}
          asOf={asOf}
          runs={clock.status === 'running'}
          hasAttention={hasAttention}
        />
      )}
      {location !== undefined && (
        <div className={styles.acts}>
          <AttentionButton view={view} hasAttention={hasAttention} />
          <Button disabledReason={may.ok ? undefined : may.reason} onClick={() => setMoves(true)}>
            <Trans>Move…</Trans>
          </Button>
        </div>
      )}
      {moves && <MoveDialog state={view.state} current={location} onClose={() => setMoves(false)} />}
    </section>
  );
}
