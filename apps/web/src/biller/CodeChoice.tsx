import type { Finding, PayerProfile, TimeRecord, UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { useEffect, useRef, useState } from 'react';
import { issue } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './RecordPanel.module.css';
import { useWhyNotRole, whyNotNow } from './why-not.ts';
import type { WorklistRow } from './worklist-row.ts';

/** `95940 was chosen by Priya Nair: “The physician stood at the table”.` */
export function ChosenCode({
  record: { codeChoice },
  profile,
  nameOf,
}: {
  record: TimeRecord;
  profile: PayerProfile | undefined;
  nameOf: (id: UserId) => string;
}) {
  if (codeChoice === undefined) return null;
  const code = profile?.[codeChoice.timeClass].code ?? t`The code`;
  return <p>{t`${code} was chosen by ${nameOf(codeChoice.actorId)}: “${codeChoice.reason}”.`}</p>;
}

/**
 * Where a payer takes one code a case, the biller may bill the other one, with a reason (BILLING-RULES.md 3.6). What it would
 * come to is not said: the code is chosen by how the service was delivered.
 */
export function ChooseOtherCode({
  row: { caseId, view },
  finding: { timeClass },
  profile,
}: {
  row: WorklistRow;
  finding: Finding;
  profile: PayerProfile | undefined;
}) {
  const [choosing, setChoosing] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) button.current?.focus();
    isDone.current = false;
  });
  const done = (): void => {
    isDone.current = true;
    setChoosing(false);
  };
  const whyNotRole = useWhyNotRole('chooseCode');
  if (timeClass === undefined) return null;
  const code = profile?.[timeClass].code ?? t`the other code`;
  const choice = (reason: string) => ({ type: 'chooseCode', timeClass, reason }) as const;
  const cannot = whyNotRole ?? whyNotNow(view, choice('to be given'));
  // Somebody finalized the record meanwhile.
  if (choosing && cannot !== undefined) setChoosing(false);
  if (!choosing) {
    return (
      <div className={styles.actions}>
        <Button
          ref={button}
          disabledReason={cannot}
          onClick={() => setChoosing(true)}
        >{t`Bill ${code} instead…`}</Button>
      </div>
    );
  }
  return (
    <ReasonForm
      label={t`Why does ${code} reflect how the service was delivered?`}
      hint={t`The reason stays in the log, and in the record.`}
      submit={t`Bill ${code}`}
      leave={t`Leave it as it is`}
      whyNot={(reason) => whyNotNow(view, choice(reason))}
      onGiven={(reason) => {
        issue(caseId, choice(reason));
        done();
      }}
      onLeave={done}
    />
  );
}
