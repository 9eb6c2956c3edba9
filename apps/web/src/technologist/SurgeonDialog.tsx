import { localTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type CaseView, issue } from '../log/case-views.ts';
import { signalWords } from './event-words.ts';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const answers = () => [t`noted`, t`traction released`, t`waiting`, t`raising the pressure`];
const recoveredPhrase = () => t`Signals have recovered`;

/** What the surgeon was told, and answered. */
export function SurgeonDialog({ view, press, onClose }: LogDialogProps) {
  const [message, setMessage] = useState('');
  const [answer, setAnswer] = useState('');
  const { id, details } = view.state;
  const log = (): void =>
    issue(
      id,
      {
        type: 'notifySurgeon',
        message: message.trim(),
        ...(answer.trim() === '' ? {} : { answer: answer.trim() }),
      },
      press,
    );
  return (
    <LogForm
      title={t`Told the surgeon at ${localTime(press.at, details.timeZone)}`}
      does={t`Log what was said`}
      missing={message.trim() === '' ? t`Say first what you told the surgeon.` : undefined}
      onLog={log}
      onClose={onClose}
    >
      <TextWithPhrases
        label={t`What you said`}
        phrases={[...latestSignalWords(view.events), recoveredPhrase()]}
        text={message}
        onText={setMessage}
      />
      <TextWithPhrases
        label={t`What the surgeon answered, if anything`}
        phrases={answers()}
        text={answer}
        onText={setAnswer}
      />
    </LogForm>
  );
}

/** The latest change: most often what the surgeon is told. */
function latestSignalWords(events: CaseView['events']): readonly string[] {
  const latest = events.findLast((event) => event.type === 'signal.changed');
  return latest?.type === 'signal.changed' ? [signalWords(latest.payload)] : [];
}
