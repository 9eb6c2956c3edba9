import { type Interruption, unambiguousTime, unexplainedInterruptions } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { InterruptionDialog } from './InterruptionDialog.tsx';
import { type Choice, OneTapChoices } from './OneTapChoices.tsx';
import styles from './OpenChanges.module.css';
import { usualInterruptions } from './signal-choices.ts';

/** The interruptions of the clock of which it is not said why, each with the usual reasons by one tap. */
export function OpenInterruptions({ view }: { readonly view: CaseView }) {
  const [open, setOpen] = useState<Interruption>();
  const interruptions = view.state.record.status === 'open' ? unexplainedInterruptions(view.state) : [];
  return (
    <>
      {interruptions.length > 0 && (
        <section className={styles.section} aria-label={t`Interruptions to explain`}>
          <h2>
            <Trans>Why was the clock interrupted?</Trans>
          </h2>
          <ul className={styles.changes}>
            {interruptions.map((one) => (
              <OneInterruption
                key={one.eventId}
                view={view}
                interruption={one}
                onOther={() => setOpen(one)}
              />
            ))}
          </ul>
        </section>
      )}
      {open !== undefined && (
        <InterruptionDialog view={view} interruption={open} onClose={() => setOpen(undefined)} />
      )}
    </>
  );
}

interface OneInterruptionProps {
  readonly view: CaseView;
  readonly interruption: Interruption;
  readonly onOther: () => void;
}

function OneInterruption({ view, interruption, onOther }: OneInterruptionProps) {
  const { id, details } = view.state;
  const { eventId: about, at } = interruption;
  const may = mayNow(view, { type: 'addNote', text: 'any', about });
  const time = unambiguousTime(at, details.timeZone);
  const choices: readonly Choice[] = [
    ...usualInterruptions().map((text) => [text, () => issue(id, { type: 'addNote', text, about })] as const),
    [t`Another reason…`, onOther],
  ];
  return (
    <li className={styles.change}>
      <p>
        <strong>{time}</strong>
      </p>
      <OneTapChoices
        choices={choices}
        nameOf={(word) => t`Interrupted at ${time}: ${word}`}
        against={may.ok ? undefined : may.reason}
      />
    </li>
  );
}
