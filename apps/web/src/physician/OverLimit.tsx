import { type CaseId, type PhysicianLoad, unambiguousMinute } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { type FormEvent, useState } from 'react';
import { type CaseView, issue } from '../log/case-views.ts';
import { givenReason } from '../log/given-reason.ts';
import { Button } from '../ui/Button.tsx';
import { PendingMark } from '../ui/PendingMark.tsx';
import { caseName } from './case-name.ts';
import styles from './OverLimit.module.css';
import { lastToRun, usualReasons } from './over-limit-reason.ts';

/** Over the limit: hand over, or say why. Once a reason is given it stands here instead of the question. */
export function OverLimit({
  load,
  cases,
  timeZone,
  onHandOver,
}: {
  load: PhysicianLoad;
  cases: readonly CaseView[];
  timeZone: string;
  onHandOver: (caseId: CaseId) => void;
}) {
  const [saysMore, setSaysMore] = useState(false);
  const last = lastToRun(cases, load);
  const given = givenReason(cases, load);
  if (load.overSince === undefined || last === undefined) return null;

  const explain = (reason: string): void => {
    issue(last.id, { type: 'explainOverLimit', reason });
    setSaysMore(false);
  };
  const handOver = (
    <Button variant="primary" onClick={() => onHandOver(last.id)}>
      <Trans>Hand over {caseName(last.details)}…</Trans>
    </Button>
  );
  if (given !== undefined && !saysMore) {
    return (
      <section className={styles.explained} aria-label={t`Over the limit`}>
        <p>
          <Trans>
            Reason given at {unambiguousMinute(given.at, timeZone)}: <strong>{given.text}</strong>
          </Trans>{' '}
          {given.pending && <PendingMark />}
        </p>
        <div className={styles.actions}>
          <Button onClick={() => setSaysMore(true)}>
            <Trans>Give another reason</Trans>
          </Button>
          {handOver}
        </div>
      </section>
    );
  }
  return (
    <section className={styles.asked} aria-label={t`Over the limit`}>
      <p className={styles.question}>
        <Trans>Hand over, or say why.</Trans>
      </p>
      {handOver}
      <div className={styles.reasons}>
        {usualReasons().map((reason) => (
          <Button key={reason} onClick={() => explain(reason)}>
            {reason}
          </Button>
        ))}
      </div>
      <TypedReason onGiven={explain} />
    </section>
  );
}

function TypedReason({ onGiven }: { onGiven: (reason: string) => void }) {
  const [text, setText] = useState('');
  const give = (event: FormEvent): void => {
    event.preventDefault();
    if (text.trim() === '') return;
    onGiven(text.trim());
    setText('');
  };
  return (
    <form className={styles.typed} onSubmit={give}>
      <input
        className={styles.input}
        aria-label={t`Another reason`}
        placeholder={t`Another reason`}
        maxLength={500}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <Button type="submit" disabledReason={text.trim() === '' ? t`Write the reason first.` : undefined}>
        <Trans>Give reason</Trans>
      </Button>
    </form>
  );
}
