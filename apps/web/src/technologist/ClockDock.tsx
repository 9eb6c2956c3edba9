import { type CaseCommand, missingBaselines, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import type { ReactNode } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import styles from './ClockDock.module.css';
import { feel } from './clock-feel.ts';
import { DockButton } from './DockButton.tsx';
import { useLowerEdge } from './lower-edge.ts';
import { type StopQuestion, useStopQuestion } from './stop-question.ts';
import { TakeBackOrResume } from './TakeBackOrResume.tsx';

interface ClockDockProps {
  readonly view: CaseView;
  /** What stands between the two corners. */
  readonly children: ReactNode;
}

/** The clock's buttons, in the lower corners where the thumbs are. */
export function ClockDock({ view, children }: ClockDockProps) {
  const question = useStopQuestion(view.state);
  const { status } = view.state.clock;
  const started = status === 'running' || status === 'interrupted';
  const dock = useLowerEdge();
  // What stands between stays in its place, and with it what somebody writes there, whatever the clock does.
  return (
    <section
      ref={dock}
      className={styles.dock}
      data-status={status}
      data-keeps-lower-edge=""
      aria-label={t`Clock and log`}
    >
      {started && <InterruptOrResume view={view} question={question} />}
      {status === 'ended' && (
        <div className={styles.left}>
          <TakeBackOrResume view={view} />
        </div>
      )}
      {children}
      {started && <Stop view={view} question={question} />}
      {status === 'not-started' && <StartClock view={view} />}
    </section>
  );
}

function reasonAgainst(view: CaseView, command: CaseCommand): string | undefined {
  const may = mayNow(view, command);
  return may.ok ? undefined : may.reason;
}

function StartClock({ view }: { readonly view: CaseView }) {
  const { state } = view;
  const missing = missingBaselines(state);
  return (
    <div className={styles.both}>
      <DockButton
        label={t`Start clock`}
        symbol="▶"
        note={missing.length === 0 ? undefined : t`baselines missing: ${missing.join(', ')}`}
        variant={missing.length === 0 && !state.cancelled ? 'primary' : 'plain'}
        disabledReason={reasonAgainst(view, { type: 'startMonitoring' })}
        onPress={() => {
          issue(state.id, { type: 'startMonitoring' });
          feel('runs');
        }}
      />
    </div>
  );
}

interface StartedProps {
  readonly view: CaseView;
  readonly question: StopQuestion;
}

/** On the left; while the stop is asked about, it calls that off. */
function InterruptOrResume({ view, question: { press, drop } }: StartedProps) {
  const { id, clock } = view.state;
  const running = clock.status === 'running';
  const pause: CaseCommand = { type: running ? 'interruptMonitoring' : 'resumeMonitoring' };
  const pauseOrResume = (): void => {
    issue(id, pause);
    feel(running ? 'pauses' : 'runs');
  };
  return (
    <div className={styles.left}>
      <DockButton
        label={press !== undefined ? t`Do not stop` : running ? t`Interrupt` : t`Resume`}
        symbol={press !== undefined ? undefined : running ? '‖' : '▶'}
        variant={press === undefined && !running ? 'primary' : 'plain'}
        disabledReason={press === undefined ? reasonAgainst(view, pause) : undefined}
        onPress={() => (press === undefined ? pauseOrResume() : drop())}
      />
    </div>
  );
}

function Stop({ view, question: { press, isOvertaken, ask, drop } }: StartedProps) {
  const { id, details } = view.state;
  const stop = (): void => {
    issue(id, { type: 'endMonitoring' }, press);
    drop();
    feel('ends');
  };
  const askFirst = (): void => {
    ask();
    feel('asks');
  };
  return (
    <div className={styles.right}>
      <DockButton
        label={press === undefined ? t`Stop` : t`Stop at ${unambiguousTime(press.at, details.timeZone)}?`}
        symbol="■"
        note={stopNote(press !== undefined, isOvertaken)}
        variant={press === undefined ? 'plain' : 'danger'}
        disabledReason={reasonAgainst(view, { type: 'endMonitoring' })}
        onPress={press === undefined ? askFirst : stop}
      />
    </div>
  );
}

function stopNote(isAsked: boolean, isOvertaken: boolean): string | undefined {
  if (isOvertaken) return t`Not stopped: the clock was changed meanwhile.`;
  return isAsked ? t`Press again to stop.` : undefined;
}
