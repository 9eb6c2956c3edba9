import {
  openChanges,
  type Recovery,
  recoveryOf,
  type SignalChange,
  unambiguousTime,
} from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { type Press, pressNow } from '../log/press.ts';
import { signalWords } from './event-words.ts';
import { FollowUpDialog } from './FollowUpDialog.tsx';
import { type Choice, OneTapChoices } from './OneTapChoices.tsx';
import styles from './OpenChanges.module.css';

interface Open {
  readonly change: SignalChange;
  readonly press: Press;
}

/** The signal changes of which it is not said how they ended, each with what comes of it by one tap. */
export function OpenChanges({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState<Open>();
  const changes = openChanges(view.state.documentation);
  return (
    <>
      {changes.length > 0 && (
        <section className={styles.section} aria-label={t`Open signal changes`}>
          <h2>
            <Trans>Open signal changes</Trans>
          </h2>
          <ul className={styles.changes}>
            {changes.map((change) => (
              <OneChange
                key={change.eventId}
                view={view}
                change={change}
                onExplain={() => setOpen({ change, press: pressNow() })}
              />
            ))}
          </ul>
        </section>
      )}
      {open !== undefined && <FollowUpDialog view={view} {...open} onClose={() => setOpen(undefined)} />}
    </>
  );
}

interface OneChangeProps {
  readonly view: CaseView;
  readonly change: SignalChange;
  readonly onExplain: () => void;
}

function OneChange({ view, change, onExplain }: OneChangeProps) {
  const { id, details } = view.state;
  const { eventId: changeId, at } = change;
  const words = signalWords(change);
  const say = (recovery: Recovery): void => issue(id, { type: 'followUpSignal', changeId, recovery });
  const may = mayNow(view, { type: 'followUpSignal', changeId, recovery: 'full' });
  const partial = recoveryOf(change) === 'partial';
  const choices: readonly Choice[] = [
    [t`Recovered`, () => say('full')],
    ...(partial ? [] : [[t`In part`, () => say('partial')] as const]),
    [t`Not recovered`, () => say('none')],
    [t`Cause, action…`, onExplain],
  ];
  return (
    <li className={styles.change}>
      <p>
        <strong>{unambiguousTime(at, details.timeZone)}</strong> {words}
        {partial && ` · ${t`recovered in part`}`}
      </p>
      <OneTapChoices
        choices={choices}
        nameOf={(word) => t`${word}: ${words}`}
        against={may.ok ? undefined : may.reason}
      />
    </li>
  );
}
