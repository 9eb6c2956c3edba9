import { type Finding, recordTimeText, referenceTo, type TimeRecord, type UserId } from '@ionm-clock/domain';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useEffect, useRef, useState } from 'react';
import { issue } from '../log/case-views.ts';
import { Button } from '../ui/Button.tsx';
import { ReasonForm } from './ReasonForm.tsx';
import styles from './RecordPanel.module.css';
import { useWhyNotRole, whyNotNow } from './why-not.ts';
import type { WorklistRow } from './worklist-row.ts';

const commonReasons = (): readonly string[] => [
  t`Documented in the chart`,
  t`Checked with the technologist`,
  t`Checked with the reading physician`,
  t`Allowed by the contract with the payer`,
];

/** A biller says why the claim stands nevertheless, or takes that back. The finding stays where it is. */
export function SettleFinding({
  row: { caseId, view },
  finding,
  record,
  nameOf,
}: {
  row: WorklistRow;
  finding: Finding;
  record: TimeRecord;
  nameOf: (id: UserId) => string;
}) {
  const [settling, setSettling] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isDone = useRef(false);
  useEffect(() => {
    if (isDone.current) button.current?.focus();
    isDone.current = false;
  });
  const done = (): void => {
    isDone.current = true;
    setSettling(false);
  };
  const whyNotRole = useWhyNotRole('settleFinding');
  const { settled } = finding;
  if (settled !== undefined) {
    const reopening = { type: 'reopenFinding', settlementId: settled.eventId } as const;
    return (
      <>
        <p>
          {t`✓ Settled by ${nameOf(settled.actorId)}, ${recordTimeText(settled.at, record)}: “${settled.reason}”`}
        </p>
        <div className={styles.actions}>
          <Button
            ref={button}
            disabledReason={whyNotRole ?? whyNotNow(view, reopening)}
            onClick={() => {
              issue(caseId, reopening);
              isDone.current = true;
            }}
          >
            <Trans>Open again</Trans>
          </Button>
        </div>
      </>
    );
  }
  const command = (reason: string) =>
    ({ type: 'settleFinding', finding: referenceTo(finding), reason }) as const;
  const cannot = whyNotRole ?? whyNotNow(view, command('to be given'));
  if (!settling || cannot !== undefined)
    return (
      <div className={styles.actions}>
        <Button ref={button} disabledReason={cannot} onClick={() => setSettling(true)}>
          <Trans>Settle…</Trans>
        </Button>
      </div>
    );
  return (
    <ReasonForm
      label={t`Why does the claim stand nevertheless?`}
      hint={t`The finding stays in the record, with who settled it and why. If the record changes, it is open again.`}
      submit={t`Settle`}
      leave={t`Leave it open`}
      suggestions={commonReasons()}
      whyNot={(reason) => whyNotNow(view, command(reason))}
      onGiven={(reason) => {
        issue(caseId, command(reason));
        done();
      }}
      onLeave={done}
    />
  );
}
