import { type CaseCommand, type TimedEntry, unambiguousTime } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useState } from 'react';
import { type CaseView, issue, mayNow } from '../log/case-views.ts';
import { LogForm } from '../technologist/LogForm.tsx';
import { TextWithPhrases } from '../technologist/TextWithPhrases.tsx';
import { Choices } from '../ui/Choices.tsx';
import styles from './Corrections.module.css';
import { TypedTimeFields } from './TypedTimeFields.tsx';
import { typedInstant, typedTimeOf } from './typed-time.ts';

const kinds = () =>
  [
    ['moved', t`It was another time`],
    ['withdrawn', t`It did not happen`],
  ] as const;
const usualReasons = () => [
  t`Pressed too late`,
  t`Pressed too early`,
  t`Pressed by mistake`,
  t`By the recording`,
];

interface CorrectTimeDialogProps {
  readonly view: CaseView;
  readonly entry: TimedEntry;
  /** What the entry says. */
  readonly words: string;
  readonly onClose: () => void;
}

/** Another time for an entry, or that it did not happen, and why. The entry as it was logged stays visible. */
export function CorrectTimeDialog({ view, entry, words, onClose }: CorrectTimeDialogProps) {
  const { id, details } = view.state;
  const { timeZone } = details;
  const [kind, setKind] = useState<'moved' | 'withdrawn'>('moved');
  const counts = typedTimeOf(entry.at, timeZone);
  const [typed, setTyped] = useState(counts);
  const [reason, setReason] = useState('');
  const instant = typedInstant(typed, timeZone);
  const command: CaseCommand | undefined =
    kind === 'withdrawn'
      ? { type: 'amendTime', eventId: entry.eventId, correction: { kind }, reason: reason.trim() }
      : instant.ok
        ? {
            type: 'amendTime',
            eventId: entry.eventId,
            correction: { kind, to: instant.at },
            reason: reason.trim(),
          }
        : undefined;
  const isAsBefore =
    kind === 'moved' &&
    instant.ok &&
    instant.at === withoutMilliseconds(entry.at) &&
    typed.later === counts.later;
  const may = command === undefined || isAsBefore ? undefined : mayNow(view, { ...command, reason: 'any' });
  const problem = may === undefined || may.ok ? undefined : may.reason;
  const missing = isAsBefore
    ? t`Type the right time first.`
    : !instant.ok && kind === 'moved'
      ? instant.missing
      : (problem ?? (reason.trim() === '' ? t`Say first why it is corrected.` : undefined));
  return (
    <LogForm
      title={t`Correct: ${words}, ${unambiguousTime(entry.at, timeZone)}`}
      does={
        kind === 'withdrawn'
          ? t`Take it back`
          : instant.ok
            ? t`Correct to ${unambiguousTime(instant.at, timeZone)}`
            : t`Correct`
      }
      doesNot={t`Leave it`}
      missing={missing}
      onLog={() => {
        if (command !== undefined) issue(id, command);
      }}
      onClose={onClose}
    >
      <Choices
        label={t`What is right`}
        options={kinds()}
        isChosen={(value) => value === kind}
        onPress={setKind}
      />
      {kind === 'moved' && <TypedTimeFields typed={typed} timeZone={timeZone} onTyped={setTyped} />}
      {problem !== undefined && (
        <p role="alert" className={styles.problem}>
          <span aria-hidden="true">▲ </span>
          {problem}
        </p>
      )}
      <TextWithPhrases label={t`Why`} phrases={usualReasons()} text={reason} onText={setReason} />
    </LogForm>
  );
}

/** The form shows no milliseconds, so that a time that nobody changed would lose them. */
const withoutMilliseconds = (at: number): number => Math.floor(at / 1_000) * 1_000;
