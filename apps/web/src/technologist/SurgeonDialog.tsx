import { openChanges, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { signalWords } from './event-words.ts';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const answers = () => [t`noted`, t`traction released`, t`waiting`, t`raising the pressure`];
const recoveredPhrase = () => t`Signals have recovered`;

/** What the surgeon was told, and answered; about the change that is open, which its words name already. */
export function SurgeonDialog({ view, press, onClose }: LogDialogProps) {
  const { id, details, documentation } = view.state;
  // As it was when the form was opened: what a colleague logs meanwhile is another change.
  const [about] = useState(openChanges(documentation).at(-1));
  const [latest] = useState(documentation.changes.at(-1));
  const [message, setMessage] = useState(about === undefined ? '' : signalWords(about));
  const [answer, setAnswer] = useState('');
  const log = (): void =>
    issue(
      id,
      {
        type: 'notifySurgeon',
        message: message.trim(),
        ...(answer.trim() === '' ? {} : { answer: answer.trim() }),
        ...(about === undefined ? {} : { changeId: about.eventId }),
      },
      press,
    );
  return (
    <LogForm
      title={t`Told the surgeon at ${unambiguousTime(press.at, details.timeZone)}`}
      does={t`Log what was said`}
      missing={message.trim() === '' ? t`Say first what you told the surgeon.` : undefined}
      onLog={log}
      onClose={onClose}
    >
      <TextWithPhrases
        label={t`What you said`}
        phrases={[...(latest === undefined ? [] : [signalWords(latest)]), recoveredPhrase()]}
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
