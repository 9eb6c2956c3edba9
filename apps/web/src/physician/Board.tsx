import { attentionAt, attentionTimes, type CaseId, type CaseState, type User } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useCallback, useMemo, useState } from 'react';
import { EmergencyAccessButton } from '../emergency/EmergencyAccessButton.tsx';
import { type CaseView, useCases, useLoad, useStatesReadBy } from '../log/case-views.ts';
import { PendingMark } from '../ui/PendingMark.tsx';
import { AnswerBar } from './AnswerBar.tsx';
import { AskedSection, useAsked } from './AskedSection.tsx';
import { AttendedCard } from './AttendedCard.tsx';
import { ComingLoad } from './ComingLoad.tsx';
import { deskCases } from './desk-cases.ts';
import { deskTimeZone } from './desk-time-zone.ts';
import { EndedCases } from './EndedCases.tsx';
import { HandOverDialog } from './HandOverDialog.tsx';
import { JoinCard } from './JoinCard.tsx';
import { LoadMeter } from './LoadMeter.tsx';
import { newsFirst } from './news.ts';
import { OverLimit } from './OverLimit.tsx';
import styles from './PhysicianDesk.module.css';
import { TimelineSection } from './TimelineSection.tsx';
import { TimesDialog } from './TimesDialog.tsx';
import { useAsOf } from './use-as-of.ts';
import { useFocusKept } from './use-focus-kept.ts';
import { useForecast } from './use-forecast.ts';

/** Every case at once: where am I needed, and how many am I reading? */
export function Board({ user }: { readonly user: User }) {
  const { userId } = user;
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
  const asked = useAsked(user, cases);
  const notAsked = (states: readonly CaseState[]): readonly CaseView[] =>
    views(states).filter((view) => !asked.some((one) => one.view === view));
  const [waiting, others] = [notAsked(desk.waiting), notAsked(desk.others)];
  const attended = useMemo(() => newsFirst(desk.attended, userId), [desk.attended, userId]);
  const keepsFocus = useFocusKept(attended);
  const over = load.level > load.limit;
  // Looked up anew each time: a case that meanwhile ended or was left closes its dialog.
  const withTimes = cases.find(({ state }) => state.id === timesOf);
  const inDialog = desk.attended.find(({ id }) => id === handedOver);

  return (
    <div className={styles.desk}>
      <title>{t`Reading · IONM Clock`}</title>
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
      <AskedSection asked={asked} load={load} deskZone={timeZone} />
      <section className={styles.attended} aria-labelledby="you-read" onFocus={keepsFocus}>
        <h2 id="you-read">
          <Trans>You read</Trans>
        </h2>
        {desk.attended.length === 0 && (
          <p className={styles.empty}>
            <Trans>No case. Join one that waits for a reader.</Trans>
          </p>
        )}
        <div className={styles.cards}>
          {views(attended).map((view) => (
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
              Waiting for a reader <span className={styles.quiet}>{waiting.length}</span>
            </Trans>
          </h2>
          {desk.waiting.length === 0 && (
            <p className={styles.empty}>
              <Trans>Every case has a reader.</Trans>
            </p>
          )}
          <div className={styles.cards}>
            {waiting.map((view) => (
              <JoinCard key={view.state.id} view={view} load={load} deskZone={timeZone} />
            ))}
          </div>
        </section>
        {others.length > 0 && (
          <details>
            <summary className={styles.summary}>
              <Trans>
                Read by colleagues <span className={styles.quiet}>{others.length}</span>
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
      <AnswerBar asked={asked[0]} />
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
