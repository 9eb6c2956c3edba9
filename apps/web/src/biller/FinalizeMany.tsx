import type { CaseId } from '@ionm-clock/domain';
import { plural, t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { useState } from 'react';
import { issue, useRefusals } from '../log/case-views.ts';
import { useConnection } from '../log/connection.ts';
import { InEnglish } from '../texts/InEnglish.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import styles from './FinalizeMany.module.css';
import { finalizeChoice } from './finalize-choice.ts';
import { useWhyNotRole } from './why-not.ts';
import { whyNotFinalize } from './why-not-finalize.ts';
import { isOpen, standsText, unitTexts, type WorklistRow } from './worklist-row.ts';

/** Finalizes what is marked: what goes and what stays is said before, and what came of each afterwards. */
export function FinalizeMany({
  rows,
  marked,
  onClose,
}: {
  rows: readonly WorklistRow[];
  marked: ReadonlySet<CaseId>;
  onClose: () => void;
}) {
  const { status } = useConnection();
  const whyNotRole = useWhyNotRole('finalizeRecord');
  const [given, setGiven] = useState<readonly CaseId[]>();
  const whyNot = (row: WorklistRow): string | undefined =>
    whyNotRole ?? (isOpen(row) ? whyNotFinalize(row, status) : t`${standsText(row)} already`);
  const { goes, stays, units } = finalizeChoice(rows, marked, whyNot);
  if (given !== undefined)
    return (
      <Dialog title={t`Finalizing`} onClose={onClose}>
        <Outcome rows={rows} given={given} onClose={onClose} />
      </Dialog>
    );
  const records = plural(goes.length, { one: '# record', other: '# records' });
  const unitWords = plural(units, { one: '# unit', other: '# units' });
  return (
    <Dialog title={t`Finalize what is marked?`} onClose={onClose}>
      <div className={styles.body}>
        <p>{t`${records} with ${unitWords} can be finalized.`}</p>
        {goes.length > 0 && (
          <ul className={styles.list} aria-label={t`Will be finalized`}>
            {goes.map(({ caseId, record }) => (
              <li key={caseId} className={styles.one}>
                <strong>{caseId}</strong>
                <span>{record === undefined ? '' : unitTexts(record).join(', ')}</span>
              </li>
            ))}
          </ul>
        )}
        {stays.length > 0 && (
          <>
            <p>
              {plural(stays.length, {
                one: '# record stays as it is:',
                other: '# records stay as they are:',
              })}
            </p>
            <ul className={styles.list} aria-label={t`Stay as they are`}>
              {stays.map(({ row: { caseId }, why }) => (
                <li key={caseId} className={styles.one}>
                  <strong>{caseId}</strong>
                  <span>{why}</span>
                </li>
              ))}
            </ul>
          </>
        )}
        <div className={styles.actions}>
          <Button
            variant="primary"
            disabledReason={goes.length === 0 ? t`None of what is marked can be finalized now.` : undefined}
            showReason
            onClick={() => {
              for (const { caseId } of goes) issue(caseId, { type: 'finalizeRecord' });
              setGiven(goes.map(({ caseId }) => caseId));
            }}
          >
            {t`Finalize ${records}`}
          </Button>
          <Button onClick={onClose}>
            <Trans>Leave them open</Trans>
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function Outcome({
  rows,
  given,
  onClose,
}: {
  rows: readonly WorklistRow[];
  given: readonly CaseId[];
  onClose: () => void;
}) {
  const refusals = useRefusals();
  const outcomes = given.map((caseId) => {
    const row = rows.find((one) => one.caseId === caseId);
    const refused = refusals.find((one) => one.caseId === caseId && one.command.type === 'finalizeRecord');
    if (refused !== undefined)
      return {
        caseId,
        done: true,
        words: (
          <Trans>
            ▲ not finalized: <InEnglish>{refused.error.message}</InEnglish>
          </Trans>
        ),
      };
    const done = row !== undefined && !isOpen(row) && !row.view.pending;
    return { caseId, done, words: done ? t`✓ finalized` : t`… waits for the server` };
  });
  const done = outcomes.filter((one) => one.done).length;
  return (
    <div className={styles.body}>
      <p role="status">{t`${done} of ${given.length} answered.`}</p>
      <progress
        className={styles.progress}
        value={done}
        max={given.length}
        aria-label={t`Records answered`}
      />
      <ul className={styles.list} aria-label={t`What came of each`}>
        {outcomes.map(({ caseId, words }) => (
          <li key={caseId} className={styles.one}>
            <strong>{caseId}</strong>
            <span>{words}</span>
          </li>
        ))}
      </ul>
      <div className={styles.actions}>
        <Button variant="primary" onClick={onClose}>
          {done < given.length ? t`Close; it goes on` : t`Close`}
        </Button>
      </div>
    </div>
  );
}
