import { attentionAt, attentionTimes, type CaseId, type CaseState, type User } from '@ionm-clock/domain';
import { Trans } from '@lingui/react/macro';
import { useCallback, useMemo, useState } from 'react';
import { EmergencyAccessButton } from '../emergency/EmergencyAccessButton.tsx';
import { type CaseView, useCases, useLoad, useStatesReadBy } from '../log/case-views.ts';
import { CaseInPath } from '../notices/CaseInPath.tsx';
import { useSession } from '../session/session-store.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import { AttendedCard } from './AttendedCard.tsx';
import { ComingLoad } from './ComingLoad.tsx';
import { deskCases } from './desk-cases.ts';
import { deskTimeZone } from './desk-time-zone.ts';
import { EndedCases } from './EndedCases.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { JoinCard } from './JoinCard.tsx';
import { LoadMeter } from './LoadMeter.tsx';
import { OverLimit } from './OverLimit.tsx';
import styles from './PhysicianDesk.module.css';
import { TimelineSection } from './TimelineSection.tsx';
import { TimesDialog } from './TimesDialog.tsx';
import { useAsOf } from './use-as-of.ts';
import { useForecast } from './use-forecast.ts';

/** The reading physician's desk: where am I needed, and how many am I reading? */
export default function PhysicianDesk() {
  const { user } = useSession();
  return user === undefined ? null : <Desk user={user} />;
}

function Desk({ user: { userId } }: { user: User }) {
  const cases = useCases();
  const load = useLoad(userId);
  const own = useStatesReadBy(userId);
  const asOf = useAsOf(own);
  const [handedOver, setHandedOver] = useState<CaseId>();
  const [timesOf, setTimesOf] = useState<CaseId>();
  const states = useMemo(() => cases.map(({ state }) => state), [cases]);
  const desk = useMemo(() => deskCases(states, userId, asOf), [states, userId, asOf]);
  const timeZone = deskTimeZone(desk.attended, states);
  const forecast = useForecast(own, userId, asOf);
  const attention = useMemo(() => attentionAt(own, userId, asOf), [own, userId, asOf]);
  const times = useMemo(() => attentionTimes(own, userId, asOf), [own, userId, asOf]);
  const views = useViewsOf(cases);
  const others = views(desk.others);
  const over = load.level > load.limit;
  // Looked up anew each time: a case that meanwhile ended or was left closes its dialog.
  const withTimes = cases.find(({ state }) => state.id === timesOf);
  const inDialog = desk.attended.find(({ id }) => id === handedOver);

  return (
    <div className={styles.desk}>
      <CaseInPath />
      <h1 className={styles.hidden}>
        <Trans>Reading</Trans>
      </h1>
      <div className={styles.load}>
        <LoadMeter load={load} timeZone={timeZone} />
        <ComingLoad
          states={own}
          load={load}
          forecast={forecast}
          timeZone={timeZone}
          self={userId}
          onHandOver={over ? undefined : setHandedOver}
        />
        {over && <OverLimit load={load} cases={cases} timeZone={timeZone} onHandOver={setHandedOver} />}
      </div>
      <section className={styles.attended} aria-labelledby="you-read">
        <h2 id="you-read">
          <Trans>You read</Trans>
        </h2>
        {desk.attended.length === 0 && (
          <p className={styles.empty}>
            <Trans>No case. Join one that waits for a reader.</Trans>
          </p>
        )}
        <div className={styles.cards}>
          {views(desk.attended).map((view) => (
            <AttendedCard
              key={view.state.id}
              view={view}
              self={userId}
              hasAttention={view.state.id === attention}
              time={times.get(view.state.id)}
              asOf={asOf}
              deskZone={timeZone}
              onHandOver={setHandedOver}
              onTimes={setTimesOf}
            />
          ))}
        </div>
      </section>
      <div className={styles.aside}>
        <section aria-labelledby="waiting">
          <h2 id="waiting">
            <Trans>
              Waiting for a reader <span className={styles.quiet}>{desk.waiting.length}</span>
            </Trans>
          </h2>
          {desk.waiting.length === 0 && (
            <p className={styles.empty}>
              <Trans>Every case has a reader.</Trans>
            </p>
          )}
          <div className={styles.cards}>
            {views(desk.waiting).map((view) => (
              <JoinCard key={view.state.id} view={view} load={load} deskZone={timeZone} />
            ))}
          </div>
        </section>
        {desk.others.length > 0 && (
          <details>
            <summary className={styles.summary}>
              <Trans>
                Read by colleagues <span className={styles.quiet}>{desk.others.length}</span>
              </Trans>{' '}
              {others.some(({ pending }) => pending) && <PendingMark />}
            </summary>
            <div className={styles.cards}>
              {others.map((view) => (
                <JoinCard key={view.state.id} view={view} load={load} deskZone={timeZone} />
              ))}
            </div>
          </details>
        )}
        <EndedCases views={views(desk.mine)} />
      </div>
      <TimelineSection own={own} load={load} forecast={forecast} timeZone={timeZone} onTimes={setTimesOf} />
      <EmergencyAccessButton />
      {withTimes !== undefined && <TimesDialog view={withTimes} onClose={() => setTimesOf(undefined)} />}
      {inDialog !== undefined && (
        <HandOverDialog
          state={inDialog}
          self={userId}
          deskZone={timeZone}
          onClose={() => setHandedOver(undefined)}
        />
      )}
    </div>
  );
}

function useViewsOf(cases: readonly CaseView[]): (states: readonly CaseState[]) => readonly CaseView[] {
  const byId = useMemo(() => new Map(cases.map((view) => [view.state.id, view])), [cases]);
  return useCallback(
    (states) => states.map((state) => byId.get(state.id)).filter((view) => view !== undefined),
    [byId],
  );
}
