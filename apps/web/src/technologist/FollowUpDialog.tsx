import { type SignalChange, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { issue } from '../log/case-views.ts';
import { signalWords } from './event-words.ts';
import { LogForm } from './LogForm.tsx';
import type { LogDialogProps } from './log-dialog.ts';
import { usualActions, usualCauses } from './signal-choices.ts';
import { TextWithPhrases } from './TextWithPhrases.tsx';

interface FollowUpDialogProps extends LogDialogProps {
  readonly change: SignalChange;
}

/** Why a signal changed and what was done, where that came to be known after it was logged. */
export function FollowUpDialog({ view: { state }, press, change, onClose }: FollowUpDialogProps) {
  const [cause, setCause] = useState('');
  const [action, setAction] = useState('');
  const said = {
    ...(cause.trim() === '' ? {} : { cause: cause.trim() }),
    ...(action.trim() === '' ? {} : { action: action.trim() }),
  };
  return (
    <LogForm
      title={t`${signalWords(change)}, at ${unambiguousTime(press.at, state.details.timeZone)}`}
      does={t`Log cause and action`}
      missing={Object.keys(said).length === 0 ? t`Say first why, or what was done.` : undefined}
      onLog={() => issue(state.id, { type: 'followUpSignal', changeId: change.eventId, ...said }, press)}
      onClose={onClose}
    >
      <TextWithPhrases label={t`Cause`} phrases={usualCauses()} text={cause} onText={setCause} />
      <TextWithPhrases label={t`What was done`} phrases={usualActions()} text={action} onText={setAction} />
    </LogForm>
  );
}
