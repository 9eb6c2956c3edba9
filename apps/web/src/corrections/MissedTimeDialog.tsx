import { type CaseCommand, type User, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { serverNow } from '../server-clock/server-clock.ts';
import { LogForm } from '../technologist/LogForm.tsx';
import { TextWithPhrases } from '../technologist/TextWithPhrases.tsx';
import { Choices } from '../ui/Choices.tsx';
import styles from './Corrections.module.css';
import { MissedEntryFields } from './MissedEntryFields.tsx';
import { missedBy, NOTHING_SAID, toldEntry } from './missed-entry.ts';
import { TypedTimeFields } from './TypedTimeFields.tsx';
import { typedInstant, typedTimeOf } from './typed-time.ts';

const lateReasons = () => [
  t`Hands were full`,
  t`The tablet was not at hand`,
  t`Forgot to press`,
  t`Device failed`,
];

interface MissedTimeDialogProps {
  readonly view: CaseView;
  readonly user: User;
  readonly onClose: () => void;
}

/** What happened and was not logged then: what, when, and why. It stays marked as entered by hand. */
export function MissedTimeDialog({ view, user, onClose }: MissedTimeDialogProps) {
  const { id, details } = view.state;
  const { timeZone } = details;
  const [said, setSaid] = useState(NOTHING_SAID);
  const [typed, setTyped] = useState(() => typedTimeOf(serverNow(), timeZone));
  const [reason, setReason] = useState('');
  const told = toldEntry(said);
  const instant = typedInstant(typed, timeZone);
  const command: CaseCommand | undefined =
    told.ok && instant.ok
      ? { type: 'enterByHand', entry: told.entry, at: instant.at, reason: reason.trim() }
      : undefined;
  const may = command && mayNow(view, { ...command, reason: 'any' });
  const problem = may === undefined || may.ok ? undefined : may.reason;
  const missing = !told.ok
    ? told.missing
    : !instant.ok
      ? instant.missing
      : (problem ?? (reason.trim() === '' ? t`Say first why it was not logged then.` : undefined));
  return (
    <LogForm
      title={t`Enter a missed time`}
      does={instant.ok ? t`Enter it for ${unambiguousTime(instant.at, timeZone)}` : t`Enter it`}
      doesNot={t`Do not enter`}
      missing={missing}
      onLog={() => {
        if (command !== undefined) issue(id, command);
      }}
      onClose={onClose}
    >
      <Choices
        label={t`What happened`}
        options={missedBy(user.role)}
        isChosen={(type) => type === said.type}
        onPress={(type) => setSaid({ ...said, type })}
      />
      <MissedEntryFields state={view.state} said={said} onSaid={setSaid} />
      <TypedTimeFields typed={typed} timeZone={timeZone} onTyped={setTyped} />
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          <span aria-hidden="true">▲ </span>
          {problem}
        </p>
      )}
      <TextWithPhrases
        label={t`Why it was not logged then`}
        phrases={lateReasons()}
        text={reason}
        onText={setReason}
      />
    </LogForm>
  );
}
