import { type Interruption, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type CaseView, issue } from '../log/case-views.ts';
import { LogForm } from './LogForm.tsx';
import { usualInterruptions } from './signal-choices.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

interface InterruptionDialogProps {
  readonly view: CaseView;
  readonly interruption: Interruption;
  readonly onClose: () => void;
}

/** Why the clock was interrupted, in one's own words. */
export function InterruptionDialog({ view: { state }, interruption, onClose }: InterruptionDialogProps) {
  const [text, setText] = useState('');
  const { eventId: about, at } = interruption;
  return (
    <LogForm
      title={t`Interrupted at ${unambiguousTime(at, state.details.timeZone)}: why?`}
      does={t`Log the reason`}
      missing={text.trim() === '' ? t`Say why first.` : undefined}
      onLog={() => issue(state.id, { type: 'addNote', text: text.trim(), about })}
      onClose={onClose}
    >
      <TextWithPhrases label={t`Why`} phrases={usualInterruptions()} text={text} onText={setText} />
    </LogForm>
  );
}
