import type { ExportCheck } from '@ionm-clock/protocol';
import { t } from '@lingui/core/macro';
import { Trans } from '@lingui/react/macro';
import { recordsText } from '../biller/csv-choice.ts';
import { Button } from '../ui/Button.tsx';
import { AskWhyAgain } from './AskWhyAgain.tsx';
import { CaseLinks } from './CaseLinks.tsx';
import styles from './ExportDialog.module.css';
import { ProblemGroups } from './ProblemGroups.tsx';
import { preCheck } from './pre-check.ts';

/** What the server says before anything starts: what goes, what corrects, what went before, what cannot go and why, what a receiver must add. */
export function PreCheckText({
  check,
  isAsking,
  onAsking,
  onReason,
  onLeave,
}: {
  check: ExportCheck;
  /** Whether the reason for sending once more is being asked for. */
  isAsking: boolean;
  onAsking: (isAsking: boolean) => void;
  onReason: (reason: string) => void;
  onLeave: () => void;
}) {
  const { corrections, again, wentBefore, groups } = preCheck(check);
  return (
    <>
      {corrections.length > 0 && (
        <details className={styles.corrections}>
          <summary>{t`Corrections of a version that went there before: ${recordsText(corrections.length)}`}</summary>
          <ul>
            {corrections.map(({ caseId, version, corrects }) => (
              <li key={caseId}>
                {corrects !== undefined &&
                  t`${caseId}: version ${version} corrects version ${corrects.version} of ${corrects.batch}`}
              </li>
            ))}
          </ul>
        </details>
      )}
      {again.length > 0 && (
        <p>{t`Once more, with the reason that you gave: ${recordsText(again.length)}.`}</p>
      )}
      {wentBefore.length > 0 && (
        <div className={styles.before}>
          <span>
            <span aria-hidden="true">◆ </span>
            {t`Left out, because they went there before in this version: ${recordsText(wentBefore.length)}.`}
          </span>
          <CaseLinks caseIds={wentBefore} onLeave={onLeave} />
          {isAsking ? (
            <AskWhyAgain
              count={wentBefore.length}
              submit={t`Let them go once more`}
              onGiven={onReason}
              onLeave={() => onAsking(false)}
            />
          ) : (
            <Button onClick={() => onAsking(true)}>
              <Trans>Send them once more…</Trans>
            </Button>
          )}
        </div>
      )}
      {groups.length > 0 && <ProblemGroups groups={groups} onLeave={onLeave} />}
      {check.note !== undefined && <p lang="en">{check.note}</p>}
    </>
  );
}
