import { unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const notePhrases = () => [
  t`Patient positioned`,
  t`Incision`,
  t`Implant placed`,
  t`Anesthetic changed`,
  t`Electrode replaced`,
];

/** Anything else that belongs to the case. */
export function NoteDialog({ view: { state }, press, onClose }: LogDialogProps) {
  const [text, setText] = useState('');
  return (
    <LogForm
      title={t`Note at ${unambiguousTime(press.at, state.details.timeZone)}`}
      does={t`Log note`}
      missing={text.trim() === '' ? t`Write the note first.` : undefined}
      onLog={() => issue(state.id, { type: 'addNote', text: text.trim() }, press)}
      onClose={onClose}
    >
      <TextWithPhrases label={t`Note`} phrases={notePhrases()} text={text} onText={setText} />
    </LogForm>
  );
}
