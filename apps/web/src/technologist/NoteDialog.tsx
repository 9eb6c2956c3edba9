import { localTime } from '@ionm-clock/domain';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

const PHRASES = [
  'Patient positioned',
  'Incision',
  'Implant placed',
  'Anesthetic changed',
  'Electrode replaced',
];

/** Anything else that belongs to the case. */
export function NoteDialog({ view: { state }, press, onClose }: LogDialogProps) {
  const [text, setText] = useState('');
  return (
    <LogForm
      title={`Note at ${localTime(press.at, state.details.timeZone)}`}
      does="Log note"
      missing={text.trim() === '' ? 'Write the note first.' : undefined}
      onLog={() => issue(state.id, { type: 'addNote', text: text.trim() }, press)}
      onClose={onClose}
    >
      <TextWithPhrases label="Note" phrases={PHRASES} text={text} onText={setText} />
    </LogForm>
  );
}
